public import ArgumentParser

/// The `parley` command.
public struct Parley: AsyncParsableCommand {
  /// What `--help` prints.
  public static let configuration = CommandConfiguration(
    abstract: "Turns news articles and annotations into a sourced timeline of a negotiation.")

  /// As the argument parser wants it.
  public init() {}

  /// Runs the command that the process was given.
  public static func start() async { await main() }
}

public import ArgumentParser

/// The `parley` command.
public struct Parley: AsyncParsableCommand {
  /// The version of the program (Semantic Versioning 2.0.0), as `--version` prints it.
  public static let version = "0.1.0"

  /// What `--help` prints.
  public static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Turns news articles and annotations into a sourced timeline of a negotiation.",
    discussion: """
      Exit codes: 0 all is well; 1 the content has errors, or warnings under --strict, or \
      nothing for the file that is exported; 2 wrong usage; 3 the machine failed, such as a full disk.
      """,
    version: version,
    subcommands: [
      InitCommand.self, NewCommand.self, CheckCommand.self, PreviewCommand.self,
      BuildCommand.self, ExportCommand.self, ImportCommand.self, PublishCommand.self,
      HookCommand.self, SuggestCommand.self, ThemeCommand.self, ExplainCommand.self,
    ])

  /// As the argument parser requires it.
  public init() {}

  /// Runs the command that the process was given.
  public static func start() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      // The parser's own code for wrong usage is 64; ours, as documented, is 2.
      if exitCode(for: error) == .validationFailure {
        Terminal.errors.write("\(fullMessage(for: error))\n")
        exit(withError: ExitStatus.usage)
      }
      exit(withError: error)
    }
  }
}

/// How to read a Markdown body.
public struct MarkdownOptions: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Takes the bits of the options below.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Lets raw HTML and addresses of any scheme through, as CommonMark itself does. Without it they
  /// are dropped.
  public static let unsafe = MarkdownOptions(rawValue: 1)
}

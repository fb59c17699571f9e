/// One spelling of a name.
public struct Name: Sendable {
  /// The spelling.
  public let text: Spanned<String>
  /// Its language (BCP 47), where the author says it.
  public let language: String?

  /// Joins a spelling to its language.
  public init(_ text: Spanned<String>, language: String? = nil) {
    self.text = text
    self.language = language
  }
}

public import ParleyModel

/// What an article's own text says of itself: its title, its date, its paragraphs.
public struct ArticleText: Sendable {
  /// The first line, or the first sentence of a long one; `nil` where there is no text at all.
  public var title: Spanned<String>?
  /// A date the text begins with.
  public var published: Spanned<HistoricalDate>?
  /// The body in the order it was written.
  public var blocks: [ArticleBlock]

  /// Reads the text that begins at a UTF-8 offset of the file.
  public static func read(_ source: SourceText, bodyStart: Int, isMarkdown: Bool) -> ArticleText {
    ArticleText(title: nil, published: nil, blocks: [])
  }
}

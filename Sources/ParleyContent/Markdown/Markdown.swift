public import ParleyModel

/// CommonMark 0.30, read into prose whose links to records are left for the site to fill.
public enum Markdown {
  /// Reads the body of a record that begins at a UTF-8 offset of its file.
  public static func read(
    _ source: SourceText, bodyStart: Int, options: MarkdownOptions = []
  ) -> Outcome<Prose> {
    Outcome(.empty)
  }

  /// Reads the body of an article: its paragraphs and headings as plain text.
  public static func blocks(of source: SourceText, bodyStart: Int) -> [ArticleBlock] {
    []
  }
}

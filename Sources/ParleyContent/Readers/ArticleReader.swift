import ParleyModel

/// Reads the keys of an article and joins them to what its text says of itself.
enum ArticleReader {
  /// The article; no key is required, so there always is one. Whether it has a date cannot be decided
  /// where its front matter is not readable.
  static func read(
    _ id: ArticleID, _ fields: inout FrontMatterDecoder, source: SourceText, text: ArticleText,
    isReadable: Bool
  ) -> Article {
    let title = fields.text("title")
    let originalTitle = fields.text("original-title")
    let publisher = fields.text("publisher")
    let author = fields.text("author")
    let language = fields.language("language")
    let sourceLanguage = fields.language("source-language")
    let url = fields.url("url")
    let archiveURL = fields.url("archive-url")
    let isDated = fields.has("published")
    var published = fields.date("published")
    let accessed = fields.date("accessed")
    let type: ArticleType = fields.word("type") ?? .report
    let origins: [Spanned<ArticleID>] = fields.ids("origin")
    let publish: PublishPolicy = fields.word("publish") ?? .excerpts
    let isPublished = fields.flag("publish-original")
    let original = fields.path(
      "original", below: ArticleCapture.folder, isRequired: isPublished)
    let sha256 = fields.sha256("sha256")
    let textSHA256 = fields.sha256("text-sha256")
    // A date in front matter that cannot be read has its own error; another is not put in its place.
    if !isDated { published = text.published ?? date(in: id, source) }
    if text.blocks.isEmpty {
      fields.diagnostics.append(
        Diagnostic(
          .emptyArticle, at: .start(of: source), "this article has no text",
          help: "save its text in the file, so that quotations can be found in it"))
    }
    if isReadable, !isDated, published == nil {
      fields.diagnostics.append(
        Diagnostic(
          .undatedArticle, at: .start(of: source), "nothing says when this article was published",
          help: "add `published: 2026-02-05` to its front matter, begin its text with "
            + "`date 2026-02-05`, or its file's name with `2026-02-05-`"))
    }
    var article = Article(
      id: id, source: source,
      title: title ?? text.title ?? Spanned(words(of: id), at: .start(of: source)),
      originalTitle: originalTitle, publisher: publisher, author: author, language: language,
      sourceLanguage: sourceLanguage, url: url, archiveURL: archiveURL, published: published,
      accessed: accessed, type: type, origins: origins, publish: publish, blocks: text.blocks)
    article.capture = ArticleCapture(
      original: original, sha256: sha256, textSHA256: textSHA256,
      isPublished: isPublished && original != nil)
    return article
  }

  /// The date a file's name begins with.
  private static func date(in id: ArticleID, _ source: SourceText) -> Spanned<HistoricalDate>? {
    let day = String(id.name.prefix(10))
    let next = id.name.dropFirst(10).first
    guard day.utf8.count == 10, next == nil || next == "-" else { return nil }
    do {
      return Spanned(try HistoricalDate(edtf: day), at: .start(of: source))
    } catch {
      // A name that begins with other words, which is most of them.
      return nil
    }
  }

  /// What to call an article that says nothing.
  private static func words(of id: ArticleID) -> String {
    id.name.split(separator: "-").joined(separator: " ")
  }
}

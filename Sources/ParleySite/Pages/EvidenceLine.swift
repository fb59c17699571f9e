import ParleyModel

/// Words that something rests on, in few lines.
struct EvidenceLine: TemplateSubject {
  private let site: SiteContext
  private let citation: Citation
  private let article: Article?
  private let isOfEntry: Bool
  private let words: CitedWords

  /// - Parameter isOfEntry: Whether the words are quoted for the entry as a whole.
  init(_ citation: Citation, isOfEntry: Bool = false, in site: SiteContext) {
    self.site = site
    self.citation = citation
    self.isOfEntry = isOfEntry
    article = site.graph.article(citation.article.value)
    words = CitedWords(citation, in: site)
  }

  static let schema = Schema<EvidenceLine>(
    "evidence", "Words that something rests on.", fields)

  /// What all words that something rests on have in common.
  static let fields: [SchemaField<EvidenceLine>] =
    [
      .optionalText("quotation", "The words, where any are quoted and may be shown.") {
        $0.words.quotation
      },
      .optionalText(
        "translation", "What they mean in the site's language, where the record says it there."
      ) {
        // That of an entry as a whole is shown with its text.
        $0.isOfEntry ? nil : $0.site.translation(of: $0.citation)
      },
      .flag("is-withheld", "Whether words are quoted whose article is not to be published.") {
        $0.words.isWithheld
      },
      .flag(
        "is-digest", "Whether the article is the site's own digest of a source."
      ) { $0.article?.isDigest ?? false },
      .flag("is-of-entry", "Whether they are quoted for the entry as a whole.") { $0.isOfEntry },
      .url("url", "The passage on the article's page.") { $0.site.passageURL($0.citation) },
      .text("source", "The words of the link, the publisher, or the article's title.") {
        $0.citation.label.isEmpty
          ? $0.site.shortName(of: $0.citation.article.value)
          : $0.citation.label
      },
    ] + CitedWords.fields.map { $0.of { $0.words } }
    + ForeignWords.fields.map { $0.of { $0.words.foreign } }
}

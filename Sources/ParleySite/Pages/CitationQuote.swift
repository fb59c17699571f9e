import ParleyModel

/// Words quoted from an article, within a text.
struct CitationQuote: TemplatePart {
  private let site: SiteContext
  private let citation: Citation
  /// Its place among the citations of the text, from 0.
  private let index: Int
  private let article: Article?
  private let foreign: ForeignWords

  init(_ citation: Citation, index: Int, in site: SiteContext) {
    self.site = site
    self.citation = citation
    self.index = index
    article = site.graph.article(citation.article.value)
    foreign = site.foreign(article)
  }

  static let template = "citation"
  static let schema = Schema<CitationQuote>(
    "citation", "Words quoted from an article, within a text.",
    [
      .text("anchor", "The id that leads here.") { ProseRenderer.anchor(ofCitation: $0.index) },
      .optionalText(
        "quotation", "The words quoted, unless their article is not to be published."
      ) { $0.article?.publish == .nothing ? nil : $0.citation.quotation?.value },
      .optionalText(
        "translation", "What they mean in the site's language, in the site's own words."
      ) { $0.article?.publish == .nothing ? nil : $0.citation.translation },
      .text("source", "The article, in the words of the link.") {
        $0.citation.label.isEmpty ? $0.title : $0.citation.label
      },
      .text("source-title", "The article's own title.") { $0.title },
      .url("url", "The passage on the article's page.") { $0.site.passageURL($0.citation) },
      .optionalURL("original", "The words in the original, where it has an address.") {
        $0.site.original($0.citation.passages, of: $0.article)
      },
      .optionalText("stance", "What the words do, where they do not simply support.") {
        $0.citation.stance == .supports
          ? nil : $0.site.strings.word("stance", $0.citation.stance)
      },
      .text("stance-name", "The same as one word of the content format, for a class.") {
        $0.citation.stance.rawValue
      },
      .flag(
        "is-digest", "Whether the words are the site's own digest of the source, not its words."
      ) { $0.article?.type == .digest },
    ] + ForeignWords.fields.map { $0.of { $0.foreign } })

  private var title: String { article?.title.value ?? citation.article.value.name }
}

extension SiteContext {
  /// A citation within a body.
  func citation(_ citation: Citation, index: Int) -> String {
    templates.html(CitationQuote(citation, index: index, in: self))
  }
}

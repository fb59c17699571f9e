import ParleyModel

/// Words quoted from an article, within a text.
struct CitationQuote: TemplatePart {
  private let site: SiteContext
  private let citation: Citation
  /// Its place among the citations of the text, from 0.
  private let index: Int
  private let article: Article?
  private let foreign: ForeignWords
  private let words: CitedWords
  /// Whether its source is introduced here: no paraphrase of it is before this one in the text.
  private let isFirst: Bool

  init(_ citation: Citation, index: Int, isFirst: Bool, in site: SiteContext) {
    self.site = site
    self.citation = citation
    self.index = index
    article = site.graph.article(citation.article.value)
    words = CitedWords(citation, in: site)
    foreign = words.foreign
    self.isFirst = isFirst
  }

  static let template = "citation"
  static let schema = Schema<CitationQuote>(
    "citation", "Words quoted from an article, within a text.",
    [
      .text("anchor", "The id that leads here.") { ProseRenderer.anchor(ofCitation: $0.index) },
      .optionalText(
        "quotation", "The words cited, unless their article is not to be published."
      ) { $0.words.quotation },
      .optionalText(
        "translation", "What they mean in the site's language, in the site's own words."
      ) { $0.site.translation(of: $0.citation) },
      .text("source", "The article, in the words of the link.") {
        $0.source
      },
      .text(
        "source-title",
        "The title under which the article was published; of a digest that does not give it, the "
          + "site's title, and that it is a digest."
      ) { $0.title },
      .html(
        "reported-by",
        "For a paraphrase: whose report it is, said in full where the text first paraphrases it."
      ) { $0.reportedBy },
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
        "is-digest", "Whether the article is the site's own digest of a source."
      ) { $0.article?.isDigest ?? false },
    ] + CitedWords.fields.map { $0.of { $0.words } }
      + ForeignWords.fields.map { $0.of { $0.foreign } })

  private var title: String {
    article.map { site.publishedName(of: $0) } ?? citation.article.value.name
  }

  /// The words of the link; for a digest without any, its publisher.
  private var source: String {
    guard citation.label.isEmpty else { return citation.label }
    guard let article, article.isDigest else { return title }
    return article.publisher?.value ?? title
  }

  private var reportedBy: String {
    let link = site.link(source, to: site.passageURL(citation))
    return isFirst ? site.strings.phrase("reported-by").html(["source": link]) : link
  }
}

extension SiteContext {
  /// A citation within a body.
  ///
  /// - Parameter isFirst: Whether no paraphrase of the same article is before it in the body.
  func citation(_ citation: Citation, index: Int, isFirst: Bool) -> String {
    templates.html(CitationQuote(citation, index: index, isFirst: isFirst, in: self))
  }
}

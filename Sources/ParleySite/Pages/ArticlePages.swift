import ParleyModel

extension SiteContext {
  /// A page for every article.
  func articlePages() -> [SitePage] {
    graph.articles.indices.map { index in
      let title = graph.articles[index].title
      return page(
        at: path(EventGraph.Node(.article, index)), in: .records(.article), origin: title.span,
        title: title.value
      ) { ArticlePage(frame: $0, index: index) }
    }
  }
}

/// The page of one article: where it came from, and what rests on it.
struct ArticlePage: PageSubject {
  let frame: PageFrame
  private let article: Article
  private let node: EventGraph.Node
  private let foreign: ForeignWords

  init(frame: PageFrame, index: Int) {
    self.frame = frame
    article = frame.site.graph.articles[index]
    node = EventGraph.Node(.article, index)
    foreign = frame.site.foreign(article)
  }

  static let template = "article"
  static let schema = page(
    "One article: where it came from, and what rests on it.",
    [
      .optionalText(
        "original-title", "The title under which it was published, where the page has another."
      ) { $0.article.originalTitle?.value },
      .optionalText(
        "original-title-language", "The language of that title, where it is not the page's."
      ) { $0.site.foreign($0.article.publishedLanguage).language },
      .optionalText(
        "original-title-direction",
        "Where that title begins, `ltr` or `rtl`, where that is not as on the page."
      ) { $0.site.foreign($0.article.publishedLanguage).direction },
      .optionalText(
        "source-language-name",
        "The language in which it was published, in words, where the text here is in another or a "
          + "digest."
      ) { page in
        page.article.sourceLanguage.map { page.site.languageName($0.value) }
      },
      .flag(
        "is-translating",
        "Whether what is in quotation marks in the text is translated from the language in which it "
          + "was published."
      ) { $0.article.translatesQuotations },
      .optionalText("publisher", "Who published it.") { $0.article.publisher?.value },
      .optionalText("author", "Who wrote it.") { $0.article.author?.value },
      .optionalHTML("published", "When.") { page in
        page.article.published.map { page.site.dates.html($0.value) }
      },
      .optionalHTML("accessed", "When it was saved.") { page in
        page.article.accessed.map { page.site.dates.html($0.value) }
      },
      .optionalText(
        "content-language", "The article's language (BCP 47), where it is not the page's."
      ) { $0.foreign.language },
      .optionalText(
        "content-direction",
        "Where the article's lines begin, `ltr` or `rtl`, where that is not as on the page."
      ) { $0.foreign.direction },
      .optionalText("language-name", "The article's language, in words.") { page in
        // A digest is in the site's own words; what readers ask is what its source was in.
        page.article.isDigest && page.article.sourceLanguage != nil
          ? nil : page.article.language.map { page.site.languageName($0.value) }
      },
      .text("type", "What kind of article it is.") {
        $0.site.strings.word("article-type", $0.article.type)
      },
      .flag("is-digest", "Whether it is the site's own digest of a source.") {
        $0.article.isDigest
      },
      .flag("is-primary", "Whether it is a document of those who took part.") {
        $0.article.type.isPrimary
      },
      .optionalURL("url", "The original.") {
        $0.article.url.map { HTMLText.escaped($0.value) }
      },
      .optionalURL("archive", "An archived copy.") {
        $0.article.archiveURL.map { HTMLText.escaped($0.value) }
      },
      .optionalText("sha256", "The SHA-256 of the original, as it was saved.") {
        $0.article.capture.sha256?.value
      },
      .optionalText("text-sha256", "The SHA-256 of the text, as it was saved.") {
        $0.article.capture.textSHA256?.value
      },
      .optionalURL("saved-original", "The saved original as a zip file, where it is published.") {
        page in
        page.site.originalPath(of: page.article).map { page.site.url($0) }
      },
      .htmls("origins", "Links to the articles it repeats.") { page in
        page.site.graph.edges(from: page.node).filter { $0.label == .repeats }
          .map { page.site.link($0.target) }
      },
      .references("repeated-by", "Articles that repeat it.") { page in
        page.site.references(
          page.site.graph.edges(to: page.node).filter { $0.label == .repeats }.map(\.source))
      },
      .group("passages", "What is quoted from it, in the order of its text.") { page in
        page.quoted.map { PassageEntry(site: page.site, article: page.article, quoted: $0) }
      },
      .group("differences", "Points on which it differs from other sources.") {
        $0.site.differences(of: $0.article, $0.node)
      },
      .optionalHTML("text", "The full text with the quoted passages marked, if published.") {
        $0.article.publish == .full ? $0.markedText : nil
      },
      .flag("is-withheld", "Whether nothing of its text may be shown.") {
        $0.article.publish == .nothing
      },
      .references("cited-by", "Records that cite it without a quotation.") {
        $0.site.references($0.citingWithoutQuotation)
      },
      .links("mentions", "Actors, issues and places it names.") { page in
        page.site.links(
          to: page.site.graph.edges(from: page.node).filter { $0.label == .mentions }
            .map(\.target))
      },
      .references("backlinks", "Records whose texts lead here.") {
        $0.site.backlinks(to: $0.node, except: [])
      },
    ])

  private var quoted: [QuotedPassage] { site.graph.evidence(on: node.index) }

  private var citingWithoutQuotation: [EventGraph.Node] {
    site.graph.edges(to: node).compactMap { edge in
      switch edge.label {
      case .cites(_, isQuoted: false), .attests(isQuoted: false): edge.source
      default: nil
      }
    }
  }

  /// The text with the quoted passages marked. Passages may overlap: a mark ends where the next
  /// begins, so that marks never nest, and each passage has an anchor where it begins.
  private var markedText: String {
    let quoted = quoted
    var html = ""
    for (index, block) in article.blocks.enumerated() {
      let tag = block.kind == .heading ? "h3" : "p"
      let here = quoted.compactMap { quoted in
        quoted.passages.first { $0.block == index }.map { (quoted, $0.range) }
      }
      let ranges = quoted.flatMap(\.passages).filter { $0.block == index }.map(\.range)
      html += "<\(tag)>"
      let text = block.text
      let bounds = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).union([
        0, block.length,
      ]).sorted()
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        for (quoted, range) in here
        where range.lowerBound == start && quoted.passages.first?.block == index {
          html += "<a id=\"\(SiteContext.anchor(ofPassage: quoted.number))\"></a>"
        }
        let isQuoted = ranges.contains { $0.lowerBound <= start && end <= $0.upperBound }
        if isQuoted { html += "<mark>" }
        HTMLText.append(SiteContext.slice(text, start..<end), to: &html)
        if isQuoted { html += "</mark>" }
      }
      html += "</\(tag)>\n"
    }
    return html
  }
}

/// Words of the article that something rests on.
struct PassageEntry: TemplateSubject {
  let site: SiteContext
  let article: Article
  let quoted: QuotedPassage
  private let cited: CitedWords

  init(site: SiteContext, article: Article, quoted: QuotedPassage) {
    self.site = site
    self.article = article
    self.quoted = quoted
    cited = CitedWords(quoted, of: article, in: site)
  }

  static let schema = Schema<PassageEntry>(
    "passage", "Words of the article that something rests on.",
    [
      .text("number", "Its number in the order of the text.") {
        $0.site.strings.number($0.quoted.number)
      },
      .text("anchor", "The id for it.") { SiteContext.anchor(ofPassage: $0.quoted.number) },
      .flag("is-anchor", "Whether the id belongs here, and not in the full text.") {
        // The complete text carries the anchors where it is published.
        $0.article.publish != .full
      },
      .optionalText("quotation", "The words, where they may be shown.") { $0.cited.quotation },
      .optionalURL("original", "The words in the original, where it has an address.") {
        $0.site.original($0.quoted.passages, of: $0.article)
      },
      .list("uses", "What rests on it.") { passage in
        passage.quoted.uses.map { PassageUse(site: passage.site, use: $0) }
      },
    ] + CitedWords.fields.map { $0.of { $0.cited } }
      + ForeignWords.fields.map { $0.of { $0.cited.foreign } })
}

/// A record that rests on a passage.
struct PassageUse: TemplateSubject {
  let site: SiteContext
  let use: QuotedPassage.Use

  static let schema = Schema<PassageUse>(
    "use", "A record that rests on a passage.",
    [
      .html("link", "The record, from `mention.mustache`.") { $0.site.mention(of: $0.use.node) },
      .text("kind", "What kind of record it is.") {
        $0.site.strings["record.\($0.use.node.kind.rawValue)"]
      },
      .text("stance", "What the words do for it.") {
        $0.site.strings.stance($0.use.isAccount ? nil : $0.use.citation.stance)
      },
      .text(
        "stance-name", "The same as one word of the content format, or `account`, for a class."
      ) { $0.use.isAccount ? "account" : $0.use.citation.stance.rawValue },
    ])
}

extension SiteContext {
  /// A language in words, by its tag.
  func languageName(_ tag: String) -> String { strings.text(of: "language.\(tag)") ?? tag }

  /// The words of a passage.
  static func text(of passage: Passage, in article: Article) -> String {
    guard article.blocks.indices.contains(passage.block) else { return "" }
    return slice(article.blocks[passage.block].text, passage.range)
  }

  /// A part of a text, by places in its UTF-8; as far as the text has it.
  fileprivate static func slice(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = min(max(range.lowerBound, 0), utf8.count)
    let upper = min(max(range.upperBound, lower), utf8.count)
    let start = utf8.index(utf8.startIndex, offsetBy: lower)
    return String(text[start..<utf8.index(start, offsetBy: upper - lower)])
  }
}

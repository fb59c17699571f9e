import ParleyModel

extension SiteLayout {
  private var articleChapters: Chapters {
    Chapters(wholeLimit: 400, chapterLimit: 400, dates: dates, strings: strings)
  }

  /// The list of articles, in parts when there are many, and a page for every article.
  func articlePages() -> [SitePage] {
    let section = Section.records(.article)
    let path = SitePath.index(of: .article)
    let chapters = articleChapters.cut(graph.articles.count) {
      graph.articles[$0].published?.value.sortDay
    }
    let whole = chapters.isEmpty ? 0..<graph.articles.count : 0..<0
    let index = page(.articles, at: path, in: section, title: strings["title.articles"]) {
      $0.articleListFields(whole, chapters: chapters, current: nil)
    }
    let parts = chapters.indices.map { number in
      page(
        .articles, at: path.below(chapters[number].name), in: section,
        title: Phrase(strings["page.title"]).text([
          "page": chapters[number].title, "site": strings["title.articles"],
        ])
      ) {
        $0.articleListFields(chapters[number].range, chapters: chapters, current: number)
      }
    }
    return [index] + parts
      + graph.articles.indices.map { index in
        let article = graph.articles[index]
        let node = EventGraph.Node(.article, index)
        return page(
          .article, at: self.path(node), in: section, origin: article.title.span,
          title: article.title.value
        ) { $0.articleFields($0.graph.articles[index], node) }
      }
  }

  private func articleListFields(
    _ range: Range<Int>, chapters: [Chapter], current: Int?
  ) -> [TemplateValue.Field] {
    let path = SitePath.index(of: .article)
    return TemplateValue.fields([
      "count": .text(strings.counted("count.articles", graph.articles.count)),
      "articles": .list(range.map(articleRow)),
      "has-chapters": .flag(!chapters.isEmpty),
      "chapters": chapterLinks(chapters, below: path, counted: "count.articles", current: current),
      "has-neighbours": .flag(current != nil && chapters.count > 1),
      "previous": current.map { neighbour(chapters, $0 - 1, below: path) } ?? .empty,
      "next": current.map { neighbour(chapters, $0 + 1, below: path) } ?? .empty,
    ])
  }

  private func articleRow(_ index: Int) -> TemplateValue {
    let article = graph.articles[index]
    let node = EventGraph.Node(.article, index)
    return [
      "link": .html(link(node)), "publisher": .words(article.publisher?.value),
      "date": .markup(date(of: node)), "type": .text(strings.word("article-type", article.type)),
      "passages": .text(strings.counted("count.passages", graph.evidence(on: index).count)),
    ]
  }

  private func articleFields(
    _ article: Article, _ node: EventGraph.Node
  ) -> [TemplateValue.Field] {
    let evidence = graph.evidence(on: node.index)
    let incoming = graph.edges(to: node)
    let outgoing = graph.edges(from: node)
    var unquoted: [EventGraph.Node] = []
    for edge in incoming {
      switch edge.label {
      case .cites(_, isQuoted: false), .attests(isQuoted: false): unquoted.append(edge.source)
      default: break
      }
    }
    return TemplateValue.fields([
      "publisher": .words(article.publisher?.value), "author": .words(article.author?.value),
      "published": .markup(article.published.map { dates.html($0.value) }),
      "accessed": .markup(article.accessed.map { dates.html($0.value) }),
      "content-language": .words(foreign(article).language),
      "content-direction": .words(foreign(article).direction),
      "language-name": .words(
        article.language.map { strings.text(of: "language.\($0.value)") ?? $0.value }),
      "type": .text(strings.word("article-type", article.type)),
      "is-digest": .flag(article.type == .digest),
      "is-primary": .flag(article.type.isPrimary), "url": url(article.url),
      "archive": url(article.archiveURL),
      "origins": .list(outgoing.filter { $0.label == .repeats }.map { .html(link($0.target)) }),
      "repeated-by": .markup(references(incoming.filter { $0.label == .repeats }.map(\.source))),
      "passages": .group(evidence.map { passage($0, of: article) }),
      "differences": differences(of: article, node),
      "text": article.publish == .full ? .markup(wholeText(of: article, evidence)) : .empty,
      "is-withheld": .flag(article.publish == .nothing),
      "cited-by": .markup(references(unquoted)),
      "mentions": links(
        to:
          outgoing.filter { $0.label == .mentions }.map(\.target)),
      "backlinks": .markup(backlinks(to: node, except: [])),
    ])
  }

  private func passage(_ quoted: QuotedPassage, of article: Article) -> TemplateValue {
    let words = quoted.passages.map { Self.text(of: $0, in: article) }
      .joined(separator: strings["elision"])
    return [
      "number": .text(strings.number(quoted.number)),
      "anchor": .text(Self.anchor(ofPassage: quoted.number)),
      // The whole text carries the anchors where it is published.
      "is-anchor": .flag(article.publish != .full),
      "quotation": article.publish == .nothing ? .empty : .text(words),
      "original": original(quoted.passages, of: article),
      "uses": .list(
        quoted.uses.map { use in
          [
            "link": .html(mention(of: use.node)),
            "kind": .text(strings["record.\(use.node.kind.rawValue)"]),
            "stance": .text(strings.stance(use.isAccount ? nil : use.citation.stance)),
            "stance-name": .text(use.isAccount ? "account" : use.citation.stance.rawValue),
          ]
        }),
    ]
  }

  static func text(of passage: Passage, in article: Article) -> String {
    guard article.blocks.indices.contains(passage.block) else { return "" }
    return slice(article.blocks[passage.block].text, passage.range)
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = min(max(range.lowerBound, 0), utf8.count)
    let upper = min(max(range.upperBound, lower), utf8.count)
    let start = utf8.index(utf8.startIndex, offsetBy: lower)
    return String(text[start..<utf8.index(start, offsetBy: upper - lower)])
  }

  /// The text with the quoted passages marked. Passages may overlap: a mark ends where the next
  /// begins, so that marks never nest, and each passage has an anchor where it begins.
  private func wholeText(of article: Article, _ evidence: [QuotedPassage]) -> String {
    var html = ""
    for (index, block) in article.blocks.enumerated() {
      let tag = block.kind == .heading ? "h3" : "p"
      let here = evidence.compactMap { quoted in
        quoted.passages.first { $0.block == index }.map { (quoted, $0.range) }
      }
      let ranges = evidence.flatMap(\.passages).filter { $0.block == index }.map(\.range)
      html += "<\(tag)>"
      let text = block.text
      let bounds = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).union([
        0, block.length,
      ]).sorted()
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        for (quoted, range) in here
        where range.lowerBound == start && quoted.passages.first?.block == index {
          html += "<a id=\"\(Self.anchor(ofPassage: quoted.number))\"></a>"
        }
        let isQuoted = ranges.contains { $0.lowerBound <= start && end <= $0.upperBound }
        if isQuoted { html += "<mark>" }
        HTMLText.append(Self.slice(text, start..<end), to: &html)
        if isQuoted { html += "</mark>" }
      }
      html += "</\(tag)>\n"
    }
    return html
  }
}

extension TemplateShape {
  static let articleRow = TemplateShape(
    "article row", "An article in a list.",
    [
      .html("link", "A link to its page."), .text("publisher", "Who published it.").optional,
      .html("date", "When.").optional, .text("type", "What kind of article it is."),
      .text("passages", "How many of its passages are quoted, in words."),
    ])

  static let articles = page(
    "articles", "All articles, or a part of them.",
    [
      .text("count", "How many the site has, in words."),
      .list("articles", articleRow, "The articles, by date."),
      .flag("has-chapters", "Whether the list is cut into parts."),
      .list("chapters", chapterLink, "The parts of the list, where it has any."),
      .flag("has-neighbours", "Whether a part comes before or after it."),
      .html("previous", "A link to the part before.").optional,
      .html("next", "A link to the part after.").optional,
    ])

  static let use = TemplateShape(
    "use", "A record that rests on a passage.",
    [
      .html("link", "The record, from `mention.mustache`."),
      .text("kind", "What kind of record it is."), .text("stance", "What the words do for it."),
      .text(
        "stance-name", "The same as one word of the content format, or `account`, for a class."),
    ])

  static let passage = TemplateShape(
    "passage", "Words of the article that something rests on.",
    [
      .text("number", "Its number in the order of the text."), .text("anchor", "The id for it."),
      .flag("is-anchor", "Whether the id belongs here, and not into the whole text."),
      .text("quotation", "The words, where they may be shown.").optional,
      .url("original", "The words in the original, where it has an address.").optional,
      .list("uses", use, "What rests on it."),
    ])

  static let article = page(
    "article", "One article: where it came from, and what rests on it.",
    [
      .text("publisher", "Who published it.").optional, .text("author", "Who wrote it.").optional,
      .html("published", "When.").optional, .html("accessed", "When it was saved.").optional,
      .text("content-language", "The article's language (BCP 47), where it is not the page's.")
        .optional,
      .text(
        "content-direction",
        "Where the article's lines begin, `ltr` or `rtl`, where that is not as on the page."
      ).optional,
      .text("language-name", "The article's language, in words.").optional,
      .text("type", "What kind of article it is."),
      .flag("is-digest", "Whether it is the site's own digest of a source."),
      .flag("is-primary", "Whether it is a document of those who took part."),
      .url("url", "The original.").optional, .url("archive", "An archived copy.").optional,
      .htmls("origins", "Links to the articles it repeats."),
      .references("repeated-by", "Articles that repeat it."),
      .group("passages", passage, "What is quoted from it, in the order of its text."),
      .group("differences", difference, "Points on which it differs from other sources."),
      .html("text", "The whole text with the quoted passages marked, if published.").optional,
      .flag("is-withheld", "Whether nothing of its text may be shown."),
      .references("cited-by", "Records that cite it without a quotation."),
      .links("mentions", "Actors, issues and places it names."),
      .references("backlinks", "Records whose texts lead here."),
    ])
}

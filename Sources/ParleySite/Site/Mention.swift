import ParleyModel

/// A record, in lists on the pages of others.
struct RecordMention: TemplatePart {
  let site: SiteContext
  let node: EventGraph.Node

  static let template = "mention"
  static let schema = Schema<RecordMention>(
    "mention", "A record, in lists on the pages of others.",
    [
      .text("title", "Its title.") { $0.site.graph.title(of: $0.node) },
      .url("url", "Its page.") { $0.site.url($0.site.path($0.node)) },
      .optionalHTML("date", "Its date, where it has one.") { $0.site.date(of: $0.node) },
      .flag("differs", "Whether it is an event, and sources differ on any point of it.") {
        $0.node.kind == .event && $0.site.graph.events[$0.node.index].hasDifferingAccounts
      },
    ])
}

/// A record in a list on another's page, and how it is joined to that one.
struct RecordReferenceRow: TemplatePart {
  /// The record, as others mention it.
  let mention: String
  let label: String

  static let template = "reference"
  static let schema = Schema<RecordReferenceRow>(
    "reference", "A record in a list on another's page, and how it is joined to that one.",
    [
      .html("link", "The record, from `mention.mustache`.") { $0.mention },
      .optionalText("label", "How it is joined.") { $0.label },
    ])
}

/// An article, in lists of sources.
struct SourceLine: TemplatePart {
  let site: SiteContext
  let article: Article

  static let template = "source-line"
  static let schema = Schema<SourceLine>(
    "source line", "An article, in lists of sources.",
    [
      .text("title", "The title under which it was published; of a digest without it, the site's.")
      {
        $0.article.publishedTitle ?? $0.article.title.value
      },
      .flag("is-digest", "Whether it is the site's own digest of a source.") {
        $0.article.isDigest
      },
      .flag("is-own-title", "Whether the title is the site's, and not its publisher's.") {
        $0.article.publishedTitle == nil
      },
      .url("url", "Its page.") {
        $0.site.url(.record(RecordReference(.article, $0.article.id.name)))
      },
      .optionalText("publisher", "Who published it.") { $0.article.publisher?.value },
      .optionalHTML("date", "When.") { line in
        line.article.published.map { line.site.dates.html($0.value) }
      },
      .text("type", "What kind of article it is.") {
        $0.site.strings.word("article-type", $0.article.type)
      },
      .flag("is-primary", "Whether it is a document of those who took part.") {
        $0.article.type.isPrimary
      },
      .htmls("origins", "Links to the articles it repeats.") { line in
        line.article.origins.map { line.site.articleLink($0.value) }
      },
      .optionalURL("archive", "An archived copy.") {
        $0.article.archiveURL.map { HTMLText.escaped($0.value) }
      },
      .optionalURL("original", "The original.") {
        $0.article.url.map { HTMLText.escaped($0.value) }
      },
    ] + ForeignWords.fields.map { $0.of { $0.foreign } })

  private var foreign: ForeignWords {
    article.originalTitle == nil
      ? site.foreign(article) : site.foreign(article.publishedLanguage)
  }
}

extension SiteContext {
  /// A record in a list on another's page: its link and its date; an article as in lists of sources.
  func mention(of node: EventGraph.Node) -> String {
    markup.mentions.of(node) {
      node.kind == .article
        ? templates.html(SourceLine(site: self, article: graph.articles[node.index]))
        : templates.html(RecordMention(site: self, node: node))
    }
  }

  /// A record as a row in a list of references, labelled with how it is joined.
  func referenceRow(_ node: EventGraph.Node, label: String) -> String {
    templates.html(RecordReferenceRow(mention: mention(of: node), label: label))
  }

  /// A record as a row in a list of references, labelled with its kind.
  func referenceRow(_ node: EventGraph.Node) -> String {
    markup.references.of(node) {
      // Articles name their publishers, and rounds are under heads of their own.
      let isLabelled = node.kind != .article && node.kind != .round
      return referenceRow(node, label: isLabelled ? strings["record.\(node.kind.rawValue)"] : "")
    }
  }

  /// The date of a record, where its kind has one, in words.
  func date(of node: EventGraph.Node) -> String? {
    switch node.kind {
    case .event: dates.html(graph.events[node.index].date.value)
    case .round: dates.html(graph.rounds[node.index].date.value)
    case .article: graph.articles[node.index].published.map { dates.html($0.value) }
    default: nil
    }
  }

  /// A link to an article in the words of the title under which it was published; where a digest does not
  /// give that, by its publisher.
  fileprivate func articleLink(_ id: ArticleID) -> String {
    link(
      graph.article(id)?.publishedTitle ?? shortName(of: id),
      to: url(.record(RecordReference(.article, id.name))))
  }
}

import ParleyModel

extension SiteLayout {
  /// How many independent sources there are, and how many reports where these are more; `nil` where
  /// there is none.
  func words(for corroboration: Corroboration) -> String? {
    guard corroboration.reports > 0 else { return nil }
    let sources = strings.counted("count.origins", corroboration.origins)
    guard corroboration.reports > corroboration.origins else { return sources }
    return Phrase(strings["corroboration"]).text([
      "sources": sources, "reports": strings.counted("count.reports", corroboration.reports),
    ])
  }

  // MARK: On an event's page

  /// What sources say of one point, those that say the same together.
  func account(_ account: Account, number: Int) -> TemplateValue {
    let statements = account.statements
    return [
      "point": .text(account.point.value),
      "count": .text(strings.counted("count.accounts", statements.count)),
      "corroboration": .words(words(for: graph.corroboration(of: account.versions))),
      "versions": .list(
        statements.enumerated().map { index, statement in
          let sources = graph.corroboration(of: statement.versions)
          return [
            "anchor": .text(Self.anchor(ofStatement: index, on: number)),
            "says": .text(statement.says),
            // One report is one source, which its name says already.
            "corroboration": sources.reports > 1 ? .words(words(for: sources)) : .empty,
            "sources": .list(statement.versions.map { accountSource($0.citation) }),
          ]
        }),
    ]
  }

  private func accountSource(_ citation: Citation) -> TemplateValue {
    let id = citation.article.value
    let article = graph.article(id)
    return [
      "quotation": article?.publish == .nothing ? .empty : .words(citation.quotation?.value),
      "is-withheld": .flag(article?.publish == .nothing && citation.quotation != nil),
      "is-digest": .flag(article?.type == .digest), "url": .html(passageURL(citation)),
      "source": .text(
        citation.label.isEmpty
          ? article?.publisher?.value ?? article?.title.value ?? id.name : citation.label),
      "date": .markup(article?.published.map { dates.html($0.value) }),
      "language": .words(foreign(article).language),
      "direction": .words(foreign(article).direction),
      "origins": links(article?.origins.map { publisherLink($0.value) } ?? []),
    ]
  }

  // MARK: On an article's page

  /// The points on which an article gives one account and other sources give another, by event.
  func differences(of article: Article, _ node: EventGraph.Node) -> TemplateValue {
    var found: [TemplateValue] = []
    var last: EventGraph.Node?
    for edge in graph.edges(to: node) {
      guard case .cites(nil, _) = edge.label, edge.source.kind == .event, edge.source != last else {
        continue
      }
      last = edge.source
      for account in graph.events[edge.source.index].accounts where account.differs {
        if let difference = difference(of: article, account, at: edge.source) {
          found.append(difference)
        }
      }
    }
    return .group(found)
  }

  private func difference(
    of article: Article, _ account: Account, at event: EventGraph.Node
  ) -> TemplateValue? {
    var own: [TemplateValue] = []
    var others: [TemplateValue] = []
    var agreeing: [String] = []
    for statement in account.statements {
      let sources = statement.versions.filter { $0.citation.article.value != article.id }
        .map { publisherLink($0.citation.article.value) }
      let here = statement.versions.filter { $0.citation.article.value == article.id }
      if let version = here.first {
        own.append(["says": .text(statement.says), "url": .html(passageURL(version.citation))])
        agreeing += sources
      } else {
        others.append(["says": .text(statement.says), "sources": links(sources)])
      }
    }
    guard !own.isEmpty else { return nil }
    return [
      "point": .text(account.point.value),
      "event": .html(link(event, fragment: "page_accounts")), "date": .markup(date(of: event)),
      "own": .list(own),
      "agreeing": links(agreeing), "others": .list(others),
    ]
  }
}

extension TemplateShape {
  static let accountSource = TemplateShape(
    "account source", "A source that gives one of the accounts.",
    [
      .text("quotation", "The source's words, unless it is not to be published.").optional,
      .flag("is-withheld", "Whether it has words that are not to be published."),
      .flag(
        "is-digest", "Whether the words are the site's own digest of the source, not its words."),
      .url("url", "The passage on the article's page."),
      .text("source", "The publisher, or the article's title."),
      .html("date", "When the source was published.").optional,
      .html("origins", "Links to the articles it repeats, on one line.").optional,
    ] + foreignFields)

  static let accountVersion = TemplateShape(
    "account version", "What one source says, or several that say the same.",
    [
      .text("anchor", "An id for it."), .text("says", "What is said, in the author's words."),
      .text("corroboration", "How many independent sources say so, where several do.").optional,
      .list("sources", accountSource, "Who says so."),
    ])

  static let account = TemplateShape(
    "account", "A point on which sources differ.",
    [
      .text("point", "The point."), .text("count", "How many accounts there are, in words."),
      .text("corroboration", "How many independent sources there are for all of them.").optional,
      .list("versions", accountVersion, "What is said of it."),
    ])

  static let ownAccount = TemplateShape(
    "own account", "What the article says of a point.",
    [.text("says", "What it says, in the author's words."), .url("url", "The passage.")])

  static let otherAccount = TemplateShape(
    "other account", "What other sources say of a point.",
    [
      .text("says", "What they say, in the author's words."),
      .html("sources", "Links to them, on one line."),
    ])

  static let difference = TemplateShape(
    "difference", "A point on which the article differs from other sources.",
    [
      .text("point", "The point."), .html("event", "A link to all accounts of the event."),
      .html("date", "The event's date."),
      .list("own", ownAccount, "What the article says; more where it differs with itself."),
      .html("agreeing", "Links to sources that say the same, on one line.").optional,
      .list("others", otherAccount, "What other sources say."),
    ])
}

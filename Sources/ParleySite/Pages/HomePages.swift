import ParleyModel

extension SiteLayout {
  /// The front page.
  func homePages() -> [SitePage] {
    [
      page(
        .home, at: .home, in: .home, title: graph.site.title,
        description: { [self] in graph.site.description }
      ) { $0.homeFields() }
    ]
  }

  /// The page for what is not found.
  func notFoundPage() -> SitePage {
    page(
      .notFound, at: .notFound, in: .none, root: pathOfBaseURL,
      title: strings["title.not-found"]
    ) { site in
      TemplateValue.fields([
        "home": .html(site.url(.home)),
        "timeline": .html(site.url(.index(of: .event))),
      ])
    }
  }

  /// Where the site stands on its server, with slashes at both ends; `nil` where no address is set.
  private var pathOfBaseURL: String? {
    guard let base = graph.site.baseURL else { return nil }
    // scheme:, nothing, host, then the path.
    let parts = base.split(separator: "/", omittingEmptySubsequences: false)
    let path = parts.dropFirst(3).filter { !$0.isEmpty }
    return HTMLText.escaped(path.reduce("/") { $0 + $1 + "/" })
  }

  private func homeFields() -> [TemplateValue.Field] {
    // Plans come after the day the site speaks of: they are not where the process stands.
    let happened = graph.events.indices.filter {
      graph.events[$0].status != .planned && graph.events[$0].status != .cancelled
    }
    let planned = graph.events.indices.filter { index in
      guard graph.events[index].status == .planned else { return false }
      guard let asOf = graph.asOf, let latest = graph.events[index].date.value.latest else {
        return true
      }
      return latest > asOf
    }
    return TemplateValue.fields([
      "as-of": .markup(graph.asOf.map(dates.html)),
      "event-count": .text(strings.counted("count.events", graph.events.count)),
      "source-count": .text(strings.counted("count.sources", graph.articles.count)),
      "timeline": .html(url(.index(of: .event))),
      "last-round": lastRound.map(roundRow) ?? .empty,
      "rounds": .group(graph.rounds.indices.map(roundRow)),
      "score": homeScore(),
      "newest": .markup(happened.suffix(10).reversed().map { row($0) }.joined()),
      "planned": .markup(planned.prefix(10).map { row($0) }.joined()),
      "sides": .group(
        graph.site.parties.compactMap { graph.node(RecordReference(.actor, $0.value.name)) }.map {
          side in
          let people = graph.edges(to: side).count { $0.label == .actsFor }
          return [
            "link": .html(link(side)), "count": .text(strings.counted("count.actors", people)),
          ]
        }),
      "issues": .group(graph.issues.indices.map(issueRow)),
    ])
  }

  /// The newest round that has begun by the day the site speaks of.
  private var lastRound: Int? {
    graph.rounds.indices.last { index in
      if graph.rounds[index].isAhead { return false }
      guard let asOf = graph.asOf, let first = graph.rounds[index].date.value.earliest else {
        return true
      }
      return first <= asOf
    }
  }

  /// The free pages.
  func freePages() -> [SitePage] {
    graph.pages.indices.map { index in
      let record = graph.pages[index]
      let node = EventGraph.Node(.page, index)
      return page(
        .free, at: path(node), in: .page(index), origin: record.title.span,
        title: record.title.value, description: { [self] in summary(record.body) }
      ) { site in
        TemplateValue.fields([
          "body": site.prose(record.body, of: node), "sources": site.sources(of: [node]),
          "headings": .group(
            record.body.headings.filter { $0.level <= 2 }.map {
              ["title": .text($0.text), "anchor": .text($0.anchor)]
            }),
        ])
      }
    }
  }
}

extension TemplateShape {
  static let sideRow = TemplateShape(
    "side row", "A side on the front page.",
    [
      .html("link", "A link to its page."),
      .text("count", "How many act for it, in words."),
    ])

  static let home = page(
    "home", "The front page: the process at a glance.",
    [
      .html("as-of", "The day the site speaks of.").optional,
      .text("event-count", "How many events the site has, in words."),
      .text("source-count", "How many articles the site has, in words."),
      .url("timeline", "The timeline."),
      .html("score", "The newest events as a drawing, from `score.mustache`.").optional,
      .object("last-round", roundRow, "The newest round that has begun.").optional,
      .group("rounds", roundRow, "All rounds, by date."),
      .html("newest", "The newest events, newest first, each from `event-row.mustache`.").optional,
      .html("planned", "What is planned, each from `event-row.mustache`.").optional,
      .group("sides", sideRow, "The parties, in the order of the settings."),
      .group("issues", issueRow, "All issues."),
    ])

  static let notFound = page(
    "not-found", "What a visitor sees at an address that is not there.",
    [.url("home", "The front page."), .url("timeline", "The timeline.")])

  static let heading = TemplateShape(
    "heading", "A heading of the text.",
    [.text("title", "Its words."), .text("anchor", "Its id.")])

  static let free = page(
    "page", "A free page.",
    [
      .html("body", "Its text.").optional, .group("headings", heading, "Its upper headings."),
      .group("sources", source, "The articles it cites, each once."),
    ])
}

extension PageSchema {
  static let citation = PageSchema("citation", .citation)
  static let home = PageSchema("home", .home)
  static let articles = PageSchema("articles", .articles)
  static let article = PageSchema("article", .article)
  static let commitments = PageSchema("commitments", .commitments)
  static let corrections = PageSchema("corrections", .corrections)
  static let coverage = PageSchema("coverage", .coverage)
  static let search = PageSchema("search", .search)
  static let data = PageSchema("data", .data)
  static let free = PageSchema("page", .free)
  static let notFound = PageSchema("not-found", .notFound)

  /// The parts that many pages share.
  static let parts: [PageSchema] = [
    PageSchema(PageHeader.self), PageSchema(PageFooter.self), PageSchema(PastBanner.self),
    PageSchema(EventRow.self), PageSchema(EventEntry.self), citation,
    PageSchema(RecordMention.self), PageSchema(RecordReferenceRow.self),
    PageSchema(SourceLine.self), score, PageSchema(ContentsList.self),
  ]

  /// The pages.
  static let pages: [PageSchema] = [
    home, PageSchema(TimelinePage.self), PageSchema(ChapterPage.self),
    PageSchema(RoundsPage.self), PageSchema(RoundPage.self), PageSchema(ActorsPage.self),
    PageSchema(ActorPage.self), PageSchema(IssuesPage.self), PageSchema(IssuePage.self),
    PageSchema(PlacesPage.self), PageSchema(PlacePage.self), PageSchema(EventPage.self),
    articles, article, commitments, corrections, coverage, search, data, free, pastViews,
    notFound,
  ]

  /// Everything that is rendered by itself.
  static let all: [PageSchema] = parts + pages
}

import ParleyModel

extension SiteContext {
  /// The front page.
  func homePages() -> [SitePage] {
    [
      page(
        at: .home, in: .home, title: graph.site.title,
        description: { [self] in graph.site.description }
      ) { HomePage(frame: $0) }
    ]
  }
}

/// The front page: the process at a glance.
struct HomePage: PageSubject {
  let frame: PageFrame

  static let template = "home"
  static let schema = page(
    "The front page: the process at a glance.",
    [
      .optionalHTML("as-of", "The day that the site describes.") {
        $0.site.graph.asOf.map($0.site.dates.html)
      },
      .text("event-count", "How many events the site has, in words.") {
        $0.site.strings.counted("count.events", $0.site.graph.events.count)
      },
      .text("source-count", "How many articles the site has, in words.") {
        $0.site.strings.counted("count.sources", $0.site.graph.articles.count)
      },
      .url("timeline", "The timeline.") { $0.site.url(.index(of: .event)) },
      .optionalHTML("score", "The newest events as a drawing, from `score.mustache`.") {
        $0.site.homeScore()
      },
      .optionalObject("last-round", "The newest round that has begun.") { page in
        page.lastRound.map { RoundRow(site: page.site, index: $0) }
      },
      .group("rounds", "All rounds, by date.") { page in
        page.site.graph.rounds.indices.map { RoundRow(site: page.site, index: $0) }
      },
      .optionalRows(
        "newest", "The newest events, newest first, each from `event-row.mustache`."
      ) { $0.site.rows($0.happened.suffix(10).reversed()) },
      .optionalRows("planned", "What is planned, each from `event-row.mustache`.") {
        $0.site.rows($0.planned.prefix(10))
      },
      .group("sides", "The parties, in the order of the settings.") { page in
        page.site.graph.site.parties
          .compactMap { page.site.graph.node(RecordReference(.actor, $0.value.name)) }
          .map { SideRow(site: page.site, side: $0) }
      },
      .group("issues", "All issues.") { page in
        page.site.graph.issues.indices.map { IssueRow(site: page.site, index: $0) }
      },
    ])

  /// The newest round that has begun by the day that the site describes.
  private var lastRound: Int? {
    let graph = site.graph
    return graph.rounds.indices.last { index in
      if graph.rounds[index].isAhead { return false }
      guard let asOf = graph.asOf, let first = graph.rounds[index].date.value.earliest else {
        return true
      }
      return first <= asOf
    }
  }

  /// What comes after where the process is; plans come after the day that the site describes.
  private var happened: [Int] {
    let events = site.graph.events
    return events.indices.filter {
      events[$0].status != .planned && events[$0].status != .cancelled
    }
  }

  /// What is planned, and has not been overtaken by the day that the site describes.
  private var planned: [Int] {
    let graph = site.graph
    return graph.events.indices.filter { index in
      guard graph.events[index].status == .planned else { return false }
      guard let asOf = graph.asOf, let latest = graph.events[index].date.value.latest else {
        return true
      }
      return latest > asOf
    }
  }
}

/// A side on the front page.
struct SideRow: TemplateSubject {
  let site: SiteContext
  let side: EventGraph.Node

  static let schema = Schema<SideRow>(
    "side row", "A side on the front page.",
    [
      .html("link", "A link to its page.") { $0.site.link($0.side) },
      .text("count", "How many act for it, in words.") { row in
        row.site.strings.counted(
          "count.actors", row.site.graph.edges(to: row.side).count { $0.label == .actsFor })
      },
    ])
}

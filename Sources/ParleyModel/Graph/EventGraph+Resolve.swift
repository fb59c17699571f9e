extension EventGraph {
  /// Turns records as written into the graph: every reference is followed, every edge drawn, and what
  /// records say of each other is checked.
  ///
  /// Pure and deterministic. References to nothing are diagnostics and draw no edge.
  public static func resolve(_ content: Content) -> Outcome<EventGraph> {
    let ordered = Ordered(content)
    var resolver = Resolver(ordered, damaged: content.damaged, drafts: ordered.drafts)
    resolver.site(content.site)
    for (index, article) in ordered.articles.enumerated() {
      resolver.article(article, at: index, mentions: ordered.mentions[index])
    }
    for (index, event) in ordered.events.enumerated() { resolver.event(event, at: index) }
    for (index, round) in ordered.rounds.enumerated() { resolver.round(round, at: index) }
    for (index, actor) in ordered.actors.enumerated() { resolver.actor(actor, at: index) }
    for (index, issue) in ordered.issues.enumerated() { resolver.issue(issue, at: index) }
    for (index, place) in ordered.places.enumerated() { resolver.place(place, at: index) }
    for (index, page) in ordered.pages.enumerated() { resolver.page(page, at: index) }

    let counts: [RecordKind: Int] = [
      .article: ordered.articles.count, .event: ordered.events.count,
      .round: ordered.rounds.count, .actor: ordered.actors.count,
      .issue: ordered.issues.count, .place: ordered.places.count, .page: ordered.pages.count,
    ]
    let graph = EventGraph(
      site: content.site, asOf: content.site.asOf?.value.latest ?? ordered.newestDay,
      articles: ordered.articles, events: ordered.events, rounds: ordered.rounds,
      actors: ordered.actors, issues: ordered.issues, places: ordered.places,
      pages: ordered.pages, mentions: ordered.mentions, index: resolver.index,
      adjacency: Adjacency(resolver.edges, counts: counts),
      evidence: resolver.evidence.collected())
    return Outcome(graph, resolver.diagnostics + graph.check())
  }

  /// The records in their final order, without drafts.
  struct Ordered {
    let articles: [Article]
    let mentions: [[Mention]]
    let events: [Event]
    let rounds: [Round]
    let actors: [Actor]
    let issues: [Issue]
    let places: [Place]
    let pages: [Page]
    let drafts: Set<RecordReference>

    init(_ content: Content) {
      // An undated article comes last: nothing is known to come after it.
      let order = content.articles.indices.sorted { left, right in
        let (first, second) = (content.articles[left], content.articles[right])
        switch (first.published?.value, second.published?.value) {
        case (let one?, let other?) where one != other: return one < other
        case (_?, nil): return true
        case (nil, _?): return false
        default: return (first.id, left) < (second.id, right)
        }
      }
      articles = order.map { content.articles[$0] }
      mentions = order.map { $0 < content.mentions.count ? content.mentions[$0] : [] }
      events = content.events.filter { !$0.isDraft }.sorted {
        $0.date.value == $1.date.value ? $0.id < $1.id : $0.date.value < $1.date.value
      }
      rounds = content.rounds.sorted {
        $0.date.value == $1.date.value ? $0.id < $1.id : $0.date.value < $1.date.value
      }
      actors = content.actors.sorted { $0.id < $1.id }
      issues = content.issues.sorted { $0.id < $1.id }
      places = content.places.sorted { $0.id < $1.id }
      pages = content.pages.sorted {
        ($0.menu?.value ?? .max, $0.id) < ($1.menu?.value ?? .max, $1.id)
      }
      drafts = Set(
        content.events.filter(\.isDraft).map { RecordReference(.event, $0.id.name) })
    }

    /// The newest day that any record names, plans left aside.
    var newestDay: CivilDay? {
      let happened = events.filter { $0.status != .planned && $0.status != .cancelled }
      let dates =
        happened.map(\.date.value) + rounds.map(\.date.value)
        + articles.compactMap { $0.published?.value }
      return dates.compactMap(\.lastNamedDay).max()
    }
  }
}

extension HistoricalDate {
  /// The first day of the last date it names: a month says no more than that it has begun.
  var lastNamedDay: CivilDay? {
    switch form {
    case .single(let point), .interval(_, .date(let point)), .interval(.date(let point), .open):
      point.earliest
    case .interval(.open, .open):
      nil
    }
  }
}

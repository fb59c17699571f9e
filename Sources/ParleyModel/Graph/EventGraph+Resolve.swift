extension EventGraph {
  /// Turns records as written into the graph: every reference is followed, every edge drawn, and what
  /// records say of each other is checked.
  ///
  /// Pure and deterministic. References to nothing are diagnostics and draw no edge.
  ///
  /// - Parameter includesDrafts: Whether drafts are records like all others; else they are left out, and
  ///   a reference to one is an error.
  public static func resolve(
    _ content: consuming Content, includesDrafts: Bool = false
  ) -> Outcome<EventGraph> {
    let written = content.site
    let damaged = content.damaged
    // From here on the records in their order are all there is.
    let ordered = Ordered(consume content, includesDrafts: includesDrafts)
    var resolver = Resolver(ordered, damaged: damaged, drafts: ordered.drafts)
    let site = resolver.site(written)
    for (index, article) in ordered.articles.enumerated() {
      resolver.article(article, at: index, mentions: ordered.mentions[index])
    }
    var eventEdges = [resolver.edges.count]
    eventEdges.reserveCapacity(ordered.events.count + 1)
    for (index, event) in ordered.events.enumerated() {
      resolver.event(event, at: index)
      eventEdges.append(resolver.edges.count)
    }
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
      site: site, asOf: site.asOf?.value.latest ?? ordered.newestDay,
      articles: ordered.articles, events: ordered.events, rounds: ordered.rounds,
      actors: ordered.actors, issues: ordered.issues, places: ordered.places,
      pages: ordered.pages, mentions: ordered.mentions, index: resolver.index,
      adjacency: Adjacency(resolver.edges, counts: counts), eventEdges: eventEdges,
      evidence: resolver.evidence.collected())
    return Outcome(graph, resolver.diagnostics + graph.check() + graph.checkCoverage())
  }

  /// The records in their final order.
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

    init(_ content: consuming Content, includesDrafts: Bool) {
      // An undated article comes last: nothing is known to come after it.
      let order = Self.order(content.articles, by: { $0.published?.value }, id: \.id.name)
      articles = order.map { content.articles[$0] }
      mentions = order.map { $0 < content.mentions.count ? content.mentions[$0] : [] }
      let dated = Self.order(content.events, by: \.date.value, id: \.id.name)
        .filter { includesDrafts || !content.events[$0].isDraft }
      let keys = content.events.map(\.date.value.sortKey)
      events = AuthorsOrder.arrange(dated, of: content.events, keys: keys)
        .map { content.events[$0] }
      rounds = Self.order(content.rounds, by: \.date.value, id: \.id.name)
        .map { content.rounds[$0] }
      actors = content.actors.filter { includesDrafts || !$0.isDraft }.sorted { $0.id < $1.id }
      issues = content.issues.sorted { $0.id < $1.id }
      places = content.places.sorted { $0.id < $1.id }
      pages = content.pages.sorted {
        ($0.menu?.value ?? .max, $0.id) < ($1.menu?.value ?? .max, $1.id)
      }
      drafts = includesDrafts ? [] : content.drafts
    }

    /// The indices of records in order of date, then id; those without a date come last.
    private static func order<Record>(
      _ records: [Record], by date: (Record) -> HistoricalDate?, id: (Record) -> String
    ) -> [Int] {
      let keys = records.map { (date: date($0), id: id($0)) }
      let numbers = keys.map { $0.date?.sortKey }
      return records.indices.sorted { left, right in
        switch (numbers[left], numbers[right]) {
        case (let one?, let other?) where one != other: return one < other
        case (_?, nil): return true
        case (nil, _?): return false
        default:
          let spellings = (keys[left].date?.text ?? "", keys[right].date?.text ?? "")
          return (spellings.0, keys[left].id, left) < (spellings.1, keys[right].id, right)
        }
      }
    }

    /// The newest day that any record names, plans left aside.
    var newestDay: CivilDay? {
      // By index, for an event that is taken out of its array is a copy.
      let happened = events.indices.lazy
        .filter { events[$0].status != .planned && events[$0].status != .cancelled }
        .compactMap { events[$0].date.value.lastNamedDay }.max()
      let dates =
        rounds.map(\.date.value) + articles.indices.compactMap { articles[$0].published?.value }
      return (dates.compactMap(\.lastNamedDay) + (happened.map { [$0] } ?? [])).max()
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

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
    let drafts = includesDrafts ? [] : content.drafts
    let content = content.inOrder(includesDrafts: includesDrafts)
    var resolver = Resolver(content, drafts: drafts)
    let site = resolver.site(content.site)
    var eventEdges: [Int] = []
    for kind in RecordKind.allCases {
      // By index, for a record that is taken out of its array is a copy.
      switch kind {
      case .article:
        for index in content.articles.indices {
          resolver.article(content.articles[index], at: index, mentions: content.mentions[index])
        }
      case .event:
        eventEdges = [resolver.edges.count]
        eventEdges.reserveCapacity(content.events.count + 1)
        for index in content.events.indices {
          resolver.event(content.events[index], at: index)
          eventEdges.append(resolver.edges.count)
        }
      case .round:
        for index in content.rounds.indices { resolver.round(content.rounds[index], at: index) }
      case .actor:
        for index in content.actors.indices { resolver.actor(content.actors[index], at: index) }
      case .issue:
        for index in content.issues.indices { resolver.issue(content.issues[index], at: index) }
      case .place:
        for index in content.places.indices { resolver.place(content.places[index], at: index) }
      case .page:
        for index in content.pages.indices { resolver.record(content.pages[index], at: index) }
      }
    }
    for translation in content.translations { resolver.translation(translation) }
    let records = content.checkRecords()

    let graph = EventGraph(
      content, site: site, asOf: site.asOf?.value.latest ?? content.newestDay,
      index: resolver.index, adjacency: Adjacency(resolver.edges, among: resolver.index),
      eventEdges: eventEdges,
      evidence: resolver.evidence.collected(of: content.articles, mentions: content.mentions))
    return Outcome(graph, resolver.diagnostics + records + graph.check() + graph.checkCoverage())
  }
}

extension Content {
  /// The records in their final order.
  fileprivate consuming func inOrder(includesDrafts: Bool) -> Content {
    // A kind that is not named here stays in the order of its files, which is that of the ids.
    var ordered = copy self
    // An undated article comes last: nothing is known to come after it.
    let order = Self.order(articles) { $0.published?.value }
    ordered.articles = order.map { articles[$0] }
    ordered.mentions = order.map { $0 < mentions.count ? mentions[$0] : [] }
    let dated = Self.order(events) { $0.date.value }
      .filter { includesDrafts || !events[$0].isDraft }
    let keys = events.map(\.date.value.sortKey)
    ordered.events = AuthorsOrder.arrange(dated, of: events, keys: keys).map { events[$0] }
    ordered.rounds = Self.order(rounds) { $0.date.value }.map { rounds[$0] }
    ordered.actors = actors.filter { includesDrafts || !$0.isDraft }.sorted { $0.id < $1.id }
    ordered.issues = issues.sorted { $0.id < $1.id }
    ordered.places = places.sorted { $0.id < $1.id }
    ordered.pages = pages.sorted {
      ($0.menu?.value ?? .max, $0.id) < ($1.menu?.value ?? .max, $1.id)
    }
    return ordered
  }

  /// The indices of records in order of date, then id; those without a date come last.
  private static func order<Dated: Record>(
    _ records: [Dated], by date: (Dated) -> HistoricalDate?
  ) -> [Int] {
    let keys = records.map { (date: date($0), id: $0.id) }
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
  fileprivate var newestDay: CivilDay? {
    let happened = events.indices.lazy
      .filter { events[$0].status != .planned && events[$0].status != .cancelled }
      .compactMap { events[$0].date.value.lastNamedDay }.max()
    let dates =
      rounds.map(\.date.value) + articles.indices.compactMap { articles[$0].published?.value }
    return (dates.compactMap(\.lastNamedDay) + (happened.map { [$0] } ?? [])).max()
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

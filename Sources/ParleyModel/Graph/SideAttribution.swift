/// Whose words a record contains: which side speaks in an event, and which side published an article.
struct SideAttribution {
  /// The sides of the settings in their order, then all other parties of rounds in theirs.
  let sides: [EventGraph.Node]
  private let graph: EventGraph
  /// For each article, the side that published or wrote it.
  private let publishers: [EventGraph.Node?]

  init(_ graph: EventGraph) {
    self.graph = graph
    let parties =
      graph.site.parties.map(\.value)
      + graph.rounds.flatMap { $0.delegations.map(\.party.value) }
    var seen: Set<EventGraph.Node> = []
    let sides = parties.compactMap { graph.node($0.reference) }
      .map(graph.party).filter { seen.insert($0).inserted }
    self.sides = sides
    let known = Set(sides)
    var actors: [String: EventGraph.Node] = [:]
    for (index, actor) in graph.actors.enumerated() {
      let side = graph.party(of: EventGraph.Node(.actor, index))
      guard known.contains(side) else { continue }
      for name in [actor.title.value] + actor.aliases.map(\.text.value) {
        actors[name.lowercased()] = side
      }
    }
    publishers = graph.articles.map { article in
      [article.publisher, article.author].lazy.compactMap(\.self)
        .compactMap { actors[$0.value.lowercased()] }.first
    }
  }

  /// The side that published or wrote an article, if one of them did: its publisher or author has the
  /// name of the side, or of somebody who acts for it.
  func publisher(of article: Int) -> EventGraph.Node? { publishers[article] }

  /// The parties that people of a round's delegations sit for.
  func seats(at round: Int) -> [EventGraph.Node: EventGraph.Node] {
    var seats: [EventGraph.Node: EventGraph.Node] = [:]
    let node = EventGraph.Node(.round, round)
    for edge in graph.edges(to: node) {
      guard case .attends(let delegation, _) = edge.label else { continue }
      let party = graph.rounds[round].delegations[delegation].party.value
      seats[edge.source] =
        graph.node(party.reference).map(graph.party)
    }
    return seats
  }

  /// The sides that speak in an event: none where it is not a statement, proposal, demand, concession or
  /// rejection.
  func speakers(
    in event: Int, _ seats: [EventGraph.Node: EventGraph.Node]
  ) -> Set<EventGraph.Node> {
    guard graph.events[event].kind.isUtterance else { return [] }
    return Set(graph.speakers(in: event).map { seats[$0] ?? graph.party(of: $0) })
  }
}

extension EventKind {
  /// Whether a document can be the thing itself: words of one side, or of several together.
  var isMadeOfWords: Bool { isUtterance || self == .agreement || self == .decision }
}

extension EventGraph {
  /// Whether a round has begun by the day that the site describes, and was not put off or called off since.
  func hasBegun(_ round: Int) -> Bool {
    let state = rounds[round].schedule.last?.state
    guard !rounds[round].isAhead else { return false }
    guard state != .cancelled, state != .postponed else { return false }
    guard let asOf, let first = rounds[round].date.value.earliest else { return true }
    return first <= asOf
  }
}

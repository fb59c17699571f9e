/// Whose words a record holds: which side speaks in an event, and which side published an article.
struct Voices {
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
    let sides = parties.compactMap { graph.node(RecordReference(.actor, $0.name)) }
      .filter { seen.insert($0).inserted }
    self.sides = sides
    let known = Set(sides)
    var actors: [String: EventGraph.Node] = [:]
    for (index, actor) in graph.actors.enumerated() {
      let side = Self.side(of: EventGraph.Node(.actor, index), in: graph, known)
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
      seats[edge.source] = graph.node(RecordReference(.actor, party.name))
    }
    return seats
  }

  /// The sides that speak in an event: none where it is no statement, proposal, demand, concession or
  /// rejection. Its first actor speaks, and every other one with the same role in it.
  func speakers(
    in event: Int, _ seats: [EventGraph.Node: EventGraph.Node]
  ) -> Set<EventGraph.Node> {
    let record = graph.events[event]
    guard record.kind.givesVoice, let first = record.actors.first else { return [] }
    let speaking = record.actors.enumerated().filter { place, actor in
      place == 0 || (first.role != nil && actor.role?.value == first.role?.value)
    }
    let known = Set(sides)
    return Set(
      speaking.compactMap { graph.node(RecordReference(.actor, $0.element.actor.value.name)) }
        .map { seats[$0] ?? Self.side(of: $0, in: graph, known) })
  }

  /// Whom an actor acts for, over any number of steps: the first known side on the way, else the last.
  private static func side(
    of actor: EventGraph.Node, in graph: EventGraph, _ known: Set<EventGraph.Node>
  ) -> EventGraph.Node {
    var seen: Set<EventGraph.Node> = []
    var current = actor
    while !known.contains(current), seen.insert(current).inserted,
      let next = graph.edges(from: current).first(where: { $0.label == .actsFor })?.target
    {
      current = next
    }
    return current
  }
}

extension EventKind {
  /// Whether it consists in somebody's words.
  fileprivate var givesVoice: Bool {
    switch self {
    case .statement, .proposal, .demand, .concession, .rejection: true
    case .talks, .agreement, .implementation, .breach, .incident, .visit, .decision, .sanction,
      .other:
      false
    }
  }

  /// Whether a document can be the thing itself: words of one side, or of several together.
  var isMadeOfWords: Bool { givesVoice || self == .agreement || self == .decision }
}

extension EventGraph {
  /// Whether a round has begun by the day the site speaks of, and was not put off or called off since.
  func hasBegun(_ round: Int) -> Bool {
    let state = rounds[round].schedule.last?.state
    guard state != .cancelled, state != .postponed else { return false }
    guard let asOf, let first = rounds[round].date.value.earliest else { return true }
    return first <= asOf
  }

  /// The events that tell of a round: those that belong to it, and those of no round that link to it in
  /// their texts and were not before it. A text that links to several rounds tells of the last of them.
  func events(of round: Int) -> [Int] {
    let node = Node(.round, round)
    let found = edges(to: node).filter { edge in
      guard edge.source.kind == .event else { return false }
      if edge.label == .partOfRound { return true }
      let event = events[edge.source.index]
      guard edge.label == .links, event.round == nil,
        !event.date.value.certainlyPrecedes(rounds[round].date.value)
      else { return false }
      return !edges(from: edge.source).contains { other in
        other.label == .links && other.target.kind == .round && other.target.index > round
          && !event.date.value.certainlyPrecedes(rounds[other.target.index].date.value)
      }
    }
    return Set(found.map(\.source.index)).sorted()
  }
}

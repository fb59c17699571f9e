import ParleyModel

/// Which staff each actor belongs to.
struct ScoreSides: Sendable {
  /// The parties, then the mediators and hosts, then all others.
  let staves: [Score.Staff]
  /// How many of the staves are parties.
  let partyCount: Int
  /// The staff of each actor, in the order of the graph.
  private let staffOfActor: [Int]
  private let graph: EventGraph
  /// The staves of each event, where they are all known.
  private var stavesOfEvent: [[Int]] = []

  /// How many sides have staves where the settings name no parties.
  private static let defaultCount = 4

  /// The staff of those who mediate, host or watch.
  var mediators: Int { partyCount }
  /// The staff of what happens outside the talks.
  var others: Int { partyCount + 1 }

  /// - Parameter rendersAll: Whether the staves of all events will be asked for, most more than once.
  init(_ graph: EventGraph, mediators: String, others: String, rendersAll: Bool) {
    let named = graph.site.parties.compactMap {
      graph.node(RecordReference(.actor, $0.value.name))?.index
    }
    let parties = named.isEmpty ? Self.frequentSides(graph) : named
    var helpers: Set<Int> = []
    for round in graph.rounds {
      if let host = round.host { helpers.formUnion(Self.index(of: host.value, in: graph)) }
      for sent in round.delegations where sent.role != .party {
        helpers.formUnion(Self.index(of: sent.party.value, in: graph))
      }
    }
    self.graph = graph
    partyCount = parties.count
    staffOfActor = graph.actors.indices.map { actor in
      let chain = Self.chain(of: actor, in: graph)
      for link in chain {
        if let staff = parties.firstIndex(of: link) { return staff }
      }
      return parties.count + (chain.contains(where: helpers.contains) ? 0 : 1)
    }
    staves =
      parties.enumerated().map { position, actor in
        Score.Staff(
          name: graph.actors[actor].title.value,
          colour: SideColour(graph.actors[actor].color?.value) ?? .palette(position))
      } + [
        Score.Staff(name: mediators, colour: .palette(5)),
        Score.Staff(name: others, colour: .neutral),
      ]
    if rendersAll { stavesOfEvent = graph.events.map(staves) }
  }

  /// The staves of an event: that of who acted first, then of the others it concerns.
  func staves(of event: Event) -> [Int] {
    // What happens to the parties does not happen at the table, whoever did it.
    let isOutside = NoteShape(event.kind) == .blow && event.kind != .breach
    var found = isOutside ? [others] : []
    for part in event.actors {
      guard let node = graph.node(RecordReference(.actor, part.actor.value.name)) else { continue }
      let staff = staffOfActor[node.index]
      if !found.contains(staff) { found.append(staff) }
    }
    return found.isEmpty ? [others] : found
  }

  /// The same for an event by its index.
  func staves(ofEvent index: Int) -> [Int] {
    stavesOfEvent.isEmpty ? staves(of: graph.events[index]) : stavesOfEvent[index]
  }

  private static func index(of id: ActorID, in graph: EventGraph) -> [Int] {
    graph.node(RecordReference(.actor, id.name)).map { [$0.index] } ?? []
  }

  /// The actor, the one it acts for, and so on.
  private static func chain(of actor: Int, in graph: EventGraph) -> [Int] {
    var chain = [actor]
    while let side = graph.actors[chain[chain.count - 1]].side,
      let next = index(of: side.value, in: graph).first, !chain.contains(next)
    {
      chain.append(next)
    }
    return chain
  }

  /// The sides that take part in the most events.
  private static func frequentSides(_ graph: EventGraph) -> [Int] {
    let roots = graph.actors.indices.map { chain(of: $0, in: graph).last ?? $0 }
    var counts: [Int: Int] = [:]
    for event in graph.events {
      var seen: Set<Int> = []
      for part in event.actors {
        for actor in index(of: part.actor.value, in: graph) { seen.insert(roots[actor]) }
      }
      for root in seen { counts[root, default: 0] += 1 }
    }
    return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(defaultCount).map(\.key)
  }
}

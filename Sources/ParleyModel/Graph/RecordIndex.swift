/// Finds records by what authors call them.
struct RecordIndex: Sendable {
  private var nodes: [RecordReference: EventGraph.Node] = [:]
  private var placeNames: [String: Int] = [:]

  subscript(reference: RecordReference) -> EventGraph.Node? { nodes[reference] }

  /// Adds the records of a kind in their final order; of two with one id the first counts.
  mutating func add(_ kind: RecordKind, _ names: some Sequence<String>) {
    for (index, name) in names.enumerated() {
      let reference = RecordReference(kind, name)
      if nodes[reference] == nil { nodes[reference] = EventGraph.Node(kind, index) }
    }
  }

  /// Adds every spelling of every place; an id wins over a title, a title over an alias.
  mutating func addNames(of places: [Place]) {
    let spellings: [(Place) -> [String]] = [
      { [$0.id.name] }, { [$0.title.value] }, { $0.aliases.map(\.text.value) },
    ]
    for spelling in spellings {
      for (index, place) in places.enumerated() {
        for name in spelling(place) where placeNames[name.lowercased()] == nil {
          placeNames[name.lowercased()] = index
        }
      }
    }
  }

  func place(named text: String) -> EventGraph.Node? {
    placeNames[text.lowercased()].map { EventGraph.Node(.place, $0) }
  }

  /// The ids of a kind, in order.
  func names(of kind: RecordKind) -> [String] {
    nodes.keys.filter { $0.kind == kind }.map(\.name).sorted()
  }
}

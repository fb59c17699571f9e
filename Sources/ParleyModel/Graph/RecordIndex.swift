/// Finds records by what authors call them.
struct RecordIndex: Sendable {
  private var nodes: [RecordReference: EventGraph.Node] = [:]
  /// The records of each kind, by rank, in their final order.
  private var references = [[RecordReference]](repeating: [], count: RecordKind.allCases.count)
  private var placeNames: [String: Int] = [:]
  /// The records that had ids which they no longer have, and which nothing has now.
  private var successors: [RecordReference: RecordReference] = [:]

  /// Takes records that are in their final order; of two with one id the first counts.
  init(_ content: Content) {
    nodes.reserveCapacity(content.count)
    for kind in RecordKind.allCases { add(kind.type, of: content) }
    addNames(of: content.places)
  }

  private mutating func add<Added: Record>(_ type: Added.Type, of content: Content) {
    var added: [RecordReference] = []
    // In one pass: each record is copied on the way.
    for (index, record) in content[keyPath: type.records].enumerated() {
      let reference = record.reference
      if nodes[reference] == nil { nodes[reference] = EventGraph.Node(Added.kind, index) }
      added.append(reference)
      for id in record.history.formerIDs {
        successors[RecordReference(Added.kind, id.value)] = reference
      }
    }
    references[Added.kind.rank] = added
  }

  subscript(reference: RecordReference) -> EventGraph.Node? { nodes[reference] }

  /// The record that had an id once.
  func successor(of reference: RecordReference) -> RecordReference? { successors[reference] }

  /// The kind and id of a node.
  func reference(of node: EventGraph.Node) -> RecordReference {
    references[node.kind.rank][node.index]
  }

  /// How many records of a kind there are.
  func count(of kind: RecordKind) -> Int { references[kind.rank].count }

  /// Adds every spelling of every place; an id wins over a title, a title over an alias.
  private mutating func addNames(of places: [Place]) {
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
    references[kind.rank].map(\.name).sorted()
  }
}

/// Edges, findable from either end in one step: two sorted arrays, each with the offset at which a
/// node's edges begin (compressed sparse rows).
struct Adjacency: Sendable {
  private let outgoing: Rows
  private let incoming: Rows

  init(_ edges: [EventGraph.Edge], counts: [RecordKind: Int]) {
    let numbering = Numbering(counts: counts)
    outgoing = Rows(edges, numbering: numbering, by: \.source, other: \.target)
    incoming = Rows(edges, numbering: numbering, by: \.target, other: \.source)
  }

  func leaving(_ node: EventGraph.Node) -> ArraySlice<EventGraph.Edge> { outgoing[node] }

  func reaching(_ node: EventGraph.Node) -> ArraySlice<EventGraph.Edge> { incoming[node] }

  /// One number for every node, kinds one after another.
  private struct Numbering: Sendable {
    let bases: [Int]
    let count: Int

    init(counts: [RecordKind: Int]) {
      var bases: [Int] = []
      var next = 0
      for kind in RecordKind.allCases {
        bases.append(next)
        next += counts[kind] ?? 0
      }
      self.bases = bases
      count = next
    }

    func number(_ node: EventGraph.Node) -> Int { bases[node.kind.rank] + node.index }
  }

  private struct Rows: Sendable {
    private let edges: [EventGraph.Edge]
    private let starts: [Int]
    private let numbering: Numbering

    init(
      _ edges: [EventGraph.Edge], numbering: Numbering,
      by end: (EventGraph.Edge) -> EventGraph.Node, other: (EventGraph.Edge) -> EventGraph.Node
    ) {
      // Sorting small keys is much cheaper than moving edges; the last part keeps authors' order.
      let keys = edges.indices.map { index in
        let edge = edges[index]
        return (
          numbering.number(end(edge)), edge.label.rank, numbering.number(other(edge)), index
        )
      }.sorted { $0 < $1 }
      self.edges = keys.map { edges[$0.3] }
      var starts = [Int](repeating: 0, count: numbering.count + 1)
      for key in keys { starts[key.0 + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      self.starts = starts
      self.numbering = numbering
    }

    subscript(node: EventGraph.Node) -> ArraySlice<EventGraph.Edge> {
      let number = numbering.number(node)
      return edges[starts[number]..<starts[number + 1]]
    }
  }
}

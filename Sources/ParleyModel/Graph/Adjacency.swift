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
      // Edges are counted into their rows, then each row is put in order: rows are short, and moving
      // numbers is much cheaper than moving edges.
      let rows = edges.map { numbering.number(end($0)) }
      var starts = [Int](repeating: 0, count: numbering.count + 1)
      for row in rows { starts[row + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      var next = starts
      var order = [Int](repeating: 0, count: edges.count)
      for (index, row) in rows.enumerated() {
        order[next[row]] = index
        next[row] += 1
      }
      let keys = edges.map { ($0.label.rank, numbering.number(other($0))) }
      for row in 0..<numbering.count where starts[row + 1] - starts[row] > 1 {
        // The index comes last, so that equals keep their authors' order.
        order[starts[row]..<starts[row + 1]].sort {
          (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1)
        }
      }
      self.edges = order.map { edges[$0] }
      self.starts = starts
      self.numbering = numbering
    }

    subscript(node: EventGraph.Node) -> ArraySlice<EventGraph.Edge> {
      let number = numbering.number(node)
      return edges[starts[number]..<starts[number + 1]]
    }
  }
}

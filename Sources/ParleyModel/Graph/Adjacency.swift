/// Edges, findable from either end in one step: sorted rows of edge numbers, each node's row found by
/// the offset at which it begins (compressed sparse rows).
struct Adjacency: Sendable {
  /// In the order in which they were drawn.
  let edges: [EventGraph.Edge]
  private let outgoing: Rows
  private let incoming: Rows

  init(_ edges: [EventGraph.Edge], among index: RecordIndex) {
    let numbering = Numbering(index)
    self.edges = edges
    outgoing = Rows(edges, numbering: numbering, areLeaving: true)
    incoming = Rows(edges, numbering: numbering, areLeaving: false)
  }

  /// The same rows of other editions of the same edges.
  init(_ other: Adjacency, edges: [EventGraph.Edge]) {
    self.edges = edges
    outgoing = other.outgoing
    incoming = other.incoming
  }

  func leaving(_ node: EventGraph.Node) -> EventGraph.Edges {
    EventGraph.Edges(all: edges, numbers: outgoing[node])
  }

  func reaching(_ node: EventGraph.Node) -> EventGraph.Edges {
    EventGraph.Edges(all: edges, numbers: incoming[node])
  }

  /// One number for every node, kinds one after another.
  private struct Numbering: Sendable {
    let bases: [Int]
    let count: Int

    init(_ index: RecordIndex) {
      var bases: [Int] = []
      var next = 0
      for kind in RecordKind.allCases {
        bases.append(next)
        next += index.count(of: kind)
      }
      self.bases = bases
      count = next
    }

    func number(_ node: EventGraph.Node) -> Int { bases[node.kind.rank] + node.index }
  }

  private struct Rows: Sendable {
    /// Edge numbers, row after row. 32 bits: there are half as many bytes to keep, and no project has
    /// 4,000,000,000 edges.
    private let order: [UInt32]
    private let starts: [Int]
    private let numbering: Numbering

    init(_ edges: [EventGraph.Edge], numbering: Numbering, areLeaving: Bool) {
      // Edges are counted into their rows, then each row is put in order: rows are short. By index, for
      // an edge that is taken out of its array is a copy.
      let sources = edges.indices.map { numbering.number(edges[$0].source) }
      let targets = edges.indices.map { numbering.number(edges[$0].target) }
      let (rows, others) = areLeaving ? (sources, targets) : (targets, sources)
      var starts = [Int](repeating: 0, count: numbering.count + 1)
      for row in rows { starts[row + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      var next = starts
      var order = [UInt32](repeating: 0, count: edges.count)
      for (index, row) in rows.enumerated() {
        order[next[row]] = UInt32(index)
        next[row] += 1
      }
      let ranks = edges.indices.map { edges[$0].label.rank }
      for row in 0..<numbering.count where starts[row + 1] - starts[row] > 1 {
        // The number comes last, so that equals keep their authors' order.
        order[starts[row]..<starts[row + 1]].sort {
          let (left, right) = (Int($0), Int($1))
          return (ranks[left], others[left], left) < (ranks[right], others[right], right)
        }
      }
      self.order = order
      self.starts = starts
      self.numbering = numbering
    }

    subscript(node: EventGraph.Node) -> ArraySlice<UInt32> {
      let number = numbering.number(node)
      return order[starts[number]..<starts[number + 1]]
    }
  }
}

extension EventGraph {
  /// The edges at one node, in order.
  public struct Edges: RandomAccessCollection, Sendable {
    @usableFromInline let all: [Edge]
    @usableFromInline let numbers: ArraySlice<UInt32>

    /// Where the first one is.
    @inlinable public var startIndex: Int { numbers.startIndex }
    /// After the last one.
    @inlinable public var endIndex: Int { numbers.endIndex }
    /// The edge at a place. Pages need most edges several times, so that it is worth inlining.
    @inlinable public subscript(position: Int) -> Edge { all[Int(numbers[position])] }
  }
}

/// Finds circles among arrows that must not run in one.
enum Cycles {
  /// One circle for every strongly connected component of several nodes, and every arrow from a node to
  /// itself, as the indices of the arrows in order; deterministic for a given order of arrows.
  ///
  /// `0→1, 1→0, 1→2, 2→0` → `[[0, 1]]`: all three nodes are one component.
  ///
  /// Depth first without recursion: authors may chain thousands of events.
  static func find(nodeCount: Int, arrows: [(from: Int, to: Int)]) -> [[Int]] {
    var leaving = [[Int]](repeating: [], count: nodeCount)
    for (index, arrow) in arrows.enumerated() { leaving[arrow.from].append(index) }
    let components = components(leaving, arrows)
    var isShown = [Bool](repeating: false, count: nodeCount)

    var state = [State](repeating: .unseen, count: nodeCount)
    var cycles: [[Int]] = []
    for root in 0..<nodeCount where state[root] == .unseen && !leaving[root].isEmpty {
      // The path from the root: each node with the next arrow to try, and the arrow taken to it.
      var path: [(node: Int, next: Int, arrow: Int)] = [(root, 0, -1)]
      state[root] = .onPath
      while let top = path.last {
        guard top.next < leaving[top.node].count else {
          state[top.node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let arrow = leaving[top.node][top.next]
        let target = arrows[arrow].to
        switch state[target] {
        case .unseen:
          state[target] = .onPath
          path.append((target, 0, arrow))
        case .onPath:
          if target != top.node {
            guard !isShown[components[target]] else { continue }
            isShown[components[target]] = true
          }
          guard let start = path.firstIndex(where: { $0.node == target }) else { continue }
          cycles.append(path[(start + 1)...].map(\.arrow) + [arrow])
        case .done:
          break
        }
      }
    }
    return cycles
  }

  /// The strongly connected component of every node, as the number of one of its nodes (R. Tarjan,
  /// *Depth-first search and linear graph algorithms*, 1972).
  private static func components(
    _ leaving: [[Int]], _ arrows: [(from: Int, to: Int)]
  ) -> [Int] {
    var components = [Int](repeating: -1, count: leaving.count)
    /// When each node was reached, from 0.
    var order = components
    /// The earliest node of its own component that each node is known to lead back to, by its order.
    var earliest = components
    /// Nodes that were reached and have no component yet.
    var open: [Int] = []
    var path: [(node: Int, next: Int)] = []
    var reached = 0
    for root in leaving.indices where order[root] < 0 {
      path.append((root, 0))
      while let top = path.last {
        if top.next == 0 {
          order[top.node] = reached
          earliest[top.node] = reached
          reached += 1
          open.append(top.node)
        }
        if top.next < leaving[top.node].count {
          path[path.count - 1].next += 1
          let target = arrows[leaving[top.node][top.next]].to
          if order[target] < 0 {
            path.append((target, 0))
          } else if components[target] < 0 {
            earliest[top.node] = min(earliest[top.node], order[target])
          }
          continue
        }
        path.removeLast()
        if let before = path.last {
          earliest[before.node] = min(earliest[before.node], earliest[top.node])
        }
        guard earliest[top.node] == order[top.node] else { continue }
        while let member = open.popLast() {
          components[member] = top.node
          if member == top.node { break }
        }
      }
    }
    return components
  }

  private enum State { case unseen, onPath, done }
}

/// Finds circles among arrows that must not run in one.
enum Cycles {
  /// One circle for every knot of arrows (strongly connected component), as the indices of its arrows
  /// in order; deterministic for a given order of arrows.
  ///
  /// Depth first without recursion: authors may chain thousands of events.
  static func find(nodeCount: Int, arrows: [(from: Int, to: Int)]) -> [[Int]] {
    var leaving = [[Int]](repeating: [], count: nodeCount)
    for (index, arrow) in arrows.enumerated() { leaving[arrow.from].append(index) }

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
          guard let start = path.firstIndex(where: { $0.node == target }) else { continue }
          cycles.append(path[(start + 1)...].map(\.arrow) + [arrow])
        case .done:
          break
        }
      }
    }
    return cycles
  }

  private enum State { case unseen, onPath, done }
}

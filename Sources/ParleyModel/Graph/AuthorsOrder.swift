/// The order of events whose dates do not distinguish them: the one that their relations give.
///
///     of 5 February, by id: accord (follows: signing), breakfast, signing
///     → signing, accord, breakfast
///
/// What comes before an event is moved up to it, and nothing else moves. Sorting by a comparison would
/// not do: `breakfast` is neither before nor after the others, and that is not transitive.
///
/// Events that no relation joins keep the order they come in, and so does a day with a circle in it,
/// which is an error of its own.
struct AuthorsOrder {
  /// For each event of a group, those of the group that come before it, by position in the group.
  private var earlier: [[Int]]

  /// Reads the relations of a group; `nil` where they say nothing about its order.
  private init?(_ group: ArraySlice<Int>, of events: [Event]) {
    let related = group.lazy.flatMap { events[$0].relations }
      .filter { $0.verb.targetComesFirst != nil }
    guard !related.isEmpty else { return nil }
    // Mostly the other event is of another day, and the group is small.
    let ids = group.count > 16 ? Set(group.lazy.map { events[$0].id }) : nil
    let isOrdered = related.contains { relation in
      let other = relation.event.value
      return ids?.contains(other) ?? group.contains { events[$0].id == other }
    }
    guard isOrdered else { return nil }
    earlier = Array(repeating: [], count: group.count)
    var positions: [EventID: Int] = [:]
    for (position, index) in group.enumerated() where positions[events[index].id] == nil {
      positions[events[index].id] = position
    }
    for (position, index) in group.enumerated() {
      for relation in events[index].relations {
        guard let targetComesFirst = relation.verb.targetComesFirst,
          let other = positions[relation.event.value], other != position
        else { continue }
        if targetComesFirst {
          earlier[position].append(other)
        } else {
          earlier[other].append(position)
        }
      }
    }
    for position in earlier.indices { earlier[position].sort() }
  }

  /// The indices of events in the same order, except for each group of equal `keys` that relations order.
  static func arrange<Key: Equatable>(
    _ order: [Int], of events: [Event], keys: [Key]
  ) -> [Int] {
    var arranged: [Int] = []
    arranged.reserveCapacity(order.count)
    var start = order.startIndex
    while start < order.endIndex {
      var end = start + 1
      while end < order.endIndex, keys[order[end]] == keys[order[start]] { end += 1 }
      let group = order[start..<end]
      if group.count > 1, let positions = AuthorsOrder(group, of: events)?.positions() {
        arranged += positions.map { group[start + $0] }
      } else {
        arranged += group
      }
      start = end
    }
    return arranged
  }

  private enum State { case unseen, onPath, done }

  /// The positions, each after those that come before it; `nil` where there is a circle. Written without
  /// recursion: a chain may be as long as the group.
  private func positions() -> [Int]? {
    var found: [Int] = []
    found.reserveCapacity(earlier.count)
    var state = [State](repeating: .unseen, count: earlier.count)
    var path: [(position: Int, next: Int)] = []
    for first in earlier.indices where state[first] == .unseen {
      state[first] = .onPath
      path.append((first, 0))
      while let last = path.last {
        guard last.next < earlier[last.position].count else {
          found.append(last.position)
          state[last.position] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let other = earlier[last.position][last.next]
        switch state[other] {
        case .unseen:
          state[other] = .onPath
          path.append((other, 0))
        case .onPath: return nil
        case .done: break
        }
      }
    }
    return found
  }
}

extension RelationVerb {
  /// Whether the other event came before the one that names it, or after; `nil` where the verb says
  /// nothing of time.
  var targetComesFirst: Bool? {
    switch self {
    case .follows, .respondsTo, .fulfils, .breaches, .supersedes, .corrects: true
    case .leadsTo: false
    case .contradicts, .partOf: nil
    }
  }
}

/// A correction and the record that was corrected.
public struct PublishedCorrection: Sendable {
  /// The event or round.
  public let node: EventGraph.Node
  /// What was changed, and when.
  public let correction: Correction
  /// Its place in the author's list, from 0.
  public let index: Int
}

extension EventGraph {
  /// Every correction, the newest first; those of one date by the order of their records, then by the
  /// author's.
  public var corrections: [PublishedCorrection] {
    var found: [PublishedCorrection] = []
    for index in events.indices where !events[index].corrections.isEmpty {
      found += events[index].corrections.enumerated().map {
        PublishedCorrection(node: Node(.event, index), correction: $1, index: $0)
      }
    }
    for index in rounds.indices where !rounds[index].corrections.isEmpty {
      found += rounds[index].corrections.enumerated().map {
        PublishedCorrection(node: Node(.round, index), correction: $1, index: $0)
      }
    }
    let keys = found.map(\.correction.date.value.sortKey)
    return found.indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[right] < keys[left]
    }.map { found[$0] }
  }
}

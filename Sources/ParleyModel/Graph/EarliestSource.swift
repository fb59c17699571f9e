extension EventGraph {
  /// When the earliest of an event's sources was published, where that was later than the event.
  ///
  /// It says when the event became known only as far as the record goes: there may be earlier sources
  /// that are not on record. `nil` where a source is of the event's own days or may be, because it is
  /// undated; where nothing is cited that reports it; and for what has not taken place.
  public func laterSource(of index: Int) -> HistoricalDate? {
    let event = events[index]
    guard event.status != .planned, event.status != .cancelled,
      let last = event.date.value.latest
    else { return nil }
    var earliest: HistoricalDate?
    for edge in edges(from: Node(.event, index)) {
      guard case .cites(let stance, _) = edge.label, stance != .context else { continue }
      guard let published = articles[edge.target.index].published?.value,
        let day = published.earliest, day > last
      else { return nil }
      if let known = earliest, known <= published { continue }
      earliest = published
    }
    return earliest
  }
}

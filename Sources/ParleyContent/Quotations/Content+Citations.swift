import ParleyModel

extension Content {
  /// All that its records cite: those of events first.
  var citations: [Citation] {
    let bodies =
      rounds.map(\.body) + actors.map(\.body) + issues.map(\.body) + places.map(\.body)
      + pages.map(\.body)
    return events.flatMap(\.citations) + bodies.flatMap(\.citations)
  }
}

extension Event {
  /// All that it cites: in its body, for its accounts and for positions.
  var citations: [Citation] {
    body.citations + accounts.flatMap { $0.versions.map(\.citation) }
      + positions.compactMap(\.citation)
  }
}

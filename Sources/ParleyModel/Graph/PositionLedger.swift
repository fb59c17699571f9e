/// Where parties stood on issues, by date.
public enum PositionLedger {
  /// A position that an event records.
  public struct Entry: Hashable, Sendable {
    /// The event, as an index of ``EventGraph/events``.
    public let event: Int
    /// Its index in ``Event/positions``.
    public let index: Int
    /// Who holds it.
    public let actor: EventGraph.Node
    /// The party that the holder acts for; the holder itself where it acts for nobody.
    public let party: EventGraph.Node
    /// On what.
    public let issue: EventGraph.Node
  }

  /// One party on one issue.
  public struct Lane: Sendable {
    /// The actor whose positions, with those of everyone who acts for it, are in the lane.
    public let party: EventGraph.Node
    /// What the positions are on.
    public let issue: EventGraph.Node
    /// In order of date, then as the event lists them.
    public let entries: [Entry]
    /// The newest of them, which is where the party stands. What is only planned, was cancelled or denied,
    /// or comes after the day that the site describes, says nothing of that; `nil` where all entries are of
    /// that kind.
    public let standing: Entry?
  }
}

/// What a position rests on.
public enum PositionEvidence: Sendable {
  /// Words quoted for the position itself.
  case quotation(Citation)
  /// An article given for it without a quotation, which is weaker.
  case article(Citation)
  /// What its event quotes: the first of the citations in its body that quote and support, by its index.
  case event(citation: Int)
}

extension Event {
  /// What one of its positions rests on; `nil` where there is nothing.
  public func evidence(for position: Position) -> PositionEvidence? {
    if let citation = position.citation {
      return citation.quotation == nil ? .article(citation) : .quotation(citation)
    }
    return body.citations.firstIndex { $0.stance == .supports && $0.quotation != nil }
      .map { .event(citation: $0) }
  }
}

extension EventGraph {
  /// The party that an actor acts for, over any number of steps: the first on the way that the settings
  /// call a party, else the last. An actor that acts for nobody is its own.
  public func party(of actor: Node) -> Node {
    var seen: Set<Node> = []
    var current = actor
    while seen.insert(current).inserted {
      if site.parties.contains(where: { $0.value == actors[current.index].id }) { return current }
      guard let side = edges(from: current).first(where: { $0.label == .actsFor })?.target else {
        return current
      }
      current = side
    }
    // A circle of sides has been reported; no end of it is better than another.
    return actor
  }

  /// Where every party stood on an issue: the parties of the settings in their order, then all others
  /// by id.
  public func positions(on issue: Node) -> [PositionLedger.Lane] {
    let entries = edges(to: issue).compactMap(entry)
    return lanes(entries)
  }

  /// Where an actor, and those who act for it, stood on every issue, by the issue's id.
  public func positions(of actor: Node) -> [PositionLedger.Lane] {
    var entries: [PositionLedger.Entry] = []
    var seen: Set<Node> = []
    var open = [actor]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      entries += edges(from: next).compactMap(entry)
      open += edges(to: next).filter { $0.label == .actsFor }.map(\.source)
    }
    return lanes(entries)
  }

  private func entry(_ edge: Edge) -> PositionLedger.Entry? {
    guard case .holdsPosition(let event, let index) = edge.label else { return nil }
    return PositionLedger.Entry(
      event: event, index: index, actor: edge.source, party: party(of: edge.source),
      issue: edge.target)
  }

  private func lanes(_ entries: [PositionLedger.Entry]) -> [PositionLedger.Lane] {
    guard !entries.isEmpty else { return [] }
    struct Key: Hashable {
      let issue: Node
      let party: Node
    }
    let order = partyOrder
    return Dictionary(grouping: entries) { Key(issue: $0.issue, party: $0.party) }
      .sorted { left, right in
        (left.key.issue, order(left.key.party)) < (right.key.issue, order(right.key.party))
      }
      .map { key, entries in
        let sorted = entries.sorted { ($0.event, $0.index) < ($1.event, $1.index) }
        return PositionLedger.Lane(
          party: key.party, issue: key.issue, entries: sorted,
          standing: sorted.last { isKnown($0.event) })
      }
  }

  /// Whether an event shows where a party stands on the day that the site describes.
  private func isKnown(_ event: Int) -> Bool {
    events[event].hasTakenPlace && events[event].status != .denied && hasBegun(event: event)
  }

  /// Whether an event is no later than the day that the site describes.
  func hasBegun(event: Int) -> Bool {
    asOf.map { !events[event].date.value.lies(after: $0) } ?? true
  }

  /// A rank by which parties are listed: those of the settings first, in their order, then all others.
  var partyOrder: (Node) -> Int {
    let parties = site.parties.map(\.value)
    return { node in
      parties.firstIndex(of: self.actors[node.index].id) ?? parties.count + node.index
    }
  }
}

extension Event {
  /// Whether it is reported as something that has been, and not as a plan.
  var hasTakenPlace: Bool { status != .planned && status != .cancelled }
}

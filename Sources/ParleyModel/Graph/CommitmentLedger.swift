/// The state of a promise on the day that the site describes.
public enum CommitmentStanding: String, CaseIterable, Sendable {
  /// Open, and the last day on which it was due has passed.
  case overdue
  /// Kept by one account and broken, or lapsed, by another.
  case contradictory
  /// Contested; or kept or broken, but only by what is itself claimed or disputed.
  case disputed
  case open
  /// Put off to another day, or replaced by another promise, and neither kept nor broken since.
  case moved
  case broken, kept, lapsed
}

/// A promise, what is known of its fate, and its state.
public struct LedgerCommitment: Sendable {
  /// An event that bears on the promise.
  public struct Evidence: Sendable {
    /// What it did to the promise.
    public enum Bearing: Hashable, Sendable {
      case fulfils, breaches
    }

    /// How far an event can be relied on, by its status.
    public enum Weight: Hashable, Sendable {
      /// It is confirmed or reported.
      case settled
      /// It is claimed or disputed.
      case contested
      /// It is denied: it is shown, and decides nothing.
      case denied
    }

    /// The event that fulfils or breaches the promise.
    public let event: EventGraph.Node
    /// What it did to the promise.
    public let bearing: Bearing
    /// How far it can be relied on.
    public let weight: Weight
    /// Whether it came after the last day on which the promise was due.
    public let isLate: Bool
  }

  /// The event that records it.
  public let event: EventGraph.Node
  /// Its index in ``Event/commitments``.
  public let index: Int
  /// What its author wrote.
  public let commitment: Commitment
  /// The events that fulfil or breach it, in order of date.
  public let evidence: [Evidence]
  /// Its state.
  public let standing: CommitmentStanding
}

extension EventGraph {
  /// Where promises are recorded, as indexes of events and of their ``Event/commitments``, in order of
  /// date.
  public var commitmentPlaces: [(event: Int, index: Int)] {
    var places: [(event: Int, index: Int)] = []
    for event in events.indices where !events[event].commitments.isEmpty {
      for index in events[event].commitments.indices { places.append((event, index)) }
    }
    return places
  }

  /// A promise that an event records.
  ///
  /// What events say of it outweighs that its author called it open; what its author else says of it
  /// counts like an event.
  public func commitment(of event: Int, _ index: Int) -> LedgerCommitment {
    let node = Node(.event, event)
    let commitment = events[event].commitments[index]
    let evidence = evidence(for: commitment, of: node)
    return LedgerCommitment(
      event: node, index: index, commitment: commitment, evidence: evidence,
      standing: standing(of: commitment, evidence))
  }

  private func evidence(
    for commitment: Commitment, of node: Node
  ) -> [LedgerCommitment.Evidence] {
    var found: [LedgerCommitment.Evidence] = []
    for edge in edges(to: node) {
      let bearing: LedgerCommitment.Evidence.Bearing
      switch edge.label {
      case .relates(.fulfils): bearing = .fulfils
      case .relates(.breaches): bearing = .breaches
      default: continue
      }
      // Nobody can know it yet on the day that the site describes.
      guard hasBegun(event: edge.source.index) else { continue }
      let event = events[edge.source.index]
      let weight: LedgerCommitment.Evidence.Weight
      switch event.status {
      case .confirmed, .reported: weight = .settled
      case .claimed, .disputed: weight = .contested
      case .denied: weight = .denied
      // What is only planned, or was called off, has changed nothing.
      case .planned, .cancelled: continue
      }
      found.append(
        LedgerCommitment.Evidence(
          event: edge.source, bearing: bearing,
          weight: weight,
          isLate: commitment.due?.value.certainlyPrecedes(event.date.value) ?? false))
    }
    return found.sorted { $0.event < $1.event }
  }

  private func standing(
    of commitment: Commitment, _ evidence: [LedgerCommitment.Evidence]
  ) -> CommitmentStanding {
    func says(
      _ bearing: LedgerCommitment.Evidence.Bearing, _ weights: Set<LedgerCommitment.Evidence.Weight>
    ) -> Bool {
      evidence.contains { $0.bearing == bearing && weights.contains($0.weight) }
    }
    let isKept = commitment.state == .kept || says(.fulfils, [.settled, .contested])
    let isBroken = commitment.state == .broken || says(.breaches, [.settled, .contested])
    if isKept && isBroken { return .contradictory }
    switch commitment.state {
    case .kept: return .kept
    case .broken: return .broken
    case .disputed: return .disputed
    case .lapsed: return isKept || isBroken ? .contradictory : .lapsed
    case .open, .moved: break
    }
    if isKept { return says(.fulfils, [.settled]) ? .kept : .disputed }
    if isBroken { return says(.breaches, [.settled]) ? .broken : .disputed }
    if commitment.state == .moved { return .moved }
    guard let last = commitment.due?.value.latest, let asOf, last < asOf else { return .open }
    return .overdue
  }

  /// Promises that were due before they were made.
  func checkCommitments() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for event in events where !event.commitments.isEmpty {
      for commitment in event.commitments {
        guard let due = commitment.due, due.value.certainlyPrecedes(event.date.value) else {
          continue
        }
        diagnostics.append(
          Diagnostic(
            .dueBeforeMade, at: due.span,
            "the promise is due (\(due.value.text)) before the event that records it "
              + "(\(event.date.value.text))",
            help: "correct one of the dates, or move the promise to the event at which it was made",
            notes: [.init("the event is dated here", at: event.date.span)]))
      }
    }
    return diagnostics
  }
}

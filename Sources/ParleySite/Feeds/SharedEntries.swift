import ParleyModel
import Synchronization

/// What feeds have in common: which events each tells of, worked out when the first is made, and the
/// entries on events as they are written.
///
/// Most entries stand in several feeds, and each in two formats. One is written when the first of them
/// needs it and let go when the last has it, so that few are in memory at a time. A feed that is made once
/// more gets the same bytes.
final class SharedEntries: Sendable {
  /// Which events the feeds tell of.
  struct Plan: Sendable {
    let dates: EntryDates
    /// For each feed its events, newest first.
    let events: [FeedSubject: [Int]]
  }

  private struct State {
    var plan: Plan?
    /// The entries that were written and are still needed, by event.
    var written: [Int: Feed.WrittenEntry] = [:]
    /// How often each event's entry is still needed.
    var needs: [Int] = []
  }

  /// Each feed is made in two formats.
  private static let formatCount = 2

  private let state = Mutex(State())

  /// Which events the feeds tell of; `make` is called once.
  ///
  /// - Parameter count: How many events there are.
  func plan(ofEvents count: Int, _ make: () -> Plan) -> Plan {
    state.withLock { state in
      if let plan = state.plan { return plan }
      let plan = make()
      state.plan = plan
      state.needs = [Int](repeating: 0, count: count)
      for events in plan.events.values {
        for event in events { state.needs[event] += Self.formatCount }
      }
      return plan
    }
  }

  /// The entry on an event; `make` writes it where it is not at hand. Two feeds that are made at the same
  /// time may both write it, the same.
  func entry(onEvent event: Int, _ make: () -> Feed.WrittenEntry) -> Feed.WrittenEntry {
    let known = state.withLock { state -> Feed.WrittenEntry? in
      guard let entry = state.written[event] else { return nil }
      state.needs[event] -= 1
      if state.needs[event] <= 0 { state.written[event] = nil }
      return entry
    }
    if let known { return known }
    let entry = make()
    state.withLock { state in
      state.needs[event] -= 1
      if state.needs[event] > 0 { state.written[event] = entry }
    }
    return entry
  }
}

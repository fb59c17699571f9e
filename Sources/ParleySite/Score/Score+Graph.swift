import ParleyModel

extension Score {
  /// The part of the score that shows these events.
  ///
  /// - Parameters:
  ///   - events: Indexes of events, in order of date. Those that name no day at all are left out.
  ///   - rounds: Indexes of the rounds that are shown, as far as they overlap the events.
  ///   - whole: The round of which all days are shown.
  init(
    _ graph: EventGraph, sides: ScoreSides, events: [Int], rounds: [Int], whole: Int? = nil
  ) {
    var notes: [Note] = []
    var noteOfEvent: [Int: Int] = [:]
    for index in events {
      let event = graph.events[index]
      guard let span = DaySpan(event.date.value) else { continue }
      noteOfEvent[index] = notes.count
      let staves = sides.staves(ofEvent: index)
      notes.append(
        Note(
          event: index, title: event.title.value, span: span, shape: NoteShape(event.kind),
          fill: NoteFill(event.status), weight: event.weight, staves: staves,
          isJoint: staves.count > 1 && Self.isJoint(event.kind)))
    }
    let used = Set(notes.flatMap(\.staves))
    // Only the staves that have notes are drawn.
    var place: [Int: Int] = [:]
    var staves: [Staff] = []
    for (index, staff) in sides.staves.enumerated() where used.contains(index) {
      place[index] = staves.count
      staves.append(staff)
    }
    self.notes = notes.map { note in
      Note(
        event: note.event, title: note.title, span: note.span, shape: note.shape, fill: note.fill,
        weight: note.weight, staves: note.staves.compactMap { place[$0] }, isJoint: note.isJoint)
    }
    self.staves = staves
    var slurs: [Slur] = []
    for (index, note) in notes.enumerated() {
      for edge in graph.edges(from: EventGraph.Node(.event, note.event)) {
        guard case .relates(let verb) = edge.label, let other = noteOfEvent[edge.target.index],
          other != index
        else { continue }
        slurs.append(Slur(from: index, to: other, isAgainst: verb.isAgainst))
      }
    }
    self.slurs = slurs
    bars = Self.bars(graph, rounds: rounds, whole: whole)
    asOf = graph.asOf
  }

  /// Rounds as bars, by date; without those that have no beginning or no end.
  static func bars(_ graph: EventGraph, rounds: [Int], whole: Int? = nil) -> [Bar] {
    rounds.compactMap { index in
      let round = graph.rounds[index]
      guard let first = round.date.value.earliest, let last = round.date.value.latest else {
        return nil
      }
      return Bar(
        round: index, title: round.title.value, first: first, last: last,
        showsAllDays: index == whole)
    }
  }

  /// The days that must be drawn for rounds to be seen among the days of the events. Of a round that
  /// reaches beyond those, only the end that is among them: what happened is the matter, not how long
  /// a round can be.
  static func days(of bars: [Bar], among days: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    let window = days.map(\.lowerBound).min()
    let end = days.map(\.upperBound).max()
    return bars.flatMap { bar -> [ClosedRange<Int>] in
      let range = bar.first.number...max(bar.first.number, bar.last.number)
      guard let window, let end, !bar.showsAllDays, range.overlaps(window...end),
        range.lowerBound < window || range.upperBound > end
      else { return [range] }
      return [range.lowerBound, range.upperBound].filter((window...end).contains).map { $0...$0 }
    }
  }

  /// Whether those named in an event of this kind act together.
  private static func isJoint(_ kind: EventKind) -> Bool {
    switch kind {
    case .talks, .agreement, .implementation, .visit: true
    default: false
    }
  }
}

extension RelationVerb {
  /// Whether the event goes against the other one.
  fileprivate var isAgainst: Bool {
    switch self {
    case .breaches, .contradicts, .supersedes, .corrects: true
    case .follows, .respondsTo, .leadsTo, .fulfils, .partOf: false
    }
  }
}

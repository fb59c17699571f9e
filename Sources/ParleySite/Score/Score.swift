import ParleyModel

/// What the score shows: who takes part, and what happened when. Where it is drawn is another matter,
/// see ``ScoreLayout``.
struct Score: Sendable {
  /// From the top: the parties, the mediators, all others. At least one.
  var staves: [Staff]
  /// In order of time.
  var notes: [Note]
  /// Rounds, in order of time.
  var bars: [Bar]
  /// Relations between the notes.
  var slurs: [Slur]
  /// The day that the site describes.
  var asOf: CivilDay?

  /// Those whose actions are on one staff.
  struct Staff: Sendable {
    let name: String
    let colour: SideColour
  }

  /// An event.
  struct Note: Sendable {
    /// Its index in the graph.
    let event: Int
    let title: String
    let span: DaySpan
    let shape: NoteShape
    let fill: NoteFill
    let weight: EventWeight
    /// Indexes of staves: that of who acted first, then those of the others it concerns.
    let staves: [Int]
    /// Whether all of them acted, so that each has a head of its own.
    let isJoint: Bool
  }

  /// A round: a bar through all staves.
  struct Bar: Sendable {
    /// Its index in the graph.
    let round: Int
    let title: String
    let first: CivilDay
    let last: CivilDay
    /// Whether all its days are shown; else those among the days of the events.
    var showsAllDays = false
  }

  /// How one note bears on another.
  struct Slur: Sendable {
    /// The note whose record says so, and the other one: indexes of notes.
    let from: Int
    let to: Int
    /// Whether it goes against the other: contradicts, breaches, supersedes or corrects it.
    let isAgainst: Bool
  }
}

/// The days an event can be in.
struct DaySpan: Sendable, Hashable {
  /// The first and the last; `nil` where that end is open.
  let first: CivilDay?
  let last: CivilDay?
  /// Whether an end is not exactly known, or open.
  let startsSoftly: Bool
  let endsSoftly: Bool

  /// Whether it is one day, and known to be.
  var isPoint: Bool { first == last && first != nil && !startsSoftly && !endsSoftly }

  /// The one day that is known of it: the only one, that on which it began, or that on which it ended.
  var knownDay: CivilDay? { !startsSoftly ? first : !endsSoftly ? last : nil }

  /// Takes the days of a date; `nil` where it names none.
  init?(_ date: HistoricalDate) {
    guard date.earliest != nil || date.latest != nil else { return nil }
    first = date.earliest
    last = date.latest
    switch date.form {
    case .single(let point):
      startsSoftly = point.isVague
      endsSoftly = point.isVague
    case .interval(let from, let to):
      startsSoftly = from.isVague
      endsSoftly = to.isVague
    }
  }

  /// Takes days.
  init(_ first: CivilDay?, _ last: CivilDay?, startsSoftly: Bool = false, endsSoftly: Bool = false)
  {
    self.first = first
    self.last = last
    self.startsSoftly = startsSoftly || first == nil
    self.endsSoftly = endsSoftly || last == nil
  }
}

extension HistoricalDate.Point {
  /// Whether its day is not known, or not surely.
  fileprivate var isVague: Bool { day == nil || qualifier != .certain }
}

extension HistoricalDate.Bound {
  fileprivate var isVague: Bool {
    switch self {
    case .date(let point): point.isVague
    case .open: true
    }
  }
}

/// The shape of a note: what kind of thing happened.
enum NoteShape: String, CaseIterable, Sendable {
  /// talks, visit
  case meeting
  /// statement
  case words
  /// proposal, demand, concession, rejection
  case move
  /// agreement, decision, implementation
  case deed
  /// breach, incident, sanction
  case blow
  /// other
  case other

  init(_ kind: EventKind) {
    switch kind {
    case .talks, .visit: self = .meeting
    case .statement: self = .words
    case .proposal, .demand, .concession, .rejection: self = .move
    case .agreement, .decision, .implementation: self = .deed
    case .breach, .incident, .sanction: self = .blow
    case .other: self = .other
    }
  }
}

/// The fill of a note: how sure it is that it happened.
enum NoteFill: String, CaseIterable, Sendable {
  /// confirmed
  case full
  /// reported
  case pale
  /// claimed
  case hollow
  /// disputed
  case half
  /// planned
  case broken
  /// denied, cancelled
  case struck

  init(_ status: EventStatus) {
    switch status {
    case .confirmed: self = .full
    case .reported: self = .pale
    case .claimed: self = .hollow
    case .disputed: self = .half
    case .planned: self = .broken
    case .denied, .cancelled: self = .struck
    }
  }
}

import ParleyModel

@testable import ParleySite

/// A chronology that chance made: the same for the same seed.
struct RandomScore {
  let score: Score

  static let words = [
    "talks", "the", "envoys", "agreed", "on", "an", "exchange", "of", "prisoners", "and",
    "rejected",
    "Verfassungsänderungsgesetz", "переговоры", "停戦交渉", "a", "list",
  ]

  init(seed: UInt64) {
    var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let staffCount = 1 + numbers.below(6)
    let noteCount = 3 + numbers.below(60)
    // From a week to twenty years, evenly on a scale of powers.
    let days = [7, 20, 60, 200, 700, 7000][numbers.below(6)]
    let clusters = (0..<(1 + numbers.below(8))).map { _ in numbers.below(days) }
    var notes: [Score.Note] = []
    for index in 0..<noteCount {
      let first = CivilDay(
        number: 20_000
          + (numbers.below(3) == 0
            ? numbers.below(days) : clusters[numbers.below(clusters.count)] + numbers.below(3)))
      let span =
        switch numbers.below(10) {
        case 0:
          DaySpan(
            first, CivilDay(number: first.number + numbers.below(40)),
            startsSoftly: numbers.below(2) == 0, endsSoftly: numbers.below(2) == 0)
        case 1: DaySpan(first, nil)
        case 2 where numbers.below(4) == 0: DaySpan(nil, first)
        default: DaySpan(first, first)
        }
      var staves: [Int] = []
      for _ in 0...numbers.below(3) {
        let staff = numbers.below(staffCount)
        if !staves.contains(staff) { staves.append(staff) }
      }
      let title = (0..<(1 + numbers.below(9)))
        .map { _ in Self.words[numbers.below(Self.words.count)] }.joined(separator: " ")
      notes.append(
        Score.Note(
          event: index, title: title, span: span,
          shape: NoteShape.allCases[numbers.below(NoteShape.allCases.count)],
          fill: NoteFill.allCases[numbers.below(NoteFill.allCases.count)],
          weight: [.minor, .normal, .normal, .major][numbers.below(4)], staves: staves,
          isJoint: staves.count > 1 && numbers.below(2) == 0))
    }
    notes.sort { ($0.span.first?.number ?? 0, $0.event) < ($1.span.first?.number ?? 0, $1.event) }
    let bars = (0..<numbers.below(6)).map { index in
      let first = 20_000 + clusters[numbers.below(clusters.count)]
      return Score.Bar(
        round: index, title: "Round \(index) of the talks", first: CivilDay(number: first),
        last: CivilDay(number: first + numbers.below(4)))
    }
    .sorted { ($0.first, $0.round) < ($1.first, $1.round) }
    let slurs = (0..<numbers.below(noteCount)).map { _ in
      Score.Slur(
        from: numbers.below(noteCount), to: numbers.below(noteCount),
        isAgainst: numbers.below(5) == 0)
    }
    score = Score(
      staves: (0..<staffCount).map {
        Score.Staff(
          name: ["Ukraine", "United States", "Mediators and hosts"][$0 % 3], colour: .palette($0))
      }, notes: notes, bars: bars, slurs: slurs,
      asOf: numbers.below(2) == 0 ? CivilDay(number: 20_000 + days) : nil)
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) >> 33) % limit
    }
  }
}

import ParleyModel

@testable import ParleySite

/// A chronology of many events that no one would write, always the same for the same seed.
struct RandomOverview {
  let source: ScoreOverview.Source

  init(seed: UInt64) {
    var numbers = RandomScore.Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 7)
    let staffCount = 1 + numbers.below(6)
    // From a week to three hundred years, evenly on a scale of powers, in heaps with gaps between.
    let length = [7, 40, 200, 700, 4000, 20_000, 110_000][numbers.below(7)]
    let heaps = (0..<(1 + numbers.below(6))).map { _ in numbers.below(length) }
    var events: [(event: Int, day: CivilDay, staves: [Int])] = []
    for event in 0..<(3 + numbers.below(500)) {
      let number =
        numbers.below(4) == 0
        ? numbers.below(length) : heaps[numbers.below(heaps.count)] + numbers.below(9)
      var staves = [numbers.below(staffCount)]
      let other = numbers.below(staffCount)
      if numbers.below(3) == 0, other != staves[0] { staves.append(other) }
      events.append((event, CivilDay(number: 20_000 + number), staves))
    }
    events.sort { ($0.day, $0.event) < ($1.day, $1.event) }
    let days = events.map(\.day)
    let greatest = Set((0..<numbers.below(60)).map { _ in numbers.below(days.count) })
    let named = greatest.sorted().map { position in
      let title = (0..<(1 + numbers.below(9))).map { _ in
        RandomScore.words[numbers.below(RandomScore.words.count)]
      }
      return (position: position, title: title.joined(separator: " "))
    }
    let bars = (0..<numbers.below([3, 12, 80][numbers.below(3)])).map { index in
      let first = days[numbers.below(days.count)]
      return Score.Bar(
        round: index, title: "Round \(index) of the talks", first: first,
        last: CivilDay(number: first.number + numbers.below(4)))
    }
    let step = 1 + numbers.below(90)
    source = ScoreOverview.Source(
      events: events,
      staves: (0..<staffCount).map {
        Score.Staff(
          name: ["Ukraine", "United States", "Mediators and hosts"][$0 % 3], colour: .palette($0))
      },
      bars: bars.sorted { ($0.first, $0.round) < ($1.first, $1.round) }, named: named,
      periods: stride(from: 0, to: days.count, by: step).map { days[$0] },
      asOf: numbers.below(2) == 0 ? days.last : nil)
  }
}

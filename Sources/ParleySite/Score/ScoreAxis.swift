import ParleyModel

/// Time along a drawing: so much for every day, except that long stretches in which nothing happens are
/// cut out, each to the same short mark.
struct ScoreAxis: Sendable {
  /// Days that are drawn, one after another.
  struct Stretch: Sendable {
    let first: CivilDay
    let last: CivilDay
    /// Where its first day begins.
    let start: Double
  }

  /// Empty days that are left out.
  struct Cut: Sendable {
    let days: Int
    /// Where the mark begins and ends.
    let start: Double
    let end: Double
  }

  let stretches: [Stretch]
  let cuts: [Cut]
  /// The length of a day along the axis, in pixels.
  let dayLength: Double
  let length: Double

  /// The days that are shown: every first and last day, and stretches that may not be cut.
  struct Days: Sendable {
    /// Stretches in order, apart from each other.
    private(set) var runs: [ClosedRange<Int>]

    init(_ ranges: [ClosedRange<Int>]) {
      var runs: [ClosedRange<Int>] = []
      for range in ranges.sorted(by: {
        ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
      }) {
        if let last = runs.last, range.lowerBound <= last.upperBound + 1 {
          runs[runs.count - 1] =
            last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
          runs.append(range)
        }
      }
      self.runs = runs
    }

    /// Fills the gaps that are not long enough to be cut: at least so many days, and an eighth of what
    /// is then left.
    mutating func fillShortGaps(least: Int, most: Int) {
      guard let first = runs.first, let last = runs.last else { return }
      var days = last.upperBound - first.lowerBound + 1
      let gaps = zip(runs, runs.dropFirst()).enumerated().map { index, pair in
        (index: index, length: pair.1.lowerBound - pair.0.upperBound - 1)
      }
      var cut: Set<Int> = []
      for gap in gaps.sorted(by: { ($1.length, $0.index) < ($0.length, $1.index) }) {
        guard cut.count < most, gap.length >= least, gap.length * 8 > days else { break }
        cut.insert(gap.index)
        days -= gap.length
      }
      var filled: [ClosedRange<Int>] = []
      for (index, run) in runs.enumerated() {
        if let last = filled.last, !cut.contains(index - 1) {
          filled[filled.count - 1] = last.lowerBound...run.upperBound
        } else {
          filled.append(run)
        }
      }
      runs = filled
    }

    /// Adds days before and after, the later ones first, until there are so many.
    mutating func widen(to count: Int) {
      guard let first = runs.first, let last = runs.last else { return }
      let missing = count - self.count
      guard missing > 0 else { return }
      let before = missing / 2
      if runs.count == 1 {
        runs = [first.lowerBound - before...last.upperBound + missing - before]
      } else {
        runs[0] = first.lowerBound - before...first.upperBound
        runs[runs.count - 1] = last.lowerBound...last.upperBound + missing - before
      }
    }

    /// How many days are drawn.
    var count: Int { runs.reduce(0) { $0 + $1.count } }
  }

  init(_ days: Days, dayLength: Double, cutLength: Double) {
    var stretches: [Stretch] = []
    var cuts: [Cut] = []
    var position = 0.0
    for run in days.runs {
      if let last = stretches.last {
        cuts.append(
          Cut(
            days: run.lowerBound - last.last.number - 1, start: position, end: position + cutLength)
        )
        position += cutLength
      }
      stretches.append(
        Stretch(
          first: CivilDay(number: run.lowerBound), last: CivilDay(number: run.upperBound),
          start: position))
      position += Double(run.count) * dayLength
    }
    self.stretches = stretches
    self.cuts = cuts
    self.dayLength = dayLength
    length = position
  }

  /// Where a day begins; the nearest place on the axis for one that is not on it.
  func start(of day: CivilDay) -> Double {
    guard let stretch = stretches.last(where: { $0.first <= day }) else { return 0 }
    let days = min(day.number, stretch.last.number + 1) - stretch.first.number
    return stretch.start + Double(days) * dayLength
  }

  /// Where a day ends.
  func end(of day: CivilDay) -> Double { start(of: CivilDay(number: day.number + 1)) }

  /// Whether a day is drawn.
  func holds(_ day: CivilDay) -> Bool { stretches.contains { $0.first <= day && day <= $0.last } }

  /// Where a span begins and ends; an open end is that of the axis.
  func extent(of span: DaySpan) -> (start: Double, end: Double) {
    (span.first.map(start) ?? 0, span.last.map(end) ?? length)
  }
}

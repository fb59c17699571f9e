import ParleyModel

/// Many events at once: how many there were in each day, week, month or year, for each side.
struct ScoreOverview: Sendable {
  let staves: [Score.Staff]
  let axis: ScoreAxis
  let dates: ScoreDates
  let form: ScoreStyle
  /// The columns of each staff.
  let columns: [[Column]]
  /// What a column stands for.
  let unit: Unit
  /// How many events the highest column stands for.
  let most: Int
  /// Rounds, and the names of those that have room.
  let bars: [ScoreLayout.PlacedBar]
  /// Great events that have room for their names.
  let marks: [Mark]
  /// Where the events of each page of the timeline are.
  let periods: [(start: Double, end: Double)]
  /// Where the first staff begins, across; names are above it.
  let top: Double
  let depth: Double
  let asOf: Double?
  let labels: [ScoreLabel]

  /// The length of the highest column.
  var reach: Double { Self.leastDistance(form) * 0.76 }
  /// From one staff to the next.
  let distance: Double
  /// What the staves are called.
  let names: [StaffName]

  private static func leastDistance(_ form: ScoreStyle) -> Double {
    form.direction == .lying ? 46 : 30
  }

  /// As many events as it is long.
  struct Column: Sendable {
    let start: Double
    let end: Double
    let count: Int
  }

  /// A great event.
  struct Mark: Sendable {
    /// Its index in the graph.
    let event: Int
    let staff: Int
    let along: Double
  }

  /// What an overview is made of.
  struct Source: Sendable {
    /// Of each event, by day: its index in the graph, the day it is counted on, and its staves.
    let events: [(event: Int, day: CivilDay, staves: [Int])]
    let staves: [Score.Staff]
    let bars: [Score.Bar]
    /// Great events worth a name, the best first: positions in ``events`` and their titles.
    let named: [(position: Int, title: String)]
    /// The first day of each page of the timeline, in order; parts of a day begin with it.
    let periods: [CivilDay]
    let asOf: CivilDay?
  }

  init(_ source: Source, form: ScoreStyle, wording: AxisDateWords) {
    staves = source.staves
    self.form = form
    let names = StaffName.names(of: source.staves, form: form)
    self.names = names
    let distance = max(Self.leastDistance(form), (names.map(\.height).max() ?? 0) + 4)
    self.distance = distance
    let axis = Self.axis(of: source, form: form)
    self.axis = axis
    dates = ScoreDates(axis: axis, form: form, wording: wording)
    // In a short time every day can be distinguished from the next; of a longer one that is too much to
    // see.
    let days = axis.stretches.reduce(0) { $0 + $1.last.number - $1.first.number + 1 }
    let units = days < Self.dailyCount ? Unit.allCases : Array(Unit.allCases.dropFirst())
    let unit = units.first { $0.days * axis.dayLength >= 4 } ?? .year
    self.unit = unit
    let columns = Self.columns(of: source, axis: axis, by: unit)
    self.columns = columns
    most = columns.joined().map(\.count).max() ?? 1
    bars = ScoreLayout.bars(of: source.bars, axis: axis, form: form)
    periods = Self.periods(from: source.periods, axis: axis)
    asOf = source.asOf.flatMap { axis.holds($0) ? axis.end(of: $0) : nil }
    let isLying = form.direction == .lying
    var naming = OverviewNames(source: source, axis: axis, form: form)
    if isLying { naming.place() }
    top = isLying ? naming.height : 0
    depth = top + distance * Double(source.staves.count) + 6
    labels =
      isLying
      ? naming.labels(top: top, distance: distance)
      : MarginLabels(form: form, depth: depth).labels(for: naming.items(depth: depth))
    marks = naming.marks
  }

  /// Where the columns of a staff are, across.
  func base(of staff: Int) -> Double { top + distance * Double(staff + 1) }

  private static func axis(of source: Source, form: ScoreStyle) -> ScoreAxis {
    var ranges: [ClosedRange<Int>] = []
    for event in source.events where ranges.last?.upperBound != event.day.number {
      ranges.append(event.day.number...event.day.number)
    }
    ranges += Score.days(of: source.bars, among: ranges)
    var days = ScoreAxis.Days(ranges)
    days.fillShortGaps(least: 90, most: 4)
    days.widen(to: 30)
    let room =
      form.direction == .lying ? form.width - form.margin - 8 : Self.standingLength
    let cuts = Double(days.runs.count - 1) * form.cutLength
    return ScoreAxis(
      days, dayLength: (room - cuts) / Double(max(days.count, 1)), cutLength: form.cutLength)
  }

  private static let standingLength = 820.0
  /// Of fewer days than these, every day has a column.
  private static let dailyCount = 60

  /// From one beginning to the next, so that every place on the axis leads to a page. Pages that begin
  /// on one day share it.
  private static func periods(
    from days: [CivilDay], axis: ScoreAxis
  ) -> [(start: Double, end: Double)] {
    var starts = [Double](repeating: 0, count: days.count)
    var index = 0
    while index < days.count {
      let end = days[index...].firstIndex { $0 != days[index] } ?? days.count
      let first = axis.start(of: days[index])
      let share = (axis.end(of: days[index]) - first) / Double(end - index)
      for place in index..<end { starts[place] = first + share * Double(place - index) }
      index = end
    }
    if !starts.isEmpty { starts[0] = 0 }
    return zip(starts, starts.dropFirst() + [axis.length]).map { ($0, $1) }
  }

  private static func columns(
    of source: Source, axis: ScoreAxis, by unit: Unit
  ) -> [[Column]] {
    var columns = [[Column]](repeating: [], count: source.staves.count)
    var counts = [Int](repeating: 0, count: source.staves.count)
    var open: (key: Int, stretch: Int, bounds: ClosedRange<CivilDay>)?
    var stretch = 0
    func close() {
      guard let bucket = open else { return }
      let drawn = axis.stretches[bucket.stretch]
      let start = axis.start(of: max(bucket.bounds.lowerBound, drawn.first))
      let end = axis.end(of: min(bucket.bounds.upperBound, drawn.last))
      for staff in counts.indices where counts[staff] > 0 {
        columns[staff].append(Column(start: start, end: end, count: counts[staff]))
        counts[staff] = 0
      }
    }
    for event in source.events {
      while stretch + 1 < axis.stretches.count, axis.stretches[stretch + 1].first <= event.day {
        stretch += 1
      }
      let key = unit.key(of: event.day)
      if open?.key != key || open?.stretch != stretch {
        close()
        open = (key, stretch, unit.bounds(around: event.day))
      }
      for staff in event.staves { counts[staff] += 1 }
    }
    close()
    return columns
  }

  /// The shortest of these that can be seen is what a column stands for.
  enum Unit: String, CaseIterable, Sendable {
    case day, week, month, quarter, year

    var days: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 30
      case .quarter: 91
      case .year: 365
      }
    }

    private var months: Int {
      switch self {
      case .day, .week, .month: 1
      case .quarter: 3
      case .year: 12
      }
    }

    /// A number that days of one unit share.
    func key(of day: CivilDay) -> Int {
      if self == .day { return day.number }
      if self == .week { return day.number - day.weekday }
      let date = day.date
      return (date.year * 12 + date.month - 1) / months
    }

    func bounds(around day: CivilDay) -> ClosedRange<CivilDay> {
      if self == .day { return day...day }
      if self == .week {
        let first = day.number - day.weekday + 1
        return CivilDay(number: first)...CivilDay(number: first + 6)
      }
      let key = key(of: day)
      func first(_ month: Int) -> CivilDay {
        CivilDay(year: month / 12, month: month % 12 + 1, day: 1)
      }
      return first(key * months)...CivilDay(number: first((key + 1) * months).number - 1)
    }
  }
}

/// Finds room for the names of great events: above the staves of a lying overview, or in the margin.
private struct OverviewNames {
  let source: ScoreOverview.Source
  let axis: ScoreAxis
  let form: ScoreStyle
  private var lines: [[(start: Double, end: Double)]] = []
  private var chosen: [(mark: Int, line: Int, words: [String], start: Double, width: Double)] = []
  private(set) var marks: [ScoreOverview.Mark] = []

  private static let lineLimit = 6
  private static let measure = 170.0
  /// How many are tried, and how many are named in the margin.
  private static let tries = 40
  private static let marginCount = 12

  init(source: ScoreOverview.Source, axis: ScoreAxis, form: ScoreStyle) {
    self.source = source
    self.axis = axis
    self.form = form
  }

  var height: Double { lines.isEmpty ? 0 : Double(lines.count) * form.lineHeight + 8 }

  private func mark(_ position: Int) -> ScoreOverview.Mark {
    let event = source.events[position]
    let start = axis.start(of: event.day)
    return ScoreOverview.Mark(
      event: event.event, staff: event.staves.first ?? 0,
      along: ((start + axis.end(of: event.day)) / 2).rounded())
  }

  mutating func place() {
    for (position, title) in source.named.prefix(Self.tries) {
      let mark = mark(position)
      let words = TextWidth.lines(title, size: form.labelSize, within: Self.measure)
      let width = words.map { TextWidth.of($0, size: form.labelSize) }.max() ?? 0
      let places = [mark.along + 4, mark.along - 4 - width]
      search: for line in 0..<Self.lineLimit where line + words.count <= Self.lineLimit {
        for start in places where start >= -4 && start + width <= axis.length + 6 {
          guard isFree(line, words.count, start, start + width, along: mark.along) else { continue }
          while lines.count < line + words.count { lines.append([]) }
          for index in line..<line + words.count {
            lines[index].append((min(start, mark.along) - 4, max(start + width, mark.along) + 4))
          }
          for index in 0..<line { lines[index].append((mark.along - 3, mark.along + 3)) }
          chosen.append((marks.count, line, words, start, width))
          marks.append(mark)
          break search
        }
      }
    }
  }

  private func isFree(
    _ line: Int, _ count: Int, _ start: Double, _ end: Double, along: Double
  ) -> Bool {
    let low = min(start, along) - 4
    let high = max(end, along) + 4
    for index in 0..<min(line + count, lines.count) {
      let (from, to) = index < line ? (along - 3, along + 3) : (low, high)
      if lines[index].contains(where: { $0.start < to && from < $0.end }) { return false }
    }
    return true
  }

  /// The words beside the lines that lead down to their staves.
  func labels(top: Double, distance: Double) -> [ScoreLabel] {
    chosen.sorted { marks[$0.mark].along < marks[$1.mark].along }.map { choice in
      let along = marks[choice.mark].along
      let bottom = top - 8 - Double(choice.line) * form.lineHeight
      let height = Double(choice.words.count) * form.lineHeight
      return ScoreLabel(
        subject: .note(choice.mark), lines: choice.words,
        box: ScoreBox(x: choice.start, y: bottom - height, width: choice.width, height: height),
        anchor: choice.start > along ? .start : .end,
        leader: [
          (along, bottom - height + 2),
          (along, top + distance * Double(marks[choice.mark].staff + 1)),
        ])
    }
  }

  mutating func items(depth: Double) -> [MarginLabels.Item] {
    marks = source.named.prefix(Self.marginCount).map { mark($0.position) }
      .sorted { ($0.along, $0.event) < ($1.along, $1.event) }
    let titles = Dictionary(
      source.named.map { (source.events[$0.position].event, $0.title) },
      uniquingKeysWith: { first, _ in first })
    return marks.enumerated().map { index, mark in
      MarginLabels.Item(
        subject: .note(index), words: titles[mark.event] ?? "", along: mark.along, across: depth)
    }
  }
}

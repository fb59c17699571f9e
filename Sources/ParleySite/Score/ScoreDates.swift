import ParleyModel

/// The words on the axis: days, weeks, months or years, as there is room, and what was cut out.
struct ScoreDates: Sendable {
  /// Small marks with or without words: days, or whatever is the smallest.
  private(set) var ticks: [Tick] = []
  /// The larger unit: months or years, each from where it begins.
  private(set) var spans: [Span] = []
  /// What is left out at each cut, in the order of the cuts.
  private(set) var cuts: [Span] = []
  /// How many rows of spans there are.
  private(set) var spanRows = 1

  struct Tick: Sendable {
    /// Where the mark is, and the middle of its words.
    let along: Double
    let middle: Double
    /// How much of the axis its words take.
    let width: Double
    let words: String
    /// Whether a larger unit begins here too.
    let isMajor: Bool
  }

  struct Span: Sendable {
    let along: Double
    let width: Double
    let words: String
    /// Rows are counted away from the staves.
    let row: Int
  }

  private enum Step: Int, CaseIterable {
    case day, week, month, quarter, year, fiveYears, twentyYears

    var days: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 28
      case .quarter: 90
      case .year: 365
      case .fiveYears: 1826
      case .twentyYears: 7300
      }
    }
  }

  init(axis: ScoreAxis, form: ScoreStyle, wording: AxisDateWords) {
    let isLying = form.direction == .lying
    let size = form.axisSize
    // Lying, words of days need their width; standing, their height.
    func room(_ words: String) -> Double { isLying ? TextWidth.of(words, size: size) : size }
    let step =
      Step.allCases.first { step in
        let widest =
          switch step {
          case .day, .week: room(wording.number(30))
          case .month, .quarter: room(wording.months.max { $0.count < $1.count } ?? "")
          default: room(wording.number(2030))
          }
        return step.days * axis.dayLength >= widest + (isLying ? 8 : 5)
      } ?? .twentyYears
    // Names of months are too long to fit beside the staves.
    let months = isLying ? wording.months : wording.shortMonths
    var freeFrom = -Double.infinity
    for stretch in axis.stretches {
      for day in Self.days(of: stretch, by: step) {
        let date = day.date
        // A stretch begins with its day, whatever the step, where days are counted at all.
        let isDays = step == .day || step == .week
        let isOpening = day == stretch.first && (isDays || step.rawValue >= Step.year.rawValue)
        guard Self.begins(step, on: day) || isOpening else { continue }
        let along = axis.start(of: day)
        let words: String =
          switch step {
          case .day, .week: wording.number(date.day)
          case .month, .quarter: months[date.month - 1]
          default: wording.number(date.year)
          }
        let width = room(words)
        // A day's words are in its middle, those of longer units where they begin.
        let middle = along + (isDays ? axis.dayLength / 2 : width / 2 + 2)
        let fits = middle - width / 2 >= freeFrom && middle + width / 2 <= axis.length + 6
        if fits { freeFrom = middle + width / 2 + 4 }
        ticks.append(
          Tick(
            along: along, middle: middle, width: width, words: fits ? words : "",
            isMajor: step.rawValue < Step.month.rawValue ? date.day == 1 : date.month == 1))
      }
    }
    placeSpans(axis, step: step, wording: wording, isLying: isLying, size: size)
  }

  /// The days of a stretch at which a unit can begin: its first day, then all days, or all firsts of a
  /// month.
  private static func days(of stretch: ScoreAxis.Stretch, by step: Step) -> [CivilDay] {
    if step == .day || step == .week {
      return (stretch.first.number...stretch.last.number).map { CivilDay(number: $0) }
    }
    var days = [stretch.first]
    let date = stretch.first.date
    var month = date.year * 12 + date.month
    while true {
      let day = CivilDay(year: month / 12, month: month % 12 + 1, day: 1)
      guard day <= stretch.last else { return days }
      days.append(day)
      month += 1
    }
  }

  private static func begins(_ step: Step, on day: CivilDay) -> Bool {
    let date = day.date
    return switch step {
    case .day: true
    case .week: day.weekday == 1
    case .month: date.day == 1
    case .quarter: date.day == 1 && date.month % 3 == 1
    case .year: date.day == 1 && date.month == 1
    case .fiveYears: date.day == 1 && date.month == 1 && date.year % 5 == 0
    case .twentyYears: date.day == 1 && date.month == 1 && date.year % 20 == 0
    }
  }

  private mutating func placeSpans(
    _ axis: ScoreAxis, step: Step, wording: AxisDateWords, isLying: Bool, size: Double
  ) {
    // Years are the largest.
    guard step.rawValue < Step.year.rawValue else {
      spanRows = 0
      placeCuts(axis, wording: wording, size: size)
      return
    }
    // The larger unit is named where it begins, and where a stretch begins.
    let isMonths = step == .day || step == .week
    var names: [(along: Double, words: String, isMust: Bool)] = []
    for stretch in axis.stretches {
      for day in Self.days(of: stretch, by: .month) {
        let date = day.date
        let begins = date.day == 1 && (isMonths || date.month == 1)
        guard begins || day == stretch.first else { continue }
        let words =
          isMonths ? wording.monthOfYear(date.month, date.year) : wording.number(date.year)
        if names.last?.words == words { continue }
        names.append((axis.start(of: day), words, begins))
      }
    }
    var ends: [Double] = []
    for (index, name) in names.enumerated() {
      let width = TextWidth.of(name.words, size: size, isBold: true)
      // Standing, names that begin a stretch are set across, before it; others along the axis, where
      // there is room.
      if !isLying {
        let isFirst = axis.stretches.contains { $0.start == name.along }
        let next = index + 1 < names.count ? names[index + 1].along : axis.length
        guard isFirst || next - name.along >= width + 6 else { continue }
        spans.append(Span(along: name.along, width: width, words: name.words, row: isFirst ? 1 : 0))
        continue
      }
      let along = min(name.along, max(axis.length + 4 - width, 0))
      let row = ends.firstIndex { $0 + 8 <= along } ?? ends.count
      guard row < 4 else { continue }
      if row == ends.count { ends.append(0) }
      ends[row] = along + width
      spans.append(Span(along: along, width: width, words: name.words, row: row))
    }
    spanRows = max(ends.count, 1)
    placeCuts(axis, wording: wording, size: size)
  }

  private mutating func placeCuts(_ axis: ScoreAxis, wording: AxisDateWords, size: Double) {
    cuts = axis.cuts.map { cut in
      let words = wording.cut(cut.days)
      let width = TextWidth.of(words, size: size - 1)
      return Span(along: (cut.start + cut.end) / 2, width: width, words: words, row: 0)
    }
  }
}

/// The words of dates on the axis, in the language of the site.
struct AxisDateWords: Sendable {
  /// `January`
  let months: [String]
  /// `Jan`
  let shortMonths: [String]
  /// A number in the language's own digits.
  let number: @Sendable (Int) -> String
  /// `January 2026`
  let monthOfYear: @Sendable (Int, Int) -> String
  /// How many days are left out: `12 days`, `3 months`, `19 years`.
  let cut: @Sendable (Int) -> String
}

/// What words say of a date, before it is known which day they count from.
enum CalendarPhrase: Hashable, Sendable {
  /// A day by number and month, or from one through another.
  case days(DayName, through: DayName?)
  /// A month, or from one through another.
  case months(MonthName, through: MonthName?, Part?)
  case years(Int, through: Int?, Part?)
  case season(Season, year: Int)
  case seasonOf(Which, Season)
  case weekday(Int, Which)
  case weekdays(Int, through: Int)
  /// A weekday of the week before, this one, or the next.
  case weekdayOfWeek(Int, Which)
  /// Days from the day of publication.
  case offset(Int)
  case overnight
  case weekend(Which)
  /// `last week`, `this month`, `next year`.
  case unit(Unit, Which, Part?)
  /// `two days ago`; no number for `a few`.
  case ago(Int?, Unit)
  /// `in the past two days`; no number for `in recent days`.
  case past(Int?, Unit)
  /// `in the next two days`; no number for `in the coming days`.
  case coming(Int?, Unit)
  /// Days from the day that the text gave before: `the next day`.
  case anchored(Int)

  /// A day of some year.
  struct DayName: Hashable, Sendable {
    var year: Int?
    var month: Int
    var day: Int
    var weekday: Int?
  }

  /// A month of some year.
  struct MonthName: Hashable, Sendable {
    var year: Int?
    var month: Int
  }

  enum Unit: Hashable, Sendable { case hour, day, week, weekend, month, year }
  enum Which: Hashable, Sendable { case plain, last, this, next, coming, past, recent }
  enum Season: Hashable, Sendable { case spring, summer, autumn, winter }
  enum Part: Hashable, Sendable { case early, middle, late, start, end, earlier, later }

  /// Whether it is counted from the day of publication whatever else it says.
  var isAbsolute: Bool {
    switch self {
    case .days, .months, .years, .season: true
    default: false
    }
  }

  /// Whether a speaker counts it from the day of speaking.
  var isSpoken: Bool {
    switch self {
    case .offset, .overnight, .ago, .past, .coming: true
    case .unit(_, let which, _): which != .plain
    default: false
    }
  }
}

import ParleyModel

/// Counts what words say from the day an article was published.
struct DateReckoning {
  /// What came of it.
  struct Result {
    var date: HistoricalDate?
    var isFuture: Bool
  }

  /// What it depends on, besides the day of publication.
  struct Question: Hashable {
    let phrase: CalendarPhrase
    let tense: Tense?
  }

  /// The day of publication, where the article says for certain which it was.
  let today: CivilDay?
  private var known: [Question: Result] = [:]

  init(today: CivilDay?) { self.today = today }

  /// The date of a phrase in words of a tense. One that is counted from another has none here.
  mutating func answer(_ phrase: CalendarPhrase, _ tense: Tense?) -> Result {
    let question = Question(phrase: phrase, tense: tense)
    if let result = known[question] { return result }
    var result = reckon(phrase, tense)
    if let today, let date = result.date, let latest = date.latest {
      // What is said outright may be in the future whatever the tense.
      if date.lies(after: today) || (phrase.isAbsolute && namesDay(date) && latest > today) {
        result.isFuture = true
      }
    }
    known[question] = result
    return result
  }

  private func namesDay(_ date: HistoricalDate) -> Bool {
    switch date.form {
    case .single(let point): point.day != nil
    case .interval: true
    }
  }

  private func reckon(_ phrase: CalendarPhrase, _ tense: Tense?) -> Result {
    switch phrase {
    case .days(let first, let last):
      return days(first, through: last, tense)
    case .months(let first, let last, let part):
      return months(first, through: last, part, tense)
    case .years(let first, let last, let part):
      guard let last else { return past(year(first, part)) }
      return past(Self.date("\(Self.padded(first))/\(Self.padded(last))"))
    case .season(let season, let year):
      return past(Self.season(season, year))
    default:
      guard let today else {
        return Result(date: nil, isFuture: phrase.looksAhead || tense == .future)
      }
      return relative(phrase, tense, today)
    }
  }

  /// A date of which its words alone do not say that it is still to come.
  func past(_ date: HistoricalDate?) -> Result { Result(date: date, isFuture: false) }

  func future(_ date: HistoricalDate?) -> Result { Result(date: date, isFuture: true) }

  // MARK: Days and months of the calendar

  private func days(
    _ first: CalendarPhrase.DayName, through last: CalendarPhrase.DayName?, _ tense: Tense?
  ) -> Result {
    var first = first
    if first.year == nil, let last, let year = last.year {
      first.year = (last.month, last.day) < (first.month, first.day) ? year - 1 : year
    }
    guard let start = day(first, tense) else {
      return Result(date: nil, isFuture: tense == .future)
    }
    guard var last else { return dayResult(start, tense) }
    if last.year == nil {
      let year = start.date.year
      last.year = (last.month, last.day) < (first.month, first.day) ? year + 1 : year
    }
    guard let end = Self.day(last), start < end else { return Result(date: nil, isFuture: false) }
    var result = dayResult(start, tense)
    result.date = HistoricalDate(from: start, through: end)
    return result
  }

  private func dayResult(_ day: CivilDay, _ tense: Tense?) -> Result {
    Result(date: HistoricalDate(day), isFuture: tense == .future && today.map { day >= $0 } ?? true)
  }

  private static func day(_ name: CalendarPhrase.DayName) -> CivilDay? {
    guard let year = name.year, name.day <= CivilDay.count(year: year, month: name.month) else {
      return nil
    }
    return CivilDay(year: year, month: name.month, day: name.day)
  }

  /// A day; without a year it is the nearest of the last eleven months, or of the next where the text
  /// is about the future.
  private func day(_ name: CalendarPhrase.DayName, _ tense: Tense?) -> CivilDay? {
    if name.year != nil { return Self.day(name) }
    guard let today else { return nil }
    var name = name
    var before: CivilDay?
    var after: CivilDay?
    for year in (today.date.year - 1)...(today.date.year + 1) {
      name.year = year
      guard let day = Self.day(name), name.weekday == nil || name.weekday == day.weekday else {
        continue
      }
      if day <= today { before = day }
      if day >= today, after == nil { after = day }
    }
    let isBehind = before.map { today.number - $0.number <= 335 } ?? false
    let isAhead = after.map { $0.number - today.number <= 335 } ?? false
    // The weekday says which year.
    if name.weekday != nil, isBehind != isAhead { return isBehind ? before : after }
    switch tense {
    case .future: return isAhead ? after : nil
    case .past, .pluperfect: return isBehind ? before : nil
    case nil:
      guard isBehind, let before, today.number - before.number <= 183 else { return nil }
      return before
    case .open:
      let back = before.map { today.number - $0.number } ?? 400
      let ahead = after.map { $0.number - today.number } ?? 400
      if back <= 92, ahead > 183 || back == 0 { return before }
      return ahead <= 92 && back > 183 ? after : nil
    }
  }

  private func months(
    _ first: CalendarPhrase.MonthName, through last: CalendarPhrase.MonthName?,
    _ part: CalendarPhrase.Part?, _ tense: Tense?
  ) -> Result {
    var first = first
    if first.year == nil, let last, let year = last.year {
      first.year = last.month < first.month ? year - 1 : year
    }
    guard let year = first.year ?? year(ofMonth: first.month, tense) else {
      return Result(date: nil, isFuture: tense == .future)
    }
    let start = Self.month(year, first.month)
    let isFuture =
      tense == .future
      && today.map { (year, first.month) >= ($0.date.year, $0.date.month) } ?? (first.year == nil)
    if let last {
      let lastYear = last.year ?? (last.month < first.month ? year + 1 : year)
      return Result(
        date: Self.date("\(start)/\(Self.month(lastYear, last.month))"), isFuture: isFuture)
    }
    guard let part else { return Result(date: Self.date(start), isFuture: isFuture) }
    return stretch(ofMonth: first.month, year, part, isFuture: isFuture)
  }

  private func year(ofMonth month: Int, _ tense: Tense?) -> Int? {
    guard let (year, current, _) = today?.date else { return nil }
    let back = (current - month + 12) % 12
    let before = month <= current ? year : year - 1
    let after = month >= current ? year : year + 1
    switch tense {
    case .future: return after
    case .past, .pluperfect: return before
    case nil: return back <= 6 ? before : nil
    case .open: return back <= 3 ? before : back >= 9 ? after : nil
    }
  }

  /// A third of a month. One that the article's day falls into has not gone further unless the text
  /// is about the future.
  func stretch(
    ofMonth month: Int, _ year: Int, _ part: CalendarPhrase.Part, isFuture: Bool
  ) -> Result {
    let count = CivilDay.count(year: year, month: month)
    let text = Self.month(year, month)
    let (from, to) =
      switch part {
      case .early, .earlier: ("01", "10~")
      case .start: ("01", "05~")
      case .middle: ("10~", "20~")
      case .late, .later: ("20~", "\(count)")
      case .end: ("\(count - 6)~", "\(count)")
      }
    guard let date = Self.date("\(text)-\(from)/\(text)-\(to)") else { return past(nil) }
    guard let today, !isFuture else { return Result(date: date, isFuture: isFuture) }
    if date.isOver(by: today) { return past(date) }
    guard !date.lies(after: today) else { return future(date) }
    return past(Self.date("\(text)-\(from)/\(today.text)"))
  }

  func year(_ year: Int, _ part: CalendarPhrase.Part?) -> HistoricalDate? {
    let text = Self.padded(year)
    return switch part {
    case nil: Self.date(text)
    case .early, .earlier: Self.date("\(text)-01/\(text)-04~")
    case .start: Self.date("\(text)-01~")
    case .middle: Self.date("\(text)-05~/\(text)-08~")
    case .late, .later: Self.date("\(text)-09~/\(text)-12")
    case .end: Self.date("\(text)-12~")
    }
  }

  /// A season of the northern half of the earth. A winter belongs to two years, so that one year does
  /// not say which it is.
  static func season(_ season: CalendarPhrase.Season, _ year: Int) -> HistoricalDate? {
    let text = padded(year)
    return switch season {
    case .spring: date("\(text)-03~/\(text)-05~")
    case .summer: date("\(text)-06~/\(text)-08~")
    case .autumn: date("\(text)-09~/\(text)-11~")
    case .winter: nil
    }
  }

  // MARK: Writing dates

  static func date(_ text: String) -> HistoricalDate? {
    do {
      return try HistoricalDate(edtf: text)
    } catch {
      return nil
    }
  }

  static func padded(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  static func month(_ year: Int, _ month: Int) -> String {
    "\(padded(year))-\(month < 10 ? "0" : "")\(month)"
  }
}

extension CalendarPhrase {
  /// Whether it names what is still to come, whatever is around it.
  var looksAhead: Bool {
    switch self {
    case .offset(let days): days > 0
    case .weekday(_, let which), .weekend(let which), .unit(_, let which, nil),
      .seasonOf(let which, _),
      .weekdayOfWeek(_, let which):
      which == .next || which == .coming
    case .unit(_, let which, let part): which == .next || part == .later
    case .coming: true
    default: false
    }
  }
}

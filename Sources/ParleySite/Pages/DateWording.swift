import ParleyModel

/// Dates in words that say how precise they are, in the language of the site.
struct DateWording: Sendable {
  private let months: [String]
  private let day: Phrase
  private let monthOfYear: Phrase
  private let dayOfMonth: Phrase
  private let interval: Phrase
  private let days: Phrase
  private let from: Phrase
  private let by: Phrase
  private let moment: Phrase
  private let approximate: Phrase
  private let uncertain: Phrase
  private let both: Phrase

  /// The strings it is made of.
  static let keys =
    (1...12).map { "date.month.\($0)" }
    + [
      "day", "month-of-year", "day-of-month", "interval", "days", "from", "by", "moment",
      "approximate", "uncertain", "uncertain-and-approximate",
    ].map { "date.\($0)" }

  init(_ strings: TemplateStrings) {
    months = (1...12).map { strings["date.month.\($0)"] }
    day = Phrase(strings["date.day"])
    monthOfYear = Phrase(strings["date.month-of-year"])
    dayOfMonth = Phrase(strings["date.day-of-month"])
    interval = Phrase(strings["date.interval"])
    days = Phrase(strings["date.days"])
    from = Phrase(strings["date.from"])
    by = Phrase(strings["date.by"])
    moment = Phrase(strings["date.moment"])
    approximate = Phrase(strings["date.approximate"])
    uncertain = Phrase(strings["date.uncertain"])
    both = Phrase(strings["date.uncertain-and-approximate"])
  }

  /// The date as HTML, each end in a `time` element.
  func html(_ date: HistoricalDate) -> String { write(date, marked: true) }

  /// The date as plain text.
  func text(_ date: HistoricalDate) -> String { write(date, marked: false) }

  /// A day as HTML.
  func html(_ date: CivilDay) -> String {
    let parts = date.date
    return element(
      words(year: parts.year, month: parts.month, day: parts.day),
      machine: Self.machine(year: parts.year, month: parts.month, day: parts.day))
  }

  /// A day as plain text.
  func text(_ date: CivilDay) -> String {
    let parts = date.date
    return words(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The name of a month of a year, for headings.
  func month(_ month: Int, of year: Int) -> String {
    words(year: year, month: month, day: nil)
  }

  private func write(_ date: HistoricalDate, marked: Bool) -> String {
    switch date.form {
    case .single(let point):
      return write(point, marked: marked)
    case .interval(.date(let first), .date(let last)):
      return write(first, last, marked: marked)
    case .interval(.date(let first), .open):
      return fill(from, ["date": write(first, marked: marked)], marked)
    case .interval(.open, .date(let last)):
      return fill(by, ["date": write(last, marked: marked)], marked)
    case .interval(.open, .open):
      return ""
    }
  }

  private func write(_ point: HistoricalDate.Point, marked: Bool) -> String {
    qualify(core(point, marked: marked), by: point.qualifier, marked: marked)
  }

  /// An interval names once what both its ends share: the month, the year, and how sure they are.
  private func write(
    _ first: HistoricalDate.Point, _ last: HistoricalDate.Point, marked: Bool
  ) -> String {
    if first == last { return write(first, marked: marked) }
    if let words = moments(first, last, marked: marked) { return words }
    if first.day == nil, last.day == nil, first.year == last.year, let from = first.month,
      last.month != nil, first.qualifier == last.qualifier
    {
      let beginning =
        marked ? element(months[from - 1], machine: Self.machine(of: first)) : months[from - 1]
      let whole = fill(interval, ["from": beginning, "to": core(last, marked: marked)], marked)
      return qualify(whole, by: first.qualifier, marked: marked)
    }
    let isPlain = [first, last].allSatisfy { $0.time == nil && $0.day != nil }
    guard isPlain, first.year == last.year, let month = first.month, let day = first.day else {
      return fill(
        interval,
        ["from": write(first, marked: marked), "to": write(last, marked: marked)], marked)
    }
    let sameMonth = first.month == last.month
    let short =
      sameMonth ? String(day) : dayOfMonth.text(["day": String(day), "month": months[month - 1]])
    let beginning = marked ? element(short, machine: Self.machine(of: first)) : short
    let end = core(last, marked: marked)
    guard first.qualifier == last.qualifier else {
      let from = qualify(beginning, by: first.qualifier, marked: marked)
      let to = qualify(end, by: last.qualifier, marked: marked)
      return fill(interval, ["from": from, "to": to], marked)
    }
    let whole = fill(sameMonth ? days : interval, ["from": beginning, "to": end], marked)
    return qualify(whole, by: first.qualifier, marked: marked)
  }

  /// Two moments of one day by one clock, the day named once; `nil` for any other interval.
  private func moments(
    _ first: HistoricalDate.Point, _ last: HistoricalDate.Point, marked: Bool
  ) -> String? {
    guard let from = first.time, let to = last.time, from.offset == to.offset,
      first.qualifier == last.qualifier,
      (first.year, first.month ?? 0, first.day ?? 0) == (last.year, last.month ?? 0, last.day ?? 0)
    else { return nil }
    let (start, end) = (Self.clock(from), Self.clock(to))
    let day = words(year: first.year, month: first.month, day: first.day)
    let times = fill(
      days,
      [
        "from": marked ? element(start, machine: Self.machine(of: first)) : start,
        "to": marked ? element(end, machine: Self.machine(of: last)) : end,
      ], marked)
    let whole = fill(
      moment,
      [
        "date": marked ? HTMLText.escaped(day) : day, "time": times, "offset": Self.offset(from),
      ], marked)
    return qualify(whole, by: first.qualifier, marked: marked)
  }

  private func core(_ point: HistoricalDate.Point, marked: Bool) -> String {
    var text = words(year: point.year, month: point.month, day: point.day)
    if let time = point.time {
      text = moment.text(["date": text, "time": Self.clock(time), "offset": Self.offset(time)])
    }
    return marked ? element(text, machine: Self.machine(of: point)) : text
  }

  private func qualify(
    _ words: String, by qualifier: HistoricalDate.Qualifier, marked: Bool
  ) -> String {
    switch qualifier {
    case .certain: words
    case .uncertain: fill(uncertain, ["date": words], marked)
    case .approximate: fill(approximate, ["date": words], marked)
    case .uncertainAndApproximate: fill(both, ["date": words], marked)
    }
  }

  private func fill(
    _ phrase: Phrase, _ values: KeyValuePairs<String, String>, _ marked: Bool
  ) -> String {
    marked ? phrase.html(values) : phrase.text(values)
  }

  private func words(year: Int, month: Int?, day: Int?) -> String {
    guard let month else { return String(year) }
    guard let day else {
      return monthOfYear.text(["month": months[month - 1], "year": String(year)])
    }
    return self.day.text([
      "day": String(day), "month": months[month - 1], "year": String(year),
    ])
  }

  /// A `time` element, where HTML has a notation for the date: it knows no year 0.
  private func element(_ words: String, machine: String?) -> String {
    let words = HTMLText.escaped(words)
    guard let machine else { return words }
    return "<time datetime=\"\(machine)\">\(words)</time>"
  }

  private static func machine(of point: HistoricalDate.Point) -> String? {
    guard let day = machine(year: point.year, month: point.month, day: point.day) else {
      return nil
    }
    guard let time = point.time else { return day }
    return "\(day)T\(clock(time))\(time.offset == 0 ? "Z" : offset(time, minus: "-"))"
  }

  private static func machine(year: Int, month: Int?, day: Int?) -> String? {
    guard year > 0 else { return nil }
    let digits = String(year)
    var text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    if let month { text += "-" + twoDigits(month) }
    if let day { text += "-" + twoDigits(day) }
    return text
  }

  private static func clock(_ time: HistoricalDate.Time) -> String {
    "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
      + (time.second.map { ":" + twoDigits($0) } ?? "")
  }

  private static func offset(_ time: HistoricalDate.Time, minus: String = "−") -> String {
    let minutes = abs(time.offset)
    return (time.offset < 0 ? minus : "+")
      + "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

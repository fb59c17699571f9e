import ParleyModel

/// Dates in words that say how precise they are, in the language of the site.
final class DateFormat: Sendable {
  /// Months as they stand alone.
  let months: [String]
  /// Months after a day, and where a date hangs on a word: in many languages the genitive.
  private let inflectedMonths: [String]
  /// Months, short.
  let shortMonths: [String]
  private let numerals: Numerals
  private let year: Phrase
  private let dayAlone: Phrase
  private let day: Phrase
  private let monthOfYear: Phrase
  private let dayOfMonth: Phrase
  private let interval: Phrase
  private let days: Phrase
  private let from: Phrase
  private let by: Phrase
  private let early: Phrase
  private let moment: Phrase
  private let approximate: Phrase
  private let uncertain: Phrase
  private let both: Phrase

  /// The strings it is made of.
  static let keys =
    (1...12).map { "date.month.\($0)" }
    + [
      "day", "day-alone", "year", "month-of-year", "day-of-month", "interval", "days", "from", "by",
      "early", "moment", "approximate", "uncertain", "uncertain-and-approximate",
    ].map { "date.\($0)" }

  init(_ strings: TemplateStrings) {
    let months = (1...12).map { strings["date.month.\($0)"] }
    self.months = months
    inflectedMonths = (1...12).map {
      strings.text(of: "date.month-inflected.\($0)") ?? months[$0 - 1]
    }
    numerals = strings.numerals
    let numerals = strings.numerals
    shortMonths = (1...12).map {
      strings.text(of: "date.month-short.\($0)") ?? numerals.number($0)
    }
    year = strings.phrase("date.year")
    dayAlone = strings.phrase("date.day-alone")
    day = strings.phrase("date.day")
    monthOfYear = strings.phrase("date.month-of-year")
    dayOfMonth = strings.phrase("date.day-of-month")
    interval = strings.phrase("date.interval")
    days = strings.phrase("date.days")
    from = strings.phrase("date.from")
    by = strings.phrase("date.by")
    early = strings.phrase("date.early")
    moment = strings.phrase("date.moment")
    approximate = strings.phrase("date.approximate")
    uncertain = strings.phrase("date.uncertain")
    both = strings.phrase("date.uncertain-and-approximate")
  }

  /// The date as HTML, each end in a `time` element.
  ///
  /// - Parameter inflected: Whether it hangs on a word, such as "since".
  func html(_ date: HistoricalDate, inflected: Bool = false) -> String {
    write(date, Style(marked: true, inflected: inflected))
  }

  /// The date as plain text.
  func text(_ date: HistoricalDate) -> String {
    write(date, Style(marked: false, inflected: false))
  }

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

  /// A year, for headings.
  func year(_ year: Int) -> String { words(year: year, month: nil, day: nil) }

  /// How to write a date.
  private struct Style {
    /// As HTML, with elements that machines read.
    var marked: Bool
    /// With a month that hangs on a word.
    var inflected: Bool

    /// The same for what is in the gap of a qualifier.
    func qualified(by qualifier: HistoricalDate.Qualifier) -> Style {
      let hangs = qualifier == .approximate || qualifier == .uncertainAndApproximate
      return Style(marked: marked, inflected: inflected || hangs)
    }

    var hanging: Style { Style(marked: marked, inflected: true) }
  }

  private func write(_ date: HistoricalDate, _ style: Style) -> String {
    switch date.form {
    case .single(let point):
      return write(point, style)
    case .interval(.date(let first), .date(let last)):
      return write(first, last, style)
    case .interval(.date(let first), .open):
      return fill(from, ["date": write(first, style.hanging)], style.marked)
    case .interval(.open, .date(let last)):
      return fill(by, ["date": write(last, style.hanging)], style.marked)
    case .interval(.open, .open):
      return ""
    }
  }

  private func write(_ point: HistoricalDate.Point, _ style: Style) -> String {
    qualify(core(point, style.qualified(by: point.qualifier)), by: point.qualifier, style)
  }

  /// An interval names once what both its ends share: the month, the year, and how sure they are.
  private func write(
    _ first: HistoricalDate.Point, _ last: HistoricalDate.Point, _ style: Style
  ) -> String {
    if first == last { return write(first, style) }
    if let words = moments(first, last, style) { return words }
    if first.day == nil, last.day == nil, first.year == last.year, let from = first.month,
      last.month != nil, first.qualifier == last.qualifier
    {
      let inner = style.qualified(by: first.qualifier)
      let month = (inner.inflected ? inflectedMonths : months)[from - 1]
      let beginning = style.marked ? element(month, machine: Self.machine(of: first)) : month
      let whole = fill(interval, ["from": beginning, "to": core(last, inner)], style.marked)
      return qualify(whole, by: first.qualifier, style)
    }
    let isPlain = [first, last].allSatisfy { $0.time == nil && $0.day != nil }
    guard isPlain, first.year == last.year, let month = first.month, let day = first.day else {
      return fill(
        interval,
        ["from": write(first, style), "to": write(last, style)], style.marked)
    }
    let sameMonth = first.month == last.month
    let short =
      sameMonth
      ? dayAlone.text(["day": numerals.number(day)])
      : dayOfMonth.text(["day": numerals.number(day), "month": inflectedMonths[month - 1]])
    let beginning = style.marked ? element(short, machine: Self.machine(of: first)) : short
    let end = core(last, style)
    guard first.qualifier == last.qualifier else {
      let from = qualify(beginning, by: first.qualifier, style)
      let to = qualify(end, by: last.qualifier, style)
      return fill(interval, ["from": from, "to": to], style.marked)
    }
    let whole = fill(sameMonth ? days : interval, ["from": beginning, "to": end], style.marked)
    return qualify(whole, by: first.qualifier, style)
  }

  /// Two moments of one day by one clock, the day named once; `nil` for any other interval.
  private func moments(
    _ first: HistoricalDate.Point, _ last: HistoricalDate.Point, _ style: Style
  ) -> String? {
    guard let from = first.time, let to = last.time, from.offset == to.offset,
      first.qualifier == last.qualifier,
      (first.year, first.month ?? 0, first.day ?? 0) == (last.year, last.month ?? 0, last.day ?? 0)
    else { return nil }
    let (start, end) = (written(Self.clock(from)), written(Self.clock(to)))
    let day = words(year: first.year, month: first.month, day: first.day)
    let times = fill(
      days,
      [
        "from": style.marked ? element(start, machine: Self.machine(of: first)) : start,
        "to": style.marked ? element(end, machine: Self.machine(of: last)) : end,
      ], style.marked)
    let whole = fill(
      moment,
      [
        "date": style.marked ? HTMLText.escaped(day) : day, "time": times,
        "offset": written(Self.offset(from)),
      ], style.marked)
    return qualify(whole, by: first.qualifier, style)
  }

  private func core(_ point: HistoricalDate.Point, _ style: Style) -> String {
    var text = words(
      year: point.year, month: point.month, day: point.day, inflected: style.inflected)
    if let time = point.time {
      text = moment.text([
        "date": text, "time": written(Self.clock(time)), "offset": written(Self.offset(time)),
      ])
    }
    return style.marked ? element(text, machine: Self.machine(of: point)) : text
  }

  private func qualify(
    _ words: String, by qualifier: HistoricalDate.Qualifier, _ style: Style
  ) -> String {
    switch qualifier {
    case .certain: words
    case .uncertain: fill(uncertain, ["date": words], style.marked)
    case .approximate: fill(approximate, ["date": words], style.marked)
    case .uncertainAndApproximate: fill(both, ["date": words], style.marked)
    }
  }

  private func fill(
    _ phrase: Phrase, _ values: KeyValuePairs<String, String>, _ marked: Bool
  ) -> String {
    marked ? phrase.html(values) : phrase.text(values)
  }

  private func words(year: Int, month: Int?, day: Int?, inflected: Bool = false) -> String {
    let words = plainWords(year: year, month: month, day: day, inflected: inflected)
    // A year of few digits would be taken for a day, or for one of another century.
    return (1..<1000).contains(year) ? early.text(["date": words]) : words
  }

  private func plainWords(year: Int, month: Int?, day: Int?, inflected: Bool) -> String {
    let yearDigits = numerals.number(year)
    guard let month else { return self.year.text(["year": yearDigits]) }
    guard let day else {
      let name = (inflected ? inflectedMonths : months)[month - 1]
      return monthOfYear.text(["month": name, "year": yearDigits])
    }
    return self.day.text([
      "day": numerals.number(day), "month": inflectedMonths[month - 1], "year": yearDigits,
    ])
  }

  private func written(_ digits: String) -> String { numerals.written(digits) }

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

extension TemplateStrings {
  /// A diagnostic for each month that lacks a form that other months have.
  func missingMonths() -> [Diagnostic] {
    guard areComplete else { return [] }
    return ["date.month-inflected", "date.month-short"].flatMap { prefix -> [Diagnostic] in
      let keys = (1...12).map { "\(prefix).\($0)" }
      return keys.contains { text(of: $0) != nil } ? missing(of: keys) : []
    }
  }
}

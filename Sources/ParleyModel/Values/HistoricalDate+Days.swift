extension HistoricalDate {
  /// A single day, for certain.
  public init(_ day: CivilDay) {
    self.init(form: .single(Point(day)), text: day.text)
  }

  /// One day, or the days from one through another, which does not come before it.
  public init(from first: CivilDay, through last: CivilDay) {
    guard first != last else {
      self.init(first)
      return
    }
    self.init(
      form: .interval(from: .date(Point(first)), to: .date(Point(last))),
      text: "\(first.text)/\(last.text)")
  }

  /// Some time, not later than a day: `../2026-02-05`.
  public init(through last: CivilDay) {
    self.init(form: .interval(from: .open, to: .date(Point(last))), text: "../\(last.text)")
  }

  /// A stretch that has begun, as far as it was over by the end of a day; any other date as it is.
  func cut(at day: CivilDay) -> HistoricalDate {
    guard case .interval(let beginning, _) = form, hasBegun(by: day), !isOver(by: day) else {
      return self
    }
    guard earliest != day else { return HistoricalDate(day) }
    return HistoricalDate(
      form: .interval(from: beginning, to: .date(Point(day))),
      text: "\(text.prefix { $0 != "/" })/\(day.text)")
  }

  /// The days it names, by their numbers; `nil` where it is not known to the day.
  var days: ClosedRange<Int>? {
    switch form {
    case .single(let point) where point.day != nil:
      point.earliest.number...point.earliest.number
    case .interval(.date(let from), .date(let to)) where from.day != nil && to.day != nil:
      from.earliest <= to.earliest ? from.earliest.number...to.earliest.number : nil
    default: nil
    }
  }
}

extension HistoricalDate.Point {
  /// A single day, for certain.
  fileprivate init(_ day: CivilDay) {
    let (year, month, number) = day.date
    self.init(year: year, month: month, day: number, time: nil, qualifier: .certain)
  }
}

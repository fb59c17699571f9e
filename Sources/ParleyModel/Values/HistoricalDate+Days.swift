extension HistoricalDate {
  /// One day, or the days from one through another, which does not come before it.
  public init(from first: CivilDay, through last: CivilDay) {
    func point(_ day: CivilDay) -> Point {
      let (year, month, number) = day.date
      return Point(year: year, month: month, day: number, time: nil, qualifier: .certain)
    }
    self =
      first == last
      ? HistoricalDate(form: .single(point(first)), text: first.text)
      : HistoricalDate(
        form: .interval(from: .date(point(first)), to: .date(point(last))),
        text: "\(first.text)/\(last.text)")
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

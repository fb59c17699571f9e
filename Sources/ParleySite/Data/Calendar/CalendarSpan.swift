import ParleyModel

/// The stretch of a calendar that a date takes up: whole days, or moments at offsets from UTC.
///
/// Nothing is invented: a date that is not known to the day takes up every day that it can mean, and one
/// without a beginning takes up none.
struct CalendarSpan: Hashable, Sendable {
  /// The diagnostics of a date beyond the stretch.
  enum Precision: Hashable, Sendable {
    /// Nothing.
    case exact
    /// It is on some day of the stretch, or begins or ends on one.
    case within
    /// The stretch is as near as a calendar comes.
    case inexact
  }

  /// One end of a stretch.
  enum End: Hashable, Sendable {
    /// A day: the first, or the one after the last.
    case day(CivilDay)
    case moment(CivilDay, HistoricalDate.Time)
  }

  let start: End
  /// The first day or moment after it; `nil` where there is none known.
  let end: End?
  let precision: Precision

  /// - Parameter isDeadline: Whether the date says by when: then its end is what counts, and its
  ///   beginning may be open.
  init?(_ date: HistoricalDate, isDeadline: Bool = false) {
    let first: HistoricalDate.Point
    let last: HistoricalDate.Point?
    switch date.form {
    case .single(let point): (first, last) = (point, point)
    case .interval(.date(let from), .date(let to)): (first, last) = (from, to)
    case .interval(.date(let from), .open): (first, last) = (from, nil)
    case .interval(.open, .date(let to)) where isDeadline: (first, last) = (to, to)
    case .interval(.open, _): return nil
    }
    guard first.year > 0 else { return nil }
    var precision: Precision =
      first.qualifier == .certain && last?.qualifier == .certain && date.earliest != nil
      ? .exact : .inexact
    if first.day == nil || last.map({ $0.day == nil }) ?? false { precision = .within }

    if let time = first.time, last == nil || last?.time != nil {
      start = .moment(first.earliest, time)
      end = last.flatMap { last in
        guard let time = last.time, Self.instant(first) != Self.instant(last) else { return nil }
        return .moment(last.earliest, time)
      }
      if let last, Self.instant(last) < Self.instant(first) { return nil }
    } else {
      // Only one end has a time, which whole days cannot express.
      if first.time != nil || last?.time != nil { precision = .inexact }
      start = .day(first.earliest)
      // Of one that begins in some month, that month is every day on which it can begin.
      let lastDay = last?.latest ?? (first.day == nil ? first.latest : nil)
      let next = lastDay.map { CivilDay(number: $0.number + 1) }
      if let next, next.date.year > 9999 || next <= first.earliest { return nil }
      end = next.map { .day($0) }
    }
    self.precision = precision
  }

  private static func instant(_ point: HistoricalDate.Point) -> Int {
    let time = point.time
    return point.earliest.number * 86_400
      + ((time?.hour ?? 0) * 60 + (time?.minute ?? 0) - (time?.offset ?? 0)) * 60
      + (time?.second ?? 0)
  }

  /// The offsets of its moments, in minutes east of UTC.
  var offsets: [Int] {
    [start, end].compactMap { end in
      if case .moment(_, let time)? = end { time.offset } else { nil }
    }
  }
}

extension CalendarSpan.End {
  /// The property of that name with this value.
  func property(_ name: String) -> String {
    switch self {
    case .day(let day): "\(name);VALUE=DATE:\(Self.digits(day))"
    case .moment(let day, let time) where time.offset == 0:
      "\(name):\(Self.digits(day))T\(Self.digits(time))Z"
    case .moment(let day, let time):
      "\(name);TZID=\(CalendarOffset(time.offset).id):\(Self.digits(day))T\(Self.digits(time))"
    }
  }

  /// A day as iCalendar writes it.
  static func digits(_ day: CivilDay) -> String { day.text.filter { $0 != "-" } }

  private static func digits(_ time: HistoricalDate.Time) -> String {
    [time.hour, time.minute, time.second ?? 0].map { $0 < 10 ? "0\($0)" : String($0) }.joined()
  }
}

/// An offset from UTC as a time zone of its own: a calendar knows no other way to keep one.
struct CalendarOffset {
  /// Minutes east of UTC, not 0, for which calendars have a sign of their own.
  let minutes: Int

  init(_ minutes: Int) { self.minutes = minutes }

  /// What its moments name it by.
  var id: String { "UTC\(digits)" }

  private var digits: String {
    let parts = [abs(minutes) / 60, abs(minutes) % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return (minutes < 0 ? "-" : "+") + parts.joined()
  }

  /// The time zone, without change for all time that calendars know.
  func add(to text: inout CalendarWriter) {
    text.add("BEGIN:VTIMEZONE")
    text.add("TZID:\(id)")
    text.add("BEGIN:STANDARD")
    text.add("DTSTART:16010101T000000")
    text.add("TZOFFSETFROM:\(digits)")
    text.add("TZOFFSETTO:\(digits)")
    text.add("TZNAME:\(id)")
    text.add("END:STANDARD")
    text.add("END:VTIMEZONE")
  }
}

/// A date with the precision its source gave it: a day, a month, a year, a moment, or an interval,
/// possibly uncertain, approximate, or open at one end.
///
/// The grammar is the part of EDTF (Library of Congress, 2018) that chronologies need.
/// A date is never moved by a time zone: a moment belongs to the day that is written in it.
public struct HistoricalDate: Hashable, Sendable {
  /// What the date says.
  public let form: Form
  /// The date as its author wrote it, in EDTF.
  public let text: String

  /// One date, or a stretch between two.
  public enum Form: Hashable, Sendable {
    /// A single date.
    case single(Point)
    /// From one bound to another.
    case interval(from: Bound, to: Bound)
  }

  /// One end of an interval.
  public enum Bound: Hashable, Sendable {
    /// A known bound: `2026-02-05` in `2026-02-05/..`.
    case date(Point)
    /// `..`: no bound is known.
    case open
  }

  /// One date.
  public struct Point: Hashable, Sendable {
    /// The year, 0–9999.
    public let year: Int
    /// 1–12, or `nil` where only the year is known.
    public let month: Int?
    /// 1–31, or `nil` where only the month is known.
    public let day: Int?
    /// The moment of the day, where it is known.
    public let time: Time?
    /// How sure the date is.
    public let qualifier: Qualifier

    /// The first day it can mean.
    public var earliest: CivilDay { CivilDay(year: year, month: month ?? 1, day: day ?? 1) }

    /// The last day it can mean.
    public var latest: CivilDay {
      let month = month ?? 12
      return CivilDay(
        year: year, month: month, day: day ?? CivilDay.count(year: year, month: month))
    }
  }

  /// A moment of a day, at an offset from UTC.
  public struct Time: Hashable, Sendable {
    /// 0–23.
    public let hour: Int
    /// 0–59.
    public let minute: Int
    /// 0–59, or `nil` where it is not given.
    public let second: Int?
    /// Minutes east of UTC, -1439…1439.
    public let offset: Int
  }

  /// EDTF's qualifiers.
  public enum Qualifier: String, Hashable, Sendable {
    /// None: the source says so.
    case certain = ""
    /// `?`
    case uncertain = "?"
    /// `~`
    case approximate = "~"
    /// `%`
    case uncertainAndApproximate = "%"
  }

  /// The first day it can mean; `nil` where the beginning is open.
  public var earliest: CivilDay? {
    switch form {
    case .single(let point): point.earliest
    case .interval(.date(let point), _): point.earliest
    case .interval(.open, _): nil
    }
  }

  /// The last day it can mean; `nil` where the end is open.
  public var latest: CivilDay? {
    switch form {
    case .single(let point): point.latest
    case .interval(_, .date(let point)): point.latest
    case .interval(_, .open): nil
    }
  }

  /// Whether what it dates has certainly begun by the end of a day. Of one with an open beginning only
  /// the end is known.
  public func hasBegun(by day: CivilDay) -> Bool {
    switch form {
    case .single(let point), .interval(.date(let point), _), .interval(.open, .date(let point)):
      point.latest <= day
    case .interval(.open, .open):
      false
    }
  }

  /// Whether even its first day comes after a day.
  public func lies(after day: CivilDay) -> Bool { earliest.map { $0 > day } ?? false }

  /// Whether its last day, too, has come by the end of a day.
  public func isOver(by day: CivilDay) -> Bool { latest.map { $0 <= day } ?? false }

  /// The day it names, where it names a single day, for certain.
  public var singleDay: CivilDay? {
    guard case .single(let point) = form, point.day != nil, point.time == nil,
      point.qualifier == .certain
    else { return nil }
    return point.earliest
  }

  /// Whether some day can belong to both.
  public func overlaps(_ other: HistoricalDate) -> Bool {
    !(certainlyPrecedes(other) || other.certainlyPrecedes(self))
  }

  /// Whether even its last day is before the other's first.
  public func certainlyPrecedes(_ other: HistoricalDate) -> Bool {
    guard let latest, let otherEarliest = other.earliest else { return false }
    if latest != otherEarliest { return latest < otherEarliest }
    return false
  }
}

extension HistoricalDate: Comparable {
  /// By earliest day, then latest, then time of day, then spelling, so that the order is total.
  /// An open beginning sorts before everything, an open end after.
  public static func < (left: HistoricalDate, right: HistoricalDate) -> Bool {
    let leftKey = left.sortKey
    let rightKey = right.sortKey
    return leftKey == rightKey ? left.text < right.text : leftKey < rightKey
  }

  /// What decides the order before spelling does; cheap to keep and to compare.
  var sortKey: SortKey {
    // A moment sorts within its own civil day by instant; a date without a time comes first.
    var moment = Int.min
    if case .single(let point) = form, let time = point.time {
      moment = (time.hour * 60 + time.minute - time.offset) * 60 + (time.second ?? 0)
    }
    return SortKey(
      earliest: earliest?.number ?? .min, latest: latest?.number ?? .max, moment: moment)
  }

  /// A date as three numbers.
  struct SortKey: Comparable {
    let earliest: Int
    let latest: Int
    let moment: Int

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.earliest, left.latest, left.moment) < (right.earliest, right.latest, right.moment)
    }
  }
}

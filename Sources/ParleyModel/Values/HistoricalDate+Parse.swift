extension HistoricalDate {
  /// Why a text is not a date, and where in it the error is.
  public struct ParseError: Error, Hashable, Sendable {
    /// What is wrong, for a diagnostic.
    public let message: String
    /// How to fix it.
    public let help: String
  }

  /// Reads EDTF: `2026`, `2026-02`, `2026-02-05`, `2026-02-05T14:30+04:00`, `A/B`, `../B`, `A/..`, and
  /// `?`, `~` or `%` after any date.
  public init(edtf text: String) throws(ParseError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      form = .single(try Self.point(parts[0]))
    case 2:
      let from = try Self.bound(parts[0])
      let to = try Self.bound(parts[1])
      if from == .open, to == .open {
        throw ParseError(
          message: "an interval cannot be open at both ends", help: "give at least one date")
      }
      if case .date(let first) = from, case .date(let last) = to, last.latest < first.earliest {
        throw ParseError(
          message: "the interval ends before it begins", help: "write the earlier date first")
      }
      form = .interval(from: from, to: to)
    default:
      throw ParseError(
        message: "an interval has two dates with one `/` between them",
        help: "write it as `2026-02-04/2026-02-05`")
    }
    self.text = text
  }

  private static func bound(_ text: Substring) throws(ParseError) -> Bound {
    if text == ".." { return .open }
    if text.isEmpty {
      throw ParseError(
        message: "one end of the interval is missing", help: "write `..` for an open end")
    }
    return .date(try point(text))
  }

  private static func point(_ text: Substring) throws(ParseError) -> Point {
    var reader = FrontMatterDecoder(text)
    let year = try reader.digits(4, of: "the year")
    var month: Int?
    var day: Int?
    var time: Time?
    if reader.take("-") {
      let value = try reader.digits(2, of: "the month")
      guard (1...12).contains(value) else {
        throw ParseError(message: "there is no month \(value)", help: "months run from 01 to 12")
      }
      month = value
      if reader.take("-") {
        let value = try reader.digits(2, of: "the day")
        let count = CivilDay.count(year: year, month: month ?? 1)
        guard (1...count).contains(value) else {
          throw ParseError(
            message: "there is no day \(value) in that month", help: "it has \(count) days")
        }
        day = value
        if reader.take("T") { time = try reader.time() }
      }
    }
    let qualifier: Qualifier =
      if reader.take("?") {
        .uncertain
      } else if reader.take("~") {
        .approximate
      } else if reader.take("%") {
        .uncertainAndApproximate
      } else {
        .certain
      }
    guard reader.isAtEnd else {
      throw ParseError(
        message: "`\(text)` is not a date that Parley can read", help: FrontMatterDecoder.accepted)
    }
    return Point(year: year, month: month, day: day, time: time, qualifier: qualifier)
  }

  /// Takes fixed-width fields off the front of a text.
  private struct FrontMatterDecoder {
    /// What a date may look like, for messages.
    static let accepted =
      "dates are EDTF: 2026, 2026-02, 2026-02-05, 2026-02-05T14:30+04:00, 2026-02-04/2026-02-05, "
      + "2026-02-05/.., with ? (uncertain), ~ (approximate) or % (both) after a date"

    let whole: Substring
    var rest: Substring.UTF8View

    init(_ text: Substring) {
      whole = text
      rest = text.utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard let first = rest.first, UInt32(first) == character.value else { return false }
      rest = rest.dropFirst()
      return true
    }

    mutating func digits(_ count: Int, of field: String) throws(ParseError) -> Int {
      var value = 0
      for _ in 0..<count {
        guard let digit = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else {
          throw ParseError(
            message: "`\(whole)` is not a date that Parley can read: "
              + "\(field) needs \(count) digits",
            help: Self.accepted)
        }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
        rest = rest.dropFirst()
      }
      return value
    }

    mutating func time() throws(ParseError) -> Time {
      let hour = try digits(2, of: "the hour")
      guard take(":") else { throw timeError }
      let minute = try digits(2, of: "the minute")
      var second: Int?
      if take(":") { second = try digits(2, of: "the second") }
      guard hour < 24, minute < 60, second ?? 0 < 60 else {
        throw ParseError(
          message: "`\(whole)` has no such time of day", help: "times run from 00:00:00 to 23:59:59"
        )
      }
      if take("Z") { return Time(hour: hour, minute: minute, second: second, offset: 0) }
      let sign: Int
      if take("+") {
        sign = 1
      } else if take("-") {
        sign = -1
      } else {
        throw ParseError(
          message: "`\(whole)` has a time without an offset from UTC",
          help: "add the offset, as in 14:30+04:00, or leave the time out")
      }
      let offsetHour = try digits(2, of: "the offset's hour")
      guard take(":") else { throw timeError }
      let offsetMinute = try digits(2, of: "the offset's minute")
      guard offsetMinute < 60 else { throw timeError }
      guard offsetHour * 60 + offsetMinute <= 14 * 60 else {
        throw ParseError(
          message: "no place on earth has the offset of `\(whole)`",
          help: "offsets from UTC run from -14:00 to +14:00")
      }
      return Time(
        hour: hour, minute: minute, second: second, offset: sign * (offsetHour * 60 + offsetMinute))
    }

    private var timeError: ParseError {
      ParseError(
        message: "`\(whole)` has an invalid time", help: "write it as 2026-02-05T14:30+04:00"
      )
    }
  }
}

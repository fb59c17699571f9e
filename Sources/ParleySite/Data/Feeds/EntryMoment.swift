import ParleyModel

/// A moment in the life of an entry, at an offset from UTC; midnight UTC where only the day is known.
struct EntryMoment: Hashable, Comparable, Sendable {
  let day: CivilDay
  private let time: HistoricalDate.Time?

  private init(day: CivilDay, time: HistoricalDate.Time?) {
    self.day = day
    self.time = time
  }

  /// The beginning of a day.
  init(_ day: CivilDay) { self.init(day: day, time: nil) }

  /// By when something was public that is so dated. What is not known to the day was so by the day the
  /// site describes.
  init(published date: HistoricalDate, asOf: CivilDay) {
    let known = date.earliest.map { max($0, asOf) } ?? asOf
    let latest = date.latest.map { min($0, known) } ?? known
    if case .single(let point) = date.form {
      self.init(day: latest, time: point.time)
    } else {
      self.init(latest)
    }
  }

  /// By when something was known that happened then: not after the day that the site describes.
  init(happened date: HistoricalDate, asOf: CivilDay) {
    let moment = EntryMoment(published: date, asOf: asOf)
    self = moment.day > asOf ? EntryMoment(asOf) : moment
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  private var instant: Int {
    guard let time else { return day.number * 86_400 }
    return day.number * 86_400 + (time.hour * 60 + time.minute - time.offset) * 60
      + (time.second ?? 0)
  }

  /// By instant.
  static func < (left: EntryMoment, right: EntryMoment) -> Bool { left.instant < right.instant }

  /// As RFC 3339 writes it.
  var text: String {
    guard let time else { return day.text + "T00:00:00Z" }
    let clock = [time.hour, time.minute, time.second ?? 0].map(Self.twoDigits)
    return "\(day.text)T\(clock.joined(separator: ":"))\(Self.offset(time.offset))"
  }

  private static func offset(_ minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    return (minutes < 0 ? "-" : "+") + twoDigits(abs(minutes) / 60) + ":"
      + twoDigits(abs(minutes) % 60)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

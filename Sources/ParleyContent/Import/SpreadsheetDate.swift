import ParleyModel

/// What spreadsheets make of dates when they open a table: `05.02.2026`, `2/5/2026`, `Feb-26`, or a day
/// with a midnight after it.
enum SpreadsheetDate {
  /// The day of `2026-02-05 00:00:00`, which says nothing more; `nil` for anything else.
  static func day(in text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, ["00:00", "00:00:00"].contains(parts[1].prefix(8)),
      parts[1].dropFirst(8).allSatisfy({ $0 == "." || $0 == "0" }),
      parts[0].utf8.count == 10, isDay(parts[0])
    else { return nil }
    return String(parts[0])
  }

  /// What to say of a date that a spreadsheet has changed; `nil` where none has.
  static func error(about cell: TableCell) -> Diagnostic? {
    guard let days = candidates(cell.trimmed) else { return nil }
    let choice = days.map { "`\($0)`" }.joined(separator: " or ")
    return Diagnostic(
      .invalidDate, at: cell.span, "`\(cell.shown)` is a date as spreadsheets write it",
      help: (days.isEmpty ? "write it as `2026-02`" : "write it as \(choice)")
        + "; a spreadsheet leaves dates as they are in a column that is formatted as Text")
  }

  private static func isDay(_ text: some StringProtocol) -> Bool {
    do {
      _ = try HistoricalDate(edtf: String(text))
      return true
    } catch {
      return false
    }
  }

  /// The days that a text can mean, none where only a month is given; `nil` where it is no such date.
  private static func candidates(_ text: String) -> [String]? {
    // A time after the day is not what this is about.
    guard let date = text.split(separator: " ").first else { return nil }
    if let days = days(date) { return days }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (3...5).contains(parts[0].count),
      parts[0].allSatisfy({ $0.isLetter || $0 == "." }), parts[1].utf8.count == 2,
      Int(parts[1]) != nil
    else { return nil }
    return []
  }

  private static func days(_ date: Substring) -> [String]? {
    for sign in [".", "/"] as [Character] {
      let parts = date.split(separator: sign, omittingEmptySubsequences: false)
      guard parts.count == 3,
        parts.allSatisfy({ part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
        parts[2].utf8.count == 4
      else { continue }
      let two = { (part: Substring) in part.utf8.count == 1 ? "0\(part)" : String(part) }
      let dayFirst = "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
      let monthFirst = "\(parts[2])-\(two(parts[0]))-\(two(parts[1]))"
      // Points always follow the day; slashes follow either, by country.
      let readings = sign == "." || dayFirst == monthFirst ? [dayFirst] : [monthFirst, dayFirst]
      let days = readings.filter { isDay($0) }
      return days.isEmpty ? nil : days
    }
    return nil
  }
}

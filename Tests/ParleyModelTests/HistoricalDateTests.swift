import ParleyModel
import Testing

@Suite struct HistoricalDateTests {
  /// A date, its first and last day as `y-m-d`, `..` for an open end.
  @Test(arguments: [
    ("2026", "2026-1-1", "2026-12-31"),
    ("2026-02", "2026-2-1", "2026-2-28"),
    ("2024-02", "2024-2-1", "2024-2-29"),
    ("2026-02-05", "2026-2-5", "2026-2-5"),
    ("2026-02-05T14:30+04:00", "2026-2-5", "2026-2-5"),
    ("2026-02-05T00:30+14:00", "2026-2-5", "2026-2-5"),
    ("2026-02-05T00:30-14:00", "2026-2-5", "2026-2-5"),
    ("2026-02-05T23:59:59Z", "2026-2-5", "2026-2-5"),
    ("2026-02-04/2026-02-05", "2026-2-4", "2026-2-5"),
    ("2026-01/2026-02", "2026-1-1", "2026-2-28"),
    ("2026-02-05/2026-02-05", "2026-2-5", "2026-2-5"),
    ("../2026-02-05", "..", "2026-2-5"),
    ("2026-02-05/..", "2026-2-5", ".."),
    ("2026-02-05?", "2026-2-5", "2026-2-5"),
    ("2026-02~", "2026-2-1", "2026-2-28"),
    ("2026%", "2026-1-1", "2026-12-31"),
    ("2026-01-26~/2026-02-01?", "2026-1-26", "2026-2-1"),
    ("0000", "0-1-1", "0-12-31"),
  ])
  func readsEveryForm(text: String, earliest: String, latest: String) throws {
    let date = try HistoricalDate(edtf: text)
    #expect(words(date.earliest) == earliest)
    #expect(words(date.latest) == latest)
    #expect(date.text == text)
  }

  @Test(arguments: [
    "", " ", "26", "2026-2-5", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "1900-02-29",
    "2026-02-05T14:30", "2026-02-05T24:00Z", "2026-02-05T14:60Z", "2026-02-05T14:30+4",
    "2026-02-05 14:30Z", "2026/", "/2026", "../..", "2026/2025", "2026-02-05/2026-02-04",
    "2026/2027/2028", "2026-02-05??", "?2026", "2026-02-05x", "５月", "2026-02-05…", "next week",
    "2026-02-05T14:30+14:01", "2026-02-05T14:30-15:00", "2026-02-05T14:30:61Z", "-2026", "20260205",
    "2026-0२",
  ])
  func refusesEverythingElse(text: String) {
    #expect(throws: HistoricalDate.ParseError.self) { try HistoricalDate(edtf: text) }
  }

  @Test func saysWhatIsWrong() throws {
    let error = try #require(
      throws: HistoricalDate.ParseError.self, performing: { try HistoricalDate(edtf: "2026-02-30") }
    )
    #expect(error.message == "there is no day 30 in that month")
    #expect(error.help == "it has 28 days")
  }

  @Test func sortsByEarliestThenLatestThenMoment() throws {
    let sorted = [
      "../2026-01-01", "2025", "2026-02-04", "2026-02-04T09:00+04:00", "2026-02-04T06:00Z",
      "2026-02-04/2026-02-05", "2026-02-04/..", "2026-02-05",
    ]
    let dates = try sorted.map { try HistoricalDate(edtf: $0) }
    #expect(dates.shuffled().sorted().map(\.text) == sorted)
  }

  @Test(arguments: [
    ("2026-02-04", "2026-02-05", true), ("2026-02-05", "2026-02-05", false),
    ("2026-02", "2026-02-05", false), ("2026-01", "2026-02", true),
    ("../2026-02-04", "2026-02-05", true), ("2026-02-04/..", "2026-03-01", false),
    ("2026-02-04", "../2026-03-01", false),
  ])
  func knowsWhatCertainlyComesFirst(first: String, second: String, expected: Bool) throws {
    let first = try HistoricalDate(edtf: first)
    let second = try HistoricalDate(edtf: second)
    #expect(first.certainlyPrecedes(second) == expected)
    #expect(!second.certainlyPrecedes(first))
  }

  private func words(_ day: CivilDay?) -> String {
    guard let date = day?.date else { return ".." }
    return "\(date.year)-\(date.month)-\(date.day)"
  }
}

@Suite struct CivilDayTests {
  @Test func countsFromTheEpoch() {
    #expect(CivilDay(year: 1970, month: 1, day: 1).number == 0)
    #expect(CivilDay(year: 2000, month: 3, day: 1).number == 11_017)
    #expect(CivilDay(year: 1969, month: 12, day: 31).number == -1)
  }

  @Test func comesBackForEveryDayOfNineCenturies() {
    var expected = (year: 1600, month: 1, day: 1)
    var day = CivilDay(year: 1600, month: 1, day: 1)
    while expected.year < 2500 {
      guard day.date == expected else {
        Issue.record("day \(day.number) is \(day.date), not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CivilDay.count(year: expected.year, month: expected.month) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      day = CivilDay(number: day.number + 1)
    }
  }

  @Test func knowsWeekdays() {
    #expect(CivilDay(year: 2026, month: 2, day: 4).weekday == 3)
    #expect(CivilDay(year: 1969, month: 12, day: 28).weekday == 7)
  }
}

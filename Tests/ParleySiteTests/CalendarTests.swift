import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("The calendar")
struct CalendarTests {
  private func calendar(_ content: Content) async throws -> String {
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    return String(decoding: try #require(site.page(at: "calendar.ics")).render(), as: UTF8.self)
  }

  /// The lines of an entry by the beginning of its id, unfolded.
  private func entry(_ id: String, in calendar: String) throws -> [String] {
    let lines = calendar.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("UID:\(id)@") }, "\(id)")
    let rest = lines[start...]
    return Array(rest[..<(try #require(rest.firstIndex(of: "END:VEVENT")))])
  }

  @Test("has rounds and their sessions, plans, and promises by the day they are due")
  func whole() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.site.asOf = try SampleContent.date("2026-02-20", file)
    let text = try await calendar(content)
    #expect(
      text.hasPrefix(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Parley//Parley//EN\r\nCALSCALE:GREGORIAN\r\n"
          + "METHOD:PUBLISH\r\nNAME:Sample & site\r\nX-WR-CALNAME:Sample & site\r\n"
          + "DESCRIPTION:A <sample>.\r\nURL:https://example.org/sub/\r\nBEGIN:VEVENT\r\n"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(
      try entry("round/first", in: text) == [
        "UID:round/first@example.org/sub", "DTSTAMP:20260220T000000Z",
        "DTSTART;VALUE=DATE:20260204", "DTEND;VALUE=DATE:20260207", "SUMMARY:First round",
        "DESCRIPTION:Postponed once.\\nNo new date is on record.\\nA list was agreed.",
        // The date that was given up is another.
        "STATUS:TENTATIVE", "SEQUENCE:1", "CATEGORIES:round", "LOCATION:Kyiv", "GEO:50.45;30.52",
        "TRANSP:TRANSPARENT", "URL:https://example.org/sub/rounds/first/",
      ])
    let session = try entry("round/first/session/1", in: text)
    #expect(session.contains("DTSTART;VALUE=DATE:20260204"))
    #expect(session.contains("SUMMARY:Opening · First round"))
    // What became of the round's dates is said of the round.
    #expect(!session.contains { $0.contains("Postponed") })
    #expect(session.contains("RELATED-TO:round/first@example.org/sub"))
    #expect(
      try entry("event/plan", in: text) == [
        "UID:event/plan@example.org/sub", "DTSTAMP:20260220T000000Z",
        "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260201",
        "SUMMARY:Plan (January 2026)",
        "DESCRIPTION:The day is not known: January 2026. It can be any of these.\\nStatus: planned",
        "STATUS:TENTATIVE", "SEQUENCE:0", "CATEGORIES:proposal", "LOCATION:a ship <at sea>",
        "TRANSP:TRANSPARENT", "URL:https://example.org/sub/events/plan/",
      ])
    let promise = try entry("event/talks/commitment/1", in: text)
    #expect(promise.contains("CATEGORIES:promise"))
    #expect(promise.contains("SUMMARY:Due: Stop (March 2026)"))
    #expect(promise.contains("DTSTART;VALUE=DATE:20260301"))
    #expect(promise.contains("DTEND;VALUE=DATE:20260401"))
    #expect(
      promise.contains(
        "DESCRIPTION:The day is not known: March 2026. It can be any of these.\\nAlpha to Beta\\n"
          + "Status: broken\\n<b>Talks</b> & \"more\" 'so'"))
    #expect(promise.contains("SEQUENCE:1") && promise.contains("STATUS:CONFIRMED"))
    #expect(!text.contains("UID:event/talks@"))
  }

  @Test(
    "gives a date the days it can mean, and none that nobody knows",
    arguments: [
      ("2026-02-05", false, "DTSTART;VALUE=DATE:20260205 DTEND;VALUE=DATE:20260206 exact"),
      ("2024-02", false, "DTSTART;VALUE=DATE:20240201 DTEND;VALUE=DATE:20240301 within"),
      ("2026", false, "DTSTART;VALUE=DATE:20260101 DTEND;VALUE=DATE:20270101 within"),
      ("2026-02-05~", false, "DTSTART;VALUE=DATE:20260205 DTEND;VALUE=DATE:20260206 inexact"),
      (
        "2026-02-04/2026-02-05", false,
        "DTSTART;VALUE=DATE:20260204 DTEND;VALUE=DATE:20260206 exact"
      ),
      ("2026-02/2026-03", false, "DTSTART;VALUE=DATE:20260201 DTEND;VALUE=DATE:20260401 within"),
      (
        "2026-12-31?/2027-01", false, "DTSTART;VALUE=DATE:20261231 DTEND;VALUE=DATE:20270201 within"
      ),
      // One that begins on a day and ends nobody knows when.
      ("2026-02-05/..", false, "DTSTART;VALUE=DATE:20260205 inexact"),
      ("2026-02/..", false, "DTSTART;VALUE=DATE:20260201 DTEND;VALUE=DATE:20260301 within"),
      // By some day is a day for what is due, and none for what happened.
      ("../2026-02-05", false, nil),
      ("../2026-02-05", true, "DTSTART;VALUE=DATE:20260205 DTEND;VALUE=DATE:20260206 inexact"),
      ("../2026-02", true, "DTSTART;VALUE=DATE:20260201 DTEND;VALUE=DATE:20260301 within"),
      ("2026-02-05T14:30+04:00", false, "DTSTART;TZID=UTC+0400:20260205T143000 exact"),
      ("2026-02-05T14:30:15-03:30", false, "DTSTART;TZID=UTC-0330:20260205T143015 exact"),
      ("2026-02-05T14:30Z", false, "DTSTART:20260205T143000Z exact"),
      (
        "2026-02-05T23:30+04:00/2026-02-06T01:00+02:00", false,
        "DTSTART;TZID=UTC+0400:20260205T233000 DTEND;TZID=UTC+0200:20260206T010000 exact"
      ),
      // Whole days cannot express that only one end has a time.
      (
        "2026-02-05T14:30+04:00/2026-02-06", false,
        "DTSTART;VALUE=DATE:20260205 DTEND;VALUE=DATE:20260207 inexact"
      ),
      ("2026-02-05T14:30+04:00/..", false, "DTSTART;TZID=UTC+0400:20260205T143000 inexact"),
      // Calendars know neither a year 0 nor one of five digits.
      ("0000-05-05", false, nil), ("9999-12-31", false, nil),
    ] as [(String, Bool, String?)])
  func spans(date: String, isDeadline: Bool, expected: String?) throws {
    let span = CalendarSpan(try HistoricalDate(edtf: date), isDeadline: isDeadline)
    let written = span.map { span in
      [span.start.property("DTSTART"), span.end?.property("DTEND"), "\(span.precision)"]
        .compactMap { $0 }.joined(separator: " ")
    }
    #expect(written == expected)
  }

  @Test("counts how often a date was changed, and says what became of it")
  func schedule() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.site.asOf = try SampleContent.date("2026-02-20", file)
    func state(_ date: String, _ entries: [(String, ScheduleState)]) async throws -> [String] {
      content.rounds[0].date = try SampleContent.date(date, file)
      content.rounds[0].corrections = []
      content.rounds[0].schedule = try entries.map {
        ScheduleEntry(date: try SampleContent.date($0.0, file), state: $0.1)
      }
      return try entry("round/first", in: try await calendar(content))
        .filter { $0.hasPrefix("STATUS") || $0.hasPrefix("SEQUENCE") || $0.hasPrefix("DTSTART") }
    }
    let march = "DTSTART;VALUE=DATE:20260301"
    #expect(try await state("2026-03-01", []) == [march, "STATUS:TENTATIVE", "SEQUENCE:0"])
    #expect(
      try await state("2026-03-01", [("2026-03-01", .planned)])
        == [march, "STATUS:TENTATIVE", "SEQUENCE:0"])
    #expect(
      try await state("2026-03-01", [("2026-03-01", .planned), ("2026-03-01", .postponed)])
        == [march, "STATUS:CANCELLED", "SEQUENCE:1"])
    #expect(
      try await state(
        "2026-03-01",
        [("2026-02-01", .planned), ("2026-02-01", .postponed), ("2026-03-01", .planned)])
        == [march, "STATUS:TENTATIVE", "SEQUENCE:2"])
    #expect(
      try await state(
        "2026-02-10",
        [
          ("2026-02-01", .planned), ("2026-02-01", .postponed), ("2026-02-10", .planned),
          ("2026-02-10", .held),
        ]) == ["DTSTART;VALUE=DATE:20260210", "STATUS:CONFIRMED", "SEQUENCE:3"])
    #expect(
      try await state("2026-03-01", [("2026-03-01", .planned), ("2026-03-01", .cancelled)])
        == [march, "STATUS:CANCELLED", "SEQUENCE:1"])
    #expect(
      try await state("2026-02-10", []) == [
        "DTSTART;VALUE=DATE:20260210", "STATUS:CONFIRMED", "SEQUENCE:0",
      ])
  }

  @Test("keeps the offsets of moments, each as a time zone")
  func offsets() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.rounds[0].sessions = [
      Session(date: try SampleContent.date("2026-02-04T10:00+04:00/2026-02-04T12:00+04:00", file)),
      Session(date: try SampleContent.date("2026-02-05T10:00-09:30", file)),
      Session(date: try SampleContent.date("2026-02-06T10:00Z", file)),
    ]
    let text = try await calendar(content)
    let zones = text.components(separatedBy: "BEGIN:VTIMEZONE\r\n").dropFirst()
      .map { $0.components(separatedBy: "END:VTIMEZONE")[0] }
    #expect(
      zones
        == ["-0930", "+0400"].map {
          "TZID:UTC\($0)\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:\($0)\r\n"
            + "TZOFFSETTO:\($0)\r\nTZNAME:UTC\($0)\r\nEND:STANDARD\r\n"
        })
    #expect(
      try entry("round/first/session/1", in: text).contains("DTEND;TZID=UTC+0400:20260204T120000"))
  }

  @Test("knows plans that were called off, and what is in the future whatever its state")
  func plans() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.site.asOf = try SampleContent.date("2026-02-20", file)
    content.events[1].status = .cancelled
    #expect(try entry("event/plan", in: await calendar(content)).contains("STATUS:CANCELLED"))
    content.events[1].status = .reported
    #expect(!(try await calendar(content).contains("event/plan@")))
    content.events[1].date = try SampleContent.date("2026-04-01", file)
    #expect(try entry("event/plan", in: await calendar(content)).contains("STATUS:TENTATIVE"))
  }

  @Test("does without an address, and is left out where nothing can be in it")
  func withoutAddress() async throws {
    var content = try SampleContent.content()
    content.site.baseURL = nil
    let text = try await calendar(content)
    #expect(text.contains("UID:round/first@parley.invalid\r\n") && !text.contains("URL:"))
    content.rounds = []
    content.events = []
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    #expect(site.page(at: "calendar.ics") == nil)
  }

  @Test("escapes text, and keeps what programs could take for an end of line out of it")
  func escaping() {
    #expect(
      CalendarWriter.escaped("a;b,c\\d\r\ne\nf\rg\u{2028}h\u{0}i\u{1B}j\tk\"l:m\u{85}n")
        == "a\\;b\\,c\\\\d\\ne\\nf\\ng\\nh\u{FFFD}i\u{FFFD}j\tk\"l:m\\nn")
    #expect(
      CalendarWriter.escaped("x\nEND:VEVENT\nBEGIN:VALARM") == "x\\nEND:VEVENT\\nBEGIN:VALARM")
  }

  @Test("folds lines at 75 bytes and never within a character", arguments: 0..<80)
  func folding(shift: Int) {
    let line =
      "SUMMARY:" + String(repeating: "x", count: shift)
      + String(repeating: "Київ 🕊️ قرار – ", count: 30)
    var text = ByteSink()
    text.calendar { $0.add(line) }
    var unfolded: [UInt8] = []
    var length = 0
    for (index, byte) in text.bytes.enumerated() {
      length += 1
      guard byte == 0x0A else { continue }
      #expect(length - 2 <= 75)
      // All but the last are as long as the next character lets them be.
      if index + 1 < text.bytes.count { #expect(length - 2 > 71) }
      length = 0
    }
    for part in text.bytes.split(separator: 0x0A) {
      #expect(part.last == 0x0D)
      let words = part.dropLast().dropFirst(unfolded.isEmpty ? 0 : 1)
      #expect(String(validating: words, as: UTF8.self) != nil)
      #expect(unfolded.isEmpty || part.first == 0x20)
      unfolded += words
    }
    #expect(unfolded == Array(line.utf8))
  }

  @Test("leaves lines of 75 bytes as they are")
  func shortLines() {
    var text = ByteSink()
    text.calendar { text in
      text.add(String(repeating: "x", count: 75))
      text.add(String(repeating: "y", count: 76))
    }
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == String(repeating: "x", count: 75) + "\r\n" + String(repeating: "y", count: 75)
        + "\r\n y\r\n")
  }
}

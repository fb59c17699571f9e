import ParleyModel
import Testing

@testable import ParleySite

@Suite("Dates in words")
struct DateFormatTests {
  @Test(
    "say how precise they are",
    arguments: [
      ("2026", "2026"), ("2026-02", "February 2026"), ("2026-02-05", "5 February 2026"),
      ("2026-02-05?", "5 February 2026 (uncertain)"), ("2026-02~", "c. February 2026"),
      ("2026-02-05%", "c. 5 February 2026 (uncertain)"),
      ("2026-02-04/2026-02-05", "4–5 February 2026"),
      ("2026-01-30/2026-02-02", "30 January – 2 February 2026"),
      ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
      ("2026-02-04/2026-02-06~", "4 – c. 6 February 2026"),
      ("2026-02-04~/2026-02-05~", "c. 4–5 February 2026"),
      ("2026-01/2026-02", "January – February 2026"),
      ("2026-02-05/2026-02-05", "5 February 2026"), ("2026-02~/2026-02~", "c. February 2026"),
      ("2026/2026", "2026"),
      ("2026-02-05T14:30+04:00/2026-02-05T16:00+04:00", "5 February 2026, 14:30–16:00 (UTC+04:00)"),
      (
        "2026-02-05T14:30Z/2026-02-06T14:30Z",
        "5 February 2026, 14:30 (UTC+00:00) – 6 February 2026, 14:30 (UTC+00:00)"
      ), ("../2026-02-05", "by 5 February 2026"), ("2026-02-05/..", "from 5 February 2026"),
      ("2026-02-05T14:30+04:00", "5 February 2026, 14:30 (UTC+04:00)"),
      ("2026-02-05T14:30:09-03:30", "5 February 2026, 14:30:09 (UTC−03:30)"), ("0044", "44 AD"),
      ("0044-03-15/0044-03-17", "15–17 March 44 AD"), ("1044", "1044"),
    ])
  func words(edtf: String, words: String) throws {
    let wording = DateFormat(try SampleSite.templates().value.strings)
    #expect(wording.text(try HistoricalDate(edtf: edtf)) == words)
  }

  @Test(
    "carry what HTML can read of them",
    arguments: [
      ("2026-02-05?", "<time datetime=\"2026-02-05\">5 February 2026</time> (uncertain)"),
      (
        "2026-02-04/2026-02-05",
        "<time datetime=\"2026-02-04\">4</time>–<time datetime=\"2026-02-05\">5 February 2026</time>"
      ),
      (
        "2026-02-05T14:30Z",
        "<time datetime=\"2026-02-05T14:30Z\">5 February 2026, 14:30 (UTC+00:00)</time>"
      ),
      (
        "2026-02-05T14:30-03:30",
        "<time datetime=\"2026-02-05T14:30-03:30\">5 February 2026, 14:30 (UTC−03:30)</time>"
      ),
      (
        "2026-02-05T14:30Z/2026-02-05T16:00Z?",
        "<time datetime=\"2026-02-05T14:30Z\">5 February 2026, 14:30 (UTC+00:00)</time> – "
          + "<time datetime=\"2026-02-05T16:00Z\">5 February 2026, 16:00 (UTC+00:00)</time> (uncertain)"
      ),
      (
        "2026-02-05T14:30Z/2026-02-05T16:00Z",
        "5 February 2026, <time datetime=\"2026-02-05T14:30Z\">14:30</time>–"
          + "<time datetime=\"2026-02-05T16:00Z\">16:00</time> (UTC+00:00)"
      ),
      ("../2026", "by <time datetime=\"2026\">2026</time>"), ("0000", "0"),
      ("0044-03-15", "<time datetime=\"0044-03-15\">15 March 44 AD</time>"),
    ])
  func elements(edtf: String, html: String) throws {
    let wording = DateFormat(try SampleSite.templates().value.strings)
    #expect(wording.html(try HistoricalDate(edtf: edtf)) == html)
  }
}

@Suite("Long lists by date")
struct ChaptersTests {
  private func cut(_ days: [CivilDay?]) throws -> [String] {
    let strings = try SampleSite.templates().value.strings
    let chapters = Chapters(
      wholeLimit: 5, chapterLimit: 3, dates: DateFormat(strings), strings: strings)
    return chapters.cut(days.count) { days[$0] }.map { "\($0.name) \($0.title) \($0.range)" }
  }

  @Test("stay on one page when short")
  func short() throws {
    #expect(try cut((1...5).map { CivilDay(year: 2026, month: 1, day: $0) }) == [])
  }

  @Test("are cut by year, a long year by month, a long month in parts; nothing is lost")
  func long() throws {
    let days: [CivilDay?] =
      [nil] + [CivilDay(year: 2024, month: 3, day: 1)]
      + (1...4).map { CivilDay(year: 2025, month: 7, day: $0) }
      + [CivilDay(year: 2025, month: 12, day: 31), CivilDay(year: 2026, month: 1, day: 1)]
    let found = try cut(days)
    #expect(
      found == [
        "undated Undated 0..<1", "2024 2024 1..<2", "2025-07 July 2025, part 1 2..<5",
        "2025-07-part-2 July 2025, part 2 5..<6", "2025-12 December 2025 6..<7", "2026 2026 7..<8",
      ])
  }
}

import ParleyModel
import Testing

@testable import ParleyCommandLine

/// Pages of a small site, in each language.
struct LanguagePageTests {
  private func site(_ language: String) async throws -> [String: String] {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: T\nlanguage: \(language)\nparties: [north, south]\nas-of: 2026-02-21\n",
      to: "content/site.yml")
    for side in ["north", "south"] {
      try folder.write("---\ntitle: \(side)\nkind: state\n---\n", to: "content/actors/\(side).md")
    }
    try folder.write(
      """
      ---
      title: Заява посередника
      publisher: Вісник
      language: uk
      published: 2026-02-05
      ---
      Сторони домовилися обміняти 314 полонених.
      """, to: "content/articles/uk-report.md")
    try folder.write(
      """
      ---
      title: بيان الوسيط
      publisher: الجريدة
      language: ar
      published: 2026-02-05
      ---
      اتفق الطرفان على تبادل 314 أسيرًا.
      """, to: "content/articles/ar-report.md")
    for number in 1...22 {
      let day = number < 10 ? "0\(number)" : "\(min(number, 21))"
      try folder.write(
        """
        ---
        title: Event \(number)
        date: \(number == 3 ? "2026-02-04/2026-02-05" : number == 4 ? "2026-02~" : "2026-02-\(day)")
        kind: talks
        actors: [north, south]
        ---
        Text.

        > обміняти 314 полонених
        >
        > — [v](article:uk-report)

        > تبادل 314 أسيرًا
        >
        > — [j](article:ar-report)
        """, to: "content/events/e\(number).md")
    }
    let plan = try await SiteBuilder(contentRoot: folder.path, templates: .alone(Repository.path))
      .plan()
    #expect(plan.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    var pages: [String: String] = [:]
    for file in try #require(plan.files) where file.path.hasSuffix(".html") {
      pages[file.path] = String(decoding: file.render(), as: UTF8.self)
    }
    return pages
  }

  @Test(arguments: [
    ("en", "ltr", "22 events", "2 sources", "4–5 February 2026", "c. February 2026"),
    (
      "uk", "ltr", "22 події", "2 джерела", "4–5 лютого 2026\u{A0}р.",
      "бл.\u{A0}лютого 2026\u{A0}р."
    ),
    (
      "ru", "ltr", "22 события", "2 источника", "4–5 февраля 2026\u{A0}г.",
      "ок.\u{A0}февраля 2026\u{A0}г."
    ),
    ("nb", "ltr", "22 hendelser", "2 kilder", "4.–5. februar 2026", "ca.\u{A0}februar 2026"),
    ("ar", "rtl", "٢٢ حدثًا", "مصدران", "٤–٥ فبراير ٢٠٢٦", "نحو فبراير ٢٠٢٦"),
    ("ar-AE", "rtl", "22 حدثًا", "مصدران", "4–5 فبراير 2026", "نحو فبراير 2026"),
  ])
  func pagesSpeakIt(
    _ language: String, _ direction: String, _ events: String, _ sources: String, _ days: String,
    _ month: String
  ) async throws {
    let pages = try await site(language)
    func words(_ path: String) throws -> String {
      let html = try #require(pages[path])
      var text = ""
      var isTag = false
      for character in html {
        if character == "<" { isTag = true }
        if !isTag {
          text.append(character == "\u{A0}" && !days.contains("\u{A0}") ? " " : character)
        }
        if character == ">" { isTag = false }
      }
      return text
    }
    let home = try #require(pages["index.html"])
    #expect(home.contains("<html lang=\"\(language)\" dir=\"\(direction)\""))
    #expect(try words("index.html").contains(events))
    #expect(try words("index.html").contains(sources))
    let plain = { (text: String) in text.replacing("\u{A0}", with: " ") }
    #expect(plain(try words("events/e3/index.html")).contains(plain(days)))
    #expect(plain(try words("events/e4/index.html")).contains(plain(month)))
    // What machines read stays as it is.
    #expect(try #require(pages["events/e3/index.html"]).contains("datetime=\"2026-02-05\""))
  }

  @Test(arguments: [
    ("en", " lang=\"uk\"", " lang=\"ar\" dir=\"rtl\""),
    ("uk", "", " lang=\"ar\" dir=\"rtl\""),
    ("ar", " lang=\"uk\" dir=\"ltr\"", ""),
  ])
  func wordsInAnotherLanguageSaySo(
    _ language: String, _ ukrainian: String, _ arabic: String
  ) async throws {
    let pages = try await site(language)
    let event = try #require(pages["events/e1/index.html"])
    #expect(event.contains("<blockquote\(ukrainian)><p>обміняти 314 полонених</p>"))
    #expect(event.contains("<blockquote\(arabic)><p>تبادل 314 أسيرًا</p>"))
    #expect(event.contains("\(ukrainian)>Заява посередника</a>"))
    #expect(event.contains("\(arabic)>بيان الوسيط</a>"))
    let article = try #require(pages["articles/uk-report/index.html"])
    #expect(article.contains("<h1\(ukrainian)>Заява посередника</h1>"))
  }
}

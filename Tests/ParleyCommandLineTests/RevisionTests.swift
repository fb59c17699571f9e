import ParleyModel
import ParleySite
import Testing

@testable import ParleyCommandLine

/// Editions made by putting in edited events, against editions of the same files made from nothing.
struct RevisionTests {
  private static func edition(of folder: TemporaryFolder) async throws -> Edition {
    var reader = PreviewProject(try Project(root: folder.path))
    return try #require(await reader.edition())
  }

  private func expectSame(_ edition: Edition, _ whole: Edition, _ when: Comment) throws {
    let printer = DiagnosticPrinter(showsSource: true)
    #expect(edition.diagnostics.map(printer.text) == whole.diagnostics.map(printer.text), when)
    #expect(edition.records == whole.records, when)
    #expect((edition.site == nil) == (whole.site == nil), when)
    guard let site = edition.site, let expected = whole.site else { return }
    #expect(site.pages.map(\.path) == expected.pages.map(\.path), when)
    for page in expected.pages {
      let made = try #require(site.page(at: page.path.text))
      #expect(made.render() == page.render(), "\(when): \(page.path)")
    }
  }

  private func folder() throws -> TemporaryFolder {
    let folder = try ServedProject.folder()
    try folder.write("---\ntitle: Territory\n---\n\nLand.\n", to: "content/issues/territory.md")
    try folder.write(
      "date 2031-03-01\n\nA wire\n\nOne said this. Another said that. All said so.\n",
      to: "content/articles/wire.txt")
    for number in 0..<8 {
      try folder.write(
        ServedProject.event("Event \(number)", day: number % 3 + 1),
        to: "content/events/event-\(number).md")
    }
    return folder
  }

  private static func position(_ says: String, _ quotation: String) -> String {
    "positions:\n  - {actor: ada, issue: territory, says: \(says), article: report,\n"
      + "     quote: \(quotation)}\n"
  }

  @Test func otherWordsOfAPositionAreARevision() async throws {
    let folder = try folder()
    let path = "content/events/event-0.md"
    try folder.write(
      ServedProject.event("Event", keys: Self.position("All", "to meet again in May")), to: path)
    var reader = PreviewProject(try Project(root: folder.path))
    _ = await reader.edition()
    for (says, quotation) in [("Half", "to meet again in May"), ("Half", "They agreed to meet")] {
      try folder.write(
        ServedProject.event("Event", keys: Self.position(says, quotation)), to: path)
      let edition = try #require(await reader.edition(after: .files([path])))
      #expect(reader.isRevised)
      try expectSame(edition, await Self.edition(of: folder), "\(says): \(quotation)")
      let page = try #require(edition.site?.page(at: "issues/territory/index.html")).render()
      let text = String(decoding: page, as: UTF8.self)
      #expect(text.contains("<p class=\"demand\">\(says)</p>"))
      #expect(text.contains("\(quotation)</q>"))
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: [3 as UInt64, 11])
  func manySmallEdits(_ seed: UInt64) async throws {
    var state = seed
    func one(_ list: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return list[Int(state >> 33) % list.count]
    }
    let folder = try folder()
    var reader = PreviewProject(try Project(root: folder.path))
    _ = await reader.edition()
    var revised = 0
    for step in 0..<200 {
      let number = one(["0", "1", "2", "3"])
      let path = "content/events/event-\(number).md"
      var text = ServedProject.event(
        one(["A title", "Another title", "A third title"]), day: number == "0" ? 1 : 2,
        // Most edits are of words alone.
        keys: one([
          "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
          "issues: [territory]\n",
          "weight: major\n", "status: planned\n",
          "commitments: [{by: ada, what: Sit, due: 2031-03-01}]\n",
          "commitments: [{by: [ada], what: Sit, due: 2031-04}]\n",
          "corrections: [{date: 2031-03-04, note: Was wrong.}]\n",
          "relations: [{follows: first}]\n", "round: nowhere\n", "draft: true\n",
          "accounts:\n  - point: Words\n    versions:\n      - says: a\n        article: wire\n"
            + "        quote: Another said that\n",
        ]),
        text: one([
          "They met.", "They sat.", "They left.", "They came back.", "They met with Ada Lovelace.",
          "## A heading\n\nWords under it.",
          "See [this](event:first#a-heading).", "See [](issue:territory).",
          "Envoy Bob Unknown came.",
          "> One said this\n>\n> — [wire](article:wire)",
          "> Nobody said\n>\n> — [wire](article:wire)",
          "<b>Raw</b> words.",
        ]))
      if one(["", "", "", "x"]) == "x" { text += one(["\nMore.\n", "\nEven more of it.\n"]) }
      try folder.write(text, to: path)
      guard let edition = await reader.edition(after: .files([path])) else { continue }
      if reader.isRevised { revised += 1 }
      // Reading all again takes long, and what is wrong once mostly stays so.
      guard step % 3 == 0 else { continue }
      try expectSame(edition, await Self.edition(of: folder), "seed \(seed), step \(step)")
    }
    #expect(revised > 20, "only \(revised) editions were revisions")
  }

  @Test func wordsArePutIn() async throws {
    let folder = try folder()
    var reader = PreviewProject(try Project(root: folder.path))
    _ = await reader.edition()
    for (text, isRevised) in [
      (ServedProject.event("Renamed", day: 1), true),
      (ServedProject.event("Renamed", day: 1, text: "Other words."), true),
      (ServedProject.event("Renamed", day: 2, text: "Other words."), false),
      (ServedProject.event("Renamed", day: 2, text: "[Land](issue:territory)."), false),
      (ServedProject.event("Renamed", day: 2, text: "[Land](issue:territory)!"), true),
    ] {
      try folder.write(text, to: "content/events/event-3.md")
      let edition = try #require(await reader.edition(after: .files(["content/events/event-3.md"])))
      #expect(reader.isRevised == isRevised, "\(text)")
      try expectSame(edition, await Self.edition(of: folder), "\(text)")
    }
  }

  @Test func filesComeAndGoOneByOne() async throws {
    let folder = try folder()
    var reader = PreviewProject(try Project(root: folder.path))
    _ = await reader.edition()
    for path in [
      "content/events/new.md", "content/articles/zz.txt", "content/aaa.md", "content/x/y.md",
    ] {
      try folder.write(ServedProject.event("New", day: 5), to: path)
      let made = try #require(await reader.edition(after: .files([path])))
      try expectSame(made, await Self.edition(of: folder), "\(path) came")
      try folder.remove(path)
      let gone = try #require(await reader.edition(after: .files([path])))
      try expectSame(gone, await Self.edition(of: folder), "\(path) went")
    }
  }
}

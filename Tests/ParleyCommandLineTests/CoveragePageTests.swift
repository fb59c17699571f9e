import ParleyModel
import ParleySite
import Testing

@testable import ParleyCommandLine

/// The page `/coverage/` as it is rendered, and the same from `parley check --report`.
@Suite struct CoveragePageTests {
  private static func page(of graph: EventGraph) async throws -> String {
    let files = try await FolderReader(project: Repository.path).files(in: "templates")
    let templates = SiteBuilder.templates(for: "en", from: TemplateFiles(own: files))
    #expect(templates.diagnostics.isEmpty)
    let site = await Site.lay(out: graph, with: templates.value).value
    let page = try #require(site.page(at: "coverage/index.html"))
    return String(decoding: page.render(), as: UTF8.self)
  }

  /// The rows of the tables, each as its cells in plain text, without the drawings.
  private static func rows(_ html: String) -> [[String]] {
    html.split(separator: "<tr").dropFirst().map { row in
      let end = row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex
      return row[..<end].split(separator: "</td>").flatMap { $0.split(separator: "</th>") }
        .map { plain(String($0)) }.filter { !$0.isEmpty }
    }
  }

  /// What follows the first tag, without tags.
  private static func plain(_ html: String) -> String {
    var text = ""
    for piece in html.split(separator: ">").dropFirst() {
      text += piece.prefix { $0 != "<" }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func itsNumbersAreThoseWorkedOutByHand() async throws {
    let html = try await Self.page(of: ThreeRounds.graph().value)
    let rows = Self.rows(html)
    func expect(_ row: [String], _ place: SourceLocation = #_sourceLocation) {
      #expect(rows.contains(row), "\(row)", sourceLocation: place)
    }
    expect(["Parties not heard at a round", "1", "17% of 6"])
    expect(["Days of a round without an event", "2", "20% of 10"])
    expect([
      "Events with one source, and no primary document of what was said",
      "\(ThreeRounds.singleOriginEvents.count)", "54% of 28",
    ])
    expect([
      "Events without a primary document", "\(ThreeRounds.eventsWithoutPrimaryDocument.count)",
      "61% of 28",
    ])
    expect(["Sources without a date", "1", "6% of 17"])
    expect(["Karria", "0", "not heard"])
    expect(["Third Lakehead round 19–23 June 2034", "5 days", "21–22 June 2034"])
    expect(["Second Lakehead round 15–17 May 2034", "3 days", "every day has one"])
    expect(["Vesland", "9", "45%"])
    expect(["Karria", "6", "30%"])
    expect(["Helmark", "4", "20%"])
    expect(["Northern Council", "1", "5%"])
    expect(["Not a side’s own words", "19"])
    expect(["One", "21", "75%"])
    #expect(html.contains("What was said needs no second source if the document itself is cited"))
    expect(["French", "2", "12%"])
    #expect(html.contains("../articles/radio-shelling/index.html"))
  }

  @Test func everyDrawingHasItsNumberBesideItAndNoStyleOfItsOwn() async throws {
    let html = try await Self.page(of: ThreeRounds.graph().value)
    #expect(!html.contains("style="))
    for row in html.split(separator: "<tr").dropFirst() where row.contains("<svg") {
      #expect(row.contains("aria-hidden=\"true\""))
      #expect(row.contains("<td class=\"number\">"))
    }
    // Two of ten days are hollow.
    #expect(html.split(separator: "<rect class=\"told\"").count - 1 == 8)
    #expect(html.split(separator: "<rect x=").count - 1 == 2)
  }

  @Test func anEmptyPageSaysWhyItIsEmpty() async throws {
    let html = try await Self.page(of: EventGraph.resolve(Content()).value)
    for words in [
      "Nothing can be measured yet, because no events, rounds or sources have been entered.",
      "No round that has begun lists the delegations of its parties, so nobody can be missing.",
      "No round that has begun is known to the day.", "Nothing is quoted yet.",
      "No events have been entered yet.", "No sources have been entered yet.",
    ] {
      #expect(html.contains(words))
    }
    #expect(!html.contains("<table") && !html.contains("Called off"))
    #expect(!html.contains("<svg"))
  }

  @Test func aRoundThatWasCalledOffIsNamed() async throws {
    var files = LedgerTests.sides
    files["rounds/one.md"] =
      "---\ntitle: The round of May\ndate: 2030-05-02\ndelegations: [{party: xland}]\n"
      + "schedule: [{date: 2030-05-02, state: planned}, {date: 2030-05-02, state: cancelled}]\n---\n"
    let html = try await Self.page(of: LedgerTests.graph(files).value)
    let note =
      "Called off, and therefore not counted: <a href=\"../rounds/one/index.html\">The round of May</a>"
    // Once where it is asked who is heard, once where it is asked on which days.
    #expect(html.split(separator: note, omittingEmptySubsequences: false).count == 3, "\(html)")
  }

  @Test func checkReportsInWordsAndForMachines() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\ntitle: One\norigin: []\n---\nIt \u{202E}was said.\n", to: "content/articles/one.md")
    try folder.write(
      "---\ntitle: Talks\ndate: 2031-03-05\nkind: talks\narticles: [one]\n---\nText.\n",
      to: "content/events/talks.md")
    let text = try RunningProgram.run(["check", "--report"], in: folder.path)
    #expect(text.status == 0)
    #expect(
      text.output.hasPrefix(
        """
        Parties not heard at a round: 0 of 0
        Days of a round without an event: 0 of 0
        Events with one source: 1 of 1 (100 %)
          content/events/talks.md:2:8: Talks
        Events without a primary document: 1 of 1 (100 %)
          content/events/talks.md:2:8: Talks
        Sources without a date: 1 of 1 (100 %)
          content/articles/one.md:1:1: One
        Passages quoted
          not a side's own words: 0
        Independent sources behind each event
          none: 0 events
          one: 1 event
          two: 0 events
          three or more: 0 events
        Languages
          not stated: 1 source

        """), "\(text.output)")
    let json = try RunningProgram.run(["check", "--report", "--format", "json"], in: folder.path)
    #expect(
      json.output.contains(
        """
            "single-origin": [
              {
                "kind": "event",
                "id": "talks",
                "file": "content/events/talks.md",
                "line": 2,
                "column": 8
              }
            ],
        """), "\(json.output)")
    let plain = try RunningProgram.run(["check", "--format", "json"], in: folder.path)
    #expect(!plain.output.contains("single-origin"))
    let sarif = try RunningProgram.run(["check", "--report", "--format", "sarif"], in: folder.path)
    #expect(sarif.status == 2)
    #expect(sarif.errors.contains("--report has no form in SARIF"))
  }

  @Test func anEmptyFolderHasNothingToMeasure() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("content")
    let result = try RunningProgram.run(["check", "--report"], in: folder.path)
    #expect(result.output.hasPrefix("There is nothing to measure yet"))
  }
}

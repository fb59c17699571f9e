import ParleyContent
import ParleyModel
import Testing

@testable import ParleyCommandLine

/// What is missing from the sourcing, against what was worked out by hand.
@Suite struct CoverageTests {
  private static func report() async throws -> (EventGraph, CoverageReport) {
    let graph = try await ThreeRounds.graph().value
    return (graph, CoverageReport(graph))
  }

  @Test func whoIsHeard() async throws {
    let (graph, report) = try await Self.report()
    let found = report.hearings.map { hearing in
      (
        round: graph.rounds[hearing.round].id.name, party: graph.reference(of: hearing.party).name,
        sources: hearing.sources
      )
    }
    #expect(found.map { "\($0)" } == ThreeRounds.hearings.map { "\($0)" })
    #expect(
      report.missingParties.map {
        [graph.rounds[$0.round].id.name, graph.reference(of: $0.party).name]
      } == ThreeRounds.roundsMissingAParty)
  }

  @Test func whatRestsOnLittle() async throws {
    let (graph, report) = try await Self.report()
    let names = { (events: [Int]) in events.map { graph.events[$0].id.name } }
    #expect(names(report.onOneOrigin) == ThreeRounds.singleOriginEvents)
    #expect(names(report.withoutPrimaryDocument) == ThreeRounds.eventsWithoutPrimaryDocument)
    let expected = ThreeRounds.corroboration.mapValues(\.origins)
    let found = zip(graph.events, report.origins).map { ($0.id.name, $1) }
    #expect(Dictionary(uniqueKeysWithValues: found) == expected)
    #expect(report.eventsByOrigins == ThreeRounds.eventsByOrigins)
  }

  @Test func silenceAndDates() async throws {
    let (graph, report) = try await Self.report()
    #expect(
      report.silences.map { [graph.rounds[$0.round].id.name, $0.days.text] }
        == ThreeRounds.silentDays)
    #expect(report.days.map(\.hasEvent.count) == [2, 3, 5])
    #expect(
      report.undatedSources.map { graph.articles[$0].id.name } == ThreeRounds.undatedArticles)
  }

  @Test func sharesAndLanguages() async throws {
    let (graph, report) = try await Self.report()
    let shares = report.quotations.map { share in
      (side: share.side.map { graph.reference(of: $0).name }, count: share.count)
    }
    #expect(shares.map { "\($0)" } == ThreeRounds.quotations.map { "\($0)" })
    let languages = report.languages.map { (language: $0.tag, count: $0.count) }
    #expect(languages.map { "\($0)" } == ThreeRounds.languages.map { "\($0)" })
  }

  @Test func thresholdsAreReportedWhereAnAuthorCanFixThem() async throws {
    let found = try await ThreeRounds.graph().diagnostics.filter {
      CoverageGap(rawValue: $0.code.rawValue) != nil
    }
    let lines = found.map { diagnostic in
      let start = diagnostic.span.start
      return "\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue) "
        + "\(diagnostic.span.path):\(start.line):\(start.column)"
    }
    #expect(lines.sorted() == ThreeRounds.coverageDiagnostics.sorted())
  }

  @Test(arguments: ["", "coverage: {}\n"])
  func nothingIsSaidUnlessAskedFor(_ setting: String) async throws {
    let files = [
      SourceFile(path: "content/site.yml", contents: .bytes(Array("title: A\n\(setting)".utf8))),
      SourceFile(
        path: "content/events/a.md",
        contents: .bytes(Array("---\ntitle: A\ndate: 2026\nkind: talks\n---\nText.\n".utf8))),
    ]
    let content = await ContentReader.read(files)
    let codes = (content.diagnostics + EventGraph.resolve(content.value).diagnostics).map(\.code)
    #expect(codes == [.unsourced])
  }

  @Test func anEmptyRecordHasNoGaps() {
    let report = CoverageReport(EventGraph.resolve(Content()).value)
    #expect(report.hearings.isEmpty && report.days.isEmpty && report.languages.isEmpty)
    #expect(report.quotations.map(\.count) == [0])
  }

  /// A round of two parties, with one event in it and one article.
  private static func graph(
    event: String, publisher: String, settings: String = "", round: String = "",
    stance: String = "supports"
  ) async -> EventGraph {
    let files = [
      "site.yml": "parties: [xland, yland]\n\(settings)",
      "actors/xland.md": "---\ntitle: Xland\nkind: state\naliases: [Xlandic Republic]\n---\n",
      "actors/yland.md": "---\ntitle: Yland\nkind: state\n---\n",
      "actors/ministry.md": "---\ntitle: Ministry\nkind: organisation\nside: yland\n---\n",
      "actors/anna.md": "---\ntitle: Anna\nside: ministry\n---\n",
      "actors/guest.md": "---\ntitle: Guest\n---\n",
      "articles/r.md": "---\npublished: 2031-03-06\npublisher: \(publisher)\n---\nThey met.\n",
      "rounds/one.md":
        "---\ntitle: One\ndate: 2031-03-05/2031-03-06\n\(round)delegations:\n"
        + "  - {party: xland, members: [guest]}\n  - {party: yland}\n---\n",
      "events/a.md":
        "---\ntitle: A\ndate: 2031-03-05\nround: one\n\(event)\n---\n\n> They met.\n>\n"
        + "> — [](article:r \"\(stance)\")\n",
      "issues/land.md": "---\ntitle: Land\n---\n",
    ]
    let content = await ContentReader.read(
      files.sorted { $0.key < $1.key }.map {
        SourceFile(path: "content/\($0.key)", contents: .bytes(Array($0.value.utf8)))
      })
    #expect(content.diagnostics.isEmpty)
    return EventGraph.resolve(content.value).value
  }

  @Test(arguments: [
    // Who speaks is heard, whoever else is named; talks are nobody's words.
    ("kind: statement\nactors: [{anna: speaker}, {xland: addressee}]", "Agency", [0, 1]),
    ("kind: statement\nactors: [{anna: signed}, {xland: signed}]", "Agency", [1, 1]),
    ("kind: talks\nactors: [anna, xland]", "Agency", [0, 0]),
    // Who sits for a party speaks for it, though nothing else says so.
    ("kind: demand\nactors: [guest]", "Agency", [1, 0]),
    // What a party published is heard, under any of its names.
    ("kind: talks", "xlandic republic", [1, 0]), ("kind: talks", "Ministry", [0, 1]),
    ("kind: talks", "Ministry of Yland", [0, 0]),
  ])
  func whoSpeaks(_ event: String, _ publisher: String, _ expected: [Int]) async {
    let report = CoverageReport(await Self.graph(event: event, publisher: publisher))
    #expect(report.hearings.map(\.sources) == expected)
  }

  @Test(arguments: [
    // Words given for a position are those of the position's party, whoever speaks in the event.
    (
      "kind: statement\nactors: [xland]\npositions:\n"
        + "  - {actor: ministry, issue: land, says: Ours, article: r, quote: They met.}",
      "supports", "Agency", [0, 1, 0]
    ),
    ("kind: statement\nactors: [xland]", "supports", "Agency", [1, 0, 0]),
    // What gives context or disputes, and what is said of talks, are nobody's words, unless a side
    // published them.
    ("kind: statement\nactors: [xland]", "context", "Agency", [0, 0, 1]),
    ("kind: statement\nactors: [xland]", "disputes", "Agency", [0, 0, 1]),
    ("kind: statement\nactors: [xland]", "context", "Ministry", [0, 1, 0]),
    ("kind: talks\nactors: [xland]", "supports", "Agency", [0, 0, 1]),
    (
      "kind: statement\nactors: [xland]\naccounts:\n  - point: Whether\n    versions:\n"
        + "      - {says: A, article: r, quote: They met.}\n"
        + "      - {says: B, article: r, quote: They met.}",
      "context", "Agency", [0, 0, 1]
    ),
  ])
  func whoseWords(
    _ event: String, _ stance: String, _ publisher: String, _ expected: [Int]
  ) async {
    let graph = await Self.graph(event: event, publisher: publisher, stance: stance)
    #expect(CoverageReport(graph).quotations.map(\.count) == expected)
  }

  @Test func whatHasNotTakenPlaceIsNoGap() async {
    for (settings, round) in [
      ("as-of: 2031-03-04\n", ""), ("", "schedule: [{date: 2031-03-05, state: postponed}]\n"),
    ] {
      let report = CoverageReport(
        await Self.graph(
          event: "kind: talks", publisher: "Agency", settings: settings, round: round))
      #expect(report.hearings.isEmpty && report.days.isEmpty)
    }
    let half = CoverageReport(
      await Self.graph(
        event: "kind: talks", publisher: "Agency", settings: "as-of: 2031-03-05\n"))
    #expect(half.days.map(\.hasEvent) == [[true]])
  }
}

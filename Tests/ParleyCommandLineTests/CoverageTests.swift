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
    #expect(report.days.map(\.isTold.count) == [2, 3, 5])
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

  @Test func thresholdsSpeakWhereAnAuthorCanMend() async throws {
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
}

import ParleyContent
import ParleyModel
import Testing

@testable import ParleyCommandLine
@testable import ParleySite

@Suite("The score of the example")
struct ScoreOnExampleTests {
  private static func layout() async throws -> SiteContext {
    let content = try await FolderReader(project: Repository.path).files(in: "content")
    let templates = try await FolderReader(project: Repository.path).files(in: "templates")
    return SiteContext(
      SharedContext(
        graph: EventGraph.resolve(await ContentReader.read(content).value).value,
        templates: SiteBuilder.templates(for: "en", from: TemplateFiles(own: templates)).value,
        siteVersion: .present(hasViews: false), rendersAll: false))
  }

  @Test("has nothing that is on anything else, on any page")
  func faults() async throws {
    let layout = try await Self.layout()
    let graph = layout.graph
    var lists = [Array(graph.events.indices)]
    for kind in [RecordKind.round, .actor, .issue] {
      for node in graph.nodes(kind) {
        let edges = Array(graph.edges(to: node)) + Array(graph.edges(from: node))
        let events = edges.flatMap { [$0.source, $0.target] }.filter { $0.kind == .event }
        lists.append(Set(events.map(\.index)).sorted())
      }
    }
    #expect(lists.count { $0.count >= 3 } > 20)
    for events in lists where events.count >= 3 {
      let score = Score(
        graph, sides: layout.scoreSides, events: events, rounds: layout.rounds(during: events))
      for form in [ScoreStyle.lying(1048), .lying(720), .standing] {
        let drawn = ScoreLayout(score, form: form, wording: layout.axisDateWords)
        #expect(drawn.faults == [], "\(events.count) events, \(form.direction)")
      }
    }
  }

  @Test("has the parties in the order of the settings, then the mediators, then all others")
  func sides() async throws {
    let layout = try await Self.layout()
    #expect(
      layout.scoreSides.staves.map(\.name) == [
        "Ukraine", "Russia", "United States", "Mediators and hosts", "Outside the talks",
      ])
    let graph = layout.graph
    func staves(_ id: String) throws -> [Int] {
      layout.scoreSides.staves(of: try #require(graph.event(EventID(id))))
    }
    #expect(try staves("uae-statement") == [3])
    #expect(try staves("exchange-agreed") == [2, 0, 1])
    // Who struck is shown by the dots; it did not happen at the table.
    #expect(try staves("strikes-on-the-power-grid") == [4, 1, 0])
    #expect(try staves("paris-declaration") == [0, 4])
  }

  @Test("fits the front page: 36 kB at most, and every great event has its name")
  func front() async throws {
    let layout = try await Self.layout()
    let html = try #require(layout.homeScore(), "the front page has no score")
    #expect(html.utf8.count <= 36_000)
    let lying = try #require(html.split(separator: "class=\"standing\"").first)
    for event in layout.graph.events where event.weight == .major {
      let first = event.title.value.split(separator: " ").prefix(2).joined(separator: " ")
      #expect(lying.contains(">\(first)"), "\(event.title.value)")
    }
  }
}

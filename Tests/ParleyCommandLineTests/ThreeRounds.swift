import ParleyContent
import ParleyModel
import Testing

@testable import ParleyCommandLine

/// The negotiation in `Tests/Sites/three-rounds`: three rounds, four sides, with changes,
/// contradictions and gaps that were put there on purpose.
enum ThreeRounds {
  /// What its files say.
  static func content() async throws -> Outcome<Content> {
    let root = "\(Repository.path)/Tests/Sites/three-rounds"
    return await ContentReader.read(try await FolderReader(project: root).files(in: "content"))
  }

  /// Everything that is known of it, and all that is said of its files.
  static func graph() async throws -> Outcome<EventGraph> {
    let content = try await content()
    let graph = EventGraph.resolve(content.value)
    return Outcome(graph.value, content.diagnostics + graph.diagnostics)
  }
}

@Suite struct ThreeRoundsTests {
  @Test func itsParts() async throws {
    let graph = try await ThreeRounds.graph().value
    #expect(graph.rounds.map(\.id.name) == ["lakehead-1", "lakehead-2", "lakehead-3"])
    #expect(
      graph.site.parties.map(\.value.name)
        == ["vesland", "karria", "helmark", "northern-council"])
    #expect(Set(graph.events.map(\.id.name)) == Set(ThreeRounds.corroboration.keys))
    #expect(graph.articles.count == 17)
    #expect(graph.issues.count == 4)
  }
}

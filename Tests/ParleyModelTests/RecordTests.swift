import Testing

@testable import ParleyModel

@Suite struct RecordTests {
  private let content: Content = {
    var content = Fixture.content
    content.issues = [
      Issue(id: IssueID("gas"), source: Fixture.source, title: Fixture.at("Gas"), body: body("i"))
    ]
    content.places = [
      Place(id: PlaceID("hall"), source: Fixture.source, title: Fixture.at("Hall"), body: body("p"))
    ]
    content.pages = [
      Page(id: PageID("about"), source: Fixture.source, title: Fixture.at("About"), body: body("f"))
    ]
    content.rounds[0].body = body("r")
    content.actors[0].body = body("a")
    let event = content.events[0]
    content.events = [
      Event(
        id: event.id, source: event.source, title: event.title, date: event.date, kind: event.kind,
        positions: [
          Position(
            actor: Fixture.at(ActorID("norland")), issue: Fixture.at(IssueID("gas")),
            says: Fixture.at("No"), citation: citation("e4"))
        ],
        accounts: [
          Account(
            point: Fixture.at("When"),
            versions: ["e2", "e3"].map { .init(says: Fixture.at("Then"), citation: citation($0)) })
        ], body: body("e1"))
    ]
    return content
  }()

  private static func citation(_ words: String) -> Citation {
    Citation(quotation: Fixture.at(words), article: Fixture.at(ArticleID("wire")))
  }

  private static func body(_ words: String) -> Prose { Prose(citations: [citation(words)]) }

  @Test func givesEveryRecordByItsNode() {
    let graph = EventGraph.resolve(content).value
    var found: [RecordReference] = []
    for node in RecordKind.allCases.flatMap(graph.nodes) {
      let record = graph[node]
      #expect(record.reference == graph.reference(of: node))
      #expect(record.title.value == graph.title(of: node))
      #expect(graph.node(record.reference) == node)
      found.append(record.reference)
    }
    #expect(Set(found.map(\.kind)) == Set(RecordKind.allCases))
    #expect(found.count == graph.count && found.count == content.count)
  }

  @Test func changesCitationsInTheOrderInWhichItListsThem() {
    let written = ["e1", "e2", "e3", "e4", "r", "a", "i", "p", "f"]
    #expect(content.citations.compactMap(\.quotation?.value) == written)
    var changed = content
    var seen: [String] = []
    changed.updateCitations { citation in
      seen.append(citation.quotation?.value ?? "")
      citation.translation = String(seen.count)
    }
    #expect(seen == written)
    #expect(changed.citations.map(\.translation) == (1...9).map { String($0) })
  }

  @Test func addsEachRecordToThoseOfItsKind() {
    var copy = Content(articles: content.articles)
    for record in content.proseRecords.reversed() { copy.add(record) }
    #expect(copy.count == content.count)
    #expect(copy.rounds.map(\.id) == content.rounds.reversed().map(\.id))
    #expect(copy.proseRecords.map(\.reference.kind) == content.proseRecords.map(\.reference.kind))
  }
}

import ParleyModel
import Testing

@Suite("The earliest source of an event")
struct EarliestSourceTests {
  /// The date of the earliest source, where it is after an event's own.
  ///
  /// - Parameter sources: When each source was published, and what it does; `nil` for those undated.
  private func date(
    of event: String, sources: [(String?, Stance)], status: EventStatus = .reported,
    position: String? = nil
  ) throws -> String? {
    var articles: [Article] = []
    func cite(_ published: String?, _ stance: Stance) -> Citation {
      let id = "a\(articles.count)"
      articles.append(
        Article(
          id: ArticleID(id), source: Fixture.source, title: Fixture.at(id),
          published: published.map { Fixture.date($0) }))
      return Citation(quotation: nil, article: Fixture.at(ArticleID(id)), stance: stance)
    }
    var record = Event(
      id: EventID("e"), source: Fixture.source, title: Fixture.at("E"), date: Fixture.date(event),
      kind: .other, status: status, body: Prose(citations: sources.map { cite($0.0, $0.1) }))
    if let position {
      record.positions = [
        Position(
          actor: Fixture.at(ActorID("x")), issue: Fixture.at(IssueID("y")), says: Fixture.at("No"),
          citation: cite(position, .supports))
      ]
    }
    let graph = EventGraph.resolve(Content(articles: articles, events: [record])).value
    return graph.laterSource(of: 0)?.text
  }

  @Test func isNamedWhereAllSourcesAreLater() throws {
    let both: [(String?, Stance)] = [("2031-03-08", .supports), ("2031-03-07", .disputes)]
    #expect(try date(of: "2031-03-05", sources: both) == "2031-03-07")
    #expect(try date(of: "2031-02", sources: [("2031-03", .supports)]) == "2031-03")
  }

  @Test func isNotNamedWhereASourceMayBeOfTheSameDays() throws {
    let later: (String?, Stance) = ("2031-03-08", .supports)
    for same in ["2031-03-05", "2031-03-04", "2031-03", "../2031-03-08", nil] {
      #expect(try date(of: "2031-03-05", sources: [later, (same, .supports)]) == nil)
    }
    #expect(try date(of: "2031-03-05/2031-03-08", sources: [later]) == nil)
    #expect(try date(of: "2031-03-05/..", sources: [later]) == nil)
    #expect(try date(of: "2031-03-05", sources: []) == nil)
  }

  @Test func isNoContextAndNotWhatAPositionRestsOn() throws {
    let sources: [(String?, Stance)] = [("2031-03-08", .supports), ("2031-03-05", .context)]
    #expect(try date(of: "2031-03-05", sources: sources) == "2031-03-08")
    #expect(
      try date(of: "2031-03-05", sources: sources, position: "2031-03-05") == "2031-03-08")
  }

  @Test func isNotNamedForWhatHasNotTakenPlace() throws {
    for status in [EventStatus.planned, .cancelled] {
      #expect(
        try date(of: "2031-03-05", sources: [("2031-03-08", .supports)], status: status) == nil)
    }
  }
}

import ParleyModel
import Testing

@Suite struct CorroborationTests {
  /// What supports an event that cites articles, each given as `id` or `id: origin origin`.
  ///
  /// - Parameter unseen: Articles that the site has and the event does not cite.
  private func count(
    _ cited: [String], unseen: [String] = [], stances: [String: Stance] = [:]
  ) throws -> Corroboration {
    func parts(_ text: String) -> (id: String, origins: [String]) {
      let parts = text.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
      return (parts[0][0], parts.count > 1 ? parts[1] : [])
    }
    let known = (cited + unseen).reduce(into: [String]()) { known, article in
      if !known.contains(article) { known.append(article) }
    }
    let articles = known.map(parts).map { id, origins in
      Article(
        id: ArticleID(id), source: Fixture.source, title: Fixture.at(id),
        origins: origins.map { Fixture.at(ArticleID($0)) })
    }
    let citations = cited.map(parts).map { id, _ in
      Citation(
        quotation: nil, article: Fixture.at(ArticleID(id)), stance: stances[id] ?? .supports)
    }
    let event = Event(
      id: EventID("e"), source: Fixture.source, title: Fixture.at("E"),
      date: Fixture.date("2031-03-05"), kind: .other, body: Prose(citations: citations))
    let graph = EventGraph.resolve(Content(articles: articles, events: [event])).value
    return graph.corroboration(of: EventGraph.Node(.event, 0))
  }

  @Test func countsArticlesThatRepeatNothing() throws {
    #expect(try count([]) == Corroboration(origins: 0, reports: 0))
    #expect(try count(["a"]) == Corroboration(origins: 1, reports: 1))
    #expect(try count(["a", "b", "c"]) == Corroboration(origins: 3, reports: 3))
  }

  @Test func countsAChainOnce() throws {
    #expect(try count(["a", "b: a", "c: b", "d"]) == Corroboration(origins: 2, reports: 4))
  }

  @Test func countsOnceWhatGoesBackToAnArticleThatIsNotCited() throws {
    #expect(
      try count(["a: wire", "b: relay", "c"], unseen: ["relay: wire", "wire"])
        == Corroboration(origins: 2, reports: 3))
  }

  @Test func aDigestOfTwoSourcesNeitherJoinsThemNorAddsToThem() throws {
    #expect(try count(["a", "b", "digest: a b"]) == Corroboration(origins: 2, reports: 3))
    #expect(
      try count(["digest: a b"], unseen: ["a", "b"]) == Corroboration(origins: 1, reports: 1))
    #expect(
      try count(["one: a b", "two: b c"], unseen: ["a", "b", "c"])
        == Corroboration(origins: 1, reports: 2))
    #expect(
      try count(["one: a b", "two: c d", "a"], unseen: ["b", "c", "d"])
        == Corroboration(origins: 2, reports: 3))
  }

  @Test func countsOnlyWhatSupports() throws {
    #expect(
      try count(["a", "b", "c"], stances: ["b": .disputes, "c": .context])
        == Corroboration(origins: 1, reports: 1))
  }

  @Test func countsAnArticleOnceHoweverOftenItIsQuoted() throws {
    #expect(try count(["a", "a", "b: a"]) == Corroboration(origins: 1, reports: 2))
  }

  @Test func endsOnACircle() throws {
    #expect(try count(["a: b", "b: a", "c: a"]) == Corroboration(origins: 1, reports: 3))
  }

  @Test func countsTheVersionsOfAnAccount() throws {
    func version(_ says: String, _ article: String) -> Account.Version {
      Account.Version(
        says: Fixture.at(says),
        citation: Citation(quotation: nil, article: Fixture.at(ArticleID(article))))
    }
    let account = Account(
      point: Fixture.at("How many"),
      versions: [version("314", "wire"), version("157", "other"), version("314", "copy")])
    let event = Event(
      id: EventID("e"), source: Fixture.source, title: Fixture.at("E"),
      date: Fixture.date("2031-03-05"), kind: .other, accounts: [account])
    let articles = [("wire", nil), ("copy", "wire"), ("other", nil as String?)].map { id, origin in
      Article(
        id: ArticleID(id), source: Fixture.source, title: Fixture.at(id),
        origins: origin.map { [Fixture.at(ArticleID($0))] } ?? [])
    }
    let graph = EventGraph.resolve(Content(articles: articles, events: [event])).value
    #expect(graph.corroboration(of: account.versions) == Corroboration(origins: 2, reports: 3))
    #expect(account.statements.map(\.says) == ["314", "157"])
    let counts = account.statements.map { graph.corroboration(of: $0.versions) }
    #expect(
      counts == [Corroboration(origins: 1, reports: 2), Corroboration(origins: 1, reports: 1)])
    // What gives one of several accounts does not support the event.
    #expect(graph.corroboration(of: EventGraph.Node(.event, 0)).reports == 0)
    #expect(event.hasDifferingAccounts)
    var agreed = account
    agreed.versions.remove(at: 1)
    #expect(!agreed.differs)
  }
}

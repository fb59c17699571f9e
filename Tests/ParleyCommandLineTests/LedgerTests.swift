import ParleyContent
import ParleyModel
import Testing

/// Ledgers, delegations and schedules of small contents that are written out.
@Suite struct LedgerTests {
  /// The graph of a content folder, and what was said of it, drafts of nothing left aside.
  static func graph(_ files: [String: String]) async throws -> Outcome<EventGraph> {
    let sources = files.sorted { $0.key < $1.key }.map { path, text in
      SourceFile(path: "content/\(path)", contents: .bytes(Array(text.utf8)))
    }
    let content = await ContentReader.read(sources)
    let graph = EventGraph.resolve(content.value)
    let errors = (content.diagnostics + graph.diagnostics).filter { $0.severity == .error }
    #expect(errors.map { "\($0.span.path):\($0.span.start.line): \($0.message)" } == [])
    return Outcome(graph.value, content.diagnostics + graph.diagnostics)
  }

  static let sides = [
    "site.yml": "parties: [xland, yland]\n",
    "actors/xland.md": "---\ntitle: Xland\nkind: state\n---\n",
    "actors/yland.md": "---\ntitle: Yland\nkind: state\n---\n",
    "actors/ministry.md": "---\ntitle: Ministry of Xland\nkind: organisation\nside: xland\n---\n",
    "actors/anna.md": "---\ntitle: Anna\nside: ministry\n---\n",
    "actors/boris.md": "---\ntitle: Boris\nside: yland\n---\n",
    "actors/carla.md": "---\ntitle: Carla\nside: yland\n---\n",
    "actors/loner.md": "---\ntitle: Loner\n---\n",
    "issues/land.md": "---\ntitle: Land\n---\n",
    "issues/hills.md": "---\ntitle: The hills\nparent: land\n---\n",
    "issues/water.md": "---\ntitle: Water\n---\n",
  ]

  static func event(_ keys: String, _ body: String = "Text.") -> String {
    "---\ntitle: An event\n\(keys)\n---\n\(body)\n"
  }

  static func position(_ actor: String, _ says: String) -> String {
    "positions: [{actor: \(actor), issue: land, says: \(says), article: 2030-01-01-w}]"
  }

  @Test func aPositionBelongsToThePartyItsActorActsFor() async throws {
    let graph = try await Self.graph(
      Self.sides.merging([
        "articles/2030-01-01-w.txt": "Words.\n",
        "events/a.md": Self.event(
          "date: 2030-01-03\nkind: demand\n\(Self.position("anna", "By Anna"))"),
        "events/b.md": Self.event(
          "date: 2030-01-02\nkind: demand\n\(Self.position("xland", "By Xland"))"),
        "events/c.md": Self.event(
          "date: 2030-01-04\nkind: demand\nstatus: planned\n\(Self.position("xland", "To come"))"),
        "events/e.md": Self.event(
          "date: 2030-01-05\nkind: demand\nstatus: denied\n\(Self.position("xland", "Denied"))"),
        "events/f.md": Self.event(
          "date: 2030-01-09\nkind: demand\n\(Self.position("xland", "Later"))"),
        "site.yml": "parties: [xland, yland]\nas-of: 2030-01-08\n",
        "events/d.md": Self.event(
          "date: 2030-01\nkind: demand\n\(Self.position("loner", "Alone"))"),
      ]) { $1 }
    ).value
    let land = try #require(graph.node(RecordReference(.issue, "land")))
    let lanes = graph.positions(on: land)
    func says(_ entry: PositionLedger.Entry) -> String {
      graph.events[entry.event].positions[entry.index].says.value
    }
    #expect(lanes.map { graph.title(of: $0.party) } == ["Xland", "Loner"])
    #expect(
      lanes.map { $0.entries.map(says) } == [
        ["By Xland", "By Anna", "To come", "Denied", "Later"], ["Alone"],
      ])
    // What is only planned, is denied, or comes after the day of the site is not where a party stands.
    #expect(lanes.map { $0.standing.map(says) } == ["By Anna", "Alone"])
    let ministry = try #require(graph.node(RecordReference(.actor, "ministry")))
    #expect(graph.positions(of: ministry).flatMap { $0.entries.map(says) } == ["By Anna"])
  }

  @Test func aCircleOfSidesEnds() async throws {
    let content = await ContentReader.read([
      SourceFile(
        path: "content/actors/a.md", contents: .bytes(Array("---\ntitle: A\nside: b\n---\n".utf8))),
      SourceFile(
        path: "content/actors/b.md", contents: .bytes(Array("---\ntitle: B\nside: a\n---\n".utf8))),
    ])
    let graph = EventGraph.resolve(content.value).value
    for node in graph.nodes(.actor) { #expect(graph.party(of: node) == node) }
  }

  // MARK: Delegations

  @Test func delegationsOfOnePartyAreComparedTogether() async throws {
    let graph = try await Self.graph(
      Self.sides.merging([
        "rounds/one.md": """
        ---
        title: One
        date: 2030-01-02
        process: talks
        delegations:
          - {party: xland, head: anna, members: [boris]}
          - {party: yland, head: carla}
        ---
        """,
        "rounds/two.md": """
        ---
        title: Two
        date: 2030-02-02
        process: talks
        delegations:
          - {party: xland, head: anna}
          - {party: xland, head: boris, members: [loner]}
        ---
        """,
      ]) { $1 }
    ).value
    let changes = try #require(graph.delegationChanges(of: 1))
    // Boris went from one to the other.
    #expect(changes.map(\.joined) == [[], [1]])
    #expect(changes.map { $0.left.count } == [0, 0])
    #expect(changes.map(\.hasNewHead) == [false, true])
    #expect(changes[1].formerHead?.actor.value.name == "anna")
    #expect(graph.absentDelegations(of: 1).map(\.party.value.name) == ["yland"])
    #expect(graph.absentDelegations(of: 0).isEmpty)
  }

  @Test func aListThatOneArticleGivesIsShownOnce() {
    let source = SourceText(path: "content/rounds/a.md", text: "x")
    func id<Record>(_ name: String) -> Spanned<RecordID<Record>> {
      Spanned(RecordID(name), at: .start(of: source))
    }
    func delegation(_ articles: [[String]]) -> Delegation {
      Delegation(
        party: id("x"),
        members: articles.enumerated().map { number, names in
          DelegationMember(id("member-\(number)"), articles: names.map { id($0) })
        })
    }
    let cases: [([[String]], [String])] = [
      ([["a"], ["a"]], ["a"]), ([["a", "b"], ["a", "b"]], ["a", "b"]), ([["a"], ["b"]], []),
      ([["a"], []], []), ([[], []], []), ([["a"]], ["a"]), ([], []),
    ]
    for (articles, expected) in cases {
      #expect(delegation(articles).articlesOfAll.map(\.value.name) == expected, "\(articles)")
    }
  }

  // MARK: Schedules

  @Test(arguments: [
    ("planned 2030-01-05", 0, ScheduleHistory.Conclusion.unknown),
    ("planned 2030-01-10", 0, .ahead), ("planned 2030-02", 0, .ahead),
    ("planned 2030-01-05, postponed 2030-01-05", 1, .postponed),
    ("planned 2030-01-05, cancelled 2030-01-05", 0, .cancelled),
    ("planned 2030-01-05, held 2030-01-05", 0, .held(daysLate: 0)),
    ("planned 2030-01-05, held 2030-01-04", 0, .held(daysLate: -1)),
    (
      "postponed 2029-12-30, planned 2030-01-02, postponed 2030-01-02, held 2030-01-06/2030-01-07",
      2, .held(daysLate: 7)
    ),
    ("planned 2030-01, held 2030-01-05", 0, .held(daysLate: nil)),
    ("planned 2030-01-05?, held 2030-01-07", 0, .held(daysLate: nil)),
    ("held 2030-01-05", 0, .held(daysLate: nil)),
    // Contradictions are no ground to count days from.
    ("planned 2030-01-05, held 2030-01-06, held 2030-01-07", 0, .held(daysLate: nil)),
    ("planned 2030-01-05, cancelled 2030-01-05, held 2030-01-05", 0, .held(daysLate: nil)),
    ("planned 2030-02-05, held 2029-12-30", 0, .held(daysLate: nil)),
    // Set again after it had been called off.
    (
      "planned 2030-01-05, cancelled 2030-01-05, planned 2030-01-05, held 2030-01-05", 0,
      .held(daysLate: 0)
    ),
  ])
  func datesSpeakForThemselves(
    _ schedule: String, _ postponements: Int, _ conclusion: ScheduleHistory.Conclusion
  ) async throws {
    let entries = schedule.split(separator: ", ").map { entry in
      let parts = entry.split(separator: " ")
      return "{state: \(parts[0]), date: \"\(parts[1])\"}"
    }
    let files = [
      "rounds/a.md":
        "---\ntitle: A\ndate: 2030-01\nschedule: [\(entries.joined(separator: ", "))]\n---\n"
    ]
    let round = try #require(try await Self.graph(files).value.rounds.first)
    let today = CivilDay(year: 2030, month: 1, day: 10)
    let history = try #require(round.scheduleHistory(asOf: today))
    #expect(history.postponements == postponements)
    #expect(history.conclusion == conclusion)
  }

  @Test func numbersAreGatheredByWhoClaimsThem() async throws {
    let files = [
      "articles/2030-01-01-a.txt": "A.\n", "articles/2030-01-01-b.txt": "B.\n",
      "articles/2030-01-01-c.txt": "C.\n",
      "rounds/a.md": """
      ---
      title: A
      date: 2030-01
      counted-as:
        - {number: 3, article: 2030-01-01-b}
        - {number: 2, article: 2030-01-01-a}
        - {number: 3, article: 2030-01-01-c}
      ---
      """,
    ]
    let claims = try #require(try await Self.graph(files).value.rounds.first).claimedNumbers
    #expect(claims.map(\.number) == [2, 3])
    #expect(
      claims.map { $0.articles.map(\.value.name) }
        == [["2030-01-01-a"], ["2030-01-01-b", "2030-01-01-c"]])
  }
}

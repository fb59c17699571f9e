import ParleyModel
import Testing

@Suite struct EventGraphTests {
  let content = Fixture.content

  @Test func ordersRecords() {
    let graph = EventGraph.resolve(content).value
    #expect(graph.events.map(\.id.name) == ["statement", "opening", "exchange"])
    #expect(graph.articles.map(\.id.name) == ["wire", "readout", "undated"])
    #expect(graph.rounds.map(\.id.name) == ["one", "other", "two"])
    #expect(graph.actors.map(\.id.name) == ["anna", "norland", "sudland"])
  }

  @Test func ignoresTheOrderOfTheInput() {
    var shuffled = content
    shuffled.events.reverse()
    shuffled.articles.reverse()
    shuffled.mentions.reverse()
    shuffled.rounds.reverse()
    shuffled.actors.reverse()
    let (one, other) = (EventGraph.resolve(content), EventGraph.resolve(shuffled))
    #expect(edges(of: one.value) == edges(of: other.value))
    #expect(one.diagnostics.map(\.message).sorted() == other.diagnostics.map(\.message).sorted())
  }

  @Test func ordersTheEventsOfADayByTheirRelations() {
    func event(_ id: String, _ day: String, _ relations: (RelationVerb, String)...) -> Event {
      Event(
        id: EventID(id), source: Fixture.source, title: Fixture.at(id), date: Fixture.date(day),
        kind: .other,
        relations: relations.map { Relation(verb: $0.0, event: Fixture.at(EventID($0.1))) })
    }
    var draft = event("draft", "2031-03-05", (.leadsTo, "answer"))
    draft.isDraft = true
    let events = [
      event("answer", "2031-03-05", (.respondsTo, "question")),
      event("breach", "2031-03-05", (.breaches, "promise"), (.contradicts, "zero")),
      event("close", "2031-03-05?", (.follows, "answer"), (.follows, "nothing")), draft,
      event("east", "2031-03-05", (.fulfils, "west")), event("lull", "2031-03-05"),
      event("promise", "2031-03-05", (.follows, "west")),
      event("question", "2031-03-05"), event("west", "2031-03-05", (.corrects, "west")),
      event("zero", "2031-03-05", (.leadsTo, "lull"), (.partOf, "answer")),
      // A date decides before a relation does.
      event("eve", "2031-03-04", (.follows, "zero")),
      event("noon", "2031-03-05T12:00Z", (.leadsTo, "answer")),
      // A circle decides nothing about its day.
      event("left", "2031-03-06", (.follows, "right")), event("middle", "2031-03-06"),
      event("right", "2031-03-06", (.follows, "left"), (.leadsTo, "middle")),
    ]
    let expected = [
      "eve", "question", "answer", "west", "promise", "breach", "east", "zero", "lull", "close",
      "noon", "left", "middle", "right",
    ]
    for shift in events.indices {
      let turned = Array(events[shift...] + events[..<shift])
      for events in [turned, turned.reversed()] {
        let graph = EventGraph.resolve(Content(events: events)).value
        #expect(graph.events.map(\.id.name) == expected)
      }
    }
  }

  @Test func ordersALongChainOfOneDay() {
    let count = 20_000
    let events = (0..<count).map { number in
      Event(
        id: EventID("e\(100_000 + number)"), source: Fixture.source, title: Fixture.at("E"),
        date: Fixture.date("2031-03-05"), kind: .other,
        relations: number + 1 < count
          ? [Relation(verb: .follows, event: Fixture.at(EventID("e\(100_000 + number + 1)")))] : [])
    }
    let graph = EventGraph.resolve(Content(events: events)).value
    #expect(graph.events.map(\.id.name) == events.reversed().map(\.id.name))
  }

  @Test func drawsTypedEdges() {
    let graph = EventGraph.resolve(content).value
    #expect(
      edges(of: graph) == [
        "actor:anna actsFor actor:norland",
        "actor:anna attends(delegation: 0, isHead: true) round:one",
        "actor:anna holdsPosition(event: 2, position: 0) issue:strait",
        "actor:anna takesPart(role: Optional(\"speaker\")) event:opening",
        "actor:norland isPromised(commitment: 0) event:exchange",
        "actor:norland sends(delegation: 0) round:one",
        "actor:sudland promises(commitment: 0) event:exchange",
        "article:readout repeats article:wire",
        "article:wire mentions actor:anna",
        "event:exchange cites(Optional(ParleyModel.Stance.disputes), isQuoted: true) article:wire",
        "event:exchange concerns issue:strait",
        "event:exchange partOfRound round:one",
        "event:exchange relates(ParleyModel.RelationVerb.follows) event:opening",
        "event:opening cites(Optional(ParleyModel.Stance.supports), isQuoted: false) article:wire",
        "event:opening happensAt place:port",
        "event:opening partOfRound round:one",
        "event:statement cites(Optional(ParleyModel.Stance.supports), isQuoted: true) article:wire",
        "event:statement links event:exchange",
      ])
  }

  @Test func listsEdgesOfOneMeaningInOrderOfDate() throws {
    let graph = EventGraph.resolve(content).value
    let round = try #require(graph.node(RecordReference(.round, "one")))
    let events = graph.edges(to: round).filter { $0.label == .partOfRound }.map(\.source.index)
    #expect(events == [1, 2])
  }

  @Test func numbersQuotedPassagesInTheOrderOfTheText() throws {
    let graph = EventGraph.resolve(content).value
    let passages = graph.evidence(on: 0)
    #expect(passages.map(\.number) == [1, 2])
    #expect(passages.map { $0.uses.map(\.node.index) } == [[0], [2]])
    let citation = try #require(graph.events[2].body.citations.first)
    #expect(graph.passageNumber(of: citation) == 2)
    var unlocked = citation
    unlocked.passages = []
    #expect(graph.passageNumber(of: unlocked) == nil)
  }

  @Test func findsNeighbouringRoundsOfTheSameProcess() {
    let graph = EventGraph.resolve(content).value
    #expect(graph.previousRound(of: 2) == 0)
    #expect(graph.nextRound(of: 0) == 2)
    #expect(graph.previousRound(of: 0) == nil)
    #expect(graph.nextRound(of: 1) == nil)
  }

  @Test func findsPlacesByAnySpelling() {
    let graph = EventGraph.resolve(content).value
    #expect(graph.place(named: "port")?.index == 0)
    #expect(graph.place(named: "PORT MERIDIAN")?.index == 0)
    #expect(graph.place(named: "Puerto Meridiano")?.index == 0)
    #expect(graph.place(named: "a quay") == nil)
  }

  @Test func speaksOfTheNewestDayThatHappened() {
    #expect(EventGraph.resolve(content).value.asOf == CivilDay(year: 2031, month: 4, day: 10))
    #expect(EventGraph.resolve(Content()).value.asOf == nil)
  }

  @Test func leavesDraftsOutAndSaysSoWhereTheyAreReferredTo() {
    var content = content
    content.events[0].isDraft = true
    let outcome = EventGraph.resolve(content)
    #expect(outcome.value.events.count == 2)
    #expect(
      outcome.diagnostics.filter { $0.code == .unknownReference }.map(\.message)
        == ["event `exchange` is a draft"])
  }

  @Test func saysNothingOfReferencesToDamagedRecords() {
    var content = content
    content.actors.removeAll { $0.id.name == "norland" }
    #expect(EventGraph.resolve(content).diagnostics.contains { $0.code == .unknownReference })
    content.damaged = [RecordReference(.actor, "norland")]
    #expect(!EventGraph.resolve(content).diagnostics.contains { $0.code == .unknownReference })
  }

  @Test func reportsWhateverAListNamesTwiceAndCountsItOnce() throws {
    func twice<Record>(_ name: String) -> [Spanned<RecordID<Record>>] {
      let source = SourceText(path: "content/twice.md", text: "[\(name), \(name)]")
      let second = name.utf8.count + 3
      return [1, second].map {
        Spanned(RecordID(name), at: source.span($0..<$0 + name.utf8.count))
      }
    }
    func outcome(_ change: (inout Content) -> Void) -> Outcome<EventGraph> {
      var content = content
      change(&content)
      return EventGraph.resolve(content)
    }
    let plain = edges(of: outcome { _ in }.value).count
    let wire: [Spanned<ArticleID>] = twice("wire")
    let opening: [Spanned<EventID>] = twice("opening")
    let norland: [Spanned<ActorID>] = twice("norland")
    let cases: [(name: String, added: Int, outcome: Outcome<EventGraph>)] = [
      ("wire", 0, outcome { $0.events[2].articles = wire }),
      ("wire", 0, outcome { $0.articles[1].origins = wire }),
      ("wire", 1, outcome { $0.rounds[0].articles = wire }),
      ("norland", 0, outcome { $0.site.parties = norland }),
      (
        "opening", 0,
        outcome { $0.events[0].relations = opening.map { Relation(verb: .follows, event: $0) } }
      ),
    ]
    for (name, added, outcome) in cases {
      let found = outcome.diagnostics.filter { $0.code == .repeatedReference }
      #expect(found.map(\.message) == ["`\(name)` is listed twice"])
      #expect(
        found.map(\.span.start) == [SourcePosition(line: 1, column: name.utf8.count + 4)])
      #expect(edges(of: outcome.value).count == plain + added, "\(name)")
    }
    #expect(cases[3].outcome.value.site.parties.map(\.value.name) == ["norland"])
    // Two verbs say two things of one event.
    let two = outcome {
      $0.events[0].relations = [
        Relation(verb: .follows, event: opening[0]), Relation(verb: .fulfils, event: opening[1]),
      ]
    }
    #expect(two.diagnostics.allSatisfy { $0.code != .repeatedReference })
  }

  private func edges(of graph: EventGraph) -> [String] {
    RecordKind.allCases.flatMap { graph.nodes($0) }.flatMap { node in
      graph.edges(from: node).map {
        "\(graph.reference(of: $0.source)) \($0.label) \(graph.reference(of: $0.target))"
      }
    }.sorted()
  }
}

/// A small negotiation made by hand.
enum Fixture {
  static let source = SourceText(path: "content/x.md", text: "x")

  static func at<Value>(_ value: Value) -> Spanned<Value> { Spanned(value, at: .start(of: source)) }

  static func date(_ text: String) -> Spanned<HistoricalDate> {
    do { return at(try HistoricalDate(edtf: text)) } catch { preconditionFailure(error.message) }
  }

  static func citation(_ range: Range<Int>, _ stance: Stance = .supports) -> Citation {
    Citation(
      quotation: at("words"), article: at(ArticleID("wire")), stance: stance,
      passages: [Passage(block: 0, range: range)])
  }

  static func round(_ id: String, _ day: String, process: String?) -> Round {
    Round(
      id: RoundID(id), source: source, title: at(id), date: date(day), process: process.map(at))
  }

  static var content: Content {
    var one = round("one", "2031-03-04/2031-03-05", process: "meridian")
    one.delegations = [
      Delegation(party: at(ActorID("norland")), head: DelegationMember(at(ActorID("anna"))))
    ]
    var statement = Prose(citations: [citation(0..<4)])
    let link = statement.add(
      Prose.RecordLink(
        to: at(RecordReference(.event, "exchange")), fragment: nil, isEmpty: true))
    statement.tokens = [.open(.recordLink(link)), .close(.recordLink(link))]
    let block = ArticleBlock(
      kind: .paragraph, text: "Anna spoke of an exchange.", span: .start(of: source))
    return Content(
      articles: [
        Article(id: ArticleID("undated"), source: source, title: at("U")),
        Article(
          id: ArticleID("readout"), source: source, title: at("R"), published: date("2031-03-06"),
          origins: [at(ArticleID("wire"))]),
        Article(
          id: ArticleID("wire"), source: source, title: at("W"), published: date("2031-03-05"),
          blocks: [block]),
      ],
      events: [
        Event(
          id: EventID("exchange"), source: source, title: at("Exchange"),
          date: date("2031-03-05"), kind: .agreement, round: at(RoundID("one")),
          issues: [at(IssueID("strait"))],
          relations: [Relation(verb: .follows, event: at(EventID("opening")))],
          positions: [
            Position(actor: at(ActorID("anna")), issue: at(IssueID("strait")), says: at("Ours"))
          ],
          commitments: [
            Commitment(
              by: [at(ActorID("sudland"))], to: [at(ActorID("norland"))], what: at("Return crews"))
          ],
          body: Prose(citations: [citation(18..<26, .disputes)])),
        Event(
          id: EventID("statement"), source: source, title: at("Statement"),
          date: date("2031-03"), kind: .statement,
          body: statement),
        Event(
          id: EventID("opening"), source: source, title: at("Opening"), date: date("2031-03-04"),
          kind: .talks, round: at(RoundID("one")), place: at("Puerto Meridiano"),
          actors: [Participation(actor: at(ActorID("anna")), role: at("speaker"))],
          articles: [at(ArticleID("wire"))]),
      ],
      rounds: [
        round("two", "2031-04-10", process: "meridian"),
        round("other", "2031-04-01", process: nil), one,
      ],
      actors: [
        Actor(id: ActorID("sudland"), source: source, title: at("Sudland"), kind: .state),
        Actor(
          id: ActorID("anna"), source: source, title: at("Anna"), side: at(ActorID("norland"))),
        Actor(id: ActorID("norland"), source: source, title: at("Norland"), kind: .state),
      ],
      issues: [Issue(id: IssueID("strait"), source: source, title: at("The strait"))],
      places: [
        Place(
          id: PlaceID("port"), source: source, title: at("Port Meridian"),
          aliases: [Name(at("Puerto Meridiano"))])
      ],
      mentions: [
        [], [],
        [
          Mention(record: RecordReference(.actor, "anna"), passage: Passage(block: 0, range: 0..<4))
        ],
      ])
  }
}

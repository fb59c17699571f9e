import ParleyModel

@testable import ParleySite

/// A small negotiation in which every key is used, with titles that try to break out of the markup.
enum SampleContent {
  static let hostile = "<b>Talks</b> & \"more\" 'so'"

  static func text(_ path: String) -> SourceText {
    SourceText(path: "content/\(path)", text: String(repeating: "x", count: 200))
  }

  static func at<Value>(_ value: Value, _ source: SourceText) -> Spanned<Value> {
    Spanned(value, at: source.span(4..<10))
  }

  static func date(_ edtf: String, _ source: SourceText) throws -> Spanned<HistoricalDate> {
    at(try HistoricalDate(edtf: edtf), source)
  }

  static func content(eventCount: Int = 0) throws -> Content {
    let file = text("sample.md")
    func id<Record>(_ name: String) -> Spanned<RecordID<Record>> { at(RecordID(name), file) }
    func words(_ words: String) -> Spanned<String> { at(words, file) }
    func link(_ kind: RecordKind, _ name: String) -> Spanned<RecordReference> {
      at(RecordReference(kind, name), file)
    }
    let block = ArticleBlock(
      kind: .paragraph, text: "They agreed on 314 & more <today>.", span: file.span(0..<1))
    let wire = Article(
      id: ArticleID("wire"), source: file, title: words("Wire"), publisher: words("Agency"),
      author: words("A. Writer"), language: words("en"), url: words("https://example.org/?a=1&b=2"),
      archiveURL: words("https://archive.example/1"), published: try date("2026-02-05", file),
      accessed: try date("2026-02-06", file), type: .readout, publish: .full,
      blocks: [ArticleBlock(kind: .heading, text: "Head", span: file.span(0..<1)), block])
    let copy = Article(
      id: ArticleID("copy"), source: file, title: words(hostile), origins: [id("wire")],
      publish: .nothing, blocks: [block])
    let quoted = Citation(
      quotation: words("agreed on 314 & more"), article: id("wire"), label: "the wire",
      stance: .disputes, passages: [Passage(block: 1, range: 5..<25)])
    let withheld = Citation(
      quotation: words("agreed on 314"), article: id("copy"),
      passages: [Passage(block: 0, range: 5..<18)])
    var body = Prose()
    body.paragraph {
      $0.text("On <that> day ")
      $0.mention("Kyiv", of: RecordReference(.place, "kyiv"))
      $0.text(" and ")
      $0.mention("Kyiv", of: RecordReference(.place, "kyiv"))
      $0.text(" heard ")
      $0.mention("Envoy", of: RecordReference(.actor, "envoy"))
      $0.text(" and ")
      $0.link(to: link(.actor, "envoy"))
    }
    body.summaryTokens = body.tokens.indices
    body.heading("Later & on", level: 2, anchor: "later")
    body.cite(quoted)
    body.paragraph { $0.link(to: link(.event, "nothing"), words: "no page") }
    var talks = Event(
      id: EventID("talks"), source: file, title: words(hostile),
      date: try date("2026-02-05~", file),
      kind: .talks, status: .disputed, weight: .major, round: id("first"), place: words("Kyiv"),
      actors: [
        Participation(actor: id("envoy"), role: words("spoke <first>")),
        Participation(actor: id("alpha")),
      ], issues: [id("land")], relations: [Relation(verb: .follows, event: id("plan"))],
      articles: [id("copy")], body: body)
    talks.positions = [
      Position(actor: id("alpha"), issue: id("land"), says: words("All & more"), change: .hardened)
    ]
    talks.commitments = [
      Commitment(
        by: [id("alpha")], to: [id("beta")], what: words("Stop"),
        due: try date("2026-03", file), state: .broken)
    ]
    talks.accounts = [
      Account(
        point: words("How many"),
        versions: [
          Account.Version(says: words("314"), citation: quoted),
          Account.Version(says: words("157"), citation: withheld),
        ])
    ]
    talks.corrections = [
      Correction(date: try date("2026-02-07", file), note: words("Was 157 & so"))
    ]
    let plan = Event(
      id: EventID("plan"), source: file, title: words("Plan"), date: try date("2026-01", file),
      kind: .proposal, status: .planned, weight: .minor, place: words("a ship <at sea>"))
    let round = Round(
      id: RoundID("first"), source: file, title: words("First round"), number: at(1, file),
      date: try date("2026-02-04/2026-02-06", file), place: words("kyiv"), format: .trilateral,
      mode: .proximity, track: .mixed, process: words("talks"), host: id("beta"),
      issues: [id("land")],
      delegations: [
        Delegation(
          party: id("alpha"), role: .party, head: DelegationMember(id("envoy")),
          members: [
            DelegationMember(id("aide"), role: words("<Aide>"), articles: [id("wire"), id("copy")])
          ])
      ],
      sessions: [Session(date: try date("2026-02-04", file), title: words("Opening"))],
      schedule: [
        ScheduleEntry(date: try date("2026-02-01", file), state: .postponed, article: id("wire"))
      ],
      outcome: words("A list was agreed."),
      countedAs: [CountedNumber(number: at(2, file), article: id("wire"))],
      corrections: [Correction(date: try date("2026-02", file), note: words("Was two days"))])
    let actors = [
      Actor(
        id: ActorID("aide"), source: file, title: words("Aide"), side: id("envoy")),
      Actor(id: ActorID("alpha"), source: file, title: words("Alpha"), kind: .state),
      Actor(id: ActorID("beta"), source: file, title: words("Beta"), kind: .state),
      Actor(
        id: ActorID("envoy"), source: file, title: words("Envoy"),
        aliases: [Name(words("Посол"), language: "uk"), Name(words("The <Envoy>"))],
        side: id("alpha"),
        roles: [
          Office(
            role: words("Minister"), organisation: words("alpha"), from: try date("2025", file),
            to: try date("2026", file)),
          Office(role: words("Adviser"), organisation: words("others & co")),
        ], wikidata: words("Q1"), url: words("https://example.org/envoy")),
    ]
    let extra = try (0..<eventCount).map { number in
      Event(
        id: EventID("extra-\(number)"), source: file, title: words("Extra \(number)"),
        date: try date("20\(20 + number % 5)-0\(1 + number % 9)-11", file), kind: .incident,
        actors: [Participation(actor: id("beta"))], issues: [id("land")])
    }
    return Content(
      site: SiteSettings(
        title: "Sample & site", description: "A <sample>.", baseURL: "https://example.org/sub/",
        parties: [id("alpha"), id("beta")], license: "CC <BY>", contact: "me@example.org"),
      articles: [wire, copy], events: [talks, plan] + extra, rounds: [round], actors: actors,
      issues: [
        Issue(
          id: IssueID("land"), source: file, title: words("Land"), aliases: [Name(words("Soil"))],
          summary: words("Who holds <what>")),
        Issue(id: IssueID("towns"), source: file, title: words("Towns"), parent: id("land")),
      ],
      places: [
        Place(
          id: PlaceID("kyiv"), source: file, title: words("Kyiv"), aliases: [Name(words("Kiev"))],
          within: id("country"),
          coordinates: at(Place.Coordinates(latitude: 50.45, longitude: 30.52), file)),
        Place(id: PlaceID("country"), source: file, title: words("Country")),
      ],
      pages: [
        Page(
          id: PageID("method"), source: file, title: words("Method"), menu: at(1, file), body: body)
      ],
      mentions: [
        [
          Mention(
            record: RecordReference(.actor, "envoy"), passage: Passage(block: 1, range: 0..<4))
        ]
      ])
  }

  static func site(eventCount: Int = 0) async throws -> Outcome<Site> {
    let graph = EventGraph.resolve(try content(eventCount: eventCount)).value
    return await Site.lay(out: graph, with: try SampleSite.templates().value)
  }
}

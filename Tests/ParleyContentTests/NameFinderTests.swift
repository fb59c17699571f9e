import ParleyContent
import ParleyModel
import Testing

@Suite struct NameFinderTests {
  private var content = Content()

  private mutating func actor(
    _ id: String, _ title: String, _ aliases: [String] = [], kind: ActorKind = .person
  ) {
    let source = SourceText(
      path: "content/actors/\(id).md", text: "\(title)\n" + aliases.joined(separator: "\n"))
    content.actors.append(
      Actor(
        id: ActorID(id), source: source, title: Spanned(title, at: .start(of: source)), kind: kind,
        aliases: names(aliases, in: source, behind: title)))
  }

  private mutating func place(_ id: String, _ title: String, _ aliases: [String] = []) {
    let source = SourceText(
      path: "content/places/\(id).md", text: "\(title)\n" + aliases.joined(separator: "\n"))
    content.places.append(
      Place(
        id: PlaceID(id), source: source, title: Spanned(title, at: .start(of: source)),
        aliases: names(aliases, in: source, behind: title)))
  }

  private mutating func issue(_ id: String, _ title: String, _ aliases: [String] = []) {
    let source = SourceText(
      path: "content/issues/\(id).md", text: "\(title)\n" + aliases.joined(separator: "\n"))
    content.issues.append(
      Issue(
        id: IssueID(id), source: source, title: Spanned(title, at: .start(of: source)),
        aliases: names(aliases, in: source, behind: title)))
  }

  private func names(_ aliases: [String], in source: SourceText, behind title: String) -> [Name] {
    var start = title.utf8.count + 1
    return aliases.map { alias in
      defer { start += alias.utf8.count + 1 }
      return Name(Spanned(alias, at: source.span(start..<(start + alias.utf8.count))))
    }
  }

  private mutating func event(_ body: String) throws {
    let source = SourceText(path: "content/events/e.md", text: body)
    content.events.append(
      Event(
        id: EventID("e"), source: source, title: Spanned("E", at: .start(of: source)),
        date: Spanned(try HistoricalDate(edtf: "2026"), at: .start(of: source)), kind: .talks,
        body: Markdown.read(source, bodyStart: 0).value))
  }

  /// The names found in an article of one block, as `words=record`.
  private func mentions(_ text: String) async -> [String] {
    var content = content
    let source = SourceText(path: "content/articles/a.txt", text: text)
    content.articles = [
      Article(
        id: ArticleID("a"), source: source, title: Spanned("A", at: .start(of: source)),
        blocks: [ArticleBlock(kind: .paragraph, text: text, span: source.span(0..<source.count))])
    ]
    _ = await NameFinder.find(in: &content)
    return content.mentions[0].map { "\(source[$0.passage.range])=\($0.record)" }
  }

  @Test mutating func boundariesAndPossessivesAreRight() async {
    actor("steve-witkoff", "Steve Witkoff", ["Witkoff"])
    actor("russia", "Russia", kind: .state)
    actor("us", "United States", ["US", "U.S."], kind: .state)
    #expect(
      await mentions("Witkoff's and Witkoff’s US-brokered plan; Russian, Prussia, Russia-US, BUS.")
        == [
          "Witkoff=actor:steve-witkoff", "Witkoff=actor:steve-witkoff", "US=actor:us",
          "Russia=actor:russia", "US=actor:us",
        ])
    #expect(await mentions("They told us, and the U.S. too; Us or thus.") == ["U.S=actor:us"])
  }

  @Test mutating func theLongestNameWins() async {
    actor("ukraine", "Ukraine", kind: .state)
    actor("mfa", "Foreign Ministry of Ukraine", kind: .organisation)
    actor("steve-witkoff", "Steve Witkoff", ["Witkoff"])
    #expect(
      await mentions(
        "the Foreign Ministry of Ukraine and Steve\nWitkoff; Foreign Ministry of Ukrainians")
        == ["Foreign Ministry of Ukraine=actor:mfa", "Steve\nWitkoff=actor:steve-witkoff"])
    #expect(
      await mentions("Foreign Ministry of Kyiv, Steve, Witkoff; foreign ministry of Ukraine")
        == ["Witkoff=actor:steve-witkoff", "foreign ministry of Ukraine=actor:mfa"])
  }

  @Test mutating func caseFollowsTheSpelling() async {
    actor("donald-trump", "Donald Trump", ["Trump"])
    actor("nato", "NATO", kind: .alliance)
    issue("ceasefire", "Ceasefire", ["energy truce"])
    #expect(
      await mentions("Trump, TRUMP, trump; NATO, Nato; donald trump; a ceasefire, an Energy Truce")
        == [
          "Trump=actor:donald-trump", "TRUMP=actor:donald-trump", "NATO=actor:nato",
          "donald trump=actor:donald-trump", "ceasefire=issue:ceasefire",
          "Energy Truce=issue:ceasefire",
        ])
  }

  @Test mutating func lettersFoldWhereThatIsSafe() async {
    actor("umerov", "Rustem Umérov", ["Рустем Умєров"])
    actor("gorbachev", "Горбачёв")
    actor("stoltenberg", "Jens Stoltenberg", ["Łódź Group"])
    place("kyiv", "Kyiv", ["Київ"])
    place("yoshkar", "Чайка")
    #expect(
      await mentions(
        "Rustem Umerov, Rustem Ume\u{301}rov; рустем умєров; Рустем Умеров; Горбачев, Горбаче\u{301}в"
      )
        == [
          "Rustem Umerov=actor:umerov", "Rustem Ume\u{301}rov=actor:umerov",
          "рустем умєров=actor:umerov", "Горбачев=actor:gorbachev",
          "Горбаче\u{301}в=actor:gorbachev",
        ])
    #expect(
      await mentions(
        "Київ, Ки\u{456}\u{308}в, Киів; Чайка, Ча\u{438}\u{306}ка, Чаика, Чайкаю; Lodz Group")
        == [
          "Київ=place:kyiv", "Ки\u{456}\u{308}в=place:kyiv", "Чайка=place:yoshkar",
          "Ча\u{438}\u{306}ка=place:yoshkar", "Lodz Group=actor:stoltenberg",
        ])
  }

  @Test mutating func bodiesGetMentionsOutsideLinksAndHeads() async throws {
    actor("steve-witkoff", "Steve Witkoff", ["Witkoff"])
    place("abu-dhabi", "Abu Dhabi")
    try event("Mr. Witkoff flew to *Abu Dhabi*.\n\n# Witkoff\n\n[Witkoff](event:x) & `Witkoff`\n")
    _ = await NameFinder.find(in: &content)
    let body = content.events[0].body
    #expect(
      body.html == """
        <p>Mr. <a href="actor:steve-witkoff">Witkoff</a> flew to \
        <em><a href="place:abu-dhabi">Abu Dhabi</a></em>.</p>
        <h1 id="witkoff">Witkoff</h1>
        <p><a href="event:x">Witkoff</a> &amp; <code>Witkoff</code></p>

        """)
    #expect(body.firstParagraph.html.hasSuffix("</em>.</p>\n"))
  }

  @Test mutating func aRecordIsNotMentionedInItsOwnBody() async {
    actor("steve-witkoff", "Steve Witkoff", ["Witkoff"])
    actor("russia", "Russia", kind: .state)
    content.actors[0].body = prose("Witkoff went to Russia.").value
    _ = await NameFinder.find(in: &content)
    #expect(
      content.actors[0].body.html
        == "<p>Witkoff went to <a href=\"actor:russia\">Russia</a>.</p>\n")
  }

  @Test mutating func aNameOfTwoRecordsIsAnError() async {
    actor("one", "Ada Lovelace", ["the Countess"])
    actor("two", "Augusta King", ["Countess", "The Cóuntess"])
    let diagnostics = await NameFinder.find(in: &content)
    #expect(diagnostics.map(\.place) == ["duplicate-alias content/actors/two.md:3:1"])
    #expect(diagnostics.first?.notes.map(\.span.path) == ["content/actors/one.md"])
    #expect(diagnostics.first?.notes.first?.span.place == "2:1")
    #expect(diagnostics.first?.severity == .error)
  }

  @Test mutating func aNameThatMayMeanAnotherIsAWarning() async {
    actor("vladimir-putin", "Vladimir Putin", ["Putin"])
    actor("katerina", "Katerina Putin")
    actor("georgia", "Georgia", kind: .state)
    place("georgia", "Georgia")
    let diagnostics = await NameFinder.find(in: &content)
    #expect(
      diagnostics.map(\.place) == [
        "ambiguous-alias content/actors/vladimir-putin.md:2:1",
        "ambiguous-alias content/places/georgia.md:1:1",
      ])
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(diagnostics[0].message.contains("actor:katerina"))
  }

  @Test mutating func capitalsAndWordsAreDifferentNames() async {
    actor("us", "US", kind: .state)
    issue("us", "us")
    #expect(await NameFinder.find(in: &content).isEmpty)
    #expect(await mentions("US and us") == ["US=actor:us", "us=issue:us"])
  }

  @Test mutating func commonWordsAndSingleLettersAreNobodysName() async {
    actor("state", "Some State", ["US", "he", "The", "a", "X", "May", "\u{4E2D}", "The Hague"])
    #expect(
      await mentions("The US may say he met X in The Hague in May: a \u{4E2D}") == [
        "US=actor:state", "The Hague=actor:state", "\u{4E2D}=actor:state",
      ])
    let diagnostics = await NameFinder.find(in: &content)
    #expect(
      diagnostics.map { "\($0.code.rawValue) \($0.span.place) \($0.span.text)" } == [
        "ambiguous-alias 3:1 he", "ambiguous-alias 4:1 The", "ambiguous-alias 5:1 a",
        "ambiguous-alias 6:1 X", "ambiguous-alias 7:1 May",
      ])
    #expect(diagnostics.allSatisfy { $0.help.hasPrefix("it is not looked for") })
  }

  @Test mutating func aNameBehindAnOfficeThatNobodyOwnsIsNoted() async throws {
    actor("mark-rutte", "Mark Rutte", ["Rutte"])
    try event(
      "Так. Prime Minister Mark Rutte met Foreign Minister Ada Lovelace and President Trump Thursday,\n"
        + "while President Ada Byron and the president of Poland, Minister of State, waited.\n")
    let diagnostics = await NameFinder.find(in: &content)
    #expect(
      diagnostics.map(\.place) == [
        "unowned-name content/events/e.md:1:53", "unowned-name content/events/e.md:2:17",
      ])
    #expect(diagnostics.map(\.message).first == "no actor is called “Ada Lovelace”")
    #expect(diagnostics.first?.severity == .note)
  }
}

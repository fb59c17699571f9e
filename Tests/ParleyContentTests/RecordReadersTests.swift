import ParleyContent
import ParleyModel
import Testing

@Suite("Every key of every record")
struct RecordReadersTests {
  @Test("event")
  func event() async throws {
    let text = """
      ---
      title: Обмін полоненими
      date: 2026-02-04/2026-02-05~
      kind: implementation
      status: confirmed
      weight: major
      round: abu-dhabi-2
      place: Чернігівська область
      actors: [ukraine, {russia: посередник}]
      issues:
        - prisoners
        - territory
      relations:
        - follows: first-talks
        - responds-to: offer
      positions:
        - actor: russia
          issue: territory
          says: Ukraine must cede all of Donbas
          change: unchanged
        - {actor: ukraine, issue: territory, says: "No", article: wire-digest, quote: refuses}
        - {actor: usa, issue: territory, says: Talk, article: wire-digest}
      commitments:
        - by: russia
          to: ukraine
          what: No strikes
          due: 2026-02-01
          state: disputed
        - by: [ukraine, poland]
          what: 314
      accounts:
        - point: Prisoners exchanged
          versions:
            - says: 314 from each side
              article: swap-report
              quote: >
                will exchange 314
                prisoners each
            - says: 314 in all
              article: wire-digest
      corrections:
        - date: 2026-02-07
          note: The figure was wrong.
      articles: [wire-digest]
      draft: true
      ---
      """
    let outcome = await (["events/2026/swap.md": text] as ContentFolder).read()
    #expect(outcome.found == [])
    let event = try #require(outcome.value.events.first)
    #expect(event.id == EventID("swap"))
    #expect(event.title.placed == "Обмін полоненими@2:8")
    #expect(event.date.placed == "2026-02-04/2026-02-05~@3:7")
    #expect(event.kind == .implementation)
    #expect(event.status == .confirmed)
    #expect(event.weight == .major)
    #expect(event.round?.placed == "abu-dhabi-2@7:8")
    #expect(event.place?.placed == "Чернігівська область@8:8")
    #expect(event.actors.map(\.actor.placed) == ["ukraine@9:10", "russia@9:20"])
    #expect(event.actors.map { $0.role?.placed } == [nil, "посередник@9:28"])
    #expect(event.issues.map(\.placed) == ["prisoners@11:5", "territory@12:5"])
    #expect(event.relations.map(\.verb) == [.follows, .respondsTo])
    #expect(event.relations.map(\.event.placed) == ["first-talks@14:14", "offer@15:18"])
    #expect(event.positions.map(\.actor.value.name) == ["russia", "ukraine", "usa"])
    #expect(
      event.positions.map(\.issue.placed) == [
        "territory@18:12", "territory@21:29", "territory@22:25",
      ])
    #expect(
      event.positions.map(\.says.value) == ["Ukraine must cede all of Donbas", "No", "Talk"])
    #expect(event.positions.map(\.change) == [.unchanged, nil, nil])
    #expect(
      event.positions.map { $0.citation?.article.placed }
        == [nil, "wire-digest@21:61", "wire-digest@22:57"])
    #expect(event.positions.map { $0.citation?.quotation?.placed } == [nil, "refuses@21:81", nil])
    #expect(
      event.commitments.map { $0.by.map(\.value.name) } == [["russia"], ["ukraine", "poland"]])
    #expect(event.commitments.map { $0.to.map(\.placed) } == [["ukraine@25:9"], []])
    #expect(event.commitments.map(\.what.value) == ["No strikes", "314"])
    #expect(event.commitments.map { $0.due?.value.text } == ["2026-02-01", nil])
    #expect(event.commitments.map(\.state) == [.disputed, .open])
    let account = try #require(event.accounts.first)
    #expect(account.point.value == "Prisoners exchanged")
    #expect(account.versions.map(\.says.value) == ["314 from each side", "314 in all"])
    #expect(
      account.versions.map(\.citation.article.placed) == ["swap-report@35:18", "wire-digest@40:18"])
    #expect(
      account.versions.map { $0.citation.quotation?.placed } == [
        "will exchange 314 prisoners each@37:11", nil,
      ])
    #expect(event.corrections.map(\.date.value.text) == ["2026-02-07"])
    #expect(event.corrections.map(\.note.value) == ["The figure was wrong."])
    #expect(event.articles.map(\.placed) == ["wire-digest@44:12"])
    #expect(event.isDraft)
  }

  @Test("event with nothing but what it needs")
  func leastEvent() async throws {
    let text = "---\ntitle: 2026\ndate: 2026\nkind: talks\n---\nWords.\n"
    let outcome = await (["events/a.md": text] as ContentFolder).read()
    #expect(outcome.found == [])
    let event = try #require(outcome.value.events.first)
    #expect(event.title.value == "2026")
    #expect(event.status == .reported)
    #expect(event.weight == .normal)
    #expect(!event.isDraft)
    #expect(event.body.summary() == "Words.")
  }

  @Test("actors and relations may be maps, and items may contain more than one")
  func pairs() async throws {
    let text = """
      ---
      title: A
      date: 2026
      kind: talks
      actors:
        russia: host
        ukraine: guest
      relations: [{follows: b, fulfils: c}]
      ---
      """
    let outcome = await (["events/a.md": text] as ContentFolder).read()
    #expect(outcome.found == [])
    let event = try #require(outcome.value.events.first)
    #expect(event.actors.map(\.actor.value.name) == ["russia", "ukraine"])
    #expect(event.actors.map { $0.role?.value } == ["host", "guest"])
    #expect(event.relations.map(\.verb) == [.follows, .fulfils])
    #expect(event.relations.map(\.event.value.name) == ["b", "c"])
  }

  @Test("round")
  func round() async throws {
    let text = """
      ---
      title: Abu Dhabi, second round
      number: 2
      date: 2026-02-04/2026-02-05
      place: abu-dhabi
      format: trilateral
      mode: proximity
      track: 1.5
      process: us-brokered
      host: uae
      issues: [territory]
      delegations:
        - party: ukraine
          head: rustem-umerov
          members:
            - kyrylo-budanov
            - rustem-umerov
            - andriy-hnatov: chief of staff
            - {actor: oleksandr-bevz, role: adviser, article: wire}
            - {actor: vadym-skibitskyi, article: [wire, other]}
        - {party: usa, role: mediator, head: {actor: steve-witkoff, article: wire}}
      sessions:
        - {date: 2026-02-04, title: Plenary, format: bilateral}
      schedule:
        - {date: 2026-02-01, state: postponed, article: wire}
        - {date: 2026-02-04, state: held}
      outcome: A swap.
      counted-as:
        - {number: 3, article: wire}
      articles: [other]
      ---
      """
    let outcome = await (["rounds/abu-dhabi-2.md": text] as ContentFolder).read()
    #expect(outcome.found == [])
    let round = try #require(outcome.value.rounds.first)
    #expect(round.id == RoundID("abu-dhabi-2"))
    #expect(round.title.value == "Abu Dhabi, second round")
    #expect(round.number?.placed == "2@3:9")
    #expect(round.date.placed == "2026-02-04/2026-02-05@4:7")
    #expect(round.place?.value == "abu-dhabi")
    #expect(round.format == .trilateral)
    #expect(round.mode == .proximity)
    #expect(round.track == .mixed)
    #expect(round.process?.value == "us-brokered")
    #expect(round.host?.placed == "uae@10:7")
    #expect(round.issues.map(\.value.name) == ["territory"])
    #expect(round.delegations.map(\.party.value.name) == ["ukraine", "usa"])
    #expect(round.delegations.map(\.role) == [.party, .mediator])
    #expect(
      round.delegations.map { $0.head?.actor.value.name }
        == ["rustem-umerov", "steve-witkoff"])
    let members = round.delegations[0].members
    #expect(
      members.map(\.actor.placed) == [
        "kyrylo-budanov@16:9", "andriy-hnatov@18:9", "oleksandr-bevz@19:17",
        "vadym-skibitskyi@20:17",
      ])
    #expect(members.map { $0.role?.value } == [nil, "chief of staff", "adviser", nil])
    #expect(
      members.map { $0.articles.map(\.value.name) } == [[], [], ["wire"], ["wire", "other"]])
    #expect(round.delegations[1].head?.articles.map(\.placed) == ["wire@21:72"])
    #expect(round.delegations[1].members.isEmpty)
    #expect(round.sessions.map(\.date.value.text) == ["2026-02-04"])
    #expect(round.sessions.map { $0.title?.value } == ["Plenary"])
    #expect(round.sessions.map(\.format) == [.bilateral])
    #expect(round.schedule.map(\.date.value.text) == ["2026-02-01", "2026-02-04"])
    #expect(round.schedule.map(\.state) == [.postponed, .held])
    #expect(round.schedule.map { $0.article?.value.name } == ["wire", nil])
    #expect(round.outcome?.value == "A swap.")
    #expect(round.countedAs.map(\.number.value) == [3])
    #expect(round.countedAs.map(\.article.placed) == ["wire@29:26"])
    #expect(round.articles.map(\.value.name) == ["other"])
  }

  @Test("actor")
  func actor() async throws {
    let text = """
      ---
      title: Volodymyr Zelenskyy
      kind: person
      aliases:
        - Zelensky
        - {name: Зеленський, lang: uk}
      side: ukraine
      roles:
        - {role: President, for: ukraine, from: 2019-05-20, to: 2026-02/..}
        - role: Actor
      wikidata: Q3874799
      url: https://www.president.gov.ua
      color: "#0057b7"
      ---
      """
    let outcome = await (["actors/people/volodymyr-zelenskyy.md": text] as ContentFolder).read()
    #expect(outcome.found == [])
    let actor = try #require(outcome.value.actors.first)
    #expect(actor.title.value == "Volodymyr Zelenskyy")
    #expect(actor.kind == .person)
    #expect(actor.aliases.map(\.text.placed) == ["Zelensky@5:5", "Зеленський@6:12"])
    #expect(actor.aliases.map(\.language) == [nil, "uk"])
    #expect(actor.side?.placed == "ukraine@7:7")
    #expect(actor.roles.map(\.role.value) == ["President", "Actor"])
    #expect(actor.roles.map { $0.organisation?.value } == ["ukraine", nil])
    #expect(actor.roles.map { $0.from?.value.text } == ["2019-05-20", nil])
    #expect(actor.roles.map { $0.to?.value.text } == ["2026-02/..", nil])
    #expect(actor.wikidata?.value == "Q3874799")
    #expect(actor.url?.value == "https://www.president.gov.ua")
    #expect(actor.color?.value == "#0057b7")
  }

  @Test("an actor is a person unless it says otherwise")
  func actorKind() async {
    let outcome = await (["actors/a.md": "---\ntitle: A\n---\n"] as ContentFolder).read()
    #expect(outcome.found == [])
    #expect(outcome.value.actors.map(\.kind) == [.person])
  }

  @Test("issue, place and page")
  func small() async throws {
    let outcome = await
      ([
        "issues/territory.md":
          "---\ntitle: Territory\naliases: [Donbas]\nsummary: Who holds what.\nparent: peace\n---\n",
        "places/abu-dhabi.md": """
        ---
        title: Abu Dhabi
        aliases: [{name: Абу-Дабі, lang: uk}]
        within: uae
        coordinates: [24.4539, -54.3773]
        wikidata: Q1519
        url: http://abudhabi.ae/
        ---
        """, "pages/method.md": "---\ntitle: Method\nmenu: -2\n---\nHow.\n",
      ] as ContentFolder).read()
    #expect(outcome.found == [])
    let issue = try #require(outcome.value.issues.first)
    #expect(issue.title.value == "Territory")
    #expect(issue.aliases.map(\.text.placed) == ["Donbas@3:11"])
    #expect(issue.summary?.value == "Who holds what.")
    #expect(issue.parent?.placed == "peace@5:9")
    let place = try #require(outcome.value.places.first)
    #expect(place.title.value == "Abu Dhabi")
    #expect(place.aliases.map(\.text.value) == ["Абу-Дабі"])
    #expect(place.aliases.map(\.language) == ["uk"])
    #expect(place.within?.placed == "uae@4:9")
    #expect(
      place.coordinates?.value == Place.Coordinates(latitude: 24.4539, longitude: -54.3773))
    #expect(place.wikidata?.value == "Q1519")
    #expect(place.url?.value == "http://abudhabi.ae/")
    let page = try #require(outcome.value.pages.first)
    #expect(page.title.value == "Method")
    #expect(page.menu?.placed == "-2@3:7")
    #expect(page.body.summary() == "How.")
  }

  @Test("article")
  func article() async throws {
    let text = """
      ---
      title: Swap
      publisher: Broadcaster
      author: N. N.
      language: en-GB
      url: https://example.org/a?b=c#d
      archive-url: http://archive.org/x
      published: 2026-02-05
      accessed: 2026-02-06
      type: wire
      origin: [agency]
      publish: none
      ---
      The countries agreed.
      """
    let outcome = await (["articles/swap.md": text] as ContentFolder).read()
    let article = try #require(outcome.value.articles.first)
    #expect(article.title.placed == "Swap@2:8")
    #expect(article.publisher?.value == "Broadcaster")
    #expect(article.author?.value == "N. N.")
    #expect(article.language?.value == "en-GB")
    #expect(article.url?.value == "https://example.org/a?b=c#d")
    #expect(article.archiveURL?.value == "http://archive.org/x")
    #expect(article.published?.placed == "2026-02-05@8:12")
    #expect(article.accessed?.value.text == "2026-02-06")
    #expect(article.type == .wire)
    #expect(article.origins.map(\.placed) == ["agency@11:10"])
    #expect(article.publish == .nothing)
  }

  @Test("site.yml")
  func site() async {
    let text = """
      title: Talks
      description: A chronology
      base-url: https://example.org/talks
      language: uk
      parties: [ukraine, russia]
      as-of: 2026-02-07
      license: CC BY 4.0
      contact: desk@example.org
      publish:
        pages: {to: branch, branch: gh-pages}
      """
    let outcome = await (["site.yml": text] as ContentFolder).read()
    #expect(outcome.found == [])
    let site = outcome.value.site
    #expect(site.title == "Talks")
    #expect(site.description == "A chronology")
    #expect(site.baseURL == "https://example.org/talks/")
    #expect(site.language == "uk")
    #expect(site.parties.map(\.placed) == ["ukraine@5:11", "russia@5:20"])
    #expect(site.asOf?.placed == "2026-02-07@6:8")
    #expect(site.license == "CC BY 4.0")
    #expect(site.contact == "desk@example.org")
    #expect(site.publish.map(\.name.placed) == ["pages@10:3"])
  }
}

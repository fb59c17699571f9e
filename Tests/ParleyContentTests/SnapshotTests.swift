import ParleyContent
import ParleyModel
import Testing

/// What of a small negotiation was known on which day.
@Suite("Content as it was known on a day")
struct SnapshotTests {
  static let folder: ContentFolder = [
    "site.yml": "parties: [norland, sudland]\nas-of: 2031-04-01\nas-of-views: [2031-03-05]\n",
    "actors/norland.md": "---\ntitle: Norland\nkind: state\n---\n",
    "actors/sudland.md": "---\ntitle: Sudland\nkind: state\n---\n",
    "actors/anna.md": """
    ---
    title: Anna Berg
    side: norland
    roles:
      - {role: envoy, for: bureau, from: 2031-01, to: 2031-03-20}
      - {role: minister, for: norland, from: 2031-03-21}
    ---
    She met [Boris](actor:boris) at [](round:second).

    > He came late
    >
    > — [](article:late)
    """,
    "actors/boris.md": "---\ntitle: Boris Vale\nside: sudland\n---\n",
    "actors/clara.md": "---\ntitle: Clara Stone\n---\n",
    "actors/bureau.md": "---\ntitle: Peace Bureau\nkind: organisation\n---\n",
    "issues/sailors.md":
      "---\ntitle: Sailors\n---\nSee [the release](event:release), [](event:release), [](event:open).\n",
    "articles/early.txt": "date 2031-03-03\n\nThey will meet on 10 March. Anna Berg spoke.\n",
    "articles/opening.txt": "date 2031-03-05\n\nThe talks began. Twelve sailors are held.\n",
    "articles/late.txt":
      "---\npublished: 2031-03-12\norigin: [opening, month]\n---\nHe came late. Boris Vale freed nine.\n",
    "articles/month.txt": "---\npublished: 2031-03\n---\nAll of March in one text.\n",
    "articles/saved.txt": "---\npublished: 2031-03\naccessed: 2031-03-04\n---\nSaved in time.\n",
    "articles/undated.txt": "---\ntitle: No date\n---\nNobody knows when.\n",
    "articles/undated-saved.txt": "---\naccessed: 2031-03-05\n---\nSaved on the day.\n",
    "articles/odd.txt": "---\npublished: 2031-03-06\naccessed: 2031-03-01\n---\nSaved before.\n",
    "events/open.md": """
    ---
    title: Talks open
    date: 2031-03-05
    kind: talks
    round: first
    actors: [anna]
    relations: [{leads-to: release}, {follows: promise}]
    accounts:
      - point: How many are held
        versions:
          - {says: Twelve, article: opening, quote: Twelve sailors are held}
          - {says: Nine, article: late, quote: freed nine}
    corrections:
      - {date: 2031-03-05, note: On the day.}
      - {date: 2031-03-06, note: A day later.}
      - {date: 2031-03, note: Some day of the month.}
      - {date: 2031-03-05/2031-03-07, note: One of three days.}
    positions:
      - {actor: norland, issue: sailors, says: All go home}
    ---
    They met; [the release](event:release) came later.

    > The talks began
    >
    > — [](article:opening)

    > He came late
    >
    > — [](article:late "context")

    Then they left.
    """,
    "events/release.md": """
    ---
    title: Sailors are released
    date: 2031-03-11
    kind: implementation
    actors: [boris]
    relations: [{fulfils: promise}]
    ---
    > freed nine
    >
    > — [](article:late)
    """,
    "events/meeting.md": """
    ---
    title: A second meeting
    date: 2031-03-10
    kind: talks
    status: confirmed
    round: second
    relations: [{breaches: promise}, {follows: open}]
    positions:
      - {actor: sudland, issue: sailors, says: None goes home}
    commitments:
      - {by: sudland, what: To come back}
    ---
    > They will meet on 10 March
    >
    > — [](article:early)

    > He came late
    >
    > — [](article:late)
    """,
    "events/called-off.md":
      "---\ntitle: A visit\ndate: 2031-03-20\nkind: visit\nstatus: cancelled\narticles: [early]\n---\n",
    "events/off-later.md":
      "---\ntitle: A walk\ndate: 2031-03-20\nkind: visit\nstatus: cancelled\narticles: [early, late]\n---\n",
    "events/promise.md": """
    ---
    title: A promise
    date: 2031-03-02
    kind: agreement
    articles: [early]
    commitments:
      - {by: sudland, to: norland, what: To free the sailors, due: 2031-03-15, state: disputed}
    ---
    Promised.
    """,
    "events/other-promise.md": """
    ---
    title: Another promise
    date: 2031-03-02
    kind: agreement
    articles: [early]
    commitments:
      - {by: norland, what: To wait, due: 2031-03-05, state: kept}
      - {by: norland, what: To wait longer, due: 2031-03-06, state: kept}
      - {by: norland, what: To smile, state: broken}
    ---
    Promised.
    """,
    "events/hidden.md":
      "---\ntitle: Told later\ndate: 2031-03-01\nkind: other\nround: secret\narticles: [late]\n---\n",
    "events/background.md": """
    ---
    title: Only context is known
    date: 2031-03-04
    kind: other
    articles: [late]
    ---
    > The talks began
    >
    > — [](article:opening "context")
    """,
    "events/unsourced.md": "---\ntitle: A\ndate: 2031-03-05\nkind: other\n---\n",
    "events/unsourced-later.md": "---\ntitle: B\ndate: 2031-03-06\nkind: other\n---\n",
    "events/unsourced-month.md": "---\ntitle: C\ndate: 2031-03\nkind: other\n---\n",
    "events/unsourced-span.md": "---\ntitle: D\ndate: 2031-03-04/2031-03-09\nkind: other\n---\n",
    "events/drafted.md":
      "---\ntitle: E\ndate: 2031-03-01\nkind: other\nactors: [clara]\ndraft: true\narticles: [early]\n---\n",
    "rounds/first.md": """
    ---
    title: First
    date: 2031-03-05/2031-03-06
    delegations: [{party: norland, head: anna}]
    sessions: [{date: 2031-03-05, title: Opening}]
    outcome: They agreed.
    counted-as: [{number: 1, article: opening}, {number: 2, article: late}]
    ---
    """,
    "rounds/second.md": """
    ---
    title: Second
    date: 2031-03-12
    delegations: [{party: norland, head: anna}, {party: sudland, head: boris, members: [clara]}]
    schedule:
      - {date: 2031-03-10, state: planned, article: early}
      - {date: 2031-03-10, state: postponed, article: late}
      - {date: 2031-03-12, state: held, article: late}
    ---
    """,
    "rounds/secret.md":
      "---\ntitle: Secret\ndate: 2031-03-01\narticles: [late]\n---\n",
    "rounds/future.md": "---\ntitle: Future\ndate: 2031-05-01\n---\n",
    "pages/about.md":
      "---\ntitle: About\n---\n[](actor:boris), [Clara](actor:clara#x), [](event:release) count.\n",
  ]

  func content(on day: (Int, Int) = (3, 5)) async -> Content {
    let whole = await Self.folder.read()
    #expect(!whole.diagnostics.hasErrors, "\(whole.diagnostics.map(\.message))")
    return whole.value.asOf(CivilDay(year: 2031, month: day.0, day: day.1))
  }

  func event(_ name: String, on day: (Int, Int) = (3, 5)) async throws -> Event {
    try #require(await content(on: day).events.first { $0.id.name == name })
  }

  @Test("has the articles that were public, by publication or by having been saved")
  func articles() async {
    let known = await content()
    #expect(
      known.articles.map(\.id.name) == ["early", "opening", "saved", "undated-saved"])
    #expect(known.articles.count == known.mentions.count)
    let month = await content(on: (3, 31))
    #expect(
      month.articles.map(\.id.name)
        == ["early", "late", "month", "odd", "opening", "saved", "undated-saved"])
    let between = await content(on: (3, 12)).articles.first { $0.id.name == "late" }
    #expect(between?.origins.map(\.value.name) == ["opening"])
  }

  @Test("has the events that one source reported, and unsourced ones whose date had come")
  func events() async {
    let then = await content().events.map(\.id.name).sorted()
    #expect(
      then == [
        "called-off", "meeting", "off-later", "open", "other-promise", "promise", "unsourced",
        "unsourced-span",
      ])
    #expect(await content(on: (2, 1)).events.map(\.id.name) == [])
    let all = await content(on: (4, 1)).events.map(\.id.name)
    #expect(all.contains("hidden") && all.contains("unsourced-month") && !all.contains("drafted"))
  }

  @Test("has what was only announced as planned, without what was said or promised there")
  func announced() async throws {
    let meeting = try await event("meeting")
    #expect(meeting.status == .planned)
    #expect(meeting.positions.isEmpty && meeting.commitments.isEmpty)
    #expect(meeting.relations.map(\.verb) == [.follows])
    #expect(words(meeting.body) == "[0]")
    #expect(meeting.body.citations.map(\.article.value.name) == ["early"])
    #expect(try await event("called-off").status == .cancelled)
    #expect(try await event("off-later").status == .planned)
    // On the day itself nothing reported it but the announcement.
    #expect(try await event("meeting", on: (3, 10)).status == .planned)
    let told = try await event("meeting", on: (3, 12))
    #expect(told.status == .confirmed)
    #expect(told.positions.count == 1 && told.commitments.count == 1)
  }

  @Test("has no citation, version or correction from later, and links to nothing that is gone")
  func parts() async throws {
    let open = try await event("open")
    #expect(open.body.citations.map(\.article.value.name) == ["opening", "opening"])
    #expect(open.relations.map(\.event.value.name) == ["promise"])
    #expect(open.corrections.map(\.note.value) == ["On the day."])
    #expect(
      try await event("open", on: (3, 6)).corrections.map(\.note.value) == [
        "On the day.", "A day later.",
      ])
    // One account does not differ from anything; its words are evidence like any other.
    #expect(open.accounts.isEmpty && open.articles.isEmpty)
    #expect(open.positions.count == 1)
    #expect(open.round?.value.name == "first")
    // The text rests on the later article, too.
    #expect(words(open.body) == "[0][1]" && open.body.isWithheld && open.body.summary() == "")
    #expect(
      open.body.citations.map(\.quotation?.value) == [
        "The talks began", "Twelve sailors are held",
      ])
    let later = try await event("open", on: (3, 12))
    #expect(later.accounts[0].versions.count == 2)
    #expect(
      words(later.body)
        == "They met; <event:release>the release</> came later.[0][1]Then they left.")

    let known = await content()
    #expect(words(known.issues[0].body) == "" && known.issues[0].body.isWithheld)
    #expect(!known.pages[0].body.isWithheld)
    #expect(words(known.pages[0].body) == "Boris Vale, Clara, Sailors are released count.")
    #expect(known.site.asOf?.value.text == "2031-03-05")
    #expect(known.site.asOfViews.isEmpty)
  }

  @Test("has of an event known in part what its known sources bear out")
  func knownInPart() async throws {
    let whole = await
      ([
        "site.yml": "parties: [norland]\n",
        "actors/norland.md": "---\ntitle: Norland\n---\n",
        "actors/anna.md": "---\ntitle: Anna Berg\nside: norland\n---\n",
        "actors/boris.md": "---\ntitle: Boris Vale\nside: norland\n---\n",
        "issues/sailors.md": "---\ntitle: Sailors\n---\n",
        "places/harbour.md": "---\ntitle: Greyharbour\n---\n",
        "places/castle.md": "---\ntitle: Oldcastle\n---\n",
        "articles/2031-03-04-a.txt": "Anna Berg came to Greyharbour.\n",
        "articles/2031-03-06-b.txt": "Boris Vale won at Oldcastle.\n",
        "events/meeting.md": event("confirmed", "Greyharbour"),
        "events/denial.md": event("denied", "castle"),
        "events/off.md": event("cancelled", "harbour"),
        "events/claim.md": event("claimed", "elsewhere"),
      ] as ContentFolder).read().value
    func events(_ day: Int) -> [String: Event] {
      let then = whole.asOf(CivilDay(year: 2031, month: 3, day: day))
      return Dictionary(uniqueKeysWithValues: then.events.map { ($0.id.name, $0) })
    }
    let then = events(4)
    #expect(
      then.mapValues(\.status) == [
        "meeting": .reported, "denial": .reported, "off": .planned, "claim": .claimed,
      ])
    #expect(
      then.mapValues { $0.place?.value ?? "" } == [
        "meeting": "Greyharbour", "denial": "", "off": "harbour", "claim": "",
      ])
    let meeting = try #require(then["meeting"])
    #expect(meeting.actors.map(\.actor.value.name) == ["norland", "anna"])
    #expect(meeting.actors.allSatisfy { $0.role == nil })
    #expect(meeting.date.value.text == "2031-03-03/2031-03-04")
    #expect(meeting.body.isWithheld && words(meeting.body) == "[0]")
    // It rests on the first quotation, which is there.
    #expect(meeting.positions.map(\.says.value) == ["Home"])
    let later = try #require(events(6)["meeting"])
    #expect(
      later.status == .confirmed && later.actors.map(\.role?.value) == ["host", "guest", "winner"])
    #expect(later.date.value.text == "2031-03-03/2031-03-06~")
    #expect(!later.body.isWithheld && later.body.summary() == "Boris won.")
    #expect(events(6)["off"]?.status == .cancelled)

    func event(_ status: String, _ place: String) -> String {
      """
      ---
      title: A meeting
      date: 2031-03-03/2031-03-06~
      kind: talks
      status: \(status)
      place: \(place)
      actors: [norland: host, anna: guest, boris: winner]
      positions: [{actor: norland, issue: sailors, says: Home}]
      ---
      Boris won.

      > Anna Berg came
      >
      > — [](article:2031-03-04-a)

      > Boris Vale won
      >
      > — [](article:2031-03-06-b)
      """
    }
  }

  @Test("keeps the words a position of what is only announced rests on, not the position")
  func announcedPosition() async throws {
    let whole = await
      ([
        "actors/anna.md": "---\ntitle: Anna Berg\n---\n",
        "issues/sailors.md": "---\ntitle: Sailors\n---\n",
        "articles/2031-03-04-a.txt": "All shall go home.\n",
        "events/meeting.md": """
        ---
        title: A meeting
        date: 2031-03-06
        kind: talks
        positions:
          - {actor: anna, issue: sailors, says: Home, article: 2031-03-04-a, quote: All shall go home}
        ---
        """,
      ] as ContentFolder).read().value
    let meeting = try #require(
      whole.asOf(CivilDay(year: 2031, month: 3, day: 5)).events.first)
    #expect(meeting.status == .planned && meeting.positions.isEmpty && !meeting.body.isWithheld)
    #expect(meeting.body.citations.map(\.quotation?.value) == ["All shall go home"])
  }

  /// A body in short: links in angle brackets, citations as their numbers.
  func words(_ prose: Prose) -> String {
    prose.tokens.map { token in
      switch token {
      case .text(let words), .verbatim(let words), .code(let words), .mention(let words, _):
        prose.string(words)
      case .open(.recordLink(let link)): "<\(prose.recordLinks[Int(link)].record.value)>"
      case .close(.recordLink): "</>"
      case .citation(let number): "[\(number)]"
      default: ""
      }
    }.joined()
  }
}

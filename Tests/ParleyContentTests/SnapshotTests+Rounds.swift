import ParleyContent
import ParleyModel
import Testing

/// What was known of rounds and actors, and the days themselves.
extension SnapshotTests {
  @Test("has the rounds that had begun or were announced, with no more than was known")
  func rounds() async throws {
    let known = await content()
    #expect(known.rounds.map(\.id.name) == ["first", "second"])
    let (first, second) = (known.rounds[0], known.rounds[1])
    #expect(first.outcome == nil && first.sessions.isEmpty)
    #expect(first.countedAs.map(\.number.value) == [1])
    #expect(first.delegations[0].head == nil)
    // Announced for the 10th, it was put off to the 12th; nobody knew who would come.
    #expect(second.date.value.text == "2031-03-10")
    #expect(second.schedule.map(\.state) == [.planned])
    #expect(second.delegations.isEmpty && second.isAhead)
    // Over, but a source of it was still to come.
    let over = await content(on: (3, 6)).rounds[0]
    #expect(over.outcome == nil && over.sessions.isEmpty)
    let all = await content(on: (3, 12)).rounds
    #expect(all[0].outcome?.value == "They agreed." && all[0].sessions.count == 1)
    #expect(all.allSatisfy { !$0.isAhead })
    #expect(all.map(\.id.name) == ["first", "second", "secret"])
    #expect(all[1].date.value.text == "2031-03-12" && all[1].delegations[1].people.count == 2)
  }

  @Test("has the sides and those that something known names, with the offices they had")
  func actors() async throws {
    let known = await content()
    // Boris is named in a later article only, Clara in a draft and a delegation nobody knew of.
    #expect(known.actors.map(\.id.name) == ["anna", "bureau", "norland", "sudland"])
    let anna = known.actors[0]
    #expect(anna.roles.map(\.role.value) == ["envoy"])
    #expect(anna.roles[0].to == nil)
    #expect(anna.body.citations.isEmpty)
    #expect(words(anna.body) == "" && anna.body.isWithheld)
    #expect(
      await content(on: (3, 12)).actors.map(\.id.name)
        == ["anna", "boris", "bureau", "clara", "norland", "sudland"])
  }

  @Test("refers to nothing that is gone, on any day, and is then all there is")
  func references() async throws {
    let whole = await Self.folder.read().value
    for number in 0..<100 {
      let day = CivilDay(number: CivilDay(year: 2031, month: 2, day: 1).number + number)
      let found = EventGraph.resolve(whole.asOf(day)).diagnostics
      #expect(
        found.filter { $0.code == .unknownReference || $0.severity == .error }.map(\.message) == [],
        "\(day.text)")
    }
    let last = whole.asOf(CivilDay(year: 2032, month: 1, day: 1))
    #expect(last.events.count == whole.events.count - 1)
    #expect(last.rounds.count == whole.rounds.count)
    // The undated article was never saved, so nobody can say when it was known.
    #expect(last.articles.count == whole.articles.count - 1)
  }

  @Test("a day that the settings list must be one, and only once")
  func days() async {
    let outcome = await
      ([
        "site.yml":
          "as-of-views: [2031-03-07, 2031-03, 5 March, 2031-03-05?, 2031-03-07, 2031-03-01]\n"
      ] as ContentFolder).read()
    #expect(outcome.value.site.asOfViews.map(\.value.text) == ["2031-03-01", "2031-03-07"])
    #expect(
      outcome.found == [
        "site.yml:1:27 invalid-date", "site.yml:1:36 invalid-date", "site.yml:1:45 invalid-date",
        "site.yml:1:58 repeated-reference",
      ])
  }

  @Test("a day of the site before its events gives a note, plans left aside")
  func asOfBehind() async throws {
    let files: ContentFolder = [
      "site.yml": "title: A\nas-of: 2031-03-05\n",
      "events/a.md": "---\ntitle: A\ndate: 2031-03-05\nkind: other\n---\n",
      "events/b.md": "---\ntitle: B\ndate: 2031-03-07\nkind: other\n---\n",
      "events/c.md": "---\ntitle: C\ndate: 2031-03-09\nkind: other\nstatus: planned\n---\n",
    ]
    let graph = EventGraph.resolve(await files.read().value)
    let note = try #require(graph.diagnostics.first { $0.code == .asOfBehind })
    #expect(note.place == "as-of-behind content/site.yml:2:8")
    #expect(note.severity == .note)
    #expect(note.message.hasSuffix("something on the site happened later: `b` (2031-03-07)"))
    let current = EventGraph.resolve(
      await ContentFolder(files.files.filter { !$0.path.hasSuffix("b.md") }).read().value)
    #expect(!current.diagnostics.contains { $0.code == .asOfBehind })
  }
}

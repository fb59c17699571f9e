import ParleyContent
import ParleyModel
import Testing

/// What was known of promises.
extension SnapshotTests {
  @Test("has promises in the state that was known")
  func promises() async throws {
    func states(_ name: String, _ month: Int, _ day: Int) async throws -> [CommitmentState] {
      try await event(name, on: (month, day)).commitments.map(\.state)
    }
    // Fulfilled on the 11th, breached on the 10th, both reported on the 12th.
    #expect(try await states("promise", 3, 5) == [.open])
    #expect(try await states("promise", 3, 11) == [.open])
    #expect(try await states("promise", 3, 12) == [.disputed])
    // Without events that show it, the author's word counts from the day the promise was due.
    #expect(try await states("other-promise", 3, 4) == [.open, .open, .broken])
    #expect(try await states("other-promise", 3, 5) == [.kept, .open, .broken])
    #expect(try await states("other-promise", 3, 6) == [.kept, .kept, .broken])
  }

  @Test("says of a promise what the events known by then say, until all were known")
  func partlyTold() async throws {
    func event(_ name: String, _ date: String, _ keys: String) -> String {
      "---\ntitle: A\ndate: \(date)\nkind: other\n\(keys)\n---\n"
    }
    let whole = await
      ([
        "articles/2031-03-01-a.txt": "A.\n", "articles/2031-03-03-b.txt": "B.\n",
        "articles/2031-03-05-c.txt": "C.\n",
        "actors/norland.md": "---\ntitle: N\n---\n",
        "events/promise.md": event(
          "p", "2031-03-01",
          "articles: [2031-03-01-a]\ncommitments:\n  - {by: norland, what: x, state: disputed}\n"
            + "  - {by: norland, what: y, state: open}"),
        "events/kept.md": event(
          "k", "2031-03-03", "articles: [2031-03-03-b]\nrelations: [{fulfils: promise}]"),
        "events/broken.md": event(
          "b", "2031-03-05", "articles: [2031-03-05-c]\nrelations: [{breaches: promise}]"),
      ] as ContentFolder).read().value
    let states = [2, 3, 4, 5].map { day in standings(whole, 2031, 3, day) }
    #expect(
      states == [
        [.open, .open], [.kept, .kept], [.kept, .kept], [.contradictory, .contradictory],
      ])
  }

  @Test(
    "takes of claims and denials what the table of promises takes of them",
    arguments: [
      ("claimed", CommitmentStanding.disputed), ("disputed", .disputed), ("denied", .open),
      ("reported", .kept), ("planned", .open),
    ])
  func contested(_ status: String, _ standing: CommitmentStanding) async throws {
    let whole = await
      ([
        "articles/2031-03-01-a.txt": "A.\n", "articles/2031-03-03-b.txt": "B.\n",
        "articles/2031-03-05-c.txt": "C.\n",
        "actors/norland.md": "---\ntitle: N\n---\n",
        "events/promise.md":
          "---\ntitle: p\ndate: 2031-03-01\nkind: other\narticles: [2031-03-01-a]\n"
          + "commitments:\n  - {by: norland, what: x, state: kept}\n---\n",
        "events/claim.md":
          "---\ntitle: k\ndate: 2031-03-03\nkind: other\nstatus: \(status)\n"
          + "articles: [2031-03-03-b]\nrelations: [{fulfils: promise}]\n---\n",
        "events/proof.md":
          "---\ntitle: k\ndate: 2031-03-05\nkind: other\narticles: [2031-03-05-c]\n"
          + "relations: [{fulfils: promise}]\n---\n",
      ] as ContentFolder).read().value
    #expect(standings(whole, 2031, 3, 4) == [standing])
    #expect(standings(whole, 2031, 3, 5) == [.kept])
  }

  private func standings(
    _ whole: Content, _ year: Int, _ month: Int, _ day: Int
  ) -> [CommitmentStanding] {
    let graph = EventGraph.resolve(
      whole.asOf(CivilDay(year: year, month: month, day: day))
    ).value
    return graph.commitmentPlaces.map { graph.commitment(of: $0.event, $0.index).standing }
  }
}

import ParleyModel
import Testing

/// What the graph makes of promises, corrections and sources, against the tables made by hand.
@Suite struct ThreeRoundsPromises {
  @Test func promises() async throws {
    let graph = try await ThreeRounds.graph().value
    func names(_ entry: LedgerCommitment, _ bearing: LedgerCommitment.Evidence.Bearing) -> [String]
    {
      entry.evidence.filter { $0.bearing == bearing }.map { graph.events[$0.event.index].id.name }
    }
    let found = graph.commitmentPlaces.map { graph.commitment(of: $0.event, $0.index) }
      .map { entry in
        ThreeRounds.CommitmentRow(
          event: graph.events[entry.event.index].id.name,
          by: entry.commitment.by.map(\.value.name), to: entry.commitment.to.map(\.value.name),
          what: entry.commitment.what.value, due: entry.commitment.due?.value.text ?? "",
          state: entry.commitment.state.rawValue, fulfilled: names(entry, .fulfils),
          breached: names(entry, .breaches), isOverdue: entry.standing == .overdue,
          isContradictory: entry.standing == .contradictory)
      }
    #expect(found.sorted { $0.due < $1.due } == ThreeRounds.commitments)
    for entry in found where !entry.isOverdue && !entry.isContradictory {
      let place = try #require(
        graph.commitmentPlaces.first { graph.events[$0.event].id.name == entry.event })
      let standing = graph.commitment(of: place.event, place.index).standing
      #expect(standing.rawValue == entry.state, "\(entry.event)")
    }
  }

  @Test func corrections() async throws {
    let graph = try await ThreeRounds.graph().value
    let found = graph.corrections.map { entry in
      [
        entry.correction.date.value.text, graph.events[entry.node.index].id.name,
        entry.correction.note.value,
      ]
    }
    #expect(found == ThreeRounds.corrections)
  }

  @Test func sources() async throws {
    let graph = try await ThreeRounds.graph().value
    for (index, event) in graph.events.enumerated() {
      let expected = try #require(ThreeRounds.corroboration[event.id.name])
      let found = graph.corroboration(of: EventGraph.Node(.event, index))
      #expect((found.origins, found.reports) == expected, "\(event.id)")
    }
    let accounts = graph.events.flatMap { event in
      event.accounts.map { account in
        let found = graph.corroboration(of: account.versions)
        return "\(event.id) \(account.point.value) \(found.origins) \(found.reports)"
      }
    }
    #expect(
      accounts.sorted()
        == ThreeRounds.accountCorroboration.map {
          "\($0.event) \($0.point) \($0.origins) \($0.reports)"
        }.sorted())
  }
}

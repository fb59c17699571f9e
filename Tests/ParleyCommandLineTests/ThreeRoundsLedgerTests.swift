import ParleyModel
import Testing

/// Ledgers, readouts and delegations of `Tests/Sites/three-rounds` against what follows from its files
/// by hand.
@Suite struct ThreeRoundsLedgerTests {
  private func node(_ kind: RecordKind, _ name: String, _ graph: EventGraph) throws
    -> EventGraph.Node
  {
    try #require(graph.node(RecordReference(kind, name)))
  }

  private func row(
    _ entry: PositionLedger.Entry, of lane: PositionLedger.Lane, _ graph: EventGraph
  ) -> ThreeRounds.LedgerRow {
    let event = graph.events[entry.event]
    let held = event.positions[entry.index]
    let evidence: ThreeRounds.LedgerRow.Evidence =
      switch event.evidence(for: held) {
      case .quotation(let citation):
        .quoted(citation.quotation?.value ?? "", in: citation.article.value.name)
      case .article(let citation): .article(citation.article.value.name)
      case .event(let index):
        .event(
          event.body.citations[index].quotation?.value ?? "",
          in: event.body.citations[index].article.value.name)
      case nil: .none
      }
    return ThreeRounds.LedgerRow(
      issue: graph.issues[lane.issue.index].id.name, party: graph.actors[lane.party.index].id.name,
      event: event.id.name, date: event.date.value.text, says: held.says.value,
      change: held.change?.rawValue ?? "", evidence: evidence)
  }

  @Test func theLedgerIsTheOneWrittenByHand() async throws {
    let graph = try await ThreeRounds.graph().value
    let lanes = graph.nodes(.issue).flatMap { graph.positions(on: $0) }
    let rows = lanes.flatMap { lane in lane.entries.map { row($0, of: lane, graph) } }
    #expect(rows == ThreeRounds.ledger)
    // The newest row of each party is where it stands.
    for lane in lanes {
      #expect(
        lane.standing.map { row($0, of: lane, graph) }
          == lane.entries.last.map {
            row($0, of: lane, graph)
          })
    }
  }

  @Test func theLedgerOfAnActorHasTheRowsOfItsPeople() async throws {
    let graph = try await ThreeRounds.graph().value
    for party in ["vesland", "karria", "helmark", "northern-council"] {
      let lanes = graph.positions(of: try node(.actor, party, graph))
      let rows = lanes.flatMap { lane in lane.entries.map { row($0, of: lane, graph) } }
      #expect(rows == ThreeRounds.ledger.filter { $0.party == party })
    }
    #expect(graph.positions(of: try node(.actor, "mira-tolland", graph)).isEmpty)
  }

  @Test func theReadoutsOfTheSecondRoundAreTheOnesWrittenByHand() async throws {
    let graph = try await ThreeRounds.graph().value
    let round = try node(.round, "lakehead-2", graph).index
    let readouts = try #require(graph.readouts(of: round))
    let sides = readouts.sides.map { graph.actors[$0.party.index].id.name }
    #expect(sides == ["vesland", "karria", "northern-council"])
    func quotes(_ cell: Readouts.Cell) -> [Readouts.Quote] {
      guard case .asserts(let assertions) = cell else { return [] }
      return assertions.flatMap(\.quotes)
    }
    let rows = readouts.rows.map { row in
      ThreeRounds.ReadoutRow(
        issue: row.issue.map { graph.issues[$0.index].id.name } ?? "",
        vesland: quotes(row.cells[0]).compactMap { $0.citation.quotation?.value },
        karria: quotes(row.cells[1]).compactMap { $0.citation.quotation?.value },
        isLikelyJoint: quotes(row.cells[0]).contains { $0.twins == [1] }
          && quotes(row.cells[1]).contains { $0.twins == [0] })
    }
    #expect(rows == ThreeRounds.secondReadouts)
    // The guarantor's offer is an account too, and of one issue only.
    #expect(
      readouts.rows.map { quotes($0.cells[2]).compactMap { $0.citation.quotation?.value } }
        == [[], [], ["The Northern Council is ready to send monitors to both banks."], []])
    // Nobody in Karria's delegation was heard at the third round; that is not the same as silence on
    // an issue.
    let third = try #require(graph.readouts(of: try node(.round, "lakehead-3", graph).index))
    for row in third.rows {
      guard case .noAccount = row.cells[1] else {
        Issue.record("Karria gave no account of the third round")
        continue
      }
    }
  }

  @Test func theDelegationsChangedAsWrittenByHand() async throws {
    let graph = try await ThreeRounds.graph().value
    #expect(graph.delegationChanges(of: 0) == nil)
    var rows: [ThreeRounds.DelegationRow] = []
    for round in graph.rounds.indices {
      for (number, change) in (graph.delegationChanges(of: round) ?? []).enumerated() {
        let delegation = graph.rounds[round].delegations[number]
        let heads = [change.formerHead, change.hasNewHead ? delegation.head : nil]
        rows.append(
          ThreeRounds.DelegationRow(
            round: graph.rounds[round].id.name, party: delegation.party.value.name,
            joined: change.joined.map { delegation.people[$0].actor.value.name }.sorted(),
            left: change.left.map(\.actor.value.name).sorted(),
            heads: heads.compactMap { $0?.actor.value.name }, isNew: change.isNew))
      }
    }
    #expect(rows == ThreeRounds.delegationChanges)
    let second = graph.rounds[1].delegations[1].members
    #expect(second.map { $0.role?.value } == ["military adviser", nil])
    #expect(
      second.map { $0.articles.map(\.value.name) } == [["karria-readout-2"], ["courier-pont"]])
  }

  @Test func positionsWithoutEvidenceAreWarnedOf() async throws {
    let diagnostics = try await ThreeRounds.graph().diagnostics
    let places = diagnostics.filter { $0.code == .unsourcedPosition }.map { diagnostic in
      "\(diagnostic.span.source.path):\(diagnostic.span.start.line):\(diagnostic.span.start.column)"
    }
    #expect(places == ThreeRounds.unsourcedPositions)
  }

  @Test func thePostponedRoundWasHeldAWeekLate() async throws {
    let graph = try await ThreeRounds.graph().value
    let histories = graph.rounds.map { $0.scheduleHistory(asOf: graph.asOf) }
    #expect(histories.map { $0?.postponements } == [nil, 1, nil])
    #expect(histories.map { $0?.conclusion } == [nil, .held(daysLate: 7), nil])
    let dates = graph.rounds.flatMap { round in
      round.schedule.map { entry in
        [
          round.id.name, entry.date.value.text, entry.state.rawValue,
          entry.article?.value.name ?? "",
        ]
      }
    }
    #expect(dates == ThreeRounds.schedule)
    let claims = graph.rounds.flatMap { round in
      round.claimedNumbers.flatMap { claim in
        claim.articles.map { [round.id.name, String(claim.number), $0.value.name] }
      }
    }
    #expect(claims == ThreeRounds.countedAs)
  }
}

import ParleyModel
import Testing

@Suite struct CommitmentLedgerTests {
  /// A promise of 10 March, due on the 20th, and events that bear on it, one for each day from the 19th.
  private func entry(
    _ state: CommitmentState, _ events: [(RelationVerb, EventStatus)] = [],
    due: String? = "2031-03-20", asOf: String = "2031-03-21"
  ) -> LedgerCommitment {
    let promise = Event(
      id: EventID("promise"), source: Fixture.source, title: Fixture.at("Promise"),
      date: Fixture.date("2031-03-10"), kind: .agreement,
      commitments: [
        Commitment(
          by: [Fixture.at(ActorID("norland"))], what: Fixture.at("Stop"),
          due: due.map(Fixture.date), state: state)
      ])
    let others = events.enumerated().map { number, event in
      Event(
        id: EventID("e\(number)"), source: Fixture.source, title: Fixture.at("E"),
        date: Fixture.date("2031-03-\(19 + number)"), kind: .other, status: event.1,
        relations: [Relation(verb: event.0, event: Fixture.at(EventID("promise")))])
    }
    let site = SiteSettings(asOf: Fixture.date(asOf))
    let graph = EventGraph.resolve(Content(site: site, events: others + [promise])).value
    let place = graph.commitmentPlaces[0]
    return graph.commitment(of: place.event, place.index)
  }

  @Test func isOverdueOnceItsLastDayHasPassed() {
    for (due, asOf, standing) in [
      ("2031-03-20", "2031-03-20", CommitmentStanding.open),
      ("2031-03-20", "2031-03-21", .overdue),
      // A month ends with its last day, an interval with its end.
      ("2031-03", "2031-03-31", .open), ("2031-03", "2031-04-01", .overdue),
      ("2031-03-12/2031-03-20", "2031-03-20", .open),
      ("2031-03-12/2031-03-20", "2031-03-21", .overdue),
      ("2031-03-12/..", "2040-01-01", .open),
    ] {
      #expect(entry(.open, due: due, asOf: asOf).standing == standing, "\(due) as of \(asOf)")
    }
    #expect(entry(.open, due: nil, asOf: "2040-01-01").standing == .open)
    for state in [CommitmentState.kept, .broken, .disputed, .lapsed] {
      #expect(entry(state, asOf: "2040-01-01").standing.rawValue == state.rawValue)
    }
  }

  @Test func eventsDecideWhatIsOpen() {
    #expect(entry(.open, [(.fulfils, .confirmed)], asOf: "2040-01-01").standing == .kept)
    #expect(entry(.open, [(.breaches, .reported)], asOf: "2040-01-01").standing == .broken)
    #expect(entry(.open, [(.follows, .confirmed)], asOf: "2031-03-20").standing == .open)
  }

  @Test func whatWasMovedIsNeitherOpenNorOverdue() {
    #expect(entry(.moved, asOf: "2031-03-15").standing == .moved)
    #expect(entry(.moved, asOf: "2040-01-01").standing == .moved)
    #expect(entry(.moved, [(.fulfils, .confirmed)], asOf: "2040-01-01").standing == .kept)
    #expect(entry(.moved, [(.breaches, .claimed)], asOf: "2040-01-01").standing == .disputed)
  }

  @Test func aClaimDecidesNothing() {
    #expect(entry(.open, [(.fulfils, .claimed)]).standing == .disputed)
    #expect(entry(.open, [(.breaches, .disputed)]).standing == .disputed)
    #expect(entry(.open, [(.breaches, .claimed), (.breaches, .reported)]).standing == .broken)
    #expect(entry(.kept, [(.fulfils, .claimed)]).standing == .kept)
  }

  @Test func aDenialIsShownAndDecidesNothing() {
    let denied = entry(.kept, [(.breaches, .denied)])
    #expect(denied.standing == .kept)
    #expect(denied.evidence.map(\.weight) == [.denied])
    #expect(entry(.open, [(.breaches, .denied)], asOf: "2031-03-21").standing == .overdue)
  }

  @Test func whatIsPlannedOrCancelledIsNoEvidence() {
    let planned = entry(
      .open, [(.fulfils, .planned), (.breaches, .cancelled)], asOf: "2031-03-20")
    #expect(planned.standing == .open)
    #expect(planned.evidence.isEmpty)
  }

  @Test func whatComesAfterTheDayOfTheSiteIsNoEvidence() {
    let early = entry(.open, [(.fulfils, .claimed), (.breaches, .confirmed)], asOf: "2031-03-19")
    #expect(early.standing == .disputed)
    #expect(early.evidence.map(\.bearing) == [.fulfils])
  }

  @Test func accountsThatContradictEachOtherAreNotSmoothed() {
    let contrary: [(CommitmentState, [(RelationVerb, EventStatus)])] = [
      (.open, [(.fulfils, .reported), (.breaches, .reported)]),
      (.disputed, [(.fulfils, .disputed), (.breaches, .claimed)]),
      (.kept, [(.breaches, .claimed)]), (.broken, [(.fulfils, .confirmed)]),
      (.lapsed, [(.fulfils, .reported)]), (.lapsed, [(.breaches, .reported)]),
    ]
    for (state, events) in contrary {
      #expect(entry(state, events).standing == .contradictory, "\(state) \(events)")
    }
    #expect(entry(.disputed, [(.breaches, .confirmed)]).standing == .disputed)
  }

  @Test func evidenceIsInOrderOfDateAndKnowsWhatCameLate() {
    let late = entry(.open, [(.breaches, .claimed), (.breaches, .claimed), (.fulfils, .reported)])
    #expect(late.evidence.map(\.event.index) == [1, 2, 3])
    #expect(late.evidence.map(\.bearing) == [.breaches, .breaches, .fulfils])
    #expect(late.evidence.map(\.isLate) == [false, false, true])
    #expect(entry(.open, [(.fulfils, .reported)], due: nil).evidence.map(\.isLate) == [false])
  }

  @Test func correctionsAreListedNewestFirst() {
    func event(_ id: String, _ corrections: [(String, String)]) -> Event {
      Event(
        id: EventID(id), source: Fixture.source, title: Fixture.at(id),
        date: Fixture.date("2031-03-05"), kind: .other,
        corrections: corrections.map {
          Correction(date: Fixture.date($0.0), note: Fixture.at($0.1))
        })
    }
    var round = Round(
      id: RoundID("r"), source: Fixture.source, title: Fixture.at("R"),
      date: Fixture.date("2031-03-05"))
    round.corrections = [Correction(date: Fixture.date("2031-03-08"), note: Fixture.at("four"))]
    let graph = EventGraph.resolve(
      Content(
        events: [
          event("a", [("2031-03-07", "one"), ("2031-03-09", "two")]),
          event("b", [("2031-03-07", "three")]), event("c", []),
        ], rounds: [round])
    ).value
    #expect(graph.corrections.map(\.correction.note.value) == ["two", "four", "one", "three"])
    #expect(graph.corrections.map(\.node.kind) == [.event, .round, .event, .event])
  }
}

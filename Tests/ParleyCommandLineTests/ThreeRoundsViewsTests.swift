import ParleyModel
import Testing

/// What was known when in the three rounds, and which words they should not use, against tables made by
/// hand.
struct ThreeRoundsViewsTests {
  private static let viewNumbers = Array(ThreeRounds.views.indices)

  private func graph(on day: String) async throws -> EventGraph {
    let day = try #require(try HistoricalDate(edtf: day).singleDay)
    let resolved = EventGraph.resolve(try await ThreeRounds.content().value.asOf(day))
    let broken = resolved.diagnostics.filter {
      $0.code == .unknownReference || $0.severity == .error
    }
    #expect(broken.map(\.message) == [])
    return resolved.value
  }

  @Test(arguments: viewNumbers)
  func whatWasKnown(_ number: Int) async throws {
    let view = ThreeRounds.views[number]
    let graph = try await graph(on: view.day)
    #expect(Set(graph.articles.map(\.id.name)) == view.articles)
    #expect(Set(graph.events.map(\.id.name)) == view.events)
    #expect(graph.rounds.map(\.id.name) == view.rounds)
    let overdue = graph.events.indices.filter { event in
      graph.events[event].commitments.indices.contains {
        graph.commitment(of: event, $0).standing == .overdue
      }
    }
    #expect(overdue.map { graph.events[$0].id.name } == view.overdue)
    let corrections = graph.events.flatMap { event in
      event.corrections.map { [$0.date.value.text, event.id.name] }
    }
    #expect(corrections.sorted { $0[0] > $1[0] } == view.corrections)
  }

  @Test func theSecondRoundIsAnnouncedForTheDaysThatWereSetLast() async throws {
    let graph = try await graph(on: "2034-05-12")
    let round = try #require(graph.round(RoundID("lakehead-2")))
    #expect(round.date.value.text == "2034-05-15/2034-05-17")
    #expect(round.schedule.map(\.state) == [.planned, .postponed, .planned])
    #expect(round.outcome == nil)
    #expect(round.delegations.allSatisfy { $0.people.isEmpty })
    #expect(graph.round(RoundID("lakehead-3")) == nil)
    // The man that a source of May reports first is not there yet.
    #expect(graph.actor(ActorID("tomas-ilver")) == nil)
  }

  @Test func promisesHaveTheStateThatWasKnown() async throws {
    let june = try await graph(on: "2034-06-15")
    func standings(_ event: String) throws -> [CommitmentStanding] {
      let node = try #require(june.node(RecordReference(.event, event)))
      return june.events[node.index].commitments.indices.map {
        june.commitment(of: node.index, $0).standing
      }
    }
    #expect(try standings("bridge-agreed") == [.kept])
    // Disputed today, for on 24 June another count became known.
    #expect(try standings("detainee-promise") == [.kept])
    #expect(try standings("shelling-pause-promise") == [.broken])
  }

  @Test func loadedWordsAreTheOnesInTheTable() async throws {
    let found = try await ThreeRounds.content().diagnostics.filter { $0.code == .loadedWord }
    #expect(
      found.map { "\($0.span.path):\($0.span.start.line):\($0.span.start.column)" }
        == ThreeRounds.loadedWords)
  }
}

import ParleyModel
import Testing

@testable import ParleySuggest

/// When two reports are about one event.
struct EventTraitsTests {
  private func traits(
    _ kind: EventKind, _ actors: String, on date: String?, _ quotation: String,
    about issues: String = ""
  ) throws -> EventTraits {
    EventTraits(
      kind: kind, actors: Set(actors.split(separator: " ").map { ActorID(String($0)) }),
      issues: Set(issues.split(separator: " ").map { IssueID(String($0)) }),
      date: try date.map { try HistoricalDate(edtf: $0) },
      passages: [.init(quotation, in: ArticleID("a"))])
  }

  private func likeness(_ known: EventTraits, _ new: EventTraits) -> String {
    switch known.likeness(to: new) {
    case .same: "same"
    case .otherFigure(_, let known, let new): "\(known.amount), not \(new.amount)"
    case .otherTranslation(_, let known, let new): "\(known) ~ \(new)"
    case .otherDate(_, let known, let new): "\(known.text), not \(new.text)"
    case nil: "another"
    }
  }

  @Test("the same words of the same speaker are one event")
  func sameWords() throws {
    let known = try traits(.statement, "lee", on: "2031-03-05", "Lee: “We go on until the end.”")
    let same = try traits(
      .statement, "lee", on: nil, "“We go on until the end, and after,” Lee said.")
    #expect(likeness(known, same) == "same")
    let other = try traits(.statement, "kim", on: nil, "“We go on until the end,” Kim said.")
    #expect(likeness(known, other) == "another")
    let single = try traits(.statement, "lee", on: nil, "Lee said “we” would stay.")
    #expect(likeness(known, single) == "another")
  }

  @Test("two translations of the same words are one event, and differ")
  func translations() throws {
    let known = try traits(
      .statement, "lee", on: "2031-03-05", "Lee wants no one to “disturb the process.”")
    let new = try traits(
      .statement, "lee", on: "2031-03-05", "They seek to “disrupt the progress”, said Lee.")
    #expect(likeness(known, new) == "disturb the process ~ disrupt the progress")
    let other = try traits(.statement, "lee", on: "2031-03-05", "“The weather is fine”, said Lee.")
    #expect(likeness(known, other) == "another")
  }

  @Test("the same words on two days are one event, a week apart at most")
  func days() throws {
    let known = try traits(.visit, "lee", on: "2031-03-05", "Lee called it “as firm as rock.”")
    let near = try traits(.statement, "lee", on: "2031-03-06", "Lee: “as firm as rock”")
    #expect(likeness(known, near) == "2031-03-05, not 2031-03-06")
    let far = try traits(.statement, "lee", on: "2031-03-20", "Lee: “as firm as rock”")
    #expect(likeness(known, far) == "another")
  }

  @Test("a figure in common needs one more sign")
  func figures() throws {
    let known = try traits(
      .agreement, "lee kim", on: "2031-03-05", "They free 120 sailors.", about: "sailors")
    let same = try traits(
      .agreement, "lee kim", on: "2031-03-05", "120 sailors will be freed.", about: "sailors")
    #expect(likeness(known, same) == "same")
    let alone = try traits(.decision, "lee", on: nil, "120 sailors strike.")
    #expect(likeness(known, alone) == "another")
    let other = try traits(
      .agreement, "lee kim", on: "2031-03-05", "90 sailors will be freed.", about: "sailors")
    #expect(likeness(known, other) == "120, not 90")
    let dayBefore = try traits(
      .agreement, "lee kim", on: "2031-03-04", "120 sailors will be freed.", about: "sailors")
    #expect(likeness(known, dayBefore) == "2031-03-05, not 2031-03-04")
    let later = try traits(
      .agreement, "lee kim", on: "2031-04-05", "90 sailors will be freed.", about: "sailors")
    #expect(likeness(known, later) == "another")
  }

  @Test("kinds that no one could confuse are two events")
  func kinds() throws {
    let known = try traits(.talks, "lee kim", on: "2031-03-05", "They met.", about: "sailors")
    let strike = try traits(
      .incident, "lee kim", on: "2031-03-05", "A boat was struck.", about: "sailors")
    #expect(likeness(known, strike) == "another")
    let visit = try traits(.visit, "lee kim", on: "2031-03-05", "Kim came.", about: "sailors")
    #expect(likeness(known, visit) == "another")
    let talks = try traits(
      .talks, "lee kim", on: "2031-03-05", "Talks were held.", about: "sailors")
    #expect(likeness(known, talks) == "same")
  }
}

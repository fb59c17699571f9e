/// How a delegation differs from the one that its party sent to the round before, in the same process.
public struct DelegationChange: Sendable {
  /// Whether the party sent nobody to the round before.
  public let isNew: Bool
  /// Those who were not named in the round before, by their places in ``Delegation/people``.
  public let joined: [Int]
  /// Those who were named only in the round before.
  public let left: [DelegationMember]
  /// Whether another headed it in the round before.
  public let hasNewHead: Bool
  /// Who headed it then, where that was another.
  public let formerHead: DelegationMember?
}

extension EventGraph {
  /// How each delegation of a round differs from the one that its party sent to the round before; `nil`
  /// for the first round of a process and for one without a process.
  ///
  /// Where a list of either round names nobody, nothing is known of who joined or left.
  public func delegationChanges(of round: Int) -> [DelegationChange]? {
    guard let previous = previousRound(of: round) else { return nil }
    let now = rounds[round].delegations
    let before = rounds[previous].delegations
    return now.enumerated().map { number, delegation in
      // A party may send several delegations; who changes between them has neither joined nor left.
      let party = delegation.party.value
      let isFirst = now.firstIndex { $0.party.value == party } == number
      let earlier = before.filter { $0.party.value == party }
      let known = earlier.flatMap(\.people)
      let present = now.filter { $0.party.value == party }.flatMap(\.people)
      let isCompared = !known.isEmpty && !present.isEmpty
      let heads = earlier.compactMap(\.head)
      let hasNewHead =
        delegation.head.map { head in
          !heads.isEmpty && !heads.contains { $0.actor.value == head.actor.value }
        } ?? false
      return DelegationChange(
        isNew: earlier.isEmpty && !before.isEmpty,
        joined: isCompared
          ? delegation.people.indices.filter { place in
            let person = delegation.people[place].actor.value
            return !known.contains { $0.actor.value == person }
          } : [],
        left: isCompared && isFirst
          ? known.filter { person in
            !present.contains { $0.actor.value == person.actor.value }
          } : [],
        hasNewHead: hasNewHead, formerHead: hasNewHead ? heads.first : nil)
    }
  }

  /// The delegations of the round before whose parties sent none to this one.
  public func absentDelegations(of round: Int) -> [Delegation] {
    guard let previous = previousRound(of: round), !rounds[round].delegations.isEmpty else {
      return []
    }
    let present = rounds[round].delegations.map(\.party.value)
    return rounds[previous].delegations.filter { !present.contains($0.party.value) }
  }
}

extension Delegation {
  /// The articles that list every one of its people, where all have the same; empty where some have
  /// none, or others.
  public var articlesOfAll: [Spanned<ArticleID>] {
    guard let first = people.first else { return [] }
    let articles = first.articles.map(\.value)
    return people.allSatisfy { $0.articles.map(\.value) == articles } ? first.articles : []
  }
}

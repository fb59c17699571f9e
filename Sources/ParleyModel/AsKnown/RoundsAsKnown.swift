/// Rounds as they were known by the end of a day.
struct RoundsAsKnown {
  private let known: KnownArticles

  init(articles: KnownArticles) { known = articles }

  /// A round as it was known; `nil` where nothing was.
  ///
  /// - Parameter hasEvents: Whether any event of it was known.
  func round(_ round: Round, hasEvents: Bool) -> Round? {
    let date = round.date.value
    let sources = round.sources
    let isTold = sources.contains(where: known.contains)
    let isReached = sources.isEmpty && date.hasBegun(by: known.day)
    guard isTold || hasEvents || isReached else { return nil }
    var then = round
    then.articles.removeAll { !known.contains($0.value) }
    then.countedAs.removeAll { !known.contains($0.article.value) }
    then.schedule = round.schedule.compactMap(entry)
    then.corrections.removeAll { !$0.date.value.isOver(by: known.day) }
    cutDelegations(of: &then)
    guard !date.isOver(by: known.day) else { return then }
    // What came of it and how it went is told at its end.
    then.outcome = nil
    then.sessions = []
    guard date.lies(after: known.day) else { return then }
    // The date was the one set last.
    if let set = then.schedule.last(where: { $0.state == .planned }) { then.date = set.date }
    return then
  }

  /// Who came is known when a source lists them; those whom none does, when the round has begun.
  private func cutDelegations(of round: inout Round) {
    let isAhead = round.date.value.lies(after: known.day)
    func isKnown(_ member: DelegationMember) -> Bool {
      member.articles.isEmpty
        ? !isAhead : member.articles.contains { known.contains($0.value) }
    }
    for index in round.delegations.indices {
      if let head = round.delegations[index].head, !isKnown(head) {
        round.delegations[index].head = nil
      }
      round.delegations[index].members.removeAll { !isKnown($0) }
      round.delegations[index].head?.articles.removeAll { !known.contains($0.value) }
      for member in round.delegations[index].members.indices {
        round.delegations[index].members[member].articles.removeAll { !known.contains($0.value) }
      }
    }
  }

  private func entry(_ entry: ScheduleEntry) -> ScheduleEntry? {
    let isKnown =
      entry.article.map { known.contains($0.value) } ?? entry.date.value.hasBegun(by: known.day)
    guard isKnown else { return nil }
    var then = entry
    if then.state == .held, entry.date.value.lies(after: known.day) { then.state = .planned }
    return then
  }
}

extension Round {
  /// The articles that tell of the round, as often as they are cited; not those that are context to it.
  fileprivate var sources: [ArticleID] {
    articles.map(\.value)
      + delegations.flatMap { $0.people.flatMap { $0.articles.map(\.value) } }
      + schedule.compactMap(\.article?.value) + countedAs.map(\.article.value)
      + body.citations.lazy.filter { $0.stance != .context }.map(\.article.value)
  }
}

/// Rounds as they were known by the end of a day.
struct RoundSnapshot {
  private let known: KnownArticles

  init(articles: KnownArticles) { known = articles }

  /// A round as it was known; `nil` where nothing was.
  ///
  /// - Parameter hasEvents: Whether any event of it was known.
  func round(_ round: Round, hasEvents: Bool) -> Round? {
    let date = round.date.value
    let sources = round.sources
    let isKnown = sources.contains(where: known.contains)
    let isReached = sources.isEmpty && date.hasBegun(by: known.day)
    guard isKnown || hasEvents || isReached else { return nil }
    if date.lies(after: known.day) { return ahead(round) }
    var then = round
    cutSources(of: &then)
    for index in then.delegations.indices { cut(&then.delegations[index], of: round) }
    guard !date.isOver(by: known.day) || !isKnownInFull(round) else { return then }
    // What came of it and how it went is reported at its end, in words that rest on all of its sources.
    then.outcome = nil
    then.sessions = []
    then.body.withhold()
    return then
  }

  /// A round that was still to come: what was set for it, and who a source announced.
  private func ahead(_ round: Round) -> Round {
    var then = Round(
      id: round.id, source: round.source, title: round.title, number: round.number,
      date: round.date, place: round.place, process: round.process,
      delegations: round.delegations, schedule: round.schedule, countedAs: round.countedAs,
      corrections: round.corrections, articles: round.articles, body: round.body)
    then.isAhead = true
    then.history = round.history
    cutSources(of: &then)
    for index in then.delegations.indices { cut(&then.delegations[index], of: round) }
    then.delegations.removeAll(where: \.people.isEmpty)
    then.body.withhold()
    // The date was the one set last.
    if let set = then.schedule.last(where: { $0.state == .planned }) { then.date = set.date }
    return then
  }

  private func cutSources(of round: inout Round) {
    round.articles.removeAll { !known.contains($0.value) }
    round.countedAs.removeAll { !known.contains($0.article.value) }
    round.schedule = round.schedule.compactMap(entry)
    round.corrections.removeAll { !$0.date.value.isOver(by: known.day) }
  }

  /// Who came is known when a source lists them; those that none lists, when the round has begun and
  /// none of its sources is still to come.
  private func cut(_ delegation: inout Delegation, of round: Round) {
    let isKnown = isKnownInFull(round) && !round.date.value.lies(after: known.day)
    func asOf(_ member: DelegationMember) -> DelegationMember? {
      guard !member.articles.isEmpty else { return isKnown ? member : nil }
      var then = member
      then.articles.removeAll { !known.contains($0.value) }
      return then.articles.isEmpty ? nil : then
    }
    delegation.head = delegation.head.flatMap(asOf)
    delegation.members = delegation.members.compactMap(asOf)
  }

  /// Whether all that the round rests on was known.
  private func isKnownInFull(_ round: Round) -> Bool {
    round.sources.allSatisfy(known.contains) && round.body.citations.allSatisfy(known.contains)
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
  /// The articles that report the round, as often as they are cited; not those that are context to it.
  fileprivate var sources: [ArticleID] {
    articles.map(\.value)
      + delegations.flatMap { $0.people.flatMap { $0.articles.map(\.value) } }
      + schedule.compactMap(\.article?.value) + countedAs.map(\.article.value)
      + body.citations.lazy.filter { $0.stance != .context }.map(\.article.value)
  }
}

/// Events as they were known by the end of a day.
struct EventsAsKnown {
  /// Those of which anything was known.
  private(set) var events: [Event] = []
  private let known: KnownArticles

  init(_ all: [Event], articles: KnownArticles) {
    known = articles
    var outcomes: [EventID: [(verb: RelationVerb, event: EventID)]] = [:]
    for event in all {
      for relation in event.relations where relation.verb.isOutcome {
        outcomes[relation.event.value, default: []].append((relation.verb, event.id))
      }
    }
    let kept = all.compactMap { whole in event(whole).map { (whole: whole, then: $0) } }
    // What has not happened yet keeps and breaks no promise.
    let happened =
      outcomes.isEmpty ? [] : Set(kept.filter { !isAhead($0.then) }.map(\.then.id))
    events = kept.map { whole, then in
      guard !then.commitments.isEmpty else { return then }
      var then = then
      let told = outcomes[then.id] ?? []
      for index in then.commitments.indices {
        then.commitments[index].state = state(
          of: then.commitments[index], in: whole, told: told, happened: happened)
      }
      return then
    }
  }

  /// An event as it was known; `nil` where nothing was.
  ///
  /// One with sources is known when one of them is; one that has none when its date has come. What is
  /// only context to an event does not tell of it.
  private func event(_ event: Event) -> Event? {
    let sources = event.sources
    let told = sources.filter(known.contains)
    guard sources.isEmpty ? event.date.value.hasBegun(by: known.day) : !told.isEmpty else {
      return nil
    }
    var then = event
    let date = event.date.value
    then.articles.removeAll { !known.contains($0.value) }
    then.corrections.removeAll { !$0.date.value.isOver(by: known.day) }
    cutAccounts(of: &then)
    let isAnnounced =
      date.lies(after: known.day)
      || (!sources.isEmpty && told.allSatisfy { known.announces($0, date) })
    guard isAnnounced else {
      cutPositions(of: &then)
      return then
    }
    // Of what is only announced it is known that it is planned: what was said and promised there, and
    // what it made come true, is not. That it was called off is known where nothing more is to come.
    let isCalledOff = event.status == .cancelled && told.count == sources.count
    if !isCalledOff { then.status = .planned }
    then.positions.removeAll { $0.citation.map { !known.contains($0) } ?? true }
    then.commitments = []
    then.relations.removeAll { $0.verb.isOutcome }
    return then
  }

  private func isAhead(_ event: Event) -> Bool {
    event.status == .planned || event.status == .cancelled
      || event.date.value.lies(after: known.day)
  }

  /// Accounts differ where two sources do. One that is left alone is evidence like any other.
  private func cutAccounts(of event: inout Event) {
    var lone: [Spanned<ArticleID>] = []
    event.accounts = event.accounts.compactMap { whole in
      var account = whole
      account.versions.removeAll { !known.contains($0.citation) }
      guard account.versions.count < whole.versions.count else { return account }
      guard account.versions.count < 2 else { return account }
      lone += account.versions.map(\.citation.article)
      return nil
    }
    let cited = event.articles.map(\.value) + event.body.citations.map(\.article.value)
    for article in lone where !cited.contains(article.value) {
      if !event.articles.contains(where: { $0.value == article.value }) {
        event.articles.append(article)
      }
    }
  }

  /// A position rests on a source of its own, else on the words its event quotes. Where all of those
  /// came later, so did the position.
  private func cutPositions(of event: inout Event) {
    guard !event.positions.isEmpty else { return }
    let evidence = event.body.citations.filter { $0.stance == .supports && $0.quotation != nil }
    let isLater = !evidence.isEmpty && !evidence.contains(where: known.contains)
    event.positions.removeAll { $0.citation.map { !known.contains($0) } ?? isLater }
  }

  /// What was known of a promise whose state today is its author's judgement.
  ///
  /// Where events fulfil or breach it, the judgement stands as soon as all of them were known; before, it
  /// gives way to what those that were known say. Where there are none, the judgement rests on the
  /// sources of its own event and on time: it stands from the day the promise was due, and not while any
  /// of those sources was still to come. Else the promise was open.
  private func state(
    of commitment: Commitment, in event: Event,
    told: [(verb: RelationVerb, event: EventID)], happened: Set<EventID>
  ) -> CommitmentState {
    guard commitment.state != .open else { return .open }
    guard !told.isEmpty else {
      let isDue = commitment.due.map { $0.value.isOver(by: known.day) } ?? true
      return isDue && event.sources.allSatisfy(known.contains) ? commitment.state : .open
    }
    let knownThen = told.filter { happened.contains($0.event) }
    guard knownThen.count < told.count else { return commitment.state }
    let isFulfilled = knownThen.contains { $0.verb == .fulfils }
    let isBreached = knownThen.contains { $0.verb == .breaches }
    switch (isFulfilled, isBreached) {
    case (true, true): return .disputed
    case (true, false): return .kept
    case (false, true): return .broken
    case (false, false): return .open
    }
  }
}

extension RelationVerb {
  /// Whether it tells what became of a promise.
  fileprivate var isOutcome: Bool { self == .fulfils || self == .breaches }
}

extension Event {
  /// The articles that tell of the event, as often as they are cited; not those that are context to it.
  fileprivate var sources: [ArticleID] {
    articles.map(\.value)
      + body.citations.lazy.filter { $0.stance != .context }.map(\.article.value)
      + accounts.flatMap { $0.versions.map(\.citation.article.value) }
      + positions.compactMap(\.citation?.article.value)
  }
}

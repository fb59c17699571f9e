/// Events as they were known by the end of a day.
struct EventSnapshot {
  /// Those of which anything was known.
  private(set) var events: [Event] = []
  private let known: KnownArticles

  private let sides: Set<ActorID>
  /// Who and what each article that was known names.
  private let named: [ArticleID: Set<RecordReference>]
  private let placeTitles: [String: String]

  /// - Parameter content: All that there is to know.
  init(_ all: [Event], of content: Content, articles: KnownArticles) {
    known = articles
    sides = Set(content.site.parties.map(\.value))
    placeTitles = Dictionary(
      content.places.lazy.map { ($0.title.value, $0.id.name) }, uniquingKeysWith: { one, _ in one })
    var named: [ArticleID: Set<RecordReference>] = [:]
    for (article, mentions) in zip(content.articles, content.mentions)
    where articles.contains(article.id) {
      named[article.id] = Set(mentions.map(\.record))
    }
    self.named = named
    var outcomes: [EventID: [EventID]] = [:]
    for event in all {
      for relation in event.relations where relation.verb.isOutcome {
        outcomes[relation.event.value, default: []].append(event.id)
      }
    }
    let kept = all.compactMap { whole in event(whole).map { (whole: whole, then: $0) } }
    // What has not happened yet keeps and breaks no promise, and of what is known in part nobody can
    // say what it comes to.
    let settled =
      outcomes.isEmpty
      ? []
      : Set(kept.filter { !isAhead($0.then) && isKnownInFull($0.whole) }.map(\.then.id))
    events = kept.map { whole, then in
      guard !then.commitments.isEmpty else { return then }
      var then = then
      for index in then.commitments.indices {
        then.commitments[index].state = state(
          of: then.commitments[index], in: whole, outcomes: outcomes[then.id] ?? [],
          settled: settled)
      }
      return then
    }
  }

  /// An event as it was known; `nil` where nothing was.
  ///
  /// One with sources is known when one of them is; one that has none when its date has come. What is
  /// only context to an event does not report it.
  private func event(_ event: Event) -> Event? {
    let sources = event.sources
    let knownSources = sources.filter(known.contains)
    guard sources.isEmpty ? event.date.value.hasBegun(by: known.day) : !knownSources.isEmpty else {
      return nil
    }
    var then = event
    let date = event.date.value
    then.articles.removeAll { !known.contains($0.value) }
    then.corrections.removeAll { !$0.date.value.isOver(by: known.day) }
    let isAnnounced =
      date.lies(after: known.day)
      || (!sources.isEmpty && knownSources.allSatisfy { known.announces($0, date) })
    if !isKnownInFull(event) {
      cutWords(of: &then)
      if !isAnnounced { then.date.value = date.cut(at: known.day) }
    }
    then.positions = positions(of: event)
    cutAccounts(of: &then)
    guard isAnnounced else { return then }
    // Of what is only announced it is known that it is planned: what was said and promised there, and
    // what it made come true, is not. That it was called off is known where nothing more is to come.
    if then.status != .cancelled { then.status = .planned }
    for position in then.positions {
      if let citation = position.citation { then.keep(citation) }
    }
    then.positions = []
    then.commitments = []
    then.relations.removeAll { $0.verb.isOutcome }
    return then
  }

  private func isAhead(_ event: Event) -> Bool {
    event.status == .planned || event.status == .cancelled
      || event.date.value.lies(after: known.day)
  }

  /// Whether all that the event rests on was known.
  private func isKnownInFull(_ event: Event) -> Bool {
    event.sources.allSatisfy(known.contains) && event.body.citations.allSatisfy(known.contains)
  }

  /// Takes out what the author says in words of his own of an event that is known in part: they rest
  /// on the other part, too.
  private func cutWords(of event: inout Event) {
    event.body.withhold()
    switch event.status {
    case .confirmed, .disputed, .denied: event.status = .reported
    case .cancelled: event.status = .planned
    case .reported, .claimed, .planned: break
    }
    let sources = Set(event.sources + event.body.citations.map(\.article.value))
    func isNamed(_ kind: RecordKind, _ name: String) -> Bool {
      sources.contains { named[$0]?.contains(RecordReference(kind, name)) ?? false }
    }
    event.actors.removeAll {
      !sides.contains($0.actor.value) && !isNamed(.actor, $0.actor.value.name)
    }
    for index in event.actors.indices { event.actors[index].role = nil }
    if let place = event.place?.value, !isNamed(.place, placeTitles[place] ?? place) {
      event.place = nil
    }
  }

  /// Accounts differ where two sources do. One that is left alone is evidence like any other.
  private func cutAccounts(of event: inout Event) {
    var lone: [Citation] = []
    event.accounts = event.accounts.compactMap { whole in
      var account = whole
      account.versions.removeAll { !known.contains($0.citation) }
      guard account.versions.count < whole.versions.count else { return account }
      guard account.versions.count < 2 else { return account }
      lone += account.versions.map(\.citation)
      return nil
    }
    for citation in lone { event.keep(citation) }
  }

  /// A position rests on a source of its own, else on the words its event quotes first; where it
  /// quotes none, on all there is.
  private func positions(of event: Event) -> [Position] {
    guard !event.positions.isEmpty else { return [] }
    let evidence = event.body.citations.first { $0.stance == .supports && $0.quotation != nil }
    let isKnown = evidence.map(known.contains) ?? isKnownInFull(event)
    return event.positions.filter { $0.citation.map(known.contains) ?? isKnown }
  }

  /// What was known of a promise whose state today is its author's judgement.
  ///
  /// Where events fulfil or breach it, the judgement is kept as soon as all of them were known, with all
  /// their sources. Where there are none, it rests on the sources of its own event and on time: it is kept
  /// from the day the promise was due, and not while any of those sources was still to come. Else it is
  /// open, and is what the events that were known make of it.
  private func state(
    of commitment: Commitment, in event: Event, outcomes: [EventID], settled: Set<EventID>
  ) -> CommitmentState {
    guard outcomes.isEmpty else {
      return outcomes.allSatisfy(settled.contains) ? commitment.state : .open
    }
    let isDue = commitment.due.map { $0.value.isOver(by: known.day) } ?? true
    return isDue && isKnownInFull(event) ? commitment.state : .open
  }
}

extension RelationVerb {
  /// Whether it says what became of a promise.
  fileprivate var isOutcome: Bool { self == .fulfils || self == .breaches }
}

extension Event {
  /// Keeps what only a part that goes rested on as evidence for the event.
  fileprivate mutating func keep(_ citation: Citation) {
    let cited = body.citations.filter { $0.article.value == citation.article.value }
    if let words = citation.quotation?.value {
      guard !cited.contains(where: { $0.quotation?.value == words }) else { return }
      body.tokens.append(.citation(Int32(body.citations.count)))
      body.citations.append(citation)
    } else if cited.isEmpty, !articles.contains(where: { $0.value == citation.article.value }) {
      articles.append(citation.article)
    }
  }

  /// The articles that report the event, as often as they are cited; not those that are context to it.
  fileprivate var sources: [ArticleID] {
    articles.map(\.value)
      + body.citations.lazy.filter { $0.stance != .context }.map(\.article.value)
      + accounts.flatMap { $0.versions.map(\.citation.article.value) }
      + positions.compactMap(\.citation?.article.value)
  }
}

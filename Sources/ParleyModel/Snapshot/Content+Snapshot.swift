extension Content {
  /// What of the content was publicly known by the end of a day: the same records, without what only
  /// later articles report.
  ///
  /// Pure, and itself content without references to what is gone. What rests, even in part, on later
  /// sources is not given in its author's words; words that remain are those of today.
  ///
  /// - Parameter includesDrafts: Whether drafts are records like all others; else they go as well.
  public func asOf(_ day: CivilDay, includesDrafts: Bool = false) -> Content {
    let known = KnownArticles(articles, by: day)
    let eventsThen = EventSnapshot(
      includesDrafts ? events : events.filter { !$0.isDraft }, of: self,
      articles: known)
    let roundsThen = RoundSnapshot(articles: known)
    var then = self
    then.site.asOf = Spanned(
      HistoricalDate(day), at: site.asOf?.span ?? .start(of: SourceText(path: "", text: "")))
    then.site.asOfViews = []
    // They are not cut to what was known.
    then.translations = []
    let kept = articles.indices.filter { known.contains(articles[$0].id) }
    then.articles = kept.map { articles[$0] }
    then.mentions = kept.map { $0 < mentions.count ? mentions[$0] : [] }
    then.events = eventsThen.events
    let inhabited = Set(
      then.events.compactMap(\.round?.value) + then.events.compactMap(\.aboutRound?.value))
    then.rounds = rounds.compactMap { roundsThen.round($0, hasEvents: inhabited.contains($0.id)) }
    if !includesDrafts { then.actors.removeAll(where: \.isDraft) }
    then.actors = ActorSnapshot.actors(of: then, by: day)
    // The editors' judgement is that of today, and rests on all that they know.
    for index in then.issues.indices {
      then.issues[index].standing = nil
      then.issues[index].verdict = nil
    }
    then.cutReferences(from: self, articles: known)
    return then
  }

  /// Removes every reference to what `whole` has and this no longer has.
  private mutating func cutReferences(from whole: Content, articles known: KnownArticles) {
    var gone: [RecordReference: String] = [:]
    var later: Set<RecordReference> = []
    func note<Noted: Record>(
      _ then: [Noted], _ now: [Noted], isLater: (Noted) -> Bool = { _ in true }
    ) {
      guard then.count < now.count else { return }
      let kept = Set(then.map(\.id))
      for record in now where !kept.contains(record.id) {
        gone[record.reference] = record.title.value
        if isLater(record) { later.insert(record.reference) }
      }
    }
    note(articles, whole.articles)
    // A draft is left out, and not because it came later.
    note(events, whole.events, isLater: { !$0.isDraft })
    note(rounds, whole.rounds)
    // Whoever was not named yet is not news: a name says nothing.
    note(actors, whole.actors, isLater: { _ in false })
    guard !gone.isEmpty else { return }

    for index in articles.indices {
      articles[index].origins.removeAll { gone[$0.value.reference] != nil }
      mentions[index].removeAll { gone[$0.record] != nil }
    }
    for index in events.indices {
      events[index].relations.removeAll { gone[$0.event.value.reference] != nil }
      if let round = events[index].round, gone[round.value.reference] != nil {
        events[index].round = nil
      }
      if let round = events[index].aboutRound, gone[round.value.reference] != nil {
        events[index].aboutRound = nil
      }
    }
    updateBodies { body, kind in body.cut(gone, later: kind == .page ? [] : later) }
  }
}

/// The articles that were public by the end of a day.
struct KnownArticles {
  let day: CivilDay
  private let published: [ArticleID: HistoricalDate?]

  init(_ articles: [Article], by day: CivilDay) {
    self.day = day
    published = Dictionary(
      articles.lazy.filter { Self.isKnown($0, by: day) }.map { ($0.id, $0.published?.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// An article is known when all of the time it may have been published in is over. Where that cannot
  /// be told, having saved it proves that it was there.
  private static func isKnown(_ article: Article, by day: CivilDay) -> Bool {
    if let published = article.published?.value {
      if published.isOver(by: day) { return true }
      if published.lies(after: day) { return false }
    }
    return article.accessed?.value.isOver(by: day) ?? false
  }

  func contains(_ id: ArticleID) -> Bool { published[id] != nil }

  func contains(_ citation: Citation) -> Bool { contains(citation.article.value) }

  /// Whether an article came out before something happened, and so can only have announced it.
  func announces(_ id: ArticleID, _ date: HistoricalDate) -> Bool {
    guard let published = published[id], let published else { return false }
    return published.certainlyPrecedes(date)
  }
}

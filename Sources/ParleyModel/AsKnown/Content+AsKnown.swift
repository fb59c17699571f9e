extension Content {
  /// What of the content was publicly known by the end of a day: the same records, without what only
  /// later articles tell.
  ///
  /// Pure, and itself content without references to what is gone. Words stay as they are written today;
  /// what goes are articles, what rests on them alone, and judgements that rest on later events.
  ///
  /// - Parameter includesDrafts: Whether drafts are records like all others; else they go as well.
  public func asKnown(on day: CivilDay, includesDrafts: Bool = false) -> Content {
    let known = KnownArticles(articles, by: day)
    let eventsThen = EventsAsKnown(
      includesDrafts ? events : events.filter { !$0.isDraft }, articles: known)
    let roundsThen = RoundsAsKnown(articles: known)
    var then = self
    then.site.asOf = Spanned(
      HistoricalDate(day), at: site.asOf?.span ?? .start(of: SourceText(path: "", text: "")))
    then.site.asOfViews = []
    let kept = articles.indices.filter { known.contains(articles[$0].id) }
    then.articles = kept.map { articles[$0] }
    then.mentions = kept.map { $0 < mentions.count ? mentions[$0] : [] }
    then.events = eventsThen.events
    let inhabited = Set(then.events.compactMap(\.round?.value))
    then.rounds = rounds.compactMap { roundsThen.round($0, hasEvents: inhabited.contains($0.id)) }
    then.actors = ActorsAsKnown.actors(of: then, by: day)
    then.cutReferences(from: self, articles: known)
    return then
  }

  /// Takes out every reference to what `whole` has and this has no more.
  private mutating func cutReferences(from whole: Content, articles known: KnownArticles) {
    var gone: [RecordReference: String] = [:]
    func note<Record>(
      _ kind: RecordKind, _ then: [Record], _ now: [Record], _ id: (Record) -> String,
      _ title: (Record) -> String
    ) {
      guard then.count < now.count else { return }
      let kept = Set(then.map(id))
      for record in now where !kept.contains(id(record)) {
        gone[RecordReference(kind, id(record))] = title(record)
      }
    }
    note(.article, articles, whole.articles, \.id.name, \.title.value)
    note(.event, events, whole.events, \.id.name, \.title.value)
    note(.round, rounds, whole.rounds, \.id.name, \.title.value)
    note(.actor, actors, whole.actors, \.id.name, \.title.value)
    guard !gone.isEmpty else { return }

    func isGone(_ kind: RecordKind, _ name: String) -> Bool {
      gone[RecordReference(kind, name)] != nil
    }
    for index in articles.indices {
      articles[index].origins.removeAll { isGone(.article, $0.value.name) }
      mentions[index].removeAll { gone[$0.record] != nil }
    }
    for index in events.indices {
      events[index].relations.removeAll { isGone(.event, $0.event.value.name) }
      if let round = events[index].round, isGone(.round, round.value.name) {
        events[index].round = nil
      }
      events[index].body.cut(gone)
    }
    for index in rounds.indices { rounds[index].body.cut(gone) }
    for index in actors.indices { actors[index].body.cut(gone) }
    for index in issues.indices { issues[index].body.cut(gone) }
    for index in places.indices { places[index].body.cut(gone) }
    for index in pages.indices { pages[index].body.cut(gone) }
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

extension Prose {
  /// Takes out the citations of articles that are gone, and makes links to what is gone plain text: a
  /// link that borrowed its words keeps the title it borrowed.
  ///
  /// - Parameter gone: The titles of what is gone.
  mutating func cut(_ gone: [RecordReference: String]) {
    let isTouched = fragments.contains { fragment in
      switch fragment {
      case .linkStart(let reference, _, _): gone[reference.value] != nil
      case .mention(_, let record): gone[record] != nil
      case .citation(let index):
        gone[RecordReference(.article, citations[index].article.value.name)] != nil
      default: false
      }
    }
    guard isTouched else { return }
    var kept: [Citation] = []
    var pieces: [Fragment] = []
    pieces.reserveCapacity(fragments.count)
    var summaryEnd = 0
    // For each open link, whether it stays.
    var open: [Bool] = []
    for (index, fragment) in fragments.enumerated() {
      switch fragment {
      case .citation(let number):
        let citation = citations[number]
        if gone[RecordReference(.article, citation.article.value.name)] == nil {
          pieces.append(.citation(kept.count))
          kept.append(citation)
        }
      case .linkStart(let reference, _, let isEmpty):
        let title = gone[reference.value]
        open.append(title == nil)
        if let title {
          if isEmpty { pieces.append(.verbatim(title)) }
        } else {
          pieces.append(fragment)
        }
      case .linkEnd:
        if open.popLast() ?? true { pieces.append(fragment) }
      case .mention(let words, let record) where gone[record] != nil:
        pieces.append(.text(words))
      default:
        pieces.append(fragment)
      }
      if index + 1 == summaryCount { summaryEnd = pieces.count }
    }
    fragments = pieces
    citations = kept
    summaryCount = summaryEnd
  }
}

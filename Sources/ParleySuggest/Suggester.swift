import ParleyContent
public import ParleyModel

/// Reads articles as a careful assistant would, and suggests what to write down of them.
///
/// Rules only: the same content and article give the same suggestions, and every one says why it is made.
public struct Suggester: Sendable {
  private var content: Content
  private var knowledge: NameKnowledge
  private let matcher: NameMatcher
  private let kindWords: KindWords
  private let speechWords: SpeechWords
  private let issueTitles: [IssueID: String]
  private var actorTitles: [ActorID: String]
  private let actorPaths: [ActorID: String]
  /// What distinguishes events, and how they are found.
  private var known: [KnownEvent] = []
  private var knownOfActor: [ActorID: [Int]] = [:]
  private var eventNames: FreeNames
  private var actorNames: FreeNames

  /// Makes ready for articles of some content, whose quotations have been found.
  public init(_ content: Content) {
    self.content = content
    knowledge = NameKnowledge(content)
    matcher = NameRegister(content).matcher()
    kindWords = KindWords(adding: content.site.suggestions.kinds)
    speechWords = content.site.suggestions.speech.reduce(into: SpeechWords.builtIn) {
      $0.add($1, .verb(.inverts))
    }
    issueTitles = Dictionary(
      content.issues.map { ($0.id, $0.title.value) }, uniquingKeysWith: { first, _ in first })
    actorTitles = Dictionary(
      content.actors.map { ($0.id, $0.title.value) }, uniquingKeysWith: { first, _ in first })
    actorPaths = Dictionary(
      content.actors.map { ($0.id, $0.source.path) }, uniquingKeysWith: { first, _ in first })
    func damaged(_ kind: RecordKind) -> [String] {
      content.damaged.filter { $0.kind == kind }.map(\.name)
    }
    eventNames = FreeNames(besides: content.events.map(\.id.name) + damaged(.event))
    actorNames = FreeNames(besides: content.actors.map(\.id.name) + damaged(.actor))
    for event in content.events {
      remember(
        KnownEvent(
          id: event.id, traits: EventTraits(event), path: event.source.path,
          hasAccounts: !event.accounts.isEmpty))
    }
  }

  /// Articles that no record cites.
  public var newArticles: [Article] {
    let cited = Set(
      content.citations.map(\.article.value) + content.events.flatMap { $0.articles.map(\.value) })
    return content.articles.filter { !cited.contains($0.id) }
  }

  /// An event of the content, or one that an article before has suggested.
  private struct KnownEvent: Sendable {
    let id: EventID
    let traits: EventTraits
    var path: String?
    var hasAccounts = false
  }

  private mutating func remember(_ event: KnownEvent) {
    for actor in event.traits.actors { knownOfActor[actor, default: []].append(known.count) }
    known.append(event)
  }

  /// What each of some articles suggests, except for what is rejected.
  ///
  /// Each is compared with what those before it suggested.
  /// - Parameter rejected: Keys of suggestions that someone has rejected.
  public mutating func suggestions(
    for articles: [Article], rejecting rejected: Set<String> = []
  ) async -> [ArticleSuggestions] {
    var all: [ArticleSuggestions] = []
    for (index, article) in articles.enumerated() {
      all.append(
        await suggestions(
          for: article, rejecting: rejected, isFollowed: index + 1 < articles.count))
    }
    return all
  }

  /// What an article suggests, except for what is rejected.
  ///
  /// It is compared with what those before it suggested.
  private mutating func suggestions(
    for article: Article, rejecting rejected: Set<String>, isFollowed: Bool
  ) async -> ArticleSuggestions {
    let reading = ArticleReading(article)
    async let foundDates = ArticleDates(reading)
    let names = ArticleNames.find(in: reading, knowledge: knowledge)
    let speech = SpeechAct.all(in: reading, names: names.mentions, words: speechWords)
    let dates = await foundDates
    let candidates = await CandidateFinder(
      reading: reading, names: names, dates: dates, speech: speech, kindWords: kindWords,
      matcher: matcher
    ).all()
    var builder = SuggestionBuilder(reading, names, rejected, isFollowed: isFollowed)
    draftActors(&builder)
    suggestAliases(&builder)
    let quoted = QuotedPassages(of: article.id, in: content)
    for candidate in candidates { draft(candidate, quoted, &builder) }
    for (id, traits) in builder.drafted { remember(KnownEvent(id: id, traits: traits)) }
    learn(builder.actors)
    return ArticleSuggestions(
      article: article.id, events: builder.events, citations: builder.citations,
      actors: builder.actors,
      aliases: builder.aliases, accepted: builder.accepted, rejected: builder.rejectedCount,
      findingsMade: { [builder] in builder.findings(dates.mentions, speech) })
  }

  // MARK: Actors

  private mutating func draftActors(_ builder: inout SuggestionBuilder) {
    let first = builder.names.firstMentions
    for (index, newcomer) in builder.names.newcomers.enumerated() {
      guard let mention = first[.newcomer(index)].map({ builder.names.mentions[$0] }),
        let base = RecordName.made(from: newcomer.name)
      else { continue }
      let basis = builder.basis(
        "actor", newcomer.name, mention.block, around: mention.phrase, newcomer.confidence,
        [newcomer.reason])
      guard let basis else { continue }
      let id = ActorID(actorNames.take(base))
      builder.ids[.newcomer(index)] = id
      builder.titles[id] = newcomer.name
      var text = DraftText(from: builder.article)
      text.comment("Drafted from article \(builder.article.id): \(Self.sentence(basis.reasons))")
      text.add("title", newcomer.name)
      text.add("kind", newcomer.kind.rawValue)
      text.add("aliases", newcomer.spellings)
      if let side = newcomer.side { text.add("side", side.name) }
      if let role = newcomer.role {
        let organisation = newcomer.side.map { [(key: "for", text: $0.name)] } ?? []
        text.add("roles", maps: [[(key: "role", text: role)] + organisation])
      }
      text.markAsDraft()
      builder.actors.append(
        ActorSuggestion(
          basis: basis, id: id, name: newcomer.name, kind: newcomer.kind, role: newcomer.role,
          side: newcomer.side, spellings: newcomer.spellings, text: text.written(body: "")))
    }
  }

  /// Makes the people whom this article suggests known to later articles.
  private mutating func learn(_ actors: [ActorSuggestion]) {
    guard !actors.isEmpty else { return }
    for actor in actors {
      let place = actor.basis.passage.span
      func spanned<Value>(_ value: Value) -> Spanned<Value> { Spanned(value, at: place) }
      content.actors.append(
        Actor(
          id: actor.id, source: place.source, title: spanned(actor.name), kind: actor.kind,
          aliases: actor.spellings.map { Name(spanned($0)) }, side: actor.side.map(spanned),
          isDraft: true))
      actorTitles[actor.id] = actor.name
    }
    knowledge = NameKnowledge(content)
  }

  private func suggestAliases(_ builder: inout SuggestionBuilder) {
    for variant in builder.names.variants {
      let reason = Reason(rule: .spellingVariant, words: variant.spelling)
      let basis = builder.basis(
        "alias", "\(variant.actor) \(variant.spelling)", variant.block, around: variant.words,
        .medium, [reason])
      guard let basis else { continue }
      builder.aliases.append(
        AliasSuggestion(
          basis: basis, actor: variant.actor, path: actorPaths[variant.actor] ?? "",
          spelling: variant.spelling, near: variant.near))
    }
  }

  // MARK: Events

  private mutating func draft(
    _ candidate: CandidateEvent, _ quoted: QuotedPassages, _ builder: inout SuggestionBuilder
  ) {
    let range = builder.quotable(candidate)
    guard !quoted.overlap(candidate.block, range) else {
      builder.accepted += 1
      return
    }
    let words = builder.reading.blocks[candidate.block].text(range)
    let basis = builder.basis(
      "event", words, candidate.block, range, candidate.confidence, candidate.reasons)
    guard let basis else { return }
    let actors = candidate.parties.compactMap { builder.ids(of: $0) }.unique()
    let isComparable = builder.isFollowed || actors.contains { knownOfActor[$0] != nil }
    let traits = isComparable ? traits(of: candidate, words, actors, builder.article) : nil
    if let traits, let suggestion = citation(basis, traits, builder.article) {
      builder.citations.append(suggestion)
      return
    }
    let event = event(candidate, basis, actors, builder)
    if let traits { builder.drafted.append((event.id, traits)) }
    builder.events.append(event)
  }

  private func traits(
    of candidate: CandidateEvent, _ words: String, _ actors: [ActorID], _ article: Article
  ) -> EventTraits {
    EventTraits(
      kind: candidate.kind, actors: Set(actors), issues: Set(candidate.issues),
      date: candidate.isDated && candidate.date?.earliest != nil ? candidate.date : nil,
      passages: [EventTraits.Passage(words, in: article.id)])
  }

  private mutating func event(
    _ candidate: CandidateEvent, _ basis: SuggestionBasis, _ actors: [ActorID],
    _ builder: SuggestionBuilder
  ) -> EventSuggestion {
    let title = self.title(of: candidate, actors, builder)
    let day = candidate.date?.earliest.map { "-\($0.text)" } ?? ""
    let base = (actors.first?.name ?? builder.article.id.name) + "-\(candidate.kind.rawValue)\(day)"
    let id = EventID(eventNames.take(RecordName.isValid(base) ? base : "event\(day)"))
    return EventSuggestion(
      basis: basis, id: id, title: title, kind: candidate.kind, date: candidate.date,
      actors: actors, issues: candidate.issues, article: builder.article, place: candidate.place,
      isPlanned: candidate.isPlanned, bound: builder.article.bound ?? content.site.asOf?.value.bound
    )
  }

  /// The first words said, or who did what about which issue.
  private func title(
    of candidate: CandidateEvent, _ actors: [ActorID], _ builder: SuggestionBuilder
  ) -> String {
    let issue = candidate.issues.first.flatMap { issueTitles[$0] }
    guard candidate.speaker != nil, candidate.kind == .statement || !candidate.quotations.isEmpty
    else {
      let doers = actors.prefix(min(3, candidate.doers)).map { builder.title(of: $0, actorTitles) }
      let kind = candidate.kind.rawValue
      return kind.prefix(1).uppercased() + kind.dropFirst() + ": "
        + (doers.isEmpty ? "“\(candidate.deed)”" : doers.joined(separator: ", "))
        + (issue.map { " (\($0))" } ?? "")
    }
    let speaker = builder.title(of: actors.first, actorTitles)
    if let quotation = candidate.quotations.first {
      let words = builder.reading.blocks[candidate.block].text(quotation)
      return "\(speaker): “\(Self.shortened(words, to: 70))”"
    }
    return "\(speaker): statement" + (issue.map { " (\($0))" } ?? "")
  }

  // MARK: What there is already

  private func citation(
    _ basis: SuggestionBasis, _ traits: EventTraits, _ article: Article
  ) -> CitationSuggestion? {
    let others = Set(traits.actors.flatMap { knownOfActor[$0] ?? [] }).sorted()
    for index in others {
      let event = known[index]
      let other = event.traits
      guard let likeness = other.likeness(to: traits, toldOn: article.published?.value) else {
        continue
      }
      var reasons = [Reason(rule: .sameEvent, words: event.id.name)]
      var accounts: String?
      switch likeness {
      case .same: break
      case .otherFigure(let passage, let one, let new):
        reasons.append(
          Reason(rule: .otherFigure, words: "\(one.amount), \(new.amount) \(one.unit)"))
        accounts = self.accounts(
          point: "Number: \(one.unit)", other.passages[passage], says: (one.amount, new.amount),
          basis,
          article)
      case .otherTranslation(let passage, let known, let new):
        reasons.append(Reason(rule: .otherTranslation, words: known))
        accounts = self.accounts(
          point: "The words in two translations", other.passages[passage],
          says: ("“\(known)”", "“\(new)”"), basis, article)
      case .otherDate(let passage, let known, let new):
        reasons.append(Reason(rule: .otherDate, words: "\(known.text), \(new.text)"))
        accounts = self.accounts(
          point: "The day", other.passages[passage], says: (known.text, new.text), basis, article)
      }
      return CitationSuggestion(
        basis: SuggestionBasis(
          key: basis.key, passage: basis.passage, confidence: basis.confidence,
          reasons: reasons + basis.reasons),
        event: event.id, path: event.path, hasAccounts: event.hasAccounts,
        markdown: DraftText.citation(basis.passage.words, of: article),
        accounts: event.hasAccounts
          ? accounts.map { String($0.drop { !$0.isNewline }.dropFirst()) } : accounts)
    }
    return nil
  }

  private func accounts(
    point: String, _ known: EventTraits.Passage, says: (String, String), _ basis: SuggestionBasis,
    _ article: Article
  ) -> String {
    DraftText.accounts(
      point: point,
      [
        [("says", says.0), ("article", known.article.name), ("quote", known.quotation)],
        [("says", says.1), ("article", article.id.name), ("quote", basis.passage.words)],
      ], from: article)
  }

  // MARK: Words

  static func sentence(_ reasons: [Reason]) -> String {
    reasons.prefix(4).map { reason in
      reason.words.isEmpty
        ? reason.rule.rawValue : "\(reason.rule.rawValue) “\(shortened(reason.words, to: 40))”"
    }.joined(separator: ", ")
  }

  /// Words of a text up to a length in bytes, without marks at their end.
  static func shortened(_ text: String, to limit: Int) -> String {
    let line = text.oneLine
    var end = line.utf8.count
    if end > limit, let space = line.utf8.prefix(limit).lastIndex(of: 0x20) {
      end = line.utf8.distance(from: line.utf8.startIndex, to: space)
    }
    var result = Substring(line.utf8.prefix(end))
    while let last = result.unicodeScalars.last, SentenceEnd.isLoose(last) || last == "." {
      result.unicodeScalars.removeLast()
    }
    return end < line.utf8.count ? result + "…" : String(result)
  }
}

extension Article {
  /// No later than it was saved.
  fileprivate var bound: HistoricalDate? { (published?.value ?? accessed?.value)?.bound }
}

extension HistoricalDate {
  /// No later than its last day.
  fileprivate var bound: HistoricalDate? { latest.map { HistoricalDate(through: $0) } }
}

/// Names that nothing has yet, each given once.
struct FreeNames: Sendable {
  private var taken: Set<String>
  /// For each name that was asked for, the number after which the search goes on.
  private var numbers: [String: Int] = [:]

  init(besides taken: [String]) { self.taken = Set(taken) }

  /// The name itself, or with the first number after it that makes it free: `talks-2`.
  mutating func take(_ name: String) -> String {
    var number = numbers[name] ?? 1
    var free = number == 1 ? name : "\(name)-\(number)"
    while !taken.insert(free).inserted {
      number += 1
      free = "\(name)-\(number)"
    }
    numbers[name] = number
    return free
  }
}

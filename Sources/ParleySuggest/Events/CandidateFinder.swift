import ParleyContent
import ParleyModel

/// Finds the events that an article reports, once its names, dates and speech are known.
struct CandidateFinder: Sendable {
  let reading: ArticleReading
  let names: ArticleNames
  let dates: ArticleDates
  let speech: [SpeechAct]
  let kindWords: KindWords
  /// Names of issues and places.
  let matcher: NameMatcher

  /// The events in the order of the text.
  func all() async -> [CandidateEvent] {
    var rest = speech.indices[...]
    let acts = reading.blocks.indices.map { block in
      Self.take(&rest) { speech[$0].block == block }
    }
    let events = await reading.blocks.indices.concurrentMap(chunk: 32) { block in
      reading.blocks[block].kind == .paragraph
        ? Scene(finder: self, number: block, acts: acts[block]).events() : []
    }
    return events.flatMap(\.self)
  }

  /// Takes the front of indices that belong together.
  private static func take(
    _ indices: inout Range<Int>.SubSequence, while belongs: (Int) -> Bool
  ) -> Range<Int> {
    let start = indices.startIndex
    while let first = indices.first, belongs(first) { indices.removeFirst() }
    return start..<indices.startIndex
  }
}

/// One paragraph, with all that is known of it.
private struct Scene {
  let finder: CandidateFinder
  let number: Int
  let acts: Range<Int>

  /// How many sentences one event may quote: as many as one reads at a glance.
  private static let mostSentences = 5

  private var block: BlockReading { finder.reading.blocks[number] }

  func events() -> [CandidateEvent] {
    var events: [CandidateEvent] = []
    var isSpoken = [Bool](repeating: false, count: block.sentences.count)
    var sentences = SentenceContents(self)
    for act in acts {
      let act = finder.speech[act]
      guard let event = event(of: act, &sentences) else { continue }
      for sentence in act.sentences { isSpoken[sentence] = true }
      if let last = events.last, last.speaker == event.speaker,
        last.sentences.upperBound >= event.sentences.lowerBound,
        event.sentences.upperBound - last.sentences.lowerBound <= Self.mostSentences
      {
        events[events.count - 1].append(event)
      } else {
        events.append(event)
      }
    }
    for sentence in block.sentences.indices where !isSpoken[sentence] {
      if let event = deed(in: sentence, &sentences) { events.append(event) }
    }
    return events.sorted {
      ($0.sentences.lowerBound, $0.sentences.upperBound)
        < ($1.sentences.lowerBound, $1.sentences.upperBound)
    }
  }

  // MARK: Speech

  private func event(of act: SpeechAct, _ sentences: inout SentenceContents) -> CandidateEvent? {
    guard let speaker = act.speaker.map({ finder.names.mentions[$0] }) else { return nil }
    var reasons = [act.reason(in: block), speaker.reason]
    var kind = EventKind.statement
    let content = sentences.contents(of: act.sentences)
    if let deed = content.kinds.first(where: {
      $0.isDeed && $0.words.overlaps(act.verb) && Self.isSpoken($0.kind)
    }) {
      kind = deed.kind
      reasons.append(Reason(rule: .kindWord, words: block.text(ofWords: deed.words)))
    }
    let when = date(of: act.verb, in: act.sentences)
    if let reason = when.reason { reasons.append(reason) }
    return CandidateEvent(
      kind: kind, block: number, sentences: act.sentences, quotations: act.quotations,
      speaker: speaker.party, parties: [speaker.party], doers: 1,
      deed: block.text(ofWords: act.verb), date: when.date, isDated: when.isDated,
      isPlanned: false, place: content.place, issues: content.issues.map(\.id),
      figures: content.figures.map(\.figure),
      confidence: confidence(of: act), reasons: reasons + content.reasons(in: block))
  }

  /// Kinds that a verb of saying can make of a statement.
  private static func isSpoken(_ kind: EventKind) -> Bool {
    switch kind {
    case .demand, .proposal, .rejection, .concession: true
    default: false
    }
  }

  private func confidence(of act: SpeechAct) -> Confidence {
    switch act.reason.rule {
    case .pronoun: .low
    case .reportedSpeech: .medium
    default: act.quotations.isEmpty ? .medium : .high
    }
  }

  // MARK: Deeds

  private func deed(in sentence: Int, _ sentences: inout SentenceContents) -> CandidateEvent? {
    let range = sentence..<sentence + 1
    let content = sentences.contents(of: range)
    let isHypothetical = Hedges.isHypothetical(block, block.sentences[sentence].words)
    let kinds = content.kinds.filter { found in
      guard block.quote(at: Int(block.words[found.words.lowerBound].start)) == nil else {
        return false
      }
      return found.isDeed ? !Hedges.isDenied(block, before: found.words.lowerBound) : true
    }
    let deeds = kinds.filter { $0.isDeed && (!isHypothetical || $0.kind == .proposal) }
    let thing = isHypothetical ? nil : kinds.first
    guard
      let chosen = deeds.first(where: { !Hedges.isAside(block, before: $0.words.lowerBound) })
        ?? deeds.first ?? thing
    else { return nil }
    let when = date(of: chosen.words, in: range)
    guard chosen.isDeed || when.isDated else { return nil }
    let inSentence = finder.names.mentions(
      inBlock: number, words: block.sentences[sentence].words)
    let doers = doers(of: chosen, among: inSentence)
    var parties = (doers + inSentence.map { finder.names.mentions[$0].party }).unique()
    var together: Reason?
    if parties.isEmpty, let those = Self.togetherWords(block, block.sentences[sentence].words) {
      parties = partiesBefore(sentence)
      together = Reason(rule: .pronoun, words: block.text(ofWords: those))
    }
    if doers.isEmpty, together == nil {
      switch chosen.kind {
      case .talks, .agreement, .implementation, .incident, .breach: break
      case .proposal: parties = []
      default: return nil
      }
    }
    // Nobody is named: then the day must be.
    guard !parties.isEmpty || chosen.kind == .proposal || when.date?.singleDay != nil else {
      return nil
    }
    var reasons = [Reason(rule: .kindWord, words: block.text(ofWords: chosen.words))]
    if let reason = when.reason { reasons.append(reason) }
    reasons += inSentence.prefix(3).map { finder.names.mentions[$0].reason }
    if let together { reasons.append(together) }
    let isSupported = !content.issues.isEmpty || !content.figures.isEmpty || parties.count > 1
    let confidence: Confidence =
      switch (chosen.isDeed, when.isDated, isSupported) {
      case _ where inSentence.isEmpty: .low
      case (true, true, true): .high
      case (true, true, false), (true, false, true), (false, true, true): .medium
      default: .low
      }
    return CandidateEvent(
      kind: chosen.kind, block: number, sentences: range, quotations: [], speaker: nil,
      parties: parties, doers: together == nil ? doers.count : parties.count,
      deed: block.text(ofWords: chosen.words), date: when.date, isDated: when.isDated,
      isPlanned: when.isPlanned,
      place: content.place, issues: content.issues.map(\.id),
      figures: content.figures.map(\.figure), confidence: confidence,
      reasons: reasons + content.reasons(in: block))
  }

  /// Who does it: those named before the verb and after no preposition, or, where it is done to
  /// someone, those after `by`.
  private func doers(
    of deed: KindWords.Finding, among mentions: Range<Int>
  ) -> [PartyMention.Party] {
    let isPassive = Hedges.isPassive(block, before: deed.words.lowerBound)
    return mentions.compactMap { index -> PartyMention.Party? in
      let mention = finder.names.mentions[index]
      let first = mention.phrase.lowerBound
      let before = first > 0 ? block.lowercased(first - 1) : ""
      if isPassive || mention.words.lowerBound >= deed.words.upperBound {
        return before == "by" ? mention.party : nil
      }
      // `Ukraine's allies` are not Ukraine; `Russia's negotiators rejected` is about Russia.
      if mention.isPossessive, deed.words.lowerBound - mention.words.upperBound > 3 { return nil }
      return Hedges.isPreposition(before) ? nil : mention.party
    }.unique()
  }

  /// Words at the front of a sentence that mean all who were named before it.
  private static func togetherWords(_ block: BlockReading, _ words: Range<Int>) -> Range<Int>? {
    togetherPhrases.longest(from: words.lowerBound, in: block.words[words])?.words
  }

  private static let togetherPhrases = PhraseTable(
    [
      "they", "both", "both sides", "the sides", "the two sides", "the parties",
      "the two countries",
      "the delegations", "both delegations", "both countries", "the two",
    ].map { ($0, true) })

  /// The two who were named last: in the sentence before, or, for the first of a paragraph, in the
  /// paragraphs before it; none where there are more than two.
  private func partiesBefore(_ sentence: Int) -> [PartyMention.Party] {
    var parties: [PartyMention.Party] = []
    func add(_ mentions: Range<Int>) {
      parties = (mentions.prefix(8).map { finder.names.mentions[$0].party } + parties).unique()
    }
    if sentence > 0 {
      add(finder.names.mentions(inBlock: number, words: block.sentences[sentence - 1].words))
    } else {
      for before in (max(0, number - 3)..<number).reversed() {
        guard parties.count < 2, finder.reading.blocks[before].kind == .paragraph else { break }
        add(finder.names.mentions(inBlock: before))
      }
    }
    return parties.count == 2 ? parties : []
  }

  // MARK: Dates

  private struct When {
    var date: HistoricalDate?
    var isDated = false
    var isPlanned = false
    var reason: Reason?
  }

  /// The date of what some words report; else no later than the article.
  private func date(of words: Range<Int>?, in sentences: Range<Int>) -> When {
    let words = words ?? block.words(ofSentences: sentences)
    guard !words.isEmpty, let found = finder.dates.governing(words, inBlock: number) else {
      return bound
    }
    if found.isFuture, !Hedges.isAhead(block, before: words.lowerBound),
      let date = found.date, let published = finder.reading.article.published?.value.latest,
      date.lies(after: published)
    {
      // What was said or done was so before it was reported: the date is that of something else.
      return bound
    }
    return When(
      date: found.date, isDated: found.date != nil, isPlanned: found.isFuture,
      reason: found.reason)
  }

  private var bound: When {
    guard let published = finder.reading.article.published?.value, let last = published.latest
    else { return When(reason: Reason(rule: .undatedArticle, words: "")) }
    return When(
      date: HistoricalDate(through: last), reason: Reason(rule: .publicationDate, words: ""))
  }

  // MARK: What sentences hold

  /// What is in each sentence, found once.
  private struct SentenceContents {
    private let scene: Scene
    private var known: [Int: SentenceContent] = [:]

    init(_ scene: Scene) { self.scene = scene }

    mutating func contents(of sentences: Range<Int>) -> SentenceContent {
      var whole = SentenceContent()
      for sentence in sentences {
        let content = known[sentence] ?? SentenceContent(scene, sentence)
        known[sentence] = content
        whole.append(content)
      }
      return whole
    }
  }

  private struct SentenceContent {
    var kinds: [KindWords.Finding] = []
    var issues: [(id: IssueID, words: String)] = []
    var place: PlaceID?
    var figures: [Figure.Finding] = []

    init() {}

    init(_ scene: Scene, _ sentence: Int) {
      let block = scene.block
      let words = block.sentences[sentence].words
      kinds = scene.finder.kindWords.find(in: block.words[words])
      figures = Figure.all(in: block, words: words)
      for match in scene.finder.matcher.matches(in: block.words[words]) {
        switch match.record.kind {
        case .issue:
          let issue = IssueID(match.record.name)
          if !issues.contains(where: { $0.id == issue }) {
            issues.append((issue, block.text(match.range)))
          }
        case .place where place == nil && Hedges.isPlaced(block, at: match.range.lowerBound):
          place = PlaceID(match.record.name)
        default: break
        }
      }
    }

    mutating func append(_ other: SentenceContent) {
      kinds += other.kinds
      figures += other.figures
      if place == nil { place = other.place }
      for issue in other.issues where !issues.contains(where: { $0.id == issue.id }) {
        issues.append(issue)
      }
    }

    func reasons(in block: BlockReading) -> [Reason] {
      issues.map { Reason(rule: .issueName, words: $0.words) }
        + figures.map { Reason(rule: .figure, words: block.text(ofWords: $0.words)) }
    }
  }
}

extension BlockReading {
  /// The words of sentences that follow one another.
  func words(ofSentences range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return sentences[first].words.lowerBound..<sentences[last].words.upperBound
  }

  /// Where sentences that follow one another are, in UTF-8 offsets.
  func range(ofSentences range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return sentences[first].range.lowerBound..<sentences[last].range.upperBound
  }
}

extension CandidateEvent {
  /// Takes in what the same speaker goes on to say.
  fileprivate mutating func append(_ next: CandidateEvent) {
    sentences = sentences.lowerBound..<max(sentences.upperBound, next.sentences.upperBound)
    quotations = (quotations + next.quotations).unique()
    issues = (issues + next.issues).unique()
    figures = (figures + next.figures).unique()
    confidence = max(confidence, next.confidence)
    reasons = (reasons + next.reasons).unique()
  }
}

extension SpeechAct {
  fileprivate func reason(in block: BlockReading) -> Reason {
    Reason(rule: reason.rule, words: block.text(ofWords: verb))
  }
}

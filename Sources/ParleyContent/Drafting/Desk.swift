import ParleyModel

/// One article on the desk: what has been read of it, and what is suggested so far.
struct Desk {
  let reading: ArticleReading
  let names: ArticleNames
  private let rejected: Set<String>
  /// Whether other articles come, which are compared with what this one suggests.
  let isFollowed: Bool

  var events: [EventSuggestion] = []
  var citations: [CitationSuggestion] = []
  var actors: [ActorSuggestion] = []
  var aliases: [AliasSuggestion] = []
  /// The events drafted from this article, which are not compared with one another.
  var drafted: [(id: EventID, traits: EventTraits)] = []
  var accepted = 0
  private(set) var rejectedCount = 0
  /// The ids of newcomers that are drafted.
  var ids: [PartyMention.Party: ActorID] = [:]
  /// Their names.
  var titles: [ActorID: String] = [:]

  init(
    _ reading: ArticleReading, _ names: ArticleNames, _ rejected: Set<String>, isFollowed: Bool
  ) {
    self.isFollowed = isFollowed
    self.reading = reading
    self.names = names
    self.rejected = rejected
  }

  var article: Article { reading.article }

  /// The longest passage that is quoted whole, in bytes; of a longer one, what stands around the
  /// words that matter.
  private static let longestPassage = 700

  /// The id of a party; `nil` for a newcomer whose draft was rejected.
  func ids(of party: PartyMention.Party) -> ActorID? {
    if case .actor(let id) = party { id } else { ids[party] }
  }

  /// What an actor is called.
  func title(of actor: ActorID?, _ known: [ActorID: String]) -> String {
    guard let actor else { return "Statement" }
    return titles[actor] ?? known[actor] ?? actor.name
  }

  /// What to quote for an event, in UTF-8 offsets: its sentences, or as much of them as can be quoted.
  func quotable(_ event: CandidateEvent) -> Range<Int> {
    let block = reading.blocks[event.block]
    let whole = block.range(ofSentences: event.sentences)
    guard whole.count > Self.longestPassage else { return whole }
    let core = event.quotations.first?.lowerBound ?? whole.lowerBound
    let words = block.words(ofSentences: event.sentences)
    let start = max(whole.lowerBound, core - Self.longestPassage / 3)
    let first = block.firstWord(from: start, in: words)
    guard first < words.upperBound else { return whole.lowerBound..<whole.lowerBound }
    var last = first
    let limit = Int(block.words[first].start) + Self.longestPassage
    while last + 1 < words.upperBound, Int(block.words[last + 1].end) <= limit { last += 1 }
    return Int(block.words[first].start)..<Int(block.words[last].end)
  }

  /// What a suggestion rests on, with the sentence that words stand in.
  mutating func basis(
    _ kind: String, _ name: String, _ block: Int, around words: Range<Int>,
    _ confidence: Confidence, _ reasons: [Reason]
  ) -> SuggestionBasis? {
    let reading = reading.blocks[block]
    let sentence = reading.sentence(ofWord: words.lowerBound)
    let whole = reading.sentences[sentence].range
    let range = whole.count > Self.longestPassage ? reading.range(ofWords: words) : whole
    return basis(kind, name, block, range, confidence, reasons)
  }

  /// What a suggestion rests on; `nil` where it has been rejected, which is counted.
  mutating func basis(
    _ kind: String, _ name: String, _ block: Int, _ range: Range<Int>, _ confidence: Confidence,
    _ reasons: [Reason]
  ) -> SuggestionBasis? {
    let key = "\(article.id)/\(kind)-\(Self.fingerprint(name))"
    guard !rejected.contains(key) else {
      rejectedCount += 1
      return nil
    }
    let words = reading.blocks[block].text(range)
    return SuggestionBasis(
      key: key,
      passage: SuggestedPassage(article: article.id, words: words, span: span(block, range)),
      confidence: confidence, reasons: reasons.unique())
  }

  // MARK: What was found

  /// All names, dates and speech.
  func findings(_ dates: [DateMention], _ speech: [SpeechAct]) -> [Finding] {
    names.mentions.map { mention in
      .name(passage(mention.block, words: mention.words), ids(of: mention.party), mention.reason)
    }
      + dates.map { .date(passage($0.block, words: $0.words), $0.date, $0.reason) }
      + speech.flatMap(findings)
  }

  private func findings(_ act: SpeechAct) -> [Finding] {
    let speaker = act.speaker.flatMap { ids(of: names.mentions[$0].party) }
    let block = reading.blocks[act.block]
    let ranges =
      act.quotations.isEmpty ? [block.range(ofSentences: act.sentences)] : act.quotations
    return ranges.map {
      .speech(
        passage(act.block, $0), speaker: speaker, isQuoted: !act.quotations.isEmpty, act.reason)
    }
  }

  private func passage(_ block: Int, words: Range<Int>) -> SuggestedPassage {
    passage(block, reading.blocks[block].range(ofWords: words))
  }

  private func passage(_ block: Int, _ range: Range<Int>) -> SuggestedPassage {
    SuggestedPassage(
      article: article.id, words: reading.blocks[block].text(range), span: span(block, range))
  }

  private func span(_ block: Int, _ range: Range<Int>) -> SourceSpan {
    let whole = article.blocks[block].span
    // Text without markup lies in the file as it is; other text is only known by its block.
    guard whole.range.count == reading.blocks[block].bytes.count else { return whole }
    let start = whole.range.lowerBound
    return whole.source.span((start + range.lowerBound)..<(start + range.upperBound))
  }

  /// The folded words of a text as eight hexadecimal digits, the same wherever it is computed.
  private static func fingerprint(_ text: String) -> String {
    var text = text
    var reader = NameWords()
    text.withUTF8 { reader.read($0) }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in reader.words { hash = (hash ^ word.hash) &* 0x100_0000_01B3 }
    let digits = String((hash ^ hash >> 32) & 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

/// The passages of an article that records quote.
struct QuotedPassages {
  /// By block, in the order of the text.
  private var ranges: [Int: [Range<Int>]] = [:]

  init(of article: ArticleID, in content: Content) {
    var passages: [Passage] = []
    func add(_ citations: [Citation]) {
      for citation in citations where citation.article.value == article {
        passages += citation.passages
      }
    }
    for event in content.events { add(event.citations) }
    for round in content.rounds { add(round.body.citations) }
    for actor in content.actors { add(actor.body.citations) }
    for issue in content.issues { add(issue.body.citations) }
    for place in content.places { add(place.body.citations) }
    for page in content.pages { add(page.body.citations) }
    for passage in passages.sorted() { ranges[passage.block, default: []].append(passage.range) }
  }

  /// Whether any of them stands in a range.
  func overlap(_ block: Int, _ range: Range<Int>) -> Bool {
    ranges[block]?.contains { $0.overlaps(range) } ?? false
  }
}

extension BlockReading {
  /// The first of some words that begins at an offset or behind it.
  func firstWord(from offset: Int, in words: Range<Int>) -> Int {
    var (low, high) = (words.lowerBound, words.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(self.words[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

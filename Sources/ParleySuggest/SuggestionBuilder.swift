import ParleyContent
import ParleyModel

/// The suggestions of one article as they are made: what has been read of it, and what is suggested so far.
struct SuggestionBuilder {
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

  /// The longest passage that is quoted in full, in bytes; of a longer one, what is around the
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

  /// What a suggestion rests on, with the sentence that words are in.
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
    return SuggestionBasis(
      key: key, passage: passage(block, range), confidence: confidence, reasons: reasons.unique())
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
      article: article.id, words: reading.blocks[block].text(range),
      span: article.blocks[block].span(of: range))
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
    let passages = content.citations.filter { $0.article.value == article }.flatMap(\.passages)
    for passage in passages.sorted() { ranges[passage.block, default: []].append(passage.range) }
  }

  /// Whether any of them is in a range.
  func overlap(_ block: Int, _ range: Range<Int>) -> Bool {
    ranges[block]?.contains { $0.overlaps(range) } ?? false
  }
}

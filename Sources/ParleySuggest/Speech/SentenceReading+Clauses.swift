import ParleyContent
import ParleyModel

extension SentenceReading {
  /// Who does what a passive says: `was rejected by Lee`; `nil` where that is not said, or not as done.
  func passive(
    _ range: Range<Int>, _ verb: SpeechWords.Verb, floor: Int, search: SubjectSearch,
    _ words: SpeechWords
  ) -> Saying? {
    guard !verb.contains(.needsWords), !verb.contains(.carries), !verb.contains(.participle),
      isDone(range.lowerBound, floor: floor),
      let (found, end) = search.after(range.upperBound + 1, limit: sentence.words.upperBound),
      case .mention(let mention) = found.subject, !isMedium(mention, words),
      endsNoun(end)
    else { return nil }
    let start = block.names[mention].phrase.lowerBound
    guard start >= range.upperBound else { return nil }
    var saying = Saying(
      words: range, verb: verb, speaker: mention, extent: range.lowerBound..<end)
    saying.isEmbedded = isEmbedded(saying, floor: floor)
    saying.isUnreal = isUnreal(saying)
    return saying
  }

  /// Whether a passive before a word is one of what has happened: `was`, not `will be`, nor one that
  /// only says which thing is meant: `a plan that was`.
  private func isDone(_ verb: Int, floor: Int) -> Bool {
    var word = verb - 1
    var hasBeing = false
    while word >= floor, verb - word <= 6, block.breakBefore(word + 1) == .none,
      block.quoteAt[word] < 0, block.mentionAt[word] < 0
    {
      switch block.roles[word] {
      case .being?:
        if block.isWord(word, "be") { return false }
        hasBeing = true
      case .filler?: break
      case .that?, .who?, .vaguePronoun?, .clause?:
        return hasBeing && block.isWord(word, "it")
      default:
        if block.isAdverb(word) { break }
        return hasBeing && block.reading.words[word].gap != .apostrophe
          && !Self.undone.contains { block.isWord(word, $0) }
      }
      word -= 1
    }
    return hasBeing
  }

  /// Words before a passive of what has not happened.
  private static let undone: [StaticString] = [
    "not", "never", "to", "could", "would", "might", "may", "should", "must",
  ]

  /// Whether a name ends where a word begins: `by Lee`, but not `by Lee troops` or `by Lee, Kim and`.
  private func endsNoun(_ word: Int) -> Bool {
    guard word < sentence.words.upperBound else { return true }
    switch block.breakBefore(word) {
    case .strong: return true
    case .comma: return block.mention(at: word) == nil
    case .none:
      if block.mention(at: word) != nil || block.quoteAt[word] >= 0 { return false }
      switch block.roles[word] {
      case nil: return block.isAdverb(word)
      case .and?: return word + 1 < block.roles.count && block.mention(at: word + 1) == nil
      case .title?, .anonymous?: return false
      default: return true
      }
    }
  }

  /// Whether the subject that begins at a word is that of a clause which only says which thing is
  /// meant: `the plan that Lee`.
  func isRelative(_ subject: Int) -> Bool {
    let that = subject - 1
    guard that >= sentence.words.lowerBound, block.breakBefore(subject) == .none,
      block.mentionAt[that] < 0, block.quoteAt[that] < 0
    else { return false }
    if block.isWord(that, "what") || block.isWord(that, "which") || block.isWord(that, "whom") {
      return true
    }
    let noun = that - 1
    guard block.isWord(that, "that"), noun >= sentence.words.lowerBound,
      block.breakBefore(that) == .none, block.roles[noun] == nil, block.quoteAt[noun] < 0
    else { return false }
    return block.mentionAt[noun] < 0 && !block.isAdverb(noun)
  }

  /// Whether nothing that a verb could govern follows.
  func lacksObject(_ word: Int) -> Bool {
    guard word < sentence.words.upperBound, block.breakBefore(word) == .none else { return true }
    switch block.roles[word] {
    case .being?, .time?, .preposition?, .filler?, .verb?, .clause?, .and?, .before?: return true
    default: return block.isAdverb(word)
    }
  }

  /// Whether a quotation follows that a verb in a clause with `that` brings: `that Lee said was “good”`.
  func bringsQuotation(_ saying: Saying) -> Bool {
    var word = saying.words.upperBound
    let limit = min(word + 4, sentence.words.upperBound)
    while word < limit {
      if block.quoteAt[word] >= 0 {
        let isSaid =
          block.isWord(saying.words.lowerBound, "said")
          || block.isWord(saying.words.lowerBound, "says")
        // `the remark that Lee said “no”` is about words, `a plan that Lee called “good”` is not.
        return isSaid != (word == saying.words.upperBound)
      }
      switch block.roles[word] {
      case .being?, .filler?, .definite?, .indefinite?: word += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a word may be a past after which a colon brings a quotation: `Lee sneered: “…”`.
  func announces(_ word: Int) -> Bool {
    let this = block.reading.words[word]
    guard !this.startsUppercase, this.end - this.start > 4,
      block.reading.bytes[Int(this.end) - 2..<Int(this.end)].elementsEqual("ed".utf8)
    else { return false }
    var next = word + 1
    var hasPreposition = false
    while next < sentence.words.upperBound, next - word <= 12 {
      if block.quoteAt[next] >= 0 { return block.hasMark(before: next, UInt8(ascii: ":")) }
      guard block.breakBefore(next) == .none else { return false }
      switch block.roles[next] {
      case .preposition?: hasPreposition = true
      case .time?, .filler?: break
      case .definite?, .indefinite?: guard hasPreposition else { return false }
      case nil: guard hasPreposition || block.isAdverb(next) else { return false }
      default: return false
      }
      next += 1
    }
    return false
  }

  /// What a person says by such a verb.
  func announcement(
    _ word: Int, floor: Int, search: SubjectSearch, _ antecedents: Antecedents
  ) -> Saying? {
    let found = search.before(word, [], floor: floor)
    var saying = Saying(words: word..<word + 1, verb: [], extent: found.start..<word + 1)
    switch found.subject {
    case .mention(let mention) where block.names[mention].isPerson: saying.speaker = mention
    case .pronoun(let gender):
      saying.speaker = antecedents.person(gender, isFirstSentence: number == 0)
      saying.isPronoun = true
    default: return nil
    }
    saying.isUnreal = isUnreal(saying)
    return saying.speaker == nil ? nil : saying
  }
}

import ParleyContent

/// A sentence with its verbs of saying, and which of them its quotations belong to.
struct SentenceReading {
  let block: SpokenBlock
  /// The number of the sentence in its block.
  let number: Int
  let sentence: Sentence
  /// Its quoted stretches, as indices into ``BlockReading/quotes``.
  let quotes: Range<Int>
  /// From left to right.
  var sayings: [Saying] = []
  /// For each of ``quotes``, the saying that it belongs to, and whether that comes after it.
  var owners: [(saying: Int, isBehind: Bool)?] = []
  /// The person who alone speaks in the sentence.
  var subjectForNext: Int?

  /// The last saying that somebody is known to be the subject of.
  private var lastSpeech: Saying?
  /// The person that the sentence is about, where it is not a pronoun.
  var main: Int? { mainSubject.flatMap { block.names[$0].isPerson ? $0 : nil } }
  private var mainSubject: Int?
  private var mainSubjectEnd = 0
  private var mainIsPronoun = false

  init(block: SpokenBlock, number: Int, sentence: Sentence, quotes: Range<Int>) {
    self.block = block
    self.number = number
    self.sentence = sentence
    self.quotes = quotes
  }

  /// Begins with the speaker whose name is before a colon.
  mutating func begin(with head: Saying) {
    sayings = [head]
    lastSpeech = head
  }

  /// Finds the verbs of saying and their subjects, and reports the persons on the way to `antecedents`.
  mutating func findSayings(_ antecedents: inout Antecedents, _ words: SpeechWords) {
    let search = SubjectSearch(block: block)
    var floor = sentence.words.lowerBound
    var quoteSince = false
    var word = floor
    while word < sentence.words.upperBound {
      if block.quoteAt[word] >= 0 {
        floor = max(
          word + 1,
          min(
            block.reading.quotes[Int(block.quoteAt[word])].words.upperBound,
            sentence.words.upperBound))
        word = floor
        quoteSince = true
        continue
      }
      if let mention = block.mention(at: word) {
        if block.names[mention].words.lowerBound == word {
          antecedents.add(mention, in: block, words)
        }
        noteMainSubject(mention, at: word)
        word += 1
        continue
      }
      if block.roles[word] == nil, announces(word) {
        if let saying = announcement(word, floor: floor, search: search, antecedents) {
          sayings.append(saying)
          lastSpeech = saying
          quoteSince = false
        }
        word += 1
        continue
      }
      guard Int(block.phraseStarts[word]) == word, let role = block.roles[word] else {
        word += 1
        continue
      }
      if case .pronoun(let gender) = role, mainSubjectEnd == 0 {
        mainSubject = antecedents.person(gender, isFirstSentence: number == 0)
        mainSubjectEnd = word + 1
        mainIsPronoun = true
      } else if case .title = role {
        noteOffice(word, &antecedents)
      } else if case .vaguePronoun = role, mainSubjectEnd == 0 {
        mainSubjectEnd = word + 1
      }
      var end = word + 1
      while end < sentence.words.upperBound, Int(block.phraseStarts[end]) == word,
        block.roles[end] != nil
      {
        end += 1
      }
      if let saying = saying(
        word..<end, role, floor: floor, search: search, antecedents: antecedents, words)
      {
        if let last = sayings.last, !last.isSpeech, !quoteSince {
          sayings[sayings.count - 1] = saying
        } else {
          sayings.append(saying)
        }
        if saying.isSpeech, !saying.isUnreal { lastSpeech = saying }
        if saying.isAnonymous, !saying.verb.contains(.carries) { antecedents.noteStranger() }
        quoteSince = false
      }
      word = end
    }
    findSubjectForNext()
  }

  /// Notes an office without a name that is not that of anyone named: `the French president`.
  private func noteOffice(_ word: Int, _ antecedents: inout Antecedents) {
    let next = word + 1
    if next < block.roles.count, block.mention(at: next) != nil { return }
    guard word > sentence.words.lowerBound, block.breakBefore(word) == .none else { return }
    let isOther =
      switch block.roles[word - 1] {
      case .definite?: false
      case .indefinite?, .anonymous?: true
      default: block.reading.words[word - 1].startsUppercase || block.isPossessiveEnding(word - 1)
      }
    antecedents.noteOffice(block.reading.words[word].hash, isOther: isOther)
  }

  /// The first mention that may be a subject is the sentence's.
  private mutating func noteMainSubject(_ mention: Int, at word: Int) {
    guard mainSubjectEnd == 0, block.names[mention].phrase.lowerBound == word,
      block.freeBefore[word + 1] > block.freeBefore[word]
    else { return }
    mainSubject = mention
    mainSubjectEnd = block.names[mention].phrase.upperBound
  }

  private mutating func findSubjectForNext() {
    let speakers = sayings.compactMap(\.speaker)
    guard let first = speakers.first, block.names[first].isPerson else { return }
    let party = block.names[first].party
    guard speakers.allSatisfy({ block.names[$0].party == party }) else { return }
    // Another who may be a subject in it could be meant as well.
    let free =
      block.freeBefore[sentence.words.upperBound] - block.freeBefore[sentence.words.lowerBound]
    let isOwn =
      block.names[first].block == block.number
      && sentence.words.contains(block.names[first].phrase.lowerBound)
    guard free <= (isOwn ? 1 : 0) else { return }
    subjectForNext = first
  }

  /// The saying that a word or phrase is; `nil` where it is not one.
  private mutating func saying(
    _ range: Range<Int>, _ role: SpeechWords.Role, floor: Int, search: SubjectSearch,
    antecedents: Antecedents, _ words: SpeechWords
  ) -> Saying? {
    let limit = sentence.words.upperBound
    var found: SubjectSearch.Found
    var isBehind = false
    var end = range.upperBound
    var kind: SpeechWords.Verb
    switch role {
    case .according:
      kind = []
      guard let after = search.after(range.upperBound, limit: limit) else { return nil }
      (found, end) = after
    case .quoting:
      kind = []
      if range.lowerBound > floor, case .being? = block.roles[range.lowerBound - 1] {
        found = search.before(range.lowerBound, [.passive], floor: floor)
      } else if let after = search.after(range.upperBound, limit: limit) {
        (found, end) = after
      } else {
        return nil
      }
    case .verb(let verb):
      kind = verb
      // `reported by`, `quoted as saying`
      if end < limit, block.breakBefore(end) == .none, block.isWord(end, "by"),
        !verb.contains(.passive)
      {
        return passive(range, verb, floor: floor, search: search, words)
      }
      if range.lowerBound > floor, block.isWord(range.lowerBound - 1, "as"),
        verb.contains(.participle)
      {
        return nil
      }
      found = search.before(range.lowerBound, verb, floor: floor)
      if mayInvert(found.subject, verb, at: range, floor: floor),
        let after = search.after(end, limit: limit),
        verb.contains(.movesFreely) || range.lowerBound == floor || endsClause(after.end)
      {
        (found, end) = after
        isBehind = true
      }
    default: return nil
    }
    var saying = Saying(
      words: range, verb: kind, extent: min(found.start, range.lowerBound)..<range.upperBound)
    if end > range.upperBound { saying.extent = range.lowerBound..<end }
    saying.isBehind = isBehind
    switch found.subject {
    case .mention(let mention):
      if isMedium(mention, words) {
        saying.verb.insert(.carries)
        saying.isAnonymous = true
      } else {
        saying.speaker = mention
      }
    case .pronoun(let gender):
      saying.speaker = antecedents.person(gender, isFirstSentence: number == 0)
      saying.isPronoun = true
      saying.isAnonymous = saying.speaker == nil
    case .title(let title):
      saying.speaker = antecedents.holder(of: block.reading.words[title].hash)
      saying.isPronoun = true
      saying.isAnonymous = saying.speaker == nil
    case .anonymous: saying.isAnonymous = true
    case .sameAsBefore(let hasComma): continueSubject(of: &saying, hasComma: hasComma)
    case .none:
      if kind.contains(.participle) { continueSubject(of: &saying, hasComma: true) }
    case .passive, .unknown: if kind.contains(.adjectival) { return nil }
    }
    saying.isEmbedded = isEmbedded(saying, floor: floor)
    if !isBehind, found.start < range.lowerBound, isRelative(found.start) {
      // `the plan that Lee proposed in May was …`
      if !bringsQuotation(saying) && (lacksObject(range.upperBound) || !saying.isEmbedded) {
        return nil
      }
      saying.isRelative = !saying.isEmbedded
    }
    saying.isUnreal = isUnreal(saying)
    return saying
  }

  private func mayInvert(
    _ subject: SubjectSearch.Subject, _ verb: SpeechWords.Verb, at range: Range<Int>, floor: Int
  ) -> Bool {
    guard verb.contains(.inverts) else { return false }
    switch subject {
    case .none:
      return range.lowerBound == floor || block.breakBefore(range.lowerBound) == .comma
        || verb.contains(.movesFreely)
    case .sameAsBefore: return block.breakBefore(range.lowerBound) == .comma
    case .unknown: return verb.contains(.movesFreely)
    default: return false
    }
  }

  /// Whether a clause ends before a word.
  private func endsClause(_ word: Int) -> Bool {
    word >= sentence.words.upperBound || block.breakBefore(word) != .none
  }

  /// Gives a saying the subject of the one before, or of the sentence, unless another may be meant.
  private func continueSubject(of saying: inout Saying, hasComma: Bool) {
    let start = saying.words.lowerBound
    if let last = lastSpeech {
      // `Lee said Moscow had …, calling it`: a person goes on, unless another person comes between.
      let isPerson = last.speaker.map { block.names[$0].isPerson } ?? false
      let counts =
        saying.verb.contains(.participle) && isPerson
        ? block.freePersonsBefore : block.freeBefore
      let others = counts[start] - counts[last.extent.upperBound]
      let mayCross = hasComma && !saying.verb.contains(.participle)
      guard others == 0 || mayCross else { return }
      saying.speaker = last.speaker
      saying.isAnonymous = last.isAnonymous
      saying.isPronoun = last.isPronoun
      saying.extent = last.extent.lowerBound..<saying.words.upperBound
    } else if let mainSubject, mainSubjectEnd <= start,
      block.freeBefore[start] == block.freeBefore[mainSubjectEnd]
    {
      saying.speaker = mainSubject
      saying.isPronoun = mainIsPronoun
      if !mainIsPronoun {
        saying.extent = block.names[mainSubject].phrase.lowerBound..<saying.words.upperBound
      }
    }
  }

  /// Whether a saying is what another says that someone says: `Lee said Kim called …`.
  func isEmbedded(_ saying: Saying, floor: Int) -> Bool {
    let start = saying.extent.lowerBound
    guard let last = lastSpeech, last.words.upperBound <= start, floor < last.words.upperBound,
      start > sentence.words.lowerBound
    else { return false }
    return block.breakBefore(start) == .none
      && block.breaksBefore[start + 1] == block.breaksBefore[last.words.upperBound]
  }

  func isMedium(_ mention: Int, _ words: SpeechWords) -> Bool {
    guard !block.names[mention].isPerson else { return false }
    let name = block.names[mention].words.clamped(to: block.reading.words.indices)
    return words.media.longest(from: name.lowerBound, in: block.reading.words[...])?.words
      .upperBound == name.upperBound
  }
}

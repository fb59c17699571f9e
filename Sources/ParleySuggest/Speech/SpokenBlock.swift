import ParleyContent

/// A block of an article with what each of its words does for who speaks.
struct SpokenBlock {
  let reading: BlockReading
  /// Index into ``ArticleReading/blocks``.
  let number: Int
  /// What each word does; all words of a phrase do the same.
  private(set) var roles: [SpeechWords.Role?]
  /// The first word of the phrase that each word belongs to.
  private(set) var phraseStarts: [Int32]
  /// The mention whose phrase covers each word, the outermost; -1 for none.
  private(set) var mentionAt: [Int32]
  /// The stretch in marks that each word is in; -1 for none.
  private(set) var quoteAt: [Int32]
  /// For each word and the end, how many mentions begin before it that may be subjects of their own.
  private(set) var freeBefore: [Int32] = []
  /// The persons among them.
  private(set) var freePersonsBefore: [Int32] = []
  /// For each word and the end, how many clauses with subjects of their own begin before it.
  private(set) var breaksBefore: [Int32] = []
  /// Where words are denied, doubted or asked for.
  private(set) var doubts = DoubtedWords()
  let names: [PartyMention]

  init(
    _ reading: BlockReading, number: Int, names: [PartyMention], mentions: Range<Int>,
    words: SpeechWords
  ) {
    self.reading = reading
    self.number = number
    self.names = names
    let count = reading.words.count
    roles = Array(repeating: nil, count: count)
    phraseStarts = (0..<count).map { Int32($0) }
    mentionAt = Array(repeating: -1, count: count)
    quoteAt = Array(repeating: -1, count: count)
    for (index, quote) in reading.quotes.enumerated() {
      for word in quote.words { quoteAt[word] = Int32(index) }
    }
    for index in mentions {
      let phrase = names[index].phrase.clamped(to: 0..<count)
      for word in phrase
      where mentionAt[word] < 0 || names[Int(mentionAt[word])].phrase.count < phrase.count {
        mentionAt[word] = Int32(index)
      }
    }
    findRoles(words)
    countSubjects()
    doubts = DoubtedWords(self, words)
  }

  private mutating func findRoles(_ words: SpeechWords) {
    var word = 0
    while word < roles.count {
      guard mentionAt[word] < 0,
        let (found, role) = words.roles.longest(from: word, in: reading.words[...])
      else {
        word += 1
        continue
      }
      let end = found.first { mentionAt[$0] >= 0 } ?? found.upperBound
      guard end == found.upperBound else {
        word += 1
        continue
      }
      for part in found {
        roles[part] = role
        phraseStarts[part] = Int32(word)
      }
      word = end
    }
  }

  private mutating func countSubjects() {
    var free: Int32 = 0
    var persons: Int32 = 0
    var breaks: Int32 = 0
    var clauseStart: Int?
    freeBefore.reserveCapacity(roles.count + 1)
    breaksBefore.reserveCapacity(roles.count + 1)
    for word in roles.indices {
      freeBefore.append(free)
      freePersonsBefore.append(persons)
      breaksBefore.append(breaks)
      if quoteAt[word] >= 0 { continue }
      var isSubject = false
      if hasMark(before: word, ";") { clauseStart = word }
      if let mention = mention(at: word) {
        if names[mention].phrase.lowerBound == word, !isPossessive(mention) {
          if case .subject = position(of: mention, floor: 0) {
            free += 1
            if names[mention].isPerson { persons += 1 }
            isSubject = true
          }
        }
      } else {
        switch roles[word] {
        case .clause?: clauseStart = word
        case .pronoun?, .vaguePronoun?: isSubject = true
        default: break
        }
      }
      if isSubject, let start = clauseStart, word - start <= 6 {
        breaks += 1
        clauseStart = nil
      }
    }
    freeBefore.append(free)
    freePersonsBefore.append(persons)
    breaksBefore.append(breaks)
  }

  /// The mention whose phrase covers a word.
  func mention(at word: Int) -> Int? {
    let index = mentionAt[word]
    return index < 0 ? nil : Int(index)
  }

  /// Whether a word is the `s` of a possessive.
  func isPossessiveEnding(_ word: Int) -> Bool {
    let this = reading.words[word]
    return this.gap == .apostrophe && this.end - this.start == 1
      && reading.bytes[Int(this.start)] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether what a mention names only owns what follows: `Putin's`.
  func isPossessive(_ mention: Int) -> Bool {
    let phrase = names[mention].phrase
    let end = phrase.upperBound
    if end - 1 > phrase.lowerBound, isPossessiveEnding(end - 1) { return true }
    guard end < reading.words.count else { return false }
    if isPossessiveEnding(end) { return true }
    // `the allies' plan`
    let gap = reading.gap(before: end)
    return gap.first == UInt8(ascii: "'") || gap.starts(with: [0xE2, 0x80, 0x99])
  }

  /// What a gap before a word contains.
  enum Break {
    /// White space, or a mark that is part of a name.
    case none
    /// A comma, a dash or a bracket.
    case comma
    /// What no clause reaches across: a stop, a colon, a semicolon, quotation marks.
    case strong
  }

  /// What is between a word and the one before it.
  func breakBefore(_ word: Int) -> Break {
    let gap = reading.gap(before: word)
    if gap.count == 1, gap.first == 0x20 { return .none }
    var found = Break.none
    var isFirst = true
    for byte in gap.prefix(12) {
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: "\""):
        return .strong
      case UInt8(ascii: "."):
        if !isFirst { return .strong }
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): found = .comma
      case UInt8(ascii: "-"): if gap.count > 1 { found = .comma }
      // Dashes; other marks of this row are apostrophes.
      case 0x93, 0x94: if gap.count > 2 { found = .comma }
      case 0x9C, 0x9D, 0x9E: return .strong
      case 0xAB, 0xBB: return .strong
      default: break
      }
      isFirst = false
    }
    return found
  }

  func hasMark(before word: Int, _ mark: UInt8) -> Bool {
    reading.gap(before: word).contains(mark)
  }

  private func hasMark(before word: Int, _ mark: Unicode.Scalar) -> Bool {
    hasMark(before: word, UInt8(ascii: mark))
  }

  /// Whether a word ends in `ly`.
  func isAdverb(_ word: Int) -> Bool {
    let this = reading.words[word]
    return this.end - this.start > 4
      && reading.bytes[Int(this.end) - 2..<Int(this.end)].elementsEqual("ly".utf8)
  }

  /// How a mention is placed in its clause.
  enum Position {
    case subject
    /// After a preposition: which word that is.
    case object(Int)
    /// One of several: `Lee and Kim`.
    case joint
    case unknown
  }

  /// How a mention is placed in its clause, by the words before it. Looks at few of them.
  func position(of mention: Int, floor: Int) -> Position {
    var word = names[mention].phrase.lowerBound - 1
    var sawTime = false
    for _ in 0..<12 {
      guard word >= floor, breakBefore(word + 1) == .none, quoteAt[word] < 0 else {
        return .subject
      }
      if let other = self.mention(at: word) {
        // `Norway's Lee` is after the `s`; another name right before is the name of an office.
        if other == mention { return .unknown }
        word = names[other].phrase.lowerBound - 1
        continue
      }
      if isPossessiveEnding(word) {
        guard word - 1 >= floor else { return .unknown }
        word = (self.mention(at: word - 1).map { names[$0].phrase.lowerBound } ?? word - 1) - 1
        continue
      }
      switch roles[word] {
      case .definite?, .title?, .filler?, .indefinite?: break
      case .time?: sawTime = true
      case .clause?, .that?, .before?: return .subject
      case .preposition?:
        return sawTime ? .subject : .object(Int(phraseStarts[word]))
      case .and?:
        guard word - 1 >= floor, breakBefore(word) == .none else { return .subject }
        return self.mention(at: word - 1) == nil && !isPossessiveEnding(word - 1)
          ? .subject : .joint
      case .verb(let verb)?:
        // `Lee said Kim called …`: the subject of what Lee said. With others it is the person that the verb is about.
        return verb.contains(.inverts) ? .subject : .unknown
      default:
        let isNumber = !reading.words[word].hasLowercase && !reading.words[word].startsUppercase
        guard reading.words[word].startsUppercase || isAdverb(word) || isNumber
        else { return .unknown }
      }
      word = Int(phraseStarts[word]) - 1
    }
    return .unknown
  }
}

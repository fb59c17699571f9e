import ParleyContent

/// Finds the subjects of verbs of saying in a block.
struct SubjectSearch {
  let block: SpokenBlock

  /// What is in the place of the subject of a verb.
  enum Subject {
    case mention(Int)
    case pronoun(SpeechWords.Gender)
    /// An office without a name: the word of it.
    case title(Int)
    /// Someone the text says no more about.
    case anonymous
    /// The subject of the verb before: `…, and said`, `…, saying`.
    case sameAsBefore(hasComma: Bool)
    /// There is none before the verb: it begins the clause.
    case none
    /// The verb is not an act of this kind: a passive, an infinitive.
    case passive
    case unknown
  }

  /// A subject and where its words begin.
  struct Found {
    var subject: Subject
    var start: Int
  }

  /// How many words before a verb are looked at.
  private static let reach = 45

  /// The subject before a verb, not before `floor`.
  func before(_ verbWord: Int, _ verb: SpeechWords.Verb, floor: Int) -> Found {
    let limit = max(floor, verbWord - Self.reach)
    var word = verbWord - 1
    var skippedTime = false
    var parenthesis: Int?
    var isProgressive = false
    func found(_ subject: Subject, _ start: Int? = nil) -> Found {
      Found(subject: subject, start: start ?? max(word, floor))
    }
    if word >= floor, verb.contains(.ambiguous) {
      // `claims` may be a noun: nothing may be between it and its subject.
      guard block.breakBefore(verbWord) == .none else { return found(.unknown) }
      if block.mention(at: word) == nil, !isPronounOrWho(word) { return found(.unknown) }
    }
    while word >= limit {
      switch block.breakBefore(word + 1) {
      case .strong: return found(.none, word + 1)
      case .comma:
        if parenthesis == word + 1 { break }
        guard parenthesis == nil, isBetween(word, verbWord) else { return found(.none, word + 1) }
        if verb.contains(.participle), !isProgressive {
          return found(.sameAsBefore(hasComma: true))
        }
        guard let open = openingComma(of: word, limit: limit) else {
          return found(.sameAsBefore(hasComma: true))
        }
        if let mention = block.mention(at: word), block.names[mention].isPerson,
          block.names[mention].phrase.lowerBound <= open, !block.isPossessive(mention)
        {
          return found(.mention(mention), open)
        }
        word = open - 1
        parenthesis = open
        skippedTime = false
        continue
      case .none: break
      }
      if block.quoteAt[word] >= 0 { return found(.none, word + 1) }
      if let mention = block.mention(at: word) {
        return self.subject(mention, floor: floor) ?? found(.unknown)
      }
      if block.isPossessiveEnding(word) { return found(.unknown) }
      switch block.roles[word] {
      case .filler?: break
      case .time?: skippedTime = true
      case .being?:
        if !verb.contains(.participle) {
          if verb.contains(.passive) { break }
          return found(.passive)
        }
        isProgressive = true
      case .and? where block.isWord(word, "nor"): return found(.passive)
      case .and?, .clause?:
        return found(.sameAsBefore(hasComma: word > floor && block.breakBefore(word) == .comma))
      case .pronoun(let gender)?: return found(.pronoun(gender))
      case .who?: return relative(word, floor: floor)
      case .title?: return title(word, floor: limit)
      case .anonymous?: return found(.anonymous)
      case .preposition? where skippedTime: skippedTime = false
      case .preposition?, .before?, .that?, .vaguePronoun?, .definite?, .indefinite?, .verb?,
        .according?, .quoting?, .doubting?:
        return found(.unknown)
      case nil:
        if block.isAdverb(word) { break }
        guard let preposition = preposition(before: word, limit: limit) else {
          return found(.unknown)
        }
        word = preposition - 1
        continue
      }
      word = Int(block.phraseStarts[word]) - 1
    }
    return found(word < floor ? .none : .unknown, floor)
  }

  /// The subject that a mention before a verb is, or the one before it where it is an object.
  private func subject(_ mention: Int, floor: Int) -> Found? {
    var mention = mention
    for _ in 0..<6 {
      let phrase = block.names[mention].phrase
      if block.isPossessive(mention) { return nil }
      switch block.position(of: mention, floor: floor) {
      case .subject:
        return Found(subject: .mention(mention), start: phrase.lowerBound)
      case .object(let preposition):
        // `Lee in Kyiv said`: the subject comes before the preposition, if anywhere.
        let before = preposition - 1
        guard before >= floor, block.breakBefore(preposition) == .none else { return nil }
        if let other = block.mention(at: before) {
          mention = other
          continue
        }
        return titleOrPronoun(before, floor: floor)
      case .joint, .unknown: return nil
      }
    }
    return nil
  }

  private func titleOrPronoun(_ word: Int, floor: Int) -> Found? {
    switch block.roles[word] {
    case .pronoun(let gender)?: Found(subject: .pronoun(gender), start: word)
    // `a spokesman for Lee` is not Lee.
    case .title?: Found(subject: .anonymous, start: title(word, floor: floor).start)
    case .anonymous?: Found(subject: .anonymous, start: word)
    default: nil
    }
  }

  /// Whether all words between are fillers, so that a comma before them closes a parenthesis.
  private func isBetween(_ word: Int, _ verb: Int) -> Bool {
    guard verb - word <= 5 else { return false }
    return (word + 1..<verb).allSatisfy {
      switch block.roles[$0] {
      case .filler?, .being?, .time?: true
      default: block.isAdverb($0)
      }
    }
  }

  private func isPronounOrWho(_ word: Int) -> Bool {
    switch block.roles[word] {
    case .pronoun?, .who?, .filler?, .anonymous?, .title?: true
    default: false
    }
  }

  /// Where a parenthesis begins whose last word is given.
  private func openingComma(of word: Int, limit: Int) -> Int? {
    var start = word
    while start > limit, word - start < 30 {
      switch block.breakBefore(start) {
      case .comma: return start
      case .strong: return nil
      case .none: start -= 1
      }
    }
    return nil
  }

  /// The preposition that a noun after it belongs to, with nothing between that could act.
  private func preposition(before noun: Int, limit: Int) -> Int? {
    var word = noun - 1
    while word >= limit, noun - word <= 6, block.breakBefore(word + 1) == .none {
      guard block.mention(at: word) == nil else { return nil }
      switch block.roles[word] {
      case .preposition?, .before?: return Int(block.phraseStarts[word])
      case .definite?, .indefinite?, .time?, .title?, .filler?, nil: word -= 1
      default: return nil
      }
    }
    return nil
  }

  /// Whoever `who` stands for.
  private func relative(_ who: Int, floor: Int) -> Found {
    guard who > floor, block.breakBefore(who) != .strong,
      let mention = block.mention(at: who - 1), block.names[mention].isPerson,
      !block.isPossessive(mention)
    else { return Found(subject: .unknown, start: who) }
    if case .joint = block.position(of: mention, floor: floor) {
      return Found(subject: .unknown, start: who)
    }
    return Found(subject: .mention(mention), start: block.names[mention].phrase.lowerBound)
  }

  /// An office that stands for its holder: `the foreign minister`, but not `a minister`.
  private func title(_ title: Int, floor: Int) -> Found {
    var word = Int(block.phraseStarts[title]) - 1
    while word >= floor, title - word <= 6, block.breakBefore(word + 1) == .none,
      block.quoteAt[word] < 0
    {
      switch block.roles[word] {
      case .definite?:
        return Found(subject: .title(title), start: word)
      case .indefinite?, .anonymous?: return Found(subject: .anonymous, start: word)
      case .title?, nil, .filler?: word -= 1
      default: return Found(subject: .anonymous, start: title)
      }
    }
    return Found(subject: .anonymous, start: title)
  }

  /// The subject that comes after a verb: `said President Lee's spokesman Kim`.
  func after(_ verbEnd: Int, limit: Int) -> (found: Found, end: Int)? {
    var word = verbEnd
    var title: Int?
    var isDefinite = false
    while word < limit, word - verbEnd <= 12, block.quoteAt[word] < 0 {
      if word > verbEnd, block.breakBefore(word) != .none {
        // `said the spokesman, Lee`
        if title != nil, isDefinite, block.breakBefore(word) == .comma,
          let mention = block.mention(at: word), block.names[mention].isPerson,
          !block.isPossessive(mention)
        {
          return (
            Found(subject: .mention(mention), start: verbEnd),
            block.names[mention].phrase.upperBound
          )
        }
        break
      }
      if let mention = block.mention(at: word) {
        let end = block.names[mention].phrase.upperBound
        if block.isPossessive(mention) {
          word = end < limit && block.isPossessiveEnding(end) ? end + 1 : end
          isDefinite = true
          continue
        }
        // `said Kremlin spokesman …`
        if end < limit, case .title? = block.roles[end], block.breakBefore(end) == .none {
          word = end
          isDefinite = true
          continue
        }
        if end + 1 < limit, case .and? = block.roles[end], block.mention(at: end + 1) != nil,
          block.breakBefore(end) == .none
        {
          return nil
        }
        return (Found(subject: .mention(mention), start: verbEnd), end)
      }
      if block.isPossessiveEnding(word) {
        word += 1
        continue
      }
      switch block.roles[word] {
      case .pronoun(let gender)?:
        return word == verbEnd ? (Found(subject: .pronoun(gender), start: word), word + 1) : nil
      case .title?: title = word
      case .definite?: isDefinite = true
      case .indefinite?, .anonymous?:
        return (Found(subject: .anonymous, start: word), word + 1)
      case nil:
        guard title == nil || block.reading.words[word].startsUppercase else {
          return end(title, isDefinite, at: word)
        }
      default: return end(title, isDefinite, at: word)
      }
      word += 1
    }
    return end(title, isDefinite, at: word)
  }

  private func end(_ title: Int?, _ isDefinite: Bool, at word: Int) -> (found: Found, end: Int)? {
    guard let title else { return nil }
    // `said the head of Lee's office` is not given.
    if word < block.roles.count, case .preposition? = block.roles[word],
      block.breakBefore(word) == .none
    {
      return (Found(subject: .anonymous, start: title), word)
    }
    return (Found(subject: isDefinite ? .title(title) : .anonymous, start: title), word)
  }
}

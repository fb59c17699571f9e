import ParleyContent
import ParleyModel

extension BlockNames {
  /// What is around a name and belongs to it.
  struct Role {
    /// All of it, with what says whose it is.
    var words: Range<Int>
    /// The office alone; `nil` for an honorific.
    var office: Range<Int>?
    var side: NameCandidate.Side
    var traits: NameWordKind
  }

  private static let reach = 14

  /// The titles and the office before a name that begins at a word, after a comma or not.
  func role(before start: Int, in sentence: Sentence, acrossComma: Bool = false) -> Role? {
    let limit = max(sentence.words.lowerBound, start - Self.reach)
    guard start > limit, joins(start, acrossComma) else { return nil }
    var left = start
    var word = start - 1
    if acrossComma, let office = officeOfBody(before: start, limit) {
      left = office
      word = office - 1
    }
    var unknowns = 0
    while word >= limit {
      if word + 1 < start, !joins(word + 1) { break }
      guard let next = extend(to: word, before: left, start, &unknowns, sentence) else { break }
      left = next.left
      if next.isLast { break }
      word = left - 1
    }
    guard left < start else { return nil }
    return role(left..<start, acrossComma, in: sentence)
  }

  /// The office in `a spokeswoman for the Ministry,`: the word before what it is of.
  private func officeOfBody(before start: Int, _ limit: Int) -> Int? {
    var word = start - 1
    guard words[word].startsUppercase else { return nil }
    while word > limit, joins(word) {
      let isName = words[word].startsUppercase || isOwning(word)
      guard isName || !kinds[word].isDisjoint(with: [.article, .preposition]) else { return nil }
      word -= 1
      if kinds[word + 1].contains(.preposition), kinds[word].contains(.office),
        !words[word].startsUppercase || word == limit
      {
        return word
      }
    }
    return nil
  }

  /// Whether a word goes on in a phrase with the one before it.
  private func joins(_ word: Int, _ acrossComma: Bool = false) -> Bool {
    if acrossComma { return isComma(before: word) }
    switch words[word].gap {
    case .space, .hyphen: return true
    case .apostrophe:
      return isOwning(word) || !kinds[word].isDisjoint(with: [.office, .officePart])
    case .dot:
      if case .country = cover(word - 1)?.what { return true }
      return kinds[word - 1].contains(.honorific)
    case .other: return false
    }
  }

  /// Takes one more word, or what covers it, into an office from its left.
  private func extend(
    to word: Int, before left: Int, _ start: Int, _ unknowns: inout Int, _ sentence: Sentence
  ) -> (left: Int, isLast: Bool)? {
    let hasOffice = left < start
    if let cover = cover(word) {
      if case .actor(let actor) = cover.what, knowledge.actors[actor].kind == .person {
        let isOwner =
          isOwning(left) || (hasOffice && !kinds[left].isDisjoint(with: [.office, .officePart]))
        guard hasOffice, isOwner else { return nil }
        // What belongs to the owner's name belongs to the phrase.
        return (titleStart(before: cover.words.lowerBound, in: sentence), true)
      }
      return hasOffice || isCyrillic(word) ? (cover.words.lowerBound, false) : nil
    }
    if isOwning(word) {
      guard hasOffice, word > sentence.words.lowerBound else { return nil }
      if coverOf[word - 1] >= 0 || kinds[word - 1].contains(.office) { return (word, false) }
      var first = word - 1
      guard isNamePart(first) else { return nil }
      while first > max(sentence.words.lowerBound, word - 4), words[first].gap == .space,
        isNamePart(first - 1)
      {
        first -= 1
      }
      return (titleStart(before: first, in: sentence), true)
    }
    let kind = kinds[word]
    if !kind.isDisjoint(with: [.office, .officePart, .honorific]) { return (word, false) }
    guard hasOffice || isAbbreviation(word) else { return nil }
    if kind.contains(.possessive) { return (word, true) }
    if kind.contains(.preposition) { return (word, false) }
    if kind.contains(.article) {
      let isInside = word > sentence.words.lowerBound && kinds[word - 1].contains(.preposition)
      return isInside ? (word, false) : nil
    }
    if kind.contains(.conjunction) {
      let isInside =
        word > sentence.words.lowerBound
        && !kinds[word - 1].isDisjoint(with: [.office, .officePart])
      return isInside ? (word, false) : nil
    }
    guard words[word].startsUppercase, !kind.contains(.calendar),
      kind.isDisjoint(with: [.plain, .medium]) || kind.contains(.organisation),
      unknowns < 3
    else { return nil }
    if word == sentence.words.lowerBound, kind.isEmpty, ordinary.contains(words[word]) {
      return nil
    }
    unknowns += 1
    return (word, false)
  }

  /// Where the titles begin that come right before a name within an office.
  private func titleStart(before start: Int, in sentence: Sentence) -> Int {
    var first = start
    while first > max(sentence.words.lowerBound, start - 5), joins(first),
      !kinds[first - 1].isDisjoint(with: [.office, .officePart, .honorific])
    {
      first -= 1
    }
    return first
  }

  /// The office in words that may be one; `nil` where they are not one.
  private func role(
    _ range: Range<Int>, _ acrossComma: Bool, in sentence: Sentence
  ) -> Role? {
    let start = range.upperBound
    guard let office = range.last(where: { kinds[$0].contains(.office) && coverOf[$0] < 0 }) else {
      guard !acrossComma, kinds[start - 1].contains(.honorific) else { return nil }
      var left = start - 1
      while left > range.lowerBound, kinds[left - 1].contains(.honorific) { left -= 1 }
      return Role(
        words: left..<start, office: nil, side: .none, traits: kinds[left..<start].traits)
    }
    // Between the office and the name: `of …`, a second word of the office, an honorific.
    if office + 1 < start, !kinds[office + 1].contains(.preposition) {
      let fits = (office + 1..<start).allSatisfy {
        !kinds[$0].isDisjoint(with: [.officePart, .honorific]) || isGenitive($0)
      }
      guard fits else { return nil }
    }
    var left = trimmed(range.lowerBound, office)
    // Words that only a name has in common with an office.
    while left < office, coverOf[left] < 0,
      kinds[left].isDisjoint(with: [
        .office, .officePart, .honorific, .possessive, .organisation, .place,
      ]),
      left == sentence.words.lowerBound, !isOwning(left + 1)
    {
      left += 1
    }
    if kinds[office].contains(.relation) {
      return Role(
        words: left..<start, office: nil, side: counterpartSide(left, office),
        traits: kinds[office...office].traits)
    }
    let (side, begin) = side(left, office)
    var result = Role(
      words: left..<start, office: nil, side: side, traits: kinds[office...office].traits)
    var end = start
    while end > office + 1, kinds[end - 1].contains(.honorific) { end -= 1 }
    result.traits.formUnion(kinds[end..<start].traits)
    let (tailSide, tailStart) = tail(office + 1, end)
    if case .none = result.side { result.side = tailSide }
    var first = begin
    while first < office, kinds[first].contains(.honorific) { first += 1 }
    result.office = first..<tailStart
    return result
  }

  /// Whether a word is in capitals, as the `SBU` of `the head of the SBU Jane Doe`.
  private func isAbbreviation(_ word: Int) -> Bool {
    words[word].startsUppercase && !words[word].hasLowercase && (2...6).contains(letterCount(word))
  }

  /// Whether a word after an office may say of what it is without a preposition, as `МЗС` does and
  /// `РФ`: Cyrillic languages have cases for that.
  private func isGenitive(_ word: Int) -> Bool {
    isCyrillic(word) && (coverOf[word] >= 0 || !words[word].hasLowercase)
  }

  /// Where an office begins that nothing before it joins.
  private func trimmed(_ start: Int, _ office: Int) -> Int {
    var left = start
    var hasOffice = false
    for word in start..<office where coverOf[word] < 0 {
      if kinds[word].contains(.office) { hasOffice = true }
      if kinds[word].contains(.preposition), !hasOffice { left = word + 1 }
    }
    while left < office, coverOf[left] < 0,
      !kinds[left].isDisjoint(with: [.article, .conjunction, .preposition])
    {
      left += 1
    }
    return left
  }

  /// The office after a name, between commas: `Jane Doe, the minister of defence of Poland,`.
  func role(after end: Int, in sentence: Sentence) -> Role? {
    let limit = min(sentence.words.upperBound, end + Self.reach + 4)
    guard end < limit, isComma(before: end) else { return nil }
    var word = end
    if kinds[word].contains(.article) { word += 1 }
    let begin = word
    var office: Int?
    var isTail = false
    while word < limit, word == begin || word == end || joins(word) {
      let kind = kinds[word]
      if let cover = cover(word) {
        if case .actor(let actor) = cover.what, knowledge.actors[actor].kind == .person,
          !isOwning(cover.words.upperBound), !(isTail && kinds[word - 1].contains(.preposition))
        {
          break
        }
        if office != nil, !isTail { break }
        word = cover.words.upperBound
        continue
      }
      if kind.contains(.office), !isTail {
        if kind.contains(.plural) { return nil }
        office = word
      } else if !kind.isDisjoint(with: [.office, .officePart, .organisation]) {
        // Part of the office.
      } else if kind.contains(.possessive), word == begin {
        // `his chief negotiator`
      } else if isOwning(word), office == nil {
        // `Poland's minister`
      } else if kind.contains(.preposition), office != nil {
        isTail = true
      } else if kind.contains(.article), isTail, kinds[word - 1].contains(.preposition) {
        // `head of the delegation`
      } else if kind.contains(.conjunction), office != nil || kinds[word - 1].contains(.officePart)
      {
        isTail = office != nil
      } else if words[word].startsUppercase, kind.isDisjoint(with: [.plain, .calendar]),
        office == nil || isTail
      {
        // A body by its name.
      } else {
        break
      }
      word += 1
    }
    guard let office, word == sentence.words.upperBound || isBreak(before: word),
      !kinds[word - 1].contains(.preposition), !kinds[word - 1].contains(.article)
    else { return nil }
    if kinds[office].contains(.relation) {
      return Role(words: end..<word, office: nil, side: .none, traits: [])
    }
    let (front, first) = side(begin, office)
    let (back, last) = tail(office + 1, word)
    var side = front
    if case .none = side { side = back }
    return Role(
      words: end..<word, office: first..<last, side: side, traits: kinds[office...office].traits)
  }
}

extension Collection<NameWordKind> {
  /// What words say of a person's being a man or a woman, or of there being several.
  fileprivate var traits: NameWordKind {
    reduce(into: []) { $0.formUnion($1.intersection([.male, .female, .plural])) }
  }
}

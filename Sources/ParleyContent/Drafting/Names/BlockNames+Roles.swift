import ParleyModel

extension BlockNames {
  /// What stands around a name and belongs to it.
  struct Role {
    /// All of it, with what says whose it is.
    var words: Range<Int>
    /// The office alone; `nil` for an honorific.
    var office: Range<Int>?
    var side: NameCandidate.Side
    var traits: NameWordKind
  }

  private static let reach = 14

  /// The titles and the office before a name that begins at a word, behind a comma or not.
  func role(before start: Int, in sentence: Sentence, acrossComma: Bool = false) -> Role? {
    let limit = max(sentence.words.lowerBound, start - Self.reach)
    guard start > limit, joins(start, acrossComma) else { return nil }
    var left = start
    var word = start - 1
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
      return hasOffice ? (cover.words.lowerBound, false) : nil
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
    guard hasOffice else { return nil }
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
    guard words[word].startsUppercase,
      kind.isDisjoint(with: [.plain, .calendar, .medium]) || kind.contains(.organisation),
      unknowns < 3
    else { return nil }
    if word == sentence.words.lowerBound, kind.isEmpty, ordinary.contains(words[word]) {
      return nil
    }
    unknowns += 1
    return (word, false)
  }

  /// Where the titles begin that stand right before a name within an office.
  private func titleStart(before start: Int, in sentence: Sentence) -> Int {
    var first = start
    while first > max(sentence.words.lowerBound, start - 5), joins(first),
      !kinds[first - 1].isDisjoint(with: [.office, .officePart, .honorific])
    {
      first -= 1
    }
    return first
  }

  /// The office in words that may be one; `nil` where they are none.
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
        !kinds[$0].isDisjoint(with: [.officePart, .honorific])
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

  /// Whom an office is for by what stands before it, and where the office itself begins.
  private func side(_ left: Int, _ office: Int) -> (NameCandidate.Side, begin: Int) {
    if kinds[left].contains(.possessive) { return (.antecedent, left + 1) }
    var side: NameCandidate.Side?
    var begin = left
    var isClear = true
    var word = left
    while word < office {
      guard let cover = cover(word) else {
        if isOwning(word), side == nil, !kinds[word - 1].contains(.office) {
          var first = word - 1
          while first > left, isNamePart(first - 1), words[first].gap == .space { first -= 1 }
          if isNamePart(first) {
            side = .owner(first)
            begin = word + 1
          }
        }
        word += 1
        continue
      }
      let end = cover.words.upperBound
      let isOwner = isOwning(end)
      let found: NameCandidate.Side?
      switch cover.what {
      case .actor(let actor) where knowledge.actors[actor].kind == .person:
        found = .owner(cover.words.lowerBound)
      case .actor(let actor): found = .actor(actor)
      case .country(let country):
        found = knowledge.countries[country.country].map { .actor($0) } ?? NameCandidate.Side.none
      case .record: found = nil
      }
      if let found {
        if side != nil { isClear = false }
        side = side ?? found
        if cover.words.lowerBound == begin || isOwner || isPerson(found) {
          begin = end + (isOwner ? 1 : 0)
        }
      }
      word = end
    }
    return (isClear ? side ?? .none : .none, begin)
  }

  private func isPerson(_ side: NameCandidate.Side) -> Bool {
    if case .owner = side { true } else { false }
  }

  /// Whether a preposition names whom an office is for: `of`, and `to` behind an adviser.
  private func isOf(_ word: Int, behind office: Int) -> Bool {
    switch block.lowercased(word) {
    case "of": true
    case "to": ["adviser", "advisor", "aide", "assistant"].contains(block.lowercased(office))
    default: false
    }
  }

  /// Whom `of Poland` behind an office names, and where the office ends without it.
  private func tail(_ start: Int, _ end: Int) -> (NameCandidate.Side, end: Int) {
    var word = start
    while word < end {
      if kinds[word].contains(.preposition), isOf(word, behind: start - 1) {
        var next = word + 1
        if next < end, kinds[next].contains(.article) { next += 1 }
        if next < end, let cover = cover(next) {
          switch cover.what {
          case .country(let country):
            let actor = knowledge.countries[country.country]
            let isAll = country.isName && cover.words.upperBound == end
            return (actor.map { .actor($0) } ?? .none, isAll ? word : end)
          case .actor(let actor) where knowledge.actors[actor].kind == .person:
            return (.owner(next), end)
          case .actor(let actor):
            return (.actor(actor), cover.words.upperBound == end ? word : end)
          case .record: break
          }
        } else if next < end, isNamePart(next), block.lowercased(word) == "to" {
          return (.owner(next), end)
        }
      }
      word += 1
    }
    return (.none, end)
  }

  /// The office behind a name, between commas: `Jane Doe, the minister of defence of Poland,`.
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

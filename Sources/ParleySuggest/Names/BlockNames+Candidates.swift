import ParleyContent
import ParleyModel

extension BlockNames {
  /// All names in the block, from left to right.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    for sentence in block.sentences {
      if isCredit(sentence) { continue }
      if style(of: sentence) == .headline {
        addHeadline(sentence, to: &found)
      } else {
        add(sentence, to: &found)
      }
    }
    return found
  }

  /// Where capitals show nothing, only who is known already has a name.
  private func addHeadline(_ sentence: Sentence, to found: inout [NameCandidate]) {
    var word = sentence.words.lowerBound
    while word < sentence.words.upperBound {
      if let cover = cover(word) {
        if case .actor(let actor) = cover.what {
          found.append(candidate(cover.words, .actor(actor), .capitals, nil, sentence))
        } else if case .country(let country) = cover.what, country.isName {
          found.append(candidate(cover.words, .state(country.country), .capitals, nil, sentence))
        }
        word = cover.words.upperBound
        continue
      }
      if words[word].startsUppercase, kinds[word].isDisjoint(with: [.plain, .calendar, .office]),
        words[word].end - words[word].start > 1, !isOwning(word)
      {
        var name = candidate(word..<word + 1, .person, .capitals, nil, sentence)
        name.isHeadline = true
        found.append(name)
      }
      word += 1
    }
  }

  private func add(_ sentence: Sentence, to found: inout [NameCandidate]) {
    var word = sentence.words.lowerBound
    while word < sentence.words.upperBound {
      if let cover = cover(word) {
        addCovered(cover, sentence, to: &found)
        word = cover.words.upperBound
        continue
      }
      if let next = addOrganisation(at: word, sentence, to: &found) {
        word = next
        continue
      }
      guard let span = span(at: word, in: sentence) else {
        word += 1
        continue
      }
      word = addPerson(span, sentence, to: &found)
    }
  }

  // MARK: The known

  private func addCovered(
    _ cover: (words: Range<Int>, what: Cover), _ sentence: Sentence, to found: inout [NameCandidate]
  ) {
    let end = cover.words.upperBound
    switch cover.what {
    case .record: break
    case .country(let country):
      // What is in an office is no one by itself.
      guard country.isName else { break }
      let acts =
        isVerb(.acting, at: end, before: sentence.words.upperBound)
        && isSubjectStart(cover.words.lowerBound, in: sentence)
      found.append(
        candidate(
          cover.words, .state(country.country), acts ? .speech : .capitals, nil, sentence))
    case .actor(let actor):
      guard knowledge.actors[actor].kind == .person else {
        found.append(candidate(cover.words, .actor(actor), .title, nil, sentence))
        break
      }
      if let other = namesake(of: actor, cover.words, sentence) {
        if let other { found.append(other) }
        break
      }
      found.append(
        candidate(
          cover.words, .actor(actor), .title, role(around: cover.words, sentence)?.0, sentence))
    }
  }

  /// Someone or something else that only shares a known name: `Donald Trump Jr`, `Trump Tower`.
  /// `.some(nil)` for what is nobody.
  private func namesake(
    of actor: Int, _ range: Range<Int>, _ sentence: Sentence
  ) -> NameCandidate?? {
    let end = range.upperBound
    guard end < sentence.words.upperBound, words[end].startsUppercase,
      words[end].gap == .space || isComma(before: end)
    else { return .none }
    if kinds[end].contains(.generation) {
      let names = knowledge.actors[actor].names
      if names.contains(where: { $0.generation == words[end].hash }) { return .none }
      let whole = range.lowerBound..<end + 1
      return .some(
        candidate(whole, .person, .firstName, role(around: whole, sentence)?.0, sentence))
    }
    let isBody =
      words[end].gap == .space && kinds[end].contains(.organisation)
      && kinds[end].isDisjoint(with: [.officePart, .office]) && coverOf[end] < 0
      && words[end].hasLowercase
    return isBody ? .some(nil) : .none
  }

  // MARK: People

  /// The office before or after a name, and how it shows that someone is named.
  func role(
    around range: Range<Int>, _ sentence: Sentence
  ) -> (Role, NameCandidate.Evidence)? {
    if let role = role(before: range.lowerBound, in: sentence) { return (role, .title) }
    if let role = role(after: range.upperBound, in: sentence) { return (role, .besideRole) }
    let end = range.upperBound
    guard end == sentence.words.upperBound || isBreak(before: end),
      let role = role(before: range.lowerBound, in: sentence, acrossComma: true)
    else { return nil }
    // `His chief negotiator, Rustem Umyrov,` and not a list of people.
    let first = role.words.lowerBound
    let isNamed =
      first == sentence.words.lowerBound || kinds[first].contains(.possessive)
      || coverOf[first] >= 0 || isOwning(first - 1) || isShouted(first)
      || (kinds[first - 1].contains(.article) && words[first].gap == .space)
    guard isNamed, !role.traits.contains(.plural) else { return nil }
    return (role, .besideRole)
  }

  /// Whether a word is in capitals, as `IAEA` is.
  private func isShouted(_ word: Int) -> Bool {
    words[word].startsUppercase && !words[word].hasLowercase && letterCount(word) > 1
  }

  /// Adds a person where there is one, and says where to read on.
  private func addPerson(
    _ whole: Span, _ sentence: Sentence, to found: inout [NameCandidate]
  ) -> Int {
    var span = whole
    let end = sentence.words.upperBound
    if let actor = span.ending {
      let start = span.words.lowerBound
      let name = personName(span)
      let agrees = name.map { name in
        knowledge.actors[actor].names.contains {
          $0.isFull && FirstNames.standard.agree($0.givenKeys, name.givenKeys)
        }
      }
      if agrees != true, !span.startsWithFirstName {
        // A word that happens to come before a name.
        return start + 1 == span.words.upperBound
          ? start + 1 : cover(span.words.upperBound - 1)?.words.lowerBound ?? span.words.upperBound
      }
    }
    let isStart = span.words.lowerBound == sentence.words.lowerBound
    var around = role(around: span.words, sentence)
    let isBehindBody = follows(span.words.lowerBound, sentence)
    let isBody = isPartOfBody(span.words.upperBound, end)
    if isBody || (isBehindBody && around == nil) || isCredited(span.words) {
      return span.words.upperBound
    }
    // `Veteran John Smith`: the first word is not part of the name.
    if isStart, around == nil, span.parts > 2, !span.startsWithFirstName,
      words[span.words.lowerBound + 1].gap == .space, isFirstName(span.words.lowerBound + 1)
    {
      span.words = span.words.lowerBound + 1..<span.words.upperBound
      span.parts -= 1
      span.startsWithFirstName = true
      around = role(around: span.words, sentence)
    }
    var evidence = around?.1 ?? .capitals
    let deed = around == nil ? deed(of: span, sentence) : nil
    if evidence == .capitals {
      if span.parts > 1, span.startsWithFirstName {
        evidence = .firstName
      } else if speaks(span, sentence) || deed == .human || isObject(span, sentence) {
        evidence = .speech
      }
    }
    var result = candidate(
      span.words, .person, evidence, around?.0, sentence, isLone: span.parts == 1)
    result.nickname = span.nickname
    result.mayAct = evidence == .capitals && deed == .any
    result.mayBeFull = evidence == .capitals && span.parts > 1 && isNameLike(span, sentence)
    if around == nil { shareRole(&result, found.last) }
    if result.evidence == .capitals, span.parts == 1, ownedByState(span, sentence, &result) {
      result.evidence = .speech
    }
    found.append(result)
    return span.words.upperBound
  }

  /// Whether what begins after a name makes it that of a body: `Smith Foundation`.
  private func isPartOfBody(_ word: Int, _ end: Int) -> Bool {
    guard word < end, words[word].gap == .space || words[word].gap == .hyphen else { return false }
    if words[word].gap == .hyphen { return true }
    guard words[word].startsUppercase, coverOf[word] < 0 else { return false }
    return !kinds[word].isDisjoint(with: [.organisation, .medium, .place, .office, .officePart])
  }

  /// Whether what is right before a name makes it that of a body: `Camp David`.
  private func follows(_ word: Int, _ sentence: Sentence) -> Bool {
    guard word > sentence.words.lowerBound, words[word].gap == .space else { return false }
    return words[word - 1].startsUppercase
      && !kinds[word - 1].isDisjoint(with: [.organisation, .medium, .place])
  }

  /// Whether a verb of saying is beside a name.
  private func speaks(_ span: Span, _ sentence: Sentence) -> Bool {
    let start = span.words.lowerBound
    let end = sentence.words.upperBound
    if isVerb(.saying, at: span.words.upperBound, before: end),
      isSubjectStart(start, in: sentence)
    {
      guard span.parts == 1 else { return true }
      // A lone word at the start of a sentence may be any.
      return start > sentence.words.lowerBound
    }
    guard start > sentence.words.lowerBound, words[start].gap == .space,
      kinds[start - 1].contains(.saying), !words[start - 1].startsUppercase,
      span.words.upperBound == end || words[span.words.upperBound].gap != .space
        || kinds[span.words.upperBound].isDisjoint(with: [.saying, .acting])
    else { return false }
    let gap = block.gap(before: start - 1)
    return gap.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 >= 0x80 }
  }

  /// `Poland's Tusk said`: a surname of a state.
  private func ownedByState(
    _ span: Span, _ sentence: Sentence, _ result: inout NameCandidate
  ) -> Bool {
    let start = span.words.lowerBound
    guard start - 2 >= sentence.words.lowerBound, isOwning(start - 1), words[start].gap == .space,
      let cover = cover(start - 2)
    else { return false }
    let owner: Int?
    switch cover.what {
    case .country(let country) where country.isName: owner = knowledge.countries[country.country]
    case .actor(let actor) where knowledge.actors[actor].kind == .state: owner = actor
    default: return false
    }
    guard isVerb(.acting, at: span.words.upperBound, before: sentence.words.upperBound) else {
      return false
    }
    result.side = owner.map { .actor($0) } ?? .none
    result.phrase = cover.words.lowerBound..<span.words.upperBound
    return true
  }

  /// `envoys Steve Witkoff and Jared Kushner`: one office for both.
  private func shareRole(_ candidate: inout NameCandidate, _ last: NameCandidate?) {
    let start = candidate.words.lowerBound
    guard let last, last.block == candidate.block, last.traits.contains(.plural),
      last.role != nil, !candidate.isLone || last.isLone
    else { return }
    let isNext =
      (last.words.upperBound == start - 1 && kinds[start - 1].contains(.conjunction))
      || (last.words.upperBound == start && isComma(before: start))
    guard isNext else { return }
    candidate.role = last.role
    candidate.side = last.side
    candidate.traits.formUnion(last.traits)
    candidate.evidence = max(candidate.evidence, .title)
  }

  /// The name that words are, taken apart.
  private func personName(_ span: Span) -> PersonName? {
    PersonName(span.words, without: span.nickname, of: block, lexicon: lexicon)
  }

  private func candidate(
    _ range: Range<Int>, _ subject: NameCandidate.Subject, _ evidence: NameCandidate.Evidence,
    _ role: Role?, _ sentence: Sentence, isLone: Bool = false
  ) -> NameCandidate {
    var phrase = range
    if let role {
      phrase =
        min(
          range.lowerBound, role.words.lowerBound)..<max(
          range.upperBound, role.words.upperBound)
    }
    return NameCandidate(
      block: number, words: range, phrase: phrase, subject: subject, evidence: evidence,
      role: role?.office, side: role?.side ?? .none, traits: role?.traits ?? [],
      isPossessive: isOwning(range.upperBound),
      isSentenceStart: range.lowerBound == sentence.words.lowerBound,
      isLone: isLone || range.count == 1)
  }

  // MARK: Organisations

  /// Adds an organisation that acts, and says where to read on.
  private func addOrganisation(
    at start: Int, _ sentence: Sentence, to found: inout [NameCandidate]
  ) -> Int? {
    guard words[start].startsUppercase else { return nil }
    let end = sentence.words.upperBound
    if let known = OrganisationNames.table.longest(from: start, in: words[..<end]) {
      let range = known.words
      guard range.allSatisfy({ coverOf[$0] < 0 }), isWritten(range) else { return nil }
      let acts =
        isVerb(.acting, at: range.upperBound, before: end)
        && isSubjectStart(start, in: sentence)
      found.append(
        candidate(range, .organisation, acts ? .speech : .capitals, nil, sentence))
      return range.upperBound
    }
    let length = words[start].end - words[start].start
    guard !words[start].hasLowercase, length >= 2, length <= 6,
      kinds[start].isDisjoint(with: [.medium, .place, .generation, .honorific, .office, .plain]),
      isLetters(start), start + 1 < end, words[start].gap != .hyphen,
      isVerb(.acting, at: start + 1, before: end), isSubjectStart(start, in: sentence)
    else { return nil }
    found.append(candidate(start..<start + 1, .organisation, .speech, nil, sentence))
    return start + 1
  }

  /// Whether the name of an organisation is written as one: `EU`, and no `Eu`.
  private func isWritten(_ range: Range<Int>) -> Bool {
    let (first, last) = (words[range.lowerBound], words[range.upperBound - 1])
    guard last.startsUppercase else { return false }
    return range.count > 1 || first.end - first.start > 2 || !first.hasLowercase
  }

  private func isLetters(_ word: Int) -> Bool {
    block.bytes[Int(words[word].start)..<Int(words[word].end)].allSatisfy {
      $0 &- 0x41 < 26
    }
  }
}

/// The organisations that everyone knows.
enum OrganisationNames {
  /// With the number of the line, which is the same for all names of one.
  static let table = PhraseTable(
    OrganisationWords.names.split(separator: "\n").enumerated().flatMap { number, line in
      line.split(separator: ",").map { (phrase: String($0), meaning: number) }
    })
}

import ParleyContent
import ParleyModel

extension BlockNames {
  /// What a name of several words does at the start of a clause.
  enum Deed {
    /// What towns and companies do as well: `Ann Lee opened the round`.
    case any
    /// What only people do: `Ann Lee nodded`.
    case human
  }

  /// What a name does that begins a clause and that only its verb shows.
  func deed(of span: Span, _ sentence: Sentence) -> Deed? {
    let start = span.words.lowerBound
    let end = sentence.words.upperBound
    guard span.parts == 2 || span.parts == 3, isSubjectStart(start, in: sentence),
      isNameLike(span, sentence)
    else { return nil }
    var word = span.words.upperBound
    while word < end, word < span.words.upperBound + 3, words[word].gap == .space,
      !words[word].startsUppercase
    {
      if !kinds[word].isDisjoint(with: [.saying, .human]) { return .human }
      if !kinds[word].isDisjoint(with: [.acting, .past]) { return .any }
      if !kinds[word].contains(.plain), isPastVerb(word) { return .any }
      guard kinds[word].contains(.adverb) else { return nil }
      word += 1
    }
    return nil
  }

  /// Whether a lone name is the person something is done to that is only done to people: `he praised Lee`.
  func isObject(_ span: Span, _ sentence: Sentence) -> Bool {
    let start = span.words.lowerBound
    let next = span.words.upperBound
    guard span.parts == 1, span.words.allSatisfy(isNameLike), start > sentence.words.lowerBound,
      words[start].gap == .space, !words[start - 1].startsUppercase, !isOwning(next),
      !ends(start, Self.others)
    else { return false }
    let verb = kinds[start - 1]
    if verb.contains(.personal) { return true }
    guard next < sentence.words.upperBound, words[next].gap == .space else { return false }
    if verb.contains(.directing) { return block.bytes(ofWord: next).elementsEqual("to".utf8) }
    return block.bytes(ofWord: start - 1).elementsEqual("called".utf8)
      && (block.bytes(ofWord: next).elementsEqual("a".utf8)
        || block.bytes(ofWord: next).elementsEqual("an".utf8))
  }

  /// Whether words are written like a name, without an article or a word that describes before it.
  func isNameLike(_ span: Span, _ sentence: Sentence) -> Bool {
    let start = span.words.lowerBound
    guard
      (span.nickname.map {
        [span.words.lowerBound..<$0.lowerBound, $0.upperBound..<span.words.upperBound]
      }
        ?? [span.words]).allSatisfy({ $0.allSatisfy(isNameLike) })
    else { return false }
    return start == sentence.words.lowerBound
      ? !describes(start) : !kinds[start - 1].contains(.article)
  }

  /// Whether a word is written like a name and is nothing else.
  private func isNameLike(_ word: Int) -> Bool {
    if kinds[word].contains(.particle) || isInitial(word, before: words.count) { return true }
    return isNamePart(word) && words[word].hasLowercase && words[word].end - words[word].start >= 3
      && !ordinary.contains(words[word])
  }

  private func isPastVerb(_ word: Int) -> Bool {
    let letters = block.bytes(ofWord: word)
    return letters.count >= 5 && letters.suffix(2).elementsEqual("ed".utf8)
  }

  /// Whether a word at the start of a sentence looks like one that says of what kind a person is,
  /// `Fuming Lee`, and is not a first name.
  private func describes(_ word: Int) -> Bool {
    guard !isFirstName(word) else { return false }
    return ends(word, Self.endings)
  }

  private func ends(_ word: Int, _ endings: [[UInt8]]) -> Bool {
    let letters = block.bytes(ofWord: word)
    return endings.contains { letters.count > $0.count + 2 && letters.suffix($0.count) == $0[...] }
  }

  /// What peoples, faiths and ideas end in.
  private static let others = ["ans", "ese", "ish", "ers", "ists", "ism", "ity"].map {
    Array($0.utf8)
  }

  private static let endings = [
    "ing", "ed", "ful", "ous", "ic", "ly", "ish", "less", "ive", "able", "ible", "ent", "ant",
    "ary",
    "ory", "ern", "ian",
  ].map { Array($0.utf8) }
}

extension BlockReading {
  fileprivate func bytes(ofWord word: Int) -> ArraySlice<UInt8> {
    bytes[Int(words[word].start)..<Int(words[word].end)]
  }
}

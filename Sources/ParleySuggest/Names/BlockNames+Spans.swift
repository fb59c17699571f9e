import ParleyContent
import ParleyModel

extension BlockNames {
  /// A stretch of words that may be a person's name.
  struct Span {
    var words: Range<Int>
    /// How many parts it has, initials and particles left out.
    var parts: Int
    var startsWithFirstName: Bool
    /// The actor whose name it ends with.
    var ending: Int?
    /// The words of a nickname in quotation marks within it.
    var nickname: Range<Int>?
  }

  /// Whether a word is a first name, in a list or as it sounds.
  func isFirstName(_ word: Int) -> Bool {
    if kinds[word].contains(.firstName) { return true }
    guard words[word].end - words[word].start >= 4 else { return false }
    return FirstNames.standard.contains(SpellingKey.all(block.text(ofWords: word..<word + 1)))
  }

  /// The longest name that begins at a word.
  func span(at start: Int, in sentence: Sentence) -> Span? {
    let end = sentence.words.upperBound
    guard let first = opening(at: start, in: sentence) else { return nil }
    var index = first.next
    var parts = first.parts
    var ending: Int?
    var nickname: Range<Int>?
    while index < end, parts <= 5 {
      var gap = words[index].gap
      if gap == .other, nickname == nil, parts == 1 || parts == 2,
        let next = behindNickname(index, before: end)
      {
        nickname = index..<next
        index = next
        gap = .space
      }
      let isBehindInitial = gap == .dot && isInitial(index - 1, before: index + 1)
      if gap == .space || isBehindInitial {
        if isInitial(index, before: end), !isBehindGeneration(index) {
          index += 1
          continue
        }
        if kinds[index].contains(.generation), words[index].startsUppercase {
          index += 1
          break
        }
        let next = behindParticles(index, before: end)
        if next < end, isPart(next, behind: start, parts) {
          index = next + 1
          parts += 1
          continue
        }
        if let cover = cover(index), case .actor(let actor) = cover.what,
          knowledge.actors[actor].kind == .person, cover.words.lowerBound == index,
          !block.text(ofWords: cover.words).utf8.contains(0x20)
        {
          ending = actor
          index = cover.words.upperBound
          parts += 1
        }
        break
      }
      if gap == .hyphen || gap == .apostrophe, isNamePart(index) {
        index += 1
        continue
      }
      if gap == .hyphen, kinds[index].contains(.syllable), !words[index].startsUppercase {
        index += 1
        continue
      }
      // `Witkoff-led` is about no name by itself.
      if gap == .hyphen { return nil }
      break
    }
    if let words = nickname, words.upperBound == index {
      (index, nickname) = (words.lowerBound, nil)
    }
    // Initials belong to what follows them.
    while index > start + 1, isInitial(index - 1, before: index), index - 1 > start { index -= 1 }
    guard parts > 0, parts <= 4 else { return nil }
    return Span(
      words: start..<index, parts: parts, startsWithFirstName: parts > 1 && isFirstName(start),
      ending: ending, nickname: nickname)
  }

  private func isBehindGeneration(_ word: Int) -> Bool {
    word > 0 && kinds[word - 1].contains(.generation)
  }

  /// Whether a word may be a further part of a name: after a first name `May` may be one.
  private func isPart(_ word: Int, behind start: Int, _ parts: Int) -> Bool {
    if isNamePart(word) { return true }
    let kind = kinds[word]
    guard words[word].startsUppercase, parts == 1, words[word].gap == .space, word == start + 1
    else { return false }
    if kind.contains(.surname), kinds[start].contains(.firstName) {
      return words.count == word + 1 || words[word + 1].gap != .space || !isNamePart(word + 1)
    }
    // `NAME` in capitals is one of these no less than others.
    return coverOf[word] < 0 && !words[word].hasLowercase
      && letterCount(word) >= (isCyrillic(word) ? 4 : 3)
      && kind.isDisjoint(with: NameWordKind.notName) && kinds[start].contains(.firstName)
  }

  /// The word after a few particles.
  private func behindParticles(_ word: Int, before end: Int) -> Int {
    var index = word
    while index < end, index < word + 3, kinds[index].contains(.particle), coverOf[index] < 0,
      words[index].gap == .space || words[index].gap == .hyphen
    {
      index += 1
    }
    guard index < end, index > word else { return word }
    return words[index].gap == .space || words[index].gap == .hyphen
      || words[index].gap == .apostrophe ? index : word
  }

  /// The first part of a name: its end and how many parts it is.
  private func opening(at start: Int, in sentence: Sentence) -> (next: Int, parts: Int)? {
    let end = sentence.words.upperBound
    let isFirst = start == sentence.words.lowerBound
    if start > sentence.words.lowerBound, words[start].gap == .hyphen { return nil }
    if isInitial(start, before: end) {
      guard start + 1 < end else { return nil }
      return (start + 1, 0)
    }
    if kinds[start].contains(.particle) {
      let next = behindParticles(start, before: end)
      guard next > start, next < end, isNamePart(next) else { return nil }
      let isBehindTitle =
        start > sentence.words.lowerBound
        && !kinds[start - 1].isDisjoint(with: [.office, .honorific])
      guard words[start].startsUppercase || isBehindTitle else { return nil }
      return (next + 1, 1)
    }
    if isNamePart(start) {
      // At the start of a sentence a word shows nothing by its capital.
      if isFirst, ordinary.contains(words[start]) { return nil }
      return (start + 1, 1)
    }
    // `Will Hurd`, where it cannot be the verb.
    if kinds[start].contains(.firstName), words[start].startsUppercase, coverOf[start] < 0,
      !isFirst,
      start + 1 < end, words[start + 1].gap == .space, isNamePart(start + 1)
    {
      return (start + 1, 1)
    }
    return nil
  }
}

import ParleyContent
import ParleyModel

/// Finds the names in one block of an article, and what is around them.
///
/// It looks no further from a name than a few words, so that it takes time in proportion to the text
/// however long a line is.
struct BlockNames {
  /// What some words are known as.
  enum Cover {
    case actor(Int)
    /// A place or an issue.
    case record
    case country(CountryWord)
  }

  /// How a sentence is written.
  enum Style {
    case sentence
    /// In capitals, in Title Case, or a sub-head: its capitals show nothing.
    case headline
  }

  let block: BlockReading
  let number: Int
  let knowledge: NameKnowledge
  let lexicon: NameLexicon
  let kinds: [NameWordKind]
  let covers: [(words: Range<Int>, what: Cover)]
  /// For each word the number of its cover; -1 for none.
  let coverOf: [Int32]
  /// Words that are somewhere in the article in lower case.
  let ordinary: OrdinaryWords

  var words: [NameWords.Word] { block.words }

  init(_ block: BlockReading, _ number: Int, _ knowledge: NameKnowledge, _ ordinary: OrdinaryWords)
  {
    self.block = block
    self.number = number
    self.knowledge = knowledge
    self.ordinary = ordinary
    let lexicon = NameLexicon.standard
    self.lexicon = lexicon
    kinds = block.words.map { lexicon[$0] }
    (covers, coverOf) = Self.covers(block, knowledge)
  }

  private static func covers(
    _ block: BlockReading, _ knowledge: NameKnowledge
  ) -> ([(words: Range<Int>, what: Cover)], [Int32]) {
    let words = block.words
    var covers: [(words: Range<Int>, what: Cover)] = []
    var coverOf = [Int32](repeating: -1, count: words.count)
    func add(_ range: Range<Int>, _ what: Cover) {
      for word in range { coverOf[word] = Int32(covers.count) }
      covers.append((range, what))
    }
    let countries = CountryWord.table
    func addCountries(_ range: Range<Int>) {
      var word = range.lowerBound
      while word < range.upperBound {
        guard words[word].startsUppercase || !words[word].hasLowercase || words[word].start == 0,
          let found = countries.longest(from: word, in: words[..<range.upperBound]),
          !found.meaning.isCapitals || !words[word].hasLowercase
        else {
          word += 1
          continue
        }
        add(found.words, .country(found.meaning))
        word = found.words.upperBound
      }
    }
    var word = 0
    for match in knowledge.matcher.matches(in: words[...]) {
      var first = word
      while first < words.count, Int(words[first].start) < match.range.lowerBound { first += 1 }
      var end = first
      while end < words.count, Int(words[end].end) <= match.range.upperBound { end += 1 }
      addCountries(word..<first)
      if match.record.kind == .actor, let number = knowledge.numbers[ActorID(match.record.name)] {
        add(first..<end, .actor(number))
      } else {
        add(first..<end, .record)
      }
      word = end
    }
    addCountries(word..<words.count)
    return (covers, coverOf)
  }

  // MARK: Words

  func cover(_ word: Int) -> (words: Range<Int>, what: Cover)? {
    let index = coverOf[word]
    return index < 0 ? nil : covers[Int(index)]
  }

  /// Whether a word may be part of a person's name.
  func isNamePart(_ word: Int) -> Bool {
    words[word].startsUppercase && coverOf[word] < 0
      && kinds[word].isDisjoint(with: NameWordKind.notName)
      && (words[word].hasLowercase || isShoutedName(word) || isElided(word))
  }

  /// Whether a word in capitals may be a name and no abbreviation: `МЗС` and `NABU` are not names.
  private func isShoutedName(_ word: Int) -> Bool {
    letterCount(word) >= 6
  }

  /// How many letters a word has, as its script needs bytes for one.
  func letterCount(_ word: Int) -> Int {
    let length = Int(words[word].end - words[word].start)
    return isCyrillic(word) ? length / 2 : length
  }

  /// Whether a word is in Cyrillic letters.
  func isCyrillic(_ word: Int) -> Bool {
    let first = block.bytes[Int(words[word].start)]
    return first >= 0xD0 && first <= 0xD3
  }

  /// Whether a word is the `O` of `O'Malley`.
  private func isElided(_ word: Int) -> Bool {
    words[word].end - words[word].start == 1 && word + 1 < words.count
      && words[word + 1].gap == .apostrophe && words[word + 1].startsUppercase
      && words[word + 1].hasLowercase
  }

  /// Whether a word is a single capital, with a full stop after it.
  func isInitial(_ word: Int, before end: Int) -> Bool {
    guard words[word].startsUppercase, coverOf[word] < 0, word + 1 < end,
      words[word + 1].gap == .dot
    else { return false }
    let length = words[word].end - words[word].start
    return length == 1 || (length == 2 && block.bytes[Int(words[word].start)] >= 0xC0)
  }

  /// Whether a word is the `s` of a name before it.
  func isOwning(_ word: Int) -> Bool {
    word > 0 && word < words.count && words[word].gap == .apostrophe
      && words[word].end - words[word].start == 1
      && block.bytes[Int(words[word].start)] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether a comma and nothing but white space comes before a word.
  func isComma(before word: Int) -> Bool {
    let gap = block.gap(before: word)
    return gap.first == UInt8(ascii: ",") && gap.dropFirst().allSatisfy { $0 == 0x20 }
  }

  /// Whether a mark that ends a part of a sentence comes before a word.
  func isBreak(before word: Int) -> Bool {
    guard let first = block.gap(before: word).first(where: { $0 != 0x20 }) else { return false }
    return first >= 0x80
      || [",", ".", ";", ":", ")", "!", "?", "\"", "-"].contains(Unicode.Scalar(first))
  }

  /// Whether words are a verb after a name that begins at `word`, a few adverbs allowed.
  func isVerb(_ kind: NameWordKind, at word: Int, before end: Int) -> Bool {
    var index = word
    while index < end, index < word + 3, words[index].gap == .space, !words[index].startsUppercase {
      if !kinds[index].isDisjoint(with: kind) { return true }
      guard kinds[index].contains(.adverb) else { return false }
      index += 1
    }
    return false
  }

  /// Whether the subject of a clause may begin at a word: nothing is before it that it depends on.
  func isSubjectStart(_ word: Int, in sentence: Sentence) -> Bool {
    var first = word
    if first > sentence.words.lowerBound, kinds[first - 1].contains(.article),
      words[first].gap == .space
    {
      first -= 1
    }
    if first == sentence.words.lowerBound || words[first].gap == .other { return true }
    // A live blog sets the time before a line.
    let isTime =
      block.bytes[Int(words[first - 1].start)] &- 0x30 < 10 && first < sentence.words.lowerBound + 4
    return isTime || ClauseOpeners.table[words[first - 1].hash] >= 0
  }

  /// How a sentence is written.
  func style(of sentence: Sentence) -> Style {
    guard block.kind == .paragraph else { return .headline }
    var long = 0
    var longLower = 0
    var shouted = 0
    var letters = 0
    var capitalVerbs = 0
    var lowerOthers = 0
    for word in sentence.words {
      let entry = words[word]
      let length = entry.end - entry.start
      let isLower = !entry.startsUppercase && entry.hasLowercase
      if length >= 2 {
        letters += 1
        if entry.startsUppercase, !entry.hasLowercase { shouted += 1 }
      }
      if length >= 4 {
        long += 1
        if isLower { longLower += 1 }
      }
      let isVerb = !kinds[word].isDisjoint(with: [.saying, .acting])
      let isPlain = kinds[word].contains(.plain)
      if isLower {
        if isVerb || !isPlain { lowerOthers += 1 }
      } else if entry.startsUppercase, word > sentence.words.lowerBound, entry.gap == .space,
        isVerb || (isPlain && kinds[word].isDisjoint(with: [.calendar, .firstName]))
      {
        capitalVerbs += 1
      }
    }
    if letters >= 3, shouted * 5 >= letters * 3 { return .headline }
    if letters < 3, shouted == letters, letters > 0 { return .headline }
    let isTitle = long >= 3 && longLower * 5 <= long && (capitalVerbs > 0 || lowerOthers == 0)
    return isTitle ? .headline : .sentence
  }
}

/// The words after which a clause begins.
enum ClauseOpeners {
  static let table: IntegerTable = {
    var table = IntegerTable()
    var reader = NameWords()
    var list = "that while when but as because although though if where and що но что а але"
    list.withUTF8 { reader.read($0) }
    for word in reader.words { table.set(word.hash, to: 1) }
    return table
  }()
}

/// The words at the starts of an article's sentences that it also has in lower case, so that their
/// capitals show nothing.
struct OrdinaryWords: Sendable {
  private var words = IntegerTable()

  init(_ reading: ArticleReading) {
    var isEmpty = true
    for block in reading.blocks {
      for sentence in block.sentences {
        let first = block.words[sentence.words.lowerBound]
        guard first.startsUppercase else { continue }
        words.set(first.hash, to: 0)
        isEmpty = false
      }
    }
    if isEmpty { return }
    for block in reading.blocks {
      for word in block.words where !word.startsUppercase && words[word.hash] == 0 {
        words.set(word.hash, to: 1)
      }
    }
  }

  func contains(_ word: NameWords.Word) -> Bool { words[word.hash] == 1 }
}

import ParleyContent

/// A person's name in its parts.
struct PersonName: Sendable {
  /// As it is written.
  let text: String
  /// The first name; `nil` for a surname alone.
  let given: String?
  let surname: String
  /// The folded hash of the surname's last word, and of the first name.
  let surnameHash: UInt64
  let givenHash: UInt64?
  /// `Jr`, which makes it another person's.
  let generation: UInt64?
  let surnameKeys: [SpellingKey]
  let givenKeys: [SpellingKey]

  /// Takes a name apart: words joined by hyphens and apostrophes are one part, particles and initials
  /// in the middle do not count.
  init?(_ text: String, lexicon: NameLexicon = .standard) {
    var copy = text
    var reader = NameWords()
    copy.withUTF8 { reader.read($0) }
    let bytes = Array(copy.utf8)
    self.init(text, words: reader.words[...], bytes: bytes, lexicon: lexicon)
  }

  /// The same for words of a block, with a nickname among them left out.
  init?(
    _ range: Range<Int>, without nickname: Range<Int>?, of block: BlockReading,
    lexicon: NameLexicon
  ) {
    guard let nickname else {
      self.init(
        block.text(ofWords: range), words: block.words[range], bytes: block.bytes, lexicon: lexicon)
      return
    }
    let front = range.lowerBound..<nickname.lowerBound
    let back = nickname.upperBound..<range.upperBound
    self.init(
      "\(block.text(ofWords: front)) \(block.text(ofWords: back))",
      words: (block.words[front] + block.words[back])[...], bytes: block.bytes, lexicon: lexicon)
  }

  /// The same for words of a longer text, `bytes`.
  init?(
    _ text: String, words: ArraySlice<NameWords.Word>, bytes: [UInt8],
    lexicon: NameLexicon
  ) {
    var parts: [Range<Int>] = []
    var generation: UInt64?
    for index in words.indices {
      let word = words[index]
      if lexicon[word].contains(.generation), index > words.startIndex {
        generation = word.hash
        continue
      }
      let isJoined =
        index > words.startIndex && (word.gap == .hyphen || word.gap == .apostrophe)
      if isJoined, let last = parts.indices.last {
        parts[last] = parts[last].lowerBound..<index + 1
      } else {
        parts.append(index..<index + 1)
      }
    }
    // An article before the last part belongs to it, so that `Al Nahyan` is one name.
    let named = parts.filter { part in
      !(lexicon[words[part.lowerBound]].contains(.particle) && part.count == 1)
    }
    guard let last = named.last ?? parts.last else { return nil }
    func written(_ part: Range<Int>) -> String {
      String(
        decoding: bytes[Int(words[part.lowerBound].start)..<Int(words[part.upperBound - 1].end)],
        as: UTF8.self)
    }
    self.text = text
    self.generation = generation
    surname = written(last)
    surnameHash = words[last.upperBound - 1].hash
    surnameKeys = SpellingKey.all(surname)
    if let first = named.first, first.lowerBound < last.lowerBound {
      let given = written(first)
      self.given = given
      givenHash = words[first.lowerBound].hash
      givenKeys = SpellingKey.all(given)
    } else {
      given = nil
      givenHash = nil
      givenKeys = []
    }
  }

  /// Whether it has more than a surname.
  var isFull: Bool { given != nil }
}

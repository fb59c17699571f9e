import ParleyModel

/// Finds words and phrases in UTF-8 text, without regard to case and accents, as whole words only.
///
/// One pass that looks closely only at words which begin as one that is looked for does.
struct LoadedWordsMatcher: Sendable {
  /// Words that were found.
  struct Match: Sendable {
    /// UTF-8 offsets.
    let range: Range<Int>
    /// The entry they belong to.
    let entry: AvoidedWords
  }

  private struct Phrase: Sendable {
    let words: [UInt64]
    /// The index of its entry; `nil` for a phrase in which a word is meant well.
    let entry: Int?
  }

  private struct Found {
    let range: Range<Int>
    let entry: Int?
  }

  private var entries: [AvoidedWords] = []
  private var phrases: [Phrase] = []
  /// From the first word of phrases to their place in `sharing`.
  private var starts = IntegerTable()
  /// The phrases that begin with one word, for each such word.
  private var sharing: [[Int]] = []
  /// For two letters of ASCII, five bits each, one bit for each third letter with which a phrase begins
  /// after them; all bits where something else follows.
  private var pairs = [UInt32](repeating: 0, count: 1024)
  /// The same for one letter.
  private var letters = [Bool](repeating: false, count: 32)
  /// Whether a phrase begins with something else than two such letters.
  private var hasOthers = false

  /// Whether nothing is looked for.
  var isEmpty: Bool { phrases.isEmpty }

  /// Looks for nothing.
  init() {}

  /// Looks for what a site's settings and Parley's own list name. Of two entries for the same words the
  /// settings' counts, and of theirs the first.
  init(_ rules: [LoadedWordsRule], language: String) {
    var allowed: Set<[UInt64]> = []
    var usesOwnList = language == "en" || language.hasPrefix("en-")
    var entries: [AvoidedWords] = []
    for rule in rules {
      switch rule {
      case .avoid(let words): entries.append(words)
      case .allow(let words): allowed.formUnion(words.map { Self.words(of: $0.value) })
      case .allowAll: usesOwnList = false
      }
    }
    var taken: Set<[UInt64]> = []
    for entry in entries { add(entry, without: [], &taken) }
    if usesOwnList {
      for entry in AvoidedWords.builtIn { add(entry, without: allowed, &taken) }
    }
  }

  private mutating func add(
    _ entry: AvoidedWords, without allowed: Set<[UInt64]>, _ taken: inout Set<[UInt64]>
  ) {
    let before = phrases.count
    for word in entry.words {
      let words = Self.words(of: word.value)
      guard !words.isEmpty, !allowed.contains(words), taken.insert(words).inserted else { continue }
      add(Phrase(words: words, entry: entries.count), word.value)
    }
    guard phrases.count > before else { return }
    for phrase in entry.exceptions {
      let words = Self.words(of: phrase.value)
      if !words.isEmpty { add(Phrase(words: words, entry: nil), phrase.value) }
    }
    entries.append(entry)
  }

  private mutating func add(_ phrase: Phrase, _ text: String) {
    let start = starts[phrase.words[0]]
    if start >= 0 {
      sharing[Int(start)].append(phrases.count)
    } else {
      starts.set(phrase.words[0], to: Int32(sharing.count))
      sharing.append([phrases.count])
    }
    phrases.append(phrase)
    let bytes = Array(text.utf8).drop { !Self.isASCIIWord($0) && $0 < 0x80 }
    guard let first = bytes.first, let second = bytes.dropFirst().first, Self.isLetter(first),
      Self.isLetter(second)
    else {
      hasOthers = true
      return
    }
    letters[Int(first & 31)] = true
    let pair = Int(first & 31) << 5 | Int(second & 31)
    if let third = bytes.dropFirst(2).first, Self.isLetter(third) {
      let bit: UInt32 = 1 << UInt32(third & 31)
      pairs[pair] |= bit
    } else {
      pairs[pair] = .max
    }
  }

  // MARK: Finding

  /// The words that are found, in order, none within another or within an exception.
  func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    var found: [Found] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard Self.isWord(byte, at: index, in: bytes) else {
        index += Self.width(byte)
        continue
      }
      guard mayBegin(at: index, in: bytes) else {
        index = Self.wordEnd(from: index, in: bytes)
        continue
      }
      let word = Self.word(at: index, in: bytes)
      let start = starts[word.hash]
      for number in start < 0 ? [] : sharing[Int(start)] {
        guard let end = end(of: phrases[number], firstEnd: word.end, in: bytes) else { continue }
        found.append(Found(range: index..<end, entry: phrases[number].entry))
      }
      index = word.end
    }
    return found.isEmpty ? [] : chosen(found)
  }

  @inline(__always)
  private func mayBegin(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasOthers { return true }
    let first = bytes[index]
    guard Self.isLetter(first) else { return first >= 0x80 }
    guard index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) else {
      // An accent may follow, which does not count.
      return letters[Int(first & 31)]
    }
    let thirds = pairs[Int(first & 31) << 5 | Int(bytes[index + 1] & 31)]
    guard thirds != 0, index + 2 < bytes.count, Self.isLetter(bytes[index + 2]) else {
      return thirds != 0
    }
    let bit: UInt32 = 1 << UInt32(bytes[index + 2] & 31)
    return thirds & bit != 0
  }

  private func end(
    of phrase: Phrase, firstEnd: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var end = firstEnd
    for hash in phrase.words.dropFirst() {
      let start = Self.gapEnd(from: end, in: bytes)
      guard start > end, start < bytes.count, Self.isWord(bytes[start], at: start, in: bytes)
      else { return nil }
      let word = Self.word(at: start, in: bytes)
      guard word.hash == hash else { return nil }
      end = word.end
    }
    return end
  }

  private func chosen(_ found: [Found]) -> [Match] {
    let sorted = found.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    let exceptions = sorted.filter { $0.entry == nil }.map(\.range)
    var next = 0
    var end = 0
    var matches: [Match] = []
    for found in sorted {
      guard let entry = found.entry, found.range.lowerBound >= end else { continue }
      while next < exceptions.count, exceptions[next].upperBound <= found.range.lowerBound {
        next += 1
      }
      if next < exceptions.count, exceptions[next].overlaps(found.range) { continue }
      end = found.range.upperBound
      matches.append(Match(range: found.range, entry: entries[entry]))
    }
    return matches
  }

  // MARK: Words

  /// The words of a phrase, folded to one number each.
  static func words(of text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [UInt64] = []
      var index = 0
      while index < bytes.count {
        guard isWord(bytes[index], at: index, in: bytes) else {
          index += width(bytes[index])
          continue
        }
        let word = word(at: index, in: bytes)
        words.append(word.hash)
        index = word.end
      }
      return words
    }
  }

  /// A word that begins at an offset: where it ends, and an FNV-1a hash of its folded letters.
  private static func word(
    at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, hash: UInt64) {
    var index = start
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while index < bytes.count, isWord(bytes[index], at: index, in: bytes) {
      let byte = bytes[index]
      let folded: UInt32
      if byte < 0x80 {
        folded = UInt32(isLetter(byte) ? byte | 0x20 : byte)
      } else {
        let scalar = WordBoundary.scalar(at: index, in: bytes)
        // A mark on its own is left out, whatever letter it would make.
        folded = (0x300...0x36F).contains(scalar.value) ? 0 : LetterFolding.fold(scalar, after: 0)
      }
      if folded != 0 { hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3 }
      index += width(byte)
    }
    return (min(index, bytes.count), hash)
  }

  private static func wordEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count, isWord(bytes[index], at: index, in: bytes) {
      index += width(bytes[index])
    }
    return min(index, bytes.count)
  }

  /// After the blanks, the line end or the hyphen that may be between two words of a phrase.
  private static func gapEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A: index += 1
      case UInt8(ascii: "-"):
        return index == start ? index + 1 : index
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      default: return index
      }
    }
    return index
  }

  @inline(__always)
  private static func isWord(
    _ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    byte < 0x80
      ? isASCIIWord(byte) : WordBoundary.isWord(WordBoundary.scalar(at: index, in: bytes))
  }

  @inline(__always)
  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}

import ParleyModel

/// All names at once: a tree of words, in which every text is looked up in one pass.
struct NameMatcher: Sendable {
  /// How a spelling must stand in a text.
  enum Case: Sendable {
    /// In any case: phrases, and names written in lower case.
    case any
    /// Beginning with a capital: names of one word.
    case capital
    /// In capitals only: `US` is not `us`.
    case capitals
  }

  /// A name in a text.
  struct Match {
    var range: Range<Int>
    var record: RecordReference
  }

  private struct Entry {
    var style: Case
    var record: RecordReference
  }

  private var words = IntegerTable()
  private var wordCount: Int32 = 0
  /// From a node, a gap and a word to the next node.
  private var branches = IntegerTable()
  /// The names that end at each node; node 0 is the root.
  private var entries: [[Entry]] = [[]]

  /// Adds a spelling of a record's name. Of two records with one spelling the first keeps it.
  mutating func add(_ spelling: String, style: Case, record: RecordReference) {
    var spelling = spelling
    var reader = NameWords()
    spelling.withUTF8 { reader.read($0) }
    guard !reader.words.isEmpty else { return }
    var node: Int32 = 0
    for (index, word) in reader.words.enumerated() {
      var number = words[word.hash]
      if number < 0 {
        number = wordCount
        words.set(word.hash, to: number)
        wordCount += 1
      }
      let key = Self.key(node, index == 0 ? .other : word.gap, number)
      var next = branches[key]
      if next < 0 {
        next = Int32(entries.count)
        entries.append([])
        branches.set(key, to: next)
      }
      node = next
    }
    entries[Int(node)].append(Entry(style: style, record: record))
  }

  /// The names in a text, from left to right, the longest where several begin together.
  func matches(in bytes: UnsafeBufferPointer<UInt8>, reader: inout NameWords) -> [Match] {
    reader.read(bytes)
    let text = reader.words
    var matches: [Match] = []
    var first = 0
    while first < text.count {
      // Few words begin a name, so most end here.
      if words[text[first].hash] < 0 {
        first += 1
        continue
      }
      guard let (end, record) = longest(from: first, in: text) else {
        first += 1
        continue
      }
      let range = Int(text[first].start)..<Int(text[end].end)
      matches.append(Match(range: range, record: record))
      first = end + 1
    }
    return matches
  }

  private func longest(
    from first: Int, in text: [NameWords.Word]
  ) -> (end: Int, record: RecordReference)? {
    var node: Int32 = 0
    var index = first
    var hasLowercase = false
    var found: (end: Int, record: RecordReference)?
    while index < text.count {
      let number = words[text[index].hash]
      guard number >= 0 else { break }
      node = branches[Self.key(node, index == first ? .other : text[index].gap, number)]
      guard node >= 0 else { break }
      if text[index].hasLowercase { hasLowercase = true }
      for entry in entries[Int(node)] {
        let fits =
          switch entry.style {
          case .any: true
          case .capital: text[first].startsUppercase
          case .capitals: !hasLowercase
          }
        if fits {
          found = (index, entry.record)
          break
        }
      }
      index += 1
    }
    return found
  }

  private static func key(_ node: Int32, _ gap: NameWords.Gap, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 35 | UInt64(gap.rawValue) << 32
      | UInt64(UInt32(bitPattern: word))
  }
}

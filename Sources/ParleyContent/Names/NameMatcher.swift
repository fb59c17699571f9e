package import ParleyModel

/// All names at once: a tree of words, in which every text is looked up in one pass.
package struct NameMatcher: Sendable {
  /// How a spelling must be placed in a text.
  enum Case: Sendable {
    /// In any case: phrases, and names written in lower case.
    case any
    /// Beginning with a capital: names of one word.
    case capital
    /// In capitals only: `US` is not `us`.
    case capitals
  }

  /// A name in a text.
  package struct Match {
    package var range: Range<Int>
    package var record: RecordReference
  }

  private struct Entry {
    var style: Case
    var record: RecordReference
  }

  private var tree = PhraseTree()
  /// The names that end at each node.
  private var entries: [[Entry]] = []

  /// Adds a spelling of a record's name. Of two records with one spelling the first keeps it.
  mutating func add(_ spelling: String, style: Case, record: RecordReference) {
    guard let node = tree.node(adding: spelling) else { return }
    while entries.count <= node { entries.append([]) }
    entries[node].append(Entry(style: style, record: record))
  }

  /// The names in a text, from left to right, the longest where several begin together.
  package func matches(in bytes: UnsafeBufferPointer<UInt8>, reader: inout NameWords) -> [Match] {
    reader.read(bytes)
    return matches(in: reader.words[...])
  }

  /// The names among words, from left to right, the longest where several begin together.
  package func matches(in text: ArraySlice<NameWords.Word>) -> [Match] {
    var matches: [Match] = []
    var first = text.startIndex
    while first < text.endIndex {
      // Few words begin a name, so most end here.
      if !tree.knows(text[first]) {
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
    from first: Int, in text: ArraySlice<NameWords.Word>
  ) -> (end: Int, record: RecordReference)? {
    var node = 0
    var index = first
    var hasLowercase = false
    var found: (end: Int, record: RecordReference)?
    while index < text.endIndex, let next = tree.next(node, text[index]) {
      node = next
      if text[index].hasLowercase { hasLowercase = true }
      for entry in node < entries.count ? entries[node] : [] {
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
}

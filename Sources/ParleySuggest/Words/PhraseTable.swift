import ParleyContent

/// Words and phrases, each with what it means, found in a text whatever their case.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var tree = PhraseTree()
  /// What the phrases mean that end at each node.
  private var meanings: [Meaning?] = []

  /// A table of none.
  init() {}

  /// A table of phrases; of two that are alike the first keeps its meaning.
  init(_ entries: some Sequence<(phrase: String, meaning: Meaning)>) {
    for entry in entries { add(entry.phrase, entry.meaning) }
  }

  /// Adds a phrase, unless it is there.
  mutating func add(_ phrase: String, _ meaning: Meaning) {
    guard let node = tree.node(adding: phrase) else { return }
    while meanings.count <= node { meanings.append(nil) }
    if meanings[node] == nil { meanings[node] = meaning }
  }

  /// The longest phrase that begins at a word: the words it covers, and what it means.
  func longest(
    from first: Int, in words: ArraySlice<NameWords.Word>
  ) -> (words: Range<Int>, meaning: Meaning)? {
    var node = 0
    var found: (Range<Int>, Meaning)?
    var index = first
    while index < words.endIndex, let next = tree.next(node, words[index]) {
      node = next
      index += 1
      if node < meanings.count, let meaning = meanings[node] { found = (first..<index, meaning) }
    }
    return found
  }
}

/// Phrases as a tree of words, in which a text is looked up in one pass.
///
/// Words are compared by their folded letters, gaps between them by their kind. Node 0 is the root.
///
///     "Orrin", "Orrin Lake Office", "Orrin-Lake"
///     → 0 ─ orrin ─ 1 ─ (space) lake ─ 2 ─ (space) office ─ 3
///                   1 ─ (hyphen) lake ─ 4
///
/// The phrases end at 1, 3 and 4; which nodes are ends is known to who added them. All branches are in
/// one table by node, gap and word, for a table at each node would be in the memory of its own, and the
/// walk is made at every word of every article.
package struct PhraseTree: Sendable {
  @usableFromInline var words = IntegerTable()
  private var wordCount: Int32 = 0
  /// From a node, a gap and a word to the next node.
  @usableFromInline var branches = IntegerTable()
  private var nodeCount: Int32 = 1

  /// A tree of no phrases.
  package init() {}

  /// The node that a phrase ends at, made where there is none; `nil` for a phrase without words.
  package mutating func node(adding phrase: String) -> Int? {
    var phrase = phrase
    var reader = NameWords()
    phrase.withUTF8 { reader.read($0) }
    guard !reader.words.isEmpty else { return nil }
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
        next = nodeCount
        nodeCount += 1
        branches.set(key, to: next)
      }
      node = next
    }
    return Int(node)
  }

  /// Whether a word begins or goes on in any phrase. Few do, so that most searches end here.
  @inlinable package func knows(_ word: NameWords.Word) -> Bool { words[word.hash] >= 0 }

  /// The node after another, along a word; `nil` where no phrase goes on with it.
  @inlinable package func next(_ node: Int, _ word: NameWords.Word) -> Int? {
    let number = words[word.hash]
    guard number >= 0 else { return nil }
    let next = branches[Self.key(Int32(node), node == 0 ? .other : word.gap, number)]
    return next < 0 ? nil : Int(next)
  }

  @inlinable static func key(_ node: Int32, _ gap: NameWords.Gap, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 35 | UInt64(gap.rawValue) << 32
      | UInt64(UInt32(bitPattern: word))
  }
}

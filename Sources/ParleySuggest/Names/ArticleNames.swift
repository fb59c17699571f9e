import ParleyModel

/// Everyone an article mentions.
struct ArticleNames: Sendable {
  /// In the order of the text; no two overlap.
  let mentions: [PartyMention]
  /// Those that no record knows, in the order of their first mention.
  let newcomers: [Newcomer]
  /// New spellings of actors that are known, each once, in the order of the text.
  let variants: [SpellingVariant]
  /// For each block, and for the end, the first of its mentions.
  private let starts: [Int]

  init(
    mentions: [PartyMention], newcomers: [Newcomer], variants: [SpellingVariant], blockCount: Int
  ) {
    self.mentions = mentions
    self.newcomers = newcomers
    self.variants = variants
    var starts: [Int] = []
    starts.reserveCapacity(blockCount + 1)
    var index = 0
    for block in 0..<blockCount {
      starts.append(index)
      while index < mentions.count, mentions[index].block == block { index += 1 }
    }
    starts.append(index)
    self.starts = starts
  }

  /// Where each party is mentioned first, as indices into ``mentions``.
  var firstMentions: [PartyMention.Party: Int] {
    Dictionary(
      mentions.indices.lazy.map { (mentions[$0].party, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The mentions in a block, as indices into ``mentions``.
  func mentions(inBlock block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// The mentions whose names begin among words of a block, as indices into ``mentions``.
  func mentions(inBlock block: Int, words: Range<Int>) -> Range<Int> {
    let low = first(inBlock: block, from: words.lowerBound)
    return low..<max(low, first(inBlock: block, from: words.upperBound))
  }

  /// The first mention of a block that begins at a word or after it, or the end of the block's.
  func first(inBlock block: Int, from word: Int) -> Int {
    mentions(inBlock: block).sortedIndex { mentions[$0].words.lowerBound >= word }
  }
}

/// Someone an article names who has no record.
struct Newcomer: Sendable {
  /// The fullest form of the name.
  let name: String
  let kind: ActorKind
  /// The office, as the article words it.
  let role: String?
  /// Who the person acts for, where the words around the name say it.
  let side: ActorID?
  /// The other forms the article uses.
  let spellings: [String]
  let confidence: Confidence
  let reason: Reason
}

/// A spelling that is close to the name of an actor.
struct SpellingVariant: Sendable {
  let spelling: String
  let actor: ActorID
  /// The known spelling that it is close to.
  let near: String
  let block: Int
  let words: Range<Int>
}

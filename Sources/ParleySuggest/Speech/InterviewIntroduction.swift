import ParleyContent
import ParleyModel

/// Who wrote an article, and who it says the writer spoke to.
struct InterviewIntroduction {
  /// Those of the front matter and of bylines.
  private(set) var authors: Set<PartyMention.Party> = []
  private let reading: ArticleReading
  private let names: [PartyMention]
  private let title: Set<UInt64>
  private let isTitled: Bool

  init(_ reading: ArticleReading, names: [PartyMention]) {
    self.reading = reading
    self.names = names
    let title = BlockReading(words: reading.article.title.value)
    self.title = Set(title.words.map(\.hash))
    isTitled = Self.interviews.isDisjoint(with: self.title) == false
    let writers = reading.article.author.map { BlockReading(words: $0.value).words } ?? []
    let author = Set(writers.map(\.hash))
    for mention in names where mention.isPerson {
      let block = reading.blocks[mention.block]
      let name = mention.words.clamped(to: block.words.indices)
      let isAuthor =
        name.count > 1 && !author.isEmpty
        && name.allSatisfy { author.contains(block.words[$0].hash) }
      if isAuthor || Self.isByline(mention, in: block) { authors.insert(mention.party) }
    }
  }

  /// Whether a short block begins `By Lee`.
  private static func isByline(_ mention: PartyMention, in block: BlockReading) -> Bool {
    guard block.words.count <= 16, (1...5).contains(mention.phrase.lowerBound),
      block.words.indices.contains(mention.phrase.lowerBound),
      block.bytes.last(where: { $0 > 0x20 }) != UInt8(ascii: ".")
    else { return false }
    return bylines.contains(block.words[0].hash)
      && (1..<mention.phrase.lowerBound).allSatisfy {
        block.words[$0].startsUppercase || block.lowercased($0) == "and"
      }
  }

  /// Whether a person is introduced as the one spoken to: `In an interview, Lee`, `Lee received us`.
  func isSpokenTo(_ index: Int) -> Bool {
    let mention = names[index]
    let block = reading.blocks[mention.block]
    guard mention.phrase.upperBound <= block.words.count, !mention.phrase.isEmpty,
      !mention.isPossessive
    else { return false }
    let name = mention.words.clamped(to: block.words.indices)
    if isTitled, let last = name.last, title.contains(block.words[last].hash) { return true }
    // `we spoke to Lee`, `an interview with Lee`
    let start = mention.phrase.lowerBound
    let front = block.words[max(0, start - 5)..<start].map(\.hash)
    if let last = front.last {
      if Self.interviewed.contains(last) { return true }
      if Self.links.contains(last), !Self.interviews.isDisjoint(with: front) { return true }
    }
    // `Lee, the envoy, spoke to us`
    let number = block.sentence(ofWord: start)
    guard block.sentences[number].words.lowerBound == start else { return false }
    if speaksToWriter(block, from: mention.phrase.upperBound, in: block.sentences[number]) {
      return true
    }
    guard number + 1 < block.sentences.count else { return false }
    let next = block.sentences[number + 1]
    let first = next.words.lowerBound
    return Self.pronouns.contains(block.words[first].hash)
      && speaksToWriter(block, from: first + 1, in: next)
  }

  private func speaksToWriter(_ block: BlockReading, from word: Int, in sentence: Sentence) -> Bool
  {
    var verb = -10
    for word in word..<min(max(word, sentence.words.upperBound), word + 20) {
      let hash = block.words[word].hash
      if Self.interviews.contains(hash) || Self.interviewed.contains(hash) { verb = word }
      if Self.writers.contains(hash), word - verb <= 3 { return true }
    }
    return false
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(BlockReading(words: words).words.map(\.hash))
  }

  private static let bylines = hashes("by von par av af")
  private static let interviews = hashes(
    """
    interview interviews interviewed spoke spoken speaks speak talked talks talk conversation sat sit \
    received met answered told questions q
    """)
  private static let interviewed = hashes("interviewed interviewing asked received")
  private static let links = hashes("with to by")
  private static let writers = hashes("us me our my reporters reporter journalist newspaper")
  private static let pronouns = hashes("he she")
}

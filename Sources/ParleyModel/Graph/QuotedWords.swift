/// Words that are somebody's own, and whose: the publisher's text, or what someone says in it.
public struct QuotedWords: Hashable, Sendable {
  /// Whose words they are.
  public enum Attribution: Hashable, Sendable {
    /// The article's own text: its publisher's.
    case publisher
    /// The editor of the site says who speaks.
    case named(ActorID)
    /// The article itself says so, beyond doubt.
    case found(ActorID)
    /// Somebody's, in quotation marks; nothing certain says whose.
    case unknown
  }

  /// Where they are in the article, without quotation marks around them.
  public let passages: [Passage]
  /// Whose they are.
  public let attribution: Attribution

  /// Who speaks, where that is known.
  public var speaker: ActorID? {
    switch attribution {
    case .named(let actor), .found(let actor): actor
    case .publisher, .unknown: nil
    }
  }
}

/// Finds whose words the cited passages of an article are.
///
/// A passage of a digest is the site's own text about its source, except for what stands there within
/// quotation marks. A passage of any other article is its publisher's text, and what it has in quotation
/// marks is somebody's. A passage that is within quotation marks altogether is somebody's alone, in any
/// article.
struct PassageReader {
  private let article: Article
  /// The names in the article, in the order of its text.
  private let mentions: [Mention]
  private var blocks: [Int: [Stretch]] = [:]
  /// Who speaks in each stretch, by an editor's word.
  private var named: [Place: ActorID] = [:]

  private struct Stretch {
    let outer: Range<Int>
    let inner: Range<Int>
    let found: ActorID?
  }

  private struct Place: Hashable {
    let block: Int
    let start: Int
  }

  /// - Parameters:
  ///   - mentions: The names that were found in the article, in the order of its text.
  init(_ article: Article, mentions: [Mention]) {
    self.article = article
    self.mentions = mentions
  }

  /// The actors that a block names.
  private func names(in block: Int) -> [CertainSpeaker.Name] {
    mentions[mentions.sortedIndex { $0.passage.block >= block }...]
      .prefix { $0.passage.block == block }
      .filter { $0.record.kind == .actor }
      .map { CertainSpeaker.Name(actor: ActorID($0.record.name), range: $0.passage.range) }
  }

  /// The stretches in quotation marks of a block, read once.
  private mutating func stretches(of block: Int) -> [Stretch] {
    if let known = blocks[block] { return known }
    var found: [Stretch] = []
    if article.blocks.indices.contains(block) {
      var text = article.blocks[block].text
      found = text.withUTF8 { bytes in
        let marked = MarkedStretch.all(in: bytes)
        let names = marked.isEmpty ? [] : names(in: block)
        return marked.map { stretch in
          Stretch(
            outer: stretch.outer, inner: stretch.inner,
            found: CertainSpeaker.of(stretch, among: marked, names: names, in: bytes))
        }
      }
    }
    blocks[block] = found
    return found
  }

  /// Takes note of who speaks in a passage, by an editor's word.
  mutating func name(_ speaker: ActorID, in passages: [Passage]) {
    for passage in passages {
      for stretch in stretches(of: passage.block) where stretch.inner.overlaps(passage.range) {
        let place = Place(block: passage.block, start: stretch.outer.lowerBound)
        if named[place] == nil { named[place] = speaker }
      }
    }
  }

  /// Whose words a passage is.
  ///
  /// - Parameter speaker: Who speaks in it, by an editor's word.
  /// - Returns: The passage as words of somebody's own, `nil` where it is the site's text; and the words
  ///   in quotation marks within it.
  mutating func read(
    _ passages: [Passage], speaker: ActorID?
  ) -> (words: QuotedWords?, inner: [QuotedWords]) {
    var inner: [QuotedWords] = []
    var isAllSpoken = true
    for passage in passages {
      var isSpoken = false
      for stretch in stretches(of: passage.block) where stretch.inner.overlaps(passage.range) {
        let range = stretch.inner.clamped(to: passage.range)
        guard !range.isEmpty else { continue }
        let place = Place(block: passage.block, start: stretch.outer.lowerBound)
        let attribution: QuotedWords.Attribution =
          if let named = named[place] {
            .named(named)
          } else if let found = stretch.found {
            .found(found)
          } else {
            .unknown
          }
        inner.append(
          QuotedWords(
            passages: [Passage(block: passage.block, range: range)], attribution: attribution))
        if stretch.outer.lowerBound <= passage.range.lowerBound,
          passage.range.upperBound <= stretch.outer.upperBound
        {
          isSpoken = true
        }
      }
      isAllSpoken = isAllSpoken && isSpoken
    }
    if isAllSpoken, let first = inner.first {
      let isOnes = inner.allSatisfy { $0.attribution == first.attribution }
      let words = QuotedWords(
        passages: inner.flatMap(\.passages), attribution: isOnes ? first.attribution : .unknown)
      return (words, [])
    }
    if article.isDigest { return (nil, inner) }
    if let speaker, inner.isEmpty || article.type.isPrimary {
      return (QuotedWords(passages: passages, attribution: .named(speaker)), [])
    }
    return (QuotedWords(passages: passages, attribution: .publisher), inner)
  }

  /// Who speaks in the words of a passage by the article's own text, where that is somebody else than an
  /// editor says.
  mutating func contradiction(of speaker: ActorID, in passages: [Passage]) -> ActorID? {
    for passage in passages {
      for stretch in stretches(of: passage.block) where stretch.inner.overlaps(passage.range) {
        if let found = stretch.found, found != speaker { return found }
      }
    }
    return nil
  }
}

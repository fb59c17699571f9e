/// A passage of an article that something on the site rests on.
public struct QuotedPassage: Sendable {
  /// One citation of the passage.
  public struct Use: Sendable {
    /// The record that cites.
    public let node: EventGraph.Node
    /// The words it rests on, and where.
    public let citation: Citation
    /// Whether it is one of accounts that differ, which supports and disputes nothing.
    public let isAccount: Bool
    /// The position that it was given for, as an index of ``Event/positions``.
    public let position: Int?
  }

  /// From 1, in the order of the article's text.
  public let number: Int
  /// The words, in one stretch or in several with words left out between.
  public let passages: [Passage]
  /// Who cites it, by record.
  public let uses: [Use]
  /// The passage as words of somebody's own; `nil` for a paraphrase, which is the site's text about its
  /// source.
  public let words: QuotedWords?
  /// What is in quotation marks in it, where that is not all of it.
  public let inner: [QuotedWords]
  /// Who speaks in it, by an editor's word.
  public let speaker: ActorID?

  /// Whether it is the site's own text about its source.
  public var isParaphrase: Bool { words == nil }

  /// All words in it that are somebody's own: the passage, then what is in quotation marks in it.
  public var quotations: [QuotedWords] { (words.map { [$0] } ?? []) + inner }
}

extension EventGraph {
  /// The passages of an article that are quoted, in the order of its text.
  public func evidence(on article: Int) -> [QuotedPassage] { evidence[article] }

  /// The number of the passage a citation quotes, among those of its article; `nil` for a citation
  /// without a quotation.
  public func passageNumber(of citation: Citation) -> Int? {
    passage(of: citation)?.number
  }

  /// The passage a citation is of; `nil` for a citation of an article as a whole.
  public func passage(of citation: Citation) -> QuotedPassage? {
    guard !citation.passages.isEmpty,
      let node = node(citation.article.value.reference)
    else { return nil }
    let quoted = evidence[node.index]
    let place = quoted.sortedIndex {
      !$0.passages.lexicographicallyPrecedes(citation.passages)
    }
    return place < quoted.count && quoted[place].passages == citation.passages
      ? quoted[place] : nil
  }

  /// Whether a citation is of words that the site wrote itself about its source.
  public func isParaphrase(_ citation: Citation) -> Bool {
    guard citation.quotation != nil else { return false }
    // What was not found in its article has been reported; the kind of article is known all the same.
    return passage(of: citation)?.isParaphrase
      ?? (article(citation.article.value)?.isDigest ?? false)
  }

  /// All words of an article that are somebody's own and that records rest on, each once, in the order of
  /// the text.
  public func quotations(of article: Int) -> [QuotedWords] {
    var seen: Set<[Passage]> = []
    return evidence[article].flatMap(\.quotations).filter { seen.insert($0.passages).inserted }
      .sorted { $0.passages.lexicographicallyPrecedes($1.passages) }
  }
}

/// Gathers citations by article and numbers the passages they quote.
struct EvidenceCollector {
  private var uses: [[QuotedPassage.Use]]

  init(articleCount: Int) {
    uses = Array(repeating: [], count: articleCount)
  }

  mutating func add(
    _ citation: Citation, isAccount: Bool = false, position: Int? = nil,
    by node: EventGraph.Node, on article: Int
  ) {
    guard !citation.passages.isEmpty else { return }
    uses[article].append(
      QuotedPassage.Use(
        node: node, citation: citation, isAccount: isAccount, position: position))
  }

  /// What was collected of an article, in the order in which it was added.
  func uses(of article: Int) -> [QuotedPassage.Use] { uses[article] }

  /// - Parameters:
  ///   - articles: The articles, in the order in which they were counted.
  ///   - mentions: The names found in each.
  func collected(of articles: [Article], mentions: [[Mention]]) -> [[QuotedPassage]] {
    uses.indices.map { Self.number(uses[$0], of: articles[$0], mentions: mentions[$0]) }
  }

  /// Passages in the order of the text, each with all of its uses.
  static func number(
    _ uses: [QuotedPassage.Use], of article: Article, mentions: [Mention]
  ) -> [QuotedPassage] {
    guard !uses.isEmpty else { return [] }
    let sorted = uses.enumerated().sorted { left, right in
      let (first, second) = (left.element.citation.passages, right.element.citation.passages)
      if first != second { return first.lexicographicallyPrecedes(second) }
      return (left.element.node, left.offset) < (right.element.node, right.offset)
    }.map(\.element)
    var reader = PassageReader(article, mentions: mentions)
    for use in sorted {
      if let speaker = use.citation.speaker?.value {
        reader.name(speaker, in: use.citation.passages)
      }
    }
    var result: [QuotedPassage] = []
    var rest = sorted[...]
    while let passages = rest.first?.citation.passages {
      let same = rest.prefix { $0.citation.passages == passages }
      let speaker = same.lazy.compactMap(\.citation.speaker?.value).first
      let (words, inner) = reader.read(passages, speaker: speaker)
      result.append(
        QuotedPassage(
          number: result.count + 1, passages: passages, uses: Array(same), words: words,
          inner: inner, speaker: speaker))
      rest = rest.dropFirst(same.count)
    }
    return result
  }
}

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
}

extension EventGraph {
  /// The passages of an article that are quoted, in the order of its text.
  public func evidence(on article: Int) -> [QuotedPassage] { evidence[article] }

  /// The number of the passage a citation quotes, among those of its article; `nil` for a citation
  /// without a quotation.
  public func passageNumber(of citation: Citation) -> Int? {
    guard !citation.passages.isEmpty,
      let node = node(citation.article.value.reference)
    else { return nil }
    let quoted = evidence[node.index]
    let place = quoted.sortedIndex {
      !$0.passages.lexicographicallyPrecedes(citation.passages)
    }
    return place < quoted.count && quoted[place].passages == citation.passages
      ? quoted[place].number : nil
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

  func collected() -> [[QuotedPassage]] { uses.map(Self.number) }

  /// Passages in the order of the text, each with all of its uses.
  static func number(_ uses: [QuotedPassage.Use]) -> [QuotedPassage] {
    let sorted = uses.enumerated().sorted { left, right in
      let (first, second) = (left.element.citation.passages, right.element.citation.passages)
      if first != second { return first.lexicographicallyPrecedes(second) }
      return (left.element.node, left.offset) < (right.element.node, right.offset)
    }.map(\.element)
    var result: [QuotedPassage] = []
    var rest = sorted[...]
    while let passages = rest.first?.citation.passages {
      let same = rest.prefix { $0.citation.passages == passages }
      result.append(
        QuotedPassage(number: result.count + 1, passages: passages, uses: Array(same)))
      rest = rest.dropFirst(same.count)
    }
    return result
  }
}

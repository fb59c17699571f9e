/// What each side's account of a round asserts, issue by issue, side by side.
///
/// An account is a statement of somebody in the side's delegation, or of the side itself. Who speaks in
/// a statement is the first of its actors, and every other one with the same role in it.
public struct Readouts: Sendable {
  /// One who has given an account, or was there to give one.
  public struct Side: Sendable {
    /// The actor that sent the delegation.
    public let party: EventGraph.Node
    /// The events that are its accounts, in order.
    public let accounts: [Int]
  }

  /// What is quoted of an account.
  public struct Quote: Sendable {
    /// The words and where they are; or an article given for a position without a quotation.
    public let citation: Citation
    /// The other sides, as indexes of ``Readouts/sides``, whose accounts have nearly the same words.
    public let twins: [Int]
  }

  /// What one account says of an issue.
  public struct Assertion: Sendable {
    /// The event that is the account, by its index.
    public let event: Int
    /// Who speaks.
    public let speaker: EventGraph.Node
    /// The positions it states on the issue, as indexes of ``Event/positions``.
    public let positions: [Int]
    /// Its words; empty where the event quotes none.
    public let quotes: [Quote]
  }

  /// What a side says of an issue.
  public enum Cell: Sendable {
    /// Something.
    case asserts([Assertion])
    /// Its accounts do not mention it as far as they are quoted, but a document of its own that they
    /// quote names it.
    case named(in: EventGraph.Node)
    /// Nothing.
    case notMentioned
    /// Nothing, because no account of this side is on record.
    case noAccount
  }

  /// An issue and what each side says of it.
  public struct Row: Sendable {
    /// The issue; `nil` for accounts about the round and about no issue.
    public let issue: EventGraph.Node?
    /// In the order of ``Readouts/sides``.
    public let cells: [Cell]
  }

  /// The delegations' parties in their order, then observers and mediators who gave an account.
  public let sides: [Side]
  /// The round's issues in its order, then those that only the accounts bring up.
  public let rows: [Row]
}

extension EventGraph {
  /// The accounts of a round side by side; `nil` where no side has given any.
  public func readouts(of round: Int) -> Readouts? {
    guard !rounds[round].delegations.isEmpty else { return nil }
    let builder = ReadoutBuilder(graph: self, round: round)
    return builder.readouts()
  }

  /// The events that report a round: those that belong to it, and those of no round that link to it in
  /// their texts and were not before it. A text that links to several rounds reports the last of them.
  func events(reporting round: Int) -> [Int] {
    edges(to: Node(.round, round)).filter { edge in
      guard edge.source.kind == .event else { return false }
      if edge.label == .partOfRound { return true }
      let event = events[edge.source.index]
      guard edge.label == .links, event.round == nil,
        !event.date.value.certainlyPrecedes(rounds[round].date.value)
      else { return false }
      return !edges(from: edge.source).contains { other in
        other.label == .links && other.target.kind == .round && other.target.index > round
          && !event.date.value.certainlyPrecedes(rounds[other.target.index].date.value)
      }
    }
    .map(\.source.index)
  }

  /// The words of the article that a citation quotes.
  func words(of citation: Citation) -> String {
    guard let article = article(citation.article.value) else { return "" }
    return citation.passages.map { passage in
      let text = article.blocks[passage.block].text.utf8
      let words = text.dropFirst(passage.range.lowerBound).prefix(passage.range.count)
      return String(decoding: words, as: UTF8.self)
    }
    .joined(separator: " ")
  }
}

extension EventGraph {
  /// Who speaks in a statement: the first of its actors, and every other one with the same role in it.
  func speakers(in event: Int) -> [Node] {
    let actors = events[event].actors
    guard let first = actors.first else { return [] }
    return actors.enumerated().filter { place, actor in
      place == 0 || (first.role != nil && actor.role?.value == first.role?.value)
    }
    .compactMap { node($0.element.actor.value.reference) }
  }

  /// The issues whose names were found in the words that a citation quotes.
  func issuesNamed(in citation: Citation) -> Set<Node> {
    guard let article = node(citation.article.value.reference) else {
      return []
    }
    var found: Set<Node> = []
    for mention in mentions[article.index] where mention.record.kind == .issue {
      let isQuoted = citation.passages.contains { passage in
        passage.block == mention.passage.block && passage.range.overlaps(mention.passage.range)
      }
      if isQuoted, let issue = node(mention.record) { found.insert(issue) }
    }
    return found
  }
}

extension EventKind {
  /// Whether it consists in somebody's words.
  var isUtterance: Bool {
    switch self {
    case .statement, .proposal, .demand, .concession, .rejection: true
    case .talks, .agreement, .implementation, .breach, .incident, .visit, .decision, .sanction,
      .other:
      false
    }
  }
}

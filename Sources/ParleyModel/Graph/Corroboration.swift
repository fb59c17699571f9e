/// On how many independent sources a claim rests.
///
/// Articles that repeat one another, or that all repeat one other article, say a thing once, however
/// many they are and whether or not the site cites what they repeat.
public struct Corroboration: Hashable, Sendable {
  /// Reports of which no two go back to one article.
  public let origins: Int
  /// Articles, each counted once.
  public let reports: Int

  /// Joins the two counts.
  public init(origins: Int, reports: Int) {
    self.origins = origins
    self.reports = reports
  }
}

extension EventGraph {
  /// What supports a record: the articles it cites in its support, quoted or not. Those that dispute it,
  /// give context or give one of the accounts that differ do not count.
  public func corroboration(of node: Node) -> Corroboration {
    corroboration(of: support(of: node))
  }

  /// The articles that support a record, each as often as it is cited. What a position rests on shows
  /// where somebody is, and says nothing of whether the event took place.
  func support(of node: Node) -> [Int] {
    let positions =
      node.kind == .event
      ? events[node.index].positions.compactMap { $0.citation?.article.span } : []
    return edges(from: node).compactMap { edge in
      guard case .cites(.supports, _) = edge.label, !positions.contains(edge.span) else {
        return nil
      }
      return edge.target.index
    }
  }

  /// What the versions of an account rest on, all together or some of them.
  public func corroboration(of versions: some Sequence<Account.Version>) -> Corroboration {
    corroboration(
      of: versions.compactMap {
        node($0.citation.article.value.reference)?.index
      })
  }

  /// What a number of articles amount to, each given by its index, once or more often.
  public func corroboration(of articles: [Int]) -> Corroboration {
    guard articles.count > 1 else {
      return Corroboration(origins: articles.count, reports: articles.count)
    }
    // Sorted rather than hashed: there are few of them, and this is done for every event.
    let reports = articles.sorted().reduce(into: [Int]()) { reports, article in
      if reports.last != article { reports.append(article) }
    }
    guard reports.contains(where: { !self.articles[$0].origins.isEmpty }) else {
      return Corroboration(origins: reports.count, reports: reports.count)
    }
    // What goes back to one article only comes first: a digest of two reports then neither joins them
    // nor adds to them. Of the others, each counts that shares nothing with those counted before.
    let beginnings = reports.map(beginnings(of:))
    var counted: Set<Int> = []
    var origins = 0
    for count in Set(beginnings.map(\.count)).sorted() {
      for beginning in beginnings
      where beginning.count == count && counted.isDisjoint(with: beginning) {
        counted.formUnion(beginning)
        origins += 1
      }
    }
    return Corroboration(origins: origins, reports: reports.count)
  }

  /// The articles from which one was repeated in the end: itself, where it repeats none.
  private func beginnings(of article: Int) -> Set<Int> {
    guard !articles[article].origins.isEmpty else { return [article] }
    var found: Set<Int> = []
    var seen: Set<Int> = [article]
    var open = [article]
    while let next = open.popLast() {
      var isFirst = true
      for edge in edges(from: Node(.article, next)) where edge.label == .repeats {
        isFirst = false
        if seen.insert(edge.target.index).inserted { open.append(edge.target.index) }
      }
      if isFirst { found.insert(next) }
    }
    // In a circle nothing is first, which is an error of its own: its articles count as one.
    return found.isEmpty ? [seen.min() ?? article] : found
  }
}

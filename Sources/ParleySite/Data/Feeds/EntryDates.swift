import ParleyModel

/// When the site's entries were published and last changed, as its content says.
///
/// An entry was published when the first of the articles it cites was, and changed when the last of
/// them was or when it was corrected. One that cites no dated article goes by its own date.
struct EntryDates: Sendable {
  /// Of one entry.
  struct Dates: Sendable {
    let published: EntryMoment
    let updated: EntryMoment
  }

  /// In the order of ``EventGraph/events``.
  let events: [Dates]
  /// The events, newest first.
  private let order: [Int]
  /// For each event how many changed after it.
  private let ranks: [Int]

  init(_ graph: EventGraph, asOf: CivilDay) {
    let articles = graph.articles.map { article in
      article.published.map { EntryMoment(published: $0.value, asOf: asOf) }
    }
    let events = graph.nodes(.event).map { node in
      Self.dates(ofEvent: node, in: graph, articles: articles, asOf: asOf)
    }
    self.events = events
    // Of those that changed together, the ones that happened last come first.
    let order = events.indices.sorted { left, right in
      let (one, other) = (events[left], events[right])
      if one.updated != other.updated { return one.updated > other.updated }
      return one.published == other.published ? left > right : one.published > other.published
    }
    var ranks = [Int](repeating: 0, count: events.count)
    for (rank, event) in order.enumerated() { ranks[event] = rank }
    self.order = order
    self.ranks = ranks
  }

  /// The events among these that changed last, newest first.
  func newest(_ count: Int, of events: some Sequence<Int>) -> [Int] {
    events.map { ranks[$0] }.sorted().prefix(count).map { order[$0] }
  }

  /// The events of all that changed last, newest first.
  func newest(_ count: Int) -> [Int] { Array(order.prefix(count)) }

  private static func dates(
    ofEvent node: EventGraph.Node, in graph: EventGraph, articles: [EntryMoment?], asOf: CivilDay
  ) -> Dates {
    var cited: [EntryMoment] = []
    for edge in graph.edges(from: node) {
      switch edge.label {
      case .cites, .attests: if let moment = articles[edge.target.index] { cited.append(moment) }
      default: break
      }
    }
    let corrected = graph.events[node.index].corrections.map {
      EntryMoment(published: $0.date.value, asOf: asOf)
    }
    let published =
      cited.min() ?? EntryMoment(happened: graph.events[node.index].date.value, asOf: asOf)
    return Dates(
      published: published, updated: (cited + corrected).reduce(published) { max($0, $1) })
  }
}

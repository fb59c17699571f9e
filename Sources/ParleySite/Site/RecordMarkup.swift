import ParleyModel
import Synchronization

/// Markup that many pages share, made once for each way to the root: it is made when a page first needs it.
final class RecordMarkup: Sendable {
  /// A link to every record, in the words of its title.
  let links: NodeMarkup
  /// Every record as others mention it.
  let mentions: NodeMarkup
  /// Every record as a row in lists of references that say no more of it than its kind.
  let references: NodeMarkup
  /// Every record as linked data on others' pages names it.
  let linkedData: NodeMarkup
  /// Every event as a row.
  let eventRows: SharedMarkup
  /// The tops of pages, by section and whether the section begins with the page.
  private let headers: Mutex<[HeaderKey: String]>
  /// The foot of all pages.
  let footer: SharedMarkup

  /// - Parameter isKept: Whether what is made is kept for the next page.
  init(_ graph: EventGraph, isKept: Bool) {
    links = NodeMarkup(graph, isKept: isKept)
    mentions = NodeMarkup(graph, isKept: isKept)
    references = NodeMarkup(graph, isKept: isKept)
    linkedData = NodeMarkup(graph, isKept: isKept)
    eventRows = SharedMarkup(count: graph.events.count, isKept: isKept)
    headers = Mutex([:])
    footer = SharedMarkup(count: 1, isKept: isKept)
  }

  private struct HeaderKey: Hashable {
    let section: SiteContext.Section
    let isIndex: Bool
  }

  /// The top of a page of a section; `make` makes it where it is not there yet.
  func header(
    _ section: SiteContext.Section, isIndex: Bool, _ make: () -> String
  ) -> String {
    let key = HeaderKey(section: section, isIndex: isIndex)
    if let known = headers.withLock({ $0[key] }) { return known }
    let header = make()
    headers.withLock { $0[key] = header }
    return header
  }
}

/// Markup of each record of a graph.
struct NodeMarkup: Sendable {
  private let kinds: [SharedMarkup]

  init(_ graph: EventGraph, isKept: Bool) {
    kinds = RecordKind.allCases.map { SharedMarkup(count: graph.count(of: $0), isKept: isKept) }
  }

  /// The markup of a node; `make` makes it where it is not there yet.
  func of(_ node: EventGraph.Node, _ make: () -> String) -> String {
    kinds[node.kind.rank].of(node.index, make)
  }
}

/// Markup of one record each.
///
/// Two pages that are made at the same time may both make it, the same.
final class SharedMarkup: Sendable {
  private let made: Mutex<[String?]>
  private let isKept: Bool

  init(count: Int, isKept: Bool) {
    made = Mutex(isKept ? [String?](repeating: nil, count: count) : [])
    self.isKept = isKept
  }

  /// The markup at an index; `make` makes it where it is not there yet.
  func of(_ index: Int, _ make: () -> String) -> String {
    guard isKept else { return make() }
    if let known = made.withLock({ $0[index] }) { return known }
    let markup = make()
    made.withLock { $0[index] = markup }
    return markup
  }
}

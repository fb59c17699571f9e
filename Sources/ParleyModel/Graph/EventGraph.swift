/// Everything that is known, resolved: records as nodes, what joins them as typed, directed edges.
///
/// Records of one kind are in one fixed order, so an index names a node for the life of the graph:
/// events and rounds by date, articles by date of publication, pages by menu, all others by id.
/// Events that their dates do not distinguish are in the order of their relations, else by id.
/// Drafts are left out unless they were asked for.
///
/// Nothing changes in a graph once it is resolved; a class, for pages pass it on a hundred times each.
public final class EventGraph: Sendable {
  /// What `site.yml` says.
  public let site: SiteSettings
  /// The day that the site describes; `nil` when the content names no day at all.
  public let asOf: CivilDay?
  /// By date of publication.
  public let articles: [Article]
  /// By date.
  public let events: [Event]
  /// By date.
  public let rounds: [Round]
  /// By id.
  public let actors: [Actor]
  /// By id.
  public let issues: [Issue]
  /// By id.
  public let places: [Place]
  /// The free pages, by their place in the menu.
  public let pages: [Page]
  /// Names of records found in each article, in the order of its text.
  public let mentions: [[Mention]]

  /// The records in other languages, each record's in the order of their languages.
  private let translations: [Node: [Translation]]

  let index: RecordIndex
  let adjacency: Adjacency
  /// Where the edges that each event's own file draws begin among all edges, and where the last end.
  let eventEdges: [Int]
  /// The passages of each article that records rest on.
  let evidence: [[QuotedPassage]]

  /// - Parameter content: The records in their final order.
  init(
    _ content: Content, site: SiteSettings, asOf: CivilDay?, index: RecordIndex,
    adjacency: Adjacency, eventEdges: [Int], evidence: [[QuotedPassage]]
  ) {
    self.site = site
    self.asOf = asOf
    articles = content.articles
    events = content.events
    rounds = content.rounds
    actors = content.actors
    issues = content.issues
    places = content.places
    pages = content.pages
    mentions = content.mentions
    var translations: [Node: [Translation]] = [:]
    for translation in content.translations.sorted(by: { $0.language < $1.language }) {
      guard let node = index[translation.record] else { continue }
      translations[node, default: []].append(translation)
    }
    self.translations = translations
    self.index = index
    self.adjacency = adjacency
    self.eventEdges = eventEdges
    self.evidence = evidence
  }

  /// A graph that differs from another in editions of events that draw the same edges between the same records.
  init(
    _ other: EventGraph, events: [Event], edges: [Edge], evidence: [[QuotedPassage]]
  ) {
    site = other.site
    asOf = other.asOf
    articles = other.articles
    self.events = events
    rounds = other.rounds
    actors = other.actors
    issues = other.issues
    places = other.places
    pages = other.pages
    mentions = other.mentions
    translations = other.translations
    index = other.index
    adjacency = Adjacency(other.adjacency, edges: edges)
    eventEdges = other.eventEdges
    self.evidence = evidence
  }

  /// A record in the graph.
  public struct Node: Hashable, Comparable, Sendable {
    /// Which list of the graph it is in.
    public let kind: RecordKind
    /// 32 bits, because there are many edges, and each has two nodes.
    private let position: UInt32

    /// Its index among the records of that kind.
    public var index: Int { Int(position) }

    /// Joins a kind to an index.
    public init(_ kind: RecordKind, _ index: Int) {
      self.kind = kind
      position = UInt32(index)
    }

    /// The total order in which these are listed.
    public static func < (left: Node, right: Node) -> Bool {
      (left.kind, left.index) < (right.kind, right.index)
    }
  }

  /// What joins one record to another.
  public struct Edge: Sendable {
    /// Where it starts.
    public let source: Node
    /// Where it leads.
    public let target: Node
    /// What it means.
    public let label: Label
    /// Where an author wrote it.
    public let span: SourceSpan
  }

  /// The meanings of edges, read from source to target.
  public enum Label: Hashable, Sendable {
    /// actor → event
    case takesPart(role: String?)
    /// event → round
    case partOfRound
    /// event → round that it is about and not part of
    case isAboutRound
    /// event or round → place
    case happensAt
    /// event or round → issue
    case concerns
    /// any record → article; without a stance where it is one of accounts that differ
    case cites(Stance?, isQuoted: Bool)
    /// event → article that a position it records rests on, which says nothing of the event itself
    case attests(isQuoted: Bool)
    /// actor → actor
    case actsFor
    /// person → round; the index of the delegation in ``Round/delegations``
    case attends(delegation: Int, isHead: Bool)
    /// party → round; the index of the delegation in ``Round/delegations``
    case sends(delegation: Int)
    /// actor → round
    case hosts
    /// article → the article it repeats
    case repeats
    /// issue → issue, place → place
    case within
    /// event → event
    case relates(RelationVerb)
    /// actor → issue; the event and the index in its ``Event/positions``
    case holdsPosition(event: Int, position: Int)
    /// actor → event; the index in its ``Event/commitments``
    case promises(commitment: Int)
    /// actor → event that records a promise made to it; the index in its ``Event/commitments``
    case isPromised(commitment: Int)
    /// any record → any record, by a link in its body
    case links
    /// any record → actor, issue or place, by a name in its text
    case mentions
  }
}

extension EventGraph {
  /// The node a reference means; `nil` if there is no such record.
  public func node(_ reference: RecordReference) -> Node? { index[reference] }

  /// A record in other languages, in the order of these.
  public func translations(of node: Node) -> [Translation] { translations[node] ?? [] }

  /// The event with an id; `nil` where there is none, as where it is a draft that was left out.
  public func event(_ id: EventID) -> Event? { node(id.reference).map { events[$0.index] } }

  /// The actor with an id; `nil` where there is none, as where it is a draft that was left out.
  public func actor(_ id: ActorID) -> Actor? { node(id.reference).map { actors[$0.index] } }

  /// The article with an id; `nil` where there is none, as where it is a draft that was left out.
  public func article(_ id: ArticleID) -> Article? { node(id.reference).map { articles[$0.index] } }

  /// The issue with an id; `nil` where there is none, as where it is a draft that was left out.
  public func issue(_ id: IssueID) -> Issue? { node(id.reference).map { issues[$0.index] } }

  /// The round with an id; `nil` where there is none, as where it is a draft that was left out.
  public func round(_ id: RoundID) -> Round? { node(id.reference).map { rounds[$0.index] } }

  /// The place that a `place:` key means: by id, title or alias, without regard to case.
  public func place(named text: String) -> Node? { index.place(named: text) }

  /// The kind and id of a node.
  public func reference(of node: Node) -> RecordReference { index.reference(of: node) }

  /// The record of a node, whatever its kind. A copy: where the kind is known, its own list is cheaper.
  public subscript(node: Node) -> any Record {
    switch node.kind {
    case .article: articles[node.index]
    case .event: events[node.index]
    case .round: rounds[node.index]
    case .actor: actors[node.index]
    case .issue: issues[node.index]
    case .place: places[node.index]
    case .page: pages[node.index]
    }
  }

  /// The title of a node's record. Not by a copy of the record: pages need titles a million times.
  public func title(of node: Node) -> String {
    switch node.kind {
    case .article: articles[node.index].title.value
    case .event: events[node.index].title.value
    case .round: rounds[node.index].title.value
    case .actor: actors[node.index].title.value
    case .issue: issues[node.index].title.value
    case .place: places[node.index].title.value
    case .page: pages[node.index].title.value
    }
  }

  /// Every node of a kind, in order.
  public func nodes(_ kind: RecordKind) -> [Node] {
    (0..<count(of: kind)).map { Node(kind, $0) }
  }

  /// How many records of a kind there are.
  public func count(of kind: RecordKind) -> Int { index.count(of: kind) }

  /// How many records there are.
  public var count: Int { RecordKind.allCases.reduce(0) { $0 + count(of: $1) } }

  /// The edges that leave a node, by meaning, then by target (events in order of date).
  public func edges(from node: Node) -> Edges { adjacency.leaving(node) }

  /// The edges that reach a node, by meaning, then by source (events in order of date).
  public func edges(to node: Node) -> Edges { adjacency.reaching(node) }

  /// The round before this one in the same process; `nil` for the first and for one without a process.
  public func previousRound(of index: Int) -> Int? {
    guard let process = rounds[index].process?.value else { return nil }
    return rounds[..<index].lastIndex { $0.process?.value == process }
  }

  /// The round after this one in the same process.
  public func nextRound(of index: Int) -> Int? {
    guard let process = rounds[index].process?.value else { return nil }
    return rounds[(index + 1)...].firstIndex { $0.process?.value == process }
  }
}

extension EventGraph.Label {
  /// The meaning without its particulars, as a rank for sorting.
  var rank: Int {
    switch self {
    case .takesPart: 0
    case .partOfRound: 1
    case .happensAt: 2
    case .concerns: 3
    case .cites: 4
    case .actsFor: 5
    case .attends: 6
    case .sends: 7
    case .hosts: 8
    case .repeats: 9
    case .within: 10
    case .relates: 11
    case .holdsPosition: 12
    case .promises: 13
    case .isPromised: 14
    case .links: 15
    case .mentions: 16
    case .attests: 17
    case .isAboutRound: 18
    }
  }
}

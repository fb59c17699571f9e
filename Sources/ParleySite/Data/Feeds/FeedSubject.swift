import ParleyModel

/// What a feed is about: the complete site, one record, or the corrections.
enum FeedSubject: Hashable, Sendable {
  case site
  case record(EventGraph.Node)
  case corrections

  /// How many entries a feed contains.
  var limit: Int {
    switch self {
    case .site, .corrections: 50
    case .record: 20
    }
  }

  /// Whether it contains its entries in full. There is a feed for each of many records, and most entries
  /// are in several of them: there they are summaries.
  var holdsContent: Bool {
    switch self {
    case .site, .corrections: true
    case .record: false
    }
  }
}

extension SiteContext {
  /// The page whose entries a feed contains.
  func page(of subject: FeedSubject) -> SitePath {
    switch subject {
    case .site: .home
    case .record(let node): path(node)
    case .corrections: .corrections
    }
  }

  /// What a feed is called.
  func title(of subject: FeedSubject) -> String {
    let page: String
    switch subject {
    case .site: return graph.site.title
    case .record(let node): page = graph.title(of: node)
    case .corrections: page = strings["title.corrections"]
    }
    return strings.phrase("page.title").text(["page": page, "site": graph.site.title])
  }

  /// The feed that belongs to a page; `nil` where none does.
  func feedSubject(of path: SitePath, in section: Section) -> FeedSubject? {
    switch section {
    case .home: return .site
    case .corrections: return .corrections
    case .records(.event): return path == .index(of: .event) ? .site : nil
    case .records(let kind) where Self.fedKinds.contains(kind):
      let parts = path.text.split(separator: "/")
      guard parts.count > 2 else { return nil }
      return graph.node(RecordReference(kind, String(parts[1]))).map { .record($0) }
    case .records, .page, .commitments, .none: return nil
    }
  }

  /// The kinds of record that have feeds.
  static var fedKinds: [RecordKind] { [.round, .actor, .issue] }

  /// The events in a record's feed: those on its page.
  func events(fedTo node: EventGraph.Node) -> Set<Int> {
    var events: Set<Int> = []
    func add(_ edges: some Sequence<EventGraph.Edge>) {
      for edge in edges {
        switch edge.label {
        case .takesPart, .promises, .isPromised, .partOfRound, .isAboutRound, .concerns:
          let other = edge.source == node ? edge.target : edge.source
          if other.kind == .event { events.insert(other.index) }
        case .holdsPosition(let event, _): events.insert(event)
        default: break
        }
      }
    }
    add(graph.edges(from: node))
    add(graph.edges(to: node))
    return events
  }
}

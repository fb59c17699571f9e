extension EventGraph {
  /// Puts other editions of events into a graph, which is far less work than to resolve everything again,
  /// and comes to the same.
  ///
  /// - Parameter events: Editions of events that the graph has. All else must be as it was when the graph
  ///   was resolved.
  /// - Returns: `nil` where an edition differs in more than its words, so that everything must be
  ///   resolved: in its date or status, in what it refers to, or where there is anything to say of it.
  public static func revise(
    _ outcome: Outcome<EventGraph>, with events: [Event]
  ) -> Outcome<EventGraph>? {
    let graph = outcome.value
    // Coverage is of the complete site, where one event's words can close or open a gap: it is always checked
    // again, and what was reported of it is in nobody's way.
    let others =
      graph.site.coverage.isEmpty
      ? outcome.diagnostics
      : outcome.diagnostics.filter { CoverageGap(rawValue: $0.code.rawValue) == nil }
    var revision = Revision(graph)
    for event in events {
      guard let node = graph.node(event.reference) else { return nil }
      let old = graph.events[node.index]
      // What is said of the old edition points to places in its text.
      let isMentioned = others.contains { diagnostic in
        diagnostic.span.source === old.source
          || diagnostic.notes.contains { $0.span.source === old.source }
      }
      guard !isMentioned, event.hasSameStanding(as: old), revision.replace(at: node, with: event)
      else { return nil }
    }
    let revised = revision.graph
    // What a passage is said to be by one event bears on others that cite it.
    let isAgreed =
      !others.contains { $0.code == .speakerConflict }
      && revised.checkSpeakers(in: revision.cited).isEmpty
    guard isAgreed else { return nil }
    return Outcome(revised, others + revised.checkCoverage())
  }

  /// What changes in a graph when events have other editions.
  private struct Revision {
    private let base: EventGraph
    private var events: [Event]
    private var edges: [Edge]
    private var evidence: [[QuotedPassage]]
    /// The articles that the events cite.
    private(set) var cited: Set<Int> = []

    init(_ base: EventGraph) {
      self.base = base
      events = base.events
      edges = base.adjacency.edges
      evidence = base.evidence
    }

    var graph: EventGraph { EventGraph(base, events: events, edges: edges, evidence: evidence) }

    /// Replaces an event that draws the same edges; `false` where it does not.
    mutating func replace(at node: Node, with event: Event) -> Bool {
      var resolver = Resolver(among: base)
      resolver.event(event, at: node.index)
      let range = base.eventEdges[node.index]..<base.eventEdges[node.index + 1]
      guard resolver.diagnostics.isEmpty, resolver.edges.count == range.count,
        zip(resolver.edges, edges[range]).allSatisfy({ new, old in
          new.source == old.source && new.target == old.target && new.label == old.label
        })
      else { return false }
      var cited: Set<Int> = []
      for edge in resolver.edges {
        switch edge.label {
        case .cites, .attests: cited.insert(edge.target.index)
        default: break
        }
      }
      self.cited.formUnion(cited)
      for article in cited {
        let others = evidence[article].flatMap(\.uses).filter { $0.node != node }
        evidence[article] = EvidenceCollector.number(
          others + resolver.evidence.uses(of: article), of: base.articles[article],
          mentions: base.mentions[article])
      }
      edges.replaceSubrange(range, with: resolver.edges)
      events[node.index] = event
      return true
    }
  }
}

extension Event {
  /// Whether all is the same by which events are put in order and checked, except for their edges.
  fileprivate func hasSameStanding(as other: Event) -> Bool {
    id == other.id && date.value == other.date.value && status == other.status
      && isDraft == other.isDraft && isSourced == other.isSourced
      && relations.map(\.event.value) == other.relations.map(\.event.value)
      && history.formerIDs.map(\.value) == other.history.formerIDs.map(\.value)
      && media.map(\.file.value) == other.media.map(\.file.value)
      && translatedTexts.map(\.language.value) == other.translatedTexts.map(\.language.value)
      && commitments.map(\.due?.value) == other.commitments.map(\.due?.value)
      && accounts.map(\.point.value) == other.accounts.map(\.point.value)
      && accounts.map(\.versions.count) == other.accounts.map(\.versions.count)
      && positions.map { evidence(for: $0) == nil }
        == other.positions.map { other.evidence(for: $0) == nil }
  }
}

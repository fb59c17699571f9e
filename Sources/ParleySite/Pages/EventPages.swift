import ParleyModel

extension SiteLayout {
  /// A page for every event.
  func eventPages() -> [SitePage] {
    graph.events.indices.map { eventPage(EventGraph.Node(.event, $0)) }
  }

  /// The page of an event by its path; `nil` for any other path.
  func eventPage(at place: String) -> SitePage? {
    guard place.hasPrefix(standpoint.folder) else { return nil }
    let path = place.dropFirst(standpoint.folder.count)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let node = graph.node(RecordReference(.event, String(parts[1]))),
      self.path(node).text == path
    else { return nil }
    return eventPage(node)
  }

  private func eventPage(_ node: EventGraph.Node) -> SitePage {
    let event = graph.events[node.index]
    return page(
      .event, at: path(node), in: .records(.event), origin: event.title.span,
      title: event.title.value, description: { [self] in summary(graph.events[node.index].body) }
    ) { [self] in eventFields(graph.events[node.index], node) }
  }

  private func eventFields(_ event: Event, _ node: EventGraph.Node) -> [TemplateValue.Field] {
    let outgoing = graph.edges(from: node)
    let round = outgoing.first { $0.label == .partOfRound }?.target
    var shown: Set<EventGraph.Node> = []
    let relations = relations(of: node, shown: &shown)
    return TemplateValue.fields([
      "date": .html(dates.html(event.date.value)),
      "earliest-source": earliestSource(of: node.index),
      "kind": .text(strings.word("event-kind", event.kind)),
      "status": .text(strings.word("status", event.status)),
      "status-name": .text(event.status.rawValue), "is-major": .flag(event.weight == .major),
      "is-minor": .flag(event.weight == .minor), "is-draft": .flag(event.isDraft),
      "differs": .flag(event.hasDifferingAccounts),
      "corroboration": .words(words(for: graph.corroboration(of: node))),
      "place": place(event.place?.value),
      "round": .markup(round.map { link($0) }),
      "actors": .group(
        event.actors.map {
          ["link": .html(link(.actor, $0.actor.value)), "role": .words($0.role?.value)]
        }),
      "issues": links(event.issues.map { link(.issue, $0.value) }),
      "body": .markup(
        sharedEntries.pageBody(ofEvent: node.index) {
          ProseRenderer.html(event.body, of: node, in: self)
        }),
      "accounts": .group(
        event.accounts.filter { $0.versions.count > 1 }.enumerated()
          .map { account($1, number: $0) }),
      "positions": .group(
        event.positions.indices.map { position($0, in: event) }),
      "commitments": .group(
        event.commitments.indices.map {
          commitment(graph.commitment(of: node.index, $0), on: .event)
        }),
      "sources": sources(of: [node]), "relations": relations,
      "corrections": corrections(event.corrections),
      "backlinks": backlinks(to: node, except: shown), "citing": citations(for: node),
      "has-neighbours": .flag(graph.events.count > 1),
      "before": neighbour(node.index - 1), "after": neighbour(node.index + 1),
      "before-in-round": neighbour(placesInRound[node.index].before),
      "after-in-round": neighbour(placesInRound[node.index].after),
    ])
  }

  // MARK: Parts

  /// When the earliest source of an event is dated, where that is after the event's own date.
  func earliestSource(of index: Int) -> TemplateValue {
    .markup(graph.laterSource(of: index).map { dates.html($0) })
  }

  /// Relations of an event in both directions, in order of date.
  private func relations(
    of node: EventGraph.Node, shown: inout Set<EventGraph.Node>
  ) -> TemplateValue {
    var found: [(other: EventGraph.Node, label: String)] = []
    for edge in graph.edges(from: node) {
      guard case .relates(let verb) = edge.label else { continue }
      found.append((edge.target, strings.word("relation", verb)))
    }
    for edge in graph.edges(to: node) {
      guard case .relates(let verb) = edge.label else { continue }
      found.append((edge.source, strings.word("relation-inverse", verb)))
    }
    for other in found { shown.insert(other.other) }
    return .markup(
      found.sorted { ($0.other, $0.label) < ($1.other, $1.label) }
        .map { referenceRow($0.other, label: $0.label) }.joined())
  }

  private func neighbour(_ index: Int?) -> TemplateValue {
    guard let index, graph.events.indices.contains(index) else { return .empty }
    return .html(mention(of: EventGraph.Node(.event, index)))
  }

  /// The articles that records cite, each once, by date of publication.
  func sources(of nodes: [EventGraph.Node]) -> TemplateValue {
    var stances: [EventGraph.Node: Set<Stance?>] = [:]
    var attesting: Set<EventGraph.Node> = []
    var quoted: [EventGraph.Node: Set<Int>] = [:]
    for node in nodes {
      for edge in graph.edges(from: node) {
        switch edge.label {
        case .cites(let stance, _): stances[edge.target, default: []].insert(stance)
        case .attests: attesting.insert(edge.target)
        default: break
        }
      }
      for citation in citations(of: node) {
        guard let number = graph.passageNumber(of: citation),
          let article = graph.node(RecordReference(.article, citation.article.value.name))
        else { continue }
        quoted[article, default: []].insert(number)
      }
    }
    return .group(
      attesting.union(stances.keys).sorted().map { node in
        let words =
          (Stance.allCases + [nil]).filter { stances[node]?.contains($0) ?? false }
          .map(strings.stance) + (attesting.contains(node) ? [strings["stance.position"]] : [])
        let numbers = (quoted[node] ?? []).sorted().map { number in
          link(strings.number(number), to: path(node).url(fragment: Self.anchor(ofPassage: number)))
        }
        return [
          "line": .html(sourceLines[node.index]),
          "stances": .list(words.map { .text($0) }),
          "passage": numbers.count == 1 ? links(numbers) : .empty,
          "passages": numbers.count > 1 ? links(numbers) : .empty,
        ]
      })
  }

  private func citations(of node: EventGraph.Node) -> [Citation] {
    switch node.kind {
    case .event:
      let event = graph.events[node.index]
      return event.body.citations + event.accounts.flatMap { $0.versions.map(\.citation) }
        + event.positions.compactMap(\.citation)
    case .round: return graph.rounds[node.index].body.citations
    case .actor: return graph.actors[node.index].body.citations
    case .issue: return graph.issues[node.index].body.citations
    case .place: return graph.places[node.index].body.citations
    case .page: return graph.pages[node.index].body.citations
    case .article: return []
    }
  }
}

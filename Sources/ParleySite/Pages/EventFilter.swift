import ParleyModel

/// What readers can choose among events by: each event's keys, as the script of the timeline compares
/// them, and the choices there are on a page.
struct EventFilter: Sendable {
  private let graph: EventGraph
  private let strings: TemplateStrings
  /// For each actor the sides it stands for, itself among them if it is one.
  private let sidesOfActor: [[Int]]

  /// What can be chosen, in the order of the form.
  static let facets = ["side", "actor", "issue", "kind", "status", "round"]

  init(_ graph: EventGraph, strings: TemplateStrings) {
    self.graph = graph
    self.strings = strings
    let parties = graph.site.parties.compactMap {
      graph.node(RecordReference(.actor, $0.value.name))?.index
    }
    var principals = [Bool](repeating: false, count: graph.actors.count)
    for actor in graph.actors.indices {
      if let side = Self.side(of: actor, in: graph) { principals[side] = true }
    }
    sidesOfActor = graph.actors.indices.map { actor in
      var sides: [Int] = []
      var seen: Set<Int> = []
      var next: Int? = actor
      while let current = next, seen.insert(current).inserted {
        next = Self.side(of: current, in: graph)
        // A side is a party, or whoever acts for nobody and has others act for it.
        if parties.contains(current) || next == nil && principals[current] { sides.append(current) }
      }
      return sides
    }
  }

  private static func side(of actor: Int, in graph: EventGraph) -> Int? {
    graph.actors[actor].side.flatMap { graph.node(RecordReference(.actor, $0.value.name))?.index }
  }

  /// The keys of an event, each once: `kind:talks`, `side:ukraine`.
  func keys(of index: Int) -> [String] { choices(of: index).map { "\($0.facet):\($0.value)" } }

  /// The form for a page that shows these events; `nil` where there is nothing to choose.
  func form(for range: Range<Int>) -> EventFilterForm? {
    guard range.count > 1 else { return nil }
    var found: [String: Set<Choice>] = [:]
    for index in range {
      for choice in choices(of: index) { found[choice.facet, default: []].insert(choice) }
    }
    var words = strings.counted(
      "filter.count", range.count, beside: (gap: "shown", words: "{shown}"))
    if range.count < graph.events.count {
      words = strings.phrase("filter.part").text([
        "found": words, "total": strings.number(graph.events.count),
      ])
    }
    return EventFilterForm(
      words: words,
      facets: Self.facets.compactMap { facet in
        guard let choices = found[facet] else { return nil }
        return FilterFacet(
          name: facet, label: strings["filter.\(facet)"],
          options: choices.sorted { $0.order < $1.order }.map {
            FilterOption(value: $0.value, title: title(of: $0))
          })
      })
  }

  /// Something that an event can be chosen by.
  private struct Choice: Hashable {
    let facet: String
    let value: String
    /// Its place among the others of its facet.
    let order: Int
    /// The record, where it is one.
    var node: EventGraph.Node?
  }

  private func title(of choice: Choice) -> String {
    if let node = choice.node { return graph.title(of: node) }
    let prefix = choice.facet == "kind" ? "event-kind" : "status"
    return strings["\(prefix).\(choice.value)"]
  }

  private func choices(of index: Int) -> [Choice] {
    let event = graph.events[index]
    var choices = [
      Choice(
        facet: "kind", value: event.kind.rawValue,
        order: EventKind.allCases.firstIndex(of: event.kind) ?? 0),
      Choice(
        facet: "status", value: event.status.rawValue,
        order: EventStatus.allCases.firstIndex(of: event.status) ?? 0),
    ]
    func add(_ facet: String, _ node: EventGraph.Node, order: Int) {
      let choice = Choice(
        facet: facet, value: graph.reference(of: node).name, order: order, node: node)
      if !choices.contains(choice) { choices.append(choice) }
    }
    for part in event.actors {
      guard let node = graph.node(RecordReference(.actor, part.actor.value.name)) else { continue }
      for side in sidesOfActor[node.index] {
        add("side", EventGraph.Node(.actor, side), order: order(ofSide: side))
      }
      add("actor", node, order: node.index)
    }
    for issue in event.issues {
      guard let node = graph.node(RecordReference(.issue, issue.value.name)) else { continue }
      add("issue", node, order: node.index)
    }
    for edge in graph.edges(from: EventGraph.Node(.event, index)) where edge.label == .partOfRound {
      add("round", edge.target, order: edge.target.index)
    }
    return choices
  }

  /// The parties come first, in the order of the settings.
  private func order(ofSide side: Int) -> Int {
    let name = graph.actors[side].id.name
    let place = graph.site.parties.firstIndex { $0.value.name == name }
    return place ?? graph.site.parties.count + side
  }
}

/// What readers can choose among a page's events by.
struct EventFilterForm: TemplateSubject {
  let words: String
  let facets: [FilterFacet]

  static let schema = Schema<EventFilterForm>(
    "event filter", "What readers can choose among the page's events by.",
    [
      .text("words", "How many are shown, in words, with `{shown}` for the number.") { $0.words },
      .list("facets", "The choices, by sort.") { $0.facets },
    ])
}

/// Things of one sort that events can be chosen by.
struct FilterFacet: TemplateSubject {
  let name: String
  let label: String
  let options: [FilterOption]

  static let schema = Schema<FilterFacet>(
    "choices", "Things of one sort that events can be chosen by.",
    [
      .text("name", "What sort: `side`, `actor`, `issue`, `kind`, `status` or `round`.") {
        $0.name
      },
      .text("label", "The same in words.") { $0.label },
      .list("options", "Those that the page's events have.") { $0.options },
    ])
}

/// Something that events can be chosen by.
struct FilterOption: TemplateSubject {
  let value: String
  let title: String

  static let schema = Schema<FilterOption>(
    "choice", "Something that events can be chosen by.",
    [.text("value", "Its key.") { $0.value }, .text("title", "Its words.") { $0.title }])
}

import ParleyModel

extension SiteLayout {
  /// The list of actors by side, and a page for every actor.
  func actorPages() -> [SitePage] {
    let section = Section.records(.actor)
    let index = page(
      .actors, at: .index(of: .actor), in: section, title: strings["title.actors"]
    ) { site in
      TemplateValue.fields([
        "count": .text(site.strings.counted("count.actors", site.graph.actors.count)),
        "sides": .list(site.sides()),
      ])
    }
    return [index]
      + graph.actors.indices.flatMap { index -> [SitePage] in
        let actor = graph.actors[index]
        let node = EventGraph.Node(.actor, index)
        let events = eventList(
          of: node,
          edges: graph.edges(from: node).filter {
            if case .takesPart = $0.label { true } else { false }
          })
        let own = page(
          .actor, at: path(node), in: section, origin: actor.title.span, title: actor.title.value,
          description: { [self] in summary(actor.body) }
        ) { $0.actorFields(actor, node, events) }
        return [own]
          + chapterPages(
            of: events, title: actor.title.value, section: section, origin: actor.title.span)
      }
  }

  // MARK: Sides

  /// Actors under the side they act for: the parties of the settings first, then other sides, then
  /// those who act for nobody named.
  func sides() -> [TemplateValue] {
    var members: [EventGraph.Node: [EventGraph.Node]] = [:]
    var alone: [EventGraph.Node] = []
    for node in graph.nodes(.actor) {
      if let side = side(of: node), side != node { members[side, default: []].append(node) }
    }
    let parties = graph.site.parties.compactMap {
      graph.node(RecordReference(.actor, $0.value.name))
    }
    for node in graph.nodes(.actor) {
      let isHead = members[node] != nil || parties.contains(node)
      if side(of: node) == nil, !isHead { alone.append(node) }
    }
    let others = members.keys.filter { !parties.contains($0) && side(of: $0) == nil }.sorted()
    // A side that itself acts for another is listed under that one, with its own people there too.
    let groups = (parties + others).map { side -> TemplateValue in
      [
        "title": .text(graph.title(of: side)), "link": .html(link(side)),
        "actors": .list(descendants(of: side, members).map(actorRow)),
      ]
    }
    guard !alone.isEmpty else { return groups }
    return groups + [
      [
        "title": .text(strings["side.none"]), "link": .empty,
        "actors": .list(alone.map(actorRow)),
      ]
    ]
  }

  private func descendants(
    of side: EventGraph.Node, _ members: [EventGraph.Node: [EventGraph.Node]]
  ) -> [EventGraph.Node] {
    var found: [EventGraph.Node] = []
    var seen: Set<EventGraph.Node> = [side]
    var open = members[side] ?? []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append(next)
      open += members[next] ?? []
    }
    return found.sorted { graph.title(of: $0) < graph.title(of: $1) }
  }

  private func side(of node: EventGraph.Node) -> EventGraph.Node? {
    graph.edges(from: node).first { $0.label == .actsFor }?.target
  }

  private func actorRow(_ node: EventGraph.Node) -> TemplateValue {
    let actor = graph.actors[node.index]
    return [
      "link": .html(link(node)), "kind": .text(strings.word("actor-kind", actor.kind)),
      "role": .words(actor.roles.last?.role.value),
    ]
  }

  // MARK: One actor

  private func actorFields(
    _ actor: Actor, _ node: EventGraph.Node, _ events: EventList
  ) -> [TemplateValue.Field] {
    let commitments = commitments(of: node)
    let shown = Set(events.events.map { EventGraph.Node(.event, $0) })
    return TemplateValue.fields([
      "is-draft": .flag(actor.isDraft),
      "kind": .text(strings.word("actor-kind", actor.kind)),
      "side": .markup(side(of: node).map { link($0) }), "names": names(actor.aliases),
      "roles": .group(actor.roles.map(office)), "wikidata": wikidata(actor.wikidata),
      "url": url(actor.url), "body": prose(actor.body, of: node),
      "rounds": rounds(of: node),
      "people": links(
        to:
          graph.edges(to: node).filter { $0.label == .actsFor }.map(\.source)),
      "ledger": ledger(ofActor: node), "commitments": commitments.newest,
      "all-commitments": commitments.ledger, "events": value(of: events),
      "score": score(of: events),
      "mentioned-in": .markup(backlinks(to: node, except: [], kinds: [.article])),
      "backlinks": .markup(
        backlinks(
          to: node, except: shown, kinds: Set(RecordKind.allCases).subtracting([.article]))),
    ])
  }

  private func rounds(of node: EventGraph.Node) -> TemplateValue {
    var roles: [(round: EventGraph.Node, label: String)] = []
    for edge in graph.edges(from: node) {
      switch edge.label {
      case .attends(let delegation, let isHead):
        let party = graph.rounds[edge.target.index].delegations[delegation].party.value
        let title = graph.actor(party)?.title.value ?? party.name
        let key = isHead ? "role.headed" : "role.attended"
        roles.append((edge.target, Phrase(strings[key]).text(["party": title])))
      case .sends(let delegation):
        let role = graph.rounds[edge.target.index].delegations[delegation].role
        let word = strings.word("delegation", role)
        roles.append((edge.target, Phrase(strings["role.sent"]).text(["role": word])))
      case .hosts:
        roles.append((edge.target, strings["role.hosted"]))
      default:
        break
      }
    }
    return .markup(
      roles.sorted { $0 < $1 }.map { referenceRow($0.round, label: $0.label) }.joined())
  }

  private func office(_ office: Office) -> TemplateValue {
    // Since and until ask for another case than a date that stands alone.
    let isOneEnd = (office.from == nil) != (office.to == nil)
    let from = office.from.map { dates.html($0.value, inflected: isOneEnd) }
    let to = office.to.map { dates.html($0.value, inflected: isOneEnd) }
    let period: String? =
      switch (from, to) {
      case (let from?, let to?): Phrase(strings["office.between"]).html(["from": from, "to": to])
      case (let from?, nil): Phrase(strings["office.since"]).html(["from": from])
      case (nil, let to?): Phrase(strings["office.until"]).html(["to": to])
      case (nil, nil): nil
      }
    return [
      "role": .text(office.role.value), "for": organisation(office.organisation?.value),
      "period": .markup(period),
    ]
  }

  /// An office's `for`: an actor's id, or any words.
  private func organisation(_ text: String?) -> TemplateValue {
    guard let text else { return .empty }
    guard let node = graph.node(RecordReference(.actor, text)) else {
      return .html(HTMLText.escaped(text))
    }
    return .html(link(node))
  }
}

extension TemplateShape {
  static let actorRow = TemplateShape(
    "actor row", "An actor in a list.",
    [
      .html("link", "A link to its page."), .text("kind", "What it is."),
      .text("role", "The office given last.").optional,
    ])

  static let side = TemplateShape(
    "side", "Actors who act for one of them.",
    [
      .text("title", "The side's name."), .html("link", "A link to its page.").optional,
      .list("actors", actorRow, "Who acts for it, by name."),
    ])

  static let actors = page(
    "actors", "All actors, by side.",
    [.text("count", "How many, in words."), .list("sides", side, "The sides.")])

  static let office = TemplateShape(
    "office", "An office held.",
    [
      .text("role", "The office."), .html("for", "For whom.").optional,
      .html("period", "From when to when, in words.").optional,
    ])

  static let actor = page(
    "actor", "One actor.",
    [
      .text("kind", "What it is."),
      .flag(
        "is-draft",
        "Whether it is still being written; shown by the preview and by `build --drafts`."),
      .html("side", "A link to the actor it acts for.").optional,
      .group("names", name, "Other spellings and names."),
      .group("roles", office, "Offices held, in the author's order."),
      .url("wikidata", "Its Wikidata item.").optional, .url("url", "Its own site.").optional,
      .html("body", "Its text.").optional,
      .references("rounds", "Rounds, and what it was there for."),
      .links("people", "Those who act for it."),
      .group(
        "ledger", issueLedger, "Where it, and those who act for it, stood, by issue and date."),
      .group("commitments", commitment, "What it promised and was promised, by date; the newest."),
      .url("all-commitments", "The ledger of all promises, where only the newest are here.")
        .optional,
      .html("score", "Those events as a drawing, from `score.mustache`.").optional,
      .object("events", eventList, "Events it took part in.").optional,
      .references("mentioned-in", "Articles that name it."),
      .references("backlinks", "Other records whose texts lead here."),
    ])
}

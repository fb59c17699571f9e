import ParleyModel

extension SiteContext {
  /// The list of actors by side, and a page for every actor.
  func actorPages() -> [SitePage] {
    let section = Section.records(.actor)
    let index = page(
      at: .index(of: .actor), in: section, title: strings["title.actors"]
    ) { ActorsPage(frame: $0) }
    return [index]
      + graph.actors.indices.flatMap { index -> [SitePage] in
        let title = graph.actors[index].title
        let node = EventGraph.Node(.actor, index)
        let events = eventList(
          of: node,
          edges: graph.edges(from: node).lazy.filter {
            if case .takesPart = $0.label { true } else { false }
          })
        let own = page(
          at: path(node), in: section, origin: title.span, title: title.value,
          description: { [self] in summary(graph.actors[index].body) }
        ) { ActorPage(frame: $0, index: index, events: events) }
        return [own]
          + chapterPages(of: events, title: title.value, section: section, origin: title.span)
      }
  }
}

extension EventGraph {
  /// Who an actor acts for.
  fileprivate func side(of actor: Node) -> Node? {
    edges(from: actor).first { $0.label == .actsFor }?.target
  }
}

// MARK: All actors

/// The list of actors.
struct ActorsPage: PageSubject {
  let frame: PageFrame

  static let template = "actors"
  static let schema = page(
    "All actors, by side.",
    [
      .text("count", "How many, in words.") {
        $0.site.strings.counted("count.actors", $0.site.graph.actors.count)
      }, .list("sides", "The sides.") { $0.sides },
    ])

  /// Actors under the side they act for: the parties of the settings first, then other sides, then
  /// those who act for nobody named.
  private var sides: [SideSection] {
    let graph = site.graph
    var members: [EventGraph.Node: [EventGraph.Node]] = [:]
    var alone: [EventGraph.Node] = []
    for node in graph.nodes(.actor) {
      if let side = graph.side(of: node), side != node { members[side, default: []].append(node) }
    }
    let parties = graph.site.parties.compactMap {
      graph.node(RecordReference(.actor, $0.value.name))
    }
    for node in graph.nodes(.actor) {
      let isHead = members[node] != nil || parties.contains(node)
      if graph.side(of: node) == nil, !isHead { alone.append(node) }
    }
    let others = members.keys.filter { !parties.contains($0) && graph.side(of: $0) == nil }.sorted()
    // A side that itself acts for another is listed under that one, with its own people there too.
    let groups = (parties + others).map { side in
      SideSection(site: site, side: side, actors: descendants(of: side, members))
    }
    return alone.isEmpty ? groups : groups + [SideSection(site: site, side: nil, actors: alone)]
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
    return found.sorted { site.graph.title(of: $0) < site.graph.title(of: $1) }
  }
}

/// Actors who act for one of them.
struct SideSection: TemplateSubject {
  let site: SiteContext
  /// The one they act for; `nil` for those who act for nobody named.
  let side: EventGraph.Node?
  let actors: [EventGraph.Node]

  static let schema = Schema<SideSection>(
    "side", "Actors who act for one of them.",
    [
      .text("title", "The side's name.") { section in
        section.side.map { section.site.graph.title(of: $0) } ?? section.site.strings["side.none"]
      },
      .optionalHTML("link", "A link to its page.") { section in
        section.side.map { section.site.link($0) }
      },
      .list("actors", "Who acts for it, by name.") { section in
        section.actors.map { ActorRow(site: section.site, node: $0) }
      },
    ])
}

/// An actor in a list.
struct ActorRow: TemplateSubject {
  let site: SiteContext
  let node: EventGraph.Node

  static let schema = Schema<ActorRow>(
    "actor row", "An actor in a list.",
    [
      .html("link", "A link to its page.") { $0.site.link($0.node) },
      .text("kind", "What it is.") {
        $0.site.strings.word("actor-kind", $0.site.graph.actors[$0.node.index].kind)
      },
      .optionalText("role", "The office given last.") {
        $0.site.graph.actors[$0.node.index].roles.last?.role.value
      },
    ])
}

// MARK: One actor

/// The page of one actor: who it is, and what it did.
final class ActorPage: PageSubject {
  let frame: PageFrame
  private let actor: Actor
  private let node: EventGraph.Node
  private let events: EventList

  init(frame: PageFrame, index: Int, events: EventList) {
    self.frame = frame
    actor = frame.site.graph.actors[index]
    node = EventGraph.Node(.actor, index)
    self.events = events
  }

  static let template = "actor"
  static let schema = page(
    "One actor.",
    [
      .text("kind", "What it is.") { $0.site.strings.word("actor-kind", $0.actor.kind) },
      .flag(
        "is-draft",
        "Whether it is still being written; shown by the preview and by `build --drafts`."
      ) { $0.actor.isDraft },
      .optionalHTML("side", "A link to the actor it acts for.") { page in
        page.site.graph.side(of: page.node).map { page.site.link($0) }
      },
      .group("names", "Other spellings and names.") { $0.site.spellings($0.actor.aliases) },
      .group("roles", "Offices held, in the author's order.") { page in
        page.actor.roles.map { OfficeRow(site: page.site, office: $0) }
      },
      .optionalURL("wikidata", "Its Wikidata item.") { $0.site.wikidata($0.actor.wikidata) },
      .optionalURL("url", "Its own site.") { $0.site.url($0.actor.url) },
      .body("body", "Its text.") {
        ProseRenderer.Body(prose: $0.actor.body, node: $0.node, site: $0.site)
      },
      .references("rounds", "Rounds, and what it was there for.") { $0.rounds },
      .links("people", "Those who act for it.") { page in
        page.site.links(
          to: page.site.graph.edges(to: page.node).filter { $0.label == .actsFor }.map(\.source))
      },
      .group("ledger", "Where it, and those who act for it, stood, by issue and date.") { page in
        page.site.graph.positions(of: page.node).map {
          IssueLedger(site: page.site, lane: $0, holder: page.node)
        }
      },
      .group("words", "What it is quoted with, by date of publication.") {
        $0.site.words(spokenBy: $0.actor.id)
      },
      .group("commitments", "What it promised and was promised, by date; the newest.") {
        $0.commitments.newest
      },
      .optionalURL(
        "all-commitments", "The ledger of all promises, where only the newest are here."
      ) { $0.commitments.ledger },
      .optionalHTML("score", "Those events as a drawing, from `score.mustache`.") {
        $0.site.score(of: $0.events)
      },
      .optionalObject("events", "Events it took part in.") {
        EventListSection($0.events, in: $0.site)
      },
      .references("mentioned-in", "Articles that name it.") {
        $0.site.articles(naming: $0.node)
      },
      .references("backlinks", "Other records whose texts lead here.") {
        $0.site.backlinks(to: $0.node, besides: $0.events)
      },
    ])

  private lazy var commitments = site.commitments(ofActor: node)

  private var rounds: [String] {
    let strings = site.strings
    var roles: [(round: EventGraph.Node, label: String)] = []
    for edge in site.graph.edges(from: node) {
      switch edge.label {
      case .attends(let delegation, let isHead):
        let party = site.graph.rounds[edge.target.index].delegations[delegation].party.value
        let title = site.graph.actor(party)?.title.value ?? party.name
        let key = isHead ? "role.headed" : "role.attended"
        roles.append((edge.target, strings.phrase(key).text(["party": title])))
      case .sends(let delegation):
        let role = site.graph.rounds[edge.target.index].delegations[delegation].role
        let word = strings.word("delegation", role)
        roles.append((edge.target, strings.phrase("role.sent").text(["role": word])))
      case .hosts:
        roles.append((edge.target, strings["role.hosted"]))
      default:
        break
      }
    }
    return roles.sorted { $0 < $1 }.map { site.referenceRow($0.round, label: $0.label) }
  }
}

/// An office that an actor held.
struct OfficeRow: TemplateSubject {
  let site: SiteContext
  let office: Office

  static let schema = Schema<OfficeRow>(
    "office", "An office held.",
    [
      .text("role", "The office.") { $0.office.role.value },
      .optionalHTML("for", "Who it is for.") { $0.organisation },
      .optionalHTML("period", "From when to when, in words.") { $0.period },
    ])

  private var period: String? {
    // Since and until ask for another case than a date that stands alone.
    let isOneEnd = (office.from == nil) != (office.to == nil)
    let from = office.from.map { site.dates.html($0.value, inflected: isOneEnd) }
    let to = office.to.map { site.dates.html($0.value, inflected: isOneEnd) }
    switch (from, to) {
    case (let from?, let to?):
      return site.strings.phrase("office.between").html(["from": from, "to": to])
    case (let from?, nil): return site.strings.phrase("office.since").html(["from": from])
    case (nil, let to?): return site.strings.phrase("office.until").html(["to": to])
    case (nil, nil): return nil
    }
  }

  /// An office's `for`: an actor's id, or any words.
  private var organisation: String? {
    guard let text = office.organisation?.value else { return nil }
    return site.graph.node(RecordReference(.actor, text)).map { site.link($0) }
      ?? HTMLText.escaped(text)
  }
}

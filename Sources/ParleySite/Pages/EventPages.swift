import ParleyModel

extension SiteContext {
  /// A page for every event.
  func eventPages() -> [SitePage] {
    graph.events.indices.map { eventPage(EventGraph.Node(.event, $0)) }
  }

  /// The page of an event by its path; `nil` for any other path.
  func eventPage(at place: String) -> SitePage? {
    guard place.hasPrefix(siteVersion.folder) else { return nil }
    let path = place.dropFirst(siteVersion.folder.count)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let node = graph.node(RecordReference(.event, String(parts[1]))),
      self.path(node).text == path
    else { return nil }
    return eventPage(node)
  }

  private func eventPage(_ node: EventGraph.Node) -> SitePage {
    let title = graph.events[node.index].title
    return page(
      at: path(node), in: .records(.event), origin: title.span, title: title.value,
      description: { [self] in summary(graph.events[node.index].body) }
    ) { EventPage(frame: $0, index: node.index) }
  }

  // MARK: Parts

  /// When the earliest source of an event is dated, where that is after the event's own date.
  func earliestSource(of index: Int) -> String? {
    graph.laterSource(of: index).map { dates.html($0) }
  }
}

/// The page of one event: what happened, and what it rests on.
final class EventPage: PageSubject {
  let frame: PageFrame
  private let event: Event
  private let node: EventGraph.Node

  init(frame: PageFrame, index: Int) {
    self.frame = frame
    event = frame.site.graph.events[index]
    node = EventGraph.Node(.event, index)
  }

  static let template = "event"
  static let schema = page(
    "One event: what happened, and what it rests on.",
    [
      .html("date", "Its date in words, with its precision.") {
        $0.site.dates.html($0.event.date.value)
      },
      .text("kind", "What it is.") { $0.site.strings.word("event-kind", $0.event.kind) },
      .text("status", "How sure it is.") { $0.site.strings.word("status", $0.event.status) },
      .text("status-name", "The same as one word of the content format, for a class.") {
        $0.event.status.rawValue
      },
      .flag("is-major", "Whether its weight is `major`.") { $0.event.weight == .major },
      .flag("is-minor", "Whether its weight is `minor`.") { $0.event.weight == .minor },
      .flag(
        "is-draft",
        "Whether it is still being written; shown by the preview and by `build --drafts`."
      ) { $0.event.isDraft },
      .flag("differs", "Whether sources differ on any point of it.") {
        $0.event.hasDifferingAccounts
      },
      .optionalText("corroboration", "How many independent sources support it, where any does.") {
        $0.site.words(for: $0.site.graph.corroboration(of: $0.node))
      },
      .optionalHTML(
        "earliest-source", "When its earliest source is dated, where that is after its date."
      ) { $0.site.earliestSource(of: $0.node.index) },
      .optionalHTML("place", "Where, with a link where the place has a page.") {
        $0.site.place($0.event.place?.value)
      },
      .optionalHTML("round", "A link to its round.") { page in
        page.site.graph.edges(from: page.node).first { $0.label == .partOfRound }
          .map { page.site.link($0.target) }
      },
      .optionalHTML("about-round", "A link to the round that it is about and not part of.") {
        page in
        page.site.graph.edges(from: page.node).first { $0.label == .isAboutRound }
          .map { page.site.link($0.target) }
      },
      .group("actors", "Who took part.") { page in
        page.event.actors.map { Participant(site: page.site, actor: $0) }
      },
      .optionalHTML("issues", "Links to its issues, on one line.") { page in
        page.site.line(of: page.event.issues.map { page.site.link(.issue, $0.value) })
      },
      .body("body", "Its text, with quotations from `citation.mustache`.") {
        ProseRenderer.Body(prose: $0.event.body, node: $0.node, site: $0.site)
      },
      .group("accounts", "Points on which sources differ.") { page in
        page.event.accounts.filter { $0.versions.count > 1 }.enumerated()
          .map { AccountEntry($1, number: $0, in: page.site) }
      },
      .group("positions", "Where parties stood.") { page in
        page.event.positions.indices.map { StatedPosition($0, of: page.event, in: page.site) }
      },
      .group("commitments", "What was promised.") { page in
        page.event.commitments.indices.map {
          CommitmentEntry(
            site: page.site, entry: page.site.graph.commitment(of: page.node.index, $0),
            place: .event)
        }
      },
      .group("sources", "The articles it cites, each once.") {
        CitedSource.sources(of: $0.node, in: $0.site)
      },
      .references("relations", "How it bears on other events, and they on it.") { page in
        page.relations.map { page.site.referenceRow($0.other, label: $0.label) }
      },
      .optionalObject("corrections", "What was changed after publication.") {
        CorrectionNotice($0.event.corrections, in: $0.site)
      },
      .optionalObject("citing", "How others can cite it, where the site has an address.") {
        PageCitation(of: $0.node, in: $0.site)
      },
      .references("backlinks", "Other records whose texts lead here.") { page in
        page.site.backlinks(to: page.node, except: Set(page.relations.map(\.other)))
      },
      .flag("has-neighbours", "Whether another event is listed before or after it.") {
        $0.site.graph.events.count > 1
      },
      .optionalHTML("before", "The event listed before it; both may be of one day.") {
        $0.mention($0.node.index - 1)
      },
      .optionalHTML("after", "The event listed after it; both may be of one day.") {
        $0.mention($0.node.index + 1)
      },
      .optionalHTML("before-in-round", "The event listed before it in its round.") {
        $0.mention($0.site.placesInRound[$0.node.index].before)
      },
      .optionalHTML("after-in-round", "The event listed after it in its round.") {
        $0.mention($0.site.placesInRound[$0.node.index].after)
      },
    ])

  /// Its relations in both directions, in order of date.
  private lazy var relations: [(other: EventGraph.Node, label: String)] = {
    var found: [(other: EventGraph.Node, label: String)] = []
    for edge in site.graph.edges(from: node) {
      guard case .relates(let verb) = edge.label else { continue }
      found.append((edge.target, site.strings.word("relation", verb)))
    }
    for edge in site.graph.edges(to: node) {
      guard case .relates(let verb) = edge.label else { continue }
      found.append((edge.source, site.strings.word("relation-inverse", verb)))
    }
    return found.sorted { ($0.other, $0.label) < ($1.other, $1.label) }
  }()

  private func mention(_ index: Int?) -> String? {
    guard let index, site.graph.events.indices.contains(index) else { return nil }
    return site.mention(of: EventGraph.Node(.event, index))
  }
}

/// Someone who took part in an event.
struct Participant: TemplateSubject {
  let site: SiteContext
  let actor: Participation

  static let schema = Schema<Participant>(
    "participant", "Someone who took part.",
    [
      .html("link", "A link to the actor.") { $0.site.link(.actor, $0.actor.actor.value) },
      .optionalText("role", "As what, in the author's words.") { $0.actor.role?.value },
    ])
}

import ParleyModel

extension SiteContext {
  /// The list of issues, and a page for every issue.
  func issuePages() -> [SitePage] {
    let section = Section.records(.issue)
    let index = page(
      at: .index(of: .issue), in: section, title: strings["title.issues"]
    ) { IssuesPage(frame: $0) }
    return [index]
      + graph.issues.indices.flatMap { index -> [SitePage] in
        let title = graph.issues[index].title
        let node = EventGraph.Node(.issue, index)
        let events = eventList(
          of: node, edges: graph.edges(to: node).filter { $0.label == .concerns })
        let own = page(
          at: path(node), in: section, origin: title.span, title: title.value,
          description: { [self] in
            graph.issues[index].summary?.value ?? summary(graph.issues[index].body)
          }
        ) { IssuePage(frame: $0, index: index, events: events) }
        return [own]
          + chapterPages(of: events, title: title.value, section: section, origin: title.span)
      }
  }
}

/// The list of issues.
struct IssuesPage: PageSubject {
  let frame: PageFrame

  static let template = "issues"
  static let schema = page(
    "All issues.",
    [
      .text("count", "How many, in words.") {
        $0.site.strings.counted("count.issues", $0.site.graph.issues.count)
      },
      .list("issues", "The issues.") { page in
        page.site.graph.issues.indices.map { IssueRow(site: page.site, index: $0) }
      },
    ])
}

/// An issue in a list.
struct IssueRow: TemplateSubject {
  let site: SiteContext
  let index: Int

  static let schema = Schema<IssueRow>(
    "issue row", "An issue in a list.",
    [
      .html("link", "A link to its page.") { $0.site.link($0.node) },
      .optionalText("summary", "What it is about.") {
        $0.site.graph.issues[$0.index].summary?.value
      },
      .text("count", "How many events concern it, in words.") { row in
        let count = row.site.graph.edges(to: row.node)
          .count { $0.label == .concerns && $0.source.kind == .event }
        return row.site.strings.counted("count.events", count)
      },
    ])

  private var node: EventGraph.Node { EventGraph.Node(.issue, index) }
}

/// The page of one issue: where the parties stand on it, and where they stood.
final class IssuePage: PageSubject {
  let frame: PageFrame
  private let issue: Issue
  private let node: EventGraph.Node
  private let events: EventList

  init(frame: PageFrame, index: Int, events: EventList) {
    self.frame = frame
    issue = frame.site.graph.issues[index]
    node = EventGraph.Node(.issue, index)
    self.events = events
  }

  static let template = "issue"
  static let schema = page(
    "One issue.",
    [
      .group("names", "Other names.") { $0.site.spellings($0.issue.aliases) },
      .optionalText("summary", "What it is about.") { $0.issue.summary?.value },
      .optionalText(
        "standing", "How near the sides are to each other, in the editors' own judgement."
      ) { page in
        page.issue.standing.map { page.site.strings.word("issue-standing", $0) }
      },
      .optionalText("standing-name", "The same as one word of the content format, for a class.") {
        $0.issue.standing?.rawValue
      },
      .optionalText("verdict", "The same in a sentence of the editors.") {
        $0.issue.verdict?.value
      },
      .flag("is-judged", "Whether there is such a judgement.") {
        $0.issue.standing != nil || $0.issue.verdict != nil
      },
      .optionalHTML("parent", "A link to the issue it is part of.") { page in
        page.issue.parent.map { page.site.link(.issue, $0.value) }
      },
      .links("parts", "Issues that are part of it.") { page in
        page.site.links(
          to: page.site.graph.edges(to: page.node).filter { $0.label == .within }.map(\.source))
      },
      .body("body", "Its text.") {
        ProseRenderer.Body(prose: $0.issue.body, node: $0.node, site: $0.site)
      },
      .optionalHTML("as-of", "The day that the site describes.") {
        $0.site.graph.asOf.map($0.site.dates.html)
      },
      .group("standings", "Where each party stands: its newest position.") { page in
        page.lanes.compactMap { PartyStanding($0, in: page.site) }
      },
      .optionalObject("ledger", "Where parties stood, by date.") {
        LedgerTable($0.lanes, in: $0.site)
      },
      .references("rounds", "Rounds that dealt with it.") { page in
        page.site.references(
          page.site.graph.edges(to: page.node)
            .filter { $0.label == .concerns && $0.source.kind == .round }.map(\.source))
      },
      .optionalHTML("score", "Those events as a drawing, from `score.mustache`.") {
        $0.site.score(of: $0.events)
      },
      .optionalObject("events", "Events that concern it.") {
        EventListSection($0.events, in: $0.site)
      },
      .references("mentioned-in", "Articles that name it.") {
        $0.site.articles(naming: $0.node)
      },
      .references("backlinks", "Other records whose texts lead here.") {
        $0.site.backlinks(to: $0.node, besides: $0.events)
      },
    ])

  private lazy var lanes: [PositionLedger.Lane] = site.graph.positions(on: node)
}

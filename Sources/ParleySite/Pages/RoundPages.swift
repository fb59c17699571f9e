import ParleyModel

extension SiteContext {
  /// The list of rounds, and a page for every round.
  func roundPages() -> [SitePage] {
    let section = Section.records(.round)
    let index = page(
      at: .index(of: .round), in: section, title: strings["title.rounds"]
    ) { RoundsPage(frame: $0) }
    return [index]
      + graph.rounds.indices.flatMap { index -> [SitePage] in
        let title = graph.rounds[index].title
        let node = EventGraph.Node(.round, index)
        let events = eventList(
          of: node, edges: graph.edges(to: node).filter { $0.label == .partOfRound })
        let own = page(
          at: path(node), in: section, origin: title.span, title: title.value,
          description: { [self] in
            graph.rounds[index].outcome?.value ?? summary(graph.rounds[index].body)
          }
        ) { RoundPage(frame: $0, index: index, events: events) }
        return [own]
          + chapterPages(of: events, title: title.value, section: section, origin: title.span)
      }
  }

  /// The word for the kind of an event.
  fileprivate func kind(of event: EventGraph.Node) -> String {
    strings.word("event-kind", graph.events[event.index].kind)
  }

  /// The word for a round that was still to come on the day that is looked back to.
  fileprivate func planned(_ round: Round) -> String? {
    round.isAhead ? strings.word("status", EventStatus.planned) : nil
  }
}

/// The list of rounds.
struct RoundsPage: PageSubject {
  let frame: PageFrame

  static let template = "rounds"
  static let schema = page(
    "All rounds.",
    [
      .text("count", "How many, in words.") {
        $0.site.strings.counted("count.rounds", $0.site.graph.rounds.count)
      },
      .list("rounds", "The rounds, by date.") { page in
        page.site.graph.rounds.indices.map { RoundRow(site: page.site, index: $0) }
      },
      .optionalURL("calendar", "The calendar, where there is anything in it.") {
        $0.site.calendarURL
      },
    ])
}

/// A round in a list.
struct RoundRow: TemplateSubject {
  private let site: SiteContext
  private let index: Int
  private let round: Round

  init(site: SiteContext, index: Int) {
    self.site = site
    self.index = index
    round = site.graph.rounds[index]
  }

  static let schema = Schema<RoundRow>(
    "round row", "A round in a list.",
    [
      .text("title", "Its title.") { $0.round.title.value },
      .url("url", "Its page.") { $0.site.url($0.site.path(EventGraph.Node(.round, $0.index))) },
      .optionalText("number", "Its number in its process.") { row in
        row.round.number.map { row.site.strings.number($0.value) }
      },
      .html("date", "Its date in words.") { $0.site.dates.html($0.round.date.value) },
      .optionalHTML("place", "Where, with a link where the place has a page.") {
        $0.site.place($0.round.place?.value)
      },
      .optionalText("outcome", "What came of it, in one sentence.") { $0.round.outcome?.value },
      .optionalText("planned", "On an earlier day before the round, the word for that.") {
        $0.site.planned($0.round)
      },
      .list("delegations", "Who was sent.") { row in
        row.round.delegations.map { DelegationRow(site: row.site, delegation: $0) }
      },
    ])
}

/// The page of one round: who met who, when and where, and what came of it.
final class RoundPage: PageSubject {
  let frame: PageFrame
  private let round: Round
  private let node: EventGraph.Node
  private let events: EventList

  init(frame: PageFrame, index: Int, events: EventList) {
    self.frame = frame
    round = frame.site.graph.rounds[index]
    node = EventGraph.Node(.round, index)
    self.events = events
  }

  static let template = "round"
  static let schema = page(
    "One round of talks.",
    [
      .optionalText("number", "Its number in its process.") { page in
        page.round.number.map { page.site.strings.number($0.value) }
      },
      .html("date", "Its date in words.") { $0.site.dates.html($0.round.date.value) },
      .optionalHTML("place", "Where, with a link where the place has a page.") {
        $0.site.place($0.round.place?.value)
      },
      .optionalHTML("host", "A link to who gave the venue.") { page in
        page.round.host.map { page.site.link(.actor, $0.value) }
      },
      .optionalText("format", "How many sides sat at the table.") { page in
        page.round.format.map { page.site.strings.word("format", $0) }
      },
      .optionalText("mode", "How the sides talked to each other.") { page in
        page.round.mode.map { page.site.strings.word("mode", $0) }
      },
      .optionalText("track", "How official the talks were.") { page in
        page.round.track.map { page.site.strings[RequiredStrings.key(of: $0)] }
      },
      .optionalText("process", "The process it belongs to.") { $0.round.process?.value },
      .optionalText("outcome", "What came of it, in one sentence.") { $0.round.outcome?.value },
      .optionalText("planned", "On an earlier day before the round, the word for that.") {
        $0.site.planned($0.round)
      },
      .optionalText(
        "number-in-process", "Its number, of how many rounds of its process the site has."
      ) { $0.numberInProcess },
      .optionalHTML("issues", "Links to what was negotiated, on one line.") { page in
        page.site.line(of: page.round.issues.map { page.site.link(.issue, $0.value) })
      },
      .group("delegations", "Who was sent.") { page -> [DelegationEntry] in
        let changes = page.site.graph.delegationChanges(of: page.node.index)
        return page.round.delegations.enumerated().map { number, delegation in
          DelegationEntry(site: page.site, delegation: delegation, change: changes?[number])
        }
      },
      .optionalHTML("absent", "Links to parties that had sent somebody to the round before.") {
        page in
        guard !page.round.isAhead else { return nil }
        return page.site.line(
          of: page.site.graph.absentDelegations(of: page.node.index)
            .map { page.site.link(.actor, $0.party.value) })
      },
      .optionalObject("readouts", "The sides' accounts, side by side.") { $0.readouts },
      .flag(
        "lacks-readouts", "Whether sides sent delegations and no account is on record."
      ) { page in
        page.hasBegun && page.round.delegations.contains { $0.role == .party }
          && page.readouts == nil
      },
      .group("sessions", "Its meetings.") { page in
        page.round.sessions.enumerated().map { index, session in
          SessionRow(site: page.site, index: index, session: session)
        }
      },
      .group("schedule", "Dates that were set for it, in the author's order.") { page in
        page.round.schedule.map { ScheduleRow(site: page.site, entry: $0) }
      },
      .texts("schedule-conclusion", "What follows from these dates, in sentences.") {
        $0.site.scheduleSentences(of: $0.round)
      },
      .group("counted-as", "How sources number it.") { page in
        page.round.claimedNumbers.map {
          ClaimedNumber(site: page.site, number: $0.number, articles: $0.articles)
        }
      },
      .flag("counts-differ", "Whether sources number it differently.") {
        Set($0.round.countedAs.map(\.number.value)).count > 1
      },
      .body("body", "Its text, with quotations from `citation.mustache`.") {
        ProseRenderer.Body(prose: $0.round.body, node: $0.node, site: $0.site)
      },
      .optionalHTML("score", "Its events and those they bear on, drawn by `score.mustache`.") {
        $0.site.roundScore($0.node, events: $0.events)
      },
      .optionalObject("events", "Its events.") { EventListSection($0.events, in: $0.site) },
      .references("about", "Events about it that are not part of it, by date.") { page in
        page.aboutEvents.map { page.site.referenceRow($0, label: page.site.kind(of: $0)) }
      },
      .group("sources", "The articles it cites, each once.") {
        CitedSource.sources(of: $0.node, in: $0.site)
      },
      .optionalObject("corrections", "What was changed after publication.") {
        CorrectionNotice($0.round.corrections, in: $0.site)
      },
      .optionalObject("citing", "How others can cite it, where the site has an address.") {
        PageCitation(of: $0.node, in: $0.site)
      },
      .references("backlinks", "Other records whose texts lead here.") {
        $0.site.backlinks(to: $0.node, except: $0.events.nodes.union($0.aboutEvents))
      },
      .flag("has-neighbours", "Whether its process has a round before or after it.") {
        $0.previous != nil || $0.next != nil
      },
      .optionalHTML("previous", "The round before it in its process.") { $0.mention($0.previous) },
      .optionalHTML("next", "The round after it in its process.") { $0.mention($0.next) },
    ])

  private lazy var readouts: ReadoutTable? = site.graph.readouts(of: node.index)
    .map { ReadoutTable($0, in: site) }

  private lazy var aboutEvents: [EventGraph.Node] = site.graph.edges(to: node)
    .filter { $0.label == .isAboutRound }.map(\.source)

  private lazy var previous: Int? = site.graph.previousRound(of: node.index)
  private lazy var next: Int? = site.graph.nextRound(of: node.index)

  private func mention(_ round: Int?) -> String? {
    round.map { site.mention(of: EventGraph.Node(.round, $0)) }
  }

  /// Its number among the rounds of its process that the site has.
  private var numberInProcess: String? {
    guard let number = round.number, let process = round.process else { return nil }
    let count = site.graph.rounds.count { $0.process?.value == process.value }
    return site.strings.counted(
      "round.number", count, beside: (gap: "number", words: site.strings.number(number.value)))
  }

  /// Whether it has begun by the day that the site describes, as far as that can be known.
  private var hasBegun: Bool {
    if round.isAhead { return false }
    guard let day = site.graph.asOf, let earliest = round.date.value.earliest else { return true }
    return earliest <= day
  }
}

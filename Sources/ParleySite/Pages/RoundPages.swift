import ParleyModel

extension SiteLayout {
  /// The list of rounds, and a page for every round.
  func roundPages() -> [SitePage] {
    let section = Section.records(.round)
    let index = page(
      .rounds, at: .index(of: .round), in: section, title: strings["title.rounds"]
    ) { [self] in
      TemplateValue.fields([
        "count": .text(strings.counted("count.rounds", graph.rounds.count)),
        "rounds": .list(graph.rounds.indices.map(roundRow)),
      ])
    }
    return [index]
      + graph.rounds.indices.flatMap { index -> [SitePage] in
        let round = graph.rounds[index]
        let node = EventGraph.Node(.round, index)
        let events = eventList(
          of: node, edges: graph.edges(to: node).filter { $0.label == .partOfRound })
        let own = page(
          .round, at: path(node), in: section, origin: round.title.span, title: round.title.value,
          description: { [self] in round.outcome?.value ?? summary(round.body) }
        ) { [self] in roundFields(round, node, events) }
        return [own]
          + chapterPages(
            of: events, title: round.title.value, section: section, origin: round.title.span)
      }
  }

  /// A round on one line.
  func roundRow(_ index: Int) -> TemplateValue {
    let round = graph.rounds[index]
    return [
      "title": .text(round.title.value), "url": .html(path(EventGraph.Node(.round, index)).url()),
      "number": .words(round.number.map { String($0.value) }),
      "date": .html(dates.html(round.date.value)), "place": place(round.place?.value),
      "outcome": .words(round.outcome?.value),
      "delegations": .list(round.delegations.map { delegation($0, after: nil) }),
    ]
  }

  private func roundFields(
    _ round: Round, _ node: EventGraph.Node, _ events: EventList
  ) -> [TemplateValue.Field] {
    let previous = graph.previousRound(of: node.index)
    let next = graph.nextRound(of: node.index)
    let before = previous.map { graph.rounds[$0] }
    let eventNodes = events.events.map { EventGraph.Node(.event, $0) }
    return TemplateValue.fields([
      "number": .words(round.number.map { String($0.value) }),
      "date": .html(dates.html(round.date.value)), "place": place(round.place?.value),
      "host": .markup(round.host.map { link(.actor, $0.value) }),
      "format": .words(round.format.map { strings.word("format", $0) }),
      "mode": .words(round.mode.map { strings.word("mode", $0) }),
      "track": .words(round.track.map { strings[RequiredStrings.key(of: $0)] }),
      "process": .words(round.process?.value),
      "rounds-in-process": .words(
        round.process.map { process in
          let count = graph.rounds.count { $0.process?.value == process.value }
          return strings.counted("count.rounds", count)
        }), "outcome": .words(round.outcome?.value),
      "issues": links(round.issues.map { link(.issue, $0.value) }),
      "delegations": .group(
        round.delegations.map { sent in
          delegation(sent, after: before?.delegations.first { $0.party.value == sent.party.value })
        }),
      "sessions": .group(
        round.sessions.map { session in
          [
            "date": .html(dates.html(session.date.value)), "title": .words(session.title?.value),
            "format": .words(session.format.map { strings.word("format", $0) }),
          ]
        }),
      "schedule": .group(
        round.schedule.map { entry in
          [
            "date": .html(dates.html(entry.date.value)),
            "state": .text(strings.word("schedule", entry.state)),
            "state-name": .text(entry.state.rawValue),
            "source": .markup(entry.article.map { publisherLink($0.value) }),
          ]
        }),
      "counted-as": .group(
        round.countedAs.map { counted in
          [
            "number": .number(counted.number.value),
            "source": .html(publisherLink(counted.article.value)),
          ]
        }),
      "body": prose(round.body, of: node), "events": value(of: events),
      "sources": sources(of: [node]), "corrections": corrections(round.corrections),
      "backlinks": backlinks(to: node, except: Set(eventNodes)),
      "has-neighbours": .flag(previous != nil || next != nil),
      "previous": .markup(previous.map { mention(of: .init(.round, $0)) }),
      "next": .markup(next.map { mention(of: .init(.round, $0)) }),
    ])
  }

  /// A delegation, and how it differs from the one the party sent to the round before. Where either
  /// names nobody, nothing is known of who joined or left.
  private func delegation(_ delegation: Delegation, after before: Delegation?) -> TemplateValue {
    let people = delegation.people.map(\.value)
    let earlier = before?.people.map(\.value) ?? []
    let isCompared = !people.isEmpty && !earlier.isEmpty
    let joined = isCompared ? people.filter { !earlier.contains($0) } : []
    let left = isCompared ? earlier.filter { !people.contains($0) } : []
    return [
      "party": .html(link(.actor, delegation.party.value)),
      "role": .text(strings.word("delegation", delegation.role)),
      "head": .markup(delegation.head.map { link(.actor, $0.value) }),
      "members": .list(delegation.members.map { .html(link(.actor, $0.value)) }),
      "has-new-head": .flag(Self.hasNewHead(delegation, after: before)),
      "joined": links(joined.map { link(.actor, $0) }),
      "left": links(left.map { link(.actor, $0) }),
    ]
  }

  private static func hasNewHead(_ delegation: Delegation, after before: Delegation?) -> Bool {
    guard let head = delegation.head?.value, let earlier = before?.head?.value else { return false }
    return head != earlier
  }
}

extension TemplateShape {
  static let roundRow = TemplateShape(
    "round row", "A round in a list.",
    [
      .text("title", "Its title."), .url("url", "Its page."),
      .text("number", "Its number in its process.").optional, .html("date", "Its date in words."),
      .html("place", "Where, with a link where the place has a page.").optional,
      .text("outcome", "What came of it, in one sentence.").optional,
      .list("delegations", delegation, "Who was sent."),
    ])

  static let rounds = page(
    "rounds", "All rounds.",
    [
      .text("count", "How many, in words."), .list("rounds", roundRow, "The rounds, by date."),
    ])

  static let delegation = TemplateShape(
    "delegation", "Whom a party sent.",
    [
      .html("party", "A link to the party."), .text("role", "What it was there for."),
      .html("head", "A link to its head.").optional, .htmls("members", "Links to the others."),
      .flag("has-new-head", "Whether another headed it in the round before."),
      .html("joined", "Links to those not named in the round before, on one line.").optional,
      .html("left", "Links to those named only in the round before, on one line.").optional,
    ])

  static let session = TemplateShape(
    "session", "One meeting.",
    [
      .html("date", "When."), .text("title", "What.").optional,
      .text("format", "How many sides sat at the table.").optional,
    ])

  static let scheduleEntry = TemplateShape(
    "schedule entry", "A date that was set.",
    [
      .html("date", "The date."), .text("state", "What became of it."),
      .text("state-name", "The same as one word of the content format, for a class."),
      .html("source", "A link to the article that says so.").optional,
    ])

  static let countedNumber = TemplateShape(
    "counted number", "The number a source gives the round.",
    [.text("number", "The number."), .html("source", "A link to the article.")])

  static let round = page(
    "round", "One round of talks.",
    [
      .text("number", "Its number in its process.").optional, .html("date", "Its date in words."),
      .html("place", "Where, with a link where the place has a page.").optional,
      .html("host", "A link to who gave the venue.").optional,
      .text("format", "How many sides sat at the table.").optional,
      .text("mode", "How the sides talked to each other.").optional,
      .text("track", "How official the talks were.").optional,
      .text("process", "The process it belongs to.").optional,
      .text("outcome", "What came of it, in one sentence.").optional,
      .text("rounds-in-process", "How many rounds of its process the site has, in words.").optional,
      .html("issues", "Links to what was negotiated, on one line.").optional,
      .group("delegations", delegation, "Who was sent."),
      .group("sessions", session, "Its meetings."),
      .group("schedule", scheduleEntry, "Dates that were set for it, in the author's order."),
      .group("counted-as", countedNumber, "How sources number it."),
      .html("body", "Its text, with quotations from `citation.mustache`.").optional,
      .object("events", eventList, "Its events.").optional,
      .group("sources", source, "The articles it cites, each once."),
      .object("corrections", correctionNotice, "What was changed after publication.").optional,
      .references("backlinks", "Other records whose texts lead here."),
      .flag("has-neighbours", "Whether its process has a round before or after it."),
      .html("previous", "The round before it in its process.").optional,
      .html("next", "The round after it in its process.").optional,
    ])
}

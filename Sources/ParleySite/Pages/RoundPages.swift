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
      "parties": .list(round.delegations.map { .html(link(.actor, $0.party.value)) }),
    ]
  }

  private func roundFields(
    _ round: Round, _ node: EventGraph.Node, _ events: EventList
  ) -> [TemplateValue.Field] {
    let eventNodes = events.events.map { EventGraph.Node(.event, $0) }
    return TemplateValue.fields([
      "number": .words(round.number.map { String($0.value) }),
      "date": .html(dates.html(round.date.value)), "place": place(round.place?.value),
      "host": .markup(round.host.map { link(.actor, $0.value) }),
      "format": .words(round.format.map { strings.word("format", $0) }),
      "mode": .words(round.mode.map { strings.word("mode", $0) }),
      "track": .words(round.track.map { strings[RequiredStrings.key(of: $0)] }),
      "process": .words(round.process?.value), "outcome": .words(round.outcome?.value),
      "issues": .list(round.issues.map { .html(link(.issue, $0.value)) }),
      "delegations": .group(round.delegations.map(delegation)),
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
            "source": .markup(entry.article.map { link(.article, $0.value) }),
          ]
        }),
      "counted-as": .group(
        round.countedAs.map { counted in
          [
            "number": .number(counted.number.value),
            "source": .html(link(.article, counted.article.value)),
          ]
        }),
      "body": prose(round.body, of: node), "events": value(of: events),
      "sources": sources(of: [node]),
      "backlinks": backlinks(to: node, except: Set(eventNodes)),
      "previous": .markup(
        graph.previousRound(of: node.index).map { mention(of: .init(.round, $0)) }),
      "next": .markup(graph.nextRound(of: node.index).map { mention(of: .init(.round, $0)) }),
    ])
  }

  private func delegation(_ delegation: Delegation) -> TemplateValue {
    [
      "party": .html(link(.actor, delegation.party.value)),
      "role": .text(strings.word("delegation", delegation.role)),
      "head": .markup(delegation.head.map { link(.actor, $0.value) }),
      "members": .list(delegation.members.map { .html(link(.actor, $0.value)) }),
    ]
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
      .htmls("parties", "Links to those who sent delegations."),
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
      .htmls("issues", "Links to what was negotiated."),
      .group("delegations", delegation, "Who was sent."),
      .group("sessions", session, "Its meetings."),
      .group("schedule", scheduleEntry, "Dates that were set for it, in the author's order."),
      .group("counted-as", countedNumber, "How sources number it."),
      .html("body", "Its text, with quotations from `citation.mustache`.").optional,
      .object("events", eventList, "Its events.").optional,
      .group("sources", source, "The articles it cites, each once."),
      .references("backlinks", "Other records whose texts lead here."),
      .html("previous", "The round before it in its process.").optional,
      .html("next", "The round after it in its process.").optional,
    ])
}

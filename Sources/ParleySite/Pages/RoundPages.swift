import ParleyModel

extension SiteLayout {
  /// The list of rounds, and a page for every round.
  func roundPages() -> [SitePage] {
    let section = Section.records(.round)
    let index = page(
      .rounds, at: .index(of: .round), in: section, title: strings["title.rounds"]
    ) { site in
      TemplateValue.fields([
        "count": .text(site.strings.counted("count.rounds", site.graph.rounds.count)),
        "rounds": .list(site.graph.rounds.indices.map(site.roundRow)),
        "calendar": .markup(site.calendarURL),
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
        ) { $0.roundFields(round, node, events) }
        return [own]
          + chapterPages(
            of: events, title: round.title.value, section: section, origin: round.title.span)
      }
  }

  /// A round on one line.
  func roundRow(_ index: Int) -> TemplateValue {
    let round = graph.rounds[index]
    return [
      "title": .text(round.title.value), "url": .html(url(path(EventGraph.Node(.round, index)))),
      "number": .words(round.number.map { strings.number($0.value) }),
      "date": .html(dates.html(round.date.value)), "place": .markup(place(round.place?.value)),
      "outcome": .words(round.outcome?.value), "planned": planned(round),
      "delegations": .list(round.delegations.map(delegationRow)),
    ]
  }

  /// That a round was still to come on the day that is looked back to.
  private func planned(_ round: Round) -> TemplateValue {
    .words(round.isAhead ? strings.word("status", EventStatus.planned) : nil)
  }

  /// A round's number among the rounds of its process that the site has.
  private func numberInProcess(of round: Round) -> String? {
    guard let number = round.number, let process = round.process else { return nil }
    let count = graph.rounds.count { $0.process?.value == process.value }
    return strings.counted(
      "round.number", count, beside: (gap: "number", words: strings.number(number.value)))
  }

  private func roundFields(
    _ round: Round, _ node: EventGraph.Node, _ events: EventList
  ) -> [TemplateValue.Field] {
    let previous = graph.previousRound(of: node.index)
    let next = graph.nextRound(of: node.index)
    let eventNodes = events.events.map { EventGraph.Node(.event, $0) }
    let readouts = readouts(of: node.index)
    let hasParties = round.delegations.contains { $0.role == .party }
    let hasBegun =
      if round.isAhead {
        false
      } else if let day = graph.asOf, let earliest = round.date.value.earliest {
        earliest <= day
      } else {
        true
      }
    return TemplateValue.fields([
      "number": .words(round.number.map { strings.number($0.value) }),
      "date": .html(dates.html(round.date.value)), "place": .markup(place(round.place?.value)),
      "host": .markup(round.host.map { link(.actor, $0.value) }),
      "format": .words(round.format.map { strings.word("format", $0) }),
      "mode": .words(round.mode.map { strings.word("mode", $0) }),
      "track": .words(round.track.map { strings[RequiredStrings.key(of: $0)] }),
      "process": .words(round.process?.value),
      "number-in-process": .words(numberInProcess(of: round)),
      "outcome": .words(round.outcome?.value), "planned": planned(round),
      "issues": links(round.issues.map { link(.issue, $0.value) }),
      "delegations": delegations(of: node.index),
      "absent": links(
        (round.isAhead ? [] : graph.absentDelegations(of: node.index))
          .map { link(.actor, $0.party.value) }),
      "readouts": readouts, "lacks-readouts": .flag(readouts.isEmpty && hasBegun && hasParties),
      "sessions": .group(
        round.sessions.enumerated().map { index, session in
          [
            "anchor": .text(Self.anchor(ofSession: index)),
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
      "schedule-conclusion": scheduleConclusion(of: round),
      "counted-as": claimedNumbers(of: round),
      "counts-differ": .flag(Set(round.countedAs.map(\.number.value)).count > 1),
      "body": prose(round.body, of: node), "events": value(of: events),
      "score": roundScore(node, events: events),
      "sources": sources(of: [node]), "corrections": corrections(round.corrections),
      "backlinks": .markup(backlinks(to: node, except: Set(eventNodes))),
      "citing": citations(for: node),
      "has-neighbours": .flag(previous != nil || next != nil),
      "previous": .markup(previous.map { mention(of: .init(.round, $0)) }),
      "next": .markup(next.map { mention(of: .init(.round, $0)) }),
    ])
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
      .text("planned", "On an earlier day before the round, the word for that.").optional,
      .list("delegations", delegationRow, "Who was sent."),
    ])

  static let rounds = page(
    "rounds", "All rounds.",
    [
      .text("count", "How many, in words."), .list("rounds", roundRow, "The rounds, by date."),
      .url("calendar", "The calendar, where there is anything in it.").optional,
    ])

  static let session = TemplateShape(
    "session", "One meeting.",
    [
      .text("anchor", "An id for it."), .html("date", "When."), .text("title", "What.").optional,
      .text("format", "How many sides sat at the table.").optional,
    ])

  static let scheduleEntry = TemplateShape(
    "schedule entry", "A date that was set.",
    [
      .html("date", "The date."), .text("state", "What became of it."),
      .text("state-name", "The same as one word of the content format, for a class."),
      .html("source", "A link to the article that says so.").optional,
    ])

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
      .text("planned", "On an earlier day before the round, the word for that.").optional,
      .text("number-in-process", "Its number, of how many rounds of its process the site has.")
        .optional,
      .html("issues", "Links to what was negotiated, on one line.").optional,
      .group("delegations", delegation, "Who was sent."),
      .html("absent", "Links to parties that had sent somebody to the round before.").optional,
      .object("readouts", readouts, "The sides' accounts, side by side.").optional,
      .flag("lacks-readouts", "Whether sides sent delegations and no account is on record."),
      .group("sessions", session, "Its meetings."),
      .group("schedule", scheduleEntry, "Dates that were set for it, in the author's order."),
      .texts("schedule-conclusion", "What follows from these dates, in sentences."),
      .group("counted-as", countedNumber, "How sources number it."),
      .flag("counts-differ", "Whether sources number it differently."),
      .html("body", "Its text, with quotations from `citation.mustache`.").optional,
      .html("score", "Its events and those they bear on, drawn by `score.mustache`.").optional,
      .object("events", eventList, "Its events.").optional,
      .group("sources", source, "The articles it cites, each once."),
      .object("corrections", correctionNotice, "What was changed after publication.").optional,
      .object("citing", entryCitation, "How others can cite it, where the site has an address.")
        .optional,
      .references("backlinks", "Other records whose texts lead here."),
      .flag("has-neighbours", "Whether its process has a round before or after it."),
      .html("previous", "The round before it in its process.").optional,
      .html("next", "The round after it in its process.").optional,
    ])
}

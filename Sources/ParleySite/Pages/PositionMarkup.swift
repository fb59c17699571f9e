import ParleyModel

extension SiteLayout {
  /// A position on the page of the event that records it.
  func position(_ index: Int, in event: Event) -> TemplateValue {
    let held = event.positions[index]
    return .object(
      TemplateValue.fields([
        "anchor": .text(Self.anchor(ofPosition: index)),
        "actor": .html(link(.actor, held.actor.value)),
        "issue": .html(link(.issue, held.issue.value)),
      ]) + positionFields(held, in: event))
  }

  /// A position in a ledger. What the head of its column or its page says already is left out.
  ///
  /// - Parameters:
  ///   - holder: Whose page or column it is: another who speaks for it is named.
  ///   - namesParty: Whether several parties share the column.
  func ledgerEntry(
    _ entry: PositionLedger.Entry, of holder: EventGraph.Node, isStanding: Bool,
    namesParty: Bool = false
  ) -> TemplateValue {
    let event = graph.events[entry.event]
    let node = EventGraph.Node(.event, entry.event)
    return .object(
      TemplateValue.fields([
        "party": namesParty ? .html(link(entry.party)) : .empty,
        "speaker": entry.actor == (namesParty ? entry.party : holder)
          ? .empty : .html(link(entry.actor)),
        "event": .html(link(node)), "date": .html(dates.html(event.date.value)),
        "is-standing": .flag(isStanding),
      ]) + positionFields(event.positions[entry.index], in: event))
  }

  private func positionFields(_ held: Position, in event: Event) -> [TemplateValue.Field] {
    return TemplateValue.fields([
      "says": .text(held.says.value),
      "change": .words(held.change.map { strings.word("change", $0) }),
      "change-name": .words(held.change?.rawValue),
      "status": doubt(about: event), "status-name": .text(event.status.rawValue),
      "evidence": evidence(of: held, in: event),
      "is-unsourced": .flag(event.evidence(for: held) == nil),
    ])
  }

  /// The status of an event, where it is not simply that sources say so.
  private func doubt(about event: Event) -> TemplateValue {
    event.status == .confirmed || event.status == .reported
      ? .empty : .text(strings.word("status", event.status))
  }

  private func evidence(of held: Position, in event: Event) -> TemplateValue {
    switch event.evidence(for: held) {
    case .quotation(let citation), .article(let citation): evidence(citation)
    case .event(let index): evidence(event.body.citations[index], isOfEntry: true)
    case nil: .empty
    }
  }

  /// Words that something rests on, in few lines.
  ///
  /// - Parameter isOfEntry: Whether they are quoted for the entry as a whole.
  func evidence(_ citation: Citation, isOfEntry: Bool = false) -> TemplateValue {
    .object(evidenceFields(citation, isOfEntry: isOfEntry))
  }

  /// The same, to be added to.
  func evidenceFields(_ citation: Citation, isOfEntry: Bool = false) -> [TemplateValue.Field] {
    let id = citation.article.value
    let article = graph.article(id)
    let isWithheld = article?.publish == .nothing && citation.quotation != nil
    return TemplateValue.fields([
      "quotation": isWithheld ? .empty : .words(citation.quotation?.value),
      "is-withheld": .flag(isWithheld), "is-digest": .flag(article?.type == .digest),
      "is-of-entry": .flag(isOfEntry), "url": .html(passageURL(citation)),
      "source": .text(
        citation.label.isEmpty
          ? article?.publisher?.value ?? article?.title.value ?? id.name : citation.label),
      "language": .words(foreign(article).language),
      "direction": .words(foreign(article).direction),
    ])
  }

  // MARK: Ledgers

  /// Where each party stands on an issue: its newest position.
  func standings(_ lanes: [PositionLedger.Lane]) -> TemplateValue {
    .group(
      lanes.compactMap { lane in
        lane.standing.map { standing in
          let event = graph.events[standing.event]
          let held = event.positions[standing.index]
          return [
            "party": .html(link(lane.party)), "says": .text(held.says.value),
            "date": .html(dates.html(event.date.value)),
            "url": .html(url(path(EventGraph.Node(.event, standing.event)))),
            "change": .words(held.change.map { strings.word("change", $0) }),
            "change-name": .words(held.change?.rawValue), "status": doubt(about: event),
            "status-name": .text(event.status.rawValue),
          ]
        }
      })
  }

  /// How many parties have columns of their own where more than one further would be needed.
  private static let ownColumns = 3

  /// What each party demanded of an issue, row by row in order of time, with a column for each party;
  /// where there are many, the last column is for all others.
  func ledger(_ lanes: [PositionLedger.Lane]) -> TemplateValue {
    guard !lanes.isEmpty else { return .empty }
    let ownCount = lanes.count > Self.ownColumns + 1 ? Self.ownColumns : lanes.count
    var columns = lanes.prefix(ownCount).map { [$0] }
    if ownCount < lanes.count { columns.append(Array(lanes[ownCount...])) }
    let heads = columns.map { column in
      column.count == 1 ? graph.title(of: column[0].party) : strings["ledger.others"]
    }
    let events = Set(lanes.flatMap { $0.entries.map(\.event) }).sorted()
    return [
      "parties": .list(heads.map { .text($0) }),
      "rows": .list(
        events.map { event in
          let node = EventGraph.Node(.event, event)
          return [
            "date": .markup(date(of: node)), "event": .html(link(node)),
            "cells": .list(
              zip(heads, columns).map { head, column in
                [
                  "party": .text(head),
                  "entries": .list(
                    column.flatMap { lane in
                      lane.entries.filter { $0.event == event }.map { entry in
                        ledgerEntry(
                          entry, of: lane.party, isStanding: entry == lane.standing,
                          namesParty: column.count > 1)
                      }
                    }),
                ]
              }),
          ]
        }),
    ]
  }

  /// Where an actor stood, issue by issue.
  func ledger(ofActor node: EventGraph.Node) -> TemplateValue {
    .group(
      graph.positions(of: node).map { lane in
        [
          "issue": .html(link(lane.issue)),
          "entries": .list(
            lane.entries.map { entry in
              ledgerEntry(entry, of: node, isStanding: entry == lane.standing)
            }),
        ]
      })
  }
}

extension TemplateShape {
  static let evidence = TemplateShape(
    "evidence", "Words that something rests on.",
    [
      .text("quotation", "The words, where any are quoted and may be shown.").optional,
      .flag("is-withheld", "Whether words are quoted whose article is not to be published."),
      .flag(
        "is-digest", "Whether the words are the site's own digest of the source, not its words."),
      .flag("is-of-entry", "Whether they are quoted for the entry as a whole."),
      .url("url", "The passage on the article's page."),
      .text("source", "The words of the link, the publisher, or the article's title."),
    ] + foreignFields)

  private static let positionFields: [Field] = [
    .text("says", "What is demanded."),
    .text("change", "How it compares with the one before.").optional,
    .text("change-name", "The same as one word of the content format, for a class.").optional,
    .text("status", "How sure the event is, where that is in question.").optional,
    .text("status-name", "Its status as one word of the content format, for a class."),
    .object("evidence", evidence, "The words it rests on.").optional,
    .flag("is-unsourced", "Whether it rests on nothing."),
  ]

  static let position = TemplateShape(
    "position", "Where a party stands on an issue, on the page of the event that shows it.",
    [.text("anchor", "An id for it."), .html("actor", "Who."), .html("issue", "On what.")]
      + positionFields)

  static let ledgerEntry = TemplateShape(
    "ledger entry", "Where a party stood on an issue, as of an event.",
    [
      .html("party", "Whose position it is, where parties share a column.").optional,
      .html("speaker", "Who stated it, where that is somebody who acts for it.").optional,
      .html("event", "A link to the event."), .html("date", "The event's date in words."),
      .flag("is-standing", "Whether it is the newest, which is where the party stands."),
    ] + positionFields)

  static let standing = TemplateShape(
    "standing", "Where a party stands on an issue.",
    [
      .html("party", "A link to the party."), .text("says", "What it demands."),
      .html("date", "Since when this is known, in words."),
      .url("url", "The event that shows it."),
      .text("change", "How it compares with the one before.").optional,
      .text("change-name", "The same as one word of the content format, for a class.").optional,
      .text("status", "How sure the event is, where that is in question.").optional,
      .text("status-name", "Its status as one word of the content format, for a class."),
    ])

  static let ledgerCell = TemplateShape(
    "ledger cell", "What the party of one column demanded at the time of one row.",
    [
      .text("party", "The head of its column, for where columns are not shown."),
      .list("entries", ledgerEntry, "The positions; none where it stated nothing then."),
    ])

  static let ledgerRow = TemplateShape(
    "ledger row", "An event that shows where parties stood.",
    [
      .html("date", "Its date in words."), .html("event", "A link to it."),
      .list("cells", ledgerCell, "A cell for each column."),
    ])

  static let ledger = TemplateShape(
    "ledger", "Positions on an issue: a column for each party, a row for each event.",
    [
      .texts("parties", "The heads of the columns."),
      .list("rows", ledgerRow, "The rows, in order of date."),
    ])

  static let issueLedger = TemplateShape(
    "issue ledger", "Where an actor stood on one issue.",
    [
      .html("issue", "A link to the issue."),
      .list("entries", ledgerEntry, "The positions, in order of date."),
    ])
}

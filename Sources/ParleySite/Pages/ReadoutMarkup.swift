import ParleyModel

extension SiteLayout {
  /// The accounts of a round side by side; empty where no side has given any.
  func readouts(of round: Int) -> TemplateValue {
    guard let readouts = graph.readouts(of: round) else { return .empty }
    let sides = readouts.sides.map { graph.title(of: $0.party) }
    return [
      "sides": .list(sides.map { .text($0) }),
      "rows": .list(
        readouts.rows.map { row in
          [
            "issue": .markup(row.issue.map { link($0) }),
            "cells": .list(
              zip(sides, row.cells).map { side, cell in
                readoutCell(cell, of: side, in: readouts)
              }),
          ]
        }),
    ]
  }

  private func readoutCell(
    _ cell: Readouts.Cell, of side: String, in readouts: Readouts
  ) -> TemplateValue {
    var assertions: [Readouts.Assertion] = []
    var document: EventGraph.Node?
    var isNotMentioned = false
    var hasNoAccount = false
    switch cell {
    case .asserts(let made): assertions = made
    case .named(let article): document = article
    case .notMentioned: isNotMentioned = true
    case .noAccount: hasNoAccount = true
    }
    return [
      "side": .text(side), "assertions": .list(assertions.map { assertion($0, in: readouts) }),
      "named-in": .markup(
        document.map { publisherLink(graph.articles[$0.index].id) }),
      "is-not-mentioned": .flag(isNotMentioned), "has-no-account": .flag(hasNoAccount),
    ]
  }

  private func assertion(
    _ assertion: Readouts.Assertion, in readouts: Readouts
  ) -> TemplateValue {
    let event = graph.events[assertion.event]
    return [
      "speaker": .html(link(assertion.speaker)),
      "url": .html(url(path(EventGraph.Node(.event, assertion.event)))),
      "title": .text(event.title.value), "date": .html(dates.html(event.date.value)),
      "positions": .list(assertion.positions.map { .text(event.positions[$0].says.value) }),
      "quotes": .list(
        assertion.quotes.map { quote in
          .object(
            evidenceFields(quote.citation)
              + TemplateValue.fields([
                "twins": .words(
                  quote.twins.map { graph.title(of: readouts.sides[$0].party) }
                    .joined(separator: strings["separator"]))
              ]))
        }),
    ]
  }
}

extension TemplateShape {
  static let readoutQuote = TemplateShape(
    "readout quote", "What is quoted of an account.",
    evidence.fields + [
      .text("twins", "The other sides whose accounts have nearly the same words.").optional
    ])

  static let assertion = TemplateShape(
    "assertion", "What one account says of an issue.",
    [
      .html("speaker", "A link to who speaks."), .url("url", "The event that is the account."),
      .text("title", "Its title."), .html("date", "Its date in words."),
      .texts("positions", "The positions it states on the issue, in the author's words."),
      .list("quotes", readoutQuote, "Its words on the issue."),
    ])

  static let readoutCell = TemplateShape(
    "readout cell", "What one side says of one issue.",
    [
      .text("side", "The side, for where columns are not shown."),
      .list("assertions", assertion, "What its accounts say."),
      .html(
        "named-in", "A document of its own that names the issue, where nothing of that is quoted."
      ).optional,
      .flag("is-not-mentioned", "Whether its accounts do not speak of it."),
      .flag("has-no-account", "Whether no account of the side is on record."),
    ])

  static let readoutRow = TemplateShape(
    "readout row", "An issue, and what each side says of it.",
    [
      .html("issue", "A link to the issue; none for what is said of the round as a whole.")
        .optional,
      .list("cells", readoutCell, "A cell for each side."),
    ])

  static let readouts = TemplateShape(
    "readouts", "The sides' accounts of a round, side by side.",
    [.texts("sides", "The sides."), .list("rows", readoutRow, "The issues.")])
}

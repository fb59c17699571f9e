import ParleyModel
import ParleySite

/// What is missing from the sourcing, in words or for machines, with the place of each gap.
struct CoverageListing {
  private let graph: EventGraph
  private let report: CoverageReport

  /// Looks through a graph.
  init(_ graph: EventGraph) {
    self.graph = graph
    report = CoverageReport(graph)
  }

  /// A gap: the record, what is missing, and where it can be fixed.
  private struct Gap {
    let record: RecordReference
    let words: String
    let span: SourceSpan
    var members: [(String, JSONText)] = []
  }

  private var missingParties: [Gap] {
    report.missingParties.map { hearing in
      let round = graph.rounds[hearing.round]
      let party = graph.reference(of: hearing.party).name
      return Gap(
        record: round.reference,
        words: "\(round.title.value): \(graph.title(of: hearing.party))", span: round.title.span,
        members: [("party", .string(party))])
    }
  }

  private var silences: [Gap] {
    report.silences.map { index, days in
      let round = graph.rounds[index]
      return Gap(
        record: round.reference,
        words: "\(round.title.value): \(days.text)", span: round.date.span,
        members: [("days", .string(days.text))])
    }
  }

  private func events(_ indices: [Int]) -> [Gap] {
    indices.map { index in
      let event = graph.events[index]
      return Gap(
        record: event.reference, words: event.title.value,
        span: event.title.span)
    }
  }

  private var undated: [Gap] {
    report.undatedSources.map { index in
      let article = graph.articles[index]
      return Gap(
        record: article.reference, words: article.title.value,
        span: .start(of: article.source))
    }
  }

  // MARK: For people

  /// The report as lines of text.
  var text: String {
    guard !graph.events.isEmpty || !graph.articles.isEmpty || !graph.rounds.isEmpty else {
      return "There is nothing to measure yet: no events, no rounds and no sources.\n"
    }
    var text = ""
    text += section("Parties not heard at a round", missingParties, of: report.hearings.count)
    let days = report.days.flatMap(\.hasEvent)
    text += section(
      "Days of a round without an event", silences, count: days.count { !$0 }, of: days.count)
    text += section("Events with one source", events(report.onOneOrigin), of: graph.events.count)
    text += section(
      "Events without a primary document", events(report.withoutPrimaryDocument),
      of: graph.events.count)
    text += section("Sources without a date", undated, of: graph.articles.count)
    let total = report.quotedOfSides
    text += "Passages quoted\n"
    for share in report.quotations {
      let name = share.side.map { graph.title(of: $0) } ?? "not a side's own words"
      let part = share.side == nil || total == 0 ? "" : ", \(percent(share.count, total))"
      text += "  \(VisibleText.escaping(name)): \(share.count)\(part)\n"
    }
    text += "Independent sources behind each event\n"
    for (name, count) in zip(["none", "one", "two", "three or more"], report.eventsByOrigins) {
      text += "  \(name): \(NumberFormat.count(count, "event"))\n"
    }
    text += "Languages\n"
    for language in report.languages {
      text += "  \(language.tag ?? "not stated"): \(NumberFormat.count(language.count, "source"))\n"
    }
    return text
  }

  private func section(
    _ title: String, _ gaps: [Gap], count: Int? = nil, of whole: Int
  ) -> String {
    let count = count ?? gaps.count
    var text = "\(title): \(count) of \(whole)"
    if whole > 0 { text += " (\(percent(count, whole)))" }
    text += "\n"
    for gap in gaps {
      text += "  \(place(gap.span)): \(VisibleText.escaping(gap.words))\n"
    }
    return text
  }

  private func place(_ span: SourceSpan) -> String {
    "\(VisibleText.escaping(span.path)):\(span.start.line):\(span.start.column)"
  }

  private func percent(_ count: Int, _ whole: Int) -> String {
    "\((count * 200 + whole) / (2 * whole)) %"
  }

  // MARK: For machines

  /// The report as a member of the JSON that `check` prints.
  var json: JSONText {
    .object([
      (
        "counts",
        .object([
          ("events", .number(graph.events.count)), ("rounds", .number(graph.rounds.count)),
          ("articles", .number(graph.articles.count)),
          ("partiesAtRounds", .number(report.hearings.count)),
          ("roundDays", .number(report.days.reduce(0) { $0 + $1.hasEvent.count })),
        ])
      ),
      (CoverageGap.missingParty.rawValue, list(missingParties)),
      (CoverageGap.silentDays.rawValue, list(silences)),
      (CoverageGap.singleOrigin.rawValue, list(events(report.onOneOrigin))),
      (CoverageGap.noPrimaryDocument.rawValue, list(events(report.withoutPrimaryDocument))),
      (CoverageGap.undatedSource.rawValue, list(undated)),
      (
        "heard",
        .list(
          report.hearings.map { hearing in
            .object([
              ("round", .string(graph.rounds[hearing.round].id.name)),
              ("party", .string(graph.reference(of: hearing.party).name)),
              ("sources", .number(hearing.sources)),
            ])
          })
      ),
      (
        "quotations",
        .list(
          report.quotations.map { share in
            let side = share.side.map { [("side", JSONText.string(graph.reference(of: $0).name))] }
            return .object((side ?? []) + [("passages", .number(share.count))])
          })
      ),
      ("eventsByOrigins", .list(report.eventsByOrigins.map(JSONText.number))),
      (
        "languages",
        .list(
          report.languages.map { language in
            let tag = language.tag.map { [("language", JSONText.string($0))] }
            return .object((tag ?? []) + [("articles", .number(language.count))])
          })
      ),
    ])
  }

  private func list(_ gaps: [Gap]) -> JSONText {
    .list(
      gaps.map { gap in
        let start = gap.span.start
        return .object(
          [("kind", .string(gap.record.kind.rawValue)), ("id", .string(gap.record.name))]
            + gap.members
            + [
              ("file", .string(gap.span.path)), ("line", .number(start.line)),
              ("column", .number(start.column)),
            ])
      })
  }
}

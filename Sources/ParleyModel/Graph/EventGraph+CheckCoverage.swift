extension EventGraph {
  /// The diagnostics of gaps in the sourcing; none, at no cost, where the settings ask for
  /// nothing.
  func checkCoverage() -> [Diagnostic] {
    guard !site.coverage.isEmpty else { return [] }
    let report = CoverageReport(self)
    return site.coverage.flatMap { threshold in
      findings(of: threshold, report).map { place, message, help in
        var diagnostic = Diagnostic(
          threshold.gap.value.code, at: place, message, help: help,
          notes: place == threshold.gap.span
            ? [] : [.init("required here", at: threshold.gap.span)])
        diagnostic.severity = threshold.severity
        return diagnostic
      }
    }
  }

  private typealias Finding = (place: SourceSpan, message: String, help: String)

  private func findings(of threshold: CoverageThreshold, _ report: CoverageReport) -> [Finding] {
    let limit = threshold.limit
    switch threshold.gap.value {
    case .missingParty:
      return all(report.missingParties, beyond: limit) { hearing in
        let party = reference(of: hearing.party).name
        return (
          rounds[hearing.round].title.span, "`\(party)` is not heard in any source of the round",
          "cite what `\(party)` published, or a statement of somebody who acts for it"
        )
      }
    case .singleOrigin:
      return all(report.onOneOrigin, beyond: limit) { event in
        let reports = corroboration(of: Node(.event, event)).reports
        return (
          events[event].title.span,
          "only one source supports the event"
            + (reports > 1 ? ", which \(reports) reports repeat" : ""),
          "cite an article that does not go back to it"
        )
      }
    case .noPrimaryDocument:
      return all(report.withoutPrimaryDocument, beyond: limit) { event in
        (
          events[event].title.span, "no words of those who took part support the event",
          "cite a readout, a statement, a transcript or a document; an article's `type` says what it is"
        )
      }
    case .silentDays:
      return report.silences.filter { ($0.days.days?.count ?? 0) > limit }.map { round, days in
        (
          rounds[round].date.span, "the round has no event on \(days.text)",
          "add an event of that day with `round: \(rounds[round].id)`, or correct the dates"
        )
      }
    case .undatedSource:
      return all(report.undatedSources, beyond: limit) { article in
        (
          .start(of: articles[article].source), "the source has no date of publication",
          "add `published: …`; a date may be approximate, as in `2026-02~`"
        )
      }
    case .quotationShare: return shares(limit, report)
    case .fewLanguages:
      let known = report.languages.compactMap(\.tag)
      guard !articles.isEmpty, known.count < limit else { return [] }
      let list = known.isEmpty ? "" : " (\(known.joined(separator: ", ")))"
      return [
        (
          threshold.gap.span,
          "the sources are in \(known.count) language\(known.count == 1 ? "" : "s")\(list), and at "
            + "least \(limit) are required",
          "add sources in other languages, and the key `language` where they have none"
        )
      ]
    }
  }

  /// All gaps, where there are more than are let pass.
  private func all<Gap>(
    _ gaps: [Gap], beyond limit: Int, _ finding: (Gap) -> Finding
  ) -> [Finding] {
    guard gaps.count > limit else { return [] }
    return gaps.map { gap in
      var finding = finding(gap)
      if limit > 0 { finding.message += " (\(gaps.count) in all, and \(limit) are allowed)" }
      return finding
    }
  }

  /// The parties of the rounds whose words are less than so many percent of those quoted of all sides;
  /// of mediators and observers nobody expects as many.
  private func shares(_ least: Int, _ report: CoverageReport) -> [Finding] {
    let parties = Set(
      rounds.flatMap(\.delegations).filter { $0.role == .party }.map(\.party.value))
    let total = report.quotedOfSides
    guard total > 0 else { return [] }
    return report.quotations.compactMap { share in
      guard let side = share.side, parties.contains(actors[side.index].id),
        share.count * 100 < least * total
      else { return nil }
      return (
        actors[side.index].title.span,
        "\(share.count) of the \(total) passages quoted of the sides are words of "
          + "`\(actors[side.index].id)`, which is less than \(least) percent",
        "quote more of what it says"
      )
    }
  }
}

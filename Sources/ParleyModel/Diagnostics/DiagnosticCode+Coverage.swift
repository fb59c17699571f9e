extension DiagnosticCode {
  /// What is missing from the sourcing, where the settings require it.
  static let coverage = CoverageGap.allCases.map(\.code)
}

extension CoverageGap {
  /// The code of the diagnostic that reports it; both have the same name.
  public var code: DiagnosticCode {
    switch self {
    case .missingParty:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require every party of a round to be heard. For this round, nothing is "
          + "cited that the party published, and no statement, proposal, demand, concession or "
          + "rejection of it. Mediators and observers are not checked.",
        example:
          "coverage: {missing-party: warning}     (and a round with one side's readout only)",
        fix: "Cite the other side as well, or allow some such rounds: `{at-most: 1, as: warning}`.")
    case .singleOrigin:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require events to have more than one source, and everything that supports "
          + "this one goes back to one article. Articles joined by `origin` count once. What "
          + "somebody said or signed needs no second source if a primary document supports it.",
        example:
          "coverage: {single-origin: note}     (and three papers that repeat one wire report)",
        fix: "Cite a source that reports it independently, or allow some such events with "
          + "`at-most`.")
    case .noPrimaryDocument:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require primary documents, and no readout, statement, transcript or "
          + "document supports the event.",
        example: "coverage: {no-primary-document: note}     (and an event with two press reports)",
        fix: "Cite the words of those who took part, give the article its `type`, or allow some "
          + "such events with `at-most`.")
    case .silentDays:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require an event for each day of a round, and no event of this round is "
          + "dated on these days. Plans and what was called off do not count; days that are still "
          + "to come are not checked.",
        example: "coverage: {silent-days: {at-most: 1, as: warning}}     (and two days in a row)",
        fix: "Add what happened on those days with `round: …`, or correct the dates.")
    case .undatedSource:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require dated sources, and nothing says when this article was published. "
          + "Without such a setting it is the warning `undated-article`.",
        example: "coverage: {undated-source: error}     (and a text saved without its date)",
        fix: "Add `published`, with `~` or `?` if needed.")
    case .quotationShare:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require each party of the rounds to have a minimum share, in percent, of "
          + "what is quoted of the sides, and this one's share is smaller. A passage is a side's "
          + "if the side says it in an event, or else if the side published it.",
        example: "coverage: {quotation-share: {at-least: 30, as: note}}     (and 4 passages of 20)",
        fix: "Quote more of what that side says.")
    case .fewLanguages:
      DiagnosticCode(
        rawValue, .warning,
        "The settings require sources in more languages than there are. Articles without the key "
          + "`language` do not count for any.",
        example:
          "coverage: {few-languages: {at-least: 2, as: note}}     (and English sources only)",
        fix: "Add sources in other languages, or the key where it is missing.")
    }
  }
}

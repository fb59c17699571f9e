/// What can be missing from the sourcing of a site.
public enum CoverageGap: String, ClosedVocabulary {
  /// A round in which one of its parties is not heard.
  case missingParty = "missing-party"
  /// An event that rests on one origin, however many repeat it.
  case singleOrigin = "single-origin"
  /// An event that no words of those who took part support.
  case noPrimaryDocument = "no-primary-document"
  /// Days of a round without an event.
  case silentDays = "silent-days"
  /// An article that nobody knows the day of.
  case undatedSource = "undated-source"
  /// A party whose words are a small part of those quoted.
  case quotationShare = "quotation-share"
  /// Sources in too few languages.
  case fewLanguages = "few-languages"

  /// What its number says: how much of the gap is let pass, or how much there has to be.
  public var bound: Bound {
    switch self {
    case .missingParty, .singleOrigin, .noPrimaryDocument, .silentDays, .undatedSource: .most
    case .quotationShare, .fewLanguages: .least
    }
  }

  /// Which way a number is meant.
  public enum Bound: Sendable {
    case most, least
  }
}

/// How much of a gap the settings allow, and how serious more of it is.
public struct CoverageThreshold: Sendable {
  /// The gap, where the settings name it.
  public var gap: Spanned<CoverageGap>
  /// How serious it is.
  public var severity: Diagnostic.Severity
  /// How many there may be: rounds and their parties, events, articles, or days in a row. Or how much
  /// there must be: percent of the words quoted from all sides, or languages.
  public var limit: Int

  /// Makes a threshold of its parts.
  public init(gap: Spanned<CoverageGap>, severity: Diagnostic.Severity, limit: Int) {
    self.gap = gap
    self.severity = severity
    self.limit = limit
  }
}

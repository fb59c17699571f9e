import ParleyModel

/// The strings that the pages use by themselves, beside those that templates name.
enum RequiredStrings {
  /// Their keys, in the order they are reported when missing.
  static let all: [String] =
    DateFormat.keys + ["separator", "date.none", "chapter.part", "page.title", "event-list.more"]
    + ["as-of-view.page-title", "as-of-view.intro", "as-of-view.left-out"]
    + vocabulary("event-kind", EventKind.self) + vocabulary("status", EventStatus.self)
    + vocabulary("relation", RelationVerb.self) + vocabulary("relation-inverse", RelationVerb.self)
    + vocabulary("stance", Stance.self) + ["stance.account", "stance.position"]
    + vocabulary("change", PositionChange.self)
    + vocabulary("issue-standing", IssueStanding.self)
    + ["commitment", "standing", "standing-note"].flatMap { prefix in
      CommitmentStanding.allCases.map { "\(prefix).\($0.rawValue)" }
    }
    + ["commitment.entered", "commitment-list.more", "corroboration"]
    + vocabulary("format", RoundFormat.self)
    + vocabulary("mode", RoundMode.self)
    + Track.allCases.map(key(of:)) + vocabulary("delegation", DelegationRole.self)
    + vocabulary("schedule", ScheduleState.self) + vocabulary("actor-kind", ActorKind.self)
    + vocabulary("article-type", ArticleType.self)
    + RecordKind.allCases.map { "record.\($0.rawValue)" }
    + [
      "timeline", "rounds", "actors", "issues", "places", "articles", "home", "as-of",
      "not-found",
      "commitments", "corrections", "coverage", "search", "data",
    ].map { "title.\($0)" }
    + ["attended", "headed", "hosted", "sent"].map { "role.\($0)" }
    + SiteContext.dataStrings + coverage + scheduleHistory + score + [
      "search.prompt", "search.none", "cite.plain", "reported-by", "source.digest",
    ] + feedsAndCalendar
    + (EventFilter.facets + ["part"]).map { "filter.\($0)" }
    + ["office.since", "office.until", "office.between", "side.none", "elision"]

  /// The keys of strings that agree with a number; below each are the forms that the language has.
  static let counted: [String] =
    [
      "events", "rounds", "actors", "issues", "places", "articles", "sources", "passages",
      "origins", "reports", "accounts", "commitments", "corrections", "days",
      "records", "joins", "positions",
    ].map { "count.\($0)" } + ["postponed", "late", "early"].map { "schedule-history.\($0)" }
    + ["filter.count", "round.number"]
    + ["others", "cut.days", "cut.months", "cut.years"].map { "score.\($0)" }

  private static let coverage =
    ["about", "of", "percent", "more", "not-heard", "no-side", "no-language"]
    .map { "coverage.\($0)" }
    + ["none", "one", "two", "more"].map { "coverage.origins.\($0)" }
    + ["missing-party", "silent-days", "single-origin", "no-primary-document", "undated-source"]
    .map { "gap.\($0)" }
    + [
      "ar", "de", "en", "es", "fa", "fr", "he", "hi", "it", "ja", "ko", "pl", "pt", "ru", "tr",
      "uk", "ur", "zh",
    ].map { "language.\($0)" }

  private static let scheduleHistory =
    ["on-time", "cancelled", "no-date", "unknown"].map { "schedule-history.\($0)" }
    + ordinals.map { "ordinal.\($0)" } + ["ordinal.other", "ledger.others"]

  private static let feedsAndCalendar = [
    "annotations.title", "feed.title", "calendar.title", "calendar.due", "calendar.within",
    "calendar.inexact", "calendar.status", "calendar.format", "calendar.promise", "promised-to",
  ]

  private static let score: [String] =
    [
      "title", "note", "period", "mediators", "outside", "band", "undated", "stem", "slur",
      "against",
      "as-of",
    ].map { "score.\($0)" }
    + NoteShape.allCases.map { "score.shape.\($0.rawValue)" }
    + NoteFill.allCases.map { "score.fill.\($0.rawValue)" }
    + ScoreOverview.Unit.allCases.map { "score.scale.\($0.rawValue)" }

  /// The gaps that the pages fill in each string that has any; one may leave out what it does not need.
  static let gaps: [String: [String]] = {
    var gaps = [
      "date.day": ["day", "month", "year"], "date.year": ["year"], "date.day-alone": ["day"],
      "date.month-of-year": ["month", "year"],
      "date.day-of-month": ["day", "month"], "date.interval": ["from", "to"],
      "date.days": ["from", "to"], "date.from": ["date"], "date.by": ["date"],
      "date.early": ["date"],
      "date.moment": ["date", "time", "offset"], "date.approximate": ["date"],
      "date.uncertain": ["date"], "date.uncertain-and-approximate": ["date"],
      "chapter.part": ["chapter", "number"], "page.title": ["page", "site"],
      "as-of-view.page-title": ["title", "date"],
      "event-list.more": ["count"], "commitment-list.more": ["count"],
      "commitment.entered": ["state"], "corroboration": ["sources", "reports"],
      "office.since": ["from"], "office.until": ["to"],
      "office.between": ["from", "to"], "role.attended": ["party"], "role.headed": ["party"],
      "role.sent": ["role"], "coverage.of": ["whole", "percent"],
      "coverage.percent": ["percent"], "coverage.more": ["count"],
    ]
    gaps["feed.title"] = ["title"]
    gaps["calendar.due"] = ["what"]
    gaps["calendar.within"] = ["date"]
    gaps["calendar.inexact"] = ["date"]
    gaps["calendar.status"] = ["status"]
    gaps["calendar.format"] = ["format"]
    gaps["cite.plain"] = ["title", "site", "date", "url"]
    gaps["ordinal.other"] = ["number"]
    gaps["reported-by"] = ["source"]
    gaps["source.digest"] = ["title"]
    gaps["score.note"] = ["date", "title", "kind", "status", "sides"]
    for unit in ScoreOverview.Unit.allCases { gaps["score.scale.\(unit.rawValue)"] = ["count"] }
    gaps["score.period"] = ["period", "count"]
    gaps["score.as-of"] = ["date"]
    gaps["filter.part"] = ["found", "total"]
    for key in counted {
      let known: [String] =
        key == "filter.count" ? ["shown"] : key == "round.number" ? ["number"] : []
      for form in PluralCategory.allCases { gaps["\(key).\(form.rawValue)"] = known + ["count"] }
    }
    return gaps
  }()

  /// The numbers that are counted in words of their own.
  static let ordinals = 1...12

  /// The key of a track: its raw value has a dot in it, which would nest.
  static func key(of track: Track) -> String {
    switch track {
    case .official: "track.official"
    case .mixed: "track.mixed"
    case .unofficial: "track.unofficial"
    }
  }

  private static func vocabulary<Words: ClosedVocabulary>(
    _ prefix: String, _: Words.Type
  ) -> [String] {
    Words.allCases.map { "\(prefix).\($0.rawValue)" }
  }
}

extension TemplateStrings {
  /// What a citation does; without a stance it is one of accounts that differ.
  func stance(_ stance: Stance?) -> String {
    stance.map { word("stance", $0) } ?? self["stance.account"]
  }
}

// The second part of what follows from `Tests/Sites/three-rounds`: what is missing, what was known
// when, and what there is to say. Worked out by hand before the code was written.
extension ThreeRounds {
  // MARK: Coverage

  /// Round and party: at the third round nobody of Karria is heard.
  static let roundsMissingAParty: [[String]] = [["lakehead-3", "karria"]]

  /// Round, party, and how many sources let it be heard: what it published, and what is cited for its
  /// statements, proposals, demands, concessions and rejections.
  static let hearings: [(round: String, party: String, sources: Int)] = [
    ("lakehead-1", "vesland", 2), ("lakehead-1", "karria", 1), ("lakehead-2", "vesland", 1),
    ("lakehead-2", "karria", 2), ("lakehead-3", "vesland", 1), ("lakehead-3", "karria", 0),
  ]

  /// How many events rest on no, one, two and more independent sources.
  static let eventsByOrigins = [1, 21, 5, 1]

  /// Events that rest on one origin, in order. What someone said or signed needs no second source where
  /// the document itself is at hand; what happened does.
  static let singleOriginEvents = [
    "winter-fighting", "talks-announced", "first-round-opens", "karria-refuses-withdrawal",
    "karria-offers-bridge", "vesland-repeats-demand", "second-round-postponed",
    "president-on-ridge", "bridge-opens", "detainees-freed", "ridge-shelled",
    "karria-denies-shelling", "vesland-says-incomplete", "vesland-drops-demand",
    "third-round-closes",
  ]

  /// Events that no readout, statement, transcript or document supports, in order.
  static let eventsWithoutPrimaryDocument = [
    "winter-fighting", "talks-announced", "first-round-opens", "karria-refuses-withdrawal",
    "karria-offers-bridge", "vesland-repeats-demand", "second-round-postponed",
    "president-on-ridge", "bridge-opens", "detainees-freed", "ridge-shelled",
    "karria-denies-shelling", "vesland-says-incomplete", "third-round-opens",
    "vesland-drops-demand", "third-round-closes", "rumoured-call",
  ]

  /// Round and days without an event of the round.
  static let silentDays: [[String]] = [["lakehead-3", "2034-06-21/2034-06-22"]]

  static let undatedArticles = ["radio-shelling"]

  /// Different passages quoted, by the side that speaks in them; `nil` for words of no side.
  static let quotations: [(side: String?, count: Int)] = [
    ("vesland", 9), ("karria", 6), ("helmark", 4), ("northern-council", 1), (nil, 19),
  ]

  /// Articles by language; `nil` where none is stated.
  static let languages: [(language: String?, count: Int)] = [("en", 14), ("fr", 2), (nil, 1)]

  /// What the thresholds of `site.yml` make of it: severity, code, file, line and column. Fifteen events
  /// on one origin are allowed there, so of these nothing is said.
  static let coverageDiagnostics: [String] =
    [
      "warning missing-party content/rounds/lakehead-3.md:2:8",
      "warning silent-days content/rounds/lakehead-3.md:4:7",
      "note quotation-share content/actors/karria.md:2:8",
    ] + eventsWithoutPrimaryDocument.map { "note no-primary-document content/events/\($0).md:2:8" }

  // MARK: What was known when

  /// What a view of a day contains.
  struct DayView {
    let day: String
    let articles: Set<String>
    let events: Set<String>
    let rounds: [String]
    /// Events that record a promise overdue on that day.
    let overdue: [String]
    /// Date and event of the corrections made by then.
    let corrections: [[String]]
  }

  /// The second round had not been held by 12 May, but its dates were public. The undated article had
  /// been saved by 10 June, so it was public then; before, nobody can say.
  static let views: [DayView] = [
    DayView(
      day: "2034-05-12", articles: early, events: earlyEvents,
      rounds: ["lakehead-1", "lakehead-2"],
      overdue: ["first-round-closes"], corrections: []),
    DayView(
      day: "2034-06-15",
      articles: early.union([
        "vesland-readout-2", "karria-readout-2", "helmark-communique", "northwire-bridge",
        "courier-pont", "lantern-detainees", "northwire-shelling", "mirror-shelling",
        "radio-shelling",
      ]),
      // That Vesland counted thirty-one on 12 June became known on 24 June.
      events: earlyEvents.union([
        "second-round-opens", "president-on-ridge", "vesland-on-bridge", "karria-on-bridge",
        "vesland-on-detainees", "karria-on-monitoring", "guarantor-offers-monitors",
        "bridge-agreed", "detainee-promise", "shelling-pause-promise", "bridge-opens",
        "detainees-freed", "ridge-shelled", "karria-denies-shelling",
      ]),
      rounds: ["lakehead-1", "lakehead-2"], overdue: ["first-round-closes"],
      corrections: [["2034-06-10", "ridge-shelled"], ["2034-05-20", "bridge-agreed"]]),
  ]

  private static let early: Set = [
    "northwire-opening", "lantern-opening", "radio-opening", "courier-close", "vesland-readout-1",
    "lantern-postponed",
  ]

  private static let earlyEvents: Set = [
    "winter-fighting", "talks-announced", "first-round-opens", "vesland-demands-ridge",
    "karria-refuses-withdrawal", "first-round-closes", "karria-offers-bridge",
    "vesland-repeats-demand", "second-round-postponed",
  ]

  // MARK: Words and evidence

  /// Loaded words outside quotations. "The hostages are home" is on a sign, and quoted.
  static let loadedWords: [String] = [
    "content/events/detainee-promise.md:15:5",  // hostages
    "content/events/rumoured-call.md:9:5",  // regime
    "content/events/rumoured-call.md:9:22",  // admitted
  ]

  static let unsourced = ["content/events/rumoured-call.md:2:8"]

  static let unsourcedPositions = ["content/events/third-round-closes.md:12:11"]
}

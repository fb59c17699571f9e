import ParleyModel

/// A drawing of events in time, a staff for each side: of each event, or of how many there were.
struct ScoreFigure: TemplatePart {
  let content: any ScoreContent

  static let template = "score"
  static let schema = Schema<ScoreFigure>(
    "score", "A drawing of events in time, a staff for each side.",
    [
      .flag("is-wide", "Whether it has the full width of the page.") { $0.content.isWide },
      .html("lying", "The drawing with time running across, as SVG.") { $0.content.lying },
      .html("standing", "The same with time running down, for narrow pages.") {
        $0.content.standing
      },
      .texts(
        "scales",
        "In an overview, what its highest column stands for; in each of the drawings, if they differ."
      ) { $0.content.scales },
      .list("legend", "The signs that are used.") { $0.content.legend },
      .optionalHTML(
        "others", "A link to the timeline, where it shows more than the drawing or is its table."
      ) { $0.content.others },
      .group("rows", "The events, by date.") { $0.content.rows },
      .texts("sides", "In an overview, the names of the staves.") { $0.content.sides },
      .group("periods", "In an overview, the pages that list the events.") {
        $0.content.periods
      },
    ])
}

/// What a score shows. The drawings cost far more than all the rest, so each is made when it is asked for.
protocol ScoreContent {
  /// Whether it has the full width of the page.
  var isWide: Bool { get }
  /// The drawing with time running across, as SVG.
  var lying: String { get }
  /// The drawing with time running down, as SVG.
  var standing: String { get }
  /// What the highest column of an overview stands for, in words.
  var scales: [String] { get }
  /// The signs that are used.
  var legend: [ScoreSign] { get }
  /// A link to the timeline.
  var others: String? { get }
  /// The events.
  var rows: [ScoreRow] { get }
  /// The names of an overview's staves.
  var sides: [String] { get }
  /// The pages that contain an overview's events.
  var periods: [ScorePeriod] { get }
}

extension ScoreContent {
  var scales: [String] { [] }
  var legend: [ScoreSign] { [] }
  var others: String? { nil }
  var rows: [ScoreRow] { [] }
  var sides: [String] { [] }
  var periods: [ScorePeriod] { [] }

  /// The form of the drawing with time running across.
  var lyingForm: ScoreStyle {
    .lying(isWide ? SiteContext.wholeWidth : SiteContext.columnWidth)
  }
}

/// What a sign in the drawing means.
struct ScoreSign: TemplateSubject {
  /// The sign, as SVG.
  let sample: String
  let words: String

  static let schema = Schema<ScoreSign>(
    "sign of the score", "What a sign in the drawing means.",
    [
      .html("sample", "The sign, as SVG.") { $0.sample },
      .text("words", "What it means.") { $0.words },
    ])
}

/// An event in the table that says what the drawing says.
struct ScoreRow: TemplateSubject {
  let site: SiteContext
  /// The index of the event.
  let event: Int
  /// The staves it is on.
  let sides: [String]

  static let schema = Schema<ScoreRow>(
    "row of the score", "An event in the table that says what the drawing says.",
    [
      .text("date", "Its date in words.") {
        $0.site.dates.text($0.site.graph.events[$0.event].date.value)
      },
      .html("event", "A link to it.") { $0.site.link(.init(.event, $0.event)) },
      .text("kind", "What it is.") {
        $0.site.strings.word("event-kind", $0.site.graph.events[$0.event].kind)
      },
      .text("status", "How sure it is.") {
        $0.site.strings.word("status", $0.site.graph.events[$0.event].status)
      },
      .text("sides", "The staves it is on.") {
        $0.sides.joined(separator: $0.site.strings["separator"])
      },
    ])
}

/// A page of the timeline in the table that says what an overview says.
struct ScorePeriod: TemplateSubject {
  let site: SiteContext
  let title: String
  let url: String
  let count: Int
  /// On how many of its events each staff has a part.
  let sides: [Int]

  static let schema = Schema<ScorePeriod>(
    "period of the score", "A page of the timeline in the table that says what an overview says.",
    [
      .html("link", "A link to it.") { $0.site.link($0.title, to: $0.url) },
      .text("count", "How many events it contains.") { $0.site.strings.number($0.count) },
      .texts(
        "sides", "On how many of them each staff has a part, in the order of the staves."
      ) { period in period.sides.map(period.site.strings.number) },
    ])
}

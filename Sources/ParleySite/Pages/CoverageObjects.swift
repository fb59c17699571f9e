import ParleyModel

/// A number, with a bar as long as its part of the greatest one.
struct CountBar: TemplateSubject {
  let site: SiteContext
  /// What is counted, as HTML.
  let label: String
  /// What several rows belong to, at the first of them, as HTML.
  var head: String?
  let count: Int
  /// The share of all that this is, in words.
  var note: String?
  /// What the longest bar stands for.
  let whole: Int
  /// Whether the row by itself shows that something is missing.
  var isGap = false

  static let schema = Schema<CountBar>(
    "bar", "A number, with a bar as long as its part of the greatest one.",
    [
      .optionalHTML("head", "What several rows belong to, at the first of them.") { $0.head },
      .html("label", "What is counted.") { $0.label },
      .text("count", "How many.") { $0.site.strings.number($0.count) },
      .optionalText("note", "The share of all that this is, in words.") { $0.note },
      .text("width", "The length of the bar, from 0 to 100.") {
        String($0.whole > 0 ? $0.count * 100 / $0.whole : 0)
      },
      .flag("is-gap", "Whether the row by itself shows that something is missing.") { $0.isGap },
    ])
}

/// The days of a round, and which of them have no event.
struct RoundDaysEntry: TemplateSubject {
  let site: SiteContext
  let days: CoverageReport.RoundDays

  static let schema = Schema<RoundDaysEntry>(
    "round days", "The days of a round, and which of them have no event.",
    [
      .html("round", "A link to the round.") {
        $0.site.link(EventGraph.Node(.round, $0.days.round))
      },
      .html("date", "Its date.") {
        $0.site.dates.html($0.site.graph.rounds[$0.days.round].date.value)
      },
      .text("count", "How many days, in words.") {
        $0.site.strings.counted("count.days", $0.days.hasEvent.count)
      },
      .flag("is-complete", "Whether each of them has an event.") {
        !$0.days.hasEvent.contains(false)
      },
      .text("width", "How wide all squares are together.") {
        String($0.days.hasEvent.count * DayCell.distance)
      },
      .list("cells", "The days.") { entry in
        entry.days.hasEvent.enumerated().map { DayCell(place: $0, hasEvent: $1) }
      },
      .htmls("silences", "The days without an event.") { entry in
        entry.days.silences.map { entry.site.dates.html($0) }
      },
    ], oldNames: ["is-whole": "is-complete"])
}

/// A day of a round, as a square of 10 by 10.
struct DayCell: TemplateSubject {
  let place: Int
  let hasEvent: Bool

  /// From one square to the next, in units of the drawing.
  static let distance = 12

  static let schema = Schema<DayCell>(
    "day cell", "A day of a round, as a square of 10 by 10.",
    [
      .text("x", "Where it begins.") { String($0.place * distance + 1) },
      .flag("has-event", "Whether an event of the round is dated on it.") { $0.hasEvent },
    ], oldNames: ["is-told": "has-event"])
}

/// Records with a gap, the newest first.
struct GapList: TemplateSubject {
  private let site: SiteContext
  private let records: [Int]
  private let row: (Int) -> String

  /// How many of them are shown.
  private static let newestCount = 40

  /// `nil` where there is no such record.
  ///
  /// - Parameters:
  ///   - records: Their indexes, by date.
  ///   - row: Makes the row of one.
  init?(_ records: [Int], in site: SiteContext, row: @escaping (Int) -> String) {
    guard !records.isEmpty else { return nil }
    self.site = site
    self.records = records
    self.row = row
  }

  static let schema = Schema<GapList>(
    "gap list", "Records with a gap, the newest first.",
    [
      .rows(
        "rows", "The records, each from `event-row.mustache` or `reference.mustache`."
      ) { $0.records.suffix(newestCount).reversed().map($0.row) },
      .optionalText("more", "How many earlier ones there are, where not all are shown.") { list in
        let hidden = list.records.count - newestCount
        guard hidden > 0 else { return nil }
        return list.site.strings.phrase("coverage.more").text([
          "count": list.site.strings.number(hidden)
        ])
      },
    ])
}

import ParleyModel

/// A score that draws each of some events, with its legend and table.
final class EventScore: ScoreContent {
  let isWide: Bool
  private let site: SiteContext
  private let score: Score
  /// How many events are left out, which the timeline has.
  private let otherCount: Int

  /// `nil` where there are too few events to draw.
  ///
  /// - Parameters:
  ///   - events: Indexes of events, in order of date.
  ///   - rounds: Indexes of the rounds that are shown.
  ///   - whole: The round of which all days are.
  ///   - isWide: Whether it has the full width of a page.
  ///   - others: How many events are left out, which the timeline has.
  init?(
    of events: [Int], rounds: [Int], whole: Int? = nil, isWide: Bool = false, others: Int = 0,
    in site: SiteContext
  ) {
    let score = Score(
      site.graph, sides: site.scoreSides, events: events, rounds: rounds, whole: whole)
    guard score.notes.count >= SiteContext.leastNotes else { return nil }
    self.score = score
    self.isWide = isWide
    self.site = site
    otherCount = others
  }

  var lying: String { drawing(lyingLayout, prefix: "lying") }
  var standing: String { drawing(layout(.standing), prefix: "standing") }

  var legend: [ScoreSign] {
    ScoreLegend(
      score, asOf: lyingLayout.drawsAsOf ? score.asOf.map { site.dates.text($0) } : nil,
      strings: site.strings
    ).signs
  }

  // The front page has no table: the timeline says it all, and more.
  var others: String? {
    guard otherCount > 0 || isWide else { return nil }
    return site.link(
      otherCount == 0
        ? site.strings["home.all-events"] : site.strings.counted("score.others", otherCount),
      to: site.url(.index(of: .event)))
  }

  var rows: [ScoreRow] {
    score.notes.map { note in
      ScoreRow(site: site, event: note.event, sides: note.staves.map { score.staves[$0].name })
    }
  }

  // MARK: Drawing

  private lazy var lyingLayout = layout(lyingForm)

  private lazy var links: [(url: String, title: String)] = score.notes.map { note in
    (
      url: site.url(site.path(EventGraph.Node(.event, note.event))),
      title: HTMLText.escaped(site.noteTitle(site.graph.events[note.event]))
    )
  }

  private func layout(_ form: ScoreStyle) -> ScoreLayout {
    let layout = ScoreLayout(score, form: form, wording: site.axisDateWords)
    assert(layout.faults.isEmpty, "\(layout.faults)")
    return layout
  }

  private func drawing(_ layout: ScoreLayout, prefix: String) -> String {
    ScoreDrawing(
      layout: layout, links: links,
      barURLs: score.bars.map { site.url(site.path(EventGraph.Node(.round, $0.round))) },
      prefix: prefix
    ).svg()
  }
}

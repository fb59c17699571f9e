import ParleyModel

/// A score of many events as an overview: how many there were in each period, for each side.
final class OverviewScore: ScoreContent {
  let isWide: Bool
  private let site: SiteContext
  private let list: EventList
  private let rounds: [Int]
  private let whole: Int?
  /// The day by which each event of the list is counted.
  private let days: [CivilDay?]
  /// The staves of each event of the list, among all that the site has.
  private let stavesOfEvents: [[Int]]
  /// The staves that are drawn, among all that the site has.
  private let used: [Int]
  /// Events that have a day, by day, with their staves among those that are drawn.
  private let events: [(event: Int, day: CivilDay, staves: [Int])]

  /// `nil` where there are too few events to draw.
  ///
  /// - Parameters:
  ///   - list: The events, and the pages that hold them all.
  ///   - whole: The round of which all days are shown.
  ///   - isWide: Whether it has the full width of a page.
  init?(
    of list: EventList, rounds: [Int], whole: Int? = nil, isWide: Bool = false,
    in site: SiteContext
  ) {
    let days = list.events.map { site.graph.events[$0].date.value.sortDay }
    let sides = list.events.map { site.scoreSides.staves(ofEvent: $0) }
    let used = site.scoreSides.staves.indices.filter { staff in
      sides.contains { $0.contains(staff) }
    }
    let placeOfStaff = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var events: [(event: Int, day: CivilDay, staves: [Int])] = []
    events.reserveCapacity(days.count)
    for (position, event) in list.events.enumerated() {
      guard let day = days[position] else { continue }
      events.append((event, day, sides[position].compactMap { placeOfStaff[$0] }))
    }
    guard events.count >= SiteContext.leastNotes else { return nil }
    // An open beginning sorts before all, and counts where it ends.
    events.sort { ($0.day, $0.event) < ($1.day, $1.event) }
    self.site = site
    self.list = list
    self.rounds = rounds
    self.whole = whole
    self.isWide = isWide
    self.days = days
    self.used = used
    self.events = events
    stavesOfEvents = sides
  }

  var lying: String { drawing(lyingOverview) }
  var standing: String { drawing(standingOverview) }

  /// What the highest column stands for, where the two drawings differ in words for each.
  var scales: [String] {
    var words: [String] = []
    for overview in [lyingOverview, standingOverview] {
      let scale = site.strings.phrase("score.scale.\(overview.unit.rawValue)")
        .text(["count": site.strings.number(overview.most)])
      if !words.contains(scale) { words.append(scale) }
    }
    return words
  }

  var sides: [String] { staves.map(\.name) }

  var periods: [ScorePeriod] {
    stretches.map { period in
      ScorePeriod(
        site: site, title: period.title, url: period.url, count: period.range.count,
        sides: used.map { staff in
          stavesOfEvents[period.range].count { $0.contains(staff) }
        })
    }
  }

  // MARK: Drawing

  private var staves: [Score.Staff] { used.map { site.scoreSides.staves[$0] } }

  private lazy var lyingOverview = overview(lyingForm)
  private lazy var standingOverview = overview(.standing)

  private lazy var source = ScoreOverview.Source(
    events: events, staves: staves,
    bars: Score.bars(site.graph, rounds: rounds, whole: whole), named: named,
    periods: stretches.map(\.first), asOf: site.graph.asOf)

  private func overview(_ form: ScoreStyle) -> ScoreOverview {
    ScoreOverview(source, form: form, wording: site.axisDateWords)
  }

  private func drawing(_ overview: ScoreOverview) -> String {
    ScoreOverviewDrawing(
      overview: overview, periods: periodLinks, marks: overview.marks.map(link),
      bars: source.bars.map { bar in
        (
          url: site.url(site.path(EventGraph.Node(.round, bar.round))),
          title: HTMLText.escaped(bar.title)
        )
      }
    ).svg()
  }

  private var periodLinks: [(url: String, title: String)] {
    stretches.map { period in
      let count = site.strings.counted("count.events", period.range.count)
      let title = site.strings.phrase("score.period")
        .text(["period": period.title, "count": count])
      return (url: period.url, title: HTMLText.escaped(title))
    }
  }

  private func link(_ mark: ScoreOverview.Mark) -> (url: String, title: String) {
    (
      site.url(site.path(EventGraph.Node(.event, mark.event))),
      HTMLText.escaped(site.noteTitle(site.graph.events[mark.event]))
    )
  }

  /// Great events, those first that most other records are joined to.
  private var named: [(position: Int, title: String)] {
    let graph = site.graph
    var ranked: [(position: Int, edges: Int)] = []
    for (position, event) in events.enumerated() where graph.events[event.event].weight == .major {
      let node = EventGraph.Node(.event, event.event)
      ranked.append((position, graph.edges(to: node).count + graph.edges(from: node).count))
    }
    ranked.sort { ($1.edges, $0.position) < ($0.edges, $1.position) }
    // Only so many are ever tried.
    return ranked.prefix(60).map {
      ($0.position, graph.events[events[$0.position].event].title.value)
    }
  }

  // MARK: Periods

  /// A part of the list of events, and the page that holds them.
  private struct Stretch {
    let title: String
    let url: String
    /// Positions in the list.
    let range: Range<Int>
    let first: CivilDay
  }

  /// The pages that contain the list; where it has none of its own, its years on the timeline.
  private lazy var stretches: [Stretch] = {
    let days = days
    let chapters =
      list.chapters.isEmpty
      ? Chapters(wholeLimit: 0, chapterLimit: .max, dates: site.dates, strings: site.strings)
        .cut(days.count) { days[$0] } : list.chapters
    let timeline = list.chapters.isEmpty ? site.timelineList : list
    var stretches: [Stretch] = []
    for chapter in chapters.reversed() {
      guard var first = days[chapter.range].compactMap({ $0 }).min() else { continue }
      // What has no known beginning comes before all, wherever it ends.
      if let next = stretches.last { first = min(first, next.first) }
      let url =
        list.chapters.isEmpty
        ? page(of: list.events[chapter.range.lowerBound], in: timeline)
        : site.url(list.path.below(chapter.name))
      stretches.append(
        Stretch(title: chapter.title, url: url, range: chapter.range, first: first))
    }
    return stretches.reversed()
  }()

  /// The page of the timeline that has an event.
  private func page(of event: Int, in timeline: EventList) -> String {
    let chapter = timeline.chapters.first { $0.range.contains(event) }
    return site.url(chapter.map { timeline.path.below($0.name) } ?? timeline.path)
  }
}

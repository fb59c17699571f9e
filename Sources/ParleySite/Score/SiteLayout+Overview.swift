import ParleyModel

extension SiteLayout {
  /// A list of many events as an overview: how many there were in each period, for each side.
  ///
  /// - Parameters:
  ///   - list: The events, and the pages that hold them all.
  ///   - whole: The round of which all days are to be seen.
  ///   - isWide: Whether it has the whole width of a page.
  func overview(
    of list: EventList, rounds: [Int], whole: Int? = nil, isWide: Bool = false
  ) -> TemplateValue {
    let days = list.events.map { graph.events[$0].date.value.sortDay }
    let sides = list.events.map { scoreSides.staves(ofEvent: $0) }
    let used = scoreSides.staves.indices.filter { staff in sides.contains { $0.contains(staff) } }
    let placeOfStaff = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let staves = used.map { scoreSides.staves[$0] }
    var events: [(event: Int, day: CivilDay, staves: [Int])] = []
    events.reserveCapacity(days.count)
    for (position, event) in list.events.enumerated() {
      guard let day = days[position] else { continue }
      events.append((event, day, sides[position].compactMap { placeOfStaff[$0] }))
    }
    // An open beginning sorts before all, and counts where it ends.
    events.sort { ($0.day, $0.event) < ($1.day, $1.event) }
    guard events.count >= Self.leastNotes else { return .empty }
    let periods = periods(of: list, days: days)
    let source = ScoreOverview.Source(
      events: events, staves: staves, bars: Score.bars(graph, rounds: rounds, whole: whole),
      named: named(events), periods: periods.map(\.first), asOf: graph.asOf)
    let links = periods.map { period in
      let count = strings.counted("count.events", period.range.count)
      return (
        url: period.url,
        title: HTMLText.escaped(
          Phrase(strings["score.period"]).text(["period": period.title, "count": count]))
      )
    }
    let bars = source.bars.map { bar in
      (url: url(path(EventGraph.Node(.round, bar.round))), title: HTMLText.escaped(bar.title))
    }
    let overviews = [
      ScoreForm.lying(isWide ? Self.wholeWidth : Self.columnWidth), ScoreForm.standing,
    ].map { ScoreOverview(source, form: $0, wording: scoreWording) }
    let drawings = overviews.map { overview in
      ScoreOverviewDrawing(
        overview: overview, periods: links,
        marks: overview.marks.map(markLink), bars: bars
      ).svg()
    }
    return .html(
      templates.render(
        .score,
        [
          "is-wide": .flag(isWide), "lying": .html(drawings[0]), "standing": .html(drawings[1]),
          "legend": .list([]), "scales": .list(scales(of: overviews)), "others": .empty,
          "rows": .empty,
          "sides": .list(staves.map { .text($0.name) }),
          "periods": .group(
            periods.map { period in
              let counts = used.map { staff in sides[period.range].count { $0.contains(staff) } }
              return [
                "link": .html(link(period.title, to: period.url)),
                "count": .text(strings.number(period.range.count)),
                "sides": .list(counts.map { .text(strings.number($0)) }),
              ]
            }),
        ]))
  }

  /// What the highest column stands for, where the two drawings differ in words for each.
  private func scales(of overviews: [ScoreOverview]) -> [TemplateValue] {
    var words: [String] = []
    for overview in overviews {
      let scale = Phrase(strings["score.scale.\(overview.unit.rawValue)"])
        .text(["count": strings.number(overview.most)])
      if !words.contains(scale) { words.append(scale) }
    }
    return words.map { .text($0) }
  }

  /// A part of a list of events, and the page that holds them.
  private struct Period {
    let title: String
    let url: String
    /// Positions in the list.
    let range: Range<Int>
    let first: CivilDay
  }

  /// The pages that hold a list; where it has none of its own, its years on the timeline.
  private func periods(of list: EventList, days: [CivilDay?]) -> [Period] {
    let chapters =
      list.chapters.isEmpty
      ? Chapters(wholeLimit: 0, chapterLimit: .max, dates: dates, strings: strings)
        .cut(days.count) { days[$0] } : list.chapters
    let timeline = list.chapters.isEmpty ? timelineList : list
    var periods: [Period] = []
    for chapter in chapters.reversed() {
      guard var first = days[chapter.range].compactMap({ $0 }).min() else { continue }
      // What has no known beginning stands before all, wherever it ends.
      if let next = periods.last { first = min(first, next.first) }
      let url =
        list.chapters.isEmpty
        ? page(of: list.events[chapter.range.lowerBound], in: timeline)
        : url(list.path.below(chapter.name))
      periods.append(Period(title: chapter.title, url: url, range: chapter.range, first: first))
    }
    return periods.reversed()
  }

  /// The page of the timeline that has an event.
  private func page(of event: Int, in timeline: EventList) -> String {
    let chapter = timeline.chapters.first { $0.range.contains(event) }
    return url(chapter.map { timeline.path.below($0.name) } ?? timeline.path)
  }

  /// Great events, those first that most other records are joined to.
  private func named(
    _ events: [(event: Int, day: CivilDay, staves: [Int])]
  ) -> [(position: Int, title: String)] {
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

  private func markLink(_ mark: ScoreOverview.Mark) -> (url: String, title: String) {
    (
      url(path(EventGraph.Node(.event, mark.event))),
      HTMLText.escaped(noteTitle(graph.events[mark.event]))
    )
  }
}

import ParleyModel

extension SiteContext {
  /// What a note says of itself.
  func noteTitle(_ event: Event) -> String {
    strings.phrase("score.note").text([
      "date": dates.text(event.date.value), "title": event.title.value,
      "kind": strings.word("event-kind", event.kind),
      "status": strings.word("status", event.status),
    ])
  }

  /// The score of a list of events: all of them, or an overview where there are many; `nil` where there are
  /// too few to draw.
  func score(of list: EventList) -> String? {
    let rounds = rounds(during: list.events)
    return list.events.count <= Self.detailCount
      ? html(EventScore(of: list.events, rounds: rounds, in: self))
      : html(OverviewScore(of: list, rounds: rounds, in: self))
  }

  private func html(_ content: (any ScoreContent)?) -> String? {
    content.map { templates.html(ScoreFigure(content: $0)) }
  }

  /// Fewer notes than these say more as a list.
  static let leastNotes = 3
  /// The widths of a page's full text, and of its column beside the facts, in pixels.
  static let wholeWidth = 1048.0
  static let columnWidth = 720.0
  /// From how many events on the front page has an overview.
  private static let overviewCount = 300
  /// How many events the page of a record draws one by one: more would need more room than they are
  /// worth, on the page and on the way to the reader.
  private static let detailCount = 60
  /// How many events the front page draws.
  private static let homeNotes = 40

  /// The newest events, as far back as they can be drawn with room for each; only those that are not
  /// minor, where there are many.
  func homeScore() -> String? {
    if graph.events.count >= Self.overviewCount {
      let list = timelineList
      return html(
        OverviewScore(of: list, rounds: rounds(during: list.events), isWide: true, in: self))
    }
    var all = graph.events.indices.filter { graph.events[$0].date.value.sortDay != nil }
    if all.count > Self.homeNotes { all = all.filter { graph.events[$0].weight != .minor } }
    var start = all.count
    var gaps = 0
    var days = 0
    var last: Int?
    while start > 0, all.count - start < Self.homeNotes {
      let day = graph.events[all[start - 1]].date.value.sortDay?.number ?? 0
      let distance = max((last ?? day) - day, 0)
      if distance > 10 { gaps += 1 }
      days += distance > 10 ? 1 : distance
      guard gaps <= 1 && days <= 60 || all.count - start < Self.leastNotes else { break }
      last = day
      start -= 1
    }
    let shown = Array(all[start...])
    return html(
      EventScore(
        of: shown, rounds: rounds(during: shown), isWide: true,
        others: graph.events.count - shown.count, in: self))
  }

  /// The events of a round, and those they bear on or that bear on them where there is room for them.
  func roundScore(_ round: EventGraph.Node, events list: EventList) -> String? {
    guard list.events.count <= Self.detailCount else {
      return html(
        OverviewScore(
          of: list, rounds: Set(rounds(during: list.events) + [round.index]).sorted(),
          whole: round.index, in: self))
    }
    var shown = Set(list.events)
    for event in list.events {
      let node = EventGraph.Node(.event, event)
      for edge in graph.edges(from: node) {
        if case .relates = edge.label { shown.insert(edge.target.index) }
      }
      for edge in graph.edges(to: node) {
        if case .relates = edge.label { shown.insert(edge.source.index) }
      }
    }
    let sorted = shown.count <= Self.detailCount ? shown.sorted() : list.events
    return html(
      EventScore(
        of: sorted, rounds: Set(rounds(during: sorted) + [round.index]).sorted(),
        whole: round.index, in: self))
  }

  /// The rounds that have a day between the first and the last of these events, wherever they began.
  func rounds(during events: [Int]) -> [Int] {
    let days = events.compactMap { DaySpan(graph.events[$0].date.value) }
      .flatMap { [$0.first, $0.last] }.compactMap { $0 }
    guard let first = days.min(), let last = days.max() else { return [] }
    return graph.rounds.indices.filter { index in
      guard let from = graph.rounds[index].date.value.earliest,
        let to = graph.rounds[index].date.value.latest
      else { return false }
      return from <= last && to >= first
    }
  }

  var axisDateWords: AxisDateWords {
    let strings = strings
    let dates = dates
    return AxisDateWords(
      months: dates.months, shortMonths: dates.shortMonths, number: strings.number,
      monthOfYear: { dates.month($0, of: $1) },
      cut: { days in
        if days >= 730 { return strings.counted("score.cut.years", days / 365) }
        if days >= 60 { return strings.counted("score.cut.months", days / 30) }
        return strings.counted("score.cut.days", days)
      })
  }
}

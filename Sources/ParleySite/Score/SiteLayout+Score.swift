import ParleyModel

extension SiteLayout {
  /// The part of the score that shows some events, with its legend and table; empty where there are too
  /// few to draw.
  ///
  /// - Parameters:
  ///   - events: Indexes of events, in order of date.
  ///   - rounds: Indexes of the rounds that are to be seen.
  ///   - whole: The round of which all days are.
  ///   - isWide: Whether it has the whole width of a page.
  ///   - others: How many events are left out, which the timeline has.
  func score(
    of events: [Int], rounds: [Int], whole: Int? = nil, isWide: Bool = false, others: Int = 0
  ) -> TemplateValue {
    let score = Score(graph, sides: scoreSides, events: events, rounds: rounds, whole: whole)
    guard score.notes.count >= Self.leastNotes else { return .empty }
    let wording = scoreWording
    let sideNames = score.notes.map { note in
      note.staves.map { score.staves[$0].name }.joined(separator: strings["separator"])
    }
    let links = score.notes.map { note in
      (
        url: url(path(EventGraph.Node(.event, note.event))),
        title: HTMLText.escaped(noteTitle(graph.events[note.event]))
      )
    }
    let bars = score.bars.map { url(path(EventGraph.Node(.round, $0.round))) }
    let layouts = [
      ScoreForm.lying(isWide ? Self.wholeWidth : Self.columnWidth), ScoreForm.standing,
    ].map { ScoreLayout(score, form: $0, wording: wording) }
    assert(layouts.flatMap(\.faults).isEmpty, "\(layouts.flatMap(\.faults))")
    let drawings = zip(layouts, ["lying", "standing"]).map { layout, prefix in
      ScoreDrawing(layout: layout, links: links, barURLs: bars, prefix: prefix).svg()
    }
    return .html(
      templates.render(
        .score,
        [
          "is-wide": .flag(isWide), "lying": .html(drawings[0]), "standing": .html(drawings[1]),
          "legend": .list(legend(of: score, drawsAsOf: layouts[0].drawsAsOf)),
          // The front page has no table: the timeline says it all, and more.
          "others": others == 0 && !isWide
            ? .empty
            : .html(
              link(
                others == 0
                  ? strings["home.all-events"] : strings.counted("score.others", others),
                to: url(.index(of: .event)))),
          "scales": .list([]), "sides": .list([]), "periods": .empty,
          "rows": .group(
            zip(score.notes, sideNames).map { note, sides in
              let event = graph.events[note.event]
              return [
                "date": .text(dates.text(event.date.value)),
                "event": .html(
                  link(note.title, to: url(path(EventGraph.Node(.event, note.event))))),
                "kind": .text(strings.word("event-kind", event.kind)),
                "status": .text(strings.word("status", event.status)), "sides": .text(sides),
              ]
            }),
        ]))
  }

  /// What a note says of itself.
  func noteTitle(_ event: Event) -> String {
    Phrase(strings["score.note"]).text([
      "date": dates.text(event.date.value), "title": event.title.value,
      "kind": strings.word("event-kind", event.kind),
      "status": strings.word("status", event.status),
    ])
  }

  /// The score of a list of events: all of them, or an overview where there are many.
  func score(of list: EventList) -> TemplateValue {
    let rounds = rounds(during: list.events)
    return list.events.count <= Self.detailCount
      ? score(of: list.events, rounds: rounds) : overview(of: list, rounds: rounds)
  }

  /// Fewer notes than these say more as a list.
  static let leastNotes = 3
  /// The widths of a page's whole text, and of its column beside the facts, in pixels.
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
  func homeScore() -> TemplateValue {
    if graph.events.count >= Self.overviewCount {
      let list = timelineList
      return overview(of: list, rounds: rounds(during: list.events), isWide: true)
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
    return score(
      of: shown, rounds: rounds(during: shown), isWide: true,
      others: graph.events.count - shown.count)
  }

  /// The events of a round, and those they bear on or that bear on them where there is room for them.
  func roundScore(_ round: EventGraph.Node, events list: EventList) -> TemplateValue {
    guard list.events.count <= Self.detailCount else {
      return overview(
        of: list, rounds: Set(rounds(during: list.events) + [round.index]).sorted(),
        whole: round.index)
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
    return score(
      of: sorted, rounds: Set(rounds(during: sorted) + [round.index]).sorted(), whole: round.index)
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

  var scoreWording: ScoreWording {
    let strings = strings
    let dates = dates
    return ScoreWording(
      months: dates.months, shortMonths: dates.shortMonths, number: strings.number,
      monthOfYear: { dates.month($0, of: $1) },
      cut: { days in
        if days >= 730 { return strings.counted("score.cut.years", days / 365) }
        if days >= 60 { return strings.counted("score.cut.months", days / 30) }
        return strings.counted("score.cut.days", days)
      })
  }

  /// What the shapes and fills that are used mean.
  private func legend(of score: Score, drawsAsOf: Bool) -> [TemplateValue] {
    func entry(_ key: String, _ svg: String, width: Int = 18) -> TemplateValue {
      [
        "sample": .html(
          "<svg width=\"\(width)\" height=\"18\" aria-hidden=\"true\">\(svg)</svg>"
        ),
        "words": .text(strings["score.\(key)"]),
      ]
    }
    let shapes = Set(score.notes.map(\.shape))
    let fills = Set(score.notes.map(\.fill))
    var entries = NoteShape.allCases.filter(shapes.contains).map { shape in
      entry("shape.\(shape.rawValue)", NoteGlyph.svg(shape, .full, x: 9, y: 9, radius: 6))
    }
    entries += NoteFill.allCases.filter(fills.contains).map { fill in
      entry("fill.\(fill.rawValue)", NoteGlyph.svg(.meeting, fill, x: 9, y: 9, radius: 6))
    }
    if score.notes.contains(where: { !$0.span.isPoint && $0.span.knownDay != nil }) {
      entries.append(
        entry("band", "<rect class=\"n\" x=\"1\" y=\"4.5\" width=\"30\" height=\"9\"/>", width: 32))
    }
    if score.notes.contains(where: { $0.span.knownDay == nil }) {
      entries.append(
        entry(
          "undated",
          NoteGlyph.svg(.words, .full, x: 18, y: 9, radius: 5, stretch: (3.2, 0.9)), width: 36))
    }
    if score.notes.contains(where: { $0.staves.count > 1 }) {
      entries.append(
        entry(
          "stem",
          "<path class=\"t\" d=\"M9 4V15\"/>"
            + "<circle class=\"f\" cx=\"9\" cy=\"5\" r=\"4\"/><path class=\"k\" d=\"M9 15h0\"/>"
        ))
    }
    if score.slurs.contains(where: { !$0.isAgainst }) {
      entries.append(entry("slur", "<path class=\"s\" d=\"M2 14C8 2 20 2 26 14\"/>", width: 28))
    }
    if score.slurs.contains(where: \.isAgainst) {
      entries.append(
        entry("against", "<path class=\"s a\" d=\"M2 14C8 2 20 2 26 14\"/>", width: 28))
    }
    if let asOf = score.asOf, drawsAsOf {
      let words = Phrase(strings["score.as-of"]).text(["date": dates.text(asOf)])
      entries.append([
        "sample": .html(
          "<svg width=\"8\" height=\"18\" aria-hidden=\"true\">"
            + "<path class=\"now\" d=\"M4 1V17\"/></svg>"),
        "words": .text(words),
      ])
    }
    return entries
  }
}

extension TemplateShape {
  static let scoreSign = TemplateShape(
    "sign of the score", "What a sign in the drawing means.",
    [.html("sample", "The sign, as SVG."), .text("words", "What it means.")])

  static let scoreRow = TemplateShape(
    "row of the score", "An event in the table that says what the drawing says.",
    [
      .text("date", "Its date in words."), .html("event", "A link to it."),
      .text("kind", "What it is."), .text("status", "How sure it is."),
      .text("sides", "The staves it stands on."),
    ])

  static let scorePeriod = TemplateShape(
    "period of the score", "A page of the timeline in the table that says what an overview says.",
    [
      .html("link", "A link to it."), .text("count", "How many events it holds."),
      .texts("sides", "On how many of them each staff has a part, in the order of the staves."),
    ])

  static let score = TemplateShape(
    "score", "A drawing of events in time, a staff for each side.",
    [
      .flag("is-wide", "Whether it has the whole width of the page."),
      .html("lying", "The drawing with time running across, as SVG."),
      .html("standing", "The same with time running down, for narrow pages."),
      .texts(
        "scales",
        "In an overview, what its highest column stands for; in each of the drawings, if they differ."
      ),
      .list("legend", scoreSign, "The signs that are used."),
      .html(
        "others", "A link to the timeline, where it shows more than the drawing or is its table."
      )
      .optional,
      .group("rows", scoreRow, "The events, by date."),
      .texts("sides", "In an overview, the names of the staves."),
      .group("periods", scorePeriod, "In an overview, the pages that hold the events."),
    ])
}

extension PageSchema {
  static let score = PageSchema("score", .score)
}

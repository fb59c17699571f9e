import ParleyModel

/// A score as inline SVG: no script, no style of its own, numbers with at most one decimal digit.
struct ScoreDrawing {
  let layout: ScoreLayout
  /// Where each note leads, and what it says of itself, as HTML.
  let links: [(url: String, title: String)]
  /// Where each round leads.
  let barURLs: [String]
  /// Ids in this drawing begin with it: a page has two.
  let prefix: String

  private let frame: ScoreFrame

  private var form: ScoreStyle { layout.form }
  private var isLying: Bool { frame.isLying }

  init(
    layout: ScoreLayout, links: [(url: String, title: String)], barURLs: [String],
    prefix: String
  ) {
    self.layout = layout
    self.links = links
    self.barURLs = barURLs
    self.prefix = prefix
    frame = Self.frame(of: layout)
  }

  func svg() -> String {
    let lanes = layout.staves.flatMap { staff in
      (0..<staff.laneCount).map { staff.firstLane + Double($0) * form.laneDistance }
    }
    let hidden =
      frame.ground() + frame.lines(at: lanes) + frame.breaks() + slurs() + patches()
      + frame.names()
      + frame.words()
    return frame.svg(
      defs: masks(),
      content: "<g aria-hidden=\"true\">\(hidden)</g>\(barsAndNotes())")
  }

  private static func frame(of layout: ScoreLayout) -> ScoreFrame {
    ScoreFrame(
      form: layout.form, axis: layout.axis, dates: layout.dates,
      staves: zip(layout.score.staves, layout.staves).map { staff, place in
        ScoreFrame.Staff(
          name: place.name, colour: staff.colour, first: place.firstLane - 6,
          last: place.firstLane + Double(place.laneCount - 1) * layout.form.laneDistance + 6,
          nameMiddle: place.nameMiddle)
      }, bars: layout.bars, depth: layout.depth,
      asOf: layout.drawsAsOf ? layout.score.asOf.map(layout.axis.end) : nil,
      labelHeight: layout.bars.compactMap { $0.label?.box.y }.min().map { -$0 + 4 } ?? 12,
      labelEnd: layout.labels.map { $0.box.y + $0.box.height }.max() ?? 0,
      cutPlaces: layout.cutPlaces)
  }

  // MARK: Rounds and notes

  /// In order of time, which is the order of the keyboard.
  private func barsAndNotes() -> String {
    let score = layout.score
    var labels = [ScoreLabel?](repeating: nil, count: score.notes.count)
    var barLabels = layout.bars.map(\.label)
    for label in layout.labels {
      switch label.subject {
      case .note(let note): labels[note] = label
      case .bar(let bar): barLabels[bar] = label
      }
    }
    var svg = ""
    var nextBar = 0
    func addBars(until day: Int?) {
      while nextBar < score.bars.count, day.map({ score.bars[nextBar].first.number <= $0 }) ?? true
      {
        let words =
          barLabels[nextBar].map { ScoreFrame.thin(frame.leader($0)) + frame.label($0) }
          ?? hitArea(of: nextBar)
        svg += "<a href=\"\(barURLs[nextBar])\" class=\"r\">\(words)</a>"
        nextBar += 1
      }
    }
    for index in score.notes.indices {
      if let day = score.notes[index].span.first { addBars(until: day.number) }
      svg += note(index, label: labels[index])
    }
    addBars(until: nil)
    return svg
  }

  /// Where a round without room for its name can be clicked.
  private func hitArea(of bar: Int) -> String {
    let place = layout.bars[bar]
    return "<title>\(HTMLText.escaped(layout.score.bars[bar].title))</title>"
      + frame.rect(place.start, place.end, -8, 0, "class=\"hit\"")
  }

  private func note(_ index: Int, label: ScoreLabel?) -> String {
    let note = layout.score.notes[index]
    let place = layout.notes[index]
    let colour = layout.score.staves[note.staves[0]].colour
    var svg =
      "<a href=\"\(links[index].url)\" color=\"\(colour.css)\">"
      + "<title>\(links[index].title)</title>"
    // Notes are on whole pixels: sharper, and shorter to write.
    let along = place.along.rounded()
    var lines = ""
    if place.heads.count > 1 {
      let acrosses = place.heads.map(\.across)
      let ends = (acrosses.min() ?? 0, acrosses.max() ?? 0)
      lines =
        "M\(frame.path(along, ends.0.rounded()))\(isLying ? "V" : "H")"
        + SVGText.number(ends.1.rounded())
    }
    svg += ScoreFrame.thin(lines + (label.map(frame.leader) ?? ""))
    var dots = ""
    for (position, head) in place.heads.enumerated() {
      let own = layout.score.staves[head.staff].colour
      let attribute = own == colour ? "" : " color=\"\(own.css)\""
      let point = frame.point(along, head.across.rounded())
      if let extent = place.extent, !head.isDot {
        svg += band(extent, note.span, at: head.across, attribute)
      }
      if head.isDot {
        dots += "M\(SVGText.point(point.x, point.y))h0"
      } else {
        // A head on a day that nobody named would say more than is known: it stretches over all.
        let reach = place.reach(of: head)
        let length = place.stretch == nil ? 1 : (reach.end - reach.start) / 2 / head.radius
        let middle =
          place.stretch == nil
          ? point : frame.point((reach.start + reach.end) / 2, head.across.rounded())
        let size = frame.point(length, length == 1 ? 1 : form.bandHalf / head.radius)
        svg += NoteGlyph.svg(
          note.shape, note.fill, x: middle.x, y: middle.y, radius: head.radius,
          attributes: position == 0 ? "" : attribute, stretch: size)
      }
    }
    if !dots.isEmpty { svg += "<path class=\"k\" d=\"\(dots)\"/>" }
    if let label { svg += frame.label(label) }
    return svg + "</a>"
  }

  private func band(
    _ extent: (start: Double, end: Double), _ span: DaySpan, at across: Double, _ attribute: String
  ) -> String {
    let name =
      switch (span.startsSoftly, span.endsSoftly) {
      case (true, true): "soft"
      case (true, false): "in"
      case (false, true): "out"
      case (false, false): ""
      }
    let mask = name.isEmpty ? "" : " mask=\"url(#\(prefix)-\(name))\""
    let half = form.bandHalf
    return frame.rect(
      extent.start, extent.end, across - half, across + half, "class=\"n\"\(attribute)\(mask)")
  }

  /// Fading at either end or both, in the direction of time.
  private func masks() -> String {
    var used: Set<String> = []
    for (note, place) in zip(layout.score.notes, layout.notes) where place.extent != nil {
      if note.span.startsSoftly { used.insert(note.span.endsSoftly ? "soft" : "in") }
      if !note.span.startsSoftly, note.span.endsSoftly { used.insert("out") }
    }
    guard !used.isEmpty else { return "" }
    let direction = isLying ? "" : " x2=\"0\" y2=\"1\""
    var svg = "<defs>"
    // Of a mask, white is seen and black, which is what a stop is, not.
    for (name, stops) in [
      ("in", [" offset=\"0\"", " offset=\"1\" stop-color=\"#fff\""]),
      ("out", [" offset=\"0\" stop-color=\"#fff\"", " offset=\"1\""]),
      (
        "soft",
        [
          " offset=\"0\"", " offset=\".35\" stop-color=\"#fff\"",
          " offset=\".65\" stop-color=\"#fff\"",
          " offset=\"1\"",
        ]
      ),
    ] where used.contains(name) {
      svg += "<linearGradient id=\"\(prefix)-\(name)-g\"\(direction)>"
      for stop in stops { svg += "<stop\(stop)/>" }
      svg +=
        "</linearGradient><mask id=\"\(prefix)-\(name)\" maskContentUnits=\"objectBoundingBox\">"
        + "<rect width=\"1\" height=\"1\" fill=\"url(#\(prefix)-\(name)-g)\"/></mask>"
    }
    return svg + "</defs>"
  }

  /// All slurs, under the notes. A standing score has no room except for those that go against another.
  private func slurs() -> String {
    var with = ""
    var against = ""
    for slur in layout.score.slurs {
      if slur.isAgainst { against += self.slur(slur) } else if isLying { with += self.slur(slur) }
    }
    return [(with, "s"), (against, "s a")].filter { !$0.0.isEmpty }
      .map { "<path class=\"\($0.1)\" d=\"\($0.0)\"/>" }.joined()
  }

  /// Paper under the words among the staves, so that a slur behind them does not strike them through.
  private func patches() -> String {
    guard isLying else { return "" }
    var path = ""
    for label in layout.labels {
      // Most type is narrower than what room is kept for.
      let width = (label.box.width * 0.9).rounded()
      let spare = label.box.width - width
      let start =
        switch label.anchor {
        case .start: label.box.x
        case .middle: label.box.x + spare / 2
        case .end: label.box.x + spare
        }
      let height = SVGText.number(label.box.height)
      let corner = SVGText.point(start.rounded(), (label.box.y + 1).rounded())
      path += "M\(corner)h\(SVGText.number(width))v\(height)h-\(SVGText.number(width))z"
    }
    return path.isEmpty ? "" : "<path class=\"u\" d=\"\(path)\"/>"
  }

  /// From one note to another: an arc over the staff that they share, else a curve that leaves and
  /// comes in along the direction of time.
  private func slur(_ slur: Score.Slur) -> String {
    let places = [layout.notes[slur.to], layout.notes[slur.from]].sorted { $0.along < $1.along }
    guard let first = places[0].heads.first, let last = places[1].heads.first else { return "" }
    let distance = places[1].along - places[0].along
    var points: [(Double, Double)]
    if first.staff == last.staff {
      let bend = 7 + min(distance * 0.1, 20)
      let start = (places[0].along, first.across - first.radius - 1.5)
      let end = (places[1].along, last.across - last.radius - 1.5)
      let top = min(start.1, end.1) - bend
      points = [
        start, (start.0 + distance * 0.15, top), (end.0 - distance * 0.15, top), end,
      ]
    } else {
      let start = (places[0].along + first.radius + 1.5, first.across)
      let end = (places[1].along - last.radius - 1.5, last.across)
      let lean = max(min(abs(end.0 - start.0) * 0.5, 60), 12)
      points = [start, (start.0 + lean, start.1), (end.0 - lean, end.1), end]
    }
    let words = points.map { frame.path($0.0.rounded(), $0.1.rounded()) }
    return "M\(words[0])C\(words[1]) \(words[2]) \(words[3])"
  }
}

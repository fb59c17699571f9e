/// An overview as inline SVG.
struct ScoreOverviewDrawing {
  let overview: ScoreOverview
  /// Where each page of the timeline is, and what is said of it, as HTML.
  let periods: [(url: String, title: String)]
  /// Where each named event leads, and what it says of itself, as HTML.
  let marks: [(url: String, title: String)]
  /// Where each round leads, and its name, as HTML.
  let bars: [(url: String, title: String)]

  func svg() -> String {
    let form = overview.form
    let frame = ScoreFrame(
      form: form, axis: overview.axis, dates: overview.dates,
      staves: overview.staves.indices.map { staff in
        ScoreFrame.Staff(
          name: overview.names[staff], colour: overview.staves[staff].colour,
          first: overview.base(of: staff) - overview.reach, last: overview.base(of: staff),
          nameMiddle: overview.base(of: staff) - overview.reach / 2)
      }, bars: overview.bars, depth: overview.depth,
      asOf: overview.asOf,
      labelHeight: overview.bars.compactMap { $0.label?.box.y }.min().map { -$0 + 4 } ?? 12,
      labelEnd: overview.labels.map { $0.box.y + $0.box.height }.max() ?? 0)
    let bases = overview.staves.indices.map(overview.base)
    var svg =
      "<g aria-hidden=\"true\">" + frame.ground() + frame.lines(at: bases) + frame.breaks()
    for staff in overview.staves.indices { svg += columns(of: staff, in: frame) }
    svg += frame.names() + frame.words() + "</g>"
    for (bar, place) in zip(bars, overview.bars) where place.label != nil || !frame.areMany {
      let words =
        place.label.map { ScoreFrame.thin(frame.leader($0)) + frame.label($0) }
        ?? "<title>\(bar.title)</title>"
        + frame.rect(place.start, place.end, -8, 0, "class=\"hit\"")
      svg += "<a href=\"\(bar.url)\" class=\"r\">\(words)</a>"
    }
    for (period, place) in zip(periods, overview.periods) {
      svg += "<a href=\"\(period.url)\"><title>\(period.title)</title>"
      svg +=
        frame.rect(place.start, place.end, overview.top, overview.depth, "class=\"hit\"") + "</a>"
    }
    for label in overview.labels {
      guard case .note(let index) = label.subject else { continue }
      let mark = overview.marks[index]
      let point = frame.point(mark.along, overview.base(of: mark.staff))
      svg += "<a href=\"\(marks[index].url)\"><title>\(marks[index].title)</title>"
      svg += ScoreFrame.thin(frame.leader(label)) + frame.label(label)
      svg += NoteGlyph.svg(
        .words, .full, x: point.x, y: point.y, radius: ScoreStyle.overviewRadius,
        attributes: " color=\"\(overview.staves[mark.staff].colour.css)\"")
      svg += "</a>"
    }
    return frame.svg(content: svg)
  }

  /// All columns of a staff in one path.
  private func columns(of staff: Int, in frame: ScoreFrame) -> String {
    let base = overview.base(of: staff)
    let scale = overview.reach / Double(max(overview.most, 1))
    var path = ""
    for column in overview.columns[staff] {
      let length = max(Double(column.count) * scale, 1)
      let width = max(column.end - column.start - 0.6, 0.6)
      let start = SVGText.number(column.start)
      let (there, back) = (SVGText.number(-length), SVGText.number(length))
      path +=
        frame.isLying
        ? "M\(start) \(SVGText.number(base))v\(there)h\(SVGText.number(width))v\(back)z"
        : "M\(SVGText.number(base)) \(start)h\(there)v\(SVGText.number(width))h\(back)z"
    }
    return "<path class=\"n\" color=\"\(overview.staves[staff].colour.css)\" d=\"\(path)\"/>"
  }
}

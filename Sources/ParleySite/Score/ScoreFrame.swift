/// What is around the notes of a score, as SVG: the names of the staves, the axis, rounds, what is cut out.
struct ScoreFrame {
  let form: ScoreStyle
  let axis: ScoreAxis
  let dates: ScoreDates
  let staves: [Staff]
  /// The rounds.
  let bars: [ScoreLayout.PlacedBar]
  /// How far the staves reach across.
  let depth: Double
  /// Where the last day that the site knows of ends.
  let asOf: Double?
  /// What is above the staves for names of rounds, beside that for the names of staves.
  let labelHeight: Double
  /// How far labels reach down.
  let labelEnd: Double
  /// Where the words in the cuts are; in the middle of the staves, where nothing is in their way.
  var cutPlaces: [ScoreBox] = []

  /// A staff, and where its name is, across.
  struct Staff {
    let name: StaffName
    let colour: SideColour
    let first: Double
    let last: Double
    /// The middle of its name.
    let nameMiddle: Double
  }

  /// Whether there are so many rounds that only those with names can be links.
  var areMany: Bool { bars.count > 40 }

  var isLying: Bool { form.direction == .lying }

  /// What is above the staves.
  var head: Double {
    if isLying { return labelHeight }
    return (staves.map(\.name.length).max() ?? 0).rounded(.up) + Self.nameGap + 4
  }

  private var height: Double {
    isLying
      ? head + depth + 12 + (form.axisSize + 6) * Double(1 + dates.spanRows)
      : head + max(axis.length + 10, labelEnd)
  }

  /// The complete drawing.
  func svg(defs: String = "", content: String) -> String {
    // Where there are more lanes than there is room for, all becomes smaller.
    let width = isLying ? form.width : max(form.width, form.margin + depth + 8)
    let size = "\(SVGText.number(width)) \(SVGText.number(height.rounded(.up)))"
    return
      "<svg class=\"\(isLying ? "lying" : "standing")\" viewBox=\"0 0 \(size)\">\(defs)"
      + "<g transform=\"translate(\(SVGText.point(form.margin, head)))\">\(content)</g></svg>"
  }

  // MARK: Coordinates

  /// A point of the staves as x and y.
  func point(_ along: Double, _ across: Double) -> (x: Double, y: Double) {
    isLying ? (along, across) : (across, along)
  }

  func path(_ along: Double, _ across: Double) -> String {
    let point = point(along, across)
    return SVGText.point(point.x, point.y)
  }

  /// A line through all staves, in a path.
  func line(at along: Double, to depth: Double) -> String {
    "M\(path(along, 0))\(isLying ? "V" : "H")\(SVGText.number(depth))"
  }

  func rect(
    _ start: Double, _ end: Double, _ top: Double, _ bottom: Double, _ attributes: String
  ) -> String {
    let corner = point(start, top)
    let size = point(end - start, bottom - top)
    return
      "<rect \(attributes) x=\"\(SVGText.number(corner.x))\" y=\"\(SVGText.number(corner.y))\" "
      + "width=\"\(SVGText.number(size.x))\" height=\"\(SVGText.number(size.y))\"/>"
  }

  /// Between standing staves and their names: room for the first month.
  private static let nameGap = 28.0

  // MARK: Ground

  /// How a round looks that reaches beyond the drawing: stripes, thinner towards its edge.
  private static let fade = 12.0
  private static let stripes = [(1.0, 2.0), (4, 6), (8, 11)]

  /// Rounds, and where days, months or years begin.
  func ground() -> String {
    var svg = ""
    var edges = ""
    // Where there are many, nothing else could be seen.
    let reach = SVGText.number(areMany ? 6 : depth)
    var areas = ""
    func area(_ start: Double, _ end: Double) {
      let (start, end) = (SVGText.number(start), SVGText.number(end))
      areas +=
        isLying
        ? "M\(start) 0H\(end)V\(reach)H\(start)z" : "M0 \(start)V\(end)H\(reach)V\(start)z"
    }
    for bar in bars {
      let end = max(bar.end, bar.start + 1.5)
      // One that reaches beyond the drawing falls into stripes there, and has no edge.
      let canFade = bar.end - bar.start >= 3 * Self.fade
      let fadesIn = bar.startsBefore && canFade
      let fadesOut = bar.endsAfter && canFade
      area(fadesIn ? bar.start + Self.fade : bar.start, fadesOut ? bar.end - Self.fade : end)
      if fadesIn { for (from, to) in Self.stripes { area(bar.start + from, bar.start + to) } }
      if fadesOut { for (from, to) in Self.stripes { area(bar.end - to, bar.end - from) } }
      guard bar.end - bar.start >= 6 else { continue }
      if !bar.startsBefore { edges += line(at: bar.start, to: depth) }
      if !bar.endsAfter { edges += line(at: bar.end, to: depth) }
    }
    if !areas.isEmpty { svg += "<path class=\"bar\" d=\"\(areas)\"/>" }
    var guides = ""
    for tick in dates.ticks { guides += line(at: tick.along, to: depth) }
    svg += "<path class=\"g\" d=\"\(guides)\"/>"
    if !edges.isEmpty { svg += "<path class=\"edge\" d=\"\(edges)\"/>" }
    return svg
  }

  /// A line along each of these places.
  func lines(at acrosses: [Double]) -> String {
    let end = (isLying ? "H" : "V") + SVGText.number(axis.length)
    let path = acrosses.map { "M\(self.path(0, $0))\(end)" }.joined()
    return "<path class=\"lines\" d=\"\(path)\"/>"
  }

  /// What is cut out, and the day that the site describes.
  func breaks() -> String {
    var svg = ""
    var cuts = ""
    for cut in axis.cuts {
      svg += rect(cut.start + 3, cut.end - 3, 0, depth, "class=\"gap\"")
      for along in [cut.start + 3, cut.end - 3] { cuts += zigzag(along, to: depth) }
    }
    if !cuts.isEmpty { svg += "<path class=\"cut\" d=\"\(cuts)\"/>" }
    if let asOf { svg += "<path class=\"now\" d=\"\(line(at: asOf, to: depth))\"/>" }
    return svg
  }

  /// A torn edge through all staves.
  private func zigzag(_ along: Double, to depth: Double) -> String {
    var path = "M" + self.path(along - 2, 0) + "l"
    var side = 4
    let tooth = max(6, (depth / 30).rounded())
    for step in 0..<Int(depth / tooth) {
      let across = isLying ? "\(side) \(SVGText.number(tooth))" : "\(SVGText.number(tooth)) \(side)"
      path += (step > 0 && !across.hasPrefix("-") ? " " : "") + across
      side = -side
    }
    return path
  }

  /// The names of the staves.
  func names() -> String {
    var svg = ""
    for staff in staves {
      svg += rect(
        -7, -3, staff.first, staff.last, "class=\"side\" fill=\"\(staff.colour.css)\"")
      let top = staff.nameMiddle + 4 - Double(staff.name.lines.count - 1) * StaffName.lineHeight / 2
      var name = ""
      for (number, line) in staff.name.lines.enumerated() {
        let place = SVGText.number(top + Double(number) * StaffName.lineHeight)
        if isLying {
          let x = SVGText.number(-form.margin)
          name += "<text class=\"name\" x=\"\(x)\" y=\"\(place)\">\(HTMLText.escaped(line))</text>"
        } else {
          let turn =
            "transform=\"translate(\(place) -\(SVGText.number(Self.nameGap))) rotate(-90)\""
          name += Self.turned(line, turn, "class=\"name\"")
        }
      }
      svg +=
        staff.name.whole.map { "<g><title>\(HTMLText.escaped($0))</title>\(name)</g>" } ?? name
    }
    return svg
  }

  // MARK: The axis

  /// The words on the axis.
  func words() -> String {
    var svg = ""
    var marks = ""
    var numbers = ""
    for tick in dates.ticks {
      if isLying {
        marks += "M\(path(tick.along, depth))v5"
        if !tick.words.isEmpty {
          numbers += text(tick.words, x: tick.middle, y: depth + 15, anchor: .start)
        }
      } else if !tick.words.isEmpty {
        numbers += text(tick.words, x: -8, y: tick.middle + 4, anchor: .start)
      }
    }
    if !marks.isEmpty { svg += "<path class=\"tick\" d=\"\(marks)\"/>" }
    let anchor = isLying ? "middle" : "end"
    svg += "<g class=\"d\" text-anchor=\"\(anchor)\">\(numbers)"
    for (index, (span, cut)) in zip(dates.cuts, axis.cuts).enumerated() {
      let place = cutPlaces.indices.contains(index) ? cutPlaces[index] : nil
      svg +=
        isLying
        ? Self.turned(
          span.words,
          "transform=\"translate("
            + SVGText.point(span.along + 4, place.map { $0.y + $0.height / 2 } ?? depth / 2)
            + ") rotate(-90)\"")
        : text(
          span.words, x: place.map { $0.x + $0.width } ?? depth,
          y: place.map { $0.y + 10 } ?? (cut.start + cut.end) / 2 + 4, anchor: .start)
    }
    svg += "</g><g class=\"m\">"
    for span in dates.spans {
      if isLying {
        svg += text(
          span.words, x: span.along, y: depth + 31 + Double(span.row) * 15, anchor: .start)
      } else {
        if span.row == 1 {
          svg += text(
            span.words, x: -form.margin, y: span.along == 0 ? -12 : span.along - 5, anchor: .start)
          continue
        }
        let y = SVGText.number(span.along + span.width + 3)
        svg += Self.turned(span.words, "transform=\"translate(-29 \(y)) rotate(-90)\"")
      }
    }
    return svg + "</g>"
  }

  /// Words that run upwards. What turns them is around them, so that the style sheet can turn them
  /// back in a drawing that is mirrored.
  private static func turned(_ words: String, _ place: String, _ attributes: String = "") -> String
  {
    "<g class=\"v\" \(place)><text\(attributes.isEmpty ? "" : " ")\(attributes)>"
      + "\(HTMLText.escaped(words))</text></g>"
  }

  func text(_ words: String, x: Double, y: Double, anchor: ScoreLabel.Anchor) -> String {
    let place = "x=\"\(SVGText.number(x.rounded()))\" y=\"\(SVGText.number(y.rounded()))\""
    let flush = anchor == .start ? "" : " class=\"\(anchor.rawValue)\""
    return "<text\(flush) \(place)>\(HTMLText.escaped(words))</text>"
  }

  // MARK: Words

  /// The path of the line that leads from some words to what they name.
  func leader(_ label: ScoreLabel) -> String {
    let points = label.leader.map { (x: $0.x.rounded(), y: $0.y.rounded()) }
    guard let first = points.first, points.count > 1 else { return "" }
    var line = "M" + SVGText.point(first.x, first.y)
    for (point, last) in zip(points.dropFirst(), points) {
      line +=
        point.x == last.x
        ? "V" + SVGText.number(point.y)
        : point.y == last.y
          ? "H" + SVGText.number(point.x) : "L" + SVGText.point(point.x, point.y)
    }
    return line
  }

  /// Thin lines, such as stems.
  static func thin(_ path: String) -> String {
    path.isEmpty ? "" : "<path class=\"t\" d=\"\(path)\"/>"
  }

  /// Some words, without the line that leads to what they name.
  func label(_ label: ScoreLabel) -> String {
    var svg = ""
    let x: Double =
      switch label.anchor {
      case .start: label.box.x
      case .middle: label.box.x + label.box.width / 2
      case .end: label.box.x + label.box.width
      }
    let step = label.box.height / Double(max(label.lines.count, 1))
    for (number, line) in label.lines.enumerated() {
      svg += text(
        line, x: x, y: label.box.y + step * Double(number) + step * 0.78, anchor: label.anchor)
    }
    return svg
  }
}

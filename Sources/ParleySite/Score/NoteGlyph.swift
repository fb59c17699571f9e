/// The head of a note as SVG: its shape by what happened, its fill by how sure it is.
enum NoteGlyph {
  /// The head at a point; `radius` is half its size, `stretch` how many
  /// times as long it is drawn. It has the colour of what encloses it.
  static func svg(
    _ shape: NoteShape, _ fill: NoteFill, x: Double, y: Double, radius: Double,
    attributes: String = "", stretch: (x: Double, y: Double) = (1, 1)
  ) -> String {
    let name =
      switch fill {
      case .full: "f"
      case .pale: "p"
      case .hollow, .half, .struck: "o"
      case .broken: "o b"
      }
    var svg = element(
      shape, name: name, x: x, y: y, radius: radius, attributes: attributes, stretch: stretch)
    if fill == .half {
      let half = leftHalf(shape, x: x, y: y, radius: radius, stretch: stretch)
      svg += "<path class=\"l\"\(attributes) d=\"\(half)\"/>"
    }
    if fill == .struck {
      let reach = radius * 1.25
      let start = SVGText.point(x - reach, y + reach)
      let end = SVGText.point(x + reach, y - reach)
      svg += "<path class=\"x\"\(attributes) d=\"M\(start)L\(end)\"/>"
    }
    return svg
  }

  private static func element(
    _ shape: NoteShape, name: String, x: Double, y: Double, radius: Double, attributes: String,
    stretch: (x: Double, y: Double)
  ) -> String {
    let start = "class=\"\(name)\"\(attributes)"
    guard shape == .meeting else {
      let corners = corners(shape, radius, isFull: true).map {
        ($0.0 * stretch.x, $0.1 * stretch.y)
      }
      let path = SVGText.polygon(whole(corners), x: x, y: y)
      return "<path \(start) d=\"\(path)\"/>"
    }
    guard stretch == (1, 1) else {
      let (width, height) = (radius * stretch.x, radius * stretch.y)
      let numbers = [x - width, y - height, width * 2, height * 2, min(width, height)]
        .map(SVGText.number)
      return "<rect \(start) x=\"\(numbers[0])\" y=\"\(numbers[1])\" width=\"\(numbers[2])\" "
        + "height=\"\(numbers[3])\" rx=\"\(numbers[4])\"/>"
    }
    let numbers = [x, y, radius * 0.96].map(SVGText.number)
    return "<circle \(start) cx=\"\(numbers[0])\" cy=\"\(numbers[1])\" r=\"\(numbers[2])\"/>"
  }

  /// The corners, clockwise; all shapes are the same on both sides of their middle.
  private static func corners(_ shape: NoteShape, _ r: Double, isFull: Bool) -> [(Double, Double)] {
    switch shape {
    case .meeting: return []
    case .words: return [(0, -r * 1.08), (r * 1.08, 0), (0, r * 1.08), (-r * 1.08, 0)]
    case .move: return [(0, -r * 1.06), (r * 1.08, r * 0.82), (-r * 1.08, r * 0.82)]
    case .deed:
      let s = r * 0.86
      return isFull
        ? [(-s, -s), (s, -s), (s, s), (-s, s)] : [(0, -s), (0, s), (-s, s), (-s, -s)]
    case .blow:
      let (a, b) = (r * 1.05, r * 0.42)
      let c = a - b
      return [
        (0, -b), (c, -a), (a, -c), (b, 0), (a, c), (c, a), (0, b), (-c, a), (-a, c), (-b, 0),
        (-a, -c), (-c, -a),
      ]
    case .other:
      let s = r * 0.92
      return [
        (0, -s), (s * 0.95, -s * 0.5), (s * 0.95, s * 0.5), (0, s), (-s * 0.95, s * 0.5),
        (-s * 0.95, -s * 0.5),
      ]
    }
  }

  private static func leftHalf(
    _ shape: NoteShape, x: Double, y: Double, radius: Double, stretch: (x: Double, y: Double)
  ) -> String {
    if shape == .meeting, stretch != (1, 1) {
      let (width, height) = (radius * stretch.x, radius * stretch.y)
      return SVGText.polygon(
        whole([(0, -height), (0, height), (-width, height), (-width, -height)]), x: x, y: y)
    }
    if shape == .meeting {
      let r = SVGText.number(radius * 0.96)
      return "M\(SVGText.point(x, y - radius * 0.96))A\(r) \(r) 0 0 0 "
        + SVGText.point(x, y + radius * 0.96) + "Z"
    }
    var left = corners(shape, radius, isFull: false).filter { $0.0 <= 0 }
    if shape == .move { left.insert((0, radius * 0.82), at: 1) }
    return SVGText.polygon(
      whole(left.map { ($0.0 * stretch.x, $0.1 * stretch.y) }), x: x, y: y)
  }

  /// Corners on whole pixels, as sharp as can be; the two sides stay alike.
  private static func whole(_ corners: [(Double, Double)]) -> [(Double, Double)] {
    corners.map { ($0.0.rounded(), $0.1.rounded()) }
  }
}

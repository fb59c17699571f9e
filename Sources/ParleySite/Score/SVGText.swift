/// Numbers and paths for SVG: at most one decimal digit, a point before it, the same on every machine.
enum SVGText {
  /// A length.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = abs(tenths) / 10
    let rest = abs(tenths) % 10
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// A point, as in a path.
  static func point(_ x: Double, _ y: Double) -> String {
    let second = number(y)
    return number(x) + (second.hasPrefix("-") ? "" : " ") + second
  }

  /// A closed shape with straight sides, each corner as seen from the one before it.
  static func polygon(_ points: [(Double, Double)], x: Double, y: Double) -> String {
    var path = ""
    // A letter holds for all numbers after it, until another comes.
    var isSlanted = false
    // What has been written is rounded, and the next side starts there.
    var pen = (x: 0.0, y: 0.0)
    for (index, point) in points.enumerated() {
      let corner = (x: tenths(x + point.0), y: tenths(y + point.1))
      let side = (x: tenths(corner.x - pen.x), y: tenths(corner.y - pen.y))
      if index == 0 {
        path = "M" + Self.point(corner.x, corner.y)
      } else if side.y == 0 {
        path += "h" + number(side.x)
        isSlanted = false
      } else if side.x == 0 {
        path += "v" + number(side.y)
        isSlanted = false
      } else {
        let words = Self.point(side.x, side.y)
        path += (!isSlanted ? "l" : words.hasPrefix("-") ? "" : " ") + words
        isSlanted = true
      }
      pen = corner
    }
    return path + "z"
  }

  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

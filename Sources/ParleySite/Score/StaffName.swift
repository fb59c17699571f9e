/// The name of a staff, in lines that have room beside it.
struct StaffName: Sendable {
  let lines: [String]
  /// The full name, where not all of it is in the lines.
  let whole: String?
  /// The length of the longest line.
  let length: Double

  /// From one line to the next.
  static let lineHeight = 14.0
  /// How many lines a name can have where names are beside their staves, and where they are on them.
  private static let lyingLines = 4
  private static let standingLines = 2
  /// How long a name can be that is on its staff.
  private static let standingLength = 150.0

  /// The room its lines need across.
  var height: Double { Double(lines.count) * Self.lineHeight }

  /// The names of staves.
  ///
  /// Standing staves are narrow: names get a second line only where all of them together have room.
  static func names(of staves: [Score.Staff], form: ScoreStyle) -> [StaffName] {
    guard form.direction == .standing else {
      return staves.map {
        StaffName($0.name, size: form.labelSize, within: form.margin - 14, most: lyingLines)
      }
    }
    let most = Double(staves.count * standingLines) * lineHeight <= form.depthLimit ?? .infinity
    return staves.map {
      StaffName(
        $0.name, size: form.labelSize, within: standingLength, most: most ? standingLines : 1)
    }
  }

  private init(_ name: String, size: Double, within limit: Double, most: Int) {
    func width(_ words: String) -> Double { TextWidth.of(words, size: size, isBold: true) }
    // What is measured is not bold.
    var lines = TextWidth.lines(name, size: size * 1.13, within: limit)
    if lines.count > most {
      // As full as can be, for as much as can be of it.
      lines = TextWidth.broken(name, size: size * 1.13, within: limit)
      var last = lines[(most - 1)...].joined(separator: " ")
      while !last.isEmpty, width(last + "…") > limit { last.removeLast() }
      while last.last == " " { last.removeLast() }
      lines = lines.prefix(most - 1) + [last + "…"]
      whole = name
    } else {
      whole = nil
    }
    self.lines = lines
    length = lines.map(width).max() ?? 0
  }
}

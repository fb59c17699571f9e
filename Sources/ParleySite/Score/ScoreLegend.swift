/// What the shapes, fills and lines that a score uses mean.
struct ScoreLegend {
  private(set) var signs: [ScoreSign] = []
  private let strings: TemplateStrings

  /// - Parameter asOf: The day that the site describes, in words, where the score has a line for it.
  init(_ score: Score, asOf: String?, strings: TemplateStrings) {
    self.strings = strings
    let shapes = Set(score.notes.map(\.shape))
    for shape in NoteShape.allCases where shapes.contains(shape) {
      add(
        "shape.\(shape.rawValue)",
        NoteGlyph.svg(shape, .full, x: 9, y: 9, radius: ScoreStyle.legendRadius))
    }
    let fills = Set(score.notes.map(\.fill))
    for fill in NoteFill.allCases where fills.contains(fill) {
      add(
        "fill.\(fill.rawValue)",
        NoteGlyph.svg(.meeting, fill, x: 9, y: 9, radius: ScoreStyle.legendRadius))
    }
    if score.notes.contains(where: { !$0.span.isPoint && $0.span.knownDay != nil }) {
      add("band", "<rect class=\"n\" x=\"1\" y=\"4.5\" width=\"30\" height=\"9\"/>", width: 32)
    }
    if score.notes.contains(where: { $0.span.knownDay == nil }) {
      add(
        "undated",
        NoteGlyph.svg(
          .words, .full, x: 18, y: 9, radius: ScoreStyle.legendStretchRadius, stretch: (3.2, 0.9)),
        width: 36)
    }
    if score.notes.contains(where: { $0.staves.count > 1 }) {
      add(
        "stem",
        "<path class=\"t\" d=\"M9 4V15\"/>"
          + "<circle class=\"f\" cx=\"9\" cy=\"5\" r=\"4\"/><path class=\"k\" d=\"M9 15h0\"/>")
    }
    let curve = "d=\"M2 14C8 2 20 2 26 14\"/>"
    if score.slurs.contains(where: { !$0.isAgainst }) {
      add("slur", "<path class=\"s\" \(curve)", width: 28)
    }
    if score.slurs.contains(where: \.isAgainst) {
      add("against", "<path class=\"s a\" \(curve)", width: 28)
    }
    if let asOf {
      add(
        words: strings.phrase("score.as-of").text(["date": asOf]),
        "<path class=\"now\" d=\"M4 1V17\"/>", width: 8)
    }
  }

  private mutating func add(_ key: String, _ svg: String, width: Int = 18) {
    add(words: strings["score.\(key)"], svg, width: width)
  }

  private mutating func add(words: String, _ svg: String, width: Int) {
    signs.append(
      ScoreSign(
        sample: "<svg width=\"\(width)\" height=\"18\" aria-hidden=\"true\">\(svg)</svg>",
        words: words))
  }
}

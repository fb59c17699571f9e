import ParleyModel

/// Names notes in strips of lines above the lanes of each staff of a lying score.
///
///     line 1       Sailors freed
///     line 0   Talks open │   Second round ends      a line is as long as the axis; words take a
///     lane 0       ●      ●     ●                    stretch of it, from their note to either side
///
/// A label takes the lowest line in which its stretch is free, and the lines its words need above that.
/// What is important is named first, and what finds no line is not named: it still has its link.
struct LabelStrips {
  let score: Score
  let form: ScoreStyle
  let axis: ScoreAxis
  let assignment: LaneAssignment
  private var lines: [[Line]]
  private var chosen: [Choice] = []
  /// Where stems go through the strip of each staff.
  private var stems: [[Double]]

  /// A line of a strip, the first one next to the lanes.
  private struct Line {
    var taken: [(start: Double, end: Double)] = []

    func isFree(_ start: Double, _ end: Double) -> Bool {
      !taken.contains { $0.start < end && start < $0.end }
    }
  }

  private struct Choice {
    let note: Int
    let staff: Int
    /// The lowest line it takes.
    let line: Int
    let words: [String]
    let start: Double
    let width: Double
    let anchor: ScoreLabel.Anchor
    let along: Double
  }

  private static let lineLimit = 6
  /// The measure of labels.
  private static let measure = 215.0

  init(assignment: LaneAssignment, score: Score, form: ScoreStyle, axis: ScoreAxis) {
    self.assignment = assignment
    self.score = score
    self.form = form
    self.axis = axis
    lines = [[Line]](repeating: [], count: score.staves.count)
    stems = [[Double]](repeating: [], count: score.staves.count)
    for place in assignment.placed where place.staves.count > 1 {
      for staff in place.staves.dropFirst() { stems[staff].append(place.along) }
    }
  }

  mutating func placeAll() {
    let majors = score.notes.indices.filter { score.notes[$0].weight == .major }
    for staff in score.staves.indices {
      placeMajors(majors.filter { assignment.placed[$0].heads.first?.staff == staff }, on: staff)
    }
    // One that could not be named where it was said can be where it was also done.
    for note in majors where !isNamed(note) {
      for head in assignment.placed[note].heads.dropFirst() where !head.isDot && !isNamed(note) {
        let before = self
        let others = chosen.filter { $0.staff == head.staff }.map(\.note)
        chosen.removeAll { $0.staff == head.staff }
        lines[head.staff] = []
        placeMajors((others + [note]).sorted(), on: head.staff)
        if chosen.count <= before.chosen.count { self = before }
      }
    }
    // A score without great events names the others; so does one in which there is room left.
    let isSparse = majors.count < 2 && score.notes.count < 16
    for note in score.notes.indices where score.notes[note].weight == .normal {
      place(note, newLines: isSparse ? 4 : 0, mayCross: false)
    }
    guard isSparse else { return }
    for note in score.notes.indices where score.notes[note].weight == .minor {
      place(note, newLines: 2, mayCross: false)
    }
  }

  /// Names notes of one staff in the way that leaves the fewest without a name, then takes the fewest
  /// lines.
  private mutating func placeMajors(_ notes: [Int], on staff: Int) {
    guard !notes.isEmpty else { return }
    let before = self
    var best: (missing: Int, lines: Int, state: LabelStrips)?
    for anchors in [
      [ScoreLabel.Anchor.middle, .start, .end], [.end, .middle, .start], [.start, .middle, .end],
      [.end], [.start],
    ] {
      for order in [notes, notes.reversed()] {
        self = before
        for note in order {
          place(note, on: staff, newLines: Self.lineLimit, mayCross: true, anchors: anchors)
        }
        let missing = notes.count - (chosen.count - before.chosen.count)
        if (missing, lines[staff].count) < (best?.missing ?? .max, best?.lines ?? 0) {
          best = (missing, lines[staff].count, self)
        }
      }
    }
    if let best { self = best.state }
  }

  private func isNamed(_ note: Int) -> Bool { chosen.contains { $0.note == note } }

  func height(of staff: Int) -> Double {
    lines[staff].isEmpty ? 4 : Double(lines[staff].count) * form.lineHeight + 6
  }

  private mutating func place(
    _ index: Int, on staff: Int? = nil, newLines: Int, mayCross: Bool,
    anchors: [ScoreLabel.Anchor] = [.middle, .start, .end]
  ) {
    let place = assignment.placed[index]
    guard let head = place.heads.first(where: { staff == nil || $0.staff == staff }), !head.isDot,
      assignment.isClear(above: head, at: place.along)
    else { return }
    let staff = head.staff
    let words = TextWidth.lines(
      score.notes[index].title, size: form.labelSize, within: Self.measure)
    let width = words.map { TextWidth.of($0, size: form.labelSize) }.max() ?? 0
    var best: (cost: Int, choice: Choice)?
    for line in 0..<Self.lineLimit where line + words.count <= max(newLines, lines[staff].count) {
      for (rank, anchor) in anchors.enumerated() {
        let start: Double =
          switch anchor {
          case .middle: place.along - width / 2
          case .start: place.along - 3
          case .end: place.along - width + 3
          }
        guard start >= -4, start + width <= axis.length + 6 else { continue }
        guard isFree(staff, line, words.count, start - 5, start + width + 5, leader: place.along)
        else { continue }
        let crossings = stems[staff].count {
          $0 > start - 2 && $0 < start + width + 2 && $0 != place.along
        }
        if crossings > 0, !mayCross { continue }
        let added = max(0, line + words.count - lines[staff].count)
        let cost = line * 3 + added * 4 + crossings * 5 + rank * 2
        if cost < best?.cost ?? .max {
          best = (
            cost,
            Choice(
              note: index, staff: staff, line: line, words: words, start: start, width: width,
              anchor: anchor, along: place.along)
          )
        }
      }
    }
    guard let choice = best?.choice else { return }
    while lines[staff].count < choice.line + words.count { lines[staff].append(Line()) }
    for line in choice.line..<choice.line + words.count {
      lines[staff][line].taken.append((choice.start - 5, choice.start + width + 5))
    }
    for line in 0..<choice.line {
      lines[staff][line].taken.append((choice.along - 3, choice.along + 3))
    }
    chosen.append(choice)
  }

  private func isFree(
    _ staff: Int, _ line: Int, _ count: Int, _ start: Double, _ end: Double, leader: Double
  ) -> Bool {
    for index in line..<line + count where index < lines[staff].count {
      guard lines[staff][index].isFree(start, end) else { return false }
    }
    for index in 0..<min(line, lines[staff].count) {
      guard lines[staff][index].isFree(leader - 3, leader + 3) else { return false }
    }
    return true
  }

  /// The labels, once it is known where the staves are.
  func labels(
    on staves: [ScoreLayout.PlacedStaff], notes: [ScoreLayout.PlacedNote]
  ) -> [ScoreLabel] {
    chosen.sorted { $0.note < $1.note }.map { choice in
      let staff = staves[choice.staff]
      let strip = staff.top + height(of: choice.staff) - 4
      let bottom = strip - Double(choice.line) * form.lineHeight
      let height = Double(choice.words.count) * form.lineHeight
      let heads = notes[choice.note].heads
      let head = heads.first { $0.staff == choice.staff } ?? heads[0]
      return ScoreLabel(
        subject: .note(choice.note), lines: choice.words,
        box: ScoreBox(x: choice.start, y: bottom - height, width: choice.width, height: height),
        anchor: choice.anchor,
        leader: [
          (choice.along, bottom), (choice.along, head.across - head.radius),
        ])
    }
  }
}

import ParleyModel

/// Where everything in a score is: time along one direction, staves across it.
///
/// Lengths are in pixels. `along` 0 is where the first day begins, `across` 0 the edge of the first
/// staff's strip; the drawing turns them into x and y.
///
/// The order of the steps is forced by what each needs of those before:
///
///     days → axis → lanes (how many decides on the depth; too deep: a longer axis, lanes again)
///          → strips of labels → where each staff begins → words in the cuts → depth
///
/// So a staff of two lanes takes the strip of its labels, then its lanes, `laneDistance` apart, with 0.72
/// of that at both edges; more only where its name is higher.
struct ScoreLayout: Sendable {
  let score: Score
  let form: ScoreStyle
  let axis: ScoreAxis
  /// What is drawn of each note, in the order of the notes.
  let notes: [PlacedNote]
  let staves: [PlacedStaff]
  let labels: [ScoreLabel]
  let bars: [PlacedBar]
  let dates: ScoreDates
  /// How far the staves reach across.
  let depth: Double
  /// Where the words in the cuts are.
  var cutPlaces: [ScoreBox] = []

  struct PlacedStaff: Sendable {
    /// Where its labels begin, its first lane is and it ends, across.
    let top: Double
    let firstLane: Double
    let bottom: Double
    let laneCount: Int
    /// What it is called, and where the middle of that is.
    let name: StaffName
    let nameMiddle: Double
  }

  /// What is drawn of a note.
  struct PlacedNote: Sendable {
    let along: Double
    /// A head or dot on each of its staves.
    let heads: [Head]
    /// The band, where it is not one known day.
    let extent: (start: Double, end: Double)?
    /// How far its heads reach, where no day of it is known.
    let stretch: (start: Double, end: Double)?

    /// How far a head reaches along.
    func reach(of head: Head) -> (start: Double, end: Double) {
      head.isDot
        ? (along - head.radius, along + head.radius)
        : stretch ?? (along - head.radius, along + head.radius)
    }

    struct Head: Sendable {
      let staff: Int
      let lane: Int
      let across: Double
      let radius: Double
      let isDot: Bool
    }
  }

  /// A round.
  struct PlacedBar: Sendable {
    let start: Double
    let end: Double
    /// Whether it began before the drawing does, or went on after it.
    let startsBefore: Bool
    let endsAfter: Bool
    /// Its words, where there is room for them.
    let label: ScoreLabel?
  }
}

extension ScoreLayout {
  /// - Parameter wording: What the axis and the rounds are labelled with.
  init(_ score: Score, form: ScoreStyle, wording: AxisDateWords) {
    self.score = score
    self.form = form
    var assignment = LaneAssignment(
      score: score, form: form, axis: Self.axis(of: score, form: form))
    assignment.placeAll()
    // Longer days need fewer lanes.
    var stretch = 1.0
    while let limit = form.depthLimit, stretch < 2.2, Self.depth(of: assignment, form: form) > limit
    {
      stretch *= 1.15
      assignment = LaneAssignment(
        score: score, form: form, axis: Self.axis(of: score, form: form, stretch: stretch))
      assignment.placeAll()
    }
    let axis = assignment.axis
    self.axis = axis
    var strips = LabelStrips(assignment: assignment, score: score, form: form, axis: axis)
    if form.direction == .lying { strips.placeAll() }
    let names = StaffName.names(of: score.staves, form: form)
    var across = 0.0
    var staves: [PlacedStaff] = []
    for staff in score.staves.indices {
      let count = max(assignment.laneCounts[staff], 1)
      let top = across
      let strip = form.direction == .lying ? strips.height(of: staff) : 0
      let edge = (form.laneDistance * 0.72).rounded()
      let lanes = form.laneDistance * Double(count - 1)
      // A name can reach up beside the strip of labels, but not into the next staff.
      let name = names[staff]
      let missing = max(0, name.height + 2 - (strip + 2 * edge + lanes))
      let first = (top + strip + edge + missing / 2).rounded()
      across = (first + lanes + edge + missing / 2).rounded(.up)
      let middle = min(first + lanes / 2, across - name.height / 2)
      staves.append(
        PlacedStaff(
          top: top, firstLane: first, bottom: across, laneCount: count, name: name,
          nameMiddle: max(middle, top + name.height / 2)))
    }
    self.staves = staves
    let notes = assignment.placed.map { place in
      PlacedNote(
        along: place.along,
        heads: place.heads.map { head in
          PlacedNote.Head(
            staff: head.staff, lane: head.lane,
            across: staves[head.staff].firstLane + Double(head.lane) * form.laneDistance,
            radius: head.radius, isDot: head.isDot)
        }, extent: place.extent, stretch: place.stretch)
    }
    self.notes = notes
    dates = ScoreDates(axis: axis, form: form, wording: wording)
    let inStaves = form.direction == .lying ? strips.labels(on: staves, notes: notes) : []
    let boxes = notes.map { place in place.heads.map { form.box(of: $0, in: place) } }
    let bands = notes.flatMap { place in
      place.extent.map { extent in
        place.heads.filter { !$0.isDot }
          .map { form.box(from: extent.start, to: extent.end, across: $0.across, radius: 5) }
      } ?? []
    }
    let cutLabels = CutLabels(
      axis: axis, dates: dates, form: form, obstacles: boxes.joined() + inStaves.map(\.box),
      bands: bands
    ).places(depth: across)
    cutPlaces = cutLabels.boxes
    across = cutLabels.depth
    depth = across
    switch form.direction {
    case .lying: labels = inStaves
    case .standing:
      labels = MarginLabels(form: form, depth: across)
        .labels(for: Self.named(score, notes: notes, axis: axis, depth: across))
    }
    bars = Self.bars(of: score.bars, axis: axis, form: form)
  }

  /// Whether the day that the site describes is within the drawing.
  var drawsAsOf: Bool { score.asOf.map(axis.holds) ?? false }

  // MARK: The axis

  private static func depth(of assignment: LaneAssignment, form: ScoreStyle) -> Double {
    assignment.laneCounts.reduce(0) { $0 + (Double(max($1, 1)) + 0.44) * form.laneDistance }
  }

  private static func axis(of score: Score, form: ScoreStyle, stretch: Double = 1) -> ScoreAxis {
    var ranges: [ClosedRange<Int>] = []
    for note in score.notes {
      for day in [note.span.first, note.span.last] {
        if let day { ranges.append(day.number...day.number) }
      }
    }
    ranges += Score.days(of: score.bars, among: ranges)
    if let last = ranges.map(\.upperBound).max(), let asOf = score.asOf?.number, asOf <= last + 3,
      asOf > last
    {
      ranges.append(last...asOf)
    }
    // What is open must have somewhere to go.
    if score.notes.contains(where: { $0.span.last == nil }),
      let last = ranges.map(\.upperBound).max()
    {
      ranges.append(last...last + 2)
    }
    if score.notes.contains(where: { $0.span.first == nil }),
      let first = ranges.map(\.lowerBound).min()
    {
      ranges.append(first - 2...first)
    }
    var days = ScoreAxis.Days(ranges)
    days.fillShortGaps(least: form.direction == .lying ? 10 : 3, most: 8)
    switch form.direction {
    case .lying:
      days.widen(to: 7)
      let room = form.width - form.margin - 8 - Double(days.runs.count - 1) * form.cutLength
      let length = room / Double(max(days.count, 1))
      // Days of whole pixels are drawn sharper, and written shorter.
      return ScoreAxis(
        days, dayLength: length < 12 ? length : length.rounded(.down), cutLength: form.cutLength)
    case .standing:
      return ScoreAxis(
        days, dayLength: standingDay(score, days: days.count, form: form) * stretch,
        cutLength: form.cutLength)
    }
  }

  /// The height of a day: so that those of its notes that share a staff have room, within reason.
  private static func standingDay(_ score: Score, days: Int, form: ScoreStyle) -> Double {
    var counts: [Int: [Int]] = [:]
    for note in score.notes where note.span.isPoint {
      guard let day = note.span.first?.number else { continue }
      for staff in note.isJoint ? note.staves : Array(note.staves.prefix(1)) {
        counts[day, default: [Int](repeating: 0, count: score.staves.count)][staff] += 1
      }
    }
    let most = counts.values.flatMap { $0 }.max() ?? 1
    let wanted = Double((most + form.lanes - 1) / form.lanes) * form.slot + 2
    return min(max(wanted, 18), 1100 / Double(max(days, 1)))
  }

  // MARK: Rounds

  /// What a standing score names: the rounds and the great events; all but the minor ones where there
  /// is hardly a great one.
  private static func named(
    _ score: Score, notes: [PlacedNote], axis: ScoreAxis, depth: Double
  ) -> [MarginLabels.Item] {
    let majors = score.notes.indices.filter { score.notes[$0].weight == .major }
    let named =
      majors.count < 2
      ? score.notes.indices.filter { score.notes[$0].weight != .minor } : majors
    return named.map { note in
      let head = notes[note].heads.max { $0.across < $1.across }
      return MarginLabels.Item(
        subject: .note(note), words: score.notes[note].title, along: notes[note].along,
        across: (head?.across ?? 0) + (head?.radius ?? 0) + 1)
    }
      + score.bars.enumerated().map { index, bar in
        MarginLabels.Item(
          subject: .bar(index), words: bar.title, along: axis.start(of: bar.first), across: depth)
      }
  }

  /// Where rounds are, and their names. Where not all have room, every second or third or so has one,
  /// so that none is named for no better reason than that there was room.
  static func bars(
    of bars: [Score.Bar], axis: ScoreAxis, form: ScoreStyle
  ) -> [PlacedBar] {
    let places = bars.map { (start: axis.start(of: $0.first), end: axis.end(of: $0.last)) }
    func placed(_ index: Int, label: ScoreLabel?) -> PlacedBar {
      PlacedBar(
        start: places[index].start, end: places[index].end,
        startsBefore: axis.stretches.first.map { bars[index].first < $0.first } ?? false,
        endsAfter: axis.stretches.last.map { bars[index].last > $0.last } ?? false, label: label)
    }
    guard form.direction == .lying else {
      return bars.indices.map { placed($0, label: nil) }
    }
    let boxes = zip(bars, places).map { bar, place in
      let width = TextWidth.of(bar.title, size: form.labelSize, isBold: true)
      // Over the middle of the bar, but on the drawing.
      let low = (place.start + place.end - width) / 2
      return (
        start: min(max(low, -form.margin + 2), axis.length - width), width: width
      )
    }
    for step in [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000] {
      guard let lines = lines(of: boxes, step: step, most: step == 1 ? 2 : 1) else { continue }
      return bars.indices.map { index in
        let label = lines[index].map { line in
          ScoreLabel(
            subject: .bar(index), lines: [bars[index].title],
            box: ScoreBox(
              x: boxes[index].start, y: -18 - Double(line) * form.lineHeight,
              width: boxes[index].width, height: form.lineHeight), anchor: .start, leader: [])
        }
        return placed(index, label: label)
      }
    }
    return bars.indices.map { placed($0, label: nil) }
  }

  /// The line on which each name is when every nth has one; `nil` where they do not fit.
  private static func lines(
    of boxes: [(start: Double, width: Double)], step: Int, most: Int
  ) -> [Int?]? {
    var ends = [Double](repeating: -.infinity, count: most)
    var lines = [Int?](repeating: nil, count: boxes.count)
    for index in stride(from: 0, to: boxes.count, by: step) {
      guard let line = ends.firstIndex(where: { $0 + 12 <= boxes[index].start }) else { return nil }
      ends[line] = boxes[index].start + boxes[index].width
      lines[index] = line
    }
    return lines
  }
}

extension ScoreStyle {
  /// Where a head is in the drawing.
  func box(of head: ScoreLayout.PlacedNote.Head, in place: ScoreLayout.PlacedNote) -> ScoreBox {
    let reach = place.reach(of: head)
    return box(from: reach.start, to: reach.end, across: head.across, radius: head.radius)
  }

  func box(from start: Double, to end: Double, across: Double, radius: Double) -> ScoreBox {
    direction == .lying
      ? ScoreBox(x: start, y: across - radius, width: end - start, height: radius * 2)
      : ScoreBox(x: across - radius, y: start, width: radius * 2, height: end - start)
  }
}

/// A rectangle: `x` along the text, `y` down, both from the top left corner of the staves.
struct ScoreBox: Sendable, Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// Whether they have a point in common that is not on an edge.
  func overlaps(_ other: ScoreBox) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }
}

/// Words in the drawing.
struct ScoreLabel: Sendable {
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// What words can name, by its index in the score.
  enum Subject: Sendable, Hashable {
    case note(Int)
    case bar(Int)
  }

  /// What they name.
  let subject: Subject
  let lines: [String]
  let box: ScoreBox
  /// At which end of the box the lines are flush.
  let anchor: Anchor
  /// Points of the line that leads to what is named.
  let leader: [(x: Double, y: Double)]
}

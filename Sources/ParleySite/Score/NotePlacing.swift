import ParleyModel

/// Finds room for every note: a place along the axis within its days, and a lane on each of its staves,
/// so that nothing is on anything else.
struct NotePlacing {
  let score: Score
  let form: ScoreForm
  let axis: ScoreAxis
  private(set) var placed: [Place] = []
  /// How many lanes of each staff are in use.
  private(set) var laneCounts: [Int]
  /// What is at each pixel of each lane of each staff.
  private var taken: [[[UInt8]]]
  /// For each staff and pixel, how many lanes from the first on have something there.
  private var filled: [[Int]]
  private let pixels: Int
  /// The stems so far, also where there are no lanes yet.
  private var threads: [Thread] = []

  private static let head: UInt8 = 1
  private static let band: UInt8 = 2
  private static let stem: UInt8 = 4
  private static let dot: UInt8 = 8

  /// Where a note is.
  struct Place {
    let along: Double
    let heads: [Head]
    let extent: (start: Double, end: Double)?
    /// How far its heads reach, where they claim no day and so stretch over all of them.
    let stretch: (start: Double, end: Double)?
    /// The staves its stem goes through; the ends among them.
    let staves: ClosedRange<Int>
  }

  struct Head {
    let staff: Int
    let lane: Int
    let radius: Double
    let isDot: Bool
  }

  /// A line through staves, from a lane of the first to one of the last.
  struct Thread {
    let along: Double
    let staves: ClosedRange<Int>
    let firstLane: Int
    let lastLane: Int

    /// How far apart two must be to be two.
    static let distance = 3.0

    /// Whether nobody could distinguish them, or where one ends and the other begins.
    func touches(_ other: Thread) -> Bool {
      abs(along - other.along) < Self.distance && staves.overlaps(other.staves)
    }

    /// Whether it runs through a head of another note.
    func crosses(_ head: Head, at along: Double) -> Bool {
      guard abs(along - self.along) < head.radius + 1, staves.contains(head.staff) else {
        return false
      }
      return (head.staff > staves.lowerBound || head.lane >= firstLane)
        && (head.staff < staves.upperBound || head.lane <= lastLane)
    }
  }

  init(score: Score, form: ScoreForm, axis: ScoreAxis) {
    self.score = score
    self.form = form
    self.axis = axis
    pixels = Int(axis.length) + 40
    laneCounts = [Int](repeating: 0, count: score.staves.count)
    taken = [[[UInt8]]](repeating: [], count: score.staves.count)
    filled = [[Int]](
      repeating: [Int](repeating: 0, count: pixels), count: score.staves.count)
  }

  mutating func placeAll() {
    let wanted = wantedPlaces()
    // Great events first: they get the lanes next to their names.
    let majors = score.notes.indices.filter { score.notes[$0].weight == .major }
    let others = score.notes.indices.filter { score.notes[$0].weight != .major }
    var found = [Place?](repeating: nil, count: score.notes.count)
    for index in majors + others { found[index] = place(index, around: wanted[index]) }
    placed = found.compactMap { $0 }
  }

  // MARK: Where a note would like to be

  /// The notes of one day share its length in order of time, so that the eye reads them in that order.
  private func wantedPlaces() -> [[Double]] {
    var countOfDay: [Int: Int] = [:]
    for note in score.notes {
      if let day = note.span.knownDay?.number { countOfDay[day, default: 0] += 1 }
    }
    var seen: [Int: Int] = [:]
    let capacity = max(1, Int(axis.dayLength / form.slot))
    return score.notes.map { note in
      guard let known = note.span.knownDay else {
        // What has no known day is joined to its other staves where its days begin.
        let extent = axis.extent(of: note.span)
        let length = extent.end - extent.start
        guard length > form.radius(note.weight) * 2 else { return [extent.start + length / 2] }
        return (0...min(Int(length / 5), 40)).map { extent.start + Double($0) * 5 }
      }
      let day = known.number
      let extent = (start: axis.start(of: known), end: axis.end(of: known))
      let middle = (extent.start + extent.end) / 2
      let position = seen[day, default: 0]
      seen[day] = position + 1
      let count = countOfDay[day, default: 1]
      let slots = min(count, capacity)
      let wish = position * slots / count
      let order = (0..<slots).sorted {
        (abs($0 - wish), $0) < (abs($1 - wish), $1)
      }
      let places = order.map {
        extent.start + axis.dayLength * (Double($0) + 0.5) / Double(slots)
      }
      // Where those are taken, anywhere in the day.
      let reach = axis.dayLength / 2 - 3
      guard reach >= 3, let first = places.first else { return places }
      let steps = Int(reach * 2 / 3)
      let others = (0...steps).map { middle - reach + Double($0) * 3 }
      return places + others.sorted { (abs($0 - first), $0) < (abs($1 - first), $1) }
    }
  }

  // MARK: Where it gets to

  private mutating func place(_ index: Int, around wanted: [Double]) -> Place {
    let note = score.notes[index]
    let extent = note.span.isPoint ? nil : axis.extent(of: note.span)
    let stretch = note.span.knownDay == nil ? extent.map { self.stretch(note, over: $0) } : nil
    let staves = note.staves.sorted()
    let span = (staves.first ?? 0)...(staves.last ?? 0)
    let isMajor = note.weight == .major
    // Most notes get to the first place they would like.
    var candidates: [Candidate] = []
    for wish in wanted {
      let along = wish.rounded()
      let heads = heads(of: note, at: along, extent: stretch ?? extent)
      var candidate = Candidate(
        place: Place(along: along, heads: heads, extent: extent, stretch: stretch, staves: span),
        lanes: (heads.map(\.lane).max() ?? 0) + 1)
      if fits(&candidate, in: form.lanes, isMajor: isMajor) {
        take(candidate.place, isNamed: isMajor)
        return candidate.place
      }
      candidates.append(candidate)
    }
    var limit = max(form.lanes + 1, candidates.map(\.lanes).min() ?? 0)
    while true {
      for index in candidates.indices
      where fits(&candidates[index], in: limit, isMajor: isMajor) {
        take(candidates[index].place, isNamed: isMajor)
        return candidates[index].place
      }
      limit += 1
    }
  }

  /// A place for a note, and what is known of it.
  private struct Candidate {
    let place: Place
    /// How many lanes it needs.
    let lanes: Int
    /// Whether it crosses others, or touches their stems; `nil` until someone has looked.
    var crosses: Bool?
    var touches: Bool?
  }

  /// Whether a note may be in a place when there are so many lanes.
  private func fits(_ candidate: inout Candidate, in limit: Int, isMajor: Bool) -> Bool {
    guard candidate.lanes <= limit else { return false }
    // A stem would rather have a new lane than cross a head; but not for ever.
    if limit <= form.lanes + (isMajor ? 5 : 2) {
      let crosses = candidate.crosses ?? crosses(candidate.place, isNamed: isMajor)
      candidate.crosses = crosses
      if crosses { return false }
    }
    // Two stems in one place look like one event: that only where there is no other.
    if limit <= form.lanes + (isMajor ? 7 : 4) {
      let touches = candidate.touches ?? touches(candidate.place, isNamed: isMajor)
      candidate.touches = touches
      if touches { return false }
    }
    return true
  }

  /// As long as its days, but never shorter than a head.
  private func stretch(
    _ note: Score.Note, over extent: (start: Double, end: Double)
  ) -> (start: Double, end: Double) {
    let missing = max(0, form.radius(note.weight) * 2 - (extent.end - extent.start))
    return (extent.start - missing / 2, extent.end + missing / 2)
  }

  /// Takes the first lane of each of the note's staves that is free there.
  private func heads(
    of note: Score.Note, at along: Double, extent: (start: Double, end: Double)?
  ) -> [Head] {
    note.staves.enumerated().map { position, staff in
      let isDot = position > 0 && !note.isJoint
      let radius = isDot ? form.dotRadius : form.radius(note.weight)
      let own = range(along - radius - 1.5, along + radius + 1.5)
      var lane = own.reduce(0) { max($0, filled[staff][$1]) }
      while lane < taken[staff].count,
        !isFree(taken[staff][lane], own, band: isDot ? nil : extent)
      {
        lane += 1
      }
      return Head(staff: staff, lane: lane, radius: radius, isDot: isDot)
    }
  }

  private func isFree(
    _ lane: [UInt8], _ own: Range<Int>, band: (start: Double, end: Double)?
  ) -> Bool {
    for pixel in own where lane[pixel] != 0 { return false }
    guard let band else { return true }
    for pixel in range(band.start, band.end)
    where lane[pixel] & (Self.head | Self.dot | Self.band) != 0 {
      return false
    }
    return true
  }

  /// Whether the stem would cross the head of another note or run along its stem, or the line to its
  /// name cross a head.
  private func crosses(_ place: Place, isNamed: Bool) -> Bool {
    let own = thread(of: place, isNamed: isNamed)
    for other in threads {
      if let own, own.touches(other) { return true }
      if place.heads.contains(where: { other.crosses($0, at: place.along) }) { return true }
    }
    return crossesTaken(place, isNamed: isNamed)
  }

  /// Whether the stem would run into that of another.
  private func touches(_ place: Place, isNamed: Bool) -> Bool {
    guard let own = thread(of: place, isNamed: isNamed) else { return false }
    return threads.contains { own.touches($0) }
  }

  /// The stem of a note, and the line to its name above.
  private func thread(of place: Place, isNamed: Bool) -> Thread? {
    let isNamed = isNamed && form.direction == .lying
    guard let first = place.heads.first, place.staves.count > 1 || isNamed else { return nil }
    func lane(_ staff: Int) -> Int? { place.heads.first { $0.staff == staff }?.lane }
    let isAbove = isNamed && first.staff == place.staves.lowerBound
    return Thread(
      along: place.along, staves: place.staves,
      firstLane: isAbove ? 0 : lane(place.staves.lowerBound) ?? 0,
      lastLane: lane(place.staves.upperBound) ?? .max)
  }

  private func crossesTaken(_ place: Place, isNamed: Bool) -> Bool {
    let own = range(place.along - 1.5, place.along + 1.5)
    let isCrossed = stemLanes(place).contains { staff, lanes in
      lanes.contains { lane in
        lane < taken[staff].count
          && taken[staff][lane][own].contains { $0 & (Self.head | Self.dot | Self.stem) != 0 }
      }
    }
    return isCrossed
      || (isNamed && !isClear(above: place.heads[0], at: place.along, ofDots: true))
  }

  /// Whether no head is between this head and the names of its staff.
  func isClear(above head: Head, at along: Double, ofDots: Bool = false) -> Bool {
    guard form.direction == .lying else { return true }
    let own = range(along - 1.5, along + 1.5)
    let avoided = ofDots ? Self.head | Self.dot : Self.head
    return (0..<head.lane).allSatisfy { lane in
      lane >= taken[head.staff].count
        || !taken[head.staff][lane][own].contains { $0 & avoided != 0 }
    }
  }

  /// The lanes that the stem crosses between its ends.
  private func stemLanes(_ place: Place) -> [(staff: Int, lanes: Range<Int>)] {
    guard place.staves.count > 1 else { return [] }
    return place.staves.compactMap { staff in
      let own = place.heads.first { $0.staff == staff }?.lane
      let count = taken[staff].count
      if staff == place.staves.lowerBound {
        let from = (own ?? -1) + 1
        return from < count ? (staff, from..<count) : nil
      }
      if staff == place.staves.upperBound { return (staff, 0..<(own ?? count)) }
      return (staff, 0..<count)
    }
  }

  private mutating func take(_ place: Place, isNamed: Bool) {
    if let thread = thread(of: place, isNamed: isNamed) { threads.append(thread) }
    for head in place.heads {
      while taken[head.staff].count <= head.lane {
        taken[head.staff].append([UInt8](repeating: 0, count: pixels))
      }
      laneCounts[head.staff] = max(laneCounts[head.staff], head.lane + 1)
      mark(
        head.staff, head.lane, place.along - head.radius - 1.5, place.along + head.radius + 1.5,
        head.isDot ? Self.dot : Self.head)
      if let extent = place.stretch ?? place.extent, !head.isDot {
        mark(head.staff, head.lane, extent.start, extent.end, Self.band)
      }
    }
    if isNamed, let head = place.heads.first, form.direction == .lying {
      for lane in 0..<head.lane {
        mark(head.staff, lane, place.along - 1.5, place.along + 1.5, Self.stem)
      }
    }
    for (staff, lanes) in stemLanes(place) {
      for lane in lanes where lane < taken[staff].count {
        if place.heads.contains(where: { $0.staff == staff && $0.lane == lane }) { continue }
        mark(staff, lane, place.along - 1.5, place.along + 1.5, Self.stem)
      }
    }
  }

  private mutating func mark(
    _ staff: Int, _ lane: Int, _ start: Double, _ end: Double, _ what: UInt8
  ) {
    for pixel in range(start, end) {
      taken[staff][lane][pixel] |= what
      while filled[staff][pixel] < taken[staff].count,
        taken[staff][filled[staff][pixel]][pixel] != 0
      {
        filled[staff][pixel] += 1
      }
    }
  }

  private func range(_ start: Double, _ end: Double) -> Range<Int> {
    // Notes at the edges reach out of the axis by their size.
    let low = min(max(Int((start + 20).rounded(.down)), 0), pixels)
    return low..<min(max(Int((end + 20).rounded(.up)), low), pixels)
  }
}

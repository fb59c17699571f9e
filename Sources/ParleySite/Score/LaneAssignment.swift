import ParleyModel

/// Finds room for every note: a place along the axis within its days, and a lane on each of its staves,
/// so that nothing is on anything else.
///
///     Norland, 5 February: talks, a demand (a day is too short for both), a statement on 6 February
///     → lane 1        ○            the demand gave way across, not along:
///       lane 0        ●     ○      its place along is still its day
///
/// Each note asks for places along its days, the best first, and takes the first that is free in as many
/// lanes as the style allows. Only where none is, the lanes become more. Great events choose first. A
/// note of two staves must leave room for its stem in all that are between them, which is why lanes are
/// not assigned staff by staff.
struct LaneAssignment {
  let score: Score
  let form: ScoreStyle
  let axis: ScoreAxis
  private(set) var placed: [Place] = []
  /// What is on each staff.
  private var staffLanes: [StaffLanes]
  private let pixels: Int
  /// The stems so far, also where there are no lanes yet.
  private var threads: [Thread] = []

  /// How many lanes of each staff are in use.
  var laneCounts: [Int] { staffLanes.map(\.count) }

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

  init(score: Score, form: ScoreStyle, axis: ScoreAxis) {
    self.score = score
    self.form = form
    self.axis = axis
    pixels = Int(axis.length) + 40
    staffLanes = [StaffLanes](repeating: StaffLanes(pixels: pixels), count: score.staves.count)
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
    candidates.reserveCapacity(wanted.count)
    // A stem would rather have a new lane than cross a head; but not for ever. Two stems in one place look like one
    // event: that only where there is no other.
    let crossingLimit = form.lanes + (isMajor ? 5 : 2)
    let touchingLimit = form.lanes + (isMajor ? 7 : 4)
    func place(_ candidate: inout Candidate, in limit: Int) -> Place? {
      let mayCross = limit > crossingLimit
      let mayTouch = limit > touchingLimit
      guard candidate.lanes <= limit, mayCross || candidate.crosses != true,
        mayTouch || candidate.touches != true
      else { return nil }
      let place = Place(
        along: candidate.along,
        heads: heads(of: note, at: candidate.along, extent: stretch ?? extent),
        extent: extent, stretch: stretch, staves: span)
      if !mayCross {
        let crosses = candidate.crosses ?? crosses(place, isNamed: isMajor)
        candidate.crosses = crosses
        if crosses { return nil }
      }
      if !mayTouch {
        let touches = candidate.touches ?? touches(place, isNamed: isMajor)
        candidate.touches = touches
        if touches { return nil }
      }
      return place
    }
    for wish in wanted {
      let along = wish.rounded()
      var candidate = Candidate(
        along: along, lanes: laneCount(of: note, at: along, extent: stretch ?? extent))
      if let place = place(&candidate, in: form.lanes) {
        take(place, isNamed: isMajor)
        return place
      }
      candidates.append(candidate)
    }
    var limit = max(form.lanes + 1, candidates.map(\.lanes).min() ?? 0)
    while true {
      for index in candidates.indices {
        if let place = place(&candidates[index], in: limit) {
          take(place, isNamed: isMajor)
          return place
        }
      }
      limit += 1
    }
  }

  /// A place along the axis for a note, and what is known of it.
  private struct Candidate {
    let along: Double
    /// How many lanes it needs.
    let lanes: Int
    /// Whether it crosses others, or touches their stems; `nil` until it was tested.
    var crosses: Bool?
    var touches: Bool?
  }

  /// As long as its days, but never shorter than a head.
  private func stretch(
    _ note: Score.Note, over extent: (start: Double, end: Double)
  ) -> (start: Double, end: Double) {
    let missing = max(0, form.radius(note.weight) * 2 - (extent.end - extent.start))
    return (extent.start - missing / 2, extent.end + missing / 2)
  }

  /// The note's heads, each in the first lane of its staff that is free there.
  private func heads(
    of note: Score.Note, at along: Double, extent: (start: Double, end: Double)?
  ) -> [Head] {
    note.staves.indices.map { head(of: note, $0, at: along, extent: extent) }
  }

  /// How many lanes the note's heads need there. Asked of many places for each one that is taken.
  private func laneCount(
    of note: Score.Note, at along: Double, extent: (start: Double, end: Double)?
  ) -> Int {
    var count = 1
    for position in note.staves.indices {
      count = max(count, head(of: note, position, at: along, extent: extent).lane + 1)
    }
    return count
  }

  private func head(
    of note: Score.Note, _ position: Int, at along: Double, extent: (start: Double, end: Double)?
  ) -> Head {
    let staff = note.staves[position]
    let isDot = position > 0 && !note.isJoint
    let radius = isDot ? form.dotRadius : form.radius(note.weight)
    let lane = staffLanes[staff].firstFree(
      range(along - radius - 1.5, along + radius + 1.5),
      band: isDot ? nil : extent.map { range($0.start, $0.end) })
    return Head(staff: staff, lane: lane, radius: radius, isDot: isDot)
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
      lanes.contains { staffLanes[staff].holds([.head, .dot, .stem], own, lane: $0) }
    }
    return isCrossed
      || (isNamed && !isClear(above: place.heads[0], at: place.along, ofDots: true))
  }

  /// Whether no head is between this head and the names of its staff.
  func isClear(above head: Head, at along: Double, ofDots: Bool = false) -> Bool {
    guard form.direction == .lying else { return true }
    let own = range(along - 1.5, along + 1.5)
    let avoided: StaffLanes.Marks = ofDots ? [.head, .dot] : .head
    return (0..<head.lane).allSatisfy { !staffLanes[head.staff].holds(avoided, own, lane: $0) }
  }

  /// The lanes that the stem crosses between its ends.
  private func stemLanes(_ place: Place) -> [(staff: Int, lanes: Range<Int>)] {
    guard place.staves.count > 1 else { return [] }
    return place.staves.compactMap { staff in
      let own = place.heads.first { $0.staff == staff }?.lane
      let count = staffLanes[staff].count
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
      staffLanes[head.staff].mark(
        head.isDot ? .dot : .head,
        range(place.along - head.radius - 1.5, place.along + head.radius + 1.5), lane: head.lane)
      if let extent = place.stretch ?? place.extent, !head.isDot {
        staffLanes[head.staff].mark(.band, range(extent.start, extent.end), lane: head.lane)
      }
    }
    let line = range(place.along - 1.5, place.along + 1.5)
    if isNamed, let head = place.heads.first, form.direction == .lying {
      for lane in 0..<head.lane { staffLanes[head.staff].mark(.stem, line, lane: lane) }
    }
    for (staff, lanes) in stemLanes(place) {
      for lane in lanes where lane < staffLanes[staff].count {
        if place.heads.contains(where: { $0.staff == staff && $0.lane == lane }) { continue }
        staffLanes[staff].mark(.stem, line, lane: lane)
      }
    }
  }

  private func range(_ start: Double, _ end: Double) -> Range<Int> {
    // Notes at the edges reach out of the axis by their size.
    let low = min(max(Int((start + 20).rounded(.down)), 0), pixels)
    return low..<min(max(Int((end + 20).rounded(.up)), low), pixels)
  }
}

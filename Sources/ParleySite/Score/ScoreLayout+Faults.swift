import ParleyModel

extension ScoreLayout {
  /// What is not as a score must be; empty when all is well. For tests, and for builds that are being
  /// tested.
  var faults: [String] {
    noteFaults + stemFaults + bandFaults + labelFaults + nameFaults + axisFaults
  }

  /// Heads keep inside their staves and their days, and are not on each other.
  private var noteFaults: [String] {
    var faults: [String] = []
    var heads: [(note: Int, along: Double, half: Double, across: Double, radius: Double)] = []
    for (index, place) in notes.enumerated() {
      for head in place.heads {
        let staff = staves[head.staff]
        if head.across - head.radius < staff.top || head.across + head.radius > staff.bottom {
          faults.append("note \(index) reaches out of its staff")
        }
        if !score.notes[index].staves.contains(head.staff) {
          faults.append("note \(index) is on a staff that is not its own")
        }
        let reach = place.reach(of: head)
        heads.append(
          (
            index, (reach.start + reach.end) / 2, (reach.end - reach.start) / 2, head.across,
            head.radius
          ))
      }
      let span = score.notes[index].span
      let extent = axis.extent(of: span.knownDay.map { DaySpan($0, $0) } ?? span)
      if (span.knownDay == nil) != (place.stretch != nil) {
        faults.append("note \(index) claims a day that is not known")
      }
      if place.stretch == nil,
        axis.cuts.contains(where: { $0.start < place.along - 0.5 && place.along + 0.5 < $0.end })
      {
        faults.append("note \(index) is in a cut")
      }
      // Heads are set on whole pixels.
      if place.along < extent.start - 0.5 || place.along > extent.end + 0.5 {
        faults.append("note \(index) is not in its days")
      }
    }
    for (position, head) in heads.enumerated() {
      for other in heads[(position + 1)...] {
        let room = head.radius + other.radius
        if abs(head.along - other.along) < head.half + other.half,
          abs(head.across - other.across) < room
        {
          faults.append("notes \(head.note) and \(other.note) lie on each other")
        }
      }
    }
    return faults
  }

  /// Stems of two events are not in one place, and none runs through a head of another, as far as days
  /// have room.
  private var stemFaults: [String] {
    var faults: [String] = []
    var counts: [Int: Int] = [:]
    for note in score.notes {
      if let day = (note.span.knownDay ?? note.span.first)?.number { counts[day, default: 0] += 1 }
    }
    func hasRoom(_ index: Int) -> Bool {
      let span = score.notes[index].span
      let count = (span.knownDay ?? span.first).map { counts[$0.number, default: 1] } ?? 9
      return count <= 4 && axis.dayLength >= Double(count) * form.slot * 1.5
    }
    for (index, place) in notes.enumerated() where place.heads.count > 1 {
      let acrosses = place.heads.map(\.across)
      let (top, bottom) = (acrosses.min() ?? 0, acrosses.max() ?? 0)
      for (number, other) in notes.enumerated() where number != index {
        guard hasRoom(index), hasRoom(number), abs(place.along - other.along) < 8 else { continue }
        if other.stretch == nil,
          other.heads.contains(where: {
            top <= $0.across && $0.across <= bottom && abs(other.along - place.along) < $0.radius
          })
        {
          faults.append("the stem of note \(index) runs through a head of note \(number)")
        }
        let others = other.heads.map(\.across)
        if number > index, other.heads.count > 1, abs(place.along - other.along) < 2,
          (others.min() ?? 0) <= bottom, top <= (others.max() ?? 0)
        {
          faults.append("the stems of notes \(index) and \(number) are one line")
        }
      }
    }
    return faults
  }

  /// A band is as long as its days, and what is cut out between them; no two bands share a place.
  private var bandFaults: [String] {
    var faults: [String] = []
    var bands: [(note: Int, start: Double, end: Double, across: Double)] = []
    for (index, place) in notes.enumerated() {
      let span = score.notes[index].span
      guard let extent = place.extent else {
        if !span.isPoint { faults.append("note \(index) has no band") }
        continue
      }
      if let first = span.first?.number, let last = span.last?.number {
        var length = 0.0
        for stretch in axis.stretches {
          let days =
            min(last, stretch.last.number) - max(first, stretch.first.number) + 1
          length += Double(max(days, 0)) * axis.dayLength
        }
        for (cut, stretch) in zip(axis.cuts, axis.stretches)
        where first <= stretch.last.number && last > stretch.last.number {
          length += cut.end - cut.start
        }
        if abs(extent.end - extent.start - length) > 0.001 {
          faults.append("the band of note \(index) is not as long as its days")
        }
      }
      for head in place.heads where !head.isDot {
        bands.append((index, extent.start, extent.end, head.across))
      }
    }
    for (position, band) in bands.enumerated() {
      for other in bands[(position + 1)...] where other.across == band.across {
        if band.start < other.end, other.start < band.end {
          faults.append("the bands of notes \(band.note) and \(other.note) lie on each other")
        }
      }
    }
    return faults
  }

  /// No words are on other words, on a head, or outside the drawing.
  private var labelFaults: [String] {
    var faults: [String] = []
    let labels = self.labels + bars.compactMap(\.label)
    for (cut, words) in zip(cutPlaces, dates.cuts) {
      for label in labels where label.box.overlaps(cut) {
        faults.append("\(label.lines) and \(words.words) lie on each other")
      }
      for place in notes {
        for head in place.heads where form.box(of: head, in: place).overlaps(cut) {
          faults.append("\(words.words) is on a head")
        }
      }
    }
    for (position, label) in labels.enumerated() {
      for other in labels[(position + 1)...] where label.box.overlaps(other.box) {
        faults.append("\(label.lines) and \(other.lines) lie on each other")
      }
      for place in notes {
        for head in place.heads {
          let box = form.box(of: head, in: place)
          if label.box.overlaps(box) { faults.append("\(label.lines) is on a head") }
        }
      }
      if label.box.x < -form.margin - 4 || label.box.x + label.box.width > form.width + 8 {
        faults.append("\(label.lines) reaches out of the drawing")
      }
    }
    return faults
  }

  /// Names of staves are beside their staves, and not on each other.
  private var nameFaults: [String] {
    var faults: [String] = []
    for (staff, place) in zip(score.staves, staves) {
      if place.nameMiddle - place.name.height / 2 < place.top - 0.5
        || place.nameMiddle + place.name.height / 2 > place.bottom + 0.5
      {
        faults.append("the name of \(staff.name) reaches out of its staff")
      }
      if form.direction == .lying, place.name.length > form.margin - 8 {
        faults.append("the name of \(staff.name) is on its staff")
      }
    }
    return faults
  }

  /// Days are all of one length, nothing is cut out on which something begins or ends, and no two dates
  /// are on each other.
  private var axisFaults: [String] {
    var faults: [String] = []
    for (index, note) in score.notes.enumerated() {
      for day in [note.span.first, note.span.last] {
        if let day, !axis.holds(day) { faults.append("a day of note \(index) is cut out") }
      }
    }
    for stretch in axis.stretches {
      let length = axis.end(of: stretch.last) - stretch.start
      let days = stretch.last.number - stretch.first.number + 1
      if abs(length - Double(days) * axis.dayLength) > 0.001 {
        faults.append("days are not all of one length")
      }
    }
    let named = dates.ticks.filter { !$0.words.isEmpty }
    for (tick, next) in zip(named, named.dropFirst())
    where tick.middle + tick.width / 2 > next.middle - next.width / 2 {
      faults.append("\(tick.words) and \(next.words) lie on each other")
    }
    let spans = dates.spans
    for (position, span) in spans.enumerated() {
      for other in spans[(position + 1)...]
      where other.row == span.row && form.direction == .lying
        && span.along < other.along + other.width && other.along < span.along + span.width
      {
        faults.append("\(span.words) and \(other.words) lie on each other")
      }
    }
    return faults
  }
}

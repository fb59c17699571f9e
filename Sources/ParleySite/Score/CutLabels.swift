/// Finds room for the words in the cuts of a score, which say how much is left out.
struct CutLabels {
  let axis: ScoreAxis
  let dates: ScoreDates
  let form: ScoreStyle
  /// What they may not be on, and what they had better not be on.
  let obstacles: [ScoreBox]
  let bands: [ScoreBox]

  /// The height of the words.
  private static let size = 12.0
  /// How far they may reach below the staves.
  private static let spare = 14.0

  /// Where each is, and how far the staves must reach across for that.
  func places(depth: Double) -> (boxes: [ScoreBox], depth: Double) {
    var depth = depth
    let boxes = zip(axis.cuts, dates.cuts).map { cut, words in
      let length = words.width + 2
      if let box = free(cut, length, depth: depth, beside: obstacles + bands)
        ?? free(cut, length, depth: depth, beside: obstacles)
      {
        return box
      }
      // Under all that is there.
      let end =
        obstacles.filter { $0.overlaps(strip(cut)) }
        .map { form.direction == .lying ? $0.y + $0.height : $0.x + $0.width }.max() ?? 0
      depth = max(
        depth, (end + 2 + length - (form.direction == .lying ? Self.spare : 0)).rounded(.up))
      return box(cut, at: end + 1, length: length)
    }
    return (boxes, depth)
  }

  /// From the place where it is looked for outwards.
  private func free(
    _ cut: ScoreAxis.Cut, _ length: Double, depth: Double, beside obstacles: [ScoreBox]
  ) -> ScoreBox? {
    let isLying = form.direction == .lying
    let low = isLying ? 0 : -form.margin
    let high = (isLying ? depth + Self.spare : depth) - length
    guard high >= low else { return nil }
    let wish = isLying ? min(max((depth - length) / 2, low), high) : high
    let steps = Int(max(wish - low, high - wish) / 3)
    for step in 0...steps {
      for place in [wish + Double(step) * 3, wish - Double(step) * 3]
      where low <= place && place <= high {
        let box = box(cut, at: place, length: length)
        if !obstacles.contains(where: box.overlaps) { return box }
      }
    }
    return nil
  }

  private func box(_ cut: ScoreAxis.Cut, at across: Double, length: Double) -> ScoreBox {
    // Standing, the name of a month is under it.
    form.direction == .lying
      ? ScoreBox(
        x: (cut.start + cut.end - Self.size) / 2, y: across, width: Self.size, height: length)
      : ScoreBox(x: across, y: cut.start + 3, width: length, height: Self.size)
  }

  /// All that is in the cut.
  private func strip(_ cut: ScoreAxis.Cut) -> ScoreBox {
    let box = box(cut, at: 0, length: 1)
    let long = 100_000.0
    return form.direction == .lying
      ? ScoreBox(x: box.x, y: -long, width: box.width, height: 2 * long)
      : ScoreBox(x: -long, y: box.y, width: 2 * long, height: box.height)
  }
}

import ParleyModel

/// How a score is to be laid out, lying (time runs across) or standing (time runs down), and all sizes
/// of what is drawn.
///
/// To draw larger marks, change ``radius(_:)``: lanes, stems and labels keep away from what it says.
struct ScoreStyle: Sendable {
  enum Direction: Sendable {
    case lying, standing
  }

  let direction: Direction
  /// The width of the complete drawing.
  let width: Double
  /// What is kept before the staves for their names (lying) or the dates (standing).
  let margin: Double
  /// The type of labels, and of the axis.
  let labelSize = 12.0
  let axisSize = 11.0
  let lineHeight = 14.0
  /// From one lane of a staff to the next.
  let laneDistance: Double
  /// How many lanes a staff should have at most; it has more only where notes would collide.
  let lanes: Int
  let cutLength: Double
  /// How much smaller notes are than they could be.
  let scale: Double
  /// How far the staves may reach across, where that is bounded.
  let depthLimit: Double?

  /// For a place as wide as that.
  static func lying(_ width: Double) -> ScoreStyle {
    ScoreStyle(
      direction: .lying, width: width, margin: 104, laneDistance: 17, lanes: 2, cutLength: 26,
      scale: 1, depthLimit: nil)
  }

  /// For a phone: 360 px with some air at both sides.
  static let standing = ScoreStyle(
    direction: .standing, width: 328, margin: 38, laneDistance: 12, lanes: 2, cutLength: 30,
    scale: 0.74, depthLimit: 196)

  /// Half the size of a note.
  func radius(_ weight: EventWeight) -> Double {
    switch weight {
    case .major: 7.5 * scale
    case .normal: 5.6 * scale
    case .minor: 4.2 * scale
    }
  }

  /// Half the breadth of the band of a note that lasts for days, and of a head that stretches over them.
  var bandHalf: Double { 4.5 * scale }
  /// That of a dot on the stem of another staff's note.
  var dotRadius: Double { 2.5 * scale }
  /// The room a note needs along the axis in a day that it shares with others.
  var slot: Double { 13.5 * scale }

  /// Half the size of the head that marks a labelled event in the overview.
  static let overviewRadius = 4.0
  /// Half the size of a head in the legend, and of one that stretches over days.
  static let legendRadius = 6.0
  static let legendStretchRadius = 5.0
}

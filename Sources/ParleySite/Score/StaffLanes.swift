/// What stands at each pixel along the lanes of one staff. A lane is there from its first mark on.
///
///     var lanes = StaffLanes(pixels: 100)
///     lanes.mark(.head, 10..<20, lane: 0)
///     lanes.firstFree(15..<25, band: nil)   // 1
struct StaffLanes {
  /// The parts of notes, as bits.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let head = Marks(rawValue: 1)
    static let band = Marks(rawValue: 2)
    static let stem = Marks(rawValue: 4)
    static let dot = Marks(rawValue: 8)
  }

  /// How many lanes there are.
  private(set) var count = 0
  private let pixels: Int
  /// Lane after lane in one list: notes are tried at thousands of places.
  private var marks: [Marks] = []
  /// For each pixel, how many lanes from the first on have something there.
  private var filled: [Int]

  /// - Parameter pixels: How long the lanes are.
  init(pixels: Int) {
    self.pixels = pixels
    filled = [Int](repeating: 0, count: pixels)
  }

  /// The first lane with room for a head and for the band of its days; ``count`` where none of them has.
  ///
  /// - Parameters:
  ///   - own: Where nothing may stand.
  ///   - band: Where stems may, and nothing else.
  func firstFree(_ own: Range<Int>, band: Range<Int>?) -> Int {
    var lane = 0
    for pixel in own { lane = max(lane, filled[pixel]) }
    while lane < count {
      let isFree =
        !holds([.head, .band, .stem, .dot], own, lane: lane)
        && !(band.map { holds([.head, .band, .dot], $0, lane: lane) } ?? false)
      if isFree { break }
      lane += 1
    }
    return lane
  }

  /// Whether any of some marks stands at any of some pixels.
  func holds(_ some: Marks, _ range: Range<Int>, lane: Int) -> Bool {
    guard lane < count else { return false }
    let start = lane * pixels
    for pixel in range where !marks[start + pixel].isDisjoint(with: some) { return true }
    return false
  }

  /// Puts a mark at some pixels of a lane.
  mutating func mark(_ mark: Marks, _ range: Range<Int>, lane: Int) {
    if lane >= count {
      marks += repeatElement([], count: (lane + 1 - count) * pixels)
      count = lane + 1
    }
    let start = lane * pixels
    for pixel in range {
      marks[start + pixel].formUnion(mark)
      guard filled[pixel] == lane else { continue }
      var next = lane + 1
      while next < count, !marks[next * pixels + pixel].isEmpty { next += 1 }
      filled[pixel] = next
    }
  }
}

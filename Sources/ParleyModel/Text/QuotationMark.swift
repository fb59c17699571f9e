/// A quotation mark in a text.
struct QuotationMark: Sendable {
  /// How marks go together.
  enum Shape: Int, Sendable {
    /// `"`, `'`: the same at both ends.
    case typed, typedSingle
    /// `“`: opens in English, and closes in German, Polish and Ukrainian.
    case high, highSingle
    /// `”`: closes; opens in Swedish and Finnish.
    case right, rightSingle
    /// `„`: opens.
    case low, lowSingle
    /// `«` opens in French and Ukrainian, and closes in Danish; `»` the other way round.
    case leftAngle, rightAngle

    static let count = 10

    var isDouble: Bool {
      switch self {
      case .typedSingle, .highSingle, .rightSingle, .lowSingle: false
      default: true
      }
    }

    /// The shapes that a mark of this one closes, the likeliest first.
    var closes: [Shape] {
      switch self {
      case .typed: [.typed, .low, .high]
      case .typedSingle: [.typedSingle]
      case .high: [.low, .high]
      case .highSingle: [.lowSingle]
      case .right: [.high, .low, .right]
      case .rightSingle: [.highSingle, .lowSingle]
      case .low, .lowSingle: []
      case .leftAngle: [.rightAngle]
      case .rightAngle: [.leftAngle, .rightAngle]
      }
    }
  }

  let shape: Shape
  let offset: Int
  let width: Int
  let mayOpen: Bool
  let mayClose: Bool
  /// Whether it may as well be an inch mark, or the apostrophe of `allies'`.
  let isDoubtful: Bool

  /// The marks of a text, from left to right; apostrophes within words do not count.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [QuotationMark] {
    var marks: [QuotationMark] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2 else {
        index += 1
        continue
      }
      let scalar = WordBoundary.scalar(at: index, in: bytes)
      let width = UTF8.width(scalar)
      if let shape = shape(of: scalar) {
        let mark = QuotationMark(shape, at: index, width: width, in: bytes)
        if mark.mayOpen || mark.mayClose { marks.append(mark) }
      }
      index += width
    }
    return marks
  }

  private init(
    _ shape: Shape, at offset: Int, width: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    self.shape = shape
    self.offset = offset
    self.width = width
    let end = offset + width
    let before = WordBoundary.scalar(before: offset, in: bytes)
    let next = end < bytes.count ? WordBoundary.scalar(at: end, in: bytes) : nil
    let isBehindWord = before.map(WordBoundary.isWord) ?? false
    let isBehindSpace = before?.properties.isWhitespace ?? true
    let isBeforeWord = next.map(WordBoundary.isWord) ?? false
    let isBeforeSpace = next?.properties.isWhitespace ?? true
    var mayOpen = !isBeforeSpace && !isBehindWord
    var mayClose = !isBehindSpace && !isBeforeWord
    switch shape {
    case .typed, .right, .high: break
    case .typedSingle, .highSingle:
      mayOpen = mayOpen && before != ")" && !Self.isClipped(at: end, in: bytes)
    case .rightSingle: mayOpen = false
    case .low, .lowSingle:
      mayOpen = !isBeforeSpace
      mayClose = false
    case .leftAngle, .rightAngle:
      // French sets spaces within its marks.
      mayOpen = !isBehindWord
      mayClose = !isBeforeWord
    }
    self.mayOpen = mayOpen
    self.mayClose = mayClose
    let isBeforeLowercase = isBeforeSpace && Self.isLowercase(at: end + 1, in: bytes)
    isDoubtful =
      switch shape {
      case .typed, .right:
        before.map { ("0"..."9").contains($0) } ?? false && (isBeforeLowercase || next == "-")
      case .typedSingle, .rightSingle:
        (before == "s" || before == "z" || before == "x") && isBeforeLowercase
      default: false
      }
  }

  /// Whether what follows is a word that has lost its beginning: `'90s`, `'em`.
  private static func isClipped(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = index
    while end < bytes.count, end - index < 6, WordBoundary.isWord(Unicode.Scalar(bytes[end])) {
      end += 1
    }
    let word = bytes[index..<end]
    if word.prefix(2).allSatisfy({ (0x30...0x39).contains($0) }) {
      return word.count == 2 || word.count == 3 && word.last == UInt8(ascii: "s")
    }
    return ["em", "til", "tis", "twas", "cause", "n", "bout", "round"].contains {
      word.elementsEqual($0.utf8)
    }
  }

  private static func isLowercase(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index < bytes.count && WordBoundary.scalar(at: index, in: bytes).properties.isLowercase
  }

  private static func shape(of scalar: Unicode.Scalar) -> Shape? {
    switch scalar {
    case "\"": .typed
    case "'": .typedSingle
    case "“": .high
    case "‘": .highSingle
    case "”": .right
    case "’": .rightSingle
    case "„": .low
    case "‚": .lowSingle
    case "«": .leftAngle
    case "»": .rightAngle
    default: nil
    }
  }
}

/// A stretch of a text in quotation marks, in UTF-8 offsets.
package struct MarkedStretch: Sendable {
  /// With its marks.
  package let outer: Range<Int>
  /// Without them.
  package let inner: Range<Int>
  /// Whether it has an end. One that has none goes on in the next block, which begins with a mark.
  package let isClosed: Bool

  /// The stretches of a text, from left to right.
  ///
  /// Knows the marks of English, German, French, Danish and Norwegian, Polish and Ukrainian, typed or
  /// typographic; what is quoted within a quotation is not distinguished. A single mark is an apostrophe
  /// unless it comes before a word and another closes it. A mark without another belongs to nothing,
  /// unless `mayGoOn`: then the last of them, at the front of the text or after a colon or comma, may
  /// begin a quotation of several paragraphs, of which each begins with a mark and only the last ends
  /// with one. Takes time in proportion to the text.
  package static func all(
    in bytes: UnsafeBufferPointer<UInt8>, mayGoOn: Bool = false
  ) -> [MarkedStretch] {
    let marks = QuotationMark.all(in: bytes)
    guard !marks.isEmpty else { return [] }
    var pairs = MarkPairs(marks)
    pairs.findAll()
    var stretches: [MarkedStretch] = []
    let last = mayGoOn ? pairs.openAtEnd(in: bytes) : nil
    var index = 0
    while index < marks.count {
      let mark = marks[index]
      let start = mark.offset + mark.width
      if let closer = pairs.closers[index] {
        let end = marks[closer]
        stretches.append(
          MarkedStretch(
            outer: mark.offset..<end.offset + end.width,
            inner: trimmed(start..<max(start, end.offset), in: bytes), isClosed: true))
        index = closer + 1
      } else if index == last {
        stretches.append(
          MarkedStretch(
            outer: mark.offset..<bytes.count, inner: start..<bytes.count, isClosed: false))
        break
      } else {
        index += 1
      }
    }
    return stretches
  }

  /// Takes off the spaces that French sets within its marks.
  private static func trimmed(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let scalar = WordBoundary.scalar(at: start, in: bytes)
      guard scalar.properties.isWhitespace else { break }
      start = min(end, start + UTF8.width(scalar))
    }
    while end > start, let scalar = WordBoundary.scalar(before: end, in: bytes),
      scalar.properties.isWhitespace
    {
      end = max(start, end - UTF8.width(scalar))
    }
    return start..<end
  }

  /// Whether a text begins with a mark that opens a quotation.
  package static func begins(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return "\"“„«»”".unicodeScalars.contains(first)
  }
}

/// Which mark closes which. Each mark is put on a stack once and taken off once.
private struct MarkPairs {
  let marks: [QuotationMark]
  /// For each mark that opens, the one that closes it.
  var closers: [Int?]
  private var open: [Int] = []
  /// How many marks of each shape are open.
  private var counts = Array(repeating: 0, count: QuotationMark.Shape.count)

  init(_ marks: [QuotationMark]) {
    self.marks = marks
    closers = Array(repeating: nil, count: marks.count)
  }

  mutating func findAll() {
    let isApostrophe = doubtful()
    for index in marks.indices where !isApostrophe[index] {
      let mark = marks[index]
      if mark.mayClose, let opener = opener(for: mark) {
        while let top = open.popLast() {
          counts[marks[top].shape.rawValue] -= 1
          if top == opener { break }
        }
        closers[opener] = index
      } else if mark.mayOpen {
        open.append(index)
        counts[mark.shape.rawValue] += 1
      }
    }
  }

  /// Which of the marks that may be something else are: those after which another of their shape
  /// closes before one opens.
  private func doubtful() -> [Bool] {
    var result = Array(repeating: false, count: marks.count)
    var closesNext = Array(repeating: false, count: QuotationMark.Shape.count)
    for index in marks.indices.reversed() {
      let mark = marks[index]
      let shape = mark.shape.rawValue
      result[index] = mark.isDoubtful && closesNext[shape]
      closesNext[shape] = mark.mayClose && !mark.mayOpen && !mark.isDoubtful
      if mark.shape == .highSingle {
        closesNext[QuotationMark.Shape.rightSingle.rawValue] = false
      }
      if mark.shape == .high || mark.shape == .low {
        closesNext[QuotationMark.Shape.right.rawValue] = false
      }
    }
    return result
  }

  /// The open mark that another closes.
  private func opener(for mark: QuotationMark) -> Int? {
    for shape in mark.shape.closes where counts[shape.rawValue] > 0 {
      // A mark that would open as well closes its like only.
      if mark.mayOpen, shape != mark.shape, mark.shape != .leftAngle, mark.shape != .rightAngle,
        mark.shape != .right
      {
        continue
      }
      var depth = open.count - 1
      if mark.shape.isDouble {
        // What is above is taken off with it, so that nothing is looked at twice.
        while depth >= 0, marks[open[depth]].shape != shape { depth -= 1 }
        return depth >= 0 ? open[depth] : nil
      }
      // Nothing in single marks reaches beyond the double ones around it.
      let floor = max(0, depth - 3)
      while depth >= floor, !marks[open[depth]].shape.isDouble {
        if marks[open[depth]].shape == shape { return open[depth] }
        depth -= 1
      }
    }
    return nil
  }

  /// The mark that may begin a quotation which goes on beyond the text.
  func openAtEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = open.first(where: { marks[$0].shape.isDouble }) else { return nil }
    let shape = marks[first].shape
    // With a pair of the same marks after it, it is one that somebody forgot to close.
    for index in marks.indices[(first + 1)...]
    where marks[index].shape == shape && (closers[index] != nil || marks[index].mayOpen) {
      return nil
    }
    var index = marks[first].offset
    while index > 0, bytes[index - 1] <= 0x20 { index -= 1 }
    guard index > 0 else { return first }
    let before = bytes[index - 1]
    let isFront = bytes[..<index].allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
    return isFront || before == UInt8(ascii: ":") || before == UInt8(ascii: ",") ? first : nil
  }
}

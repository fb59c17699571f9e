import ParleyModel

/// A quotation as stretches of words that must be in the article, one after the other.
struct Quotation {
  /// What the square brackets in it are taken for.
  enum Brackets {
    /// `[…]` skips words, `[words]` stands for nothing.
    case insertions
    /// `[…]` skips words, `[words]` is part of the article's own text.
    case literal
    /// Both skip words; only to find out what an author may have meant.
    case replacements
  }

  /// In the form of ``ComparableText``; none is empty.
  private(set) var stretches: [[UInt8]] = []
  /// Whether there are words in brackets.
  private(set) var hasInsertions = false

  init(_ text: String, brackets: Brackets = .insertions) {
    let bytes = ComparableText(text).bytes
    var stretch: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "["),
        let close = bytes[index...].firstIndex(of: UInt8(ascii: "]"))
      else {
        stretch.append(bytes[index])
        index += 1
        continue
      }
      let inside = bytes[(index + 1)..<close].filter { $0 != 0x20 }
      let isEllipsis = inside == Array("...".utf8)
      if !isEllipsis { hasInsertions = true }
      if isEllipsis || brackets == .replacements {
        end(&stretch)
      } else if brackets == .literal {
        stretch += bytes[index...close]
      } else {
        let next = close + 1 < bytes.count ? bytes[close + 1] : 0x20
        if !Self.isWordByte(next), stretch.last == 0x20 { stretch.removeLast() }
      }
      index = close + 1
    }
    end(&stretch)
  }

  private mutating func end(_ stretch: inout [UInt8]) {
    while stretch.last == 0x20 { stretch.removeLast() }
    let words = stretch.drop { $0 == 0x20 }
    if !words.isEmpty { stretches.append(Array(words)) }
    stretch = []
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || WordBoundary.isWord(Unicode.Scalar(byte))
  }

  /// Whether any stretch has a word of two letters or digits: less than that occurs in every text, and
  /// proves nothing.
  var hasWord: Bool {
    stretches.contains { stretch in
      var length = 0
      for scalar in String(decoding: stretch, as: UTF8.self).unicodeScalars {
        length = WordBoundary.isWord(scalar) ? length + 1 : 0
        if length == 2 { return true }
      }
      return false
    }
  }

  /// Where its stretches are in a text: in order, and as close together as they can be.
  func find(in text: ComparableText) -> [Range<Int>]? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var ranges: [Range<Int>] = []
      var start = 0
      for stretch in stretches {
        guard let range = Self.find(stretch, in: bytes, from: start) else { return nil }
        ranges.append(range)
        start = range.upperBound
      }
      for index in ranges.indices.dropLast().reversed() {
        let limit = ranges[index + 1].lowerBound
        while let next = Self.find(
          stretches[index], in: bytes, from: ranges[index].lowerBound + 1, to: limit)
        { ranges[index] = next }
      }
      return ranges
    }
  }

  /// How many of its stretches occur in a text in order.
  func foundCount(in text: ComparableText) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (count, stretch) in stretches.enumerated() {
        guard let range = Self.find(stretch, in: bytes, from: start) else { return count }
        start = range.upperBound
      }
      return stretches.count
    }
  }

  private static func find(
    _ stretch: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int = .max
  ) -> Range<Int>? {
    stretch.withUnsafeBufferPointer { needle in
      var start = start
      let limit = min(limit, bytes.count)
      while start < limit,
        let found = ByteSearch.first(needle, in: bytes, range: start..<limit)
      {
        let range = found..<(found + needle.count)
        if WordBoundary.holds(range, in: bytes) { return range }
        start = found + 1
      }
      return nil
    }
  }
}

/// Finds the UTF-8 offsets of what a YAML parser has read; it counts characters of the block it was
/// given, from 0.
struct YAMLPlaces {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  /// The last place that was found: parsers go forward.
  private var last: (character: Int, offset: Int)

  /// Looks at `bytes[range]`, while they may be looked at.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    last = (0, range.lowerBound)
  }

  /// The offset of a character.
  mutating func offset(ofCharacter character: Int) -> Int {
    if character < last.character { last = (0, range.lowerBound) }
    var offset = last.offset
    for _ in last.character..<character where offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    last = (character, offset)
    return offset
  }

  /// Past any anchor and tag (`&name`, `!tag`) that are before a value.
  func skipProperties(from offset: Int) -> Int {
    var offset = offset
    while offset < range.upperBound,
      bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!")
    {
      while offset < range.upperBound, !Self.isBlank(bytes[offset]) { offset += 1 }
      while offset < range.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  /// The lines of a block of text of which the indicator (`|` or `>`) is at `start` and which the
  /// parser left at `end`: from the first character of its first line that is not blank to the end of
  /// its last one.
  func block(from start: Int, to end: Int) -> Range<Int> {
    var first = start
    while first < end, bytes[first] != UInt8(ascii: "\n") { first += 1 }
    while first < end, Self.isSpaceOrLineFeed(bytes[first]) { first += 1 }
    var last = end
    while last > first, Self.isSpaceOrLineFeed(bytes[last - 1]) { last -= 1 }
    guard first < last else { return start..<min(start + 1, range.upperBound) }
    // Blanks at the end of the last line belong to it.
    while last < range.upperBound, bytes[last] != UInt8(ascii: "\n") { last += 1 }
    return first..<last
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isSpaceOrLineFeed(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A
  }
}

import ParleyModel

/// The words of a text, folded to one number each, with what is between them.
///
///     "Jean-Luc O’Neil, of Orrin"
///     → jean (other) luc (hyphen) o (space) neil (apostrophe) of (other) orrin (space)
///
/// A text is read for all names at once, and most of its words begin none. So a word is compared as one
/// number, and its letters are not kept: two words of one hash are one word. Of 64 bits that costs
/// nothing: among a million words the chance of two with the same is one in thirty million.
package struct NameWords {
  /// What is between a word and the one before it.
  package enum Gap: UInt8 {
    case space, hyphen, apostrophe, dot, other
  }

  /// One word.
  package struct Word {
    /// UTF-8 offsets.
    package var start: Int32
    package var end: Int32
    /// Of the folded letters: a 64-bit FNV-1a hash.
    package var hash: UInt64
    package var gap: Gap
    package var startsUppercase: Bool
    package var hasLowercase: Bool
  }

  package private(set) var words: [Word] = []

  /// A reader that has read nothing.
  package init() {}

  /// Reads a text, in place of the one before.
  package mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.removeAll(keepingCapacity: true)
    var index = 0
    var gapStart = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80, !Self.isWord(byte) {
        index += 1
        continue
      }
      if byte >= 0x80, !WordBoundary.isWord(WordBoundary.scalar(at: index, in: bytes)) {
        index += Self.width(byte)
        continue
      }
      let gap = Self.gap(gapStart..<index, in: bytes)
      index = readWord(bytes, from: index, gap: gap)
      gapStart = index
    }
  }

  private mutating func readWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, gap: Gap
  ) -> Int {
    var index = start
    var before: UInt64 = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var previous: UInt32 = 0
    var startsUppercase = bytes[start] &- 0x41 < 26
    var hasLowercase = false
    // The bits of all letters of ASCII.
    var cases: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        // Digits have the bit of small letters already.
        let lower = byte | 0x20
        if lower &- 0x61 < 26 {
          cases |= byte
        } else if byte &- 0x30 >= 10 {
          break
        }
        index += 1
        before = hash
        previous = UInt32(lower)
        hash = Self.mix(hash, previous)
        continue
      }
      let scalar = WordBoundary.scalar(at: index, in: bytes)
      guard WordBoundary.isWord(scalar) else { break }
      if Self.isUppercase(scalar) {
        if index == start { startsUppercase = true }
      } else if Self.isLowercase(scalar) {
        hasLowercase = true
      }
      let folded = LetterFolding.fold(scalar, after: previous)
      index += Self.width(byte)
      if folded == 0 { continue }
      if folded & LetterFolding.replacement != 0 {
        previous = folded & ~LetterFolding.replacement
        hash = Self.mix(before, previous)
      } else {
        before = hash
        previous = folded
        hash = Self.mix(hash, folded)
      }
    }
    words.append(
      Word(
        start: Int32(start), end: Int32(min(index, bytes.count)), hash: hash, gap: gap,
        startsUppercase: startsUppercase, hasLowercase: hasLowercase || cases & 0x20 != 0))
    return min(index, bytes.count)
  }

  private static func mix(_ hash: UInt64, _ folded: UInt32) -> UInt64 {
    (hash ^ UInt64(folded)) &* 0x100_0000_01B3
  }

  private static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x400...0x42F: true
    case 0x430...0x45F: false
    default: scalar.properties.isUppercase
    }
  }

  private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x400...0x42F: false
    case 0x430...0x45F: true
    default: scalar.properties.isLowercase
    }
  }

  private static func gap(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Gap {
    if range.count == 1 {
      switch bytes[range.lowerBound] {
      case 0x20, 0x0A, 0x09: return .space
      case UInt8(ascii: "-"): return .hyphen
      case UInt8(ascii: "'"), UInt8(ascii: "`"): return .apostrophe
      case UInt8(ascii: "."): return .dot
      default: return .other
      }
    }
    var found: Gap?
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = WordBoundary.scalar(at: index, in: bytes)
      let gap: Gap
      switch scalar {
      case ".": gap = .dot
      case "’", "ʼ", "‘", "`", "´": gap = .apostrophe
      case "‐", "‑": gap = .hyphen
      default: gap = scalar.properties.isWhitespace ? .space : .other
      }
      // A dot and white space are a dot; anything else mixed is not a gap within a name.
      switch (found, gap) {
      case (nil, _): found = gap
      case (.space?, .space), (.dot?, .space): break
      default: return .other
      }
      index += width(bytes[index])
    }
    return found ?? .other
  }

  /// Whether a byte of ASCII is a letter or a digit.
  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

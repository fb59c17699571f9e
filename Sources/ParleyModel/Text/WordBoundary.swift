/// Where words begin and end in UTF-8 text.
package enum WordBoundary {
  /// Whether a stretch begins and ends with whole words: no letter or digit goes on beyond it, and no
  /// number does after its point or comma.
  package static func holds(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !range.isEmpty else { return false }
    if isWord(scalar(at: range.lowerBound, in: bytes)) {
      if let before = scalar(before: range.lowerBound, in: bytes), isWord(before) { return false }
      if isDigit(bytes[range.lowerBound]), range.lowerBound >= 2,
        isPoint(bytes[range.lowerBound - 1]), isDigit(bytes[range.lowerBound - 2])
      {
        return false
      }
    }
    guard let last = scalar(before: range.upperBound, in: bytes), isWord(last),
      range.upperBound < bytes.count
    else { return true }
    if isWord(scalar(at: range.upperBound, in: bytes)) { return false }
    return
      !(isDigit(bytes[range.upperBound - 1]) && range.upperBound + 1 < bytes.count
      && isPoint(bytes[range.upperBound]) && isDigit(bytes[range.upperBound + 1]))
  }

  /// The scalar that begins at an offset.
  @inlinable package static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> Unicode.Scalar
  {
    let byte = UInt32(bytes[index])
    guard byte >= 0x80 else { return Unicode.Scalar(UInt8(byte)) }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = byte & (0xFF >> UInt32(width + 1))
    for offset in 1..<width where index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The scalar that ends at an offset; `nil` at the beginning.
  @inlinable package static func scalar(
    before index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start, in: bytes) : nil
  }

  /// Whether a scalar is part of a word: a letter, a digit or a mark on one.
  @inlinable package static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0xAA: return false
    case 0x400...0x481, 0x48A...0x52F: return true
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
        return true
      default: return false
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}

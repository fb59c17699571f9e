/// The characters that no page can contain: controls that HTML forbids and XML does not know.
///
/// Tab, line feed and carriage return are not among them, and neither is U+0085, which is a line break.
enum ControlCharacters {
  /// A text without them, where the first was, and how many there were.
  struct Removal {
    /// With a blank for each form feed and vertical tab, and U+FFFD for all others, so that no line
    /// and no column moves.
    let bytes: [UInt8]
    let first: Unicode.Scalar
    /// In bytes; the same in both texts.
    let offset: Int
    let count: Int
  }

  /// Whether a text contains neither them nor carriage returns, by its bytes alone: `false` where one of
  /// the bytes is there that they begin with, as it is for `«`.
  static func areAbsent(from bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Without a branch, so that many bytes are looked at in one step.
      var found: UInt8 = 0
      for byte in bytes {
        let isBlank: UInt8 = (byte == 0x0A ? 1 : 0) | (byte == 0x09 ? 1 : 0)
        found |= (byte < 0x20 ? 1 : 0) & ~isBlank
        found |= (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
      }
      return found == 0
    }
  }

  /// Takes them out of valid UTF-8; `nil` where there are none.
  static func remove(from bytes: ArraySlice<UInt8>) -> Removal? {
    let suspect = bytes.indices.first { length(at: $0, in: bytes) > 0 }
    guard let suspect else { return nil }
    var kept = Array(bytes[..<suspect])
    var first: Unicode.Scalar?
    var count = 0
    var index = suspect
    while index < bytes.endIndex {
      let length = length(at: index, in: bytes)
      guard length > 0 else {
        kept.append(bytes[index])
        index += 1
        continue
      }
      let isSpace = bytes[index] == 0x0B || bytes[index] == 0x0C
      if isSpace { kept.append(0x20) } else { kept += "\u{FFFD}".utf8 }
      if first == nil {
        first =
          String(decoding: bytes[index..<(index + length)], as: UTF8.self)
          .unicodeScalars.first
      }
      count += 1
      index += length
    }
    return first.map {
      Removal(bytes: kept, first: $0, offset: suspect - bytes.startIndex, count: count)
    }
  }

  /// How many bytes the one that begins there has; 0 where none does.
  private static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: 0
    case 0..<0x20, 0x7F: 1
    case 0xC2:
      index + 1 < bytes.endIndex && bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85 ? 2 : 0
    case 0xEF:
      index + 2 < bytes.endIndex && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 3 : 0
    default: 0
    }
  }
}

/// What may be shown on a terminal of a text that anyone may have written.
enum VisibleText {
  /// The text with everything written out that would move the cursor, change colours, or turn the
  /// direction of what follows: `\u{1B}`.
  static func escaping(_ text: some StringProtocol) -> String {
    // Nearly every text has nothing to hide.
    guard mayHide(text) else { return String(text) }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text has bytes with which hidden scalars begin.
  private static func mayHide(_ text: some StringProtocol) -> Bool {
    var (last, before): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch (before, last, byte) {
      case (_, _, 0..<0x20), (_, _, 0x7F), (_, 0xC2, 0x80..<0xA0), (_, 0xD8, 0x9C),
        (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA6...0xA9),
        (0xEF, 0xBB, 0xBF):
        return true
      default: (before, last) = (last, byte)
      }
    }
    return false
  }

  /// How many columns of a terminal a character takes, as far as that can be known: 0 for marks that
  /// sit on the character before, 2 for East Asian wide characters and emoji, else 1.
  static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Control characters, line and paragraph separators, and what turns the direction of writing.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}

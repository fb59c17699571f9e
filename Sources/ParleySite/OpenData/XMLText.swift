/// Text in XML 1.0, where some characters may not stand even as references.
enum XMLText {
  /// Adds a text, escaped, to some XML; what XML has no place for becomes U+FFFD.
  static func append(_ text: String, to xml: inout String) {
    guard text.utf8.contains(where: isSpecial) else {
      xml += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": xml += "&amp;"
      case "<": xml += "&lt;"
      case ">": xml += "&gt;"
      case "\"": xml += "&quot;"
      // A parser would fold these in an attribute.
      case "\t", "\n", "\r": xml += "&#\(scalar.value);"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": xml += "\u{FFFD}"
      default: xml.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // U+FFFE and U+FFFF begin with 0xEF.
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") || byte == 0xEF
  }
}

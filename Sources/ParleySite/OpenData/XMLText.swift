/// Escaping for the text and the quoted attributes of XML 1.0.
enum XMLText {
  /// Adds a text with `&`, `<`, `>`, `"` and `'` made into references, carriage returns too, since readers
  /// would take them for line feeds; U+FFFD stands for what no XML can hold.
  static func append(_ text: String, to xml: inout String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let (length, reference) = special(at: index, in: bytes)
        guard length > 0 else {
          index += 1
          continue
        }
        xml += String(decoding: bytes[start..<index], as: UTF8.self)
        xml += reference
        index += length
        start = index
      }
      xml += String(decoding: bytes[start...], as: UTF8.self)
    }
  }

  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    var xml = ""
    append(text, to: &xml)
    return xml
  }

  /// What begins there and cannot stay: how long it is, and what to write for it.
  private static func special(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, reference: String) {
    switch bytes[index] {
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "\""): (1, "&quot;")
    case UInt8(ascii: "'"): (1, "&#39;")
    case 0x0D: (1, "&#13;")
    case 0x09, 0x0A: (0, "")
    case 0..<0x20: (1, "\u{FFFD}")
    // U+FFFE and U+FFFF.
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
      (3, "\u{FFFD}")
    default: (0, "")
    }
  }
}

/// Escaping for the text and the quoted attributes of XML 1.0.
enum XMLText {
  /// Adds a text with `&`, `<`, `>`, `"` and `'` made into references, carriage returns too, since readers
  /// would take them for line feeds; U+FFFD stands for what no XML can hold.
  static func append(_ text: String, to xml: inout String) {
    guard text.hasByte(isSuspect) else {
      xml += text
      return
    }
    var text = text
    let escaped = text.withUTF8 { bytes -> [UInt8] in
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + bytes.count / 4 + 16)
      var start = 0
      var index = 0
      while index < bytes.count {
        guard isSuspect(bytes[index]) else {
          index += 1
          continue
        }
        let (length, reference) = special(at: index, in: bytes)
        guard length > 0 else {
          index += 1
          continue
        }
        escaped.append(contentsOf: bytes[start..<index])
        escaped += reference.utf8
        index += length
        start = index
      }
      escaped.append(contentsOf: bytes[start...])
      return escaped
    }
    xml += String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a byte may begin what cannot stay.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    guard byte <= 0x3E else { return byte == 0xEF }
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A }
    return byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
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

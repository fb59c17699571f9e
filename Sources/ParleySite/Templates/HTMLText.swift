/// Escaping for HTML text and quoted attributes.
enum HTMLText {
  /// The text with `&`, `<`, `>`, `"` and `'` made into references; the same string where it has none.
  static func escaped(_ text: String) -> String {
    guard text.hasByte(isSpecial) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 24)
    append(text, to: &result)
    return result
  }

  /// Adds a text, escaped, to some HTML.
  static func append(_ text: String, to html: inout String) {
    guard text.hasByte(isSpecial) else {
      html += text
      return
    }
    let utf8 = text.utf8
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      if isSpecial(byte) {
        html += text[start..<index]
        html += reference(byte)
        start = utf8.index(after: index)
      }
      index = utf8.index(after: index)
    }
    html += text[start...]
  }

  /// Writes a text, escaped.
  static func append(_ text: String, to sink: inout ByteSink) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in 0..<utf8.count where isSpecial(utf8[index]) {
        sink.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        sink.append(reference(utf8[index]))
        start = index + 1
      }
      sink.append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // All lie at or below `>`. Controls are no characters of HTML, and ``SitePath/root`` is written as
    // a NUL.
    guard byte <= 0x3E else { return false }
    if byte < 0x20 { return byte != 0x0A && byte != 0x09 && byte != 0x0D }
    return byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  private static func reference(_ byte: UInt8) -> String {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: "\u{FFFD}"
    }
  }
}

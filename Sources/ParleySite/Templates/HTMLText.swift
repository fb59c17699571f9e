/// Escaping for HTML text and quoted attributes.
enum HTMLText {
  /// The text with `&`, `<`, `>`, `"` and `'` made into references; the same string where it has none.
  static func escaped(_ text: String) -> String {
    guard text.hasByte(isSpecial) else { return text }
    var html = ByteSink()
    append(text, to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// Adds a text, escaped, to some HTML.
  static func append(_ text: String, to html: inout String) {
    html += escaped(text)
  }

  /// Writes a text, escaped.
  static func append(_ text: String, to html: inout ByteSink) {
    var text = text
    text.withUTF8 { append($0, to: &html, apostrophe: "&#39;") }
  }

  /// Adds a text in UTF-8, escaped, to some HTML.
  static func append(_ text: ArraySlice<UInt8>, to html: inout ByteSink) {
    text.withUnsafeBufferPointer { append($0, to: &html, apostrophe: "&#39;") }
  }

  /// Adds the value of an attribute in double quotation marks as CommonMark's reference implementation
  /// does: apostrophes stay.
  static func append(attribute value: ArraySlice<UInt8>, to html: inout ByteSink) {
    value.withUnsafeBufferPointer { append($0, to: &html, apostrophe: "'") }
  }

  /// Adds a percent-encoded address for an attribute as CommonMark's reference implementation does.
  static func append(address: ArraySlice<UInt8>, to html: inout ByteSink) {
    address.withUnsafeBufferPointer { append($0, to: &html, apostrophe: "&#x27;") }
  }

  /// Copies a text, and writes references for what may not be in HTML.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, to html: inout ByteSink, apostrophe: String
  ) {
    var start = 0
    for index in text.indices where isSpecial(text[index]) {
      html.append(UnsafeBufferPointer(rebasing: text[start..<index]))
      html.append(text[index] == UInt8(ascii: "'") ? apostrophe : reference(text[index]))
      start = index + 1
    }
    html.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // All are at or below `>`. Controls are not characters of HTML, and ``SitePath/root`` is written as
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
    default: "\u{FFFD}"
    }
  }
}

/// A JSON value to be written (RFC 8259), with the members of objects in the order given.
public enum JSONText: Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case number(Int)
  /// A number with a fraction; finite.
  case decimal(Double)
  /// Yes or no.
  case flag(Bool)
  /// What is not known.
  case null
  /// Values in their order.
  case list([JSONText])
  /// Named values in their order; names must differ.
  case object([(String, JSONText)])

  /// The value on indented lines.
  public var text: String {
    var text = ""
    append(to: &text, indent: 0)
    return text
  }

  /// The value on a line of its own, without the line feed.
  public var line: String {
    var text = ""
    append(to: &text, indent: nil)
    return text
  }

  /// Adds the value to a text, on lines of its own where it is indented.
  func append(to text: inout String, indent: Int?) {
    switch self {
    case .string(let value): Self.append(value, to: &text)
    case .number(let value): text += String(value)
    case .decimal(let value): text += "\(value)"
    case .flag(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &text, indent: indent) { value, text in
        value.append(to: &text, indent: indent.map { $0 + 1 })
      }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &text, indent: indent) { member, text in
        Self.append(member.0, to: &text)
        text += indent == nil ? ":" : ": "
        member.1.append(to: &text, indent: indent.map { $0 + 1 })
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, indent: Int?,
    item append: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      append(item, &text)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.1
  }

  /// A text in quotation marks. Beyond the standard, everything is written as a reference that a
  /// terminal could take for an order, or that turns the direction of what follows.
  public static func append(_ string: String, to text: inout String) {
    text += "\""
    let utf8 = string.utf8
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      guard !isPlain(utf8[index]) else {
        index = utf8.index(after: index)
        continue
      }
      text += string[start..<index]
      append(string.unicodeScalars[index], to: &text)
      index = string.unicodeScalars.index(after: index)
      start = index
    }
    text += string[start...]
    text += "\""
  }

  /// Bytes that stand for themselves. The first bytes of scalars that may have to be references are not
  /// among them: those of U+0080–U+00BF, U+0600–U+063F and U+2000–U+2FFF.
  private static func isPlain(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return byte != 0xC2 && byte != 0xD8 && byte != 0xE2 }
    return byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\t": text += "\\t"
    case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{200E}", "\u{200F}", "\u{61C}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}

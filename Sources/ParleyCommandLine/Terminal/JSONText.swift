/// A JSON value to be written, with the members of objects in the order given.
enum JSONText {
  case string(String)
  case number(Int)
  case list([JSONText])
  case object([(String, JSONText)])

  /// The value on indented lines.
  var text: String {
    var text = ""
    append(to: &text, indent: 0)
    return text
  }

  private func append(to text: inout String, indent: Int) {
    switch self {
    case .string(let value): Self.append(value, to: &text)
    case .number(let value): text += String(value)
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &text, indent: indent) { value, text in
        value.append(to: &text, indent: indent + 1)
      }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &text, indent: indent) { member, text in
        Self.append(member.0, to: &text)
        text += ": "
        member.1.append(to: &text, indent: indent + 1)
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, indent: Int,
    item append: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      append(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.1
  }

  /// RFC 8259; beyond it, everything is written out that a terminal could take for an order.
  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

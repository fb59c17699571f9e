import ParleyModel

/// A record as the text of its file.
enum RecordText {
  /// Front matter with keys in the order given, and the body under it.
  static func written(_ entries: [YAMLValue.Entry], body: String) -> String {
    var text = "---\n"
    for entry in entries { append(entry, indent: "", to: &text) }
    text += "---\n"
    if !body.isEmpty { text += "\n\(body)\n" }
    return text
  }

  private static func append(_ entry: YAMLValue.Entry, indent: String, to text: inout String) {
    text += scalar(entry.key.value) + ":"
    switch entry.value.form {
    case .scalar(let value, _):
      text += " " + scalar(value) + "\n"
    case .list(let items):
      if items.isEmpty {
        text += " []\n"
      } else if let words = words(in: items) {
        text += " [\(words.joined(separator: ", "))]\n"
      } else {
        text += "\n"
        for item in items {
          text += indent + "  - "
          append(item, indent: indent + "    ", to: &text)
        }
      }
    case .map(let entries):
      text += entries.isEmpty ? " {}\n" : "\n"
      for entry in entries {
        text += indent + "  "
        append(entry, indent: indent + "  ", to: &text)
      }
    }
  }

  /// A value behind the dash of a list.
  private static func append(_ value: YAMLValue, indent: String, to text: inout String) {
    switch value.form {
    case .scalar(let value, _):
      text += scalar(value) + "\n"
    case .list(let items):
      // A list in a list has no name to stand under; no key of the format takes one.
      text += "[\(items.map { flow($0) }.joined(separator: ", "))]\n"
    case .map(let entries):
      if entries.isEmpty { text += "{}\n" }
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += indent }
        append(entry, indent: indent, to: &text)
      }
    }
  }

  private static func flow(_ value: YAMLValue) -> String {
    switch value.form {
    case .scalar(let text, _): quoted(text)
    case .list(let items): "[\(items.map { flow($0) }.joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(quoted($0.key.value)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// Items that are all ids, which may stand in one line.
  private static func words(in items: [YAMLValue]) -> [String]? {
    var words: [String] = []
    for item in items {
      guard case .scalar(let text, _) = item.form, RecordName.isValid(text) else { return nil }
      words.append(scalar(text))
    }
    return words
  }

  /// A text without quotation marks where YAML reads it as it stands, else in them.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first), last != ":", last != " ",
      !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "#", previous == " " { return false }
      if scalar == " ", previous == ":" { return false }
      switch scalar {
      case "[", "]", "{", "}", "\"", "\\", "`": return false
      default:
        guard scalar.properties.isAlphabetic || (" "..."~").contains(scalar) else { return false }
      }
      previous = scalar
    }
    return true
  }

  /// A text in quotation marks, as YAML and JSON have it.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += " "
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{200E}", "\u{200F}", "\u{61C}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

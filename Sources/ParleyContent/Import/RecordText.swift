import ParleyModel

/// A record as the text of its file, which knows what every part of it was made from.
package struct RecordText {
  /// Front matter and the body under it.
  package private(set) var text = "---\n"
  /// Where each key and each text of the front matter begins, and where it comes from; in order.
  private(set) var places: [(start: Int, origin: SourceSpan)] = []
  /// The UTF-8 offset at which the body begins.
  private(set) var bodyStart = 0

  /// Front matter with keys in the order given, and the body under it.
  package init(_ entries: [YAMLValue.Entry], body: String) {
    for entry in entries { append(entry, indent: "") }
    text += "---\n"
    if !body.isEmpty { text += "\n" }
    bodyStart = text.utf8.count
    if !body.isEmpty { text += "\(body)\n" }
  }

  private mutating func mark(_ origin: SourceSpan) {
    places.append((text.utf8.count, origin))
  }

  private mutating func append(_ entry: YAMLValue.Entry, indent: String) {
    mark(entry.key.span)
    text += Self.scalar(entry.key.value) + ":"
    switch entry.value.form {
    case .scalar(let value, let isPlain):
      text += " "
      mark(entry.value.span)
      // A plain `true` is a truth value, and no text.
      text += (isPlain && value == "true" ? value : Self.scalar(value)) + "\n"
    case .list(let items):
      if items.isEmpty {
        text += " []\n"
      } else if let words = Self.words(in: items) {
        text += " ["
        for (index, word) in words.enumerated() {
          if index > 0 { text += ", " }
          mark(items[index].span)
          text += word
        }
        text += "]\n"
      } else {
        text += "\n"
        for item in items {
          text += indent + "  - "
          append(item, indent: indent + "    ")
        }
      }
    case .map(let entries):
      text += entries.isEmpty ? " {}\n" : "\n"
      for entry in entries {
        text += indent + "  "
        append(entry, indent: indent + "  ")
      }
    }
  }

  /// A value after the dash of a list.
  private mutating func append(_ value: YAMLValue, indent: String) {
    mark(value.span)
    switch value.form {
    case .scalar(let value, _):
      text += Self.scalar(value) + "\n"
    case .list(let items):
      // A list in a list has no name; no key of the format takes one.
      text += "[\(items.map { Self.flow($0) }.joined(separator: ", "))]\n"
    case .map(let entries):
      if entries.isEmpty { text += "{}\n" }
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += indent }
        append(entry, indent: indent)
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

  /// Items that are all ids, which may be in one line.
  private static func words(in items: [YAMLValue]) -> [String]? {
    var words: [String] = []
    for item in items {
      guard case .scalar(let text, _) = item.form, RecordName.isValid(text) else { return nil }
      words.append(scalar(text))
    }
    return words
  }

  /// A text without quotation marks where YAML reads it as it is, otherwise in them.
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

/// Lines of iCalendar (RFC 5545): ended by CRLF, folded at 75 bytes, never within a character.
struct CalendarText: Sendable {
  /// The lines so far.
  private(set) var bytes: [UInt8] = []

  /// Adds a line that needs no escaping.
  mutating func add(_ line: String) {
    let text = Array(line.utf8)
    var start = 0
    // The blank that a folded line begins with counts.
    var room = 75
    while text.count - start > room {
      var end = start + room
      while text[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      bytes += text[start..<end]
      bytes += "\r\n ".utf8
      (start, room) = (end, 74)
    }
    bytes += text[start...]
    bytes += "\r\n".utf8
  }

  /// Adds a property whose value is text; its name may have parameters.
  mutating func add(_ name: String, text: String) { add("\(name):\(Self.escaped(text))") }

  /// A value of type TEXT: what has a meaning in it is escaped, every line break is `\n`, and U+FFFD
  /// stands for controls.
  static func escaped(_ text: String) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      case "\t": result += "\t"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }
}

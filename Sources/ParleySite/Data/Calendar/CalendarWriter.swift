/// Lines of iCalendar (RFC 5545), written straight into a sink of bytes: ended by CRLF, folded at 75 bytes,
/// never within a character.
struct CalendarWriter {
  private var sink = ByteSink()

  fileprivate init() {}

  fileprivate mutating func exchange(_ other: inout ByteSink) { swap(&sink, &other) }

  /// Hands on what was written, where it is enough for a piece; to be called between entries.
  mutating func passOn() { sink.passOn() }

  /// Adds a line that needs no escaping.
  mutating func add(_ line: String) {
    let text = Array(line.utf8)
    var start = 0
    // The blank that a folded line begins with counts.
    var room = 75
    while text.count - start > room {
      var end = start + room
      while text[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      sink.append(text[start..<end])
      sink.append("\r\n ")
      (start, room) = (end, 74)
    }
    sink.append(text[start...])
    sink.append("\r\n")
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

extension ByteSink {
  /// Adds lines of a calendar.
  mutating func calendar(_ write: (inout CalendarWriter) -> Void) {
    var writer = CalendarWriter()
    writer.exchange(&self)
    write(&writer)
    writer.exchange(&self)
  }
}

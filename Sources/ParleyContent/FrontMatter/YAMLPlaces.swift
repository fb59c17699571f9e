import ParleyModel

/// Finds where in a file a YAML parser's lines and columns are, and where what begins there ends.
///
/// The parser counts lines within the block it was given, columns in Unicode scalars, both from 1, and
/// says only where a value begins.
struct YAMLPlaces {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let lineStarts: ArraySlice<Int>
  /// The last place that was found: parsers go forward, so the next is mostly on the same line.
  private var last = (line: 0, column: 0, offset: 0)

  /// Looks at `bytes[range]`, the bytes of `source`, while they may be looked at.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, of source: SourceText,
    hasOtherLineEnds: Bool
  ) {
    self.bytes = bytes
    self.range = range
    if hasOtherLineEnds {
      lineStarts = Self.lines(in: bytes, range)[...]
    } else {
      // The block begins at the beginning of a line: the first or the second.
      lineStarts = source.lineStarts.drop { $0 < range.lowerBound }
    }
  }

  /// The offset of a line and a column.
  mutating func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return range.upperBound }
    var offset = lineStarts[lineStarts.startIndex + line - 1]
    var missing = column - 1
    if last.line == line, last.column <= column {
      offset = last.offset
      missing = column - last.column
    }
    while missing > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      missing -= 1
    }
    offset = min(offset, range.upperBound)
    last = (line, column, offset)
    return offset
  }

  /// Past any anchor and tag (`&name`, `!tag`) that stand before a value.
  func skipProperties(from offset: Int) -> Int {
    var offset = offset
    while offset < range.upperBound,
      bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!")
    {
      while offset < range.upperBound, !Self.isBlank(bytes[offset]) { offset += 1 }
      while offset < range.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  /// The end of unquoted text, which may run over several lines that the parser has folded.
  func endOfPlain(_ text: String, from start: Int) -> Int {
    var offset = start
    for byte in text.utf8 {
      if Self.isBlank(byte) {
        while offset < range.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
      } else {
        // Folding made one space or line feed of any white space; nothing else was changed.
        while offset < range.upperBound, Self.isBlank(bytes[offset]) { offset += 1 }
        offset += 1
      }
    }
    return min(offset, range.upperBound)
  }

  /// The offset after the quotation mark that closes the text that the one at `start` opens.
  func endOfQuoted(from start: Int) -> Int {
    guard start < range.upperBound else { return range.upperBound }
    let mark = bytes[start]
    var offset = start + 1
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        offset += 2
        continue
      }
      offset += 1
      guard byte == mark else { continue }
      let isDoubled =
        mark == UInt8(ascii: "'") && offset < range.upperBound && bytes[offset] == mark
      guard isDoubled else { return offset }
      offset += 1
    }
    return range.upperBound
  }

  /// The lines of a block of text (`|` or `>`) of which the indicator stands at `start`: from the first
  /// character of its first line that is not blank to the end of its last one.
  func block(from start: Int) -> Range<Int> {
    var line = nextLine(after: start)
    var first: Int?
    var indent = 0
    var end = start + 1
    while line < range.upperBound {
      let next = nextLine(after: line)
      var text = line
      while text < next, bytes[text] == UInt8(ascii: " ") { text += 1 }
      let isBlank = text == next || bytes[text] == UInt8(ascii: "\n")
      if !isBlank {
        if first == nil {
          first = text
          indent = text - line
          // Text is indented; what is not belongs to the next key, and the block is empty.
          if indent == 0 { break }
        }
        guard text - line >= indent else { break }
        end = bytes[next - 1] == UInt8(ascii: "\n") ? next - 1 : next
      }
      line = next
    }
    guard let first, end > first else { return start..<min(start + 1, range.upperBound) }
    return first..<end
  }

  /// The end of a list or map that begins at `start` and of which the last item ends at `end`: past
  /// the closing bracket, where it has brackets.
  func end(of end: Int, from start: Int) -> Int {
    guard start < range.upperBound,
      bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{")
    else { return end }
    var offset = end
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { return offset }
      if byte == UInt8(ascii: "#") { offset = nextLine(after: offset) }
    }
    return end
  }

  private func nextLine(after offset: Int) -> Int {
    var offset = offset
    while offset < range.upperBound, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    return min(offset + 1, range.upperBound)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Line beginnings as YAML 1.1 counts them: after LF, CR, CRLF, NEL, LS and PS.
  private static func lines(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var starts = [range.lowerBound]
    for offset in range {
      let isEnd =
        switch bytes[offset] {
        case 0x0A: true
        case 0x0D: offset + 1 == range.upperBound || bytes[offset + 1] != 0x0A
        case 0x85: offset > range.lowerBound && bytes[offset - 1] == 0xC2
        case 0xA8, 0xA9:
          offset > range.lowerBound + 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
        default: false
        }
      if isEnd { starts.append(offset + 1) }
    }
    return starts
  }
}

import Synchronization

/// One file as it was read: its path, its text, and where its lines begin.
///
/// The text is what the rest of Parley sees: valid UTF-8, without a byte order mark, with line feeds
/// only. Neither change moves a line or a column, so positions are still those of the file on disk.
public final class SourceText: Sendable {
  /// The path from the project's folder, with `/` between its parts, as diagnostics print it.
  public let path: String
  /// The text, in native UTF-8.
  public let text: String
  /// The same, once it was needed: most files have no diagnostics.
  private let knownLineStarts = Mutex<[Int]?>(nil)

  /// Takes a text that has already been decoded.
  public init(path: String, text: String) {
    self.path = path
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  /// UTF-8 offsets at which lines begin; never empty, the first is 0.
  public var lineStarts: [Int] {
    knownLineStarts.withLock { known in
      if let known { return known }
      var starts = [0]
      text.utf8.withContiguousStorageIfAvailable { bytes in
        // There are thousands of texts, each kept to the end: none takes more memory than it needs.
        starts.reserveCapacity(bytes.count { $0 == 0x0A } + 1)
        for offset in bytes.indices where bytes[offset] == 0x0A { starts.append(offset + 1) }
      }
      known = starts
      return starts
    }
  }

  /// The length in UTF-8 bytes.
  public var count: Int { text.utf8.count }

  /// The text between two UTF-8 offsets; offsets outside the text are moved to its ends.
  public subscript(range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: min(max(range.lowerBound, 0), count))
    let upper = utf8.index(utf8.startIndex, offsetBy: min(max(range.upperBound, 0), count))
    return text[lower..<upper]
  }

  /// The 1-based line and column of a UTF-8 offset.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), count)
    let lineStarts = lineStarts
    let line = lineStarts.indexOfStretch(at: offset) { $0 }
    let column = self[lineStarts[line]..<offset].unicodeScalars.count + 1
    return SourcePosition(line: line + 1, column: column)
  }

  /// The positions of many offsets, in one pass over the lines they are in.
  public func positions(at offsets: some Sequence<Int>) -> [Int: SourcePosition] {
    let lineStarts = lineStarts
    var positions: [Int: SourcePosition] = [:]
    var last = (offset: 0, line: 0, column: 1)
    for offset in Set(offsets).sorted() {
      let end = min(max(offset, 0), count)
      while last.line + 1 < lineStarts.count, lineStarts[last.line + 1] <= end {
        last = (lineStarts[last.line + 1], last.line + 1, 1)
      }
      last.column += self[last.offset..<end].unicodeScalars.count
      last.offset = end
      positions[offset] = SourcePosition(line: last.line + 1, column: last.column)
    }
    return positions
  }

  /// The UTF-8 offset of a 1-based line and of a 1-based column in Unicode scalars, as YAML counts.
  public func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return count }
    let start = lineStarts[line - 1]
    let scalars = self[start..<lineEnd(line)].unicodeScalars
    return start + scalars.prefix(max(0, column - 1)).reduce(0) { $0 + UTF8.width($1) }
  }

  /// A complete line without its line feed; empty for a line that is not there. Lines count from 1.
  public func line(_ number: Int) -> Substring {
    guard number >= 1, number <= lineStarts.count else { return "" }
    return self[lineStarts[number - 1]..<lineEnd(number)]
  }

  /// A span of this text, in UTF-8 offsets.
  public func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(source: self, range: range)
  }

  private func lineEnd(_ number: Int) -> Int {
    number < lineStarts.count ? lineStarts[number] - 1 : count
  }
}

/// A place in a file, as editors count it.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars (SARIF's `unicodeCodePoints`).
  public let column: Int

  /// Lines and columns count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The total order in which these are listed.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

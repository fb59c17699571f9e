import ParleyModel

/// One line of a source file with a mark under the part that is meant.
///
/// Columns are counted in the order in which the characters are in the file. A terminal that sets
/// right-to-left text in its visual order shows the mark under the right line, but not always under the
/// right letters; the column number is true in any case.
struct SourceExcerpt {
  /// The line, made safe for a terminal, and cut around the mark where it is long.
  let line: String
  /// Spaces and a mark: `^~~~`.
  let mark: String

  /// - Parameter width: the columns there are for the line.
  init?(_ span: SourceSpan, width: Int) {
    let start = span.start
    let text = span.source.line(start.line)
    guard !text.isEmpty else { return nil }
    let lineStart = span.source.lineStarts[start.line - 1]
    // A very long line is cut before anything is counted: a saved page may be one line of a megabyte.
    let reach = max(width, 20)
    let from = text.utf8.index(
      text.startIndex,
      offsetBy: max(0, span.range.lowerBound - lineStart - 4 * reach))
    var cells: [(text: String, width: Int)] = []
    var markStart = 0
    var markEnd = 0
    var offset = lineStart + text.utf8.distance(from: text.startIndex, to: from)
    for scalar in text[from...].unicodeScalars {
      if offset <= span.range.lowerBound { markStart = cells.count }
      if offset < span.range.upperBound { markEnd = cells.count + 1 }
      if offset > span.range.lowerBound + 4 * reach { break }
      cells.append(Self.cell(scalar))
      offset += UTF8.width(scalar)
    }
    if offset <= span.range.lowerBound { markStart = cells.count }
    markEnd = max(markEnd, markStart + 1)

    var first = 0
    var last = cells.count
    var columns = cells.reduce(0) { $0 + $1.width }
    let isLong = columns > reach || from > text.startIndex
    if isLong {
      // The mark's beginning stays, with a third of the width before it.
      var before = cells[..<markStart].reduce(0) { $0 + $1.width }
      while first < markStart, before > reach / 3 {
        before -= cells[first].width
        columns -= cells[first].width
        first += 1
      }
      while last > markStart + 1, columns > reach {
        last -= 1
        columns -= cells[last].width
      }
    }
    let isCutBefore = first > 0 || from > text.startIndex
    let isCutAfter = last < cells.count || offset < lineStart + text.utf8.count
    line =
      (isCutBefore ? "…" : "") + cells[first..<last].map(\.text).joined() + (isCutAfter ? "…" : "")
    let indent = cells[first..<markStart].reduce(isCutBefore ? 1 : 0) { $0 + $1.width }
    let marked = cells[markStart..<max(markStart, min(markEnd, last))].reduce(0) { $0 + $1.width }
    mark =
      String(repeating: " ", count: indent) + "^"
      + String(repeating: "~", count: max(0, marked - 1))
  }

  private static func cell(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
    if scalar == "\t" { return ("    ", 4) }
    let shown = VisibleText.escaping(String(scalar))
    if shown.unicodeScalars.count > 1 { return (shown, shown.utf8.count) }
    return (shown, VisibleText.width(of: scalar))
  }
}

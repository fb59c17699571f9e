/// A table as comma-separated values (RFC 4180), with a head and in UTF-8.
///
/// Spreadsheets take a cell that begins with certain signs for a formula and run it. Such a cell is
/// given an apostrophe at its beginning, as the OWASP guidance on CSV injection has it; so is one that
/// has such apostrophes already, so that what is read back is what was written.
public struct CSVText: Sendable {
  private var lines: LongText
  private let columnCount: Int

  /// Begins a table.
  ///
  /// - Parameter size: About how many bytes it will have, rather more.
  public init(columns: [String], size: Int = 0) {
    lines = LongText(size: size)
    columnCount = columns.count
    append(columns)
  }

  /// Adds a row; it has as many cells as there are columns.
  public mutating func append(_ cells: [String]) {
    assert(cells.count == columnCount, "a row is as wide as the head")
    for (index, cell) in cells.enumerated() {
      if index > 0 { lines.text += "," }
      Self.append(Self.guarded(cell), to: &lines.text)
    }
    lines.text += "\r\n"
    lines.settle()
  }

  /// The lines, as UTF-8.
  public mutating func bytes() -> [UInt8] { lines.whole() }

  private static func append(_ cell: String, to text: inout String) {
    let needsQuotes = cell.hasByte { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else {
      text += cell
      return
    }
    text += "\""
    text += cell.replacing(UInt8(ascii: "\""), by: "\"\"")
    text += "\""
  }

  /// A cell that no spreadsheet takes for a formula.
  public static func guarded(_ cell: String) -> String { looksActive(cell) ? "'" + cell : cell }

  /// The cell that was guarded.
  public static func unguarded(_ cell: String) -> String {
    cell.hasPrefix("'") && looksActive(cell) ? String(cell.dropFirst()) : cell
  }

  /// Whether it begins with what begins a formula, after any apostrophes.
  private static func looksActive(_ cell: String) -> Bool {
    let first = cell.unicodeScalars.first { $0 != "'" }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n": return true
    // Full-width forms of the same.
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}

/// A table as comma-separated values (RFC 4180), with a head and in UTF-8.
///
/// Spreadsheets take a cell that begins with certain signs for a formula and run it. Such a cell is
/// given an apostrophe at its beginning, as the OWASP guidance on CSV injection has it; so is one that
/// has such apostrophes already, so that what is read back is what was written.
public struct CSVText: Sendable {
  /// The lines so far.
  public private(set) var text = ""
  private let columnCount: Int

  /// Begins a table.
  public init(columns: [String]) {
    columnCount = columns.count
    append(columns)
  }

  /// Adds a row; it has as many cells as there are columns.
  public mutating func append(_ cells: [String]) {
    assert(cells.count == columnCount || text.isEmpty, "a row is as wide as the head")
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      Self.append(Self.guarded(cell), to: &text)
    }
    text += "\r\n"
  }

  private static func append(_ cell: String, to text: inout String) {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else {
      text += cell
      return
    }
    text += "\""
    for part in cell.unicodeScalars {
      if part == "\"" { text += "\"" }
      text.unicodeScalars.append(part)
    }
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

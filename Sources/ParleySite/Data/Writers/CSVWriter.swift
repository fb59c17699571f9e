/// A table as comma-separated values (RFC 4180), with a head and in UTF-8, written straight into a sink of
/// bytes.
///
/// Spreadsheets take a cell that begins with certain signs for a formula and run it. Such a cell is
/// given an apostrophe at its beginning, as the OWASP guidance on CSV injection has it; so is one that
/// has such apostrophes already, so that what is read back is what was written.
public struct CSVWriter {
  /// What is written into.
  private var sink = ByteSink()
  private let columnCount: Int

  fileprivate init(columns: Int) { columnCount = columns }

  fileprivate mutating func exchange(_ other: inout ByteSink) { swap(&sink, &other) }

  /// Adds a row, which has as many cells as there are columns, and hands on what was written, where it is
  /// enough for a piece.
  mutating func row(_ cells: [String]) {
    assert(cells.count == columnCount, "a row is as wide as the head")
    for (index, cell) in cells.enumerated() {
      if index > 0 { sink.append(UInt8(ascii: ",")) }
      Self.append(Self.guarded(cell), to: &sink)
    }
    sink.append("\r\n" as StaticString)
    sink.passOn()
  }

  private static func append(_ cell: String, to sink: inout ByteSink) {
    let needsQuotes = cell.hasByte { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else {
      return sink.append(cell)
    }
    sink.append(UInt8(ascii: "\""))
    sink.append(cell, whereSuspect: { $0 == UInt8(ascii: "\"") }) { _, _, sink in
      sink.append("\"\"" as StaticString)
      return 1
    }
    sink.append(UInt8(ascii: "\""))
  }

  // MARK: Formulas

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

extension ByteSink {
  /// Adds a table, its head first.
  mutating func csv(columns: [String], _ rows: (inout CSVWriter) -> Void) {
    var writer = CSVWriter(columns: columns.count)
    writer.exchange(&self)
    writer.row(columns)
    rows(&writer)
    writer.exchange(&self)
  }
}

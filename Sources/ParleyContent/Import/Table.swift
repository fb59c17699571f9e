import ParleyModel

/// A file of rows and cells (RFC 4180), each of which knows its place.
///
/// The separator of cells is the sign that occurs most in the first line: a comma, a semicolon or a tab. A
/// line `sep=;` before all others names another.
/// Lines end in CR LF, LF or CR. A cell in quotation marks may contain all of these.
struct Table: Sendable {
  /// Its first row that is not empty: the names of the columns.
  let heads: [TableCell]
  /// The rows below it that are not empty.
  let rows: [[TableCell]]
  /// The separator of cells.
  let separator: UInt8
  /// Whether the file says so itself.
  let isDeclared: Bool

  /// Reads a table as far as the row of its first malformed cell; `nil` where there is no row at all.
  static func read(_ source: SourceText) -> Outcome<Table?> {
    var scanner = TableScanner(source)
    var rows: [[TableCell]] = []
    while let row = scanner.row() {
      // Nobody knows where such a row ends, nor what the cells below it are.
      if !scanner.diagnostics.isEmpty { break }
      if !row.allSatisfy(\.isBlank) { rows.append(row) }
    }
    guard let heads = rows.first else {
      guard scanner.diagnostics.isEmpty else { return Outcome(nil, scanner.diagnostics) }
      let diagnostic = Diagnostic(
        .missingColumn, at: .start(of: source), "the table is empty",
        help: "begin it with a line that names its columns")
      return Outcome(nil, [diagnostic])
    }
    return Outcome(
      Table(
        heads: heads, rows: Array(rows.dropFirst()), separator: scanner.separator,
        isDeclared: scanner.isDeclared),
      scanner.diagnostics)
  }
}

/// Goes through a table from its first byte to its last.
private struct TableScanner {
  private static let rest = "nothing from this row on is imported"

  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  let separator: UInt8
  let isDeclared: Bool
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
    let declared = Self.declaration(in: bytes)
    separator = declared ?? Self.separator(in: bytes)
    isDeclared = declared != nil
    if isDeclared { offset = bytes.firstIndex(where: Self.endsLine) ?? bytes.count }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// What a first line `sep=;` names, which Excel writes and takes for no row.
  private static func declaration(in bytes: [UInt8]) -> UInt8? {
    let line = bytes.prefix(16).prefix { !endsLine($0) }.filter { $0 != UInt8(ascii: "\"") }
    guard line.count == 5, let sign = line.last, sign < 0x80,
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return sign
  }

  /// The most frequent of the signs that may be between cells, in the first line and outside of
  /// quotation marks.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasBegun = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if endsLine(byte) {
        if hasBegun { break }
        continue
      }
      hasBegun = true
      if let index = signs.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return signs[counts.firstIndex(of: most) ?? 0]
  }

  /// The next row; `nil` at the end.
  mutating func row() -> [TableCell]? {
    guard offset < bytes.count else { return nil }
    var cells: [TableCell] = []
    while true {
      cells.append(cell())
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    if offset < bytes.count { offset += 1 }
    return cells
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func cell() -> TableCell {
    let start = offset
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return quoted() }
    while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
    return TableCell(
      text: String(decoding: bytes[start..<offset], as: UTF8.self),
      span: source.span(start..<offset), textStart: start)
  }

  private mutating func quoted() -> TableCell {
    let start = offset
    var text: [UInt8] = []
    var doubled: [Int] = []
    offset += 1
    var isClosed = false
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
        isClosed = true
        break
      }
      doubled.append(text.count)
      text.append(byte)
      offset += 1
    }
    if !isClosed {
      diagnostics.append(
        Diagnostic(
          .malformedCell, at: source.span(start..<(start + 1)),
          "the quotation mark that begins this cell is never closed",
          help: "close it; a quotation mark inside a cell is written twice; \(Self.rest)"))
    }
    let end = offset
    while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
    if bytes[end..<offset].contains(where: { $0 != 0x20 }) {
      diagnostics.append(
        Diagnostic(
          .malformedCell, at: source.span(end..<offset),
          "there is text after the quotation mark that ends a cell",
          help: "put all of the cell in quotation marks, and write those inside it twice; "
            + Self.rest))
      text += bytes[end..<offset]
    }
    return TableCell(
      text: String(decoding: text, as: UTF8.self), span: source.span(start..<offset),
      textStart: start + 1, doubled: doubled)
  }
}

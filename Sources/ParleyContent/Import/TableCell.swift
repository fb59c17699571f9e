import ParleyModel

/// One cell of a table: its text, and where each character of it is in the file.
struct TableCell: Sendable {
  /// What it says, without its quotation marks, and with a quotation mark for every two in it.
  let text: String
  /// All of it in the file, with its quotation marks.
  let span: SourceSpan
  /// The UTF-8 offset in the file of the first character of the text.
  private let textStart: Int
  /// Offsets in the text of the quotation marks that are written twice.
  private let doubled: [Int]

  init(text: String, span: SourceSpan, textStart: Int, doubled: [Int] = []) {
    self.text = text
    self.span = span
    self.textStart = textStart
    self.doubled = doubled
  }

  /// Whether nothing but blanks is in it.
  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  /// The text without the blanks around it.
  var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let utf8 = text.utf8
    guard let first = utf8.firstIndex(where: { !isBlank($0) }),
      let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(Substring(utf8[first...last]))
  }

  /// The text for a message: its first words where it is long.
  var shown: String {
    let words = trimmed.unicodeScalars
    let start = words.prefix(60)
    return start.endIndex < words.endIndex ? String(start) + "…" : String(words)
  }

  /// Where a stretch of the text, in UTF-8 offsets, is in the file.
  func span(of range: Range<Int>) -> SourceSpan {
    let start = place(of: range.lowerBound)
    return span.source.span(start..<max(start, place(of: range.upperBound)))
  }

  private func place(of offset: Int) -> Int {
    min(textStart + offset + doubledCount(before: offset), span.range.upperBound)
  }

  /// Not counted through: a cell of JSON has a quotation mark, and a place to report, at every word.
  private func doubledCount(before offset: Int) -> Int {
    doubled.sortedIndex { $0 >= offset }
  }

  /// The same cell without the sign that keeps spreadsheets from running it.
  func unguarded(_ unguard: (String) -> String) -> TableCell {
    let inner = unguard(text)
    let less = text.utf8.count - inner.utf8.count
    guard less > 0 else { return self }
    return TableCell(
      text: inner, span: span, textStart: textStart + less, doubled: doubled.map { $0 - less })
  }
}

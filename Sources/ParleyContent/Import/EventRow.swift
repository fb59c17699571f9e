import ParleyModel

/// A row of `events.csv` as the keys of an event's file.
struct EventRow {
  private let columns: TableColumns
  private let row: [TableCell]
  /// The keys, in the order of the content format.
  private(set) var entries: [YAMLValue.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a row.
  init(_ row: [TableCell], _ columns: TableColumns) {
    self.columns = columns
    self.row = row
    for name in ["title", "date"] {
      if columns.cell(name, of: row) == nil {
        diagnostics.append(
          Diagnostic(
            .emptyText, at: columns.place(name, of: row), "the row has no `\(name)`",
            help: "give it one; the row is not imported"))
      }
    }
    addText("title")
    addDate()
    addWord("kind", as: EventKind.self)
    if columns.cell("kind", of: row) == nil {
      add("kind", .scalar("other", isPlain: true), at: columns.place("kind", of: row))
    }
    addWord("status", as: EventStatus.self)
    addWord("weight", as: EventWeight.self)
    for name in ["round", "about-round", "place"] { addText(name) }
    addPairs("actors") { Self.participation($0) }
    addPairs("issues") { ($0, nil) }
    addPairs("relations") { Self.relation($0) }
    for name in ["positions", "commitments", "accounts"] { addValues(name) }
    addPairs("articles") { ($0, nil) }
    addValues("corrections")
    addText("added")
    addPairs("former-ids") { ($0, nil) }
    addValues("media")
    readBody()
  }

  private mutating func add(_ name: String, _ form: YAMLValue.Form, at span: SourceSpan) {
    entries.append(
      YAMLValue.Entry(key: Spanned(name, at: span), value: YAMLValue(form: form, span: span)))
  }

  private mutating func addText(_ name: String) {
    guard let cell = columns.cell(name, of: row) else { return }
    add(name, .scalar(cell.trimmed, isPlain: false), at: cell.span)
  }

  private mutating func addDate() {
    guard let cell = columns.cell("date", of: row) else { return }
    let date = SpreadsheetDate.day(in: cell.trimmed) ?? cell.trimmed
    add("date", .scalar(date, isPlain: false), at: cell.span)
  }

  /// A word of a closed list; people begin it with a capital.
  private mutating func addWord<Word: ClosedVocabulary>(_ name: String, as: Word.Type) {
    guard let cell = columns.cell(name, of: row) else { return }
    let word = cell.trimmed.lowercased()
    let text = Word(rawValue: word) == nil ? cell.trimmed : word
    add(name, .scalar(text, isPlain: false), at: cell.span)
  }

  // MARK: Lists

  /// A stretch of a cell, and what it says.
  private typealias Part = (text: String, range: Range<Int>)

  /// A list whose items are words, or pairs of a key and a value.
  private mutating func addPairs(_ name: String, _ read: (Part) -> (Part, Part?)) {
    guard let cell = columns.cell(name, of: row) else { return }
    func scalar(_ part: Part) -> YAMLValue {
      YAMLValue(form: .scalar(part.text, isPlain: false), span: cell.span(of: part.range))
    }
    let values = Self.items(of: cell.text).map { item -> YAMLValue in
      let (key, value) = read(item)
      guard let value else { return scalar(key) }
      let entry = YAMLValue.Entry(
        key: Spanned(key.text, at: cell.span(of: key.range)), value: scalar(value))
      return YAMLValue(form: .map([entry]), span: cell.span(of: item.range))
    }
    if !values.isEmpty { add(name, .list(values), at: cell.span) }
  }

  /// What is between semicolons that have no backslash before them, without blanks around it.
  private static func items(of text: String) -> [Part] {
    var items: [Part] = []
    var bytes: [UInt8] = []
    var start: Int?
    var end = 0
    func finish() {
      if let first = start {
        while bytes.last == 0x20 { bytes.removeLast() }
        items.append((String(decoding: bytes, as: UTF8.self), first..<end))
      }
      bytes = []
      start = nil
    }
    var isEscaped = false
    for (offset, byte) in text.utf8.enumerated() {
      if isEscaped {
        isEscaped = false
        // A backslash before anything else is one that somebody has typed.
        if byte != UInt8(ascii: ";"), byte != UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        if start == nil { start = offset }
        end = offset + 1
        continue
      } else if byte == UInt8(ascii: ";") {
        finish()
        continue
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if start != nil { bytes.append(0x20) }
        continue
      }
      if start == nil { start = offset }
      bytes.append(byte)
      end = offset + 1
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    finish()
    return items
  }

  /// `id (role)`: the role is all between the first ` (` and the last `)`.
  private static func participation(_ item: Part) -> (Part, Part?) {
    let utf8 = Array(item.text.utf8)
    guard utf8.last == UInt8(ascii: ")"),
      let open = utf8.indices.dropLast().first(where: {
        utf8[$0] == 0x20 && utf8[$0 + 1] == UInt8(ascii: "(")
      }), open + 2 < utf8.count - 1
    else { return (item, nil) }
    let role = String(decoding: utf8[(open + 2)..<(utf8.count - 1)], as: UTF8.self)
    return (part(of: item, utf8[..<open], at: 0), (role, item.range))
  }

  /// `verb:id`
  private static func relation(_ item: Part) -> (Part, Part?) {
    let utf8 = Array(item.text.utf8)
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return (item, nil) }
    var id = utf8[(colon + 1)...]
    while id.first == 0x20 { id = id.dropFirst() }
    return (part(of: item, utf8[..<colon], at: 0), part(of: item, id, at: id.startIndex))
  }

  private static func part(of item: Part, _ bytes: ArraySlice<UInt8>, at offset: Int) -> Part {
    let start = item.range.lowerBound + offset
    return (String(decoding: bytes, as: UTF8.self), start..<(start + bytes.count))
  }

  // MARK: JSON

  private mutating func addValues(_ name: String) {
    guard let cell = columns.cell(name, of: row) else { return }
    let source = SourceText(path: cell.span.path, text: cell.text)
    let outcome = YAMLFields.read(source, 0..<source.count)
    diagnostics += outcome.diagnostics.map { found in
      // YAML is what reads it, because that knows places; nobody has to know that.
      guard found.code == .invalidYAML else { return Self.moved(found, to: cell) }
      // What is reported may begin earlier than the error in it.
      let spans = [found.span] + found.notes.map(\.span)
      let place = spans.map(\.range).max { $0.lowerBound < $1.lowerBound } ?? found.span.range
      return Diagnostic(
        .invalidJSON, at: cell.span(of: place), "`\(name)` is not JSON from here on",
        help: "the cell is a list, as in `[{\"key\": \"text\"}, …]`; a quotation mark in a text "
          + "has a backslash before it")
    }
    guard let value = outcome.value, !value.isEmpty else { return }
    add(name, Self.moved(value, to: cell).form, at: cell.span)
  }

  private static func moved(_ value: YAMLValue, to cell: TableCell) -> YAMLValue {
    let form: YAMLValue.Form =
      switch value.form {
      case .scalar: value.form
      case .list(let items): .list(items.map { moved($0, to: cell) })
      case .map(let entries):
        .map(
          entries.map { entry in
            YAMLValue.Entry(
              key: Spanned(entry.key.value, at: cell.span(of: entry.key.span.range)),
              value: moved(entry.value, to: cell))
          })
      }
    return YAMLValue(form: form, span: cell.span(of: value.span.range))
  }

  private static func moved(_ diagnostic: Diagnostic, to cell: TableCell) -> Diagnostic {
    Diagnostic(
      diagnostic.code, at: cell.span(of: diagnostic.span.range), diagnostic.message,
      help: diagnostic.help,
      notes: diagnostic.notes.map { Diagnostic.Note($0.message, at: cell.span(of: $0.span.range)) })
  }

  // MARK: The text

  /// What is wrong with the text would be wrong with the file; what may be wrong is said by a check.
  private mutating func readBody() {
    guard let cell = columns.cell("body", of: row) else { return }
    let source = SourceText(path: cell.span.path, text: cell.text)
    diagnostics += Markdown.read(source, bodyStart: 0).diagnostics.filter {
      $0.severity == .error
    }.map { Self.moved($0, to: cell) }
  }
}

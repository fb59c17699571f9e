public import ParleyModel

/// A chronology in a table, as files of events.
public struct ImportedTable: Sendable {
  /// A row that became an event.
  public struct Event: Sendable {
    /// Its id, which no other row has.
    public let id: EventID
    /// What its file is to contain.
    public let text: String
    /// The cell of its title.
    public let span: SourceSpan
    /// Where in the file what begins, and the cells that it comes from.
    private let places: [(start: Int, origin: SourceSpan)]
    private let bodyStart: Int
    private let body: RowKeys.Body?

    fileprivate init(id: EventID, keys: RowKeys, span: SourceSpan) {
      let written = RecordText(keys.entries, body: keys.body?.text ?? "")
      self.id = id
      self.span = span
      text = written.text
      places = written.places
      bodyStart = written.bodyStart
      body = keys.body
    }

    /// What stretch of the table a stretch of the file comes from.
    func origin(of range: Range<Int>) -> SourceSpan {
      if range.lowerBound >= bodyStart, let body {
        guard body.isAsWritten else { return body.cell.span }
        return body.cell.span(
          of: (range.lowerBound - bodyStart)..<max(range.lowerBound, range.upperBound) - bodyStart)
      }
      return places.last { $0.start <= range.lowerBound }?.origin ?? span
    }
  }

  /// The events, in the order of their rows.
  public let events: [Event]
  /// How many rows there are.
  public let rowCount: Int

  /// Reads TimelineJS's spreadsheet, or `events.csv` as `parley export` writes it.
  ///
  /// A row that contains an error makes no event; all others do.
  /// - Parameters:
  ///   - offset: How far from UTC the clock of TimelineJS's columns of times is: `+04:00`.
  ///   - articles: Where the articles of the project are. TimelineJS's media at the address of one rests
  ///     on it.
  ///   - unguard: Takes off a cell what keeps spreadsheets from running it.
  public static func read(
    _ file: SourceFile, offset: String? = nil, articles: ArticleAddresses = ArticleAddresses(),
    unguard: (String) -> String
  ) -> Outcome<ImportedTable> {
    let decoded = file.decoded()
    var diagnostics = decoded.diagnostics
    let nothing = ImportedTable(events: [], rowCount: 0)
    guard let source = decoded.value else { return Outcome(nothing, diagnostics) }
    let read = Table.read(source)
    diagnostics += read.diagnostics
    guard let table = read.value else { return Outcome(nothing, diagnostics) }
    if !table.isDeclared, table.separator != UInt8(ascii: ","), let first = table.heads.first {
      let name = table.separator == 0x09 ? "tabs" : "semicolons"
      let end = first.span.range.upperBound
      diagnostics.append(
        Diagnostic(
          .otherSeparator, at: source.span(end..<min(end + 1, source.count)),
          "cells are taken to be separated by \(name)",
          help: "if that is wrong, save the table with commas"))
    }
    let columns = TableColumns.read(table.heads)
    diagnostics += columns.diagnostics
    guard let columns = columns.value else { return Outcome(nothing, diagnostics) }
    var naming = RowNaming()
    var events: [Event] = []
    for row in table.rows {
      let row = row.map { $0.unguarded(unguard) }
      var found = width(of: row, table.heads)
      let keys = RowKeys(of: row, columns, offset: offset, articles: articles)
      found += keys.diagnostics
      let event = event(row, columns, keys, &naming, &found)
      diagnostics += found
      if let event, !found.hasErrors { events.append(event) }
    }
    let rowCount = table.rows.count + (read.diagnostics.isEmpty ? 0 : 1)
    return Outcome(ImportedTable(events: events, rowCount: rowCount), diagnostics)
  }

  /// More cells than heads are a comma that should have been in quotation marks.
  private static func width(of row: [TableCell], _ heads: [TableCell]) -> [Diagnostic] {
    guard let cell = row.dropFirst(heads.count).first(where: { !$0.isBlank }) else { return [] }
    return [
      Diagnostic(
        .raggedRow, at: cell.span,
        "the row has more cells than there are columns (\(heads.count))",
        help: "put a cell that contains a separator in quotation marks")
    ]
  }

  private static func event(
    _ row: [TableCell], _ columns: TableColumns, _ keys: RowKeys, _ naming: inout RowNaming,
    _ diagnostics: inout [Diagnostic]
  ) -> Event? {
    let entries = keys.entries
    guard let first = row.first, entries.contains(where: { $0.key.value == "title" }) else {
      return nil
    }
    // Named before anything else is looked at, so that a row's id does not hang on the mistakes of others.
    let named = naming.name(for: row, columns, entries)
    diagnostics += named.diagnostics
    guard let id = named.value, entries.contains(where: { $0.key.value == "date" }) else {
      return nil
    }
    // The reader of events says what is wrong with the keys, at the cells they are in.
    var fields = FrontMatterDecoder(entries, of: "an event", at: first.span)
    _ = EventReader.read(EventID(id), &fields, source: first.span.source, body: .empty)
    _ = CommonKeys.history(&fields)
    _ = CommonKeys.media(&fields)
    fields.finish()
    let date = columns.cell("date", of: row)
    diagnostics += fields.diagnostics.map { found in
      guard found.code == .invalidDate, let date, found.span == date.span else { return found }
      return SpreadsheetDate.error(about: date) ?? found
    }
    return Event(
      id: EventID(id), keys: keys,
      span: columns.cell("title", of: row)?.span ?? columns.cell("headline", of: row)?.span
        ?? first.span)
  }
}

/// Gives rows ids, each another one.
private struct RowNaming {
  /// Ids that are taken, and the cells they come from.
  private var taken: [String: SourceSpan] = [:]
  /// The number that the next row of a name is given.
  private var numbers: [String: Int] = [:]

  /// The id that the row gives, or that its title suggests.
  mutating func name(
    for row: [TableCell], _ columns: TableColumns, _ entries: [YAMLValue.Entry]
  ) -> Outcome<String?> {
    func text(_ key: String) -> Spanned<String>? {
      for entry in entries where entry.key.value == key {
        if case .scalar(let text, _) = entry.value.form {
          return Spanned(text, at: entry.value.span)
        }
      }
      return nil
    }
    if columns.form == .events, let cell = columns.cell("id", of: row) {
      return given(cell)
    }
    guard let title = text("title") else { return Outcome(nil) }
    let date = text("date").flatMap { RecordName.suggestion(for: $0.value) }
    let base = RecordName.made(from: title.value) ?? date.map { "event-\($0)" } ?? "event"
    var name = base
    // From where the last row of that name has left off.
    var number = numbers[base] ?? 2
    while taken[name] != nil {
      name = "\(base)-\(number)"
      number += 1
    }
    numbers[base] = number
    taken[name] = title.span
    return Outcome(name)
  }

  private mutating func given(_ cell: TableCell) -> Outcome<String?> {
    let name = cell.trimmed
    guard RecordName.isValid(name) else {
      let help = "an id has lower-case letters, digits and hyphens between them"
      return Outcome(
        nil,
        [
          Diagnostic(
            .invalidID, at: cell.span, "`\(cell.shown)` cannot be an id",
            help: RecordName.made(from: name).map { "\(help): `\($0)`" } ?? help)
        ])
    }
    if let first = taken[name] {
      return Outcome(
        nil,
        [
          Diagnostic(
            .duplicateID, at: cell.span, "another row has the id `\(name)`",
            help: "give one of them another id",
            notes: [Diagnostic.Note("this is the first", at: first)])
        ])
    }
    taken[name] = cell.span
    return Outcome(name)
  }
}

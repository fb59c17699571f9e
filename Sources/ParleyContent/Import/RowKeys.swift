import ParleyModel

/// What an event's file says, as a row of either form of table has it.
struct RowKeys: Sendable {
  /// The text under the keys.
  struct Body: Sendable {
    let text: String
    /// Where it comes from.
    let cell: TableCell
    /// Whether it is the cell's own text, letter by letter.
    let isAsWritten: Bool
  }

  let entries: [YAMLValue.Entry]
  let body: Body?
  let diagnostics: [Diagnostic]

  init(
    of row: [TableCell], _ columns: TableColumns, offset: String?, articles: ArticleAddresses
  ) {
    switch columns.form {
    case .events:
      let event = EventRow(row, columns)
      (entries, diagnostics) = (event.entries, event.diagnostics)
      body = columns.cell("body", of: row).map { Body(text: $0.text, cell: $0, isAsWritten: true) }
    case .timeline:
      let event = TimelineRow(row, columns, offset: offset, articles: articles)
      (entries, diagnostics) = (event.entries, event.diagnostics)
      let cells = ["text", "media", "media caption", "media credit"].lazy
        .compactMap { columns.cell($0, of: row) }
      body = cells.first.map { Body(text: event.body, cell: $0, isAsWritten: false) }
    }
  }
}

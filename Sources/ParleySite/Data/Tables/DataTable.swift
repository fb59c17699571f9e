import ParleyModel

/// A table for spreadsheets: its columns, and a row for each record.
struct DataTable: Sendable {
  /// A column, as the data package describes it.
  struct Column: Sendable {
    /// Its head.
    let name: String
    /// The type of its cells, as Frictionless Table Schema names it.
    let type: String
    /// What it contains, in a sentence.
    let note: String

    init(_ name: String, _ type: String, _ note: String) {
      self.name = name
      self.type = type
      self.note = note
    }

    /// A column of texts.
    init(_ name: String, _ note: String) { self.init(name, "string", note) }
  }

  /// The columns, in their order.
  let columns: [Column]
  /// The columns whose cells together name a row.
  let key: [String]
  /// The columns that contain ids of another table, by its name.
  let references: [(column: String, table: String)]

  init(
    key: [String], references: [(column: String, table: String)] = [], _ columns: [Column]
  ) {
    self.key = key
    self.references = references
    self.columns = columns
  }

  /// Writes the rows below a head.
  func write(into sink: inout ByteSink, _ rows: (inout CSVWriter) -> Void) {
    sink.csv(columns: columns.map(\.name), rows)
  }

  /// Several ids, names or relations in one cell: `; ` is between them.
  static func cell(_ items: some Sequence<String>) -> String {
    items.map {
      $0.replacing(UInt8(ascii: "\\"), by: "\\\\").replacing(UInt8(ascii: ";"), by: "\\;")
    }
    .joined(separator: "; ")
  }

  /// Values with keys of their own in one cell, as JSON; empty where there are none.
  static func cell<Values: Collection>(
    _ values: Values, _ item: (inout JSONWriter, Values.Element) -> Void
  ) -> String {
    guard !values.isEmpty else { return "" }
    var sink = ByteSink()
    sink.json { $0.list(nil, values, item) }
    return sink.text
  }
}

extension HistoricalDate {
  /// The date as its author wrote it, the first day it can mean, and the last.
  var cells: [String] { [text, earliest?.text ?? "", latest?.text ?? ""] }
}

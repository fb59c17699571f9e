import ParleyModel

/// Which columns a table has, and which cell of a row is in each.
struct TableColumns: Sendable {
  /// What tables are known.
  enum Form: Sendable {
    /// `events.csv`, as `parley export` writes it, or the columns of it that there are.
    case events
    /// The spreadsheet of TimelineJS.
    case timeline

    /// All heads that have a meaning, in lower case.
    var known: [String] {
      switch self {
      case .events: Self.eventHeads + Self.derived
      case .timeline: Self.timelineHeads + Self.withoutPlace
      }
    }

    private static let eventHeads = [
      "id", "title", "date", "kind", "status", "weight", "round", "about round", "place", "actors",
      "issues", "relations", "body", "articles", "positions", "commitments", "accounts",
      "corrections",
      "added", "former ids", "media",
    ]
    /// What `events.csv` says of an event that its file does not.
    private static let derived = ["earliest", "latest", "summary", "sources", "url"]
    private static let timelineHeads = [
      "year", "month", "day", "time", "end year", "end month", "end day", "end time", "headline",
      "text", "media", "media credit", "media caption", "type", "group",
    ]
    /// What TimelineJS shows and an event has no key for.
    static let withoutPlace = ["display date", "background", "media thumbnail", "alt text"]
  }

  /// What kind of table it is.
  let form: Form
  /// The number of each column, by its head in lower case.
  private let numbers: [String: Int]

  /// Reads the first row; `nil` where it lacks what no event can do without.
  static func read(_ heads: [TableCell]) -> Outcome<TableColumns?> {
    var diagnostics: [Diagnostic] = []
    var numbers: [String: Int] = [:]
    for (number, cell) in heads.enumerated() {
      let name = name(of: cell)
      guard !name.isEmpty else { continue }
      if let first = numbers[name] {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: cell.span, "there is another column `\(cell.shown)`",
            help: "rename or remove one of them",
            notes: [Diagnostic.Note("this is the first", at: heads[first].span)]))
      } else {
        numbers[name] = number
      }
    }
    let form: Form = numbers["headline"] != nil || numbers["year"] != nil ? .timeline : .events
    let needed = form == .timeline ? ["headline", "year"] : ["title", "date"]
    for name in needed where numbers[name] == nil {
      diagnostics.append(
        Diagnostic(
          .missingColumn, at: heads.first?.span ?? .start(of: SourceText(path: "", text: "")),
          "there is no column `\(name)`",
          help: "columns are those of TimelineJS (Year, Month, Day, Headline, Text, …) or of "
            + "events.csv (title, date, kind, body, …)"))
    }
    for cell in heads where !form.known.contains(name(of: cell)) && !cell.isBlank {
      diagnostics.append(unknown(cell, in: form))
    }
    for cell in heads where form == .timeline && Form.withoutPlace.contains(name(of: cell)) {
      diagnostics.append(
        Diagnostic(
          .columnLeftOut, at: cell.span,
          "`\(cell.shown)` is not imported: an event has no such key",
          help: "only the look of a slide is lost, unless the column says more than the date"))
    }
    let columns = TableColumns(form: form, numbers: numbers)
    return Outcome(diagnostics.hasErrors ? nil : columns, diagnostics)
  }

  /// The cell of a row under a head; `nil` where there is none, or nothing in it.
  func cell(_ name: String, of row: [TableCell]) -> TableCell? {
    guard let number = numbers[Self.folded(name)], number < row.count, !row[number].isBlank else {
      return nil
    }
    return row[number]
  }

  /// Where a row says what is under a head, even if nothing is.
  func place(_ name: String, of row: [TableCell]) -> SourceSpan {
    if let number = numbers[Self.folded(name)], number < row.count { return row[number].span }
    let end = row.last?.span.range.upperBound ?? 0
    let source = row.first?.span.source ?? SourceText(path: "", text: "")
    return source.span(end..<end)
  }

  private static func name(of cell: TableCell) -> String { folded(cell.text) }

  /// Heads are compared without case and with one blank between words; `_` and `-` are blanks.
  private static func folded(_ head: String) -> String {
    head.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
      .joined(separator: " ")
  }

  private static func unknown(_ cell: TableCell, in form: Form) -> Diagnostic {
    var message = "unknown column `\(cell.shown)`; it is not imported"
    let nearest = NearestNames.nearest(to: name(of: cell), among: form.known, limit: 1)
    if let nearest = nearest.first { message += "; did you mean `\(nearest)`?" }
    return Diagnostic(
      .unknownColumn, at: cell.span, message,
      help: "known are: \(form.known.joined(separator: ", "))")
  }
}

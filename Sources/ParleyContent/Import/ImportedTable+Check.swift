public import ParleyModel

extension ImportedTable.Event {
  /// Where its file is in a project of which it is a part.
  var path: String { "content/events/\(id).md" }
  /// Its file there.
  public var file: SourceFile { SourceFile(path: path, contents: .bytes(Array(text.utf8))) }
}

extension ImportedTable {
  /// Looks at the files of events beside the content they are to come into: the events of which nothing
  /// is wrong, and the errors of all others, reported at the cells that they come from.
  ///
  /// An event that refers to one with errors is one of them: no such event will be there. Warnings are
  /// not reported; they are those of any check.
  /// - Parameter content: The files of the project's folder `content`, none of them at the path of an
  ///   event.
  public static func check(
    _ events: [Event], among content: [SourceFile]
  ) async -> Outcome<[Event]> {
    guard !events.isEmpty else { return Outcome(events) }
    let read = await ContentReader.read(content + events.map(\.file))
    let damaged = read.value.damaged
    let graph = EventGraph.resolve(read.value)
    let rows = Rows(events)
    var diagnostics: [Diagnostic] = []
    var refused: Set<Int> = []
    for found in read.diagnostics + graph.diagnostics where found.severity == .error {
      guard let (row, moved) = rows.moved(found) else { continue }
      diagnostics.append(moved)
      refused.insert(row)
    }
    // References to what could not be read at all have not been reported.
    let hides = refused.contains { damaged.contains(events[$0].id.reference) }
    diagnostics += rows.dependents(of: &refused, in: graph.value)
    let kept = events.indices.filter { !refused.contains($0) }.map { events[$0] }
    guard hides else { return Outcome(kept, diagnostics) }
    let again = await check(kept, among: content)
    return Outcome(again.value, diagnostics + again.diagnostics)
  }
}

/// Rows as events, found by the paths of their files.
private struct Rows {
  private let events: [ImportedTable.Event]
  private let numbers: [String: Int]

  init(_ events: [ImportedTable.Event]) {
    self.events = events
    let paths = events.enumerated().map { ($1.path, $0) }
    numbers = Dictionary(paths) { first, _ in first }
  }

  /// The cell that a stretch of a row's file comes from; `nil` for other files.
  private func origin(of span: SourceSpan) -> (row: Int, span: SourceSpan)? {
    numbers[span.path].map { ($0, events[$0].origin(of: span.range)) }
  }

  /// What is wrong with a file as what is wrong with a cell, and the number of the row; `nil` where no
  /// row has a part in it.
  func moved(_ found: Diagnostic) -> (row: Int, diagnostic: Diagnostic)? {
    // Of a circle any part may be the one that is named first.
    let spans = [found.span] + found.notes.map(\.span)
    guard let (row, span) = spans.lazy.compactMap({ origin(of: $0) }).first else { return nil }
    var moved = Diagnostic(
      found.code, at: span, found.message, help: found.help,
      notes: found.notes.map { .init($0.message, at: origin(of: $0.span)?.span ?? $0.span) })
    moved.severity = found.severity
    return (row, moved)
  }

  /// Adds the rows that refer to refused ones, and those that refer to these.
  func dependents(of refused: inout Set<Int>, in graph: EventGraph) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var ahead = refused.sorted()
    while let row = ahead.popLast() {
      let id = events[row].id
      guard let node = graph.node(id.reference) else { continue }
      for edge in graph.edges(to: node) where edge.source.kind == .event {
        guard let (other, span) = origin(of: edge.span), refused.insert(other).inserted else {
          continue
        }
        diagnostics.append(
          Diagnostic(
            .unknownReference, at: span,
            "there will be no event `\(id)`: its row has errors and is not imported",
            help: "fix that row first",
            notes: [Diagnostic.Note("this is the row", at: events[row].span)]))
        ahead.append(other)
      }
    }
    return diagnostics
  }
}

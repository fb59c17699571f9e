import ParleyModel
import ParleySite

/// The errors of an edition, as the overlay in the page shows them.
struct PreviewErrors: Equatable, Sendable {
  /// One JSON object: `errors`, a list of `file`, `line`, `column`, `code`, `message`, `help`, `source`
  /// (the offending line) and `mark` (what is under it); `more`, how many were left out.
  let json: String

  /// How many errors are sent.
  private static let limit = 40

  /// The errors among diagnostics, in their order.
  init(_ diagnostics: [Diagnostic] = []) {
    let errors = diagnostics.filter { $0.severity == .error }
    json =
      JSONText.object([
        ("errors", .list(errors.prefix(Self.limit).map(Self.json))),
        ("more", .number(max(0, errors.count - Self.limit))),
      ]).text
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONText {
    let start = diagnostic.span.start
    let excerpt = SourceExcerpt(diagnostic.span, width: 110)
    return .object([
      ("file", .string(diagnostic.span.path)), ("line", .number(start.line)),
      ("column", .number(start.column)), ("code", .string(diagnostic.code.rawValue)),
      ("message", .string(diagnostic.message)), ("help", .string(diagnostic.help)),
      ("source", .string(excerpt?.line ?? "")), ("mark", .string(excerpt?.mark ?? "")),
    ])
  }
}

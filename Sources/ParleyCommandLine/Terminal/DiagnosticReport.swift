import ParleyModel
import ParleySite

/// All diagnostics of a run as one document for machines.
struct DiagnosticReport {
  /// In the order of ``Diagnostic/precedes(_:_:)``.
  let diagnostics: [Diagnostic]

  /// Puts them in order.
  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted(by: Diagnostic.precedes)
  }

  /// Parley's own JSON, documented in `docs/diagnostics.md`; members are added, never changed.
  var json: String { json(coverage: nil) }

  /// The same with a report on what is missing from the sourcing, where one was asked for.
  func json(coverage: JSONText?) -> String {
    let counts = Diagnostic.Severity.allCases.sorted(by: >).map { severity in
      (severity.rawValue + "s", JSONText.number(diagnostics.count { $0.severity == severity }))
    }
    return JSONText.object(
      [
        ("version", .number(1)),
        ("diagnostics", .list(diagnostics.map(Self.json))),
        ("counts", .object(counts)),
      ] + (coverage.map { [("coverage", $0)] } ?? [])
    ).text + "\n"
  }

  /// SARIF 2.1.0 (OASIS), as code-scanning services take it.
  var sarif: String {
    let codes = DiagnosticCode.allCases
    let run = JSONText.object([
      (
        "tool",
        .object([
          (
            "driver",
            .object([("name", .string("Parley")), ("rules", .list(codes.map(Self.rule)))])
          )
        ])
      ),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .list(diagnostics.map { Self.result($0, codes: codes) })),
    ])
    return JSONText.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      ("runs", .list([run])),
    ]).text + "\n"
  }

  // MARK: JSON

  private static func json(_ diagnostic: Diagnostic) -> JSONText {
    .object(
      [
        ("severity", .string(diagnostic.severity.rawValue)),
        ("code", .string(diagnostic.code.rawValue)),
        ("message", .string(diagnostic.message)),
        ("help", .string(diagnostic.help)),
      ] + place(diagnostic.span) + [
        (
          "notes",
          .list(
            diagnostic.notes.map { .object([("message", .string($0.message))] + place($0.span)) })
        )
      ])
  }

  private static func place(_ span: SourceSpan) -> [(String, JSONText)] {
    let (start, end) = (span.start, span.end)
    return [
      ("file", .string(span.path)), ("line", .number(start.line)),
      ("column", .number(start.column)), ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
    ]
  }

  // MARK: SARIF

  private static func rule(_ code: DiagnosticCode) -> JSONText {
    .object([
      ("id", .string(code.rawValue)),
      ("shortDescription", .object([("text", .string(code.meaning))])),
      (
        "help",
        .object([
          ("text", .string("\(code.meaning)\n\n\(code.example)\n\n\(code.fix)")),
          ("markdown", .string(code.markdown)),
        ])
      ),
      ("defaultConfiguration", .object([("level", .string(code.severity.rawValue))])),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, codes: [DiagnosticCode]) -> JSONText {
    let text = diagnostic.message + (diagnostic.help.isEmpty ? "" : "\n\(diagnostic.help)")
    var members: [(String, JSONText)] = [
      ("ruleId", .string(diagnostic.code.rawValue)),
      ("ruleIndex", .number(codes.firstIndex(of: diagnostic.code) ?? 0)),
      ("level", .string(diagnostic.severity.rawValue)),
      ("message", .object([("text", .string(text))])),
      ("locations", .list([.object([("physicalLocation", location(diagnostic.span))])])),
    ]
    if !diagnostic.notes.isEmpty {
      let related = diagnostic.notes.enumerated().map { index, note in
        JSONText.object([
          ("id", .number(index + 1)),
          ("physicalLocation", location(note.span)),
          ("message", .object([("text", .string(note.message))])),
        ])
      }
      members.append(("relatedLocations", .list(related)))
    }
    return .object(members)
  }

  private static func location(_ span: SourceSpan) -> JSONText {
    let (start, end) = (span.start, span.end)
    return .object([
      (
        "artifactLocation",
        .object([("uri", .string(uri(span.path))), ("uriBaseId", .string("%SRCROOT%"))])
      ),
      (
        "region",
        .object([
          ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
          ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
        ])
      ),
    ])
  }

  /// A relative path as a URI reference (RFC 3986): all but unreserved characters and `/` is encoded,
  /// so that no colon makes a scheme of a folder.
  static func uri(_ path: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

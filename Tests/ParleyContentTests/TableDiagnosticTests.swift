import ParleyModel
import Testing

@testable import ParleyContent

/// One table for every code that only tables earn. `👉` is where the diagnostic must point. What is
/// said of files that exist already is in `ImportTests`.
@Suite struct TableDiagnosticTests {
  struct Mistake: CustomTestStringConvertible {
    let code: DiagnosticCode
    let severity: Diagnostic.Severity
    let table: String
    let message: String
    let help: String

    init(
      _ code: DiagnosticCode, _ severity: Diagnostic.Severity, _ table: String, _ message: String,
      help: String
    ) {
      self.code = code
      self.severity = severity
      self.table = table
      self.message = message
      self.help = help
    }

    var testDescription: String { code.rawValue }
  }

  private static let columns =
    "columns are those of TimelineJS (Year, Month, Day, Headline, Text, …) or of events.csv "
    + "(title, date, kind, body, …)"

  private static let rest = "nothing from this row on is imported"
  private static let json =
    "the cell is a list, as in `[{\"key\": \"text\"}, …]`; a quotation mark in a text has a backslash "
    + "before it"

  static let mistakes: [Mistake] = [
    Mistake(
      .malformedCell, .error, "title,date\nЯ,2031\n👉\"B, 2031\nC,2031\n",
      "the quotation mark that begins this cell is never closed",
      help: "close it; a quotation mark inside a cell is written twice; \(rest)"),
    Mistake(
      .malformedCell, .error, "title,date\n\"Я \"👉Я\" я\",2031\n",
      "there is text after the quotation mark that ends a cell",
      help: "put all of the cell in quotation marks, and write those inside it twice; \(rest)"),
    Mistake(
      .invalidJSON, .error, "title,date,positions\nA,2031,\"[{\"\"actor\"\": \"\"a\"\"👉]\"\n",
      "`positions` is not JSON from here on", help: json),
    Mistake(
      .invalidJSON, .error, "title,date,accounts\nA,2031,\"[{\"\"Я\"\": \"\"Я\"\"👉Я]\"\n",
      "`accounts` is not JSON from here on", help: json),
    Mistake(
      .raggedRow, .error, "Year,Headline\n2031,\"Я\nя\",👉 and more\n",
      "the row has more cells than there are columns (2)",
      help: "put a cell that contains a separator in quotation marks"),
    Mistake(
      .missingColumn, .error, "\n👉Title,Kind\nA,talks\n", "there is no column `date`",
      help: columns),
    Mistake(
      .missingColumn, .error, "👉Date,What\n2031,A\n", "there is no column `title`", help: columns),
    Mistake(
      .missingColumn, .error, "👉Headline,Text\nA,B\n", "there is no column `year`", help: columns),
    Mistake(
      .missingColumn, .error, "👉Year,Text\n2031,B\n", "there is no column `headline`",
      help: columns),
    Mistake(
      .missingColumn, .error, "👉", "the table is empty",
      help: "begin it with a line that names its columns"),
    Mistake(
      .unknownColumn, .warning, "title,\"date\",👉Ämter\nA,2031,B\n",
      "unknown column `Ämter`; it is not imported",
      help: "known are: id, title, date, kind, status, weight, round, about round, place, actors, "
        + "issues, relations, body, articles, positions, commitments, accounts, corrections, added, "
        + "former ids, media, earliest, latest, summary, sources, url"),
    Mistake(
      .unknownColumn, .warning, "Year,Headline,👉Medea\n2031,A,B\n",
      "unknown column `Medea`; it is not imported; did you mean `media`?",
      help: "known are: year, month, day, time, end year, end month, end day, end time, headline, "
        + "text, media, media credit, media caption, type, group, display date, background, media "
        + "thumbnail, alt text"),
    Mistake(
      .columnLeftOut, .note, "Year,Headline,👉display_date\n2031,A,B\n",
      "`display_date` is not imported: an event has no such key",
      help: "only the look of a slide is lost, unless the column says more than the date"),
    Mistake(
      .otherSeparator, .note, "\"Я;,\"👉;title;date\nx;A;2031\n",
      "cells are taken to be separated by semicolons",
      help: "if that is wrong, save the table with commas"),
    Mistake(
      .rowLeftOut, .warning, "Year,Headline,Type\n,Я,👉Title\n2031,A,\n",
      "the row is of the type `Title` and is not an event",
      help: "put what it says in a page or a round"),
    Mistake(
      .timeLeftOut, .warning, "Year,Month,Day,Time,Headline\n2031,1,2,👉10:00,A\n",
      "the time `10:00` is left out: it has no offset from UTC",
      help: "give its offset from UTC, as in `--offset +04:00`"),
    Mistake(
      .unknownGroup, .warning, "Year,Headline,Group\n2031,\"Я \"\"я\"\"\",👉Diplomacy\n",
      "the group `Diplomacy` is not a kind of event; the kind is `other`",
      help: "kinds are \(EventKind.allCases.map(\.rawValue).joined(separator: ", "))"),
  ]

  @Test("is reported once, at its cell, and says how to fix it", arguments: mistakes)
  func told(_ mistake: Mistake) throws {
    let place = try #require(mistake.table.firstRange(of: "👉"))
    let before = mistake.table[..<place.lowerBound].unicodeScalars
    let line = before.count { $0 == "\n" } + 1
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    let table = mistake.table.replacing("👉", with: "")
    let outcome = ImportedTable.read(
      SourceFile(path: "tables/t.csv", contents: .bytes(Array(table.utf8)))
    ) { $0 }
    let found = outcome.diagnostics.filter {
      $0.code == mistake.code && $0.message == mistake.message
    }
    try #require(found.count == 1, "\(outcome.diagnostics.map(\.message))")
    #expect(found[0].span.path == "tables/t.csv")
    #expect(found[0].span.start == SourcePosition(line: line, column: column))
    #expect(found[0].help == mistake.help)
    #expect(found[0].severity == mistake.severity)
    // An error costs the events of the row or of the table; nothing else does.
    let isWhole = outcome.value.events.map(\.id.name).contains { ["a", "ia-ia"].contains($0) }
    #expect(isWhole == (mistake.severity != .error))
  }

  @Test func everyCodeOfTablesIsAmongThem() {
    let told = Set(Self.mistakes.map(\.code))
    let codes: Set<DiagnosticCode> = [
      .malformedCell, .raggedRow, .invalidJSON, .missingColumn, .unknownColumn, .columnLeftOut,
      .otherSeparator,
      .rowLeftOut, .timeLeftOut, .unknownGroup,
    ]
    #expect(told == codes)
  }
}

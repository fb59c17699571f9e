// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// The diagnostics of tables that are imported.
  static let tables: [DiagnosticCode] = [
    .malformedCell, .raggedRow, .invalidJSON, .missingColumn, .unknownColumn, .columnLeftOut,
    .otherSeparator, .rowLeftOut, .timeLeftOut, .unknownGroup, .existingFile,
  ]

  public static let malformedCell = DiagnosticCode(
    "malformed-cell", .error,
    "A cell begins with a quotation mark and does not end with one, or there is text after the "
      + "one that ends it. It is unclear where its row ends, so neither it nor anything below it "
      + "is imported; the rows above it are.",
    example: "2026,2,5,\"The \"Spirit\" of the talks",
    fix: "Close the cell, and write quotation marks inside it twice: `\"The \"\"Spirit\"\" of "
      + "the talks\"`. Spreadsheets do so when they save a table as CSV.")

  public static let raggedRow = DiagnosticCode(
    "ragged-row", .error,
    "A row has more cells than the table has columns, usually because a text with a comma in it "
      + "is not in quotation marks. The row is not imported.",
    example: "Year,Headline\n2026,Talks, and a swap",
    fix: "Put the text in quotation marks.")

  public static let invalidJSON = DiagnosticCode(
    "invalid-json", .error,
    "A cell of a column that holds JSON (`positions`, `commitments`, `accounts`, `corrections`) "
      + "cannot be read. The row is not imported.",
    example: "[{\"date\": \"2026-02-06\", \"note\": \"The number was wrong}]",
    fix: "Close what is open. In a text, a quotation mark has a backslash before it; in the table, "
      + "each quotation mark is written twice.")

  public static let missingColumn = DiagnosticCode(
    "missing-column", .error,
    "The first row of a table does not name the columns that every event needs.",
    example: "Date,What\n2026-02-05,Prisoners are freed",
    fix: "Name the columns as TimelineJS does (`Year`, `Headline`) or as events.csv does "
      + "(`date`, `title`).")

  public static let unknownColumn = DiagnosticCode(
    "unknown-column", .warning,
    "A table has a column that the import does not know. Its cells are left out.",
    example: "title,date,acters",
    fix: "Correct its name, or leave it as it is.")

  public static let columnLeftOut = DiagnosticCode(
    "column-left-out", .note,
    "A column of TimelineJS says how a slide looks, or repeats in words what other columns give "
      + "in numbers. An event has no key for it.",
    example: "Year,Headline,Background",
    fix: "Nothing needs to be done.")

  public static let otherSeparator = DiagnosticCode(
    "other-separator", .note,
    "The cells of a table are separated by semicolons or tabs, as spreadsheets save them in some "
      + "countries. They are still read.",
    example: "Year;Headline",
    fix: "Nothing needs to be done, unless the columns are read wrongly: then save the table "
      + "with commas.")

  public static let rowLeftOut = DiagnosticCode(
    "row-left-out", .warning,
    "A row of TimelineJS is the title of the timeline or the name of an era, not an event.",
    example: "Year,Headline,Type\n,The talks of 2026,title",
    fix: "Put what it says in a page or a round.")

  public static let timeLeftOut = DiagnosticCode(
    "time-left-out", .warning,
    "TimelineJS has times without an offset from UTC. Parley does not guess it, so only the day "
      + "is kept. The same happens where a time cannot be read.",
    example: "Year,Month,Day,Time,Headline\n2026,2,5,14:30,Talks begin",
    fix: "Give the offset from UTC, with `--offset +04:00`.")

  public static let unknownGroup = DiagnosticCode(
    "unknown-group", .warning,
    "The group of a row is not a word for a kind of event, so the kind of the event is `other`.",
    example: "Year,Headline,Group\n2026,Talks begin,Diplomacy",
    fix: "Change `kind` in the file, or the group in the table to one of the kinds.")

  public static let existingFile = DiagnosticCode(
    "existing-file", .note,
    "There is already an event with that id. Its file is left as it is, and the row is not "
      + "imported.",
    example: "content/events/talks-begin.md, and a row with the title “Talks begin”",
    fix: "Nothing needs to be done if they are the same event; otherwise give the row another id "
      + "or title.")
}

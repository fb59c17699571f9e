/// What is wrong with the keys of records.
extension DiagnosticExplanation {
  static let unclosedFrontMatter = DiagnosticExplanation(
    "The front matter begins with `---` and never ends, so all the text would be taken for "
      + "YAML.",
    example: "---\ntitle: The swap\n\nThe sides exchanged prisoners.",
    mend: "Put a line `---` between the keys and the text.")

  static let missingFrontMatter = DiagnosticExplanation(
    "Every record but an article begins with front matter, and this one does not.",
    example: "The sides exchanged prisoners.",
    mend: "Begin the file with a line `---`, the keys, and another line `---`.")

  static let invalidYAML = DiagnosticExplanation(
    "The front matter, or a `.yml` file, is not YAML.",
    example: "title: The swap: what is known",
    mend: "Put quotation marks around a value that holds `: `, ` #` or begins with a sign; "
      + "indent with spaces.")

  static let yamlTooComplex = DiagnosticExplanation(
    "The YAML is nested too deeply, or repeats parts of itself through aliases. Content "
      + "needs neither, and a few such lines can fill any memory.",
    example: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
    mend: "Write the values out, in the shape that the format describes.")

  static let unknownKey = DiagnosticExplanation(
    "The record has a key that its kind does not know. A key with a slip in it would "
      + "otherwise be lost without a word.",
    example: "actor: [umerov]",
    mend: "Use the key that the message names, here `actors`; the keys of each kind are in "
      + "docs/format.md.")

  static let duplicateKey = DiagnosticExplanation(
    "A key is given twice, and only one of the values could count.",
    example: "title: The swap\ntitle: The exchange",
    mend: "Keep one.")

  static let missingKey = DiagnosticExplanation(
    "A key that this kind of record must have is not there.",
    example: "---\ntitle: The swap\nkind: agreement\n---",
    mend: "Add it; here an event lacks its `date`.")

  static let wrongType = DiagnosticExplanation(
    "A value has another shape than its key needs: a list instead of a text, a text "
      + "instead of a number.",
    example: "actors: umerov",
    mend: "Write it as the format describes; here a list, `actors: [umerov]`.")

  static let unknownValue = DiagnosticExplanation(
    "A key that takes a word of a closed list has another one.",
    example: "status: rumoured",
    mend: "Use one of the words the message lists.")

  static let invalidDate = DiagnosticExplanation(
    "A date is not one of the forms of EDTF that Parley reads, or is no day of the "
      + "calendar. A time needs its offset from UTC.",
    example: "date: 5 February 2026",
    mend: "Write `2026-02-05`; also `2026-02`, `2026`, `2026-02-04/2026-02-05`, "
      + "`2026-02-05T14:30+04:00`, each with `?`, `~` or `%` if need be.")

  static let invalidURL = DiagnosticExplanation(
    "A value that must be a web address is none, or a link has a scheme that sites should "
      + "not carry.",
    example: "url: example.org/report",
    mend: "Write the whole address with `https://` or `http://`.")

  static let emptyText = DiagnosticExplanation(
    "A value that must say something is empty.",
    example: "title: \"\"",
    mend: "Write something, or take the key out.")
}

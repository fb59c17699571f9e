// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with the keys of records.
  static let frontMatter: [DiagnosticCode] = [
    .unclosedFrontMatter, .missingFrontMatter, .invalidYAML, .yamlTooComplex, .unknownKey,
    .duplicateKey, .missingKey, .wrongType, .unknownValue, .invalidDate, .invalidURL, .emptyText,
  ]

  public static let unclosedFrontMatter = DiagnosticCode(
    "unclosed-front-matter", .error,
    "The front matter begins with `---` and never ends, so all the text would be taken for "
      + "YAML.",
    example: "---\ntitle: The swap\n\nThe sides exchanged prisoners.",
    fix: "Put a line `---` between the keys and the text.")

  public static let missingFrontMatter = DiagnosticCode(
    "missing-front-matter", .error,
    "Every record but an article begins with front matter, and this one does not.",
    example: "The sides exchanged prisoners.",
    fix: "Begin the file with a line `---`, the keys, and another line `---`.")

  public static let invalidYAML = DiagnosticCode(
    "invalid-yaml", .error,
    "The front matter, or a `.yml` file, is not YAML.",
    example: "title: The swap: what is known",
    fix: "Put quotation marks around a value that holds `: `, ` #` or begins with a sign; "
      + "indent with spaces.")

  public static let yamlTooComplex = DiagnosticCode(
    "yaml-too-complex", .error,
    "The YAML is nested too deeply, or repeats parts of itself through aliases. Content "
      + "needs neither, and a few such lines can fill any memory.",
    example: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
    fix: "Write the values out, in the shape that the format describes.")

  public static let unknownKey = DiagnosticCode(
    "unknown-key", .error,
    "The record has a key that its kind does not know. A key with a slip in it would "
      + "otherwise be lost without a word.",
    example: "actor: [umerov]",
    fix: "Use the key that the message names, here `actors`; the keys of each kind are in "
      + "docs/format.md.")

  public static let duplicateKey = DiagnosticCode(
    "duplicate-key", .error,
    "A key is given twice, and only one of the values could count.",
    example: "title: The swap\ntitle: The exchange",
    fix: "Keep one.")

  public static let missingKey = DiagnosticCode(
    "missing-key", .error,
    "A key that this kind of record must have is not there.",
    example: "---\ntitle: The swap\nkind: agreement\n---",
    fix: "Add it; here an event lacks its `date`.")

  public static let wrongType = DiagnosticCode(
    "wrong-type", .error,
    "A value has another shape than its key needs: a list instead of a text, a text "
      + "instead of a number.",
    example: "actors: umerov",
    fix: "Write it as the format describes; here a list, `actors: [umerov]`.")

  public static let unknownValue = DiagnosticCode(
    "unknown-value", .error,
    "A key that takes a word of a closed list has another one.",
    example: "status: rumoured",
    fix: "Use one of the words the message lists.")

  public static let invalidDate = DiagnosticCode(
    "invalid-date", .error,
    "A date is not one of the forms of EDTF that Parley reads, or is no day of the "
      + "calendar. A time needs its offset from UTC.",
    example: "date: 5 February 2026",
    fix: "Write `2026-02-05`; also `2026-02`, `2026`, `2026-02-04/2026-02-05`, "
      + "`2026-02-05T14:30+04:00`, each with `?`, `~` or `%` if need be.")

  public static let invalidURL = DiagnosticCode(
    "invalid-url", .error,
    "A value that must be a web address is none, or a link has a scheme that sites should "
      + "not carry.",
    example: "url: example.org/report",
    fix: "Write the whole address with `https://` or `http://`.")

  public static let emptyText = DiagnosticCode(
    "empty-text", .error,
    "A value that must say something is empty.",
    example: "title: \"\"",
    fix: "Write something, or take the key out.")
}

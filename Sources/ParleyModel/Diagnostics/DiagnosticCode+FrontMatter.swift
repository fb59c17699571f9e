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
    "The front matter begins with `---` and never ends, so all of the text would be read as YAML.",
    example: "---\ntitle: The swap\n\nThe sides exchanged prisoners.",
    fix: "Put a line `---` between the keys and the text.")

  public static let missingFrontMatter = DiagnosticCode(
    "missing-front-matter", .error,
    "Every record except an article begins with front matter, and this one does not.",
    example: "The sides exchanged prisoners.",
    fix: "Begin the file with a line `---`, the keys, and another line `---`.")

  public static let invalidYAML = DiagnosticCode(
    "invalid-yaml", .error,
    "The front matter, or a `.yml` file, is not YAML.",
    example: "title: The swap: what is known",
    fix: "Put quotation marks around a value that contains `: ` or ` #` or begins with a special "
      + "character; indent with spaces.")

  public static let yamlTooComplex = DiagnosticCode(
    "yaml-too-complex", .error,
    "The YAML is nested too deeply, or repeats parts of itself through aliases. Content needs "
      + "neither, and a few such lines can use up all memory.",
    example: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
    fix: "Write the values out in full, as the format describes.")

  public static let unknownKey = DiagnosticCode(
    "unknown-key", .error,
    "The record has a key that its kind does not have. Without this error, a misspelled key "
      + "would be ignored in silence.",
    example: "actor: [umerov]",
    fix: "Use the key that the message names, here `actors`; the keys of each kind are in "
      + "docs/format.md.")

  public static let duplicateKey = DiagnosticCode(
    "duplicate-key", .error,
    "A key is given twice, and only one of the values could count.",
    example: "title: The swap\ntitle: The exchange",
    fix: "Keep one of them.")

  public static let missingKey = DiagnosticCode(
    "missing-key", .error,
    "A key that this kind of record must have is missing.",
    example: "---\ntitle: The swap\nkind: agreement\n---",
    fix: "Add it; here the event needs a `date`.")

  public static let wrongType = DiagnosticCode(
    "wrong-type", .error,
    "A value does not have the type that its key needs: it is a list instead of text, or text "
      + "instead of a number.",
    example: "actors: umerov",
    fix: "Write it as the format describes; here a list, `actors: [umerov]`.")

  public static let unknownValue = DiagnosticCode(
    "unknown-value", .error,
    "A key that takes one word of a fixed list has another value.",
    example: "status: rumoured",
    fix: "Use one of the words that the message lists.")

  public static let invalidDate = DiagnosticCode(
    "invalid-date", .error,
    "A date is in none of the EDTF forms that Parley reads, or does not exist in the calendar. A "
      + "time needs its offset from UTC.",
    example: "date: 5 February 2026",
    fix: "Write `2026-02-05`; also `2026-02`, `2026`, `2026-02-04/2026-02-05`, "
      + "`2026-02-05T14:30+04:00`, each with `?`, `~` or `%` if needed.")

  public static let invalidURL = DiagnosticCode(
    "invalid-url", .error,
    "A value that must be a web address is not one, or a link has a scheme that sites should not "
      + "use.",
    example: "url: example.org/report",
    fix: "Write the full address, with `https://` or `http://`.")

  public static let emptyText = DiagnosticCode(
    "empty-text", .error,
    "A value that must say something is empty.",
    example: "title: \"\"",
    fix: "Write something, or remove the key.")
}

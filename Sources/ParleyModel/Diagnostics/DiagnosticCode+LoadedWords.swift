// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with the words of the site's own voice.
  static let loadedWords: [DiagnosticCode] = [
    .loadedWord
  ]

  public static let loadedWord = DiagnosticCode(
    "loaded-word", .warning,
    "The site's own voice uses a word that takes a side, that takes for granted what someone "
      + "only says, or for which the site has another. Looked at are titles, summaries, notes "
      + "and texts; not quotations, code and addresses. Parley's own list is short and English; "
      + "`wording` in site.yml adds to it and takes from it.",
    example: "title: The regime admitted the strike",
    fix: "Write the word that the help suggests, put quotation marks round the word where it "
      + "is someone's, or allow it: `wording: [{allow: regime}]`.")
}

// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with the words of the site's own voice.
  static let wording: [DiagnosticCode] = [
    .loadedWord
  ]

  public static let loadedWord = DiagnosticCode(
    "loaded-word", .warning,
    "The site's own words include one that takes a side, that takes for granted what someone "
      + "only says, or that the site replaces with another. Titles, summaries, notes and texts are "
      + "checked; quotations, code and addresses are not. Parley's own list is short and English; "
      + "`wording` in site.yml adds to it and removes from it.",
    example: "title: The regime admitted the strike",
    fix: "Write the word that the help suggests, put quotation marks around the word if it is "
      + "someone else's, or allow it: `wording: [{allow: regime}]`.")
}

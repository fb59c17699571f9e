// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with what events rest on.
  static let evidence: [DiagnosticCode] = [
    .quotationNotFound, .emptyQuotation, .unsourced, .unsourcedPosition, .articlePredatesEvent,
    .loneAccount, .speakerConflict, .bareDigest, .changedSinceCapture, .missingOriginal,
    .missingDigest,
  ]

  public static let quotationNotFound = DiagnosticCode(
    "quotation-not-found", .error,
    "The quoted words are not in the article that the citation names. Differences in white space "
      + "and in the form of quotes, dashes and ellipses are ignored; a single different letter is "
      + "not.",
    example: "> the countries would exchange 314 prisoners each\n>\n> — "
      + "[broadcaster](article:swap-report)",
    fix: "Copy the words from the article; the message shows the nearest passage. `[…]` skips "
      + "words, `[words]` is your own insertion.")

  public static let emptyQuotation = DiagnosticCode(
    "empty-quotation", .error,
    "A citation quotes nothing, only insertions and omissions, or not one word of two letters or "
      + "digits. Every article contains that, so it proves nothing.",
    example: "> […]\n>\n> — [broadcaster](article:swap-report)",
    fix: "Quote some words, or list the article under `articles:`.")

  public static let unsourced = DiagnosticCode(
    "unsourced", .warning,
    "An event cites no article at all. A chronology is only as good as its sources.",
    example: "an event without block quotes and without `articles:`",
    fix: "Quote an article in the body, or list one under `articles:`, which counts as "
      + "weaker evidence.")

  public static let unsourcedPosition = DiagnosticCode(
    "unsourced-position", .warning,
    "A position names no article, and its event quotes none that supports it. Readers must be "
      + "able to check in somebody's words what a party is said to demand.",
    example: "positions:\n  - actor: russia\n    issue: territory\n    says: All of Donbas",
    fix: "Give the position an `article` and a `quote`, or quote an article in the event's "
      + "body. `article` without `quote` is accepted and counts as weaker evidence.")

  public static let articlePredatesEvent = DiagnosticCode(
    "article-predates-event", .warning,
    "An article was published before the event that it supports. It may have announced the "
      + "event, but cannot have reported it.",
    example: "published: 2026-02-03     (the article)\ndate: 2026-02-05          (the event)",
    fix: "Correct whichever date is wrong, give the event the status `planned`, or give the "
      + "citation the stance `\"context\"`.")

  public static let loneAccount = DiagnosticCode(
    "lone-account", .warning,
    "A point under `accounts` has fewer than two versions, so there is no difference to show. "
      + "The point is left out; its source still counts as one of the event's.",
    example: "accounts:\n  - point: Prisoners exchanged\n    versions:\n      - {says: 314, "
      + "article: swap-report}",
    fix: "Add what another source says about it, or quote the one source in the text.")

  public static let speakerConflict = DiagnosticCode(
    "speaker-conflict", .warning,
    "A citation names who speaks in a passage, and the article's own sentence, or another citation "
      + "of the same passage, has somebody else speak. Words under the wrong name are the worst "
      + "error that a chronology can make.",
    example: "> — [agency](article:wire \"by sergei-lavrov\")     (Peskov said: “…”)",
    fix: "Correct the name. Where several people speak in one passage, cite each one's words by "
      + "themselves.")

  public static let bareDigest = DiagnosticCode(
    "bare-digest", .note,
    "A digest is the site's own text about a source. What is cited of it is shown as a paraphrase, "
      + "and only what it has in quotation marks as a quotation. Its title is the site's, too, so "
      + "readers are not told under which title and in which language the source appeared. Reported "
      + "once for the site.",
    example: "type: digest     (without `original-title` and `source-language`)",
    fix:
      "Add `source-language: ru` and, where it is known, `original-title` to the front matter of "
      + "each digest.")

  public static let changedSinceCapture = DiagnosticCode(
    "changed-since-capture", .error,
    "The text of an article, or its original, has another SHA-256 than its front matter says. It was "
      + "changed after it was saved, so it proves nothing any more. `parley check --originals` "
      + "verifies both; a build verifies originals that it publishes.",
    example: "text-sha256: 9f86d081884c7d65…     (and a word of the text was corrected)",
    fix: "Restore what was saved. Where the change was meant, replace the digest with the one that "
      + "the message gives.")

  public static let missingOriginal = DiagnosticCode(
    "missing-original", .note,
    "An article names an original that is not in content/articles/_originals/. That is nothing "
      + "wrong where originals are kept elsewhere; but one that is to be published has to be there, "
      + "and then this is an error.",
    example: "original: swap-report.html     (and no such file)",
    fix: "Put the file there, or remove `original`, or `publish-original`.")

  public static let missingDigest = DiagnosticCode(
    "missing-digest", .note,
    "An article has an original and lacks a digest, so that a later change could not be seen. "
      + "`parley check --originals` says so.",
    example: "original: swap-report.html     (without `sha256` or without `text-sha256`)",
    fix: "Add the line that the message gives.")
}

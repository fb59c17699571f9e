// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with texts.
  static let text: [DiagnosticCode] = [
    .undatedArticle, .emptyArticle, .placeholder, .nestingTooDeep, .uncitedBlockQuote,
    .unknownStance, .rawHTML, .unsafeLink, .imageLeftOut,
  ]

  public static let undatedArticle = DiagnosticCode(
    "undated-article", .warning,
    "No date of publication is known for an article, so it cannot be placed in time or compared "
      + "with the dates of events.",
    example: "a saved text without `published`, without a leading `date 2026-02-05`, and "
      + "without `2026-02-05-` before its name",
    fix: "Add `published:` to the front matter, with the precision that is known: "
      + "`2026-02~` is a date.")

  public static let emptyArticle = DiagnosticCode(
    "empty-article", .warning,
    "An article has no text, so nothing can be quoted from it.",
    example: "---\ntitle: The report\n---",
    fix: "Save the text of the article below the front matter.")

  public static let placeholder = DiagnosticCode(
    "placeholder", .error,
    "The words that `parley new` puts into a record are still there, and would be published as "
      + "if they said something.",
    example: "What happened, in a paragraph.",
    fix: "Replace them with your own words.")

  public static let nestingTooDeep = DiagnosticCode(
    "nesting-too-deep", .error,
    "Block quotes or lists are nested more deeply than any reader could follow.",
    example: "> > > > > > > > > > (and so on, hundreds of levels)",
    fix: "Use fewer levels.")

  public static let uncitedBlockQuote = DiagnosticCode(
    "uncited-block-quote", .note,
    "A block quote does not end in a dash and a link to an article, so it is shown as "
      + "prose and proves nothing.",
    example: "> the countries will exchange 314 prisoners each",
    fix: "Add the last lines `>` and `> — [source](article:id)`, or turn the quote into a "
      + "paragraph.")

  public static let unknownStance = DiagnosticCode(
    "unknown-stance", .error,
    "The title of a citation's link is the citation's stance, and this is not one of the three.",
    example: "> — [ministry](article:readout \"denies\")",
    fix: "Use `\"supports\"`, `\"disputes\"` or `\"context\"`, or no title at all for "
      + "`supports`.")

  public static let rawHTML = DiagnosticCode(
    "raw-html", .warning,
    "A body contains HTML. It is left out, so that no page runs or requests anything that its "
      + "templates do not.",
    example: "<div class=\"note\">See <b>below</b>.</div>",
    fix: "Write it in Markdown. What all pages of a kind share belongs in `templates/`; to show a "
      + "`<`, write `\\<`.")

  public static let unsafeLink = DiagnosticCode(
    "unsafe-link", .warning,
    "A link's address is one that a browser might run (`javascript:`) or that points to the "
      + "reader's own machine (`file:`). The link is left out; its text stays.",
    example: "[the statement](javascript:open())",
    fix: "Link to a record, or to an address that begins with `https://`.")

  public static let imageLeftOut = DiagnosticCode(
    "image-left-out", .warning,
    "A body contains a picture. Pages load nothing from other hosts, and no file comes with a "
      + "body, so the picture's text is shown instead, linked to the picture if it is on the web.",
    example: "![the hall](https://example.org/hall.jpg)",
    fix: "Write a link, `[the hall](https://example.org/hall.jpg)`.")
}

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
    "The title of a citation's link says what the words do and who speaks in them, and this is "
      + "neither: not one of the three stances, nor `by` and an actor's id after one.",
    example: "> — [ministry](article:readout \"denies\")",
    fix: "Use `\"supports\"`, `\"disputes\"` or `\"context\"`, or no title at all for "
      + "`supports`; who speaks comes after it: `\"by ID\"`, `\"disputes by ID\"`.")

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

  /// What is wrong with the names in texts.
  static let names: [DiagnosticCode] = [
    .duplicateAlias, .ambiguousAlias, .unownedName,
  ]

  public static let duplicateAlias = DiagnosticCode(
    "duplicate-alias", .error,
    "Two records of one kind have the same name, so in a text it could mean either.",
    example: "aliases: [Dmitriev]     (in kirill-dmitriev.md and in another actor)",
    fix: "Keep the name in the record that it means; give the other one a longer form.")

  public static let ambiguousAlias = DiagnosticCode(
    "ambiguous-alias", .warning,
    "A name may mean several records: it belongs to two of different kinds, or is part of "
      + "another's title. In texts it is then taken for the one that the message names. Or it is a "
      + "single letter or one of the commonest English words (articles, pronouns, prepositions, "
      + "conjunctions, days, months); then it is not looked for in texts.",
    example: "aliases: [Georgia]     (a state, and a place)\naliases: [May]         (a month)",
    fix: "Use a longer form, or keep it and write the links yourself.")

  public static let unownedName = DiagnosticCode(
    "unowned-name", .note,
    "A text uses what looks like the name of an actor, and no record has it as its title or as "
      + "an alias.",
    example: "“Dmitrieff said” in an article, where the actor has only the alias Dmitriev",
    fix: "Add the spelling to the aliases of the actor it means.")

  /// What is wrong with the words of the site's own voice.
  static let loadedWords: [DiagnosticCode] = [
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

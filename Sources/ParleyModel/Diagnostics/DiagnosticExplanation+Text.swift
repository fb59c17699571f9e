/// What is wrong with texts, the names in them and their words.
extension DiagnosticExplanation {
  static let undatedArticle = DiagnosticExplanation(
    "No date of publication is known for an article, so it cannot be placed in time, nor "
      + "compared with the dates of events.",
    example: "a saved text without `published`, without a leading `date 2026-02-05`, and "
      + "without `2026-02-05-` before its name",
    mend: "Add `published:` to the front matter, with the precision that is known: "
      + "`2026-02~` is a date.")

  static let emptyArticle = DiagnosticExplanation(
    "An article has no text, so nothing can be quoted from it.",
    example: "---\ntitle: The report\n---",
    mend: "Save the text of the article below the front matter.")

  static let placeholder = DiagnosticExplanation(
    "The words that `parley new` puts into a record still stand there, and would be "
      + "published as if they said something.",
    example: "What happened, in a paragraph.",
    mend: "Write your own words in their place.")

  static let nestingTooDeep = DiagnosticExplanation(
    "Block quotes or lists are nested more deeply than any reader could follow.",
    example: "> > > > > > > > > > (and so on, hundreds of levels)",
    mend: "Take levels out.")

  static let uncitedBlockQuote = DiagnosticExplanation(
    "A block quote does not end in a dash and a link to an article, so it is shown as "
      + "prose and proves nothing.",
    example: "> the countries will exchange 314 prisoners each",
    mend: "Add the last lines `>` and `> — [source](article:id)`, or turn the quote into a "
      + "paragraph.")

  static let unknownStance = DiagnosticExplanation(
    "The title of a citation's link is the citation's stance, and this is none of the three.",
    example: "> — [ministry](article:readout \"denies\")",
    mend: "Use `\"supports\"`, `\"disputes\"` or `\"context\"`, or no title at all for "
      + "`supports`.")

  static let rawHTML = DiagnosticExplanation(
    "A body holds HTML. It is left out, so that no page runs or asks for anything that its "
      + "templates do not.",
    example: "<div class=\"note\">See <b>below</b>.</div>",
    mend: "Write it in Markdown. What all pages of a kind share belongs into `templates/`; to "
      + "show a `<`, write `\\<`.")

  static let unsafeLink = DiagnosticExplanation(
    "A link's address is one that a browser might run (`javascript:`) or that leads into the "
      + "reader's own machine (`file:`). The link is left out, its text stays.",
    example: "[the statement](javascript:open())",
    mend: "Link to a record, or to an address that begins with `https://`.")

  static let imageLeftOut = DiagnosticExplanation(
    "A body holds a picture. A page asks no other host for anything, and no file comes with a "
      + "body, so the picture's text is shown instead, linked to it where it is on the web.",
    example: "![the hall](https://example.org/hall.jpg)",
    mend: "Write a link, `[the hall](https://example.org/hall.jpg)`.")

  static let duplicateAlias = DiagnosticExplanation(
    "Two records of one kind claim the same name, so a text that has it could mean either.",
    example: "aliases: [Dmitriev]     (in kirill-dmitriev.md and in another actor)",
    mend: "Keep the name with the one it means; give the other a longer form.")

  static let ambiguousAlias = DiagnosticExplanation(
    "A name may mean several records: it belongs to two of different kinds, or is part of "
      + "another's title; in texts it is taken for the one that the message says. Or it is a "
      + "single letter or one of the commonest English words (articles, pronouns, prepositions, "
      + "conjunctions, days, months); then it is not looked for in texts.",
    example: "aliases: [Georgia]     (a state, and a place)\naliases: [May]         (a month)",
    mend: "Use a longer form, or keep it and set links by hand.")

  static let unownedName = DiagnosticExplanation(
    "A text uses what looks like the name of an actor, and no record has it as title or "
      + "alias.",
    example: "“Dmitrieff said” in an article, where the actor has only the alias Dmitriev",
    mend: "Add the spelling to the aliases of the actor it means.")

  static let loadedWord = DiagnosticExplanation(
    "The site's own voice uses a word that takes a side, that takes for granted what someone "
      + "only says, or for which the site has another. Looked at are titles, summaries, notes "
      + "and texts; not quotations, code and addresses. Parley's own list is short and English; "
      + "`wording` in site.yml adds to it and takes from it.",
    example: "title: The regime admitted the strike",
    mend: "Write the word that the help suggests, put quotation marks round the word where it "
      + "is someone's, or allow it: `wording: [{allow: regime}]`.")
}

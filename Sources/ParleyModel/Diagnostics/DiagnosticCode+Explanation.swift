extension DiagnosticCode {
  /// What the code means, with an example and the mend.
  public var explanation: DiagnosticExplanation {
    switch self {
    case .unreadableFile:
      DiagnosticExplanation(
        "A file, a folder or a symbolic link stands in the project and cannot be read.",
        example: "content/events/swap.md -> ../drafts/swap.md   (and there is no such draft)",
        mend: "Put a readable file in its place, or remove it.")
    case .notAFile:
      DiagnosticExplanation(
        "Something that is no file has the name of one: a folder called `x.md`, a pipe, a "
          + "socket, a device, or a link to a folder.",
        example: "content/events/swap.md/",
        mend: "Rename or remove it. Links to files of the project are followed, links to "
          + "folders are not.")
    case .invalidUTF8:
      DiagnosticExplanation(
        "The file is not UTF-8, so its letters cannot be told. The position is that of the "
          + "first byte that cannot be read.",
        example: "a page saved as Windows-1251",
        mend: "Save it as UTF-8, or convert it: `iconv -f WINDOWS-1251 -t UTF-8 old.txt > "
          + "new.txt`.")
    case .nulByte:
      DiagnosticExplanation(
        "The file holds a byte of value zero. No text does, so it is probably a picture or a "
          + "document of an office program.",
        example: "content/articles/report.md, which is a PDF renamed",
        mend: "Save the text of the document, not the document.")
    case .controlCharacter:
      DiagnosticExplanation(
        "The file holds a character that is no text: an escape, a bell, a form feed. No page can "
          + "hold one, so a blank or U+FFFD stands in its place. In an article, which is kept as it "
          + "was saved, this is only a warning.",
        example: "a text copied from a terminal, with U+001B before each colour",
        mend: "Take it out in an editor that shows such characters.")
    case .fileTooLarge:
      DiagnosticExplanation(
        "The file is larger than anything Parley reads.",
        example: "a scanned archive of 300 MB under content/articles/",
        mend: "Save its text only, or split it into articles.")
    case .invalidID:
      DiagnosticExplanation(
        "The name of a file is the id of its record and part of a web address, so it may hold "
          + "only lower-case letters `a`-`z`, digits and `-`.",
        example: "content/actors/Rustem Umerov.md",
        mend: "Rename the file as the message suggests, here `rustem-umerov.md`.")
    case .duplicateID:
      DiagnosticExplanation(
        "Two files of one kind of record have the same name, in different folders or with "
          + "different extensions. No reference could tell them apart.",
        example: "content/events/2026/swap.md\ncontent/events/prisoners/swap.md",
        mend: "Rename one of them, or join the two.")
    case .misplacedFile:
      DiagnosticExplanation(
        "A file stands where no kind of record has its folder, or has an extension that "
          + "records of that kind do not have. It is not read.",
        example: "content/notes/umerov.md",
        mend: "Move it to the folder of its kind. A name that starts with `_` or `.` keeps a "
          + "file out on purpose.")
    case .linkOutside:
      DiagnosticExplanation(
        "A symbolic link leads out of the project. It is not followed, so that building a "
          + "stranger's project never publishes files of your own.",
        example: "content/articles/report.md -> /home/me/report.md",
        mend: "Put a copy of the file into the project.")
    case .unclosedFrontMatter:
      DiagnosticExplanation(
        "The front matter begins with `---` and never ends, so all the text would be taken for "
          + "YAML.",
        example: "---\ntitle: The swap\n\nThe sides exchanged prisoners.",
        mend: "Put a line `---` between the keys and the text.")
    case .missingFrontMatter:
      DiagnosticExplanation(
        "Every record but an article begins with front matter, and this one does not.",
        example: "The sides exchanged prisoners.",
        mend: "Begin the file with a line `---`, the keys, and another line `---`.")
    case .invalidYAML:
      DiagnosticExplanation(
        "The front matter, or a `.yml` file, is not YAML.",
        example: "title: The swap: what is known",
        mend: "Put quotation marks around a value that holds `: `, ` #` or begins with a sign; "
          + "indent with spaces.")
    case .yamlTooComplex:
      DiagnosticExplanation(
        "The YAML is nested too deeply, or repeats parts of itself through aliases. Content "
          + "needs neither, and a few such lines can fill any memory.",
        example: "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        mend: "Write the values out, in the shape that the format describes.")
    case .unknownKey:
      DiagnosticExplanation(
        "The record has a key that its kind does not know. A key with a slip in it would "
          + "otherwise be lost without a word.",
        example: "actor: [umerov]",
        mend: "Use the key that the message names, here `actors`; the keys of each kind are in "
          + "docs/format.md.")
    case .duplicateKey:
      DiagnosticExplanation(
        "A key is given twice, and only one of the values could count.",
        example: "title: The swap\ntitle: The exchange",
        mend: "Keep one.")
    case .missingKey:
      DiagnosticExplanation(
        "A key that this kind of record must have is not there.",
        example: "---\ntitle: The swap\nkind: agreement\n---",
        mend: "Add it; here an event lacks its `date`.")
    case .wrongType:
      DiagnosticExplanation(
        "A value has another shape than its key needs: a list instead of a text, a text "
          + "instead of a number.",
        example: "actors: umerov",
        mend: "Write it as the format describes; here a list, `actors: [umerov]`.")
    case .unknownValue:
      DiagnosticExplanation(
        "A key that takes a word of a closed list has another one.",
        example: "status: rumoured",
        mend: "Use one of the words the message lists.")
    case .invalidDate:
      DiagnosticExplanation(
        "A date is not one of the forms of EDTF that Parley reads, or is no day of the "
          + "calendar. A time needs its offset from UTC.",
        example: "date: 5 February 2026",
        mend: "Write `2026-02-05`; also `2026-02`, `2026`, `2026-02-04/2026-02-05`, "
          + "`2026-02-05T14:30+04:00`, each with `?`, `~` or `%` if need be.")
    case .invalidURL:
      DiagnosticExplanation(
        "A value that must be a web address is none, or a link has a scheme that sites should "
          + "not carry.",
        example: "url: example.org/report",
        mend: "Write the whole address with `https://` or `http://`.")
    case .emptyText:
      DiagnosticExplanation(
        "A value that must say something is empty.",
        example: "title: \"\"",
        mend: "Write something, or take the key out.")
    case .undatedArticle:
      DiagnosticExplanation(
        "No date of publication is known for an article, so it cannot be placed in time, nor "
          + "compared with the dates of events.",
        example: "a saved text without `published`, without a leading `date 2026-02-05`, and "
          + "without `2026-02-05-` before its name",
        mend: "Add `published:` to the front matter, with the precision that is known: "
          + "`2026-02~` is a date.")
    case .emptyArticle:
      DiagnosticExplanation(
        "An article has no text, so nothing can be quoted from it.",
        example: "---\ntitle: The report\n---",
        mend: "Save the text of the article below the front matter.")
    case .placeholder:
      DiagnosticExplanation(
        "The words that `parley new` puts into a record still stand there, and would be "
          + "published as if they said something.",
        example: "What happened, in a paragraph.",
        mend: "Write your own words in their place.")
    case .nestingTooDeep:
      DiagnosticExplanation(
        "Block quotes or lists are nested more deeply than any reader could follow.",
        example: "> > > > > > > > > > (and so on, hundreds of levels)",
        mend: "Take levels out.")
    case .uncitedBlockQuote:
      DiagnosticExplanation(
        "A block quote does not end in a dash and a link to an article, so it is shown as "
          + "prose and proves nothing.",
        example: "> the countries will exchange 314 prisoners each",
        mend: "Add the last lines `>` and `> — [source](article:id)`, or turn the quote into a "
          + "paragraph.")
    case .unknownStance:
      DiagnosticExplanation(
        "The title of a citation's link is the citation's stance, and this is none of the three.",
        example: "> — [ministry](article:readout \"denies\")",
        mend: "Use `\"supports\"`, `\"disputes\"` or `\"context\"`, or no title at all for "
          + "`supports`.")
    case .rawHTML:
      DiagnosticExplanation(
        "A body holds HTML. It is left out, so that no page runs or asks for anything that its "
          + "templates do not.",
        example: "<div class=\"note\">See <b>below</b>.</div>",
        mend: "Write it in Markdown. What all pages of a kind share belongs into `templates/`; to "
          + "show a `<`, write `\\<`.")
    case .unsafeLink:
      DiagnosticExplanation(
        "A link's address is one that a browser might run (`javascript:`) or that leads into the "
          + "reader's own machine (`file:`). The link is left out, its text stays.",
        example: "[the statement](javascript:open())",
        mend: "Link to a record, or to an address that begins with `https://`.")
    case .imageLeftOut:
      DiagnosticExplanation(
        "A body holds a picture. A page asks no other host for anything, and no file comes with a "
          + "body, so the picture's text is shown instead, linked to it where it is on the web.",
        example: "![the hall](https://example.org/hall.jpg)",
        mend: "Write a link, `[the hall](https://example.org/hall.jpg)`.")
    case .quotationNotFound:
      DiagnosticExplanation(
        "The words of a citation do not stand in the article it names. White space and the "
          + "form of quotes, dashes and ellipses are forgiven; a single other letter is not.",
        example: "> the countries would exchange 314 prisoners each\n>\n> — "
          + "[broadcaster](article:swap-report)",
        mend: "Copy the words from the article; the message shows the passage that is nearest. "
          + "`[…]` skips words, `[words]` is your own insertion.")
    case .emptyQuotation:
      DiagnosticExplanation(
        "A citation quotes nothing, only insertions and omissions, or not one word of two letters "
          + "or digits. That stands in any article, and proves nothing.",
        example: "> […]\n>\n> — [broadcaster](article:swap-report)",
        mend: "Quote some words, or list the article under `articles:`.")
    case .unsourced:
      DiagnosticExplanation(
        "An event cites no article at all. A chronology is worth what its sources are.",
        example: "an event without block quotes and without `articles:`",
        mend: "Quote an article in the body, or list one under `articles:`, which counts as "
          + "weaker evidence.")
    case .unsourcedPosition:
      DiagnosticExplanation(
        "A position names no article, and its event quotes none that supports it. What a party "
          + "is said to demand is to be read in somebody's words.",
        example: "positions:\n  - actor: russia\n    issue: territory\n    says: All of Donbas",
        mend: "Give the position an `article` and a `quote`, or quote an article in the event's "
          + "body. `article` without `quote` is accepted and counts as weaker evidence.")
    case .articlePredatesEvent:
      DiagnosticExplanation(
        "An article was published before the event that it is to support. It may have "
          + "announced the event, but cannot have reported it.",
        example: "published: 2026-02-03     (the article)\ndate: 2026-02-05          (the event)",
        mend: "Correct the wrong one of the two dates, give the event the status `planned`, or "
          + "give the citation the stance `\"context\"`.")
    case .loneAccount:
      DiagnosticExplanation(
        "A point under `accounts` has fewer than two versions, so nothing differs. It is not shown; its "
          + "source still counts as one of the event's.",
        example: "accounts:\n  - point: Prisoners exchanged\n    versions:\n      - {says: 314, "
          + "article: swap-report}",
        mend: "Add what another source says of it, or quote the one source in the text.")
    case .unknownReference:
      DiagnosticExplanation(
        "A reference names a record that does not exist or is a draft, or a link in a body leads to "
          + "something that is neither a record nor on the web.",
        example: "[Umerov](actor:umerov)\n[Umerov](../actors/umerov)",
        mend: "Use one of the ids the message offers, or write the record. A link begins with the "
          + "kind of a record, `https://`, `http://`, `mailto:` or `tel:`, or is the path of a "
          + "record's file.")
    case .selfReference:
      DiagnosticExplanation(
        "A record refers to itself where that makes no sense: an event that follows itself, an "
          + "issue that is its own parent.",
        example: "relations:\n  - follows: prisoner-swap     (in prisoner-swap.md)",
        mend: "Name the other record, or take the reference out.")
    case .repeatedReference:
      DiagnosticExplanation(
        "One list names the same record twice, the same day, or the same point.",
        example: "actors: [umerov, witkoff, umerov]",
        mend: "Take one of the two out.")
    case .cycle:
      DiagnosticExplanation(
        "Records refer to each other in a circle where only an order makes sense: events that "
          + "lead to each other, issues or places within each other.",
        example: "a leads-to b, b leads-to c, c leads-to a",
        mend: "Take one of the references out; the notes show them all.")
    case .originCycle:
      DiagnosticExplanation(
        "Articles repeat each other in a circle, so that none of them is the first. Sources are "
          + "counted by where they come from, and these come from nowhere.",
        example: "origin: [wire-report]     (in digest.md)\norigin: [digest]          (in "
          + "wire-report.md)",
        mend: "Take `origin` out of the article that was published first.")
    case .effectBeforeCause:
      DiagnosticExplanation(
        "An event is dated before another that it follows, answers or results from.",
        example: "date: 2026-02-01\nrelations:\n  - follows: abu-dhabi-round-ends     (dated "
          + "2026-02-05)",
        mend: "Correct a date, or turn the relation round.")
    case .eventOutsideRound:
      DiagnosticExplanation(
        "An event belongs to a round and lies outside the days of the round.",
        example: "date: 2026-02-09\nround: abu-dhabi-2     (2026-02-04/2026-02-05)",
        mend: "Correct a date, or take `round` out and use a relation such as `follows`.")
    case .dueBeforeMade:
      DiagnosticExplanation(
        "A promise is due before the first day of the event that records it. Either date may be "
          + "wrong, or the promise was made earlier, at an event of its own.",
        example: "date: 2026-02-05\ncommitments:\n  - by: russia\n    what: No strikes for a week\n"
          + "    due: 2026-02-01",
        mend: "Correct a date, or move the promise to the event at which it was made.")
    case .scheduleConflict:
      DiagnosticExplanation(
        "A round's schedule contradicts itself or the round: the round is held twice, or on a date on "
          + "which it was called off, or on days that are not its own. Nothing is said then of how "
          + "late it was held.",
        example: "date: 2026-02-04/2026-02-05\nschedule:\n  - {date: 2026-01-20, state: held}",
        mend: "Correct a date or a state; where there were two meetings, give each a round.")
    case .personOnTwoSides:
      DiagnosticExplanation(
        "A round seats one person in the delegations of two parties.",
        example: "delegations:\n  - party: ukraine\n    head: umerov\n  - party: russia\n    "
          + "members: [umerov]",
        mend: "Take the person out of one of the delegations.")
    case .unused:
      DiagnosticExplanation(
        "Nothing on the site refers to this actor, issue, place or article.",
        example: "content/articles/interview.md, which no event cites",
        mend: "Refer to it, or leave it: this is only to be known.")
    case .asOfBehind:
      DiagnosticExplanation(
        "The settings say which day the site speaks of, and something has happened since that is "
          + "on the site. Plans do not count.",
        example: "as-of: 2026-02-05     (and an event of 2026-02-07)",
        mend: "Bring `as-of` up to date, or leave it out. To show what was known on an earlier "
          + "day, list the day under `as-of-views`.")
    case .viewAhead:
      DiagnosticExplanation(
        "A day that the site is to look back to lies after the day it speaks of: `as-of`, or else the "
          + "newest day in the content. What will be known then nobody has written down.",
        example: "as-of: 2026-02-05\nas-of-views: [2026-02-12]",
        mend: "Name an earlier day, or bring `as-of` up to date.")
    case .duplicateAlias:
      DiagnosticExplanation(
        "Two records of one kind claim the same name, so a text that has it could mean either.",
        example: "aliases: [Dmitriev]     (in kirill-dmitriev.md and in another actor)",
        mend: "Keep the name with the one it means; give the other a longer form.")
    case .ambiguousAlias:
      DiagnosticExplanation(
        "A name may mean several records: it belongs to two of different kinds, or is part of "
          + "another's title; in texts it is taken for the one that the message says. Or it is a "
          + "single letter or one of the commonest English words (articles, pronouns, prepositions, "
          + "conjunctions, days, months); then it is not looked for in texts.",
        example: "aliases: [Georgia]     (a state, and a place)\naliases: [May]         (a month)",
        mend: "Use a longer form, or keep it and set links by hand.")
    case .unownedName:
      DiagnosticExplanation(
        "A text uses what looks like the name of an actor, and no record has it as title or "
          + "alias.",
        example: "“Dmitrieff said” in an article, where the actor has only the alias Dmitriev",
        mend: "Add the spelling to the aliases of the actor it means.")
    case .missingParty: CoverageGap.missingParty.explanation
    case .singleOrigin: CoverageGap.singleOrigin.explanation
    case .noPrimaryDocument: CoverageGap.noPrimaryDocument.explanation
    case .silentDays: CoverageGap.silentDays.explanation
    case .undatedSource: CoverageGap.undatedSource.explanation
    case .quotationShare: CoverageGap.quotationShare.explanation
    case .fewLanguages: CoverageGap.fewLanguages.explanation
    case .loadedWord:
      DiagnosticExplanation(
        "The site's own voice uses a word that takes a side, that takes for granted what someone "
          + "only says, or for which the site has another. Looked at are titles, summaries, notes "
          + "and texts; not quotations, code and addresses. Parley's own list is short and English; "
          + "`wording` in site.yml adds to it and takes from it.",
        example: "title: The regime admitted the strike",
        mend: "Write the word that the help suggests, put quotation marks round the word where it "
          + "is someone's, or allow it: `wording: [{allow: regime}]`.")
    case .invalidTemplate:
      DiagnosticExplanation(
        "A template is not well formed: a section that never ends, a tag that never closes.",
        example: "{{#events}} … (and no {{/events}})",
        mend: "Close it; the position is that of the tag that is open.")
    case .unknownName:
      DiagnosticExplanation(
        "A template uses a name that the page it is for does not have, or a string of the "
          + "interface has a gap that no page fills. It would be rendered as nothing.",
        example: "<h1>{{titel}}</h1>     (a template)\none: \"{cuont} event\"     (a string)",
        mend: "Use one of the names that docs/templates.md lists for the page, or one of the gaps "
          + "that templates/strings/en.yml has in the same string.")
    case .missingPartial:
      DiagnosticExplanation(
        "A template includes another one that is not there.",
        example: "{{> footer}}",
        mend: "Write templates/footer.mustache, or take the tag out.")
    case .missingTemplate:
      DiagnosticExplanation(
        "A page needs a template that is not in templates/.",
        example: "templates/ without event.mustache",
        mend: "Write it; the one that Parley brings is a good beginning.")
    case .missingString:
      DiagnosticExplanation(
        "A template or page uses a string of the interface that the file of the site's "
          + "language lacks.",
        example: "templates/strings/uk.yml without `timeline`",
        mend: "Add it to the file.")
    case .pathCollision:
      DiagnosticExplanation(
        "Two pages have the same address, and one would overwrite the other.",
        example: "content/pages/events.md     (and the list of events is at /events/)",
        mend: "Give one of them another id.")
    case .brokenLink:
      DiagnosticExplanation(
        "A link inside the site leads to a heading that is not there, or nowhere at all.",
        example: "[what we do](page:method#how-we-count)     (and no such heading)\n[see below]()",
        mend: "Name a heading that exists, or take the `#…` off.")
    case .unmarkedView:
      DiagnosticExplanation(
        "The site shows what was known on earlier days, with templates of its own that do not say "
          + "so on those pages. Readers would take them for the present.",
        example: "as-of-views: [2026-02-05]     (and a templates/base.mustache without {{banner}})",
        mend: "Print `{{banner}}` on every page, and in its head "
          + "`{{#is-past}}<meta name=\"robots\" content=\"noindex\">{{/is-past}}`.")
    }
  }
}

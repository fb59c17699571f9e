// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong between records.
  static let references: [DiagnosticCode] = [
    .unknownReference, .selfReference, .repeatedReference, .cycle, .originCycle, .effectBeforeCause,
    .eventOutsideRound, .personOnTwoSides, .dueBeforeMade, .scheduleConflict, .unused, .asOfBehind,
    .viewAhead, .formerIDTaken, .missingMedium, .undeclaredLanguage,
  ]

  public static let unknownReference = DiagnosticCode(
    "unknown-reference", .error,
    "A reference names a record that does not exist or is a draft, or a link in a body leads to "
      + "something that is neither a record nor on the web.",
    example: "[Umerov](actor:umerov)\n[Umerov](../actors/umerov)",
    fix: "Use one of the ids the message offers, or write the record. A link begins with the "
      + "kind of a record, `https://`, `http://`, `mailto:` or `tel:`, or is the path of a "
      + "record's file.")

  public static let selfReference = DiagnosticCode(
    "self-reference", .error,
    "A record refers to itself where that makes no sense: an event that follows itself, an "
      + "issue that is its own parent.",
    example: "relations:\n  - follows: prisoner-swap     (in prisoner-swap.md)",
    fix: "Name the other record, or remove the reference.")

  public static let repeatedReference = DiagnosticCode(
    "repeated-reference", .warning,
    "One list names the same record, the same day or the same point twice.",
    example: "actors: [umerov, witkoff, umerov]",
    fix: "Remove one of the two.")

  public static let cycle = DiagnosticCode(
    "cycle", .error,
    "Records refer to each other in a circle where only an order makes sense: events that "
      + "lead to each other, issues or places within each other.",
    example: "a leads-to b, b leads-to c, c leads-to a",
    fix: "Remove one of the references; the notes show them all.")

  public static let originCycle = DiagnosticCode(
    "origin-cycle", .error,
    "Articles repeat each other in a circle, so that none of them is the first. Sources are "
      + "counted by where they come from, and here no article is the origin.",
    example: "origin: [wire-report]     (in digest.md)\norigin: [digest]          (in "
      + "wire-report.md)",
    fix: "Remove `origin` from the article that was published first.")

  public static let effectBeforeCause = DiagnosticCode(
    "effect-before-cause", .error,
    "An event is dated before another one that it follows, answers or results from.",
    example: "date: 2026-02-01\nrelations:\n  - follows: abu-dhabi-round-ends     (dated "
      + "2026-02-05)",
    fix: "Correct a date, or reverse the relation.")

  public static let eventOutsideRound = DiagnosticCode(
    "event-outside-round", .warning,
    "An event belongs to a round but is dated outside the days of the round.",
    example: "date: 2026-02-09\nround: abu-dhabi-2     (2026-02-04/2026-02-05)",
    fix: "Correct a date, or remove `round` and use a relation such as `follows`.")

  public static let personOnTwoSides = DiagnosticCode(
    "person-on-two-sides", .error,
    "A round lists one person in the delegations of two parties.",
    example: "delegations:\n  - party: ukraine\n    head: umerov\n  - party: russia\n    "
      + "members: [umerov]",
    fix: "Remove the person from one of the delegations.")

  public static let dueBeforeMade = DiagnosticCode(
    "due-before-made", .warning,
    "A promise is due before the first day of the event that records it. Either date may be "
      + "wrong, or the promise was made earlier, at a different event.",
    example: "date: 2026-02-05\ncommitments:\n  - by: russia\n    what: No strikes for a week\n"
      + "    due: 2026-02-01",
    fix: "Correct a date, or move the promise to the event at which it was made.")

  public static let scheduleConflict = DiagnosticCode(
    "schedule-conflict", .warning,
    "A round's schedule contradicts itself or the round: the round is held twice, or on a date "
      + "on which it was called off, or on days that are not its own. The site then does not say "
      + "how late it was held.",
    example: "date: 2026-02-04/2026-02-05\nschedule:\n  - {date: 2026-01-20, state: held}",
    fix: "Correct a date or a state; if there were two meetings, give each one a round.")

  public static let unused = DiagnosticCode(
    "unused", .note,
    "Nothing on the site refers to this actor, issue, place or article.",
    example: "content/articles/interview.md, which no event cites",
    fix: "Refer to it, or leave it as it is: this is for your information only.")

  public static let asOfBehind = DiagnosticCode(
    "as-of-behind", .note,
    "The settings give the day that the site describes, and the site has an event that happened "
      + "after it. Plans do not count.",
    example: "as-of: 2026-02-05     (and an event of 2026-02-07)",
    fix: "Bring `as-of` up to date, or leave it out. To show what was known on an earlier day, "
      + "list that day under `as-of-views`.")

  public static let viewAhead = DiagnosticCode(
    "view-ahead", .warning,
    "A day under `as-of-views` is later than the day that the site describes: `as-of`, or else "
      + "the newest day in the content. The content cannot say what will be known then.",
    example: "as-of: 2026-02-05\nas-of-views: [2026-02-12]",
    fix: "Use an earlier day, or bring `as-of` up to date.")

  public static let formerIDTaken = DiagnosticCode(
    "former-id-taken", .error,
    "A record says that it had an id which another record of its kind has now, or says that it had, "
      + "too. An old link leads to one record.",
    example: "former-ids: [swap]     (and there is a content/events/swap.md)",
    fix: "Keep the id where readers of old links should be led, and remove it elsewhere.")

  public static let missingMedium = DiagnosticCode(
    "missing-medium", .error,
    "A record names a file under `media` that is not in content/media/.",
    example: "media:\n  - file: hall.jpg     (and no content/media/hall.jpg)\n    alt: The hall",
    fix: "Put the file there, or correct its name.")

  public static let undeclaredLanguage = DiagnosticCode(
    "undeclared-language", .error,
    "A record or one of its texts is translated into a language that `languages` in site.yml does not "
      + "name, or into the site's own.",
    example: "content/events/swap.uk.md, or `says.uk: …`     (and `languages: [en, de]`)",
    fix: "Add the language to `languages`, or correct the file's name or the key.")
}

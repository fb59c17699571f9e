import ParleyModel

extension SchemaPart {
  /// The keys of a kind of record, except for those that all have.
  static func keys(of kind: RecordKind) -> [Key] {
    let own =
      switch kind {
      case .article: article
      case .event: event + prose
      case .round: round + prose
      case .actor: actor + prose
      case .issue: issue + prose
      case .place: place + prose
      default: prose
      }
    return own + history(of: kind)
  }

  /// What is said of a record itself, its files, and its texts in other languages.
  private static func history(of kind: RecordKind) -> [Key] {
    let keys = [
      Key("added", .form("date"), "The day on which it was entered.").optional,
      Key("formerIds", .some(.id(kind)), "Ids that it had before.").optional,
    ]
    guard kind != .article else { return keys }
    return keys + [
      Key("media", .some(medium), "Pictures and other files that belong to it.").optional,
      Key("translations", .some(translation), "The record in other languages.").optional,
    ]
  }

  private static let medium = SchemaPart.object([
    Key("file", .text, "Its path below content/media/."),
    Key("alt", .text, "What it shows, for those who do not see it."), translations(of: "alt"),
    Key("caption", .text, "What is written under it.").optional, translations(of: "caption"),
    Key("credit", .text, "Who made it.").optional,
    Key("license", .text, "The licence under which it may be shown.").optional,
  ])

  private static let translation = SchemaPart.object(
    [
      Key("language", .text, "The language (BCP 47)."), Key("title", .text, "The title."),
      Key("outcome", .text, "What came of a round, in a sentence.").optional,
      Key("verdict", .text, "The editors' judgement of an issue, in a sentence.").optional,
    ] + prose)

  private static func translations(of key: String) -> Key {
    Key(
      "\(key)Translations", .some(.named("translatedText")), "The same in other languages."
    ).optional
  }

  private static let aliases = Key("aliases", .some(.named("name")), "Other names and spellings.")
    .optional
  private static let wikidata = Key("wikidata", .pattern("^Q[0-9]+$"), "Its item in Wikidata.")
    .optional
  private static let website = Key("website", .text, "Its own address on the web.").optional
  private static let file = Key(
    "file", .text, "The file it was read from, in the folder of the project.")
  private static let corrections = Key(
    "corrections", .some(.named("correction")), "What was changed after publication."
  ).optional
  private static let articles = Key(
    "articles", .some(.id(.article)), "Articles it rests on that it does not quote."
  ).optional

  private static let prose: [Key] = [
    Key("summary", .text, "What it is about: the first paragraph of its text.").optional,
    Key("text", .text, "Its text as plain text, without what it quotes.").optional,
    Key("citations", .some(.named("citation")), "What its text quotes, in reading order.").optional,
    file,
  ]

  private static let digest = SchemaPart.pattern("^[0-9a-f]{64}$")

  private static let article: [Key] = [
    Key("type", .vocabulary(ArticleType.self), "What it is."),
    Key(
      "originalTitle", .text, "The title under which it was published, where `title` is another."
    ).optional,
    Key("publisher", .text, "Who published it.").optional,
    Key("author", .text, "Who wrote it.").optional,
    Key("language", .text, "The language of its text here (BCP 47).").optional,
    Key(
      "sourceLanguage", .text,
      "The language in which it was published (BCP 47), where the text here is in another or a digest."
    ).optional,
    Key("published", .named("date"), "When it was published.").optional,
    Key("accessed", .named("date"), "When it was saved.").optional,
    Key("original", .text, "Its own address.").optional,
    Key("archive", .text, "The address of an archived copy.").optional,
    Key("originalFile", .text, "The path of the saved original, in a folder for these.").optional,
    Key("sha256", digest, "The SHA-256 of the saved original.").optional,
    Key("textSha256", digest, "The SHA-256 of the saved text.").optional,
    Key("originalArchive", .form("uri-reference"), "The saved original as a zip file.").optional,
    file,
  ]

  private static let event: [Key] = [
    Key("date", .named("date"), "When it happened."),
    Key("type", .vocabulary(EventKind.self), "What happened."),
    Key("status", .vocabulary(EventStatus.self), "How sure it is that it happened."),
    Key("weight", .vocabulary(EventWeight.self), "How important it is."),
    Key("place", .text, "Where, in the author's words; happens-at leads to the record.").optional,
    Key("positions", .some(position), "Who stood where as of the event.").optional,
    Key("commitments", .some(commitment), "Promises made at the event.").optional,
    Key("accounts", .some(account), "Points on which sources differ.").optional,
    corrections, articles,
  ]

  private static let position = SchemaPart.object([
    Key("actor", .id(.actor), "Whose position it is."),
    Key("issue", .id(.issue), "On what."),
    Key("says", .text, "What is said, in the editor's words."), translations(of: "says"),
    Key("change", .vocabulary(PositionChange.self), "How it compares with the one before.")
      .optional,
    Key("citation", .named("citation"), "What it rests on, where that is not its event.").optional,
  ])

  private static let commitment = SchemaPart.object([
    Key("by", .some(.id(.actor)), "Who promised."),
    Key("to", .some(.id(.actor)), "Who it was promised to.").optional,
    Key("what", .text, "What was promised, in the editor's words."), translations(of: "what"),
    Key("due", .named("date"), "By when.").optional,
    Key("state", .vocabulary(CommitmentState.self), "What its author says became of it."),
    Key(
      "standing", .words(CommitmentStanding.allCases.map(\.rawValue)),
      "Its state on the day that the site describes, by all that is known."),
  ])

  private static let account = SchemaPart.object([
    Key("point", .text, "What the sources differ on."), translations(of: "point"),
    Key(
      "versions",
      .list(
        .object([
          Key("says", .text, "What is said, in the editor's words."),
          translations(of: "says"),
          Key("citation", .named("citation"), "What it rests on."),
        ]), least: 0), "What each of them says."),
  ])

  private static let round: [Key] = [
    Key("date", .named("date"), "When it took place, or is planned."),
    Key("number", .number(least: 1), "Its number within its process.").optional,
    Key("process", .text, "The process it belongs to.").optional,
    Key("place", .text, "Where, in the author's words; happens-at leads to the record.").optional,
    Key("format", .vocabulary(RoundFormat.self), "How many sides sat at the table.").optional,
    Key("mode", .vocabulary(RoundMode.self), "How they talked to each other.").optional,
    Key("track", .vocabulary(Track.self), "How official it was.").optional,
    Key("outcome", .text, "What came of it, in a sentence.").optional,
    Key("delegations", .some(delegation), "Who the parties sent.").optional,
    Key("sessions", .some(session), "The meetings within it.").optional,
    Key("schedule", .some(schedule), "The dates that were set for it, in the author's order.")
      .optional,
    Key("countedAs", .some(counted), "The numbers that sources give it.").optional,
    corrections, articles,
  ]

  private static let delegation = SchemaPart.object([
    Key("party", .id(.actor), "Who sent it."),
    Key("role", .vocabulary(DelegationRole.self), "What it was there for."),
    Key(
      "members",
      .some(
        .object([
          Key("actor", .id(.actor), "Who."),
          Key("role", .text, "As what, in the author's words.").optional,
          Key("articles", .some(.id(.article)), "The articles that list this person.").optional,
        ])), "Who was in it; the head, where there is one, first."
    ).optional,
  ])

  private static let session = SchemaPart.object([
    Key("date", .named("date"), "When."), Key("title", .text, "What it was called.").optional,
    translations(of: "title"),
    Key("format", .vocabulary(RoundFormat.self), "How many sides sat at the table.").optional,
  ])

  private static let schedule = SchemaPart.object([
    Key("date", .named("date"), "The date that was set."),
    Key("state", .vocabulary(ScheduleState.self), "What became of it."),
    Key("article", .id(.article), "The article that says so.").optional,
  ])

  private static let counted = SchemaPart.object([
    Key("number", .number(least: 1), "The number."),
    Key("article", .id(.article), "The article that gives it."),
  ])

  private static let actor: [Key] = [
    Key("type", .vocabulary(ActorKind.self), "What it is."), aliases,
    Key("party", .id(.actor), "The party that it acts for in the end; itself for a party."),
    Key(
      "offices",
      .some(
        .object([
          Key("role", .text, "The office."), translations(of: "role"),
          Key("for", .text, "Who it is for: an actor's id without its kind, or any other words.")
            .optional,
          Key("from", .named("date"), "The beginning.").optional,
          Key("to", .named("date"), "The end.").optional,
        ])), "Offices held over time."
    ).optional,
    wikidata, website,
  ]

  private static let issue: [Key] = [
    aliases,
    Key(
      "standing", .vocabulary(IssueStanding.self),
      "How near the sides are to each other, in the editors' own judgement."
    ).optional,
    Key("verdict", .text, "The same in a sentence of the editors.").optional,
  ]

  private static let place: [Key] = [
    aliases,
    Key(
      "coordinates",
      .object([
        Key("latitude", .decimal(-90...90), "Degrees north (WGS 84)."),
        Key("longitude", .decimal(-180...180), "Degrees east (WGS 84)."),
      ]), "Its location."
    ).optional,
    wikidata, website,
  ]
}

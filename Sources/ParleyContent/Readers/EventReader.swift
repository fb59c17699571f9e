import ParleyModel

/// Reads the keys of an event.
enum EventReader {
  /// The event, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: EventID, _ fields: inout FrontMatterDecoder, source: SourceText, body: Prose
  ) -> Event? {
    let title = fields.text("title", isRequired: true)
    let date = fields.date("date", isRequired: true)
    let kind: EventKind? = fields.word("kind", isRequired: true)
    let status: EventStatus = fields.word("status") ?? .reported
    let weight: EventWeight = fields.word("weight") ?? .normal
    let round: Spanned<RoundID>? = fields.id("round")
    let aboutRound: Spanned<RoundID>? = fields.id("about-round")
    let place = fields.text("place")
    let actors = participations(&fields)
    let issues: [Spanned<IssueID>] = fields.ids("issues")
    let relations = relations(&fields)
    let positions = fields.maps("positions", of: "a position", position)
    let commitments = fields.maps("commitments", of: "a commitment", commitment)
    let accounts = fields.maps("accounts", of: "an account", account)
    let corrections = fields.maps("corrections", of: "a correction", correction)
    let articles: [Spanned<ArticleID>] = fields.ids("articles")
    let isDraft = fields.flag("draft")
    guard let title, let date, let kind else { return nil }
    return Event(
      id: id, source: source, title: title, date: date, kind: kind, status: status, weight: weight,
      round: round, aboutRound: aboutRound, place: place, actors: actors, issues: issues,
      relations: relations, positions: positions, commitments: commitments, accounts: accounts,
      corrections: corrections, articles: articles, isDraft: isDraft, body: body)
  }

  /// `actors`: ids, and `id: role in the event`.
  private static func participations(_ fields: inout FrontMatterDecoder) -> [Participation] {
    pairs("actors", of: "ids, or of `id: role in the event`", &fields) { fields, first, second in
      guard let second else {
        return fields.id(from: first).map { Participation(actor: $0) }
      }
      guard let actor: Spanned<ActorID> = fields.id(from: first) else { return nil }
      let role = fields.text(from: second, .key(first.value), mustBe: "the actor's role, as text")
      return Participation(actor: actor, role: role)
    }
  }

  /// `relations`: `verb: event-id`.
  private static func relations(_ fields: inout FrontMatterDecoder) -> [Relation] {
    pairs("relations", of: "`verb: event-id`", &fields) { fields, first, second in
      guard let second else {
        fields.reportType(
          YAMLValue(form: .scalar(first.value, isPlain: true), span: first.span),
          .item(of: "relations"), mustBe: "a verb and the id of an event",
          help: "write it as in `- follows: \(first.value)`")
        return nil
      }
      let verb: RelationVerb? = fields.word(from: first, .item(of: "relations"))
      let event: Spanned<EventID>? = fields.id(from: second, .key(first.value))
      guard let verb, let event else { return nil }
      return Relation(verb: verb, event: event)
    }
  }

  /// A list of words and of `key: value`. A map without the list's dashes is taken as well, and so is
  /// an item with more than one key: both can only mean one thing.
  private static func pairs<Item>(
    _ key: String, of items: String, _ fields: inout FrontMatterDecoder,
    _ read: (inout FrontMatterDecoder, Spanned<String>, YAMLValue?) -> Item?
  ) -> [Item] {
    let values: [YAMLValue]
    guard let value = fields.value(key) else {
      return []
    }
    switch value.form {
    case .list(let items): values = items
    case .map: values = [value]
    case .scalar(let text, _):
      fields.reportType(
        value, .key(key), mustBe: "a list of \(items)", help: "write it as `\(key): [\(text)]`")
      return []
    }
    var result: [Item] = []
    result.reserveCapacity(values.count)
    for value in values {
      guard case .map(let entries) = value.form else {
        if let text = fields.text(from: value, .item(of: key), mustBe: "one of \(items)"),
          let item = read(&fields, text, nil)
        {
          result.append(item)
        }
        continue
      }
      for entry in entries {
        guard !entry.value.isEmpty else {
          fields.diagnostics.append(
            Diagnostic(
              .emptyText, at: entry.key.span, "`\(entry.key.value)` has no value",
              help: "give it one, or delete the colon"))
          continue
        }
        if let item = read(&fields, entry.key, entry.value) { result.append(item) }
      }
    }
    return result
  }

  private static func position(_ fields: inout FrontMatterDecoder) -> Position? {
    let actor: Spanned<ActorID>? = fields.id("actor", isRequired: true)
    let issue: Spanned<IssueID>? = fields.id("issue", isRequired: true)
    let says = fields.text("says", isRequired: true)
    let translations = fields.translations(of: "says")
    let change: PositionChange? = fields.word("change")
    let article: Spanned<ArticleID>? = fields.id(
      "article", isRequired: fields.has("quote") || fields.has("speaker"))
    let quotation = quotation(&fields)
    let speaker: Spanned<ActorID>? = fields.id("speaker")
    guard let actor, let issue, let says else { return nil }
    var position = Position(
      actor: actor, issue: issue, says: says, change: change,
      citation: article.map {
        Citation(
          quotation: quotation.words, translation: quotation.translation, article: $0,
          speaker: speaker)
      })
    position.translations = translations
    return position
  }

  private static func commitment(_ fields: inout FrontMatterDecoder) -> Commitment? {
    let by: [Spanned<ActorID>] = fields.oneOrMoreIDs("by", isRequired: true)
    let to: [Spanned<ActorID>] = fields.oneOrMoreIDs("to")
    let what = fields.text("what", isRequired: true)
    let translations = fields.translations(of: "what")
    let due = fields.date("due")
    let state: CommitmentState = fields.word("state") ?? .open
    guard !by.isEmpty, let what else { return nil }
    var commitment = Commitment(by: by, to: to, what: what, due: due, state: state)
    commitment.translations = translations
    return commitment
  }

  private static func account(_ fields: inout FrontMatterDecoder) -> Account? {
    let point = fields.text("point", isRequired: true)
    let translations = fields.translations(of: "point")
    let versions = fields.maps("versions", of: "a version", version)
    if !fields.has("versions") { _ = fields.value("versions", isRequired: true) }
    guard let point else { return nil }
    var account = Account(point: point, versions: versions)
    account.translations = translations
    return account
  }

  private static func version(_ fields: inout FrontMatterDecoder) -> Account.Version? {
    let says = fields.text("says", isRequired: true)
    let translations = fields.translations(of: "says")
    let article: Spanned<ArticleID>? = fields.id("article", isRequired: true)
    let quotation = quotation(&fields)
    let speaker: Spanned<ActorID>? = fields.id("speaker")
    guard let says, let article else { return nil }
    var version = Account.Version(
      says: says,
      citation: Citation(
        quotation: quotation.words, translation: quotation.translation, article: article,
        speaker: speaker))
    version.translations = translations
    return version
  }

  /// The words quoted, and what they mean in the site's language.
  private static func quotation(
    _ fields: inout FrontMatterDecoder
  ) -> (words: Spanned<String>?, translation: String?) {
    let words = fields.text("quote", isRequired: fields.has("translation"))
    return (words, fields.text("translation")?.value)
  }

  /// What was changed after publication; of rounds as well.
  static func correction(_ fields: inout FrontMatterDecoder) -> Correction? {
    let date = fields.date("date", isRequired: true)
    let note = fields.text("note", isRequired: true)
    let translations = fields.translations(of: "note")
    guard let date, let note else { return nil }
    var correction = Correction(date: date, note: note)
    correction.translations = translations
    return correction
  }
}

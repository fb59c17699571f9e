/// A person, a state, an organisation or an alliance.
public struct Actor: Sendable {
  /// Its file name without the extension.
  public var id: ActorID
  /// The file it was read from.
  public var source: SourceText
  /// The name used on the site.
  public var title: Spanned<String>
  /// What it is.
  public var kind: ActorKind
  /// Other spellings and names.
  public var aliases: [Name]
  /// The actor this one acts for.
  public var side: Spanned<ActorID>?
  /// Offices held over time.
  public var roles: [Office]
  /// A Wikidata item, `Q` and digits.
  public var wikidata: Spanned<String>?
  /// Its own address on the web.
  public var url: Spanned<String>?
  /// A CSS hexadecimal colour, `#rgb` or `#rrggbb`.
  public var color: Spanned<String>?
  /// Whether it is still being written; a draft is left out of the site.
  public var isDraft: Bool
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// Pictures and other files that belong to it.
  public var media: [Medium] = []
  /// What its Markdown body says.
  public var body: Prose

  /// Makes an actor of its parts.
  public init(
    id: ActorID, source: SourceText, title: Spanned<String>, kind: ActorKind = .person,
    aliases: [Name] = [], side: Spanned<ActorID>? = nil, roles: [Office] = [],
    wikidata: Spanned<String>? = nil, url: Spanned<String>? = nil, color: Spanned<String>? = nil,
    isDraft: Bool = false, body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.kind = kind
    self.aliases = aliases
    self.side = side
    self.roles = roles
    self.wikidata = wikidata
    self.url = url
    self.color = color
    self.isDraft = isDraft
    self.body = body
  }
}

extension Actor: ProseRecord {
  /// An actor.
  public static var kind: RecordKind { .actor }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Actor]> { \.actors }

  /// The title and roles.
  public var ownWords: [Spanned<String>] {
    [title] + roles.map(\.role)
  }
}

/// An office an actor holds or held.
public struct Office: Sendable {
  /// The office.
  public var role: Spanned<String>
  /// Who it is for: an actor's id, or any other words.
  public var organisation: Spanned<String>?
  /// The beginning; `nil` where it is not known.
  public var from: Spanned<HistoricalDate>?
  /// The end; `nil` where it is not known.
  public var to: Spanned<HistoricalDate>?
  /// ``role`` in other languages.
  public var translations: [TranslatedText] = []

  /// Makes an office of its parts.
  public init(
    role: Spanned<String>, organisation: Spanned<String>? = nil,
    from: Spanned<HistoricalDate>? = nil, to: Spanned<HistoricalDate>? = nil
  ) {
    self.role = role
    self.organisation = organisation
    self.from = from
    self.to = to
  }
}

/// What an actor is.
public enum ActorKind: String, ClosedVocabulary {
  case person, state, organisation, alliance
}

/// A person, a state, an organisation or an alliance.
public struct Actor: Sendable {
  public var id: ActorID
  public var source: SourceText
  /// The name used on the site.
  public var title: Spanned<String>
  public var kind: ActorKind
  public var aliases: [Name]
  /// The actor this one acts for.
  public var side: Spanned<ActorID>?
  public var roles: [Office]
  /// A Wikidata item, `Q` and digits.
  public var wikidata: Spanned<String>?
  public var url: Spanned<String>?
  /// A CSS hexadecimal colour, `#rgb` or `#rrggbb`.
  public var color: Spanned<String>?
  public var body: Prose

  public init(
    id: ActorID, source: SourceText, title: Spanned<String>, kind: ActorKind = .person,
    aliases: [Name] = [], side: Spanned<ActorID>? = nil, roles: [Office] = [],
    wikidata: Spanned<String>? = nil, url: Spanned<String>? = nil, color: Spanned<String>? = nil,
    body: Prose = .empty
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
    self.body = body
  }
}

/// An office an actor holds or held.
public struct Office: Sendable {
  public var role: Spanned<String>
  /// For whom: an actor's id, or any other words.
  public var organisation: Spanned<String>?
  public var from: Spanned<HistoricalDate>?
  public var to: Spanned<HistoricalDate>?

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

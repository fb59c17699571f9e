/// Somewhere things happen, under one record for all its spellings.
public struct Place: Sendable {
  /// Its file name without the extension.
  public var id: PlaceID
  /// The file it was read from.
  public var source: SourceText
  /// The name used for it on the site.
  public var title: Spanned<String>
  /// Other spellings and names.
  public var aliases: [Name]
  /// The place this one is in.
  public var within: Spanned<PlaceID>?
  /// Where it is.
  public var coordinates: Spanned<Coordinates>?
  /// A Wikidata item, `Q` and digits.
  public var wikidata: Spanned<String>?
  /// Its own address on the web.
  public var url: Spanned<String>?
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// Pictures and other files that belong to it.
  public var media: [Medium] = []
  /// What its Markdown body says.
  public var body: Prose

  /// Degrees on WGS 84.
  public struct Coordinates: Hashable, Sendable {
    /// -90…90, north positive.
    public let latitude: Double
    /// -180…180, east positive.
    public let longitude: Double

    /// Makes a point of its parts.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Makes a place of its parts.
  public init(
    id: PlaceID, source: SourceText, title: Spanned<String>, aliases: [Name] = [],
    within: Spanned<PlaceID>? = nil, coordinates: Spanned<Coordinates>? = nil,
    wikidata: Spanned<String>? = nil, url: Spanned<String>? = nil, body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.aliases = aliases
    self.within = within
    self.coordinates = coordinates
    self.wikidata = wikidata
    self.url = url
    self.body = body
  }
}

extension Place: ProseRecord {
  /// A place.
  public static var kind: RecordKind { .place }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Place]> { \.places }
}

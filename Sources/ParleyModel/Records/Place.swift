/// Somewhere things happen, under one record for all its spellings.
public struct Place: Sendable {
  public var id: PlaceID
  public var source: SourceText
  public var title: Spanned<String>
  public var aliases: [Name]
  /// The place this one lies in.
  public var within: Spanned<PlaceID>?
  public var coordinates: Spanned<Coordinates>?
  /// A Wikidata item, `Q` and digits.
  public var wikidata: Spanned<String>?
  public var url: Spanned<String>?
  public var body: Prose

  /// Degrees on WGS 84.
  public struct Coordinates: Hashable, Sendable {
    /// -90…90, north positive.
    public let latitude: Double
    /// -180…180, east positive.
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

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

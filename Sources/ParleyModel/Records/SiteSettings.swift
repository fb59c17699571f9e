/// What `site.yml` says.
public struct SiteSettings: Sendable {
  /// The name of the site.
  public var title: String
  /// What the site is about, in a sentence or two.
  public var description: String
  /// The title and the description as they were written, where they were.
  public var written: [Spanned<String>]
  /// For canonical links, feeds and the sitemap only; ends in `/`.
  public var baseURL: String?
  /// BCP 47.
  public var language: String
  /// The languages in which records may be written as well (BCP 47), the site's own perhaps among them.
  public var languages: [Spanned<String>] = []
  /// The order of the sides in every table and drawing.
  public var parties: [Spanned<ActorID>]
  /// The day that the site describes; `nil` means the newest day in the content.
  public var asOf: Spanned<HistoricalDate>?
  /// The days whose knowledge the site shows beside its own, earliest first, each once.
  public var asOfViews: [Spanned<CivilDay>]
  /// The licence of the site's own text.
  public var license: String?
  /// Who is responsible for the site: an organisation, or the editors.
  public var publisher: String?
  /// How to reach its editors.
  public var contact: String?
  /// Where the site can be published, in the order of the file.
  public var publish: [PublishTarget]
  /// Which gaps in the sourcing are spoken of, in the order of the file.
  public var coverage: [CoverageThreshold]
  /// Words the site's own voice should not use, in the order of the file.
  public var wording: [LoadedWordsRule]
  /// Words by which articles are read for suggestions.
  public var suggestions: SuggestionWords

  /// Makes a set of settings of its parts.
  public init(
    title: String = "A negotiation", description: String = "", baseURL: String? = nil,
    language: String = "en", parties: [Spanned<ActorID>] = [],
    asOf: Spanned<HistoricalDate>? = nil, asOfViews: [Spanned<CivilDay>] = [],
    license: String? = nil, publisher: String? = nil, contact: String? = nil,
    publish: [PublishTarget] = [], coverage: [CoverageThreshold] = [],
    wording: [LoadedWordsRule] = [],
    suggestions: SuggestionWords = SuggestionWords(), written: [Spanned<String>] = []
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.parties = parties
    self.asOf = asOf
    self.asOfViews = asOfViews
    self.license = license
    self.publisher = publisher
    self.contact = contact
    self.publish = publish
    self.coverage = coverage
    self.wording = wording
    self.suggestions = suggestions
    self.written = written
  }
}

/// Words of a site's own field, by which articles are read besides Parley's own.
public struct SuggestionWords: Sendable {
  /// Words and phrases for kinds of events.
  public var kinds: [EventKind: [String]]
  /// Verbs of saying, each in the form in which it occurs in articles.
  public var speech: [String]

  /// Makes lists of words.
  public init(kinds: [EventKind: [String]] = [:], speech: [String] = []) {
    self.kinds = kinds
    self.speech = speech
  }
}

/// All records as their authors wrote them, each kind in the order of the files' paths.
public struct Content: Sendable {
  public var site: SiteSettings
  public var articles: [Article]
  public var events: [Event]
  public var rounds: [Round]
  public var actors: [Actor]
  public var issues: [Issue]
  public var places: [Place]
  public var pages: [Page]
  /// Names found in article texts, by article: one list per article, in the order of ``articles``.
  public var mentions: [[Mention]]

  public init(
    site: SiteSettings = SiteSettings(), articles: [Article] = [], events: [Event] = [],
    rounds: [Round] = [], actors: [Actor] = [], issues: [Issue] = [], places: [Place] = [],
    pages: [Page] = [], mentions: [[Mention]] = []
  ) {
    self.site = site
    self.articles = articles
    self.events = events
    self.rounds = rounds
    self.actors = actors
    self.issues = issues
    self.places = places
    self.pages = pages
    self.mentions = mentions
  }
}

/// A name of a known record, found in an article.
public struct Mention: Sendable {
  public let record: RecordReference
  public let passage: Passage

  public init(record: RecordReference, passage: Passage) {
    self.record = record
    self.passage = passage
  }
}

/// All records as their authors wrote them, each kind in the order of the files' paths.
public struct Content: Sendable {
  /// What `site.yml` says.
  public var site: SiteSettings
  /// The articles.
  public var articles: [Article]
  /// The events.
  public var events: [Event]
  /// The rounds.
  public var rounds: [Round]
  /// The actors.
  public var actors: [Actor]
  /// The issues.
  public var issues: [Issue]
  /// The places.
  public var places: [Place]
  /// The free pages.
  public var pages: [Page]
  /// Names found in article texts, by article: one list per article, in the order of ``articles``.
  public var mentions: [[Mention]]
  /// Records whose files are there but could not be read, so that references to them raise no second
  /// complaint.
  public var damaged: Set<RecordReference>

  /// Makes a collection of its parts.
  public init(
    site: SiteSettings = SiteSettings(), articles: [Article] = [], events: [Event] = [],
    rounds: [Round] = [], actors: [Actor] = [], issues: [Issue] = [], places: [Place] = [],
    pages: [Page] = [], mentions: [[Mention]] = [], damaged: Set<RecordReference> = []
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
    self.damaged = damaged
  }

  /// The records that are still being written.
  var drafts: Set<RecordReference> {
    Set(
      events.indices.lazy.filter { events[$0].isDraft }
        .map { RecordReference(.event, events[$0].id.name) }
        + actors.lazy.filter(\.isDraft).map { RecordReference(.actor, $0.id.name) })
  }
}

/// A name of a known record, found in an article.
public struct Mention: Sendable {
  /// The record whose name it is.
  public let record: RecordReference
  /// Where the name stands.
  public let passage: Passage

  /// Makes a mention of its parts.
  public init(record: RecordReference, passage: Passage) {
    self.record = record
    self.passage = passage
  }
}

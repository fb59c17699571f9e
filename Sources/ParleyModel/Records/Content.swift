/// All records as their authors wrote them, each kind in the order of the files' paths.
public struct Content: Sendable {
  /// What `site.yml` says.
  public var site: SiteSettings
  /// All files of `content/articles/` that could be read.
  public var articles: [Article]
  /// All files of `content/events/` that could be read.
  public var events: [Event]
  /// All files of `content/rounds/` that could be read.
  public var rounds: [Round]
  /// All files of `content/actors/` that could be read.
  public var actors: [Actor]
  /// All files of `content/issues/` that could be read.
  public var issues: [Issue]
  /// All files of `content/places/` that could be read.
  public var places: [Place]
  /// All files of `content/pages/` that could be read.
  public var pages: [Page]
  /// Names found in article texts, by article: one list per article, in the order of ``articles``.
  public var mentions: [[Mention]]
  /// Records in other languages, in the order of the files' paths.
  public var translations: [Translation] = []
  /// The paths of all files in `content/media/`, from there.
  public var mediaFiles: Set<String> = []
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
      events.indices.lazy.filter { events[$0].isDraft }.map { events[$0].reference }
        + actors.lazy.filter(\.isDraft).map(\.reference))
  }
}

// All that is done to records of every kind, each kind in turn: events first.
extension Content {
  /// How many records there are.
  public var count: Int {
    articles.count + events.count + rounds.count + actors.count + issues.count + places.count
      + pages.count
  }

  /// Adds a record to those of its kind.
  public mutating func add(_ record: any Record) { record.add(to: &self) }

  /// All records in words of the site's own.
  public var proseRecords: [any ProseRecord] {
    var records: [any ProseRecord] = events
    records += rounds
    records += actors
    records += issues
    records += places
    records += pages
    return records
  }

  /// All that its records cite.
  public var citations: [Citation] {
    proseRecords.flatMap(\.citations) + translations.flatMap(\.body.citations)
  }

  /// Changes all that its records cite, in the order of ``citations``.
  public mutating func updateCitations(_ update: (inout Citation) -> Void) {
    func apply(to records: inout [some ProseRecord]) {
      for index in records.indices { records[index].updateCitations(update) }
    }
    apply(to: &events)
    apply(to: &rounds)
    apply(to: &actors)
    apply(to: &issues)
    apply(to: &places)
    apply(to: &pages)
    for index in translations.indices {
      for place in translations[index].body.citations.indices {
        update(&translations[index].body.citations[place])
      }
    }
  }

  /// Changes the bodies of all records.
  mutating func updateBodies(_ update: (inout Prose, RecordKind) -> Void) {
    func apply<Changed: ProseRecord>(to records: inout [Changed]) {
      for index in records.indices { update(&records[index].body, Changed.kind) }
    }
    apply(to: &events)
    apply(to: &rounds)
    apply(to: &actors)
    apply(to: &issues)
    apply(to: &places)
    apply(to: &pages)
  }
}

/// A name of a known record, found in an article.
public struct Mention: Sendable {
  /// The record whose name it is.
  public let record: RecordReference
  /// Where the name is.
  public let passage: Passage

  /// Makes a mention of its parts.
  public init(record: RecordReference, passage: Passage) {
    self.record = record
    self.passage = passage
  }
}

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
  /// diagnostic.
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
    func count<Counted: Record>(_ type: Counted.Type) -> Int { self[keyPath: type.records].count }
    return RecordKind.allCases.reduce(0) { $0 + count($1.type) }
  }

  /// Adds a record to those of its kind.
  public mutating func add(_ record: any Record) { record.add(to: &self) }

  /// All records in words of the site's own.
  public var proseRecords: [any ProseRecord] {
    func records<Listed: ProseRecord>(_ type: Listed.Type) -> [any ProseRecord] {
      self[keyPath: type.records]
    }
    return RecordKind.proseTypes.flatMap { records($0) }
  }

  /// All that its records cite.
  public var citations: [Citation] {
    proseRecords.flatMap(\.citations) + translations.flatMap(\.body.citations)
  }

  /// Changes all that its records cite, in the order of ``citations``.
  public mutating func updateCitations(_ update: (inout Citation) -> Void) {
    func apply<Changed: ProseRecord>(_ type: Changed.Type) {
      Self.update(&self[keyPath: type.records]) { $0.updateCitations(update) }
    }
    for type in RecordKind.proseTypes { apply(type) }
    for index in translations.indices {
      for place in translations[index].body.citations.indices {
        update(&translations[index].body.citations[place])
      }
    }
  }

  /// Changes the bodies of all records.
  mutating func updateBodies(_ update: (inout Prose, RecordKind) -> Void) {
    func apply<Changed: ProseRecord>(_ type: Changed.Type) {
      Self.update(&self[keyPath: type.records]) { update(&$0.body, Changed.kind) }
    }
    for type in RecordKind.proseTypes { apply(type) }
  }

  /// Changes records where they are, without copies.
  private static func update<Changed>(_ records: inout [Changed], _ change: (inout Changed) -> Void)
  {
    for index in records.indices { change(&records[index]) }
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

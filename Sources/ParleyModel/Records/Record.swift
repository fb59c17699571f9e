/// What every record has, of whatever kind.
public protocol Record: Sendable {
  /// Which kind of record this type is.
  static var kind: RecordKind { get }
  /// Unique among the records of its kind.
  var id: RecordID<Self> { get }
  /// The file it was read from.
  var source: SourceText { get }
  /// What the site calls it.
  var title: Spanned<String> { get }
  /// Other spellings and names.
  var aliases: [Name] { get }
  /// What its Markdown body says; nothing for an article, whose text is kept as it was saved.
  var body: Prose { get }
  /// All that it cites, in its body first.
  var citations: [Citation] { get }
  /// When it was entered, and what it was called.
  var history: RecordHistory { get set }
  /// Adds it to the records of its kind.
  func add(to content: inout Content)
  /// Puts it in the place of another record of its kind.
  ///
  /// - Parameter index: The place of the other among the records of its kind.
  func replace(at index: Int, in content: inout Content)
}

extension Record {
  /// Its kind and id.
  public var reference: RecordReference { RecordReference(Self.kind, id.name) }
  /// None: most records are known by their titles alone.
  public var aliases: [Name] { [] }
  /// What its body cites.
  public var citations: [Citation] { body.citations }
}

/// A record in words of the site's own: all but articles.
public protocol ProseRecord: Record {
  /// What its Markdown body says.
  var body: Prose { get set }
  /// Pictures and other files that belong to it.
  var media: [Medium] { get set }
  /// Changes all that it cites, in the order of ``Record/citations``.
  mutating func updateCitations(_ update: (inout Citation) -> Void)
}

extension ProseRecord {
  /// Changes what its body cites.
  public mutating func updateCitations(_ update: (inout Citation) -> Void) {
    for index in body.citations.indices { update(&body.citations[index]) }
  }
}

extension Article: Record {
  /// An article.
  public static var kind: RecordKind { .article }
  /// Nothing: its text is kept in ``blocks``, as it was saved.
  public var body: Prose { .empty }
  /// Adds it to the articles.
  public func add(to content: inout Content) { content.articles.append(self) }
  /// Puts it in the place of another article.
  public func replace(at index: Int, in content: inout Content) { content.articles[index] = self }
}

extension Event: ProseRecord {
  /// An event.
  public static var kind: RecordKind { .event }
  /// Adds it to the events.
  public func add(to content: inout Content) { content.events.append(self) }
  /// Puts it in the place of another event.
  public func replace(at index: Int, in content: inout Content) { content.events[index] = self }

  /// All that it cites: in its body, for its accounts and for positions.
  public var citations: [Citation] {
    body.citations + accounts.flatMap { $0.versions.map(\.citation) }
      + positions.compactMap(\.citation)
  }

  /// Whether it names any article, quoted or not.
  var isSourced: Bool {
    !articles.isEmpty || !body.citations.isEmpty || accounts.contains { !$0.versions.isEmpty }
      || positions.contains { $0.citation != nil }
  }

  /// Changes all that it cites: in its body, for its accounts and for positions.
  public mutating func updateCitations(_ update: (inout Citation) -> Void) {
    for index in body.citations.indices { update(&body.citations[index]) }
    for account in accounts.indices {
      for version in accounts[account].versions.indices {
        update(&accounts[account].versions[version].citation)
      }
    }
    for position in positions.indices {
      guard var citation = positions[position].citation else { continue }
      update(&citation)
      positions[position].citation = citation
    }
  }
}

extension Round: ProseRecord {
  /// A round.
  public static var kind: RecordKind { .round }
  /// Adds it to the rounds.
  public func add(to content: inout Content) { content.rounds.append(self) }
  /// Puts it in the place of another round.
  public func replace(at index: Int, in content: inout Content) { content.rounds[index] = self }
}

extension Actor: ProseRecord {
  /// An actor.
  public static var kind: RecordKind { .actor }
  /// Adds it to the actors.
  public func add(to content: inout Content) { content.actors.append(self) }
  /// Puts it in the place of another actor.
  public func replace(at index: Int, in content: inout Content) { content.actors[index] = self }
}

extension Issue: ProseRecord {
  /// An issue.
  public static var kind: RecordKind { .issue }
  /// Adds it to the issues.
  public func add(to content: inout Content) { content.issues.append(self) }
  /// Puts it in the place of another issue.
  public func replace(at index: Int, in content: inout Content) { content.issues[index] = self }
}

extension Place: ProseRecord {
  /// A place.
  public static var kind: RecordKind { .place }
  /// Adds it to the places.
  public func add(to content: inout Content) { content.places.append(self) }
  /// Puts it in the place of another place.
  public func replace(at index: Int, in content: inout Content) { content.places[index] = self }
}

extension Page: ProseRecord {
  /// A page.
  public static var kind: RecordKind { .page }
  /// Adds it to the pages.
  public func add(to content: inout Content) { content.pages.append(self) }
  /// Puts it in the place of another page.
  public func replace(at index: Int, in content: inout Content) { content.pages[index] = self }
}

/// A closed list of words that content may use for a key: the case's raw value is the word.
public protocol ClosedVocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// One spelling of a name.
public struct Name: Sendable {
  /// The spelling.
  public let text: Spanned<String>
  /// Its language (BCP 47), where the author says it.
  public let language: String?

  /// Joins a spelling to its language.
  public init(_ text: Spanned<String>, language: String? = nil) {
    self.text = text
    self.language = language
  }
}

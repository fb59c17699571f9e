/// What every record has, of whatever kind.
public protocol Record: Sendable {
  /// Which kind of record this type is.
  static var kind: RecordKind { get }
  /// Where the records of this kind are.
  static var records: WritableKeyPath<Content, [Self]> { get }
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
}

extension Record {
  /// Its kind and id.
  public var reference: RecordReference { RecordReference(Self.kind, id.name) }
  /// None: most records are known by their titles alone.
  public var aliases: [Name] { [] }
  /// What its body cites.
  public var citations: [Citation] { body.citations }
  /// Adds it to the records of its kind.
  public func add(to content: inout Content) { content[keyPath: Self.records].append(self) }
  /// Puts it in the place of another record of its kind.
  ///
  /// - Parameter index: The place of the other among the records of its kind.
  public func replace(at index: Int, in content: inout Content) {
    content[keyPath: Self.records][index] = self
  }
}

/// A record in words of the site's own: all but articles.
public protocol ProseRecord: Record {
  /// What its Markdown body says.
  var body: Prose { get set }
  /// The values of keys in the site's own words.
  var ownWords: [Spanned<String>] { get }
  /// Pictures and other files that belong to it.
  var media: [Medium] { get set }
  /// Changes all that it cites, in the order of ``Record/citations``.
  mutating func updateCitations(_ update: (inout Citation) -> Void)
}

extension ProseRecord {
  /// The title.
  public var ownWords: [Spanned<String>] { [title] }

  /// Changes what its body cites.
  public mutating func updateCitations(_ update: (inout Citation) -> Void) {
    for index in body.citations.indices { update(&body.citations[index]) }
  }
}

/// The kinds of record, each with a folder of its own under `content/`.
public enum RecordKind: String, CaseIterable, Comparable, Sendable {
  case article, event, round, actor, issue, place, page

  /// The folder under `content/` that contains records of this kind.
  public var folder: String { rawValue + "s" }

  /// The kind with its article, for messages: `an event`.
  public var phrase: String { ("aeiou".contains(rawValue.prefix(1)) ? "an " : "a ") + rawValue }

  /// The total order in which these are listed.
  public static func < (left: RecordKind, right: RecordKind) -> Bool { left.rank < right.rank }

  /// The place of this kind in `allCases`.
  ///
  /// As a switch, for it is asked for with every edge of the graph.
  public var rank: Int {
    switch self {
    case .article: 0
    case .event: 1
    case .round: 2
    case .actor: 3
    case .issue: 4
    case .place: 5
    case .page: 6
    }
  }

  /// The type of its records.
  public var type: any Record.Type {
    switch self {
    case .article: Article.self
    case .event: Event.self
    case .round: Round.self
    case .actor: Actor.self
    case .issue: Issue.self
    case .place: Place.self
    case .page: Page.self
    }
  }

  /// The types of records in words of the site's own: events first, as they are listed in all reports.
  public static let proseTypes = allCases.compactMap { $0.type as? any ProseRecord.Type }
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

/// A bounded set of meetings under one convening.
public struct Round: Sendable {
  /// Its file name without the extension.
  public var id: RoundID
  /// The file it was read from.
  public var source: SourceText
  /// The name used for it on the site.
  public var title: Spanned<String>
  /// The ordinal, from 1.
  public var number: Spanned<Int>?
  /// When.
  public var date: Spanned<HistoricalDate>
  /// A place's id or title, or any other words.
  public var place: Spanned<String>?
  /// How many sides sat at the table.
  public var format: RoundFormat?
  /// How they talked to each other.
  public var mode: RoundMode?
  /// How official it was.
  public var track: Track?
  /// Rounds of one process are numbered and compared together.
  public var process: Spanned<String>?
  /// Who gives the venue.
  public var host: Spanned<ActorID>?
  /// What it is about.
  public var issues: [Spanned<IssueID>]
  /// Who was sent, in the author's order.
  public var delegations: [Delegation]
  /// The meetings within it.
  public var sessions: [Session]
  /// The dates that were set, in the author's order.
  public var schedule: [ScheduleEntry]
  /// One sentence.
  public var outcome: Spanned<String>?
  /// The numbers that sources give it.
  public var countedAs: [CountedNumber]
  /// What was changed after publication.
  public var corrections: [Correction]
  /// Articles given without a quotation.
  public var articles: [Spanned<ArticleID>]
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// Pictures and other files that belong to it.
  public var media: [Medium] = []
  /// What its Markdown body says.
  public var body: Prose
  /// Whether it was still to come on the day whose knowledge this is, whatever date was set then.
  public internal(set) var isAhead = false

  /// Makes a round of its parts.
  public init(
    id: RoundID, source: SourceText, title: Spanned<String>, number: Spanned<Int>? = nil,
    date: Spanned<HistoricalDate>, place: Spanned<String>? = nil, format: RoundFormat? = nil,
    mode: RoundMode? = nil, track: Track? = nil, process: Spanned<String>? = nil,
    host: Spanned<ActorID>? = nil, issues: [Spanned<IssueID>] = [],
    delegations: [Delegation] = [], sessions: [Session] = [], schedule: [ScheduleEntry] = [],
    outcome: Spanned<String>? = nil, countedAs: [CountedNumber] = [],
    corrections: [Correction] = [],
    articles: [Spanned<ArticleID>] = [], body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.number = number
    self.date = date
    self.place = place
    self.format = format
    self.mode = mode
    self.track = track
    self.process = process
    self.host = host
    self.issues = issues
    self.delegations = delegations
    self.sessions = sessions
    self.schedule = schedule
    self.outcome = outcome
    self.countedAs = countedAs
    self.corrections = corrections
    self.articles = articles
    self.body = body
  }
}

extension Round: ProseRecord {
  /// A round.
  public static var kind: RecordKind { .round }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Round]> { \.rounds }

  /// The title, those of sessions, and the outcome.
  public var ownWords: [Spanned<String>] {
    [title] + sessions.compactMap(\.title) + (outcome.map { [$0] } ?? [])
  }
}

/// Who a party sent.
public struct Delegation: Sendable {
  /// Who sent it.
  public var party: Spanned<ActorID>
  /// What it is there for.
  public var role: DelegationRole
  /// Who leads it.
  public var head: DelegationMember?
  /// Without the head.
  public var members: [DelegationMember]

  /// Makes a delegation of its parts.
  public init(
    party: Spanned<ActorID>, role: DelegationRole = .party, head: DelegationMember? = nil,
    members: [DelegationMember] = []
  ) {
    self.party = party
    self.role = role
    self.head = head
    self.members = members
  }

  /// The head, then the members.
  public var people: [DelegationMember] { (head.map { [$0] } ?? []) + members }
}

/// One of those a party sent.
public struct DelegationMember: Sendable {
  /// Who.
  public var actor: Spanned<ActorID>
  /// The role in the delegation, in the author's words.
  public var role: Spanned<String>?
  /// The articles that list this person; empty where that is not in question.
  public var articles: [Spanned<ArticleID>]

  /// Makes a member of its parts.
  public init(
    _ actor: Spanned<ActorID>, role: Spanned<String>? = nil, articles: [Spanned<ArticleID>] = []
  ) {
    self.actor = actor
    self.role = role
    self.articles = articles
  }
}

/// One meeting within a round.
public struct Session: Sendable {
  /// When.
  public var date: Spanned<HistoricalDate>
  /// What it is called; `nil` where only its date names it.
  public var title: Spanned<String>?
  /// How many sides sat at the table.
  public var format: RoundFormat?
  /// ``title`` in other languages.
  public var translations: [TranslatedText] = []

  /// Makes a session of its parts.
  public init(
    date: Spanned<HistoricalDate>, title: Spanned<String>? = nil, format: RoundFormat? = nil
  ) {
    self.date = date
    self.title = title
    self.format = format
  }
}

/// A date that was set for a round, and what became of it.
public struct ScheduleEntry: Sendable {
  /// When.
  public var date: Spanned<HistoricalDate>
  /// What became of it.
  public var state: ScheduleState
  /// The article that says so; `nil` where none is named.
  public var article: Spanned<ArticleID>?

  /// Makes an entry of its parts.
  public init(
    date: Spanned<HistoricalDate>, state: ScheduleState, article: Spanned<ArticleID>? = nil
  ) {
    self.date = date
    self.state = state
    self.article = article
  }
}

/// The number a source gives a round.
public struct CountedNumber: Sendable {
  /// The ordinal, from 1.
  public var number: Spanned<Int>
  /// The article that gives this number.
  public var article: Spanned<ArticleID>

  /// Makes a number of its parts.
  public init(number: Spanned<Int>, article: Spanned<ArticleID>) {
    self.number = number
    self.article = article
  }
}

// MARK: Vocabularies

/// How many sides sit at the table.
public enum RoundFormat: String, ClosedVocabulary {
  case bilateral, trilateral, multilateral
}

/// How the sides talk to each other.
public enum RoundMode: String, ClosedVocabulary {
  case direct, proximity, shuttle, remote
}

/// How official the talks are.
public enum Track: String, ClosedVocabulary {
  case official = "1"
  case mixed = "1.5"
  case unofficial = "2"
}

/// What a delegation is there for.
public enum DelegationRole: String, ClosedVocabulary {
  case party, mediator, facilitator, guarantor, observer
}

/// What became of a date that was set.
public enum ScheduleState: String, ClosedVocabulary {
  case planned, postponed, held, cancelled
}

/// A bounded set of meetings under one convening.
public struct Round: Sendable {
  public var id: RoundID
  public var source: SourceText
  public var title: Spanned<String>
  public var number: Spanned<Int>?
  public var date: Spanned<HistoricalDate>
  /// A place's id or title, or any other words.
  public var place: Spanned<String>?
  public var format: RoundFormat?
  public var mode: RoundMode?
  public var track: Track?
  /// Rounds of one process are numbered and compared together.
  public var process: Spanned<String>?
  /// Who gives the venue.
  public var host: Spanned<ActorID>?
  public var issues: [Spanned<IssueID>]
  public var delegations: [Delegation]
  public var sessions: [Session]
  public var schedule: [ScheduleEntry]
  /// One sentence.
  public var outcome: Spanned<String>?
  public var countedAs: [CountedNumber]
  /// Articles given without a quotation.
  public var articles: [Spanned<ArticleID>]
  public var body: Prose

  public init(
    id: RoundID, source: SourceText, title: Spanned<String>, number: Spanned<Int>? = nil,
    date: Spanned<HistoricalDate>, place: Spanned<String>? = nil, format: RoundFormat? = nil,
    mode: RoundMode? = nil, track: Track? = nil, process: Spanned<String>? = nil,
    host: Spanned<ActorID>? = nil, issues: [Spanned<IssueID>] = [],
    delegations: [Delegation] = [], sessions: [Session] = [], schedule: [ScheduleEntry] = [],
    outcome: Spanned<String>? = nil, countedAs: [CountedNumber] = [],
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
    self.articles = articles
    self.body = body
  }
}

/// Whom a party sent.
public struct Delegation: Sendable {
  public var party: Spanned<ActorID>
  public var role: DelegationRole
  public var head: Spanned<ActorID>?
  /// Without the head.
  public var members: [Spanned<ActorID>]

  public init(
    party: Spanned<ActorID>, role: DelegationRole = .party, head: Spanned<ActorID>? = nil,
    members: [Spanned<ActorID>] = []
  ) {
    self.party = party
    self.role = role
    self.head = head
    self.members = members
  }

  /// The head, then the members.
  public var people: [Spanned<ActorID>] { (head.map { [$0] } ?? []) + members }
}

/// One meeting within a round.
public struct Session: Sendable {
  public var date: Spanned<HistoricalDate>
  public var title: Spanned<String>?
  public var format: RoundFormat?

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
  public var date: Spanned<HistoricalDate>
  public var state: ScheduleState
  public var article: Spanned<ArticleID>?

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
  public var number: Spanned<Int>
  public var article: Spanned<ArticleID>

  public init(number: Spanned<Int>, article: Spanned<ArticleID>) {
    self.number = number
    self.article = article
  }
}

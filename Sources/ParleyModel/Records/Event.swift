/// One thing that happened, or is said to have happened.
public struct Event: Sendable {
  public var id: EventID
  public var source: SourceText
  public var title: Spanned<String>
  public var date: Spanned<HistoricalDate>
  public var kind: EventKind
  public var status: EventStatus
  public var weight: EventWeight
  public var round: Spanned<RoundID>?
  /// A place's id or title, or any other words.
  public var place: Spanned<String>?
  public var actors: [Participation]
  public var issues: [Spanned<IssueID>]
  public var relations: [Relation]
  public var positions: [Position]
  public var commitments: [Commitment]
  public var accounts: [Account]
  public var corrections: [Correction]
  /// Articles given without a quotation.
  public var articles: [Spanned<ArticleID>]
  public var isDraft: Bool
  public var body: Prose

  public init(
    id: EventID, source: SourceText, title: Spanned<String>, date: Spanned<HistoricalDate>,
    kind: EventKind, status: EventStatus = .reported, weight: EventWeight = .normal,
    round: Spanned<RoundID>? = nil, place: Spanned<String>? = nil, actors: [Participation] = [],
    issues: [Spanned<IssueID>] = [], relations: [Relation] = [], positions: [Position] = [],
    commitments: [Commitment] = [], accounts: [Account] = [], corrections: [Correction] = [],
    articles: [Spanned<ArticleID>] = [], isDraft: Bool = false, body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.date = date
    self.kind = kind
    self.status = status
    self.weight = weight
    self.round = round
    self.place = place
    self.actors = actors
    self.issues = issues
    self.relations = relations
    self.positions = positions
    self.commitments = commitments
    self.accounts = accounts
    self.corrections = corrections
    self.articles = articles
    self.isDraft = isDraft
    self.body = body
  }
}

/// That an actor took part, and as what.
public struct Participation: Sendable {
  public var actor: Spanned<ActorID>
  /// The role in this event, in the author's words.
  public var role: Spanned<String>?

  public init(actor: Spanned<ActorID>, role: Spanned<String>? = nil) {
    self.actor = actor
    self.role = role
  }
}

/// How the event bears on another.
public struct Relation: Sendable {
  public var verb: RelationVerb
  public var event: Spanned<EventID>

  public init(verb: RelationVerb, event: Spanned<EventID>) {
    self.verb = verb
    self.event = event
  }
}

/// Where a party stands on an issue, as of the event.
public struct Position: Sendable {
  public var actor: Spanned<ActorID>
  public var issue: Spanned<IssueID>
  public var says: Spanned<String>
  public var change: PositionChange?

  public init(
    actor: Spanned<ActorID>, issue: Spanned<IssueID>, says: Spanned<String>,
    change: PositionChange? = nil
  ) {
    self.actor = actor
    self.issue = issue
    self.says = says
    self.change = change
  }
}

/// A promise, and what became of it.
public struct Commitment: Sendable {
  public var by: Spanned<ActorID>
  public var to: Spanned<ActorID>?
  public var what: Spanned<String>
  public var due: Spanned<HistoricalDate>?
  public var state: CommitmentState

  public init(
    by: Spanned<ActorID>, to: Spanned<ActorID>? = nil, what: Spanned<String>,
    due: Spanned<HistoricalDate>? = nil, state: CommitmentState = .open
  ) {
    self.by = by
    self.to = to
    self.what = what
    self.due = due
    self.state = state
  }
}

/// A point on which sources differ.
public struct Account: Sendable {
  /// What one source says.
  public struct Version: Sendable {
    public var says: Spanned<String>
    public var citation: Citation

    public init(says: Spanned<String>, citation: Citation) {
      self.says = says
      self.citation = citation
    }
  }

  public var point: Spanned<String>
  public var versions: [Version]

  public init(point: Spanned<String>, versions: [Version]) {
    self.point = point
    self.versions = versions
  }
}

/// A change made to an entry after it was published.
public struct Correction: Sendable {
  public var date: Spanned<HistoricalDate>
  public var note: Spanned<String>

  public init(date: Spanned<HistoricalDate>, note: Spanned<String>) {
    self.date = date
    self.note = note
  }
}

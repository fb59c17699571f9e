/// One thing that happened, or is said to have happened.
public struct Event: Sendable {
  /// Its file name without the extension.
  public var id: EventID
  /// The file it was read from.
  public var source: SourceText
  /// The name used for it on the site.
  public var title: Spanned<String>
  /// When.
  public var date: Spanned<HistoricalDate>
  /// What happened.
  public var kind: EventKind
  /// How sure it is.
  public var status: EventStatus
  /// How important it is.
  public var weight: EventWeight
  /// The round it belongs to.
  public var round: Spanned<RoundID>?
  /// The round it is about and not part of, as where it announces it or puts it off.
  public var aboutRound: Spanned<RoundID>?
  /// A place's id or title, or any other words.
  public var place: Spanned<String>?
  /// Who took part.
  public var actors: [Participation]
  /// What it is about.
  public var issues: [Spanned<IssueID>]
  /// How it bears on other events.
  public var relations: [Relation]
  /// Who stands where, as of this event.
  public var positions: [Position]
  /// Promises made, and what became of them.
  public var commitments: [Commitment]
  /// Points on which sources differ.
  public var accounts: [Account]
  /// What was changed after publication.
  public var corrections: [Correction]
  /// Articles given without a quotation.
  public var articles: [Spanned<ArticleID>]
  /// Whether it is still being written; a draft is left out of the site.
  public var isDraft: Bool
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// Pictures and other files that belong to it.
  public var media: [Medium] = []
  /// What its Markdown body says.
  public var body: Prose

  /// Makes an event of its parts.
  public init(
    id: EventID, source: SourceText, title: Spanned<String>, date: Spanned<HistoricalDate>,
    kind: EventKind, status: EventStatus = .reported, weight: EventWeight = .normal,
    round: Spanned<RoundID>? = nil, aboutRound: Spanned<RoundID>? = nil,
    place: Spanned<String>? = nil, actors: [Participation] = [], issues: [Spanned<IssueID>] = [],
    relations: [Relation] = [], positions: [Position] = [],
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
    self.aboutRound = aboutRound
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

  /// Whether sources differ on any point of it.
  public var hasDifferingAccounts: Bool { accounts.contains(where: \.differs) }
}

extension Event: ProseRecord {
  /// An event.
  public static var kind: RecordKind { .event }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Event]> { \.events }

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

  /// The title, and what it says of actors, positions, promises, accounts and corrections.
  public var ownWords: [Spanned<String>] {
    [title] + actors.compactMap(\.role) + positions.map(\.says) + commitments.map(\.what)
      + accounts.flatMap { [$0.point] + $0.versions.map(\.says) } + corrections.map(\.note)
  }
}

/// That an actor took part, and as what.
public struct Participation: Sendable {
  /// Who took part.
  public var actor: Spanned<ActorID>
  /// The role in this event, in the author's words.
  public var role: Spanned<String>?

  /// Makes a participation of its parts.
  public init(actor: Spanned<ActorID>, role: Spanned<String>? = nil) {
    self.actor = actor
    self.role = role
  }
}

/// How the event bears on another.
public struct Relation: Sendable {
  /// How.
  public var verb: RelationVerb
  /// The other event.
  public var event: Spanned<EventID>

  /// Makes a relation of its parts.
  public init(verb: RelationVerb, event: Spanned<EventID>) {
    self.verb = verb
    self.event = event
  }
}

/// Where a party stands on an issue, as of the event.
public struct Position: Sendable {
  /// Who takes the position: a party, or somebody who acts for one.
  public var actor: Spanned<ActorID>
  /// What the position is on.
  public var issue: Spanned<IssueID>
  /// What is said, in the editor's words.
  public var says: Spanned<String>
  /// How it compares with the one before.
  public var change: PositionChange?
  /// The words it rests on, and where; `nil` where it rests on what its event quotes.
  public var citation: Citation?
  /// ``says`` in other languages.
  public var translations: [TranslatedText] = []

  /// Makes a position of its parts.
  public init(
    actor: Spanned<ActorID>, issue: Spanned<IssueID>, says: Spanned<String>,
    change: PositionChange? = nil, citation: Citation? = nil
  ) {
    self.actor = actor
    self.issue = issue
    self.says = says
    self.change = change
    self.citation = citation
  }
}

/// A promise, and what became of it.
public struct Commitment: Sendable {
  /// Who promised, one or several together.
  public var by: [Spanned<ActorID>]
  /// The actors it was promised to; empty where that is not said.
  public var to: [Spanned<ActorID>]
  /// What was promised.
  public var what: Spanned<String>
  /// By when.
  public var due: Spanned<HistoricalDate>?
  /// What became of it.
  public var state: CommitmentState
  /// ``what`` in other languages.
  public var translations: [TranslatedText] = []

  /// Makes a promise of its parts.
  public init(
    by: [Spanned<ActorID>], to: [Spanned<ActorID>] = [], what: Spanned<String>,
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
    /// What is said, in the editor's words.
    public var says: Spanned<String>
    /// The words it rests on, and where.
    public var citation: Citation
    /// ``says`` in other languages.
    public var translations: [TranslatedText] = []

    /// Makes a version of its parts.
    public init(says: Spanned<String>, citation: Citation) {
      self.says = says
      self.citation = citation
    }
  }

  /// What the sources differ on.
  public var point: Spanned<String>
  /// What each of them says.
  public var versions: [Version]
  /// ``point`` in other languages.
  public var translations: [TranslatedText] = []

  /// Makes an account of its parts.
  public init(point: Spanned<String>, versions: [Version]) {
    self.point = point
    self.versions = versions
  }

  /// Versions that say the same.
  public struct Statement: Sendable {
    /// What they say, in the editor's words.
    public let says: String
    /// The versions, in the author's order.
    public internal(set) var versions: [Version]
  }

  /// What is said of the point, each once, in the author's order.
  public var statements: [Statement] {
    var statements: [Statement] = []
    var places: [String: Int] = [:]
    for version in versions {
      if let place = places[version.says.value] {
        statements[place].versions.append(version)
      } else {
        places[version.says.value] = statements.count
        statements.append(Statement(says: version.says.value, versions: [version]))
      }
    }
    return statements
  }

  /// Whether its versions do not all say the same.
  public var differs: Bool {
    versions.dropFirst().contains { $0.says.value != versions[0].says.value }
  }
}

/// A change made to an entry after it was published.
public struct Correction: Sendable {
  /// When.
  public var date: Spanned<HistoricalDate>
  /// What was changed.
  public var note: Spanned<String>
  /// ``note`` in other languages.
  public var translations: [TranslatedText] = []

  /// Makes a correction of its parts.
  public init(date: Spanned<HistoricalDate>, note: Spanned<String>) {
    self.date = date
    self.note = note
  }
}

// MARK: Vocabularies

/// What happened.
public enum EventKind: String, ClosedVocabulary {
  case talks, statement, proposal, demand, concession, rejection, agreement, implementation, breach,
    incident, visit, decision, sanction, other
}

/// How sure it is that it happened.
public enum EventStatus: String, ClosedVocabulary {
  case confirmed, reported, claimed, disputed, denied, planned, cancelled
}

/// How important an event is.
public enum EventWeight: String, ClosedVocabulary {
  case major, normal, minor
}

/// How one event bears on another.
public enum RelationVerb: String, ClosedVocabulary {
  case follows
  case respondsTo = "responds-to"
  case leadsTo = "leads-to"
  case fulfils, breaches, contradicts, supersedes, corrects
  case partOf = "part-of"
}

/// How a position compares with the one before.
public enum PositionChange: String, ClosedVocabulary {
  case first, unchanged, softened, hardened, withdrawn
}

/// What became of a promise.
public enum CommitmentState: String, ClosedVocabulary {
  case open, kept, broken, disputed, lapsed, moved
}

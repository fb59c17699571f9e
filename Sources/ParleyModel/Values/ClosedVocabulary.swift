/// A closed list of words that content may use for a key: the case's raw value is the word.
public protocol ClosedVocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// What an article is.
public enum ArticleType: String, ClosedVocabulary {
  case report, wire, analysis, opinion, transcript, readout, statement, document, digest

  /// Whether it is a primary document: words of those who took part, not words about them.
  public var isPrimary: Bool {
    switch self {
    case .transcript, .readout, .statement, .document: true
    case .report, .wire, .analysis, .opinion, .digest: false
    }
  }
}

/// How much of an article appears on the site.
public enum PublishPolicy: String, ClosedVocabulary {
  /// Only the passages quoted, and the link.
  case excerpts
  /// The complete text.
  case full
  /// Nothing but that it exists and what rests on it.
  case nothing = "none"
}

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

/// What a citation does to the event that cites.
public enum Stance: String, ClosedVocabulary {
  case supports, disputes, context
}

/// How a position compares with the one before.
public enum PositionChange: String, ClosedVocabulary {
  case first, unchanged, softened, hardened, withdrawn
}

/// What became of a promise.
public enum CommitmentState: String, ClosedVocabulary {
  case open, kept, broken, disputed, lapsed
}

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

/// What an actor is.
public enum ActorKind: String, ClosedVocabulary {
  case person, state, organisation, alliance
}

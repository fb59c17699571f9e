public import ParleyModel

/// What an article suggests for the content, in the order of its text.
public struct ArticleSuggestions: Sendable {
  /// The article that was read.
  public let article: ArticleID
  /// Events that the content does not have.
  public let events: [EventSuggestion]
  /// Passages about events that the content has.
  public let citations: [CitationSuggestion]
  /// People and bodies without a record.
  public let actors: [ActorSuggestion]
  /// Spellings to be added to records of actors.
  public let aliases: [AliasSuggestion]
  /// How many suggestions were left out because the content has them.
  public let accepted: Int
  /// How many were left out because someone rejected them.
  public let rejected: Int
  /// All that was found in the text: names, then dates, then speech.
  public var findings: [Finding] { findingsMade() }
  let findingsMade: @Sendable () -> [Finding]

  /// Where all suggestions rest.
  public var passages: [SuggestedPassage] {
    events.map(\.basis.passage) + citations.map(\.basis.passage) + actors.map(\.basis.passage)
      + aliases.map(\.basis.passage)
  }

  /// Whether there is nothing to suggest.
  public var isEmpty: Bool {
    events.isEmpty && citations.isEmpty && actors.isEmpty && aliases.isEmpty
  }
}

/// Where in an article a suggestion rests.
public struct SuggestedPassage: Sendable {
  /// The article that the words are in.
  public let article: ArticleID
  /// The article's words.
  public let words: String
  /// Where they are in its file.
  public let span: SourceSpan
}

/// What all suggestions have.
public struct SuggestionBasis: Sendable {
  /// What it is rejected by: the article and a fingerprint of the words, the same at every run.
  public let key: String
  /// The words it rests on.
  public let passage: SuggestedPassage
  /// How sure it is.
  public let confidence: Confidence
  /// Why it is made, the strongest first.
  public let reasons: [Reason]
}

/// An event to be drafted.
public struct EventSuggestion: Sendable {
  /// What it rests on.
  public let basis: SuggestionBasis
  /// The id of the draft.
  public let id: EventID
  /// The title of the draft, made from what happened and who did it.
  public let title: String
  /// What happened.
  public let kind: EventKind
  /// When; `nil` where the article is undated and gives no date itself.
  public let date: HistoricalDate?
  /// Who took part.
  public let actors: [ActorID]
  /// What it is about.
  public let issues: [IssueID]
  let article: Article
  let place: PlaceID?
  let isPlanned: Bool
  /// The placeholder for a date that is not resolved.
  let bound: HistoricalDate?

  /// What the file would contain; `nil` where the date is missing, without which no event can be written.
  public var text: String? {
    guard let day = date ?? bound else { return nil }
    var draft = DraftText(from: article)
    draft.comment("Drafted from article \(article.id): \(Suggester.sentence(basis.reasons))")
    if date == nil {
      draft.comment(
        article.published == nil
          ? "The date is not resolved: the article has none to count from."
          : "The date is not resolved: its words can mean more than one day.")
    }
    draft.add("title", title)
    draft.add("date", day.text)
    draft.add("kind", kind.rawValue)
    if isPlanned { draft.add("status", EventStatus.planned.rawValue) }
    if let place { draft.add("place", place.name) }
    draft.add("actors", actors)
    draft.add("issues", issues)
    draft.markAsDraft()
    return draft.written(body: DraftText.citation(basis.passage.words, of: article))
  }

  /// Where the file would go.
  public var path: String { "content/events/\(id).md" }
}

/// A passage about an event that the content has.
public struct CitationSuggestion: Sendable {
  /// What it rests on.
  public let basis: SuggestionBasis
  /// The event that gets the citation.
  public let event: EventID
  /// The event's file; `nil` for an event that is itself suggested, whose draft has this citation.
  public let path: String?
  /// Whether the event has a list of `accounts` already.
  public let hasAccounts: Bool
  /// What to add to the event's body.
  public let markdown: String
  /// What to add to its front matter where the article differs from what it cites: an `accounts` list,
  /// or an item of the one that is there.
  public let accounts: String?
}

/// Someone to be drafted.
public struct ActorSuggestion: Sendable {
  /// What it rests on.
  public let basis: SuggestionBasis
  /// The id of the draft.
  public let id: ActorID
  /// The full name, as the article writes it first.
  public let name: String
  /// What it is.
  public let kind: ActorKind
  /// The office, as the article words it.
  public let role: String?
  /// The actor it acts for.
  public let side: ActorID?
  /// Other spellings the article uses.
  public let spellings: [String]
  /// What the file would contain.
  public let text: String

  /// Where the file would go.
  public var path: String { "content/actors/\(id).md" }
}

/// A spelling to be added to an actor's aliases.
public struct AliasSuggestion: Sendable {
  /// What it rests on.
  public let basis: SuggestionBasis
  /// The actor whose name it is.
  public let actor: ActorID
  /// The actor's file.
  public let path: String
  /// The form that the article uses.
  public let spelling: String
  /// The known spelling it is close to.
  public let near: String
}

/// What was found in an article's text, whether or not anything is suggested because of it.
public enum Finding: Sendable {
  /// A name, and the actor whose it is: one of the content, or one that is suggested; `nil` where that
  /// suggestion was rejected.
  case name(SuggestedPassage, ActorID?, Reason)
  /// A date, and what it means; `nil` where it counts from a date the article does not have.
  case date(SuggestedPassage, HistoricalDate?, Reason)
  /// Words that were quoted or reported, and who said them; `nil` where nobody is certain.
  case speech(SuggestedPassage, speaker: ActorID?, isQuoted: Bool, Reason)

  /// Where it was found.
  public var passage: SuggestedPassage {
    switch self {
    case .name(let passage, _, _), .date(let passage, _, _), .speech(let passage, _, _, _): passage
    }
  }
}

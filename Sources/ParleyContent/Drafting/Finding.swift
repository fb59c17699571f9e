public import ParleyModel

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

public import ParleyModel

/// Why something is suggested: a rule, and the words of the article that it rests on.
public struct Reason: Hashable, Sendable {
  /// The rule that matched.
  public let rule: SuggestionRule
  /// The article's words.
  public let words: String
}

/// The rules by which an article is read.
public enum SuggestionRule: String, ClosedVocabulary {
  // Names
  case knownName = "known-name"
  case spellingVariant = "spelling-variant"
  case titledName = "titled-name"
  case namedRole = "named-role"
  case capitalisedName = "capitalised-name"
  // Dates
  case absoluteDate = "absolute-date"
  case weekday
  case relativeDate = "relative-date"
  case publicationDate = "publication-date"
  case undatedArticle = "undated-article"
  // Speech
  case speakerBefore = "speaker-before"
  case speakerAfter = "speaker-after"
  case speakerWithin = "speaker-within"
  case pronoun
  case reportedSpeech = "reported-speech"
  // Events
  case kindWord = "kind-word"
  case issueName = "issue-name"
  case figure
  // What there is already
  case sameEvent = "same-event"
  case otherFigure = "other-figure"
  case otherTranslation = "other-translation"
  case otherDate = "other-date"

  /// What the rule is, for readers of the terminal.
  public var sentence: String {
    switch self {
    case .knownName: "a name or alias of the record"
    case .spellingVariant: "a spelling close to a known name"
    case .titledName: "a name after a title or an office"
    case .namedRole: "a name next to what the person does"
    case .capitalisedName: "words in capitals that speak or act"
    case .absoluteDate: "the text gives the date"
    case .weekday: "a day of the week, counted from the article's date"
    case .relativeDate: "counted from the article's date"
    case .publicationDate: "no date is given; not later than the article"
    case .undatedArticle: "the article has no date to count from"
    case .speakerBefore: "the speaker is named before the words"
    case .speakerAfter: "the speaker is named after the words"
    case .speakerWithin: "the speaker is named between two parts of the words"
    case .pronoun: "only one person before it can be meant"
    case .reportedSpeech: "a verb of saying after the speaker"
    case .kindWord: "a word for this kind of event"
    case .issueName: "a name or alias of the issue"
    case .figure: "a figure"
    case .sameEvent: "an event with the same actors and date"
    case .otherFigure: "another source gives another figure"
    case .otherTranslation: "another source has the same words in another translation"
    case .otherDate: "another source gives another day for the same words"
    }
  }
}

/// How sure a suggestion is.
public enum Confidence: String, ClosedVocabulary, Comparable {
  case low, medium, high

  /// The less sure one goes first.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

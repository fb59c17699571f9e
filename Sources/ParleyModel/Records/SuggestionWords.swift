/// Words of a site's own field, by which articles are read besides Parley's own.
public struct SuggestionWords: Sendable {
  /// Words and phrases for kinds of events.
  public var kinds: [EventKind: [String]]
  /// Verbs of saying, each in the form in which it occurs in articles.
  public var speech: [String]

  /// Makes lists of words.
  public init(kinds: [EventKind: [String]] = [:], speech: [String] = []) {
    self.kinds = kinds
    self.speech = speech
  }
}

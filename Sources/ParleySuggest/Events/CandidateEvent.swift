import ParleyModel

/// An event that an article may report.
struct CandidateEvent: Sendable {
  let kind: EventKind
  /// Index into ``ArticleReading/blocks``.
  let block: Int
  /// The sentences that report it.
  var sentences: Range<Int>
  /// What is quoted of the speaker, in UTF-8 offsets into the block's text.
  var quotations: [Range<Int>]
  /// Who speaks; `nil` where it is not speech.
  let speaker: PartyMention.Party?
  /// Who takes part, each once, those who did it first; of speech the speaker alone.
  let parties: [PartyMention.Party]
  /// How many of them, from the first on, did it.
  let doers: Int
  /// The words that say what was done.
  let deed: String
  /// When; `nil` where the article does not say and is itself undated.
  let date: HistoricalDate?
  /// Whether the date is that of words of the article, and not only a bound.
  let isDated: Bool
  let isPlanned: Bool
  let place: PlaceID?
  var issues: [IssueID]
  var figures: [Figure]
  var confidence: Confidence
  var reasons: [Reason]
}

extension Array where Element: Hashable {
  /// The elements, each where it occurs first.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

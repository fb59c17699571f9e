import ParleyModel

/// Where an article gives a date, in whatever words.
struct DateMention: Sendable {
  /// How what is reported relates to the date, by the word in front of it.
  enum Bearing: Sendable {
    /// On that day, or within that stretch.
    case on
    /// `ahead of`, `before`.
    case before
    /// `after`, `following`.
    case after
    /// `since`: ``DateMention/date`` then reaches as far as the article does.
    case since
    /// `until`, `by`.
    case until
    /// A dateline: when the report was sent, and not when anything in it happened.
    case filed
  }

  /// The date as precise as the words are; `nil` where the article is undated and the words count from
  /// its date, and where they have more than one reading.
  let date: HistoricalDate?
  /// Index into ``ArticleReading/blocks``.
  let block: Int
  /// The words that give it, without a preposition in front of them.
  let words: Range<Int>
  /// Whether the words are about what is still to come.
  let isFuture: Bool
  let bearing: Bearing
  let reason: Reason

  /// The dates an article gives, in the order of the text.
  ///
  /// Words that count from a day do so from the day of publication, of which the article must say
  /// which it was. None comes out later than that day unless the text is about the future, or names a
  /// later day outright. Early, mid and late are stretches of about a third, as in
  /// `2026-02-01/2026-02-10~`; what has only begun ends with the article's day.
  static func all(in reading: ArticleReading) -> [DateMention] {
    var mentions: [DateMention] = []
    var reader = DateReader(published: reading.article.published?.value, type: reading.article.type)
    for (number, block) in reading.blocks.enumerated() {
      reader.read(block, number, into: &mentions)
    }
    return mentions
  }
}

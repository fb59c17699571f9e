import ParleyModel

/// Words that someone is said to have said.
struct SpeechAct: Sendable {
  /// Index into ``ArticleReading/blocks``.
  let block: Int
  /// The sentences it covers: one, or several where a quotation goes on.
  var sentences: Range<Int>
  /// What is quoted, without its marks, in UTF-8 offsets into the block's text; empty where speech is
  /// only reported.
  var quotations: [Range<Int>]
  /// Who speaks: an index into ``ArticleNames/mentions``, that of the nearest mention; `nil` where
  /// nobody is certain.
  var speaker: Int?
  /// The words of the verb of saying; empty where the article sets a name before a colon, or where a
  /// quotation goes on from the block before.
  let verb: Range<Int>
  var reason: Reason
}

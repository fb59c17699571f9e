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

/// A verb of saying in a sentence, with whose it is.
struct Saying {
  /// The words of the verb.
  var words: Range<Int>
  var verb: SpeechWords.Verb
  /// The mention that speaks; `nil` for nobody known.
  var speaker: Int?
  /// Whether the text says that someone speaks who is not named.
  var isAnonymous = false
  /// The words from the subject to the verb.
  var extent: Range<Int>
  var isPronoun = false
  /// Whether it is in what another says.
  var isEmbedded = false
  /// Whether the text says that it was not said, or may not have been.
  var isUnreal = false
  /// Whether it only says which thing is meant: `the plan that Lee called …`.
  var isRelative = false
  /// Whether its subject comes after it, or its clause after a quotation.
  var isBehind = false

  /// Whether somebody says something here, known or not.
  var isSpeech: Bool { speaker != nil || isAnonymous }
}

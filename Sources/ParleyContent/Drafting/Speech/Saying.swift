import ParleyModel

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

/// Words and the article they are in: the evidence for a record.
public struct Citation: Sendable {
  /// The words cited, with `[…]` and `[insertions]`; `nil` for an article given without any.
  public var quotation: Spanned<String>?
  /// The same in the site's language, by the site: no source has these words.
  public var translation: String?
  /// The article that the words are in.
  public var article: Spanned<ArticleID>
  /// The link's own text; empty where the article's title is to be used.
  public var label: String
  /// What the citation does to the record.
  public var stance: Stance
  /// Who speaks in the words, where the editor says so.
  public var speaker: Spanned<ActorID>?
  /// Where the words are: one passage for each stretch between two `[…]`. Empty until the quotation
  /// has been found, and for a citation without one.
  public var passages: [Passage]

  /// Makes a citation of its parts.
  public init(
    quotation: Spanned<String>?, translation: String? = nil, article: Spanned<ArticleID>,
    label: String = "", stance: Stance = .supports, speaker: Spanned<ActorID>? = nil,
    passages: [Passage] = []
  ) {
    self.quotation = quotation
    self.translation = translation
    self.article = article
    self.label = label
    self.stance = stance
    self.speaker = speaker
    self.passages = passages
  }
}

/// What a citation does to the event that cites.
public enum Stance: String, ClosedVocabulary {
  case supports, disputes, context
}

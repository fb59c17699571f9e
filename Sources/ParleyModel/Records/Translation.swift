/// A text of a record's own file in another language: `says.uk` beside `says`.
public struct TranslatedText: Sendable {
  /// The language (BCP 47), where it is written behind the key.
  public let language: Spanned<String>
  /// The text.
  public let text: Spanned<String>

  /// Joins a text to its language.
  public init(language: Spanned<String>, text: Spanned<String>) {
    self.language = language
    self.text = text
  }
}

/// A record in another language, from a file beside its own: `swap.uk.md` beside `swap.md`.
public struct Translation: Sendable {
  /// The record that it translates.
  public var record: RecordReference
  /// The language (BCP 47).
  public var language: String
  /// The file it was read from.
  public var source: SourceText
  /// The record's title.
  public var title: Spanned<String>
  /// What an issue is about, in a sentence.
  public var summary: Spanned<String>?
  /// What came of a round, in a sentence.
  public var outcome: Spanned<String>?
  /// The editors' judgement of an issue, in a sentence.
  public var verdict: Spanned<String>?
  /// What its Markdown body says.
  public var body: Prose

  /// Makes a translation of its parts.
  public init(
    of record: RecordReference, into language: String, source: SourceText, title: Spanned<String>,
    summary: Spanned<String>? = nil, outcome: Spanned<String>? = nil,
    verdict: Spanned<String>? = nil, body: Prose = .empty
  ) {
    self.record = record
    self.language = language
    self.source = source
    self.title = title
    self.summary = summary
    self.outcome = outcome
    self.verdict = verdict
    self.body = body
  }
}

/// A record with texts in its own file that may be there in other languages as well.
protocol TranslatedRecord: ProseRecord {
  /// All that there is of them, those of its media left aside.
  var translatedParts: [TranslatedText] { get }
}

extension TranslatedRecord {
  /// All that there is of them.
  var translatedTexts: [TranslatedText] {
    translatedParts + media.flatMap { $0.altTranslations + $0.captionTranslations }
  }
}

extension Event: TranslatedRecord {
  var translatedParts: [TranslatedText] {
    var texts: [TranslatedText] = []
    for position in positions { texts += position.translations }
    for commitment in commitments { texts += commitment.translations }
    for account in accounts {
      texts += account.translations
      for version in account.versions { texts += version.translations }
    }
    for correction in corrections { texts += correction.translations }
    return texts
  }
}

extension Round: TranslatedRecord {
  var translatedParts: [TranslatedText] {
    sessions.flatMap(\.translations) + corrections.flatMap(\.translations)
  }
}

extension Actor: TranslatedRecord {
  var translatedParts: [TranslatedText] { roles.flatMap(\.translations) }
}

extension Issue: TranslatedRecord {
  var translatedParts: [TranslatedText] { [] }
}

extension Place: TranslatedRecord {
  var translatedParts: [TranslatedText] { [] }
}

extension Page: TranslatedRecord {
  var translatedParts: [TranslatedText] { [] }
}

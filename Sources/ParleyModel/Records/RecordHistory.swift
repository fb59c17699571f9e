/// What is said of a record itself, and not of what it is about.
public struct RecordHistory: Sendable {
  /// The day on which it was entered.
  public var added: Spanned<CivilDay>?
  /// The ids that it had before.
  public var formerIDs: [Spanned<String>]

  /// Makes a history of its parts.
  public init(added: Spanned<CivilDay>? = nil, formerIDs: [Spanned<String>] = []) {
    self.added = added
    self.formerIDs = formerIDs
  }
}

/// A picture, or another file, that belongs to a record.
public struct Medium: Sendable {
  /// Its path below `content/media/`.
  public var file: Spanned<String>
  /// What it shows, for those who do not see it.
  public var alt: Spanned<String>
  /// What is written under it.
  public var caption: Spanned<String>?
  /// Who made it.
  public var credit: Spanned<String>?
  /// The licence under which it may be shown.
  public var license: Spanned<String>?
  /// ``alt`` in other languages.
  public var altTranslations: [TranslatedText]
  /// ``caption`` in other languages.
  public var captionTranslations: [TranslatedText]

  /// Makes a medium of its parts.
  public init(
    file: Spanned<String>, alt: Spanned<String>, caption: Spanned<String>? = nil,
    credit: Spanned<String>? = nil, license: Spanned<String>? = nil,
    altTranslations: [TranslatedText] = [], captionTranslations: [TranslatedText] = []
  ) {
    self.file = file
    self.alt = alt
    self.caption = caption
    self.credit = credit
    self.license = license
    self.altTranslations = altTranslations
    self.captionTranslations = captionTranslations
  }

  /// The folder that the files of all media are in, from the project's folder.
  public static let folder = "content/media"
}

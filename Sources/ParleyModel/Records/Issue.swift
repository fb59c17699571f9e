/// Something that is negotiated.
public struct Issue: Sendable {
  /// Its file name without the extension.
  public var id: IssueID
  /// The file it was read from.
  public var source: SourceText
  /// The name used for it on the site.
  public var title: Spanned<String>
  /// Other spellings and names.
  public var aliases: [Name]
  /// What it is about, in a sentence.
  public var summary: Spanned<String>?
  /// How near the sides are to each other on it, in the editors' own judgement.
  public var standing: IssueStanding?
  /// The same in a sentence.
  public var verdict: Spanned<String>?
  /// The wider issue it is part of.
  public var parent: Spanned<IssueID>?
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// Pictures and other files that belong to it.
  public var media: [Medium] = []
  /// What its Markdown body says.
  public var body: Prose

  /// Makes an issue of its parts.
  public init(
    id: IssueID, source: SourceText, title: Spanned<String>, aliases: [Name] = [],
    summary: Spanned<String>? = nil, standing: IssueStanding? = nil,
    verdict: Spanned<String>? = nil, parent: Spanned<IssueID>? = nil, body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.aliases = aliases
    self.summary = summary
    self.standing = standing
    self.verdict = verdict
    self.parent = parent
    self.body = body
  }
}

extension Issue: ProseRecord {
  /// An issue.
  public static var kind: RecordKind { .issue }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Issue]> { \.issues }

  /// The title, the summary and the verdict.
  public var ownWords: [Spanned<String>] {
    [title] + [summary, verdict].compactMap(\.self)
  }
}

/// How near the sides are to each other on an issue.
public enum IssueStanding: String, ClosedVocabulary {
  case converging, apart
  case oneSided = "one-sided"
  case open
}

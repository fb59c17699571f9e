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
  /// The wider issue it is part of.
  public var parent: Spanned<IssueID>?
  /// What its Markdown body says.
  public var body: Prose

  /// Makes an issue of its parts.
  public init(
    id: IssueID, source: SourceText, title: Spanned<String>, aliases: [Name] = [],
    summary: Spanned<String>? = nil, parent: Spanned<IssueID>? = nil, body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.aliases = aliases
    self.summary = summary
    self.parent = parent
    self.body = body
  }
}

extension Issue: ProseRecord {
  /// An issue.
  public static var kind: RecordKind { .issue }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Issue]> { \.issues }

  /// The title and the summary.
  public var ownWords: [Spanned<String>] {
    [title] + (summary.map { [$0] } ?? [])
  }
}

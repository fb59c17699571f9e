/// Something that is negotiated.
public struct Issue: Sendable {
  public var id: IssueID
  public var source: SourceText
  public var title: Spanned<String>
  public var aliases: [Name]
  public var summary: Spanned<String>?
  public var parent: Spanned<IssueID>?
  public var body: Prose

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

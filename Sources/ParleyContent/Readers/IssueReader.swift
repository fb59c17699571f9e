import ParleyModel

/// Reads the keys of an issue.
enum IssueReader {
  /// The issue, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: IssueID, _ fields: inout FrontMatterDecoder, source: SourceText, body: Prose
  ) -> Issue? {
    let title = fields.text("title", isRequired: true)
    let aliases = NameReader.names("aliases", &fields)
    let summary = fields.text("summary")
    let standing: IssueStanding? = fields.word("standing")
    let verdict = fields.text("verdict")
    let parent: Spanned<IssueID>? = fields.id("parent")
    guard let title else { return nil }
    return Issue(
      id: id, source: source, title: title, aliases: aliases, summary: summary, standing: standing,
      verdict: verdict, parent: parent, body: body)
  }
}

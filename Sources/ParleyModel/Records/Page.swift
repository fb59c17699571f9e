/// A free page: the method, who is behind the site.
public struct Page: Sendable {
  /// Its file name without the extension.
  public var id: PageID
  /// The file it was read from.
  public var source: SourceText
  /// The name used for it on the site.
  public var title: Spanned<String>
  /// Its place in the menu; `nil` keeps it out.
  public var menu: Spanned<Int>?
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// Pictures and other files that belong to it.
  public var media: [Medium] = []
  /// What its Markdown body says.
  public var body: Prose

  /// Makes a page of its parts.
  public init(
    id: PageID, source: SourceText, title: Spanned<String>, menu: Spanned<Int>? = nil,
    body: Prose = .empty
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.menu = menu
    self.body = body
  }
}

extension Page: ProseRecord {
  /// A page.
  public static var kind: RecordKind { .page }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Page]> { \.pages }
}

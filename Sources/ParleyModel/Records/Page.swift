/// A free page: the method, who is behind the site.
public struct Page: Sendable {
  public var id: PageID
  public var source: SourceText
  public var title: Spanned<String>
  /// Its place in the menu; `nil` keeps it out.
  public var menu: Spanned<Int>?
  public var body: Prose

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

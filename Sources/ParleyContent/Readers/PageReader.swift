import ParleyModel

/// Reads the keys of a page.
enum PageReader {
  /// The page, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: PageID, _ fields: inout FrontMatterDecoder, source: SourceText, body: Prose
  ) -> Page? {
    let title = fields.text("title", isRequired: true)
    let menu = fields.integer("menu", in: -9999...9999)
    guard let title else { return nil }
    return Page(id: id, source: source, title: title, menu: menu, body: body)
  }
}

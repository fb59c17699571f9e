import ParleyModel

/// The sections of a finished page: each `h2` with an id that comes after the place for their list.
///
/// They are read from the page itself, and not from what its template was given. So the list never names a
/// section that is not there, whatever a template leaves out, and knows the heads of an author's text.
struct PageContents {
  /// A head: its id, and its words as HTML without elements.
  struct Head: Equatable {
    let anchor: String
    let title: String
  }

  /// What stands for the list until the page is finished: a character that no content can hold.
  static let mark: Character = "\u{1}"
  /// With fewer sections than these a page has no list.
  static let fewest = 4

  /// The heads, in the order of the page.
  private(set) var heads: [Head] = []

  init(of html: Substring) {
    let text = html.utf8
    var rest = text.startIndex
    while let start = Self.head(in: text, from: rest),
      let end = text[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      rest = text.index(after: end)
      let tag = html[start..<end]
      guard let id = tag.firstRange(of: " id=\"") else { continue }
      let title = Self.words(of: html, from: rest)
      heads.append(Head(anchor: String(tag[id.upperBound...].prefix { $0 != "\"" }), title: title))
    }
  }

  /// Where the next `<h2` begins.
  private static func head(
    in text: Substring.UTF8View, from start: String.Index
  ) -> String.Index? {
    var place = start
    while let tag = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = text.index(after: tag)
      if text[place...].starts(with: "h2".utf8) { return tag }
    }
    return nil
  }

  /// The words of a head, up to its end.
  private static func words(of html: Substring, from start: String.Index) -> String {
    let text = html.utf8
    var words = ""
    var place = start
    while let tag = text[place...].firstIndex(of: UInt8(ascii: "<")) {
      words += html[place..<tag]
      if text[tag...].starts(with: "</h2".utf8) { break }
      guard let end = text[tag...].firstIndex(of: UInt8(ascii: ">")) else { break }
      place = text.index(after: end)
    }
    return words
  }
}

extension SiteLayout {
  /// A page with the list of its sections where its template asks for it.
  func withContents(_ html: String) -> String {
    guard let mark = html.utf8.firstIndex(of: 1) else { return html }
    let heads = PageContents(of: html[mark...]).heads
    let list =
      heads.count < PageContents.fewest
      ? ""
      : templates.render(
        .contents,
        [
          "heads": .list(
            heads.map { ["anchor": .html($0.anchor), "title": .html($0.title)] })
        ])
    return html.split(separator: PageContents.mark, omittingEmptySubsequences: false)
      .joined(separator: list)
  }
}

extension TemplateShape {
  static let contentsHead = TemplateShape(
    "head", "A section of the page.",
    [.html("title", "Its head, in words alone."), .html("anchor", "The id of the head.")])

  static let contents = TemplateShape(
    "contents", "The sections of a page.",
    [.list("heads", contentsHead, "The sections, in the order of the page.")])
}

extension PageSchema {
  static let contents = PageSchema("contents", .contents)
}

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
  static let mark = "\u{1}"
  /// With fewer sections than these a page has no list.
  static let fewest = 4

  /// The heads, in the order of the page; empty where they are too few for a list.
  let heads: [Head]

  /// - Parameter html: The page from the place for the list on.
  init(of html: Substring) {
    var html = html
    let heads = html.withUTF8 { text -> [Head] in
      let starts = Self.starts(in: text)
      return starts.count < Self.fewest ? [] : starts.compactMap { Self.head(in: text[$0...]) }
    }
    self.heads = heads.count < Self.fewest ? [] : heads
  }

  /// Where each `<h2` begins. Every page is searched, so this looks at plain bytes.
  private static func starts(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = []
    var place = 0
    while place + 2 < text.count {
      if text[place] == UInt8(ascii: "<"), text[place + 1] == UInt8(ascii: "h"),
        text[place + 2] == UInt8(ascii: "2")
      {
        starts.append(place)
      }
      place += 1
    }
    return starts
  }

  /// The head that begins a text, where it has an id.
  private static func head(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Head? {
    guard let end = text.firstIndex(of: UInt8(ascii: ">")),
      let id = text[..<end].firstRange(of: " id=\"".utf8)
    else { return nil }
    let anchor = text[id.upperBound..<end].prefix { $0 != UInt8(ascii: "\"") }
    var words: [UInt8] = []
    var rest = text[text.index(after: end)...]
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      words += rest[..<tag]
      guard !rest[tag...].starts(with: "</h2".utf8),
        let end = rest[tag...].firstIndex(of: UInt8(ascii: ">"))
      else { break }
      rest = rest[rest.index(after: end)...]
    }
    return Head(
      anchor: String(decoding: anchor, as: UTF8.self), title: String(decoding: words, as: UTF8.self)
    )
  }
}

extension SiteLayout {
  /// A page with the list of its sections where its template asks for it.
  func withContents(_ html: String) -> String {
    var rest = html[...]
    guard let mark = Self.mark(in: &rest) else { return html }
    let heads = PageContents(of: html[mark...]).heads
    let list =
      heads.isEmpty
      ? ""
      : templates.render(
        .contents,
        [
          "heads": .list(
            heads.map { ["anchor": .html($0.anchor), "title": .html($0.title)] })
        ])
    var page = ""
    page.reserveCapacity(html.utf8.count + list.utf8.count)
    while let mark = Self.mark(in: &rest) {
      page += rest[..<mark]
      page += list
      rest = rest[html.utf8.index(after: mark)...]
    }
    return page + rest
  }

  /// Where the first mark stands. A search of plain bytes is several times as fast as one of a string.
  private static func mark(in html: inout Substring) -> String.Index? {
    html.withUTF8 { $0.firstIndex(of: 1) }
      .map { html.utf8.index(html.startIndex, offsetBy: $0) }
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

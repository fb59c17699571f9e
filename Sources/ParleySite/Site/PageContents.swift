import ParleyModel

/// The sections of a page: each `h2` with an id that comes after the place for their list.
///
/// They are noted while the page is written, and not taken from what its template was given. So the list
/// never names a section that is not there, whatever a template leaves out, and knows the headings of an
/// author's text.
struct PageContents {
  /// A section: the id of its heading, and the heading's words as HTML without elements.
  struct Head: Equatable {
    let anchor: String
    let title: String
  }

  /// With fewer sections than these a page has no list.
  static let fewest = 4

  /// Where the list belongs, as offsets of bytes of the page; mostly once.
  private(set) var places: [Int] = []
  /// The sections after the first place, in the order of the page.
  private(set) var heads: [Head] = []
  /// How many headings came after the first place, those without an id among them.
  private var headingCount = 0
  /// Where the heading begins that is being written.
  private var start: Int?

  /// The list belongs at an offset.
  mutating func addPlace(_ offset: Int) { places.append(offset) }

  mutating func beginHeading(at offset: Int) {
    if !places.isEmpty { start = offset }
  }

  /// The heading that began has been written; it ends with the bytes.
  mutating func endHeading(in bytes: [UInt8]) {
    guard let start else { return }
    self.start = nil
    bytes.withUnsafeBufferPointer { add(UnsafeBufferPointer(rebasing: $0[start...])) }
  }

  /// Sections were written that know themselves what they are.
  mutating func add(_ sections: [Head]) {
    guard !places.isEmpty else { return }
    headingCount += sections.count
    heads += sections
  }

  /// Whether the page has enough sections for a list.
  var isWorthwhile: Bool { headingCount >= Self.fewest && heads.count >= Self.fewest }

  /// - Parameter heading: Bytes that begin with `<h2`; the heading ends where its end tag does.
  private mutating func add(_ heading: UnsafeBufferPointer<UInt8>) {
    headingCount += 1
    guard let end = heading.firstIndex(of: UInt8(ascii: ">")),
      let anchor = Self.id(in: UnsafeBufferPointer(rebasing: heading[..<end]))
    else { return }
    var words: [UInt8] = []
    var rest = heading[(end + 1)...]
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      words += rest[..<tag]
      guard !rest[tag...].starts(with: "</h2".utf8),
        let end = rest[tag...].firstIndex(of: UInt8(ascii: ">"))
      else { break }
      rest = rest[(end + 1)...]
    }
    heads.append(Head(anchor: anchor, title: String(decoding: words, as: UTF8.self)))
  }

  private static func id(in tag: UnsafeBufferPointer<UInt8>) -> String? {
    guard let place = Bytes.find(" id=\"", in: tag, from: 0) else { return nil }
    let rest = tag[(place + " id=\"".utf8.count)...]
    return String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }
}

/// The list of the sections of a page.
struct ContentsList: TemplatePart {
  let heads: [PageContents.Head]

  static let template = "contents"
  static let schema = Schema<ContentsList>(
    "contents", "The sections of a page.",
    [.list("heads", "The sections, in the order of the page.") { $0.heads }])
}

extension PageContents.Head: TemplateSubject {
  static let schema = Schema<PageContents.Head>(
    "head", "A section of the page.",
    [
      .html("title", "Its heading, as plain text.") { $0.title },
      .html("anchor", "The id of the heading.") { $0.anchor },
    ])
}

extension SiteContext {
  /// Writes a page with the list of its sections where its template asks for it.
  func write(_ template: String, _ page: TemplateScope, into sink: inout ByteSink) {
    let start = sink.bytes.count
    var contents = PageContents()
    templates.write(template, page, into: &sink, contents: &contents)
    guard contents.isWorthwhile else { return }
    assert(start == 0, "offsets count from the beginning of the page")
    let list = Array(templates.html(ContentsList(heads: contents.heads)).utf8)
    for place in contents.places.reversed() { sink.insert(list, at: place) }
  }
}

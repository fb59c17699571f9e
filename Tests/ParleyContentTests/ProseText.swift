import ParleyModel

@testable import ParleyContent
@testable import ParleySite

/// A site in which every record has a page, whose address is its reference.
struct PlainSite: ProseSite {
  func address(of link: Prose.RecordLink) -> String? {
    "\(link.record.value)\(link.fragment.map { "#\($0)" } ?? "")"
  }
  func title(of record: RecordReference) -> String { "(title)" }
  func level(of heading: Prose.Heading) -> Int { heading.level }
  func address(ofMention record: RecordReference) -> String? { "\(record)" }
  func quotation(_ index: Int, of prose: Prose) -> String { "<!-- citation \(index) -->\n" }
}

extension Prose {
  /// The body as HTML, with links to records left as `actor:id` and citations as comments.
  var html: String {
    var html = ByteSink()
    var writer = ProseHTML(self, for: PlainSite())
    writer.write(to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// The first paragraph alone.
  var firstParagraph: Prose {
    var first = self
    first.tokens = Array(tokens[summaryTokens])
    return first
  }
}

extension Diagnostic {
  /// The code and place, as `code path:line:column`.
  var place: String { "\(code.rawValue) \(span.path):\(span.start.line):\(span.start.column)" }
}

extension SourceSpan {
  /// Where it begins, as `line:column`.
  var place: String { "\(start.line):\(start.column)" }
}

/// Reads a body that begins the file.
func prose(
  _ text: String, path: String = "content/events/test.md", options: MarkdownOptions = []
) -> Outcome<Prose> {
  Markdown.read(SourceText(path: path, text: text), bodyStart: 0, options: options)
}

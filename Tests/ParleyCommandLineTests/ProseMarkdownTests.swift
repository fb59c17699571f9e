import Foundation
import ParleyContent
import ParleyModel
import Testing

@testable import ParleyCommandLine
@testable import ParleySite

/// Bodies that were read, written as Markdown, and read again.
@Suite struct ProseMarkdownTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A body of an event as the reader of content understands it, before names are looked for in it.
  private static func body(_ markdown: String) async throws -> Prose {
    let text = "---\ntitle: E\ndate: 2031\nkind: other\n---\n" + markdown
    let content = await ContentReader.read([
      SourceFile(path: "content/events/e.md", contents: .bytes(Array(text.utf8)))
    ])
    return try #require(content.value.events.first).body
  }

  /// A site that distinguishes everything in a body that HTML can distinguish.
  private struct NamedSite: ProseSite {
    func address(of link: Prose.RecordLink) -> String? {
      "\(link.record.value) \(link.fragment ?? "") \(link.isEmpty)"
    }
    func title(of record: RecordReference) -> String { "" }
    func level(of heading: Prose.Heading) -> Int { heading.level }
    func address(ofMention record: RecordReference) -> String? { nil }
    func quotation(_ index: Int, of prose: Prose) -> String {
      let citation = prose.citations[index]
      return "[quote \(citation.article.value) \(citation.stance) \(citation.label): "
        + "\(citation.quotation?.value ?? "") (\(citation.translation ?? ""))]"
    }
  }

  private static func html(_ prose: Prose) -> String {
    var sink = ByteSink()
    var writer = ProseHTML(prose, for: NamedSite())
    writer.write(to: &sink)
    var html = String(decoding: sink.bytes, as: UTF8.self)
    while html.contains("\n\n") { html = html.replacing("\n\n", with: "\n") }
    // HTML that was left out leaves blanks and empty paragraphs, which nobody sees.
    html = html.replacing("<p></p>", with: "").replacing("<li>\n</li>", with: "<li></li>")
      .replacing(" </p>", with: "</p>").replacing("\n</p>", with: "</p>")
    return html.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(
    "are the same",
    arguments: [
      "One.\n\nTwo *three* **four** `five` [six](actor:xland#roles) and [](event:e).",
      "> the words\n>\n> — [A paper](article:paper \"disputes\")\n\nAfter.",
      "> ці слова\n>\n> > these words\n>\n> — [](article:paper)",
      "- one\n- two\n  - three\n  - four\n- five\n\n1. six\n2. seven\n",
      "- one\n\n  two\n\n- three\n\n3) a\n4) b\n\n* c\n\n\n- d",
      "A line\\\nand another\nand a third.\n\n***\n\n## A *head* [x](page:method)\n",
      "```swift\nlet a = 1\n\n  b\n```\n\n    indented\n\n> a quote\n>\n> of nobody",
      "\\# not a head\n\n1\\. no list\n\n\\- nor here\n\n&lt;b> &amp;amp; \\*x\\* a_b_c \\[x](y)",
      "[a (b)](https://x.example/a_(b)?c=1&amp;copy=2 \"say \\\"it\\\"\") <https://x.example/>",
      "*a*_b_ ***c*** **_d_** `` a`b `` ` `` `", "a < b <- c &c. AT&T [1] ![x](http://y/z.png)",
    ])
  func roundTrip(_ markdown: String) async throws {
    let body = try await Self.body(markdown)
    let written = ProseMarkdown.text(body) { _ in true }
    let again = try await Self.body(written)
    #expect(Self.html(again) == Self.html(body), "\(written)")
    #expect(ProseMarkdown.text(again) { _ in true } == written)
    #expect(!written.isEmpty && written.last != "\n")
  }

  /// Every example of the CommonMark specification: what was written once is written the same again.
  @Test("of the specification of CommonMark are written the same again")
  func specification() async throws {
    let url = Self.root.appending(path: "Tests/ParleyContentTests/Fixtures/commonmark-0.30.json")
    struct Fixture: Decodable {
      let examples: [Example]
    }
    struct Example: Decodable {
      let number: Int
      let markdown: String

      init(from decoder: any Decoder) throws {
        var fields = try decoder.unkeyedContainer()
        number = try fields.decode(Int.self)
        markdown = try fields.decode(String.self)
      }
    }
    let examples = try JSONDecoder().decode(Fixture.self, from: try Data(contentsOf: url)).examples
    var changed: [Int] = []
    var unstable: [Int] = []
    for example in examples {
      let body = try await Self.body(example.markdown)
      let written = ProseMarkdown.text(body) { _ in true }
      let again = try await Self.body(written)
      if ProseMarkdown.text(again, isShown: { _ in true }) != written {
        unstable.append(example.number)
      }
      if Self.html(again) != Self.html(body) { changed.append(example.number) }
    }
    #expect(examples.count > 600)
    #expect(unstable == [])
    // A tab at the beginning of a paragraph, and headings that run over several lines.
    #expect(changed == [40, 81, 82, 95])
  }

  @Test("of the example come back complete, as they are in its table of events")
  func example() async throws {
    let files = try await FolderReader(project: Repository.path).files(in: "content")
    let events = await ContentReader.read(files).value.events
    #expect(events.count > 40)
    for event in events {
      let written = ProseMarkdown.text(event.body) { _ in true }
      let again = try await Self.body(written)
      #expect(Self.html(again) == Self.html(event.body), "\(event.id)")
      #expect(again.summary() == event.body.summary())
      #expect(ProseMarkdown.text(again) { _ in true } == written)
    }
  }

  @Test("keep neither comments nor words that are not to be published")
  func withheld() async throws {
    let body = try await Self.body(
      "Known. <!-- ask Anna -->\n\n<!-- secret -->\n\n> hidden words\n>\n> — [Paper](article:p)")
    #expect(ProseMarkdown.text(body) { _ in false } == "Known.\n\n> [Paper](article:p)")
  }
}

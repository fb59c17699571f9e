import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("Citations as annotations")
struct AnnotationFileTests {
  private static let base = "https://example.org/sub/"

  @Test("every citation is one, by its words and its place in the article")
  func all() async throws {
    let file = try await Self.file(SampleContent.content())
    let items = try Self.items(file)
    #expect(file["total"] as? Int == items.count)
    let ids = items.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == ids.count)
    let wire = try #require(
      items.first { $0["id"] as? String == "\(Self.base)events/talks/#cites-wire-words-2-5-25" })
    #expect(wire["motivation"] as? String == "linking")
    let body = try #require(wire["body"] as? [Any])
    #expect(body[0] as? String == "\(Self.base)events/talks/#it")
    #expect((body[1] as? [String: String])?["value"] == "disputes")
    let target = try #require(wire["target"] as? [String: Any])
    #expect(target["source"] as? String == "https://example.org/?a=1&b=2")
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(selectors[0]["type"] as? String == "TextQuoteSelector")
    #expect(selectors[0]["exact"] as? String == "agreed on 314 & more")
    #expect(selectors[0]["prefix"] as? String == "Head\nThey ")
    #expect(selectors[0]["suffix"] as? String == " <today>.")
    #expect(selectors[1]["type"] as? String == "TextPositionSelector")
    #expect(selectors[1]["start"] as? Int == 10)
    #expect(selectors[1]["end"] as? Int == 30)
  }

  @Test("the same words for an account are an annotation of their own")
  func accounts() async throws {
    let items = try Self.items(try await Self.file(SampleContent.content()))
    let ids = items.compactMap { $0["id"] as? String }
    #expect(ids.contains("\(Self.base)events/talks/#account-wire-words-2-5-25"))
    let bodies = items.compactMap { $0["body"] as? [Any] }
    let tags = bodies.compactMap { ($0[1] as? [String: String])?["value"] }
    #expect(tags.filter { $0 == "account" }.count == 2)
    // Where words are cited, a third body says that they are somebody's own.
    #expect(
      bodies.compactMap { $0.count > 2 ? ($0[2] as? [String: String])?["value"] : nil }
        .allSatisfy { $0 == "quotation" })
  }

  @Test("words that may not be shown are known by their place alone")
  func withheld() async throws {
    let content = try SampleContent.content()
    let items = try Self.items(try await Self.file(content))
    let copy = try #require(
      items.first { $0["id"] as? String == "\(Self.base)events/talks/#account-copy-words-1-5-18" })
    let target = try #require(copy["target"] as? [String: Any])
    // It has no address but the site's.
    #expect(target["source"] as? String == "\(Self.base)articles/copy/")
    let place = try #require(target["selector"] as? [String: Any])
    #expect(place["type"] as? String == "TextPositionSelector")
    #expect(place["start"] as? Int == 5)
    // An article that is cited without words is annotated as a whole.
    let whole = try #require(
      items.first { $0["id"] as? String == "\(Self.base)events/talks/#cites-copy" })
    #expect(whole["target"] as? String == "\(Self.base)articles/copy/")
  }

  @Test("an article that a round names in several places, without words, is cited once")
  func namedOften() async throws {
    let items = try Self.items(try await Self.file(SampleContent.content()))
    let ids = items.compactMap { $0["id"] as? String }
    #expect(
      ids.filter { $0.contains("rounds/first/#cites-wire") }
        == ["\(Self.base)rounds/first/#cites-wire"])
  }

  @Test("what is around the words is shown only where the full article is")
  func excerpts() async throws {
    var content = try SampleContent.content()
    content.articles[0].publish = .excerpts
    let text = try await Self.text(content)
    #expect(text.contains("\"exact\": \"agreed on 314 & more\"}"))
    #expect(!text.contains("prefix"))
    #expect(!text.contains("today"))
  }

  @Test("a digest is annotated where its words are, and its source as a whole")
  func digests() async throws {
    var content = try SampleContent.content()
    content.articles[0].type = .digest
    let items = try Self.items(try await Self.file(content))
    let wire = try #require(
      items.first { $0["id"] as? String == "\(Self.base)events/talks/#cites-wire-words-2-5-25" })
    let targets = try #require(wire["target"] as? [Any])
    #expect(targets[0] as? String == "https://example.org/?a=1&b=2")
    #expect((targets[1] as? [String: Any])?["source"] as? String == "\(Self.base)articles/wire/")
  }

  @Test("places are counted in characters, of whatever length in bytes")
  func counting() throws {
    let file = SampleContent.text("sample.md")
    let blocks = ["Київ 👩‍👩‍👧 é", "\u{202E}слова=cmd()"].map {
      ArticleBlock(kind: .paragraph, text: $0, span: file.span(0..<1))
    }
    let article = Article(
      id: ArticleID("x"), source: file, title: SampleContent.at("X", file), publish: .full,
      blocks: blocks)
    var text = AnnotatedText(article)
    let whole = Array(blocks.map(\.text).joined(separator: "\n").unicodeScalars)
    func check(_ block: Int, _ words: String) throws {
      let range = try #require(blocks[block].text.range(of: words))
      let utf8 = blocks[block].text.utf8
      let from = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
      let passage = Passage(block: block, range: from..<(from + words.utf8.count))
      var json = JSONWriter()
      json.object { text.writeSelectors(of: passage, to: &$0) }
      let target = try JSONSerialization.jsonObject(with: Data(json.sink.bytes)) as? [String: Any]
      let selectors = try #require(target?["selector"] as? [[String: Any]])
      let place = try #require(selectors[1]["start"] as? Int)
      let end = try #require(selectors[1]["end"] as? Int)
      #expect(Self.string(whole[place..<end]) == words)
      #expect(selectors[0]["exact"] as? String == words)
      #expect(
        selectors[0]["prefix"] as? String == Self.string(whole[..<place].suffix(32)))
      #expect(selectors[0]["suffix"] as? String == Self.string(whole[end...].prefix(32)))
    }
    try check(1, "слова")
    try check(0, "👩‍👩‍👧")
    try check(0, "é")
  }

  @Test("articles that are cited lead to the file, others do not")
  func link() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.articles.append(
      Article(id: ArticleID("idle"), source: file, title: SampleContent.at("Idle", file)))
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    func html(_ path: String) throws -> String {
      String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
    }
    #expect(
      try html("articles/wire/index.html").contains(
        "type=\"application/ld+json; profile=&quot;http://www.w3.org/ns/anno.jsonld&quot;\" "
          + "title=\"Every quotation on this site, as Web Annotations\" "
          + "href=\"../../data/annotations.jsonld\">"))
    #expect(try !html("articles/idle/index.html").contains("annotations.jsonld"))
    #expect(try !html("articles/index.html").contains("annotations.jsonld"))
  }

  // MARK: Reading

  private static func text(_ content: Content) async throws -> String {
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    let page = try #require(site.page(at: "data/annotations.jsonld"))
    return String(decoding: page.render(), as: UTF8.self)
  }

  private static func file(_ content: Content) async throws -> [String: Any] {
    let json = try await text(content)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private static func items(_ file: [String: Any]) throws -> [[String: Any]] {
    try #require((file["first"] as? [String: Any])?["items"] as? [[String: Any]])
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("Cited words on pages and in data files")
struct CitedWordsTests {
  /// The sample's event, which cites a digest: its own words, and what its only speaker says in it.
  private static func content() throws -> Content {
    let file = SampleContent.text("sample.md")
    func words(_ words: String) -> Spanned<String> { SampleContent.at(words, file) }
    var content = try SampleContent.content()
    let text = "Envoy was glad. He called it \"a start\" of much."
    content.articles[0].type = .digest
    content.articles[0].title = words("Our headline")
    content.articles[0].sourceLanguage = words("uk")
    content.articles[0].blocks = [
      ArticleBlock(kind: .paragraph, text: text, span: file.span(0..<1))
    ]
    var citation = Citation(
      quotation: words("He called it \"a start\" of much."),
      article: SampleContent.at(ArticleID("wire"), file), stance: .context,
      speaker: SampleContent.at(ActorID("envoy"), file),
      passages: [Passage(block: 0, range: 16..<48)])
    content.events[0].body.citations = [citation]
    content.events[0].accounts = []
    citation.passages = [Passage(block: 0, range: 29..<38)]
    citation.quotation = words("\"a start\"")
    citation.stance = .supports
    content.events[0].positions[0].citation = citation
    content.pages[0].body = .empty
    content.mentions = []
    return content
  }

  private static func site(_ content: Content) async throws -> Site {
    let graph = EventGraph.resolve(content).value
    return await Site.lay(out: graph, with: try SampleSite.templates().value).value
  }

  private static func page(_ path: String, of content: Content) async throws -> String {
    let site = try await site(content)
    return String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
  }

  @Test("a paraphrase is running text, with what somebody said in it marked up as a quotation")
  func event() async throws {
    let page = try await Self.page("events/talks/index.html", of: Self.content())
    #expect(page.contains("<p>He called it <q>a start</q> of much.</p>"))
    #expect(!page.contains("<blockquote"))
    #expect(page.contains("As reported by <a href=\"../../articles/wire/index.html#passage-1\">"))
    #expect(
      page.contains("In quotation marks: <a href=\"../../actors/envoy/index.html\">Envoy</a>"))
    // The position rests on the words alone, without the marks that they were cited with.
    #expect(page.contains("<q>a start</q> <span class=\"when\">— <a href=\"../../actors/envoy/"))
    #expect(page.contains("\"@type\":\"CreativeWork\""))
    #expect(page.contains("\"genre\":\"paraphrase\""))
  }

  @Test("the actor's page lists the words, and the headline is nobody else's")
  func lists() async throws {
    let content = try Self.content()
    let actor = try await Self.page("actors/envoy/index.html", of: content)
    #expect(actor.contains("<tr><td><q>a start</q></td>"))
    #expect(actor.contains("attributed by us"))
    let articles = try await Self.page("articles/index.html", of: content)
    #expect(!articles.contains("Agency</bdi>:</span>"))
    #expect(articles.contains("our digest, <bdi class=\"of\">Agency</bdi>"))
    let article = try await Self.page("articles/wire/index.html", of: content)
    #expect(article.contains("<dt>Language of the source</dt><dd>Ukrainian</dd>"))
    #expect(article.contains("translated from the language of the source"))
  }

  @Test("an original title stands where the publisher's title is meant")
  func titles() async throws {
    var content = try Self.content()
    content.articles[0].originalTitle = SampleContent.at("Обмін", SampleContent.text("sample.md"))
    let articles = try await Self.page("articles/index.html", of: content)
    #expect(
      articles.contains(
        "Agency</bdi>:</span> <a href=\"../articles/wire/index.html\" lang=\"uk\">Обмін</a>"))
    let package = try await Self.page("data/datapackage.json", of: content)
    #expect(package.contains("\"title\": \"Agency: Обмін\""))
    let bare = try await Self.page("data/datapackage.json", of: Self.content())
    #expect(bare.contains("\"title\": \"Agency: digest of this site: Our headline\""))
  }

  @Test("every data file says which it is")
  func dataFiles() async throws {
    let content = try Self.content()
    let graph = try await Self.page("data/graph.json", of: content)
    #expect(graph.contains("\"paraphrase\":\"He called it \\\"a start\\\" of much.\""))
    #expect(graph.contains("\"attribution\":\"editor\""))
    let positions = try await Self.page("data/positions.csv", of: content)
    #expect(positions.contains(",quotation,wire,\"\"\"a start\"\"\",,,envoy\r\n"))
    let quotations = try await Self.page("data/quotations.csv", of: content)
    let rows = quotations.split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(rows[1].hasPrefix("wire,words-1-30-37,a start,en,yes,envoy,alpha,editor,Agency,"))
    let events = try await Self.page("data/events.csv", of: content)
    #expect(
      events.contains("\"\"speaker\"\": \"\"envoy\"\"")
        || events.contains("\"\"speaker\"\":\"\"envoy\"\""))
    #expect(events.contains("(article:wire \"\"context by envoy\"\")"))
    let annotations = try await Self.page("data/annotations.jsonld", of: content)
    #expect(annotations.contains("\"purpose\": \"classifying\", \"value\": \"paraphrase\""))
    #expect(annotations.contains("\"purpose\": \"classifying\", \"value\": \"quotation\""))
  }
}

import ParleyModel
import Testing

@testable import ParleySite

@Suite("The head of a page")
struct PageFrameTests {
  @Test("describes the page in 200 characters at most, cut after a word")
  func shortened() {
    #expect(PageFrame.shortened("Short.") == "Short.")
    let exact = String(repeating: "a", count: 200)
    #expect(PageFrame.shortened(exact) == exact)
    let words = String(repeating: "word ", count: 60)
    #expect(PageFrame.shortened(words) == String(repeating: "word ", count: 39) + "word…")
    let sentences = String(repeating: "ab cd, ", count: 40)
    #expect(PageFrame.shortened(sentences).hasSuffix(" cd, ab…"))
    #expect(PageFrame.shortened(String(repeating: "x", count: 300)).count == 200)
    // Characters are counted, not bytes.
    let cyrillic = String(repeating: "слово ", count: 33)
    #expect(PageFrame.shortened(cyrillic) == cyrillic)
    let long = PageFrame.shortened(String(repeating: "слово ", count: 50))
    #expect(long.count <= 200 && long.hasSuffix("слово…"))
  }

  @Test("says each thing once: one tag describes the page to search engines and to previews")
  func descriptions() async throws {
    let site = try await SampleContent.site().value
    let page = try #require(site.page(at: "events/talks/index.html"))
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(html.ranges(of: "<meta name=\"description\" property=\"og:description\"").count == 1)
    #expect(html.ranges(of: "og:description").count == 1)
    #expect(!html.contains("\"description\":"))
  }

  @Test("has a picture of its own on rounds, issues and major events only")
  func cards() async throws {
    var content = try SampleContent.content()
    for index in content.events.indices {
      content.events[index].weight = index == 0 ? .major : .normal
    }
    content.site.baseURL = "https://example.org/"
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    let cards = site.pages.map(\.path.text).filter { $0.hasSuffix("card.svg") }
    let wanted =
      graph.rounds.map { "rounds/\($0.id.name)/card.svg" }
      + graph.issues.map { "issues/\($0.id.name)/card.svg" }
      + graph.events.filter { $0.weight == .major }.map { "events/\($0.id.name)/card.svg" }
    #expect(Set(cards) == Set(wanted) && cards.count == wanted.count)
    for page in site.pages where page.path.text.hasSuffix("/index.html") {
      let html = String(decoding: page.render(), as: UTF8.self)
      let card = page.path.text.replacing("index.html", with: "card.svg")
      #expect(html.contains("https://example.org/\(card)") == cards.contains(card), "\(page.path)")
    }
  }
}

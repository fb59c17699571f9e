import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("When an event happened, and the day of its earliest source")
struct EarliestSourcePageTests {
  private func pages(published: String) async throws -> [String] {
    var content = try SampleContent.content()
    content.events[0].articles = []
    content.events[0].accounts = []
    content.articles[0].published = try SampleContent.date(
      published, SampleContent.text("sample.md"))
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    return try ["timeline/index.html", "events/talks/index.html"].map {
      String(decoding: try #require(site.page(at: $0)).render(), as: UTF8.self)
    }
  }

  @Test("are distinguished on the timeline and on its own page, where they are different days")
  func pages() async throws {
    let later = "earliest source: <time datetime=\"2026-02-08\">8 February 2026</time>"
    for page in try await pages(published: "2026-02-08") {
      #expect(page.contains("<time datetime=\"2026-02-05\">5 February 2026</time>"))
      #expect(page.contains(later))
    }
    for page in try await pages(published: "2026-02-05") {
      #expect(!page.contains("earliest source"))
    }
  }
}

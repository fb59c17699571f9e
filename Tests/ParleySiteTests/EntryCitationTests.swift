import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("What others need to link to a page")
struct EntryCitationTests {
  private let citation = EntryCitation(
    id: "swap", title: "Swap of 5% & [more] | {done}", site: "Talks \"26\"",
    day: CivilDay(year: 2026, month: 2, day: 6), url: "https://example.org/events/swap/",
    language: "en")

  @Test("citations are escaped as their readers ask for")
  func forms() throws {
    #expect(
      citation.bibTeX == """
        @misc{swap,
          title = {{Swap of 5\\% \\& [more] | \\{done\\}}},
          howpublished = {Talks "26"},
          year = {2026},
          month = {2},
          url = {https://example.org/events/swap/},
          language = {en}
        }
        """)
    let json = try JSONSerialization.jsonObject(with: Data(citation.cslJSON.utf8))
    let item = try #require((json as? [[String: Any]])?.first)
    #expect(item["title"] as? String == "Swap of 5% & [more] | {done}")
    #expect(item["container-title"] as? String == "Talks \"26\"")
    #expect((item["issued"] as? [String: [[Int]]]) == ["date-parts": [[2026, 2, 6]]])
    #expect(
      citation.wikipedia
        == "{{cite web |url=https://example.org/events/swap/ |title=Swap of 5% & &#91;more&#93; {{!}} "
        + "&#123;done&#125; |website=Talks \"26\" |date=2026-02-06 |language=en}}")
  }

  @Test("a text fragment holds short words whole, and of long ones both ends")
  func fragments() {
    #expect(
      OriginalPassage.url("https://a.example/x", passages: ["314 prisoners, each-way"])
        == "https://a.example/x#:~:text=314%20prisoners%2C%20each%2Dway")
    let long = (1...20).map(String.init).joined(separator: " ")
    #expect(
      OriginalPassage.url("https://a.example/#top", passages: [long, "é"])
        == "https://a.example/#top:~:text=1%202%203%204%205,16%2017%2018%2019%2020&text=%C3%A9")
    #expect(OriginalPassage.url("https://a.example/", passages: []) == nil)
  }

  @Test(
    "pages say what they are to those who show links, and give citations where they have an address"
  )
  func pages() async throws {
    let site = try await SampleContent.site().value
    let page = try #require(site.page(at: "events/talks/index.html"))
    let html = String(decoding: page.render(), as: UTF8.self)
    let card = "https://example.org/sub/events/talks/card.svg"
    #expect(html.contains("<meta property=\"og:image\" content=\"\(card)\">"))
    #expect(html.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(html.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"))
    #expect(
      html.contains("aria-label=\"Where this page stands\"><ol><li><a href=\"../../timeline/"))
    #expect(html.contains("#:~:text=agreed%20on%20314%20%26%20more\" rel=\"external\">"))
    #expect(html.contains("<pre>@misc{talks,"))
    // Words that are withheld are not in an address either.
    let copy = try #require(site.page(at: "articles/copy/index.html"))
    #expect(!String(decoding: copy.render(), as: UTF8.self).contains(":~:text"))
    let svg = String(
      decoding: try #require(site.page(at: "events/talks/card.svg")).render(), as: UTF8.self)
    #expect(svg.contains("c. 5 February 2026 · talks · disputed"))
    #expect(PageCheck(svg).problems == [])
    #expect(PageCheck(svg).forbidden == [])
  }
}

import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("What others need to link to a page")
struct EntryCitationTests {
  private let citation = EntryCitation(
    id: "swap", title: "Swap of 5% & [more] | <{done}", site: "Talks \"26\"",
    day: CivilDay(year: 2026, month: 2, day: 6), url: "https://example.org/events/swap/",
    language: "en")

  @Test("citations are escaped as their readers ask for")
  func forms() throws {
    #expect(
      citation.bibTeX == """
        @misc{swap,
          title = {{Swap of 5\\% \\& [more] | <{\\textbraceleft}done{\\textbraceright}}},
          howpublished = {Talks "26"},
          year = {2026},
          month = feb,
          day = {6},
          url = {https://example.org/events/swap/},
          language = {en},
          note = {As of 2026-02-06}
        }
        """)
    let json = try JSONSerialization.jsonObject(with: Data(citation.cslJSON.utf8))
    let item = try #require((json as? [[String: Any]])?.first)
    #expect(item["title"] as? String == "Swap of 5% & [more] | <{done}")
    #expect(item["note"] as? String == "As of 2026-02-06")
    #expect(item["container-title"] as? String == "Talks \"26\"")
    #expect((item["issued"] as? [String: [[Int]]]) == ["date-parts": [[2026, 2, 6]]])
    #expect(
      citation.wikipedia
        == "{{cite web |url=https://example.org/events/swap/ |title=Swap of 5% & &#91;more&#93; {{!}} "
        + "&lt;&#123;done&#125; |website=Talks \"26\" |date=2026-02-06 |language=en}}")
  }

  @Test(
    "no sentence has two full stops at its end after the year's abbreviation",
    arguments: [("uk", "р"), ("ru", "г")])
  func abbreviations(language: String, year: String) async throws {
    var content = try SampleContent.content()
    content.site.language = language
    let templates = Templates.load(
      try SampleSite.files(),
      strings: StringLayers(try SampleSite.strings(language), language: language))
    let graph = EventGraph.resolve(content).value
    let day = CivilDay(year: 2026, month: 2, day: 5)
    let view = PastVersion(day: day, graph: EventGraph.resolve(content.asOf(day)).value)
    let site = await Site.lay(out: graph, with: templates.value, views: [view]).value
    func text(_ path: String) throws -> String {
      String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
    }
    let plain = try text("events/talks/index.html")
    // The year and its abbreviation stay on one line.
    #expect(plain.contains(" 2026\u{A0}\(year). https://example.org/sub/events/talks/</p>"))
    let calendar = try text("calendar.ics").replacing("\r\n ", with: "")
    #expect(calendar.contains(" 2026\u{A0}\(year). "))
    for page in site.pages {
      let text = String(decoding: page.render(), as: UTF8.self)
      for doubled in ["\(year)..", "\(year).</time>."] {
        #expect(!text.contains(doubled), "\(page.path)")
      }
    }
  }

  @Test("a sentence keeps its full stop, and an ellipsis its dots")
  func stops() {
    let phrase = Phrase("As of {date}.")
    #expect(phrase.text(["date": "2031"]) == "As of 2031.")
    #expect(phrase.text(["date": "2031 р."]) == "As of 2031 р.")
    #expect(phrase.html(["date": "<time>2031 р.</time>"]) == "As of <time>2031 р.</time>")
    #expect(phrase.html(["date": "<time>2031</time>"]) == "As of <time>2031</time>.")
    #expect(phrase.text(["date": "a. <b>"]) == "As of a. <b>.")
    #expect(Phrase("{date}...").text(["date": "2031 р."]) == "2031 р....")
  }

  @Test("a text fragment contains short words completely, and of long ones both ends")
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
    // Most take the first and show no drawings.
    let picture = "https://example.org/sub/assets/card.png"
    let shared = [
      "<meta property=\"og:image\" content=\"\(picture)\">",
      "<meta property=\"og:image:type\" content=\"image/png\">",
      "<meta property=\"og:image:width\" content=\"1200\">",
      "<meta property=\"og:image:height\" content=\"630\">",
      "<meta property=\"og:image:alt\" content=\"Sample &amp; site\">",
    ]
    // Only where there are two has it to be said which.
    let chosen = ["<meta name=\"twitter:image\" content=\"\(picture)\">"]
    let kind = ["<meta name=\"twitter:card\" content=\"summary_large_image\">"]
    let own = [
      "<meta property=\"og:image\" content=\"\(card)\">",
      "<meta property=\"og:image:type\" content=\"image/svg+xml\">",
      "<meta property=\"og:image:width\" content=\"1200\">",
      "<meta property=\"og:image:height\" content=\"630\">",
      "<meta property=\"og:image:alt\" content=\"\(HTMLText.escaped(SampleContent.hostile))\">",
    ]
    #expect(pictures(in: html) == shared + chosen + own + kind)
    let home = try #require(site.page(at: "index.html"))
    #expect(pictures(in: String(decoding: home.render(), as: UTF8.self)) == shared + kind)
    #expect(html.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(
      html.contains("aria-label=\"You are here\"><ol><li><a href=\"../../timeline/"))
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
    let round = String(
      decoding: try #require(site.page(at: "rounds/first/card.svg")).render(), as: UTF8.self)
    #expect(round.contains(">4–6 February 2026 · Kyiv</text>"))
  }

  @Test("a picture's lines begin where those of its language do")
  func direction() {
    func picture(_ language: String) -> [Substring] {
      CardImage(
        title: "Talks", note: "Note", site: "Site",
        colours: [.palette(0), .palette(1)], language: language
      ).svg.split(separator: "\n")
    }
    let (english, arabic) = (picture("en"), picture("ar"))
    #expect(english.count { $0.hasPrefix("<text x=\"80\" y=") } == 3)
    #expect(arabic.count { $0.hasPrefix("<text x=\"1120\" direction=\"rtl\" y=") } == 3)
    let first = "fill=\"\(SideColour.palette(0).css)\"/>"
    #expect(english.first { $0.hasSuffix(first) }?.contains("x=\"0\"") == true)
    #expect(arabic.first { $0.hasSuffix(first) }?.contains("x=\"600\"") == true)
  }

  /// The tags that name pictures for links to a page, in order.
  private func pictures(in html: String) -> [String] {
    html.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("<meta property=\"og:image") || $0.hasPrefix("<meta name=\"twitter:")
    }
  }

  @Test("a site's own picture is named with its own size; none without an address or a file")
  func sitePicture() async throws {
    var content = try SampleContent.content()
    func tags(_ files: [SourceFile]) async throws -> [String] {
      let graph = EventGraph.resolve(content).value
      let templates = Templates.load(
        files,
        strings: StringLayers(try SampleSite.strings(), language: content.site.language)
      ).value
      let site = await Site.lay(out: graph, with: templates).value
      let home = try #require(site.page(at: "index.html"))
      return pictures(in: String(decoding: home.render(), as: UTF8.self))
    }
    func files(_ picture: [UInt8]?) throws -> [SourceFile] {
      let path = "templates/assets/card.png"
      return try SampleSite.files().filter { $0.path != path }
        + [picture.map { SourceFile(path: path, contents: .bytes($0)) }].compactMap { $0 }
    }
    let small: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 2, 0x80, 0, 0, 1, 0x40]
    let named = try await tags(try files(small))
    #expect(named.contains("<meta property=\"og:image:width\" content=\"640\">"))
    #expect(named.contains("<meta property=\"og:image:height\" content=\"320\">"))
    let unknown = try await tags(try files([1, 2]))
    #expect(unknown.count == 4)
    #expect(!unknown.contains { $0.contains("width") || $0.contains("height") })
    let none = ["<meta name=\"twitter:card\" content=\"summary\">"]
    #expect(try await tags(try files(nil)) == none)
    content.site.baseURL = nil
    #expect(try await tags(try files(small)) == none)
  }
}

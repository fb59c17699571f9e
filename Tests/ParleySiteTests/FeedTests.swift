import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("Feeds")
struct FeedTests {
  private func site(_ content: Content) async throws -> Site {
    await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
  }

  private func text(_ path: String, of site: Site) throws -> String {
    String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
  }

  /// An entry of an Atom feed by the end of its id.
  private func entry(_ id: String, in feed: String) throws -> Substring {
    let start = try #require(feed.firstRange(of: "<entry>\n<id>https://example.org/sub/\(id)</id>"))
    let rest = feed[start.lowerBound...]
    return rest[..<(try #require(rest.firstRange(of: "</entry>")).upperBound)]
  }

  private func items(_ path: String, of site: Site) throws -> [[String: Any]] {
    let data = Data(try text(path, of: site).utf8)
    let feed = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    return try #require(feed["items"] as? [[String: Any]])
  }

  @Test("say what is new, who it is about, and who publishes it")
  func whole() async throws {
    let feed = try text("feed.xml", of: try await SampleContent.site().value)
    #expect(
      feed.hasPrefix(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>https://example.org/sub/</id>
        <title>Sample &amp; site</title>
        <subtitle>A &lt;sample&gt;.</subtitle>
        <link rel="self" type="application/atom+xml" href="https://example.org/sub/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/sub/"/>
        <updated>2026-02-07T00:00:00Z</updated>
        <author>
        <name>Sample &amp; site</name>
        <email>me@example.org</email>
        </author>
        <rights>CC &lt;BY&gt;</rights>
        <generator>Parley</generator>
        <entry>
        <id>https://example.org/sub/events/talks/</id>
        <title>&lt;b&gt;Talks&lt;/b&gt; &amp; &quot;more&quot; &#39;so&#39;</title>
        <link rel="alternate" type="text/html" href="https://example.org/sub/events/talks/"/>
        <published>2026-02-05T00:00:00Z</published>
        <updated>2026-02-07T00:00:00Z</updated>
        <category term="talks" scheme="https://example.org/sub/timeline/" label="talks"/>
        <category term="land" scheme="https://example.org/sub/issues/" label="Land"/>
        <summary>On &lt;that&gt; day Kyiv and Kyiv heard Envoy and Envoy</summary>
        <content type="html">
        """))
    // Escaped once as HTML and once as XML; links are complete, and lead where the pages are.
    let talks = try entry("events/talks/", in: feed)
    #expect(talks.contains("&lt;p&gt;On &amp;lt;that&amp;gt; day"))
    #expect(
      talks.contains(
        "&lt;a href=&quot;https://example.org/sub/places/kyiv/&quot;&gt;Kyiv&lt;/a&gt;"))
    #expect(talks.contains("https://example.org/sub/articles/wire/#passage-1&quot;"))
    #expect(talks.contains("Was 157 &amp;amp; so"))
    #expect(!feed.contains("index.html") && !feed.contains("\0"))
  }

  @Test("say the same in both formats, for the site, for records and for corrections")
  func formats() async throws {
    let site = try await SampleContent.site(eventCount: 60).value
    var feeds = 0
    for page in site.pages where page.path.text.hasSuffix("feed.xml") {
      let atom = try text(page.path.text, of: site)
      let items = try items(page.path.text.replacing("feed.xml", with: "feed.json"), of: site)
      let ids = items.compactMap { $0["id"] as? String }
      let written = atom.components(separatedBy: "<entry>\n<id>").dropFirst()
        .map { String($0.prefix { $0 != "<" }) }
      #expect(ids == written, "\(page.path)")
      #expect(Set(ids).count == ids.count, "\(page.path)")
      for item in items {
        let updated = try #require(item["date_modified"] as? String)
        #expect(atom.contains("<updated>\(updated)</updated>"))
        let html = item["content_html"] as? String
        let text = item["content_text"] as? String
        // Records' feeds hold summaries, all others their entries in full.
        let isOfRecord = page.path.depth == 2
        #expect((html == nil) == isOfRecord && (text != nil) == isOfRecord, "\(page.path)")
        #expect(!(html ?? "").contains("href=\"../"))
      }
      feeds += 1
    }
    #expect(feeds == 9)
    #expect(try items("feed.json", of: site).count == 50)
    #expect(try items("issues/land/feed.json", of: site).count == 20)
    #expect(try items("actors/aide/feed.json", of: site).isEmpty)
    #expect(
      try items("rounds/first/feed.json", of: site).map { $0["id"] as? String } == [
        "https://example.org/sub/events/talks/"
      ])
    // Beta took part in the extra events, and was promised something in the talks.
    #expect(
      try items("actors/beta/feed.json", of: site).contains {
        $0["id"] as? String == "https://example.org/sub/events/talks/"
      })
  }

  @Test("of records contain summaries, and links to where the entries are to be read in full")
  func summaries() async throws {
    var content = try SampleContent.content()
    let atom = try text("rounds/first/feed.xml", of: try await site(content))
    #expect(
      try entry("events/talks/", in: atom) == """
        <entry>
        <id>https://example.org/sub/events/talks/</id>
        <title>&lt;b&gt;Talks&lt;/b&gt; &amp; &quot;more&quot; &#39;so&#39;</title>
        <link rel="alternate" type="text/html" href="https://example.org/sub/events/talks/"/>
        <published>2026-02-05T00:00:00Z</published>
        <updated>2026-02-07T00:00:00Z</updated>
        <category term="talks" scheme="https://example.org/sub/timeline/" label="talks"/>
        <category term="land" scheme="https://example.org/sub/issues/" label="Land"/>
        <summary>On &lt;that&gt; day Kyiv and Kyiv heard Envoy and Envoy</summary>
        </entry>
        """)
    let item = try items("rounds/first/feed.json", of: try await site(content))[0]
    #expect(
      item["content_text"] as? String == "On <that> day Kyiv and Kyiv heard Envoy and Envoy")
    #expect(item["summary"] == nil)
    // An item has to have a content: of an event without a text it is the title.
    content.events[0].body = .empty
    let bare = try await site(content)
    #expect(!(try text("rounds/first/feed.xml", of: bare).contains("<summary>")))
    #expect(
      try items("rounds/first/feed.json", of: bare)[0]["content_text"] as? String
        == "<b>Talks</b> & \"more\" 'so'")
  }

  @Test("are the same however often and in whatever order their files are made")
  func again() async throws {
    let site = try await SampleContent.site().value
    for path in ["feed", "rounds/first/feed"] {
      let first = (try text("\(path).xml", of: site), try text("\(path).json", of: site))
      #expect(try text("\(path).json", of: site) == first.1)
      #expect(try text("\(path).json", of: site) == first.1)
      #expect(try text("\(path).xml", of: site) == first.0)
    }
  }

  @Test("go by the days of the articles that entries cite, and of corrections")
  func dates() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.articles[0].published = try SampleContent.date("2026-02-05T23:30+04:00", file)
    content.articles[1].published = try SampleContent.date("2026-02-06", file)
    content.events[0].corrections = []
    content.site.asOf = try SampleContent.date("2026-02-20", file)
    let feed = try text("feed.xml", of: try await site(content))
    let talks = try entry("events/talks/", in: feed)
    // A moment keeps its offset.
    #expect(talks.contains("<published>2026-02-05T23:30:00+04:00</published>"))
    #expect(talks.contains("<updated>2026-02-06T00:00:00Z</updated>"))
    // What cites nothing goes by its own date, the last day of January.
    let plan = try entry("events/plan/", in: feed)
    #expect(plan.contains("<published>2026-01-31T00:00:00Z</published>"))

    content.events[1].date = try SampleContent.date("2027", file)
    let later = try entry("events/plan/", in: try text("feed.xml", of: try await site(content)))
    // Nothing was published before it was known.
    #expect(later.contains("<published>2026-02-20T00:00:00Z</published>"))
  }

  @Test("name each correction by its record and date")
  func corrections() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    let note = { (text: String) in SampleContent.at(text, file) }
    content.events[0].corrections = [
      Correction(date: try SampleContent.date("2026-02-07", file), note: note("One")),
      Correction(date: try SampleContent.date("2026-02-07", file), note: note("Two")),
      Correction(date: try SampleContent.date("2030-01?", file), note: note("Three")),
    ]
    let site = try await site(content)
    let feed = try items("corrections/feed.json", of: site)
    #expect(
      feed.map { "\($0["id"] ?? "") \($0["summary"] ?? "") \($0["date_modified"] ?? "")" } == [
        "https://example.org/sub/events/talks/#correction_2030-01_ Three 2030-01-01T00:00:00Z",
        "https://example.org/sub/events/talks/#correction_2026-02-07 One 2026-02-07T00:00:00Z",
        "https://example.org/sub/events/talks/#correction_2026-02-07_2 Two 2026-02-07T00:00:00Z",
        // Some day of that month, by the day that the site describes.
        "https://example.org/sub/rounds/first/#correction_2026-02 Was two days "
          + "2026-02-06T00:00:00Z",
      ])
    // The same names lead there from the log, and are in what the page says to programs.
    let log = try text("corrections/index.html", of: site)
    for (name, note) in [("2030-01_", "Three"), ("2026-02-07", "One"), ("2026-02-07_2", "Two")] {
      let page = try text("events/talks/index.html", of: site)
      let start = try #require(page.firstRange(of: "<li id=\"correction_\(name)\">"))
      #expect(page[start.upperBound...].prefix { $0 != "\n" }.hasSuffix(": \(note)</li>"))
      #expect(page.contains("\"https://example.org/sub/events/talks/#correction_\(name)\""))
      #expect(log.contains("href=\"../events/talks/index.html#correction_\(name)\""))
    }
  }

  @Test("date a correction of a later month by the first day that it can have")
  func laterCorrection() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.site.asOf = try SampleContent.date("2031-05-18", file)
    content.events[0].corrections = [
      Correction(
        date: try SampleContent.date("2031-06", file), note: SampleContent.at("One", file))
    ]
    let feed = try items("corrections/feed.json", of: try await site(content))
    #expect(feed[0]["date_modified"] as? String == "2031-06-01T00:00:00Z")
  }

  @Test("are named in the heads of the pages they belong to, and of no others")
  func links() async throws {
    let site = try await SampleContent.site().value
    func alternates(_ path: String) throws -> [String] {
      try text(path, of: site).components(separatedBy: "<link rel=\"alternate\" ").dropFirst()
        .map { String($0.prefix { $0 != ">" }) }
    }
    #expect(
      try alternates("index.html") == [
        "type=\"application/atom+xml\" title=\"Sample &amp; site: new and changed entries\" "
          + "href=\"feed.xml\"",
        "type=\"application/feed+json\" title=\"Sample &amp; site: new and changed entries\" "
          + "href=\"feed.json\"",
        "type=\"text/calendar\" title=\"Rounds, plans and promises due, as a calendar\" "
          + "href=\"calendar.ics\"",
      ])
    #expect(try alternates("actors/envoy/index.html")[0].contains("actors/envoy/feed.xml"))
    #expect(try alternates("issues/land/index.html")[1].contains("issues/land/feed.json"))
    #expect(try alternates("rounds/first/index.html").count == 2)
    #expect(try alternates("corrections/index.html")[0].contains("corrections/feed.xml"))
    for path in ["events/talks/index.html", "articles/index.html", "actors/index.html"] {
      #expect(try alternates(path) == [], "\(path)")
    }
  }

  @Test("exist only where the site has an address")
  func withoutAddress() async throws {
    var content = try SampleContent.content()
    content.site.baseURL = nil
    let site = try await site(content)
    #expect(!site.pages.contains { $0.path.text.hasPrefix("feed.") })
    #expect(!site.pages.contains { $0.path.text.contains("/feed.") })
    #expect(!(try text("index.html", of: site).contains("feed.xml")))
    #expect(site.page(at: "calendar.ics") != nil)
  }

  @Test("lead within a page by the page's address")
  func ownLinks() {
    #expect(
      AbsoluteMarkup.html(
        "<a href=\"https://e.org/a/#b\">#</a><a href=\"#c\">y</a>", page: "https://e.org/p/?a&b")
        == "<a href=\"https://e.org/a/#b\">#</a><a href=\"https://e.org/p/?a&amp;b#c\">y</a>")
  }

  @Test(
    "give their authors an address of the kind that it is",
    arguments: [
      ("me@example.org", "me@example.org", nil), ("https://e.org/?a@b", nil, "https://e.org/?a@b"),
      ("write to me@example.org", nil, nil), ("a@b@c", nil, nil), ("@b", nil, nil), ("x", nil, nil),
    ] as [(String, String?, String?)])
  func author(contact: String, mail: String?, page: String?) {
    let author = Feed.Author(name: "A", contact: contact)
    #expect(author.mail == mail)
    #expect(author.page == page)
  }
}

import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("A laid out site")
struct SiteTests {
  private func html(_ path: String, of site: Site) throws -> String {
    String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
  }

  @Test("has a page for every record, and for every list of them")
  func paths() async throws {
    let site = try await SampleContent.site()
    #expect(site.diagnostics.map(line) == [])
    #expect(
      site.value.pages.map(\.path.text) == [
        "404.html", "actors/aide/feed.json", "actors/aide/feed.xml", "actors/aide/index.html",
        "actors/alpha/feed.json", "actors/alpha/feed.xml", "actors/alpha/index.html",
        "actors/beta/feed.json", "actors/beta/feed.xml", "actors/beta/index.html",
        "actors/envoy/feed.json", "actors/envoy/feed.xml", "actors/envoy/index.html",
        "actors/index.html", "articles/copy/index.html", "articles/index.html",
        "articles/wire/index.html", "assets/card.png", "assets/cards.js", "assets/filter.js",
        "assets/icon.svg", "assets/records.css", "assets/search-page.js", "assets/search.js",
        "assets/site.css", "calendar.ics", "commitments/index.html", "corrections/feed.json",
        "corrections/feed.xml", "corrections/index.html", "coverage/index.html",
        "data/CITATION.cff", "data/actors.csv", "data/annotations.jsonld", "data/commitments.csv",
        "data/datapackage.json",
        "data/events.csv", "data/graph.dot", "data/graph.graphml", "data/graph.json",
        "data/index.html", "data/places.geojson", "data/positions.csv", "data/quotations.csv",
        "data/schema.json",
        "data/timelinejs.json", "events/plan/index.html",
        "events/talks/card.svg", "events/talks/index.html", "feed.json", "feed.xml", "index.html",
        "issues/index.html", "issues/land/card.svg", "issues/land/feed.json",
        "issues/land/feed.xml",
        "issues/land/index.html", "issues/towns/card.svg", "issues/towns/feed.json",
        "issues/towns/feed.xml",
        "issues/towns/index.html", "method/index.html", "places/country/index.html",
        "places/index.html", "places/kyiv/index.html", "robots.txt", "rounds/first/card.svg",
        "rounds/first/feed.json", "rounds/first/feed.xml", "rounds/first/index.html",
        "rounds/index.html", "search/index.html", "search/names.js", "sitemap.xml",
        "timeline/index.html",
      ])
  }

  @Test("is well formed, and every link leads to a page and a place on it", arguments: [0, 900])
  func wellFormed(eventCount: Int) async throws {
    let site = try await SampleContent.site(eventCount: eventCount).value
    var checks: [String: PageCheck] = [:]
    for page in site.pages where page.path.text.hasSuffix(".html") {
      let bytes = page.render()
      #expect(!bytes.contains(0), "\(page.path)")
      checks[page.path.text] = PageCheck(String(decoding: bytes, as: UTF8.self))
    }
    for (path, check) in checks {
      #expect(check.problems == [], "\(path)")
      #expect(check.elements["h1"] == 1 && check.elements["main"] == 1, "\(path)")
      for link in check.links where !link.hasPrefix("https://") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : resolved(parts[0], from: path)
        #expect(site.page(at: target) != nil, "\(path) → \(link)")
        if parts.count > 1 {
          #expect(checks[target]?.ids.contains(parts[1]) == true, "\(path) → \(link)")
        }
      }
    }
  }

  private func resolved(_ link: String, from path: String) -> String {
    // Only the page for what is not found refers to the server's root.
    if path == "404.html", link.hasPrefix("/sub/") { return String(link.dropFirst(5)) }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }

  @Test("cuts long lists into pages that name all their events and stay small")
  func chapters() async throws {
    let site = try await SampleContent.site(eventCount: 1700).value
    let parts = site.pages.filter {
      $0.path.text.hasPrefix("issues/land/") && $0.path.text.hasSuffix(".html")
    }
    #expect(
      parts.map(\.path.text) == [
        "issues/land/2020/index.html", "issues/land/2021/index.html", "issues/land/2022/index.html",
        "issues/land/2023/index.html", "issues/land/2024/index.html", "issues/land/2026/index.html",
        "issues/land/index.html",
      ])
    let rendered = parts.dropLast().map { String(decoding: $0.render(), as: UTF8.self) }.joined()
    let missing = (0..<1700).filter { !rendered.contains(">Extra \($0)</a>") }
    #expect(missing == [])
    for page in site.pages where !page.path.text.hasPrefix("data/") {
      #expect(page.render().count < 300_000, "\(page.path)")
    }
  }

  @Test("links the first mention of a name only, and not one that is linked anyway")
  func mentions() async throws {
    let page = try html("events/talks/index.html", of: try await SampleContent.site().value)
    #expect(
      page.contains(
        "<p>On &lt;that&gt; day <a href=\"../../places/kyiv/index.html\">Kyiv</a> and Kyiv heard "
          + "Envoy and <a href=\"../../actors/envoy/index.html\">Envoy</a></p>"))
    #expect(page.contains("<h2 id=\"later\">Later &amp; on</h2>"))
    #expect(page.contains("<p>no page</p>"))
  }

  @Test("shows a citation with its stance and a link to the passage, which says what rests on it")
  func evidence() async throws {
    let site = try await SampleContent.site().value
    let event = try html("events/talks/index.html", of: site)
    #expect(
      event.contains(
        "<a href=\"../../articles/wire/index.html#passage-1\" title=\"Wire\">the wire</a> "
          + "<a class=\"original\" href=\"https://example.org/?a=1&amp;b=2"
          + "#:~:text=agreed%20on%20314%20%26%20more\" rel=\"external\">in the original</a> "
          + "<strong class=\"stance\">disputes</strong>"))
    let article = try html("articles/wire/index.html", of: site)
    #expect(
      article.contains(
        "<p>They <a id=\"passage-1\"></a><mark>agreed on 314 &amp; more</mark> &lt;today&gt;.</p>"))
    #expect(article.contains("href=\"../../events/talks/index.html\""))
    let withheld = try html("articles/copy/index.html", of: site)
    #expect(!withheld.contains("agreed on 314"))
    #expect(withheld.contains("id=\"passage-1\""))
  }

  @Test("leads from any address that is not there to the site's own, where that is known")
  func notFound() async throws {
    var content = try SampleContent.content()
    func page() async throws -> String {
      let graph = EventGraph.resolve(content).value
      let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
      return try html("404.html", of: site)
    }
    #expect(try await page().contains("href=\"/sub/assets/site.css\""))
    content.site.baseURL = "https://example.org/"
    #expect(try await page().contains("href=\"/assets/site.css\""))
    content.site.baseURL = nil
    #expect(try await page().contains("href=\"assets/site.css\""))
  }

  @Test("says who joined or left a delegation since the round before, and whether the head is new")
  func changedDelegations() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("rounds/second.md")
    func id<Record>(_ name: String) -> Spanned<RecordID<Record>> {
      SampleContent.at(RecordID(name), file)
    }
    content.rounds[0].delegations.append(
      Delegation(party: id("beta"), head: DelegationMember(id("beta"))))
    content.rounds.append(
      Round(
        id: RoundID("second"), source: file, title: SampleContent.at("Second", file),
        date: try SampleContent.date("2026-03-01", file),
        process: SampleContent.at("talks", file),
        delegations: [
          Delegation(
            party: id("alpha"), head: DelegationMember(id("aide")),
            members: [DelegationMember(id("beta"))]),
          // Nobody named: that is not news of who left.
          Delegation(party: id("beta")),
        ]))
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    let page = try html("rounds/second/index.html", of: site)
    let link = { (name: String, title: String) in
      "<a href=\"../../actors/\(name)/index.html\">\(title)</a>"
    }
    #expect(
      page.contains(
        "<li>\(link("aide", "Aide")) <span class=\"when\"><strong class=\"new\">new head</strong>"
          + "</span></li>"))
    #expect(
      page.contains(
        "<span class=\"label\">Head in the round before:</span> \(link("envoy", "Envoy"))</p>"))
    #expect(
      page.contains(
        "<span class=\"label\">Not named in the round before:</span> \(link("beta", "Beta"))</p>"))
    #expect(
      page.contains(
        "<li class=\"label\">Named only in the round before:</li>"
          + "<li>\(link("envoy", "Envoy"))</li>"))
    #expect(page.components(separatedBy: "in the round before:").count == 4)
    let first = try html("rounds/first/index.html", of: site)
    #expect(!first.contains("in the round before:") && !first.contains("new head"))
  }

  @Test("gives summaries the titles of the records they link to")
  func summaries() async throws {
    let page = try html("timeline/index.html", of: try await SampleContent.site().value)
    #expect(page.contains("<p>On &lt;that&gt; day Kyiv and Kyiv heard Envoy and Envoy</p>"))
  }

  @Test("escapes titles wherever they are")
  func hostileTitles() async throws {
    let site = try await SampleContent.site().value
    for page in site.pages where page.path.text.hasSuffix(".html") {
      #expect(!String(decoding: page.render(), as: UTF8.self).contains("<b>Talks"), "\(page.path)")
    }
    let page = try html("events/talks/index.html", of: site)
    let title = "&lt;b&gt;Talks&lt;/b&gt; &amp; &quot;more&quot; &#39;so&#39;"
    #expect(page.contains("<h1>\(title)</h1>"))
    #expect(page.contains("<title>\(title) · Sample &amp; site</title>"))
  }

  @Test("names canonical addresses in the sitemap and on pages, without index.html")
  func canonical() async throws {
    let site = try await SampleContent.site().value
    let page = try html("events/plan/index.html", of: site)
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://example.org/sub/events/plan/\">"))
    let sitemap = try html("sitemap.xml", of: site)
    #expect(sitemap.contains("<url><loc>https://example.org/sub/</loc></url>"))
    #expect(!sitemap.contains("index.html") && !sitemap.contains("404"))
    #expect(
      try html("robots.txt", of: site)
        == "User-agent: *\nAllow: /\nSitemap: https://example.org/sub/sitemap.xml\n")
  }

  @Test("path-collision: a free page that would be another page; files one but for case")
  func collisions() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("pages/timeline.md")
    content.pages.append(
      Page(id: PageID("timeline"), source: file, title: SampleContent.at("Mine", file)))
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value)
    #expect(
      site.diagnostics.map(line) == [
        "content/pages/timeline.md:1:5: path-collision: "
          + "`timeline/index.html` is already a page of the site"
      ])
    let pages = ["assets/A.css", "assets/a.css", "assets/a.css/b"].map { path in
      SitePage(
        path: SitePath(path),
        origin: .start(of: SourceText(path: "templates/\(path)", text: ""))
      ) { [UInt8]() }
    }
    #expect(
      Site.withoutCollisions(pages).diagnostics.map(line) == [
        "templates/assets/a.css:1:1: path-collision: "
          + "`assets/a.css` and `assets/A.css` are the same file where case is ignored",
        "templates/assets/A.css:1:1: path-collision: "
          + "`assets/A.css` would be a file, but `assets/a.css/b` needs a folder of that name",
      ])
  }

  @Test("broken-link: a fragment that the record's page does not have")
  func brokenLinks() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("pages/method.md")
    var body = Prose()
    func link(_ kind: RecordKind, _ name: String, _ fragment: String) {
      body.link(to: SampleContent.at(RecordReference(kind, name), file), fragment: fragment)
    }
    link(.event, "talks", "later")
    link(.article, "wire", "passage-1")
    link(.event, "talks", "latter")
    content.pages[0].body = body
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value)
    #expect(
      site.diagnostics.map(line) == [
        "content/pages/method.md:1:5: broken-link: the page of event `talks` has no `#latter`"
      ])
    #expect(site.diagnostics.first?.help == "did you mean `later`?")
  }

  @Test("a source that gives one of the accounts supports nothing by that")
  func accounts() async throws {
    var content = try SampleContent.content()
    content.events[0].articles = []
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    let page = try html("events/talks/index.html", of: site)
    let sources = try #require(page.firstRange(of: "<h2 id=\"page_sources\">Sources</h2>"))
    let words = page[sources.upperBound...]
    let stances = words.components(separatedBy: "<span class=\"stance\">").dropFirst()
      .map { $0.prefix { $0 != "<" } }
    let account = "gives one of the accounts"
    #expect(stances == ["disputes", account[...], account[...]])
    #expect(try html("articles/copy/index.html", of: site).contains(account))
    #expect(!(try html("articles/copy/index.html", of: site)).contains("supports"))
  }

  @Test("no control character reaches a page")
  func controlCharacters() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("events/plan.md")
    content.events[1].title = SampleContent.at("Plan \u{1B}[31m\u{1}\u{C}", file)
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    for page in site.pages where page.path.text.hasSuffix(".html") {
      let isClean = page.render().allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }
      #expect(isClean, "\(page.path)")
    }
    let page = try html("events/plan/index.html", of: site)
    #expect(page.contains("<h1>Plan \u{FFFD}[31m\u{FFFD}\u{FFFD}</h1>"))
  }

  @Test("the front page has no heading with nothing below it")
  func emptyHome() async throws {
    let templates = try SampleSite.templates().value
    var content = Content()
    content.articles = try SampleContent.content().articles
    let bare = await Site.lay(out: EventGraph.resolve(content).value, with: templates).value
    #expect(!(try html("index.html", of: bare)).contains("<h2>"))
    let full = try html("index.html", of: try await SampleContent.site().value)
    for heading in ["Rounds", "Issues", "The sides"] {
      #expect(full.contains("<h2>\(heading)</h2>"))
    }
  }

  @Test("an event's neighbours are named by their place in the list, not by a time nobody knows")
  func neighbours() async throws {
    let page = try html("events/plan/index.html", of: try await SampleContent.site().value)
    #expect(page.contains("<p>Next entry: <"))
    #expect(!page.contains("After") && !page.contains("Before"))
  }

  @Test("renders the same bytes each time")
  func sameBytes() async throws {
    let first = try await SampleContent.site(eventCount: 50).value
    let second = try await SampleContent.site(eventCount: 50).value
    for (one, other) in zip(first.pages, second.pages) {
      #expect(one.render() == other.render(), "\(one.path)")
    }
  }
}

import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("Views of earlier days")
struct SiteVersionTests {
  private static let days = [(2026, 1, 1), (2026, 2, 5)].map {
    CivilDay(year: $0.0, month: $0.1, day: $0.2)
  }

  private func views(of content: Content) -> [PastVersion] {
    Self.days.map { day in
      PastVersion(day: day, graph: EventGraph.resolve(content.asOf(day)).value)
    }
  }

  private func content() throws -> Content {
    var content = try SampleContent.content()
    // A body that links to what is reported by the undated article alone.
    content.pages[0].body.link(
      to: SampleContent.at(
        RecordReference(.article, "copy"), SampleContent.text("pages/method.md")),
      fragment: "passage-1")
    return content
  }

  private func site(_ content: Content? = nil) async throws -> Outcome<Site> {
    let content = try content ?? self.content()
    return await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value,
      views: views(of: content))
  }

  private func html(_ path: String, of site: Site) throws -> String {
    String(decoding: try #require(site.page(at: path), "\(path)").render(), as: UTF8.self)
  }

  @Test("lie below a folder of their own, beside the present, which is as it is without them")
  func paths() async throws {
    let content = try content()
    let site = try await site()
    #expect(site.diagnostics.map(line) == [])
    let alone = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    let present = site.value.pages.filter { !$0.path.text.hasPrefix("as-of/") }
    #expect(present.map(\.path) == alone.pages.map(\.path))
    for (one, other) in zip(present, alone.pages) where one.path.text != "sitemap.xml" {
      let text = String(decoding: one.render(), as: UTF8.self)
        .replacing(#/ · <a href="[^"]*as-of/index.html">Earlier days</a>/#, with: "")
      #expect(text == String(decoding: other.render(), as: UTF8.self), "\(one.path)")
    }
    let past = site.value.pages.map(\.path.text).filter { $0.hasPrefix("as-of/2026-02-05/") }
    #expect(past.contains("as-of/2026-02-05/events/talks/index.html"))
    #expect(past.contains("as-of/2026-02-05/articles/wire/index.html"))
    #expect(!past.contains("as-of/2026-02-05/articles/copy/index.html"))
    #expect(!past.contains { $0.contains("404") || $0.contains("assets/") })
    #expect(!past.contains { $0.hasSuffix("sitemap.xml") || $0.hasSuffix("robots.txt") })
    for page in site.value.pages {
      #expect(site.value.page(at: page.path.text)?.render() == page.render(), "\(page.path)")
    }
    let sitemap = try html("sitemap.xml", of: site.value)
    #expect(sitemap.contains("<loc>https://example.org/sub/as-of/</loc>"))
    #expect(!sitemap.contains("as-of/2026"))
  }

  @Test("say on every page that they are, to readers and robots, and lead to the present")
  func marks() async throws {
    let site = try await site().value
    for page in site.pages where page.path.text.hasSuffix(".html") {
      let text = String(decoding: page.render(), as: UTF8.self)
      let isPast = page.path.text.hasPrefix("as-of/2026")
      #expect(text.contains("<aside class=\"as-of\"") == isPast, "\(page.path)")
      #expect(text.contains("<meta name=\"robots\" content=\"noindex\">") == isPast)
    }
    let talks = try html("as-of/2026-02-05/events/talks/index.html", of: site)
    #expect(
      talks.contains(
        "known on <time datetime=\"2026-02-05\">5 February 2026</time></strong></p>"))
    #expect(
      talks.contains("<a href=\"../../../../events/talks/index.html\">This page as it is now</a>"))
    #expect(talks.contains("<a href=\"../../../../as-of/index.html\">Earlier days</a>"))
    #expect(
      talks.contains("<link rel=\"canonical\" href=\"https://example.org/sub/events/talks/\">"))
    #expect(talks.contains("href=\"../../../../assets/site.css\""))
    #expect(talks.contains(" · Sample &amp; site, as of 5 February 2026</title>"))
    #expect(talks.contains("as of <time datetime=\"2026-02-05\">"))
    // Its other links stay on that day.
    #expect(talks.contains("href=\"../../rounds/first/index.html\""))
  }

  @Test("lead to the present site where the page is no more")
  func withoutPresent() async throws {
    var content = try content()
    let then = views(of: content)
    content.pages = []
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value, views: then
    ).value
    let method = try html("as-of/2026-02-05/method/index.html", of: site)
    #expect(method.contains("<a href=\"../../../index.html\">The site as it is now</a>"))
    #expect(!method.contains("rel=\"canonical\""))
  }

  @Test("are complete: every link leads to a page and a place on it")
  func wellFormed() async throws {
    let site = try await site().value
    var checks: [String: PageCheck] = [:]
    for page in site.pages where page.path.text.hasSuffix(".html") {
      let bytes = page.render()
      #expect(!bytes.contains(0), "\(page.path)")
      checks[page.path.text] = PageCheck(String(decoding: bytes, as: UTF8.self))
    }
    for (path, check) in checks where path.hasPrefix("as-of/") {
      #expect(check.problems == [], "\(path)")
      for link in check.links where !link.hasPrefix("https://") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in parts[0].split(separator: "/") {
          if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
        }
        let target = parts[0].isEmpty ? path : folders.joined(separator: "/")
        #expect(site.page(at: target) != nil, "\(path) → \(link)")
        if parts.count > 1 {
          #expect(checks[target]?.ids.contains(parts[1]) == true, "\(path) → \(link)")
        }
      }
    }
  }

  @Test("before everything say why there is nothing")
  func empty() async throws {
    let site = try await site().value
    for path in ["index.html", "timeline/index.html"] {
      let page = try html("as-of/2026-01-01/\(path)", of: site)
      #expect(
        page.contains("<strong>Nothing that this site records was publicly known on"), "\(path)")
    }
    let timeline = try html("as-of/2026-01-01/timeline/index.html", of: site)
    #expect(timeline.contains("<p>Nothing that this site records was publicly known by then.</p>"))
    #expect(!timeline.contains("No events have been entered yet."))
  }

  @Test("are listed on a page of their own, to which all pages lead")
  func list() async throws {
    let site = try await site().value
    let list = try html("as-of/index.html", of: site)
    let newest = try #require(list.firstRange(of: "href=\"../as-of/2026-02-05/index.html\""))
    let oldest = try #require(list.firstRange(of: "href=\"../as-of/2026-01-01/index.html\""))
    #expect(newest.lowerBound < oldest.lowerBound)
    #expect(list[newest.upperBound..<oldest.lowerBound].contains("2 events · 1 source"))
    #expect(list[oldest.upperBound...].contains("nothing was known yet"))
    #expect(try html("index.html", of: site).contains("<a href=\"as-of/index.html\">Earlier days"))
    let without = try await SampleContent.site().value
    #expect(!(try html("index.html", of: without)).contains("as-of/index.html"))
    #expect(without.page(at: "as-of/index.html") == nil)
  }

  @Test("a page of the author's cannot be where their list is")
  func collision() async throws {
    var content = try content()
    content.pages[0].id = PageID("as-of")
    let site = try await site(content)
    #expect(
      site.diagnostics.map(line) == [
        "content/site.yml:1:1: path-collision: `as-of/index.html` is already a page of the site"
      ])
  }

  @Test("one alone is a site of its own that leads to the address of the present")
  func alone() async throws {
    let content = try content()
    let view = views(of: content)[1]
    let site = await Site.lay(
      out: view, with: try SampleSite.templates().value, before: EventGraph.resolve(content).value)
    #expect(site.diagnostics.map(line) == [])
    let talks = try html("events/talks/index.html", of: site.value)
    #expect(
      talks.contains(
        "<a href=\"https://example.org/sub/events/talks/\">This page as it is now</a>"))
    #expect(talks.contains("href=\"../../assets/site.css\""))
    #expect(talks.contains("noindex") && !talks.contains("as-of/index.html"))
    #expect(
      site.value.page(at: "404.html") != nil && site.value.page(at: "as-of/index.html") == nil)
    #expect(site.value.page(at: "sitemap.xml") == nil)
    #expect(try html("robots.txt", of: site.value) == "User-agent: *\nAllow: /\n")
  }

  @Test("need templates that say so; without views nobody asks")
  func unmarked() async throws {
    let files = try SampleSite.files().map { file -> SourceFile in
      guard file.path == "templates/base.mustache", case .bytes(let bytes) = file.contents else {
        return file
      }
      let text = String(decoding: bytes, as: UTF8.self).replacing(
        "{{#banner}}\n{{.}}\n{{/banner}}\n", with: "")
      return SourceFile(path: file.path, contents: .bytes(Array(text.utf8)))
    }
    let templates = Templates.load(files, strings: StringLayers(try SampleSite.strings()))
    #expect(templates.diagnostics.map(line) == [])
    let content = try content()
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: templates.value, views: views(of: content))
    #expect(site.diagnostics.allSatisfy { $0.code == .unmarkedView && $0.severity == .error })
    #expect(site.diagnostics.map(\.span.path).contains("templates/event.mustache"))
    #expect(!site.diagnostics.map(\.span.path).contains("templates/not-found.mustache"))
    #expect(site.diagnostics.first?.span.start == SourcePosition(line: 1, column: 1))
    #expect(await Site.lay(out: graph, with: templates.value).diagnostics.isEmpty)
  }
}

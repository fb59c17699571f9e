import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("The list of a page's sections")
struct PageContentsTests {
  private func html(_ path: String, of site: Site) throws -> String {
    String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
  }

  /// The ids that the list of a page leads to; empty where it has no list.
  private func listed(on page: String) -> [String] {
    guard let list = page.firstRange(of: "<nav class=\"contents\""),
      let end = page[list.upperBound...].firstRange(of: "</nav>")
    else { return [] }
    return PageCheck(String(page[list.lowerBound..<end.upperBound])).links.map {
      String($0.dropFirst())
    }
  }

  @Test("names every head with an id, in the order of the page, in words alone")
  func heads() {
    let html = """
      <h1 id="one">One</h1><h2>No id</h2><h2 class="x" id="two">Two, <time datetime="2026">2026</time>
      &amp; more</h2><header id="no">h2</header><h3 id="three">Three</h3><h2 id="four">Four</h2>
      <h2 id="five">Five<br></h2><h2 id="six">Six</h2>
      """
    let contents = contents(of: html)
    #expect(
      contents.heads == [
        PageContents.Head(anchor: "two", title: "Two, 2026\n&amp; more"),
        PageContents.Head(anchor: "four", title: "Four"),
        PageContents.Head(anchor: "five", title: "Five"),
        PageContents.Head(anchor: "six", title: "Six"),
      ])
    #expect(contents.isWorthwhile)
    #expect(!self.contents(of: html.replacing("id=\"six\"", with: "")).isWorthwhile)
    #expect(self.contents(of: "<h2").heads == [] && self.contents(of: "<h2 id=\"").heads == [])
  }

  /// The sections that a template of these words has after the place for their list.
  private func contents(of html: String) -> PageContents {
    let sample = TemplateSample(
      files: [("test", "{{body}}" + html)], page: PageSchema(HeadedPage.self))
    var sink = ByteSink()
    var contents = PageContents()
    sample.load().value.write(
      "test", TemplateScope(HeadedPage(name: "")), into: &sink, contents: &contents)
    return contents
  }

  /// A page with a place for the list of its sections.
  private struct HeadedPage: TemplatePart {
    let name: String
    static let template = "test"
    static let schema = Schema<HeadedPage>(
      "test", "A page.", [.text("name", "A name.") { $0.name }, .contents("body", "The list.")])
  }

  @Test(
    "names heads that a template writes and heads in what it prints, after the place for the list")
  func sources() throws {
    let sample = TemplateSample(
      files: [
        (
          "test",
          "<h2 id=\"no\">Before</h2>{{body}}<h2 id=\"a-{{name}}\">A <b>{{name}}</b></h2>{{body}}<h2>x</h2>"
        )
      ], page: PageSchema(HeadedPage.self))
    let templates = sample.load()
    #expect(templates.diagnostics.map(line) == [])
    var sink = ByteSink()
    var contents = PageContents()
    templates.value.write(
      "test", TemplateScope(HeadedPage(name: "B & c")), into: &sink, contents: &contents)
    #expect(
      String(decoding: sink.bytes, as: UTF8.self)
        == "<h2 id=\"no\">Before</h2><h2 id=\"a-B &amp; c\">A <b>B &amp; c</b></h2><h2>x</h2>")
    #expect(contents.heads == [PageContents.Head(anchor: "a-B &amp; c", title: "A B &amp; c")])
    #expect(contents.places == [23, 67])
  }

  @Test("is on pages with four sections or more, with their own and the author's heads")
  func event() async throws {
    let site = try await SampleContent.site().value
    let page = try html("events/talks/index.html", of: site)
    #expect(
      listed(on: page) == [
        "later", "page_accounts", "page_positions", "page_commitments", "page_sources",
        "page_relations",
      ])
    #expect(page.contains("<li><a href=\"#later\">Later &amp; on</a></li>"))
    #expect(
      page.contains("<nav class=\"contents\" aria-label=\"On this page\">"))
  }

  @Test("never names a section that is not on the page, and leaves none out")
  func complete() async throws {
    let site = try await SampleContent.site(eventCount: 200).value
    var lists = 0
    for path in site.pages.map(\.path.text) where path.hasSuffix(".html") {
      let page = try html(path, of: site)
      #expect(!page.contains("\u{1}"), "\(path)")
      let names = listed(on: page)
      guard !names.isEmpty else { continue }
      lists += 1
      #expect(names.count >= 4 && names.count == Set(names).count, "\(path)")
      #expect(PageCheck(page).ids.isSuperset(of: names), "\(path)")
      #expect(names.count == page.components(separatedBy: "<h2 id=").count - 1, "\(path)")
    }
    #expect(lists >= 5)
    // Three sections are seen at a glance.
    #expect(listed(on: try html("places/kyiv/index.html", of: site)) == [])
  }

  @Test("goes away with a section that a record does not have")
  func withoutAccounts() async throws {
    var content = try SampleContent.content()
    content.events[0].accounts = []
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    let names = listed(on: try html("events/talks/index.html", of: site))
    #expect(names.contains("page_sources") && !names.contains("page_accounts"))
  }
}

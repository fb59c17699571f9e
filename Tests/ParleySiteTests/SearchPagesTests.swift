import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("The search")
struct SearchPagesTests {
  /// The rows of one kind, as the script of the search takes them apart.
  private func rows(_ kind: String, of site: Site) throws -> [[String]] {
    let page = try #require(site.page(at: "search/names.js"))
    let script = String(decoding: page.render(), as: UTF8.self)
    #expect(script.hasPrefix("parley.take(") && script.hasSuffix(");\n"))
    let json = script.dropFirst("parley.take(".count).dropLast(");\n".count)
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let kinds = try #require((value as? [String: Any])?["kinds"] as? [[String: String]])
    let found = try #require(kinds.first { $0["name"] == kind }?["rows"])
    return found.components(separatedBy: "\n").map { $0.components(separatedBy: "\t") }
  }

  @Test("is given every record with what distinguishes it from others, and all its names")
  func names() async throws {
    let site = try await SampleContent.site().value
    #expect(
      try rows("actor", of: site) == [
        ["aide", "Envoy", "Aide"], ["alpha", "state", "Alpha"], ["beta", "state", "Beta"],
        ["envoy", "Alpha", "Envoy", "Посол", "The <Envoy>"],
      ])
    #expect(
      try rows("event", of: site) == [
        ["plan", "January 2026", "Plan"],
        ["talks", "c. 5 February 2026", SampleContent.hostile],
      ])
    #expect(try rows("place", of: site).contains(["kyiv", "Country", "Kyiv", "Kiev"]))
    #expect(try rows("source", of: site).contains(["wire", "Agency, 5 February 2026", "Wire"]))
    #expect(try rows("page", of: site) == [["method", "", "Method"]])
  }

  @Test("keeps names on their lines and in their columns, whatever is in them")
  func hostileNames() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.actors[0].title = SampleContent.at("A\tB\nC\u{2028}\"\\", file)
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value)
    #expect(try rows("actor", of: site.value)[0] == ["aide", "Envoy", "A B C\u{2028}\"\\"])
  }

  @Test("has a page that lists all names for those without scripts")
  func page() async throws {
    let site = try await SampleContent.site().value
    let page = try #require(site.page(at: "search/index.html"))
    let html = String(decoding: page.render(), as: UTF8.self)
    let envoy =
      "<a href=\"../actors/envoy/index.html\">Envoy</a> <span class=\"alias\" lang=\"uk\">Посол</span>"
    #expect(html.contains(envoy))
    #expect(html.contains("<span class=\"alias\">Soil</span>"))
    #expect(html.contains("<a href=\"../timeline/index.html\">2 events</a>"))
    #expect(html.contains("data-names=\"../search/names.js\""))
  }
}

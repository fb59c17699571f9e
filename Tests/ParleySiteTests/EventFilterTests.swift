import ParleyModel
import Testing

@testable import ParleySite

@Suite("What events can be chosen by")
struct EventFilterTests {
  private func graph() throws -> EventGraph {
    EventGraph.resolve(try SampleContent.content()).value
  }

  @Test("is their kind and status, who took part and who they act for, their issues and round")
  func keys() throws {
    let graph = try graph()
    let filter = EventFilter(graph, strings: try SampleSite.templates().value.strings)
    let talks = try #require(graph.events.firstIndex { $0.id.name == "talks" })
    #expect(
      filter.keys(of: talks) == [
        "kind:talks", "status:disputed", "side:alpha", "actor:envoy", "actor:alpha", "issue:land",
        "round:first",
      ])
    let plan = try #require(graph.events.firstIndex { $0.id.name == "plan" })
    #expect(filter.keys(of: plan) == ["kind:proposal", "status:planned"])
  }

  @Test("is offered where the page's events have it, parties in the order of the settings")
  func choices() throws {
    let strings = try SampleSite.templates().value.strings
    let graph = try graph()
    let filter = EventFilter(graph, strings: strings)
    let form = try #require(filter.form(for: graph.events.indices))
    #expect(form.words == "{shown} of 2 events")
    let offered = form.facets.map { facet in
      "\(facet.name): \(facet.options.map(\.title).joined(separator: ", "))"
    }
    #expect(
      offered == [
        "side: Alpha", "actor: Alpha, Envoy", "issue: Land", "kind: talks, proposal",
        "status: disputed, planned", "round: First round",
      ])
    #expect(filter.form(for: 0..<1) == nil)
  }

  @Test("of what began nobody knows when, the month of its end is the head")
  func openStart() async throws {
    var content = try SampleContent.content()
    let plan = try #require(content.events.firstIndex { $0.id.name == "plan" })
    let date = content.events[plan].date
    content.events[plan].date = Spanned(try HistoricalDate(edtf: "../2026-02-05"), at: date.span)
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    let page = try #require(site.page(at: "timeline/index.html"))
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(html.contains("by <time datetime=\"2026-02-05\">5 February 2026</time>"))
    #expect(!html.contains("undated"))
    #expect(!html.contains("Undated"))
    #expect(html.contains("id=\"2026-02\""))
  }

  @Test("is on the timeline with the days each event can mean")
  func timeline() async throws {
    let site = try await SampleContent.site().value
    let page = try #require(site.page(at: "timeline/index.html"))
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(html.contains("data-keys=\"kind:proposal status:planned\" data-from=\"2026-01-01\""))
    #expect(html.contains("data-to=\"2026-01-31\""))
    #expect(html.contains("<option value=\"land\">Land</option>"))
    #expect(html.contains("<script src=\"../assets/filter.js\" defer></script>"))
  }
}

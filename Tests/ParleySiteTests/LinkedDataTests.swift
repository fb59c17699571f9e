import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("What pages say to programs")
struct LinkedDataTests {
  private static let base = "https://example.org/sub/"

  @Test("an event's page says what happened, who took part, where, and in what round")
  func event() async throws {
    let graph = try await Self.graph(of: "events/talks/index.html")
    let event = try #require(graph["\(Self.base)events/talks/#it"])
    #expect(event["@type"] as? String == "Event")
    #expect(event["name"] as? String == SampleContent.hostile)
    #expect(event["keywords"] as? [String] == ["talks", "disputed"])
    // The day is not known for sure, so no day is given.
    #expect(event["startDate"] == nil)
    let page = try #require(graph["\(Self.base)events/talks/"])
    #expect(page["temporalCoverage"] as? String == "2026-02-05~")
    #expect(Self.id(page["mainEntity"]) == "\(Self.base)events/talks/#it")
    #expect(Self.id(page["isPartOf"]) == "\(Self.base)#it")
    let place = try #require(event["location"] as? [String: Any])
    #expect(place["@id"] as? String == "\(Self.base)places/kyiv/#it")
    #expect(place["name"] as? String == "Kyiv")
    let actors = try #require(event["contributor"] as? [[String: Any]])
    #expect(actors.map { $0["name"] as? String } == ["Envoy", "Alpha"])
    #expect(actors[0]["@type"] as? String == "Person")
    #expect(Self.id(event["superEvent"]) == "\(Self.base)rounds/first/#it")
    #expect((event["about"] as? [Any])?.map(Self.id) == ["\(Self.base)issues/land/#it"])
  }

  @Test("positions, promises and accounts that differ are claims, with the words they rest on")
  func claims() async throws {
    let graph = try await Self.graph(of: "events/talks/index.html")
    let page = try #require(graph["\(Self.base)events/talks/"])
    let claims = try #require(page["hasPart"] as? [[String: Any]])
    #expect(claims.map { $0["@type"] as? String } == ["Claim", "Claim", "Claim", "Claim"])
    let ids = ["position_1", "commitment_1", "account_1_1", "account_1_2"]
    #expect(claims.map(Self.id) == ids.map { "\(Self.base)events/talks/#\($0)" })
    let site = try await SampleContent.site().value
    let html = String(
      decoding: try #require(site.page(at: "events/talks/index.html")).render(), as: UTF8.self)
    for id in ids { #expect(PageCheck(html).ids.contains(id), "\(id)") }
    #expect(claims.map { $0["text"] as? String } == ["All & more", "Stop", "314", "157"])
    #expect(claims[0]["keywords"] as? String == "hardened")
    #expect(claims[1]["keywords"] as? String == "broken")
    #expect(Self.id(claims[0]["author"]) == "\(Self.base)actors/alpha/#it")
    #expect(Self.id(claims[0]["about"]) == "\(Self.base)issues/land/#it")
    #expect(claims[2]["name"] as? String == "How many")
    // Its words were given above, where the page quotes them.
    let quoted = "\(Self.base)articles/wire/#words-2-5-25"
    let first = try #require((page["citation"] as? [[String: Any]])?.first)
    #expect(first["@id"] as? String == quoted)
    #expect(first["text"] as? String == "agreed on 314 & more")
    #expect(Self.id(first["isPartOf"]) == "\(Self.base)articles/wire/#it")
    #expect((claims[2]["appearance"] as? [[String: String]]) == [["@id": quoted]])
    // Words that are withheld are not here either.
    let withheld = try #require((claims[3]["appearance"] as? [[String: Any]])?.first)
    #expect(withheld["@id"] as? String == "\(Self.base)articles/copy/#words-1-5-18")
    #expect(withheld["text"] == nil)
  }

  @Test("corrections are comments on the page, dated where the day is known")
  func corrections() async throws {
    let page = try #require(
      try await Self.graph(of: "events/talks/index.html")["\(Self.base)events/talks/"])
    let correction = try #require((page["correction"] as? [[String: Any]])?.first)
    #expect(correction["@type"] as? String == "CorrectionComment")
    #expect(correction["@id"] as? String == "\(Self.base)events/talks/#correction_2026-02-07")
    #expect(correction["text"] as? String == "Was 157 & so")
    #expect(correction["datePublished"] as? String == "2026-02-07")
    let round = try #require(
      try await Self.graph(of: "rounds/first/index.html")["\(Self.base)rounds/first/"])
    let vague = try #require((round["correction"] as? [[String: Any]])?.first)
    #expect(vague["text"] as? String == "Was two days")
    #expect(vague["datePublished"] == nil)
  }

  @Test("a round that was put off has no date but the one that was given up")
  func schedule() async throws {
    let graph = try await Self.graph(of: "rounds/first/index.html")
    let round = try #require(graph["\(Self.base)rounds/first/#it"])
    #expect(round["eventStatus"] as? String == "https://schema.org/EventPostponed")
    #expect(round["previousStartDate"] as? String == "2026-02-01")
    #expect(round["startDate"] == nil)
    #expect(Self.id(round["organizer"]) == "\(Self.base)actors/beta/#it")
    let attending = try #require(round["attendee"] as? [[String: Any]])
    #expect(attending.map { $0["name"] as? String } == ["Alpha", "Envoy", "Aide"])
    #expect(attending[0]["@type"] as? [String] == ["Country", "Organization"])
    let parts = try #require(round["subEvent"] as? [[String: Any]])
    #expect(parts[0]["name"] as? String == "Opening")
    #expect(parts[0]["startDate"] as? String == "2026-02-04")
    #expect(Self.id(parts[1]) == "\(Self.base)events/talks/#it")
    let plan = try #require(
      try await Self.graph(of: "events/plan/index.html")["\(Self.base)events/plan/#it"])
    #expect(plan["eventStatus"] as? String == "https://schema.org/EventScheduled")
    #expect(plan["startDate"] == nil)
    #expect((plan["location"] as? [String: String])?["name"] == "a ship <at sea>")
  }

  @Test(
    "only what a date says is said of it",
    arguments: [
      ("2026-02-05", "2026-02-05", nil, nil),
      ("2026-02-05T14:30+04:00", "2026-02-05T14:30+04:00", nil, nil),
      ("2026-02-04/2026-02-05", "2026-02-04", "2026-02-05", nil),
      ("2026-02-04/..", "2026-02-04", nil, "2026-02-04/.."),
      ("2026-02-04?/2026-02-05", nil, "2026-02-05", "2026-02-04?/2026-02-05"),
      ("2026-02", nil, nil, "2026-02"), ("2026-02-05~", nil, nil, "2026-02-05~"),
    ] as [(String, String?, String?, String?)])
  func dates(edtf: String, start: String?, end: String?, rest: String?) throws {
    let dates = LinkedDates(try HistoricalDate(edtf: edtf))
    #expect(dates.start == start)
    #expect(dates.end == end)
    #expect(dates.rest == rest)
  }

  @Test("people, places, issues and sources have what their records have")
  func records() async throws {
    let envoy = try #require(
      try await Self.graph(of: "actors/envoy/index.html")["\(Self.base)actors/envoy/#it"])
    #expect(envoy["alternateName"] as? [String] == ["Посол", "The <Envoy>"])
    #expect(
      envoy["sameAs"] as? [String]
        == ["http://www.wikidata.org/entity/Q1", "https://example.org/envoy"])
    // The other office has ended.
    #expect(envoy["jobTitle"] as? [String] == ["Adviser"])
    #expect(Self.id(envoy["affiliation"]) == "\(Self.base)actors/alpha/#it")
    let kyiv = try #require(
      try await Self.graph(of: "places/kyiv/index.html")["\(Self.base)places/kyiv/#it"])
    let point = try #require(kyiv["geo"] as? [String: Any])
    #expect(point["latitude"] as? Double == 50.45)
    #expect(point["longitude"] as? Double == 30.52)
    #expect(Self.id(kyiv["containedInPlace"]) == "\(Self.base)places/country/#it")
    let land = try #require(
      try await Self.graph(of: "issues/land/index.html")["\(Self.base)issues/land/#it"])
    #expect(land["description"] as? String == "Who holds <what>")
    let sources = try await Self.graph(of: "articles/wire/index.html")
    let wire = try #require(sources["\(Self.base)articles/wire/#it"])
    #expect(wire["@type"] as? String == "Report")
    #expect(wire["headline"] as? String == "Wire")
    #expect(wire["url"] as? String == "https://example.org/?a=1&b=2")
    #expect(wire["archivedAt"] as? String == "https://archive.example/1")
    #expect(wire["datePublished"] as? String == "2026-02-05")
    #expect((wire["publisher"] as? [String: String])?["name"] == "Agency")
    let parts = sources["\(Self.base)articles/wire/"]?["hasPart"] as? [[String: String]]
    #expect(parts == [["@id": "\(Self.base)articles/wire/#words-2-5-25"]])
    let copy = try #require(
      try await Self.graph(of: "articles/copy/index.html")["\(Self.base)articles/copy/#it"])
    #expect(Self.id(copy["isBasedOn"]) == "\(Self.base)articles/wire/#it")
  }

  @Test("the front page describes the site and its data, every other its own place")
  func site() async throws {
    let home = try await Self.graph(of: "index.html")
    let site = try #require(home["\(Self.base)#it"])
    #expect(site["@type"] as? String == "WebSite")
    #expect(site["description"] as? String == "A <sample>.")
    #expect((site["license"] as? [String: String])?["name"] == "CC <BY>")
    let data = try #require(home["\(Self.base)data/#it"])
    #expect(data["@type"] as? String == "Dataset")
    let files = try #require(data["distribution"] as? [[String: String]])
    #expect(files.map { $0["contentUrl"] } == ["\(Self.base)data/graph.json"])
    let page = try #require(
      try await Self.graph(of: "issues/land/index.html")["\(Self.base)issues/land/"])
    let crumbs = try #require(
      (page["breadcrumb"] as? [String: Any])?["itemListElement"] as? [[String: Any]])
    #expect(crumbs.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(crumbs.map { $0["name"] as? String } == ["Sample & site", "Issues", "Land"])
    #expect(
      crumbs.map { $0["item"] as? String } == [Self.base, "\(Self.base)issues/", nil])
  }

  @Test("the page on the data says who made it, when it was changed, and what time it covers")
  func dataset() async throws {
    var content = try SampleContent.content()
    let file = SampleContent.text("sample.md")
    content.site.license = "CC BY 4.0"
    content.site.publisher = "An institute"
    content.events[0].corrections = [
      Correction(
        date: try SampleContent.date("2027-03-01", file), note: SampleContent.at("One", file))
    ]
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    let graph = try Self.graph(in: try #require(site.page(at: "data/index.html")))
    let data = try #require(graph["\(Self.base)data/#it"])
    #expect(
      data["creator"] as? [String: String] == [
        "@type": "Organization", "name": "An institute", "url": Self.base,
      ])
    // Later than the day that the site describes.
    #expect(data["version"] as? String == "2027-03-01")
    #expect(data["dateModified"] as? String == "2027-03-01")
    #expect(data["temporalCoverage"] as? String == "2026-01-01/2026-02-05")
    #expect(
      data["license"] as? [String: String] == [
        "@type": "CreativeWork", "name": "CC BY 4.0",
        "url": "https://creativecommons.org/licenses/by/4.0/",
      ])
    let home = try Self.graph(in: try #require(site.page(at: "index.html")))
    #expect(home["\(Self.base)data/#it"]?["creator"] == nil)
  }

  @Test("nothing in a text can leave its element or open a comment there")
  func hostile() async throws {
    for page in try await SampleContent.site().value.pages where page.path.text.hasSuffix(".html") {
      guard let json = Self.linkedData(in: String(decoding: page.render(), as: UTF8.self)) else {
        continue
      }
      #expect(!json.contains { "<>&\u{2028}\u{2029}\0".contains($0) }, "\(page.path)")
    }
    var text = LinkedText(base: "https://example.org/a&b/", root: "../")
    text.object { object in
      object.words("name", "</script><!--&\"\\\0")
      object.address("url", SitePath("a/index.html"), fragment: "b")
    }
    #expect(
      text.text
        == #"{"name":"\u003c/script\u003e\u003c!--\u0026\"\\\u0000","#
        + #""url":"https://example.org/a\u0026b/a/#b"}"#)
  }

  @Test("without an address of the site all ids lead to the same places from every page")
  func relative() async throws {
    var content = try SampleContent.content()
    content.site.baseURL = nil
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    let root = try #require(URL(string: "https://any.example/below/"))
    var types: [String: Set<String>] = [:]
    for page in site.pages where page.path.text.hasSuffix("index.html") {
      guard let json = Self.linkedData(in: String(decoding: page.render(), as: UTF8.self)) else {
        continue
      }
      let place = try #require(URL(string: page.path.text, relativeTo: root))
      for (id, object) in Self.objects(in: try Self.parsed(json)) {
        let whole = try #require(URL(string: id, relativeTo: place)).absoluteString
        #expect(whole.hasPrefix(root.absoluteString), "\(id) on \(page.path)")
        if let type = object["@type"] { types[whole, default: []].insert("\(type)") }
      }
    }
    let id = "https://any.example/below/events/talks/index.html#it"
    #expect(types[id] == ["Event"])
    // Whatever is spoken of is the same thing everywhere.
    #expect(types.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("ids do not move when other records come or more is quoted")
  func stability() async throws {
    let before = try await Self.ids(in: SampleContent.content())
    var content = try SampleContent.content(eventCount: 20)
    let earlier = Citation(
      quotation: content.events[0].title, article: content.events[0].articles[0],
      passages: [Passage(block: 0, range: 0..<4)])
    content.events[1].body.citations.append(earlier)
    let after = try await Self.ids(in: content)
    #expect(before.isSubset(of: after))
    #expect(after.contains("\(Self.base)articles/copy/#words-1-0-4"))
  }

  @Test("views of earlier days and the page for what is not there say nothing")
  func silence() async throws {
    let site = try await SampleContent.site().value
    let missing = try #require(site.page(at: "404.html"))
    #expect(Self.linkedData(in: String(decoding: missing.render(), as: UTF8.self)) == nil)
    let content = try SampleContent.content()
    let day = CivilDay(year: 2026, month: 2, day: 6)
    let view = PastVersion(day: day, graph: EventGraph.resolve(content).value)
    let past = await Site.lay(
      out: view, with: try SampleSite.templates().value, before: view.graph
    ).value
    for page in past.pages where page.path.text.hasSuffix(".html") {
      #expect(Self.linkedData(in: String(decoding: page.render(), as: UTF8.self)) == nil)
    }
  }

  // MARK: Reading

  private static func linkedData(in html: String) -> String? {
    let opening = "<script type=\"application/ld+json\">"
    guard let start = html.range(of: opening),
      let end = html.range(of: "</script>", range: start.upperBound..<html.endIndex)
    else { return nil }
    return String(html[start.upperBound..<end.lowerBound])
  }

  private static func parsed(_ json: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  private static func id(_ value: Any?) -> String? { (value as? [String: Any])?["@id"] as? String }

  /// The nodes at the top of a page's graph, by their ids.
  private static func graph(of path: String) async throws -> [String: [String: Any]] {
    try graph(in: try #require(try await SampleContent.site().value.page(at: path)))
  }

  private static func graph(in page: SitePage) throws -> [String: [String: Any]] {
    let json = try #require(linkedData(in: String(decoding: page.render(), as: UTF8.self)))
    let whole = try #require(try parsed(json) as? [String: Any])
    #expect(whole["@context"] as? String == "https://schema.org")
    let nodes = try #require(whole["@graph"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: nodes.map { (id($0) ?? "", $0) })
  }

  /// Every object that has an id, wherever it is.
  private static func objects(in value: Any) -> [(String, [String: Any])] {
    if let list = value as? [Any] { return list.flatMap(objects) }
    guard let object = value as? [String: Any] else { return [] }
    return (id(object).map { [($0, object)] } ?? []) + object.values.flatMap(objects)
  }

  private static func ids(in content: Content) async throws -> Set<String> {
    let site = await Site.lay(
      out: EventGraph.resolve(content).value, with: try SampleSite.templates().value
    ).value
    var ids: Set<String> = []
    for page in site.pages where page.path.text.hasSuffix(".html") {
      guard let json = linkedData(in: String(decoding: page.render(), as: UTF8.self)) else {
        continue
      }
      ids.formUnion(objects(in: try parsed(json)).map(\.0))
    }
    return ids
  }
}

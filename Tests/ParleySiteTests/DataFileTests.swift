import Foundation
import ParleyModel
import Testing

@testable import ParleySite

/// The files for programs, of the sample and of content that tries to break out of them.
@Suite("The data files")
struct DataFileTests {
  /// What no format may be broken by.
  private static let hostile =
    "=cmd() \"a\" 'b' <i>&amp; ]]> </script>, c; d \\ ;\u{301} \"\u{301} \u{202E}rtl\u{2067} 🕊 Київ"

  private static func file(_ format: DataFile, hostile: Bool = false) async throws -> String {
    let page = try #require(try await site(hostile: hostile).page(at: format.path))
    return String(decoding: page.render(), as: UTF8.self)
  }

  private static func site(hostile: Bool) async throws -> Site {
    var content = try SampleContent.content()
    if hostile {
      content.site.title = Self.hostile
      content.events[0].title.value = Self.hostile
      content.events[0].actors[0].role?.value = Self.hostile
      content.events[0].positions[0].says.value = Self.hostile
      content.events[0].commitments[0].what.value = Self.hostile
      content.actors[0].title.value = Self.hostile
      content.places[0].title.value = Self.hostile
      content.issues[0].title.value = Self.hostile
      var body = Prose()
      body.paragraph { $0.text("\(Self.hostile)\nand more") }
      body.summaryTokens = body.tokens.indices
      content.events[0].body = body
    }
    let graph = EventGraph.resolve(content).value
    return await Site.lay(out: graph, with: try SampleSite.templates().value).value
  }

  private static func json(_ format: DataFile, hostile: Bool = false) async throws
    -> [String: Any]
  {
    let text = try await file(format, hostile: hostile)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The rows of a table, each by the heads of its columns.
  private static func rows(_ format: DataFile, hostile: Bool = false) async throws
    -> [[String: String]]
  {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    let text = try await file(format, hostile: hostile)
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell += "\""
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(CSVWriter.unguarded(cell))
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(CSVWriter.unguarded(cell))
        cell = ""
        rows.append([])
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(rows.last == [] && !isQuoted)
    let head = rows[0]
    #expect(head == format.table?.columns.map(\.name))
    return rows.dropFirst().dropLast().map { row in
      #expect(row.count == head.count)
      return Dictionary(zip(head, row), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func node(_ id: String, hostile: Bool = false) async throws -> [String: Any] {
    let graph = try await json(.graph, hostile: hostile)
    let nodes = try #require(graph["nodes"] as? [[String: Any]])
    return try #require(nodes.first { $0["id"] as? String == id })
  }

  // MARK: The graph

  @Test("contain every record with its dates and what it rests on")
  func nodes() async throws {
    let talks = try await Self.node("event/talks")
    #expect(
      talks["date"] as? [String: String] == [
        "edtf": "2026-02-05~", "earliest": "2026-02-05", "latest": "2026-02-05",
      ])
    #expect(talks["url"] as? String == "https://example.org/sub/events/talks/")
    #expect(talks["status"] as? String == "disputed")
    let citations = try #require(talks["citations"] as? [[String: Any]])
    #expect(citations.count == 1)
    #expect(citations[0]["article"] as? String == "article/wire")
    #expect(citations[0]["stance"] as? String == "disputes")
    #expect(citations[0]["quotation"] as? String == "agreed on 314 & more")
    #expect(citations[0]["line"] as? Int == 1)
    #expect(
      talks["text"] as? String
        == "On <that> day Kyiv and Kyiv heard Envoy and Envoy\n\nLater & on\n\nno page")
    let commitments = try #require(talks["commitments"] as? [[String: Any]])
    #expect(commitments[0]["standing"] as? String == "broken")
    let graph = try await Self.json(.graph)
    #expect((graph["nodes"] as? [Any])?.count == 14)
    #expect((graph["site"] as? [String: Any])?["license"] as? String == "CC <BY>")
    let envoy = try await Self.node("actor/envoy")
    #expect(envoy["party"] as? String == "actor/alpha")
    #expect(
      (envoy["aliases"] as? [[String: String]])?.first == ["name": "Посол", "language": "uk"])
  }

  @Test("keep the words of articles that are not to be published")
  func withheld() async throws {
    let talks = try await Self.node("event/talks")
    let accounts = try #require(talks["accounts"] as? [[String: Any]])
    let versions = try #require(accounts[0]["versions"] as? [[String: Any]])
    let citations = versions.compactMap { $0["citation"] as? [String: Any] }
    #expect(citations.map { $0["quotation"] as? String } == ["agreed on 314 & more", nil])
    let row = try await Self.rows(.events)[1]
    #expect(
      row["accounts"]
        == #"[{"point":"How many","versions":[{"says":"314","article":"wire","#
        + #""quote":"agreed on 314 & more"},{"says":"157","article":"copy"}]}]"#)
    // Annotations give the words around a passage of an article that the site prints as a whole.
    for file in DataFile.all where !["schema.json", "annotations.jsonld"].contains(file.name) {
      #expect(!(try await Self.file(file).contains("<today>")), "\(file.name)")
    }
  }

  @Test("contain every edge with its label and its other members")
  func edges() async throws {
    let graph = try await Self.json(.graph)
    let edges = try #require(graph["edges"] as? [[String: Any]])
    func edge(_ source: String, _ label: String, _ target: String) -> [String: Any]? {
      edges.first {
        $0["source"] as? String == source && $0["label"] as? String == label
          && $0["target"] as? String == target
      }
    }
    #expect(edge("actor/envoy", "takes-part", "event/talks")?["role"] as? String == "spoke <first>")
    #expect(edge("event/talks", "relates", "event/plan")?["verb"] as? String == "follows")
    #expect(edge("actor/envoy", "attends", "round/first")?["head"] as? Bool == true)
    #expect(
      edge("actor/alpha", "holds-position", "issue/land")?["event"] as? String == "event/talks")
    let stances = edges.filter { $0["label"] as? String == "cites" }
      .compactMap { $0["stance"] as? String }
    #expect(Set(stances) == ["supports", "disputes", "account"])
    let labels = Set(edges.compactMap { $0["label"] as? String })
    #expect(labels.isSubset(of: EventGraph.Label.names) && labels.count > 12)
    let xml = try await Self.file(.graphML)
    #expect(xml.components(separatedBy: "<edge ").count - 1 == edges.count)
    #expect(xml.components(separatedBy: "<node ").count - 1 == 14)
    // Gephi takes names from `label` alone, and merges edges without ids.
    #expect(xml.components(separatedBy: "><data key=\"node-label\">").count - 1 == 14)
    #expect(xml.contains("<node id=\"place/kyiv\"><data key=\"node-label\">Kyiv</data>"))
    for number in 1...edges.count {
      #expect(xml.components(separatedBy: "<edge id=\"e\(number)\" source=").count == 2)
    }
    let dot = try await Self.file(.dot)
    #expect(dot.components(separatedBy: "\" -> \"").count - 1 == edges.count)
  }

  @Test("have a schema that describes every key")
  func schema() async throws {
    let schema = try await Self.json(.schema)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    var described = 0
    for (name, definition) in definitions {
      #expect(definition["description"] is String, "\(name)")
      for (key, value) in definition["properties"] as? [String: [String: Any]] ?? [:] {
        #expect(value["description"] is String, "\(name).\(key)")
        described += 1
      }
    }
    #expect(described > 100)
    for node in try #require(try await Self.json(.graph)["nodes"] as? [[String: Any]]) {
      let kind = try #require(node["kind"] as? String)
      let known = definitions[kind]?["properties"] as? [String: Any] ?? [:]
      #expect(Set(node.keys).subtracting(known.keys) == [], "\(kind)")
      #expect(
        Set(definitions[kind]?["required"] as? [String] ?? [""]).subtracting(node.keys) == [])
    }
  }

  // MARK: Tables

  @Test("contain events with all that their files say")
  func events() async throws {
    let rows = try await Self.rows(.events)
    #expect(rows.map { $0["id"] } == ["plan", "talks"])
    let talks = rows[1]
    #expect(talks["date"] == "2026-02-05~" && talks["earliest"] == "2026-02-05")
    #expect(talks["actors"] == "envoy (spoke <first>); alpha")
    #expect(talks["relations"] == "follows:plan")
    #expect(talks["sources"] == "wire; copy" && talks["articles"] == "copy")
    #expect(
      talks["body"]
        == "On \\<that> day Kyiv and Kyiv heard Envoy and [](actor:envoy)\n\n## Later & on\n\n"
        + "> agreed on 314 & more\n>\n> — [the wire](article:wire \"disputes\")\n\n"
        + "[no page](event:nothing)")
    #expect(
      talks["positions"]
        == #"[{"actor":"alpha","issue":"land","says":"All & more","change":"hardened"}]"#)
    #expect(
      talks["commitments"]
        == #"[{"by":["alpha"],"to":["beta"],"what":"Stop","due":"2026-03","state":"broken"}]"#)
    #expect(talks["corrections"] == #"[{"date":"2026-02-07","note":"Was 157 & so"}]"#)
    #expect(rows[0]["place"] == "a ship <at sea>" && rows[0]["latest"] == "2026-01-31")
  }

  @Test("contain actors, positions and promises")
  func tables() async throws {
    let actors = try await Self.rows(.actors)
    #expect(actors.map { $0["id"] } == ["aide", "alpha", "beta", "envoy"])
    #expect(actors[3]["aliases"] == "Посол; The <Envoy>")
    #expect(actors[0]["side"] == "envoy" && actors[0]["party"] == "alpha")
    #expect(actors[3]["events"] == "1" && actors[3]["rounds"] == "1")
    let positions = try await Self.rows(.positions)
    #expect(positions.count == 1)
    #expect(positions[0]["event"] == "talks" && positions[0]["number"] == "1")
    #expect(positions[0]["says"] == "All & more" && positions[0]["evidence"] == "none")
    let commitments = try await Self.rows(.commitments)
    #expect(commitments.count == 1)
    #expect(commitments[0]["due-latest"] == "2026-03-31" && commitments[0]["standing"] == "broken")
  }

  // MARK: Others

  @Test("contain the places that have coordinates, the longitude first")
  func places() async throws {
    let features = try #require(try await Self.json(.places)["features"] as? [[String: Any]])
    #expect(features.map { $0["id"] as? String } == ["place/kyiv"])
    let geometry = try #require(features[0]["geometry"] as? [String: Any])
    #expect(geometry["coordinates"] as? [Double] == [30.52, 50.45])
    let properties = try #require(features[0]["properties"] as? [String: Any])
    #expect(properties["events"] as? Int == 1 && properties["rounds"] as? Int == 1)
  }

  @Test("leave places out where none has coordinates")
  func noPlaces() async throws {
    var content = try SampleContent.content()
    for index in content.places.indices { content.places[index].coordinates = nil }
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    #expect(site.page(at: DataFile.places.path) == nil)
    let page = try #require(site.page(at: "data/index.html"))
    #expect(!String(decoding: page.render(), as: UTF8.self).contains("geojson"))
  }

  @Test("contain slides whose texts are escaped, because they are taken for HTML")
  func timeline() async throws {
    let slides = try #require(try await Self.json(.timeline)["events"] as? [[String: Any]])
    #expect(slides.map { $0["unique_id"] as? String } == ["plan", "talks"])
    #expect(slides[0]["start_date"] as? [String: Int] == ["year": 2026, "month": 1])
    let text = try #require(slides[1]["text"] as? [String: String])
    #expect(text["headline"] == "&lt;b&gt;Talks&lt;/b&gt; &amp; &quot;more&quot; &#39;so&#39;")
    let eras = try #require(try await Self.json(.timeline)["eras"] as? [[String: Any]])
    #expect(
      eras[0]["end_date"] as? [String: Int] == ["year": 2026, "month": 2, "day": 6])
  }

  @Test("are described with every column")
  func package() async throws {
    let package = try await Self.json(.package)
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(
      resources.map { $0["path"] as? String }
        == DataFile.all.filter { $0.name != DataFile.package.name && $0.path.hasPrefix("data/") }
        .map(\.name))
    let events = try #require(resources.first { $0["name"] as? String == "events" })
    let schema = try #require(events["schema"] as? [String: Any])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    #expect(fields.map { $0["name"] as? String } == DataTable.events.columns.map(\.name))
    #expect(fields[3]["type"] as? String == "date")
    let licenses = try #require(package["licenses"] as? [[String: String]])
    #expect(licenses == [["name": "CC--BY-", "title": "CC <BY>"]])
    #expect((package["sources"] as? [Any])?.count == 2)
  }

  @Test("say how to cite the site")
  func citation() async throws {
    let yaml = try await Self.file(.citation)
    #expect(yaml.hasPrefix("cff-version: \"1.2.0\"\ntype: dataset\n"))
    #expect(yaml.contains("\ntitle: \"Sample & site\"\n"))
    #expect(yaml.contains("\nkeywords:\n  - \"Land\"\n  - \"Towns\"\n"))
    #expect(!yaml.contains("license"))
    // The last correction is of the day after the one that the site describes.
    #expect(yaml.contains("\nversion: \"2026-02-07\"\ndate-released: \"2026-02-07\"\n"))
    #expect(try await Self.json(.package)["version"] as? String == "2026-02-07")
    #expect(yaml.contains("\nauthors:\n  - name: \"Sample & site\"\n"))
    var content = try SampleContent.content()
    content.site.publisher = "An: institute"
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    let named = try #require(site.page(at: DataFile.citation.path)).render()
    #expect(
      String(decoding: named, as: UTF8.self)
        .contains("\nauthors:\n  - name: \"An: institute\"\n"))
    #expect(License("CC BY-SA 4.0").identifier == "CC-BY-SA-4.0")
    #expect(License("cc by 4.0").address == "https://creativecommons.org/licenses/by/4.0/")
    #expect(License("https://x.example/l").address == "https://x.example/l")
    #expect(License("Ours").identifier == nil && License("Ours").address == nil)
  }

  // MARK: Hostile text

  @Test("bring hostile text through unharmed")
  func hostileText() async throws {
    let talks = try await Self.node("event/talks", hostile: true)
    #expect(talks["title"] as? String == Self.hostile)
    #expect(talks["text"] as? String == Self.hostile + "\nand more")
    let row = try await Self.rows(.events, hostile: true)[1]
    #expect(row["title"] == Self.hostile)
    let role = Self.hostile.replacing(UInt8(ascii: "\\"), by: "\\\\")
      .replacing(UInt8(ascii: ";"), by: "\\;")
    #expect(row["actors"] == "envoy (\(role)); alpha")
    #expect(try await Self.rows(.actors, hostile: true)[0]["title"] == Self.hostile)
    #expect(try await Self.rows(.positions, hostile: true)[0]["says"] == Self.hostile)
    #expect(try await Self.rows(.commitments, hostile: true)[0]["what"] == Self.hostile)
    let features = try #require(
      try await Self.json(.places, hostile: true)["features"] as? [[String: Any]])
    #expect((features[0]["properties"] as? [String: Any])?["title"] as? String == Self.hostile)
    #expect(try await Self.json(.package, hostile: true)["title"] as? String == Self.hostile)
    let citation = try await Self.file(.citation, hostile: true)
    let title = try #require(citation.split(separator: "\n").first { $0.hasPrefix("title: ") })
    let list = try JSONSerialization.jsonObject(with: Data("[\(title.dropFirst(7))]".utf8))
    #expect(list as? [String] == [Self.hostile])
    let document = try XMLCheck(await Self.file(.graphML, hostile: true))
    #expect(document.texts.count { $0 == Self.hostile } == 9)
    let dot = try await Self.file(.dot, hostile: true)
    let quoted = Self.hostile.replacing(UInt8(ascii: "\\"), by: "\\\\")
      .replacing(UInt8(ascii: "\""), by: "\\\"")
    #expect(dot.hasPrefix("digraph \"\(quoted)\" {\n"))
    #expect(
      dot.contains("\"event/talks\" [kind=\"event\", shape=\"ellipse\", label=\"\(quoted)\","))
    let timeline = try await Self.file(.timeline, hostile: true)
    #expect(!timeline.contains("<i>") && !timeline.contains("</script>"))
  }

  @Test("begin no cell of a table with what a spreadsheet would run")
  func formulas() async throws {
    for format in [DataFile.events, .actors, .positions, .commitments] {
      let text = try await Self.file(format, hostile: true)
      #expect(text.contains("'=cmd()"), "\(format.name)")
      for start in [",=", ",\"=", "\n=", "\n\"="] {
        #expect(!text.contains(start), "\(format.name)")
      }
    }
  }

  // MARK: Pieces

  @Test("are handed on in pieces, of which none is much larger than its last record")
  func pieces() async throws {
    let content = try SampleContent.content(eventCount: 800)
    let graph = EventGraph.resolve(content).value
    let site = await Site.lay(out: graph, with: try SampleSite.templates().value).value
    var large: [String] = []
    for file in DataFile.all {
      let page = try #require(site.page(at: file.path))
      let pieces = Pieces()
      var sink = ByteSink(handingOnTo: pieces.add)
      page.write(into: &sink)
      sink.finish()
      #expect(pieces.bytes == page.render(), "\(file.name)")
      #expect(pieces.longest < (1 << 16) + 8_192, "\(file.name)")
      if pieces.count > 1 { large.append(file.name) }
    }
    #expect(
      large == ["graph.json", "events.csv", "graph.graphml", "graph.dot", "timelinejs.json"])
  }

  // MARK: The page

  @Test("are described on their own page, which every page links to")
  func page() async throws {
    let site = try await SampleContent.site().value
    let page = try #require(site.page(at: "data/index.html"))
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(PageCheck(html).problems == [])
    for file in DataFile.all {
      #expect(site.page(at: file.path) != nil, "\(file.name)")
      #expect(PageCheck(html).links.contains("../\(file.path)"), "\(file.name)")
    }
    #expect(html.contains("2 events · CC &lt;BY&gt;"))
    #expect(html.contains("14 records, "))
    for page in site.pages where page.path.text.hasSuffix(".html") {
      let html = String(decoding: page.render(), as: UTF8.self)
      #expect(
        PageCheck(html).links.contains { $0.hasSuffix("data/index.html") }, "\(page.path)")
    }
  }
}

/// What a sink hands on.
private final class Pieces {
  private(set) var bytes: [UInt8] = []
  private(set) var longest = 0
  private(set) var count = 0

  func add(_ piece: [UInt8]) {
    bytes += piece
    longest = max(longest, piece.count)
    count += 1
  }
}

/// The texts of an XML document's elements.
private struct XMLCheck {
  let texts: [String]

  init(_ xml: String) throws {
    var texts: [String] = []
    var rest = xml[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let next = rest[end...].dropFirst().prefix { $0 != "<" }
      var text = String(next)
      #expect(!text.contains("]]>"))
      for (reference, sign) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] {
        text = text.replacingOccurrences(of: reference, with: sign, options: .literal)
      }
      texts.append(text)
      rest = rest[next.endIndex...]
    }
    self.texts = texts
  }
}

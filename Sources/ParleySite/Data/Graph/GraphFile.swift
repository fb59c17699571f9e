import ParleyModel

extension DataFile {
  /// All records and what joins them: every record and every edge on a line of its own.
  static let graph = DataFile("graph.json", "application/json", counts: { $0.graphCounts }) {
    site, sink in
    sink.json { site.writeGraph(to: &$0) }
    sink.append(0x0A)
  }
}

extension SiteContext {
  fileprivate func writeGraph(to json: inout JSONWriter) {
    json.object(nil, .members) { json in
      json.member("$schema", "schema.json")
      json.object("site") { json in
        json.member("title", graph.site.title)
        json.words("description", graph.site.description)
        json.member("language", graph.site.language)
        json.some("languages", graph.site.languages) { $0.item($1.value) }
        json.words("url", graph.site.baseURL)
        json.words("license", graph.site.license)
        json.orNull("asOf", graph.asOf?.text)
      }
      json.list("nodes", .lines) { json in
        for kind in RecordKind.allCases {
          for node in graph.nodes(kind) {
            write(node, to: &json)
            json.passOn()
          }
        }
      }
      json.list("edges", .lines) { json in
        forEachEdge { edge in
          json.object { json in
            json.text("source") { $0.raw(edge.source) }
            json.text("target") { $0.raw(edge.target) }
            json.member("label", edge.label.name)
            for (name, value) in edge.label.attributes(in: graph) { json.member(name, value) }
          }
          json.passOn()
        }
      }
    }
  }

  /// Takes every edge, in the order of their sources, which is that of the records.
  func forEachEdge(_ take: (WrittenEdge) -> Void) {
    // There are more edges than anything else, but few records.
    let ids = RecordKind.allCases.map { kind in graph.nodes(kind).map(dataID) }
    var number = 0
    for (rank, kind) in RecordKind.allCases.enumerated() {
      for node in graph.nodes(kind) {
        let edges = graph.edges(from: node)
        // By index, for an edge that is taken out of its list is a copy.
        for place in edges.indices {
          number += 1
          let target = edges[place].target
          take(
            WrittenEdge(
              number: number, source: ids[rank][node.index],
              target: ids[target.kind.rank][target.index], label: edges[place].label))
        }
      }
    }
  }
}

/// An edge as data files have it.
struct WrittenEdge {
  /// From 1, in their order.
  let number: Int
  /// The ids of the records, which need no escaping in any format.
  let source: String
  let target: String
  let label: EventGraph.Label
}

extension EventGraph.Label {
  /// What it is called in data files.
  var name: String {
    switch self {
    case .takesPart: "takes-part"
    case .partOfRound: "part-of-round"
    case .isAboutRound: "about-round"
    case .happensAt: "happens-at"
    case .concerns: "concerns"
    case .cites: "cites"
    case .attests: "attests"
    case .actsFor: "acts-for"
    case .attends: "attends"
    case .sends: "sends"
    case .hosts: "hosts"
    case .repeats: "repeats"
    case .within: "within"
    case .relates: "relates"
    case .holdsPosition: "holds-position"
    case .promises: "promises"
    case .isPromised: "is-promised"
    case .links: "links"
    case .mentions: "mentions"
    }
  }

  /// All names, in the order of their declaration.
  static let names = [
    "takes-part", "part-of-round", "about-round", "happens-at", "concerns", "cites", "attests",
    "acts-for", "attends", "sends", "hosts", "repeats", "within", "relates", "holds-position",
    "promises",
    "is-promised", "links", "mentions",
  ]

  /// What more there is to say of it.
  func attributes(in graph: EventGraph) -> [(StaticString, JSONText)] {
    switch self {
    case .takesPart(let role): role.map { [("role", .string($0))] } ?? []
    case .cites(let stance, let isQuoted):
      [("stance", .string(stance?.rawValue ?? "account")), ("quoted", .flag(isQuoted))]
    case .attests(let isQuoted): [("quoted", .flag(isQuoted))]
    case .attends(let delegation, let isHead):
      [("delegation", .number(delegation)), ("head", .flag(isHead))]
    case .sends(let delegation): [("delegation", .number(delegation))]
    case .relates(let verb): [("verb", .string(verb.rawValue))]
    case .holdsPosition(let event, let position):
      [
        ("event", .string("event/\(graph.events[event].id.name)")),
        ("position", .number(position)),
      ]
    case .promises(let commitment), .isPromised(let commitment):
      [("commitment", .number(commitment))]
    case .partOfRound, .isAboutRound, .happensAt, .concerns, .actsFor, .hosts, .repeats, .within,
      .links, .mentions:
      []
    }
  }
}

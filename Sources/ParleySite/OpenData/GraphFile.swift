import ParleyModel

extension SiteLayout {
  /// `graph.json`: every record and every edge, each on a line of its own.
  func graphFile() -> [UInt8] {
    let head = JSONText.members([
      ("title", .string(graph.site.title)), ("description", .words(graph.site.description)),
      ("language", .string(graph.site.language)), ("url", .words(graph.site.baseURL)),
      ("license", .words(graph.site.license)),
      ("asOf", graph.asOf.map { .string($0.text) } ?? .null),
    ])
    var file = LongText(size: graphSize(record: 2_500, edge: 200))
    file.text = "{\"$schema\":\"schema.json\",\n\"site\":\(head.line),\n\"nodes\":[\n"
    var isFirst = true
    for kind in RecordKind.allCases {
      for node in graph.nodes(kind) {
        if !isFirst { file.text += ",\n" }
        isFirst = false
        JSONText.members(graphNode(node)).append(to: &file.text, indent: nil)
        file.settle()
      }
    }
    file.text += "\n],\n\"edges\":[\n"
    // Ids need no escaping.
    appendEdges(
      to: &file, separator: ",\n",
      from: { "{\"source\":\"\($0)\",\"target\":\"" },
      label: { label in
        var end = "\",\"label\":\"\(label.name)\""
        for (name, value) in label.attributes(in: graph) {
          end += ",\"\(name)\":\(value.line)"
        }
        return end + "}"
      })
    file.text += "\n]}\n"
    return file.whole()
  }

  /// About how many bytes a file of all records and edges has.
  func graphSize(record: Int, edge: Int) -> Int {
    RecordKind.allCases.reduce(0) { size, kind in
      graph.nodes(kind).reduce(size) { $0 + record + edge * graph.edges(from: $1).count }
    }
  }

  /// Adds every edge, in the order of their sources, which is that of the records. There are more edges
  /// than anything else, but few sources and labels: what is said of those is made once for all.
  ///
  /// - Parameters:
  ///   - separator: What stands between two edges.
  ///   - opening: What is written before the number of an edge, from 1; none where edges have none.
  ///   - source: What is written before the id of the target, by the id of the source.
  ///   - label: What is written after the id of the target.
  func appendEdges(
    to file: inout LongText, separator: String = "", numbered opening: String? = nil,
    from source: (String) -> String, label: (EventGraph.Label) -> String
  ) {
    let ids = RecordKind.allCases.map { kind in graph.nodes(kind).map(dataID) }
    var labels: [EventGraph.Label: String] = [:]
    var number = 0
    for (rank, kind) in RecordKind.allCases.enumerated() {
      for node in graph.nodes(kind) {
        let edges = graph.edges(from: node)
        guard !edges.isEmpty else { continue }
        let start = source(ids[rank][node.index])
        for edge in edges {
          if number > 0 { file.text += separator }
          number += 1
          if let opening {
            file.text += opening
            file.text += String(number)
          }
          file.text += start
          let target = RecordKind.allCases.firstIndex(of: edge.target.kind) ?? 0
          file.text += ids[target][edge.target.index]
          if let known = labels[edge.label] {
            file.text += known
          } else {
            let made = label(edge.label)
            labels[edge.label] = made
            file.text += made
          }
          file.settle()
        }
      }
    }
  }
}

extension EventGraph.Label {
  /// What it is called in data files.
  var name: String {
    switch self {
    case .takesPart: "takes-part"
    case .partOfRound: "part-of-round"
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
    "takes-part", "part-of-round", "happens-at", "concerns", "cites", "attests", "acts-for",
    "attends", "sends", "hosts", "repeats", "within", "relates", "holds-position", "promises",
    "is-promised", "links", "mentions",
  ]

  /// What more there is to say of it.
  func attributes(in graph: EventGraph) -> [(String, JSONText)] {
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
    case .partOfRound, .happensAt, .concerns, .actsFor, .hosts, .repeats, .within, .links,
      .mentions:
      []
    }
  }
}

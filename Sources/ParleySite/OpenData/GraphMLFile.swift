import ParleyModel

extension SiteLayout {
  /// `graph.graphml`: every record and every edge, for networkx, Gephi, yEd and Cytoscape.
  func graphMLFile() -> [UInt8] {
    var file = LongText(size: graphSize(record: 1_000, edge: 300))
    file.text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    file.text += #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"# + "\n"
    for key in Self.nodeKeys { Self.append(key: key, for: "node", to: &file.text) }
    for (name, type) in Self.edgeKeys { Self.append(key: name, type, for: "edge", to: &file.text) }
    file.text += "<graph id=\"site\" edgedefault=\"directed\">\n"
    for kind in RecordKind.allCases {
      for node in graph.nodes(kind) {
        file.text += "<node id=\"\(dataID(node))\">"
        // Gephi and others show this one beside a node, and no other.
        Self.append("label", graph.title(of: node), for: "node", to: &file.text)
        for (name, value) in nodeValues(node) where !value.isEmpty {
          Self.append(name, value, for: "node", to: &file.text)
        }
        file.text += "</node>\n"
        file.settle()
      }
    }
    appendEdges(
      to: &file, numbered: "<edge id=\"e",
      from: { "\" source=\"\($0)\" target=\"" },
      label: { label in
        var end = "\">"
        Self.append("label", label.name, for: "edge", to: &end)
        for (name, value) in label.attributes(in: graph) {
          if case .string(let text) = value {
            Self.append(name, text, for: "edge", to: &end)
          } else {
            Self.append(name, value.line, for: "edge", to: &end)
          }
        }
        return end + "</edge>\n"
      })
    file.text += "</graph>\n</graphml>\n"
    return file.whole()
  }

  private static let nodeKeys = [
    "label", "kind", "title", "type", "status", "date", "earliest", "latest", "url",
  ]

  private static let edgeKeys: [(String, String)] = [
    ("label", "string"), ("role", "string"), ("stance", "string"), ("quoted", "boolean"),
    ("delegation", "int"), ("head", "boolean"), ("verb", "string"), ("event", "string"),
    ("position", "int"), ("commitment", "int"),
  ]

  /// What there is to say of a record, by the names of ``nodeKeys``.
  func nodeValues(_ node: EventGraph.Node) -> [(String, String)] {
    var type = ""
    var status = ""
    var date: HistoricalDate?
    switch node.kind {
    case .article:
      type = graph.articles[node.index].type.rawValue
      date = graph.articles[node.index].published?.value
    case .event:
      type = graph.events[node.index].kind.rawValue
      status = graph.events[node.index].status.rawValue
      date = graph.events[node.index].date.value
    case .round:
      type = graph.rounds[node.index].format?.rawValue ?? ""
      date = graph.rounds[node.index].date.value
    case .actor: type = graph.actors[node.index].kind.rawValue
    case .issue, .place, .page: break
    }
    return [
      ("kind", node.kind.rawValue), ("title", graph.title(of: node)), ("type", type),
      ("status", status), ("date", date?.text ?? ""), ("earliest", date?.earliest?.text ?? ""),
      ("latest", date?.latest?.text ?? ""), ("url", dataAddress(node)),
    ]
  }

  private static func append(
    key name: String, _ type: String = "string", for element: String, to xml: inout String
  ) {
    xml += "<key id=\"\(element)-\(name)\" for=\"\(element)\" attr.name=\"\(name)\" "
    xml += "attr.type=\"\(type)\"/>\n"
  }

  private static func append(
    _ name: String, _ value: String, for element: String, to xml: inout String
  ) {
    xml += "<data key=\""
    xml += element
    xml += "-"
    xml += name
    xml += "\">"
    XMLText.append(value, to: &xml)
    xml += "</data>"
  }
}

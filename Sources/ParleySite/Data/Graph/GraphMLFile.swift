import ParleyModel

extension DataFile {
  /// All records and what joins them, for networkx, Gephi, yEd and Cytoscape.
  static let graphML = DataFile(
    "graph.graphml", "application/xml", counts: { $0.graphCounts }
  ) { site, sink in
    sink.xml { site.writeGraphML(to: &$0) }
  }
}

extension SiteContext {
  fileprivate func writeGraphML(to xml: inout XMLWriter) {
    xml.declaration()
    xml.element("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"]) { xml in
      xml.lineBreak()
      for key in Self.nodeKeys { Self.write(key: key, for: "node", to: &xml) }
      for (name, type) in Self.edgeKeys { Self.write(key: name, type, for: "edge", to: &xml) }
      xml.element("graph", ["id": "site", "edgedefault": "directed"]) { xml in
        xml.lineBreak()
        for kind in RecordKind.allCases {
          for node in graph.nodes(kind) { writeGraphML(node, to: &xml) }
        }
        forEachEdge { writeGraphML($0, to: &xml) }
      }
      xml.lineBreak()
    }
    xml.lineBreak()
  }

  private func writeGraphML(_ node: EventGraph.Node, to xml: inout XMLWriter) {
    xml.element("node", ["id": dataID(node)]) { xml in
      // Gephi and others show this one beside a node, and no other.
      xml.element("data", ["key": "node-label"], text: graph.title(of: node))
      for (name, value) in nodeValues(node) where !value.isEmpty {
        xml.element("data", ["key": "node-" + name], text: value)
      }
    }
    xml.lineBreak()
    xml.passOn()
  }

  private func writeGraphML(_ edge: WrittenEdge, to xml: inout XMLWriter) {
    xml.element(
      "edge", ["id": "e\(edge.number)", "source": edge.source, "target": edge.target]
    ) { xml in
      xml.element("data", ["key": "edge-label"], text: edge.label.name)
      for (name, value) in edge.label.attributes(in: graph) {
        xml.element("data", ["key": "edge-\(name)"], text: value.words)
      }
    }
    xml.lineBreak()
    xml.passOn()
  }

  private static let nodeKeys = [
    "label", "kind", "title", "type", "status", "date", "earliest", "latest", "url",
  ]

  private static let edgeKeys: [(String, String)] = [
    ("label", "string"), ("role", "string"), ("stance", "string"), ("quoted", "boolean"),
    ("delegation", "int"), ("head", "boolean"), ("verb", "string"), ("event", "string"),
    ("position", "int"), ("commitment", "int"),
  ]

  /// The diagnostics of a record, by the names of ``nodeKeys``.
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
    default: break
    }
    return [
      ("kind", node.kind.rawValue), ("title", graph.title(of: node)), ("type", type),
      ("status", status), ("date", date?.text ?? ""), ("earliest", date?.earliest?.text ?? ""),
      ("latest", date?.latest?.text ?? ""), ("url", dataAddress(node)),
    ]
  }

  private static func write(
    key name: String, _ type: String = "string", for element: String, to xml: inout XMLWriter
  ) {
    xml.element(
      "key",
      [
        "id": "\(element)-\(name)", "for": element, "attr.name": name, "attr.type": type,
      ])
    xml.lineBreak()
  }
}

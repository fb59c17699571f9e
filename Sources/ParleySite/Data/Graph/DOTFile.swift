import ParleyModel

extension DataFile {
  /// All records and what joins them, in the language of Graphviz.
  static let dot = DataFile(
    "graph.dot", "text/vnd.graphviz", counts: { $0.graphCounts }
  ) { site, sink in
    site.writeDOT(to: &sink)
  }
}

extension SiteContext {
  fileprivate func writeDOT(to sink: inout ByteSink) {
    sink.append("digraph ")
    Self.quote(graph.site.title, to: &sink)
    sink.append(" {\n")
    for kind in RecordKind.allCases {
      let shape = Self.shape(of: kind)
      for node in graph.nodes(kind) {
        Self.quote(dataID(node), to: &sink)
        sink.append(" [kind=\"\(kind.rawValue)\", shape=\"\(shape)\"")
        for (name, value) in nodeValues(node) where !value.isEmpty && name != "kind" {
          // What Graphviz draws and links is called `label` and `URL`.
          sink.append(name == "title" ? ", label=" : name == "url" ? ", URL=" : ", \(name)=")
          Self.quote(value, to: &sink)
        }
        sink.append("];\n")
        sink.passOn()
      }
    }
    forEachEdge { edge in
      Self.quote(edge.source, to: &sink)
      sink.append(" -> ")
      Self.quote(edge.target, to: &sink)
      sink.append(" [label=")
      Self.quote(edge.label.name, to: &sink)
      for (name, value) in edge.label.attributes(in: graph) {
        // A head is what Graphviz calls the end of an arrow, and it places some names itself.
        let name = name.description
        sink.append(name == "head" ? ", isHead=" : ", \(name)=")
        if case .string(let words) = value {
          Self.quote(words, to: &sink)
        } else {
          sink.append(value.words)
        }
      }
      sink.append("];\n")
      sink.passOn()
    }
    sink.append("}\n")
  }

  private static func shape(of kind: RecordKind) -> String {
    switch kind {
    case .article: "note"
    case .event: "ellipse"
    case .round: "doubleoctagon"
    case .actor: "box"
    case .issue: "hexagon"
    case .place: "house"
    case .page: "plaintext"
    }
  }

  /// A text in quotation marks. Graphviz takes what follows a backslash in a label for an order, so that
  /// one that is meant is written twice.
  private static func quote(_ text: String, to sink: inout ByteSink) {
    sink.append(UInt8(ascii: "\""))
    sink.append(text, whereSuspect: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      utf8, index, sink in
      switch utf8[index] {
      case UInt8(ascii: "\""): sink.append("\\\"")
      case UInt8(ascii: "\\"): sink.append("\\\\")
      case 0x0A: sink.append("\\n")
      default: sink.append(UInt8(ascii: " "))
      }
      return 1
    }
    sink.append(UInt8(ascii: "\""))
  }
}

import ParleyModel

extension SiteLayout {
  /// `graph.dot`: every record and every edge, in the language of Graphviz.
  func dotFile() -> [UInt8] {
    var file = LongText(size: graphSize(record: 600, edge: 200))
    file.text = "digraph "
    Self.append(graph.site.title, to: &file.text)
    file.text += " {\n"
    for kind in RecordKind.allCases {
      let shape = Self.shape(of: kind)
      for node in graph.nodes(kind) {
        file.text += "\""
        file.text += dataID(node)
        file.text += "\" [kind=\"\(kind.rawValue)\", shape=\"\(shape)\""
        for (name, value) in nodeValues(node) where !value.isEmpty && name != "kind" {
          // What Graphviz draws and links is called `label` and `URL`.
          file.text += name == "title" ? ", label=" : name == "url" ? ", URL=" : ", \(name)="
          Self.append(value, to: &file.text)
        }
        file.text += "];\n"
        file.settle()
      }
    }
    appendEdges(
      to: &file,
      from: { "\"\($0)\" -> \"" },
      label: { label in
        var end = "\" [label=\"\(label.name)\""
        for (name, value) in label.attributes(in: graph) {
          // A head is what Graphviz calls the end of an arrow, and it places some names itself.
          end += name == "head" ? ", isHead=" : ", \(name)="
          if case .string(let words) = value {
            Self.append(words, to: &end)
          } else {
            end += value.line
          }
        }
        return end + "];\n"
      })
    file.text += "}\n"
    return file.whole()
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
  private static func append(_ value: String, to text: inout String) {
    text += "\""
    if value.hasByte({ $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\0"..<" ": text += " "
        default: text.unicodeScalars.append(scalar)
        }
      }
    } else {
      text += value
    }
    text += "\""
  }
}

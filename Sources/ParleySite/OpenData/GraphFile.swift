import ParleyModel

extension SiteLayout {
  /// `graph.json`: every record and every edge, each on a line of its own.
  func graphFile() -> String {
    let head = JSONText.object([
      ("title", .string(graph.site.title)), ("language", .string(graph.site.language)),
      ("asOf", graph.asOf.map { .string($0.text) } ?? .null),
    ])
    return "{\"site\": \(head.line),\n\"nodes\": [\n],\n\"edges\": [\n]}\n"
  }
}

import ParleyModel

extension SiteLayout {
  /// A record's id in every data file: `event/the-swap`.
  func dataID(_ node: EventGraph.Node) -> String { Self.dataID(graph.reference(of: node)) }

  /// A record's id in every data file, by what refers to it.
  static func dataID(_ reference: RecordReference) -> String {
    "\(reference.kind.rawValue)/\(reference.name)"
  }

  /// The address of a record's page: complete where the settings give a `base-url`, else as it is reached
  /// from the folder of the data files.
  func dataAddress(_ node: EventGraph.Node) -> String {
    let page = path(node)
    return graph.site.baseURL.map { $0 + page.canonical } ?? "../\(page.text)"
  }

  /// The number of the line on which a span begins.
  static func line(of span: SourceSpan) -> Int {
    span.source.lineStarts.indexOfStretch(at: span.range.lowerBound) { $0 } + 1
  }
}

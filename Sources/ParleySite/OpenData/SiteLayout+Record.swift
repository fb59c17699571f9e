import ParleyModel

extension SiteLayout {
  /// A record's id in every data file: `event/the-swap`.
  func dataID(_ node: EventGraph.Node) -> String { Self.dataID(graph.reference(of: node)) }

  /// A record's id in every data file, by what refers to it.
  static func dataID(_ reference: RecordReference) -> String {
    "\(reference.kind.rawValue)/\(reference.name)"
  }

  /// The address of a record's page: whole where the settings give a `base-url`, else as it is reached
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

extension HistoricalDate {
  /// The date as its author wrote it, and the days between which it lies.
  var data: JSONText {
    .object([
      ("edtf", .string(text)), ("earliest", earliest.map { .string($0.text) } ?? .null),
      ("latest", latest.map { .string($0.text) } ?? .null),
    ])
  }
}

extension JSONText {
  /// The members that have something in them; what is not known is left out.
  static func members(_ members: [(String, JSONText?)]) -> JSONText {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A text, where there is one.
  static func words(_ text: String?) -> JSONText? {
    text.flatMap { $0.isEmpty ? nil : .string($0) }
  }

  /// Values, where there are any.
  static func values(_ values: [JSONText]) -> JSONText? { values.isEmpty ? nil : .list(values) }
}

import ParleyModel

extension SiteContext {
  /// The data files of the site: of what is known now, for earlier days have pages only.
  func dataFiles() -> [SitePage] {
    guard siteVersion.past == nil else { return [] }
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return [dataPage()]
      + offeredFiles.map { file in
        SitePage(path: SitePath(file.path), origin: origin) { [self] sink in
          file.write(self, &sink)
        }
      }
  }

  /// The data files that the site has, in their order.
  var offeredFiles: [DataFile] { DataFile.all.filter { $0.isOffered(self) } }

  /// How many records there are, and how many edges join them.
  var graphCounts: [DataFile.Count] {
    var records = 0
    var edges = 0
    for kind in RecordKind.allCases {
      records += graph.count(of: kind)
      for node in graph.nodes(kind) { edges += graph.edges(from: node).count }
    }
    return [("records", records), ("joins", edges)]
  }

  // MARK: What all data files say

  /// The day that the data is a version of: the one that the site describes, or that of its last
  /// correction, where that is later.
  var version: CivilDay? {
    graph.asOf.map { asOf in
      graph.corrections.reduce(asOf) { newest, published in
        max(newest, EntryMoment(published: published.correction.date.value, asOf: asOf).day)
      }
    }
  }

  /// Who is responsible for the data: the site itself, where the settings name nobody.
  var publisher: String { graph.site.publisher ?? graph.site.title }

  /// From the first to the last day that is known of any event, as ISO 8601 writes an interval.
  var temporalCoverage: String? {
    let dates = graph.events.map(\.date.value)
    guard let first = dates.compactMap(\.earliest).min(),
      let last = dates.compactMap(\.latest).max(), first < last
    else { return nil }
    return "\(first.text)/\(last.text)"
  }

  // MARK: Records

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

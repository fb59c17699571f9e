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
}

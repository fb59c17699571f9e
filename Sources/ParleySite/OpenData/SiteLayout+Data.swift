import ParleyModel

extension SiteLayout {
  /// The data files of the site: of what is known now, for earlier days have pages only.
  func dataFiles() -> [SitePage] {
    guard standpoint.past == nil else { return [] }
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return DataFormat.allCases.filter(offers).map { format in
      SitePage(path: SitePath(format.path), origin: origin) { [self] in
        Array(text(of: format).utf8)
      }
    }
  }

  /// Whether the content has what the format is about.
  func offers(_ format: DataFormat) -> Bool {
    switch format {
    case .graph: true
    }
  }

  private func text(of format: DataFormat) -> String {
    switch format {
    case .graph: graphFile()
    }
  }
}

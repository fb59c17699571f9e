import ParleyModel

/// What pages without declared fields are given of pages that have them.
extension SiteLayout {
  /// A round on one line.
  func roundRow(_ index: Int) -> TemplateValue { .object(RoundRow(site: self, index: index)) }

  /// An issue in a list.
  func issueRow(_ index: Int) -> TemplateValue { .object(IssueRow(site: self, index: index)) }

  /// One spelling.
  func name(_ name: Name) -> TemplateValue { .object(spelling(name)) }

  /// Links to all chapters of a list.
  func chapterLinks(
    _ chapters: [Chapter], below path: SitePath, counted: String, current: Int?
  ) -> TemplateValue {
    let links: [ChapterLink] = chapterLinks(
      chapters, below: path, counted: counted, current: current)
    return .objects(links)
  }

  /// A link to a chapter, where there is one at that place.
  func neighbour(_ chapters: [Chapter], _ index: Int, below path: SitePath) -> TemplateValue {
    let link: String? = neighbour(chapters, index, below: path)
    return .markup(link)
  }

  /// Links on one line.
  func links(_ links: [String]) -> TemplateValue { .markup(line(of: links)) }

  /// Links to records, each once.
  func links(to nodes: some Sequence<EventGraph.Node>) -> TemplateValue {
    let links: [String] = links(to: nodes)
    return .group(links.map(TemplateValue.html))
  }

  /// An address that leads out of the site.
  func url(_ url: Spanned<String>?) -> TemplateValue {
    let address: String? = self.url(url)
    return .markup(address)
  }
}

extension TemplateShape {
  static let roundRow = RoundRow.schema.shape
  static let issueRow = IssueRow.schema.shape
  static let chapterLink = ChapterLink.schema.shape
  static let name = Spelling.schema.shape
}

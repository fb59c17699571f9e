import ParleyModel

extension SiteContext {
  /// A record as others mention it: its address, what it is, what it is called.
  func linkedMention(of node: EventGraph.Node) -> String {
    // Of a site with an address it is the same on all pages.
    let shared = graph.site.baseURL == nil ? markup : self.shared.markup(for: "")
    return shared.linkedData.of(node) {
      var text = LinkedText(base: graph.site.baseURL, root: root)
      text.object { object in
        object.address("@id", .record(graph.reference(of: node)), fragment: LinkedText.it)
        object.type(LinkedType.of(node, in: graph))
        object.words("name", graph.title(of: node))
      }
      return text.text
    }
  }

  /// What a page says, as linked data (JSON-LD 1.1, schema.org). Pages that robots are to leave out
  /// say nothing, and neither does the one that servers show for what is not there.
  func linkedData(
    of path: SitePath, in section: Section, about node: EventGraph.Node?, title: String
  ) -> ((inout ByteSink) -> Void)? {
    guard siteVersion.past == nil, path != .notFound else { return nil }
    return { [self] sink in
      sink.append(linkedText(of: path, in: section, about: node, title: title).bytes)
    }
  }

  private func linkedText(
    of path: SitePath, in section: Section, about node: EventGraph.Node?, title: String
  ) -> LinkedText {
    var text = LinkedText(base: graph.site.baseURL, root: root)
    text.object { whole in
      whole.term("@context", "https://schema.org")
      whole.list("@graph") { list in
        if let node { linkRecord(node, to: &list) }
        linkPage(path, section, node, title: title, to: &list)
        if section == .home { linkSite(to: &list) }
        if section == .home || path == .data {
          linkDataset(isComplete: path == .data, to: &list)
        }
      }
    }
    return text
  }

  /// The record whose own page is at a path.
  func record(at path: SitePath, in section: Section) -> EventGraph.Node? {
    switch section {
    case .page(let index): return EventGraph.Node(.page, index)
    case .records(let kind):
      let parts = path.text.split(separator: "/")
      guard parts.count == 3, parts[0] == kind.folder else { return nil }
      return graph.node(RecordReference(kind, String(parts[1])))
    case .home, .commitments, .corrections, .none: return nil
    }
  }

  // MARK: The page

  private func linkPage(
    _ path: SitePath, _ section: Section, _ node: EventGraph.Node?, title: String,
    to text: inout LinkedText
  ) {
    text.object { page in
      let isList = node == nil && section != .home && section != .none
      page.type([isList ? "CollectionPage" : "WebPage"])
      page.address("@id", path)
      // A record's page is called as the record is.
      if node == nil || node?.kind == .page { page.words("name", title) }
      page.reference("isPartOf", to: .home)
      if let node {
        if node.kind != .page { page.reference("mainEntity", to: path) }
        linkContents(of: node, to: &page)
      }
      if section != .home { linkCrumbs(path, section, title: title, to: &page) }
    }
  }

  /// Where the page is in the site: the front page, the list, the page itself.
  private func linkCrumbs(
    _ path: SitePath, _ section: Section, title: String, to text: inout LinkedText
  ) {
    text.object("breadcrumb") { crumbs in
      crumbs.term("@type", "BreadcrumbList")
      crumbs.list("itemListElement") { list in
        var position = 0
        func add(_ name: String, _ place: SitePath) {
          position += 1
          list.object { item in
            item.term("@type", "ListItem")
            item.number("position", position)
            item.words("name", name)
            // The last is the page itself.
            if place != path { item.address("item", place) }
          }
        }
        add(graph.site.title, .home)
        if let index = crumb(section), index.path != path { add(index.title, index.path) }
        add(title, path)
      }
    }
  }

  // MARK: The site

  private func linkSite(to text: inout LinkedText) {
    text.object { site in
      site.term("@type", "WebSite")
      site.address("@id", .home, fragment: LinkedText.it)
      site.address("url", .home)
      site.words("name", graph.site.title)
      site.words("description", graph.site.description)
      site.words("inLanguage", graph.site.language)
      linkLicense(to: &site)
    }
  }

  /// The files for programs, on the front page in short.
  private func linkDataset(isComplete: Bool, to text: inout LinkedText) {
    text.object { dataset in
      dataset.term("@type", "Dataset")
      dataset.address("@id", .data, fragment: LinkedText.it)
      dataset.address("url", .data)
      dataset.words("name", graph.site.title)
      dataset.words(
        "description",
        graph.site.description.isEmpty ? graph.site.title : graph.site.description)
      linkLicense(to: &dataset)
      dataset.flag("isAccessibleForFree", true)
      if isComplete { linkOrigin(to: &dataset) }
      let offered = offeredFiles
      dataset.list("distribution") { files in
        for file in isComplete ? offered[...] : offered.prefix(1) {
          files.object { download in
            download.term("@type", "DataDownload")
            download.words("name", file.name)
            download.words("encodingFormat", file.mediaType)
            download.address("contentUrl", SitePath(file.path))
          }
        }
      }
    }
  }

  /// Who made the data, when it was last changed, and the time it covers.
  private func linkOrigin(to text: inout LinkedText) {
    text.object("creator") { creator in
      creator.term("@type", "Organization")
      creator.words("name", publisher)
      creator.address("url", .home)
    }
    text.words("version", version?.text)
    text.words("dateModified", version?.text)
    text.words("temporalCoverage", temporalCoverage)
  }

  /// The settings name a licence in words of their own; where its text is follows for well-known ones.
  private func linkLicense(to text: inout LinkedText) {
    guard let license = graph.site.license else { return }
    text.object("license") { work in
      work.term("@type", "CreativeWork")
      work.words("name", license)
      work.words("url", License(license).address)
    }
  }
}

extension SitePath {
  /// What servers show where nothing is.
  static let notFound = SitePath("404.html")
}

public import ParleyModel

/// A whole site: every file it will have, each with the recipe for its bytes.
public struct Site: Sendable {
  private let layout: SiteLayout
  private let list: PageList
  /// The files that stand in `templates/assets/`, as they are.
  public let assets: [SitePage]

  /// The files, in the order of their paths; no two have the same path, even where upper and lower
  /// case are one.
  public var pages: [SitePage] { list.pages }

  /// The file at a path below the root; `nil` where the site has none.
  public func page(at path: String) -> SitePage? {
    // Most pages are found without a list of them all.
    if let page = layout.eventPage(at: path) { return page }
    if let page = assets.first(where: { $0.path.text == path }) { return page }
    let pages = pages
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].path.text < path { low = middle + 1 } else { high = middle }
    }
    guard low < pages.count, pages[low].path.text == path else { return nil }
    return pages[low]
  }

  /// Decides which files the site has. Nothing is rendered yet but what many pages share.
  ///
  /// - Parameter isWhole: Whether all pages will be rendered. Where only some are, nothing is made for
  ///   the others; each page's bytes are the same in both cases.
  public static func lay(
    out graph: EventGraph, with templates: Templates, isWhole: Bool = true
  ) async -> Outcome<Site> {
    let layout = await SiteLayout(graph: graph, templates: templates, isWhole: isWhole)
    let assets = templates.assets.compactMap { file -> SitePage? in
      guard case .bytes(let bytes) = file.contents else { return nil }
      let path = SitePath(String(file.path.drop { $0 != "/" }.dropFirst()))
      let source = SourceText(path: file.path, text: "")
      return SitePage(path: path, origin: .start(of: source)) { bytes }
    }
    let unique = withoutCollisions(files(of: layout, assets))
    let site = Site(layout: layout, list: PageList(unique.value), assets: assets)
    return Outcome(site, layout.brokenLinks() + unique.diagnostics)
  }

  /// The same site of a graph that was revised: it has the same files, with other bytes. Only those that
  /// are asked for are made.
  public func revised(for graph: EventGraph) async -> Outcome<Site> {
    let layout = await SiteLayout(graph: graph, templates: layout.templates, isWhole: false)
    let list = PageList { [assets] in Self.files(of: layout, assets).sorted { $0.path < $1.path } }
    return Outcome(Site(layout: layout, list: list, assets: assets), layout.brokenLinks())
  }

  private static func files(of layout: SiteLayout, _ assets: [SitePage]) -> [SitePage] {
    let pages = layout.pages() + assets
    return pages + Sitemap.files(for: pages, of: layout.graph.site)
  }

  /// The pages by path, and a diagnostic for each that would be written over another.
  static func withoutCollisions(_ pages: [SitePage]) -> Outcome<[SitePage]> {
    var diagnostics: [Diagnostic] = []
    var taken: [String: SitePage] = [:]
    var kept: [SitePage] = []
    kept.reserveCapacity(pages.count)
    for page in pages {
      let key = page.path.text.lowercased()
      if let other = taken[key] {
        diagnostics.append(
          Diagnostic(
            .pathCollision, at: page.origin,
            page.path == other.path
              ? "`\(page.path)` is already a page of the site"
              : "`\(page.path)` and `\(other.path)` are one file where case does not count",
            help: "give it another name",
            notes: [.init("the other one comes from here", at: other.origin)]))
        continue
      }
      taken[key] = page
      kept.append(page)
    }
    for page in kept {
      let key = page.path.text.lowercased()
      for slash in key.utf8.indices where key.utf8[slash] == UInt8(ascii: "/") {
        guard let other = taken[String(key[..<slash])] else { continue }
        diagnostics.append(
          Diagnostic(
            .pathCollision, at: other.origin,
            "`\(other.path)` would be a file, but `\(page.path)` needs a folder of that name",
            help: "give it another name",
            notes: [.init("the other one comes from here", at: page.origin)]))
      }
    }
    return Outcome(kept.sorted { $0.path < $1.path }, diagnostics)
  }
}

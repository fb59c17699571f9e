public import ParleyModel

/// A complete site: every file it will have, each with the recipe for its bytes.
public struct Site: Sendable {
  /// What is known now, then each earlier day; or one earlier day alone.
  private let layouts: [SiteLayout]
  private let list: PageList
  /// The files that are in `templates/assets/`, as they are.
  public let assets: [SitePage]

  /// The files, in the order of their paths; no two have the same path, even where upper and lower
  /// case are one.
  public var pages: [SitePage] { list.pages }

  /// The file at a path below the root; `nil` where the site has none.
  public func page(at path: String) -> SitePage? {
    // Most pages are found without a list of them all.
    for layout in layouts {
      if let page = layout.eventPage(at: path) { return page }
    }
    if let page = assets.first(where: { $0.path.text == path }) { return page }
    let pages = pages
    let place = pages.sortedIndex { $0.path.text >= path }
    guard place < pages.count, pages[place].path.text == path else { return nil }
    return pages[place]
  }

  /// Decides which files the site has. Nothing is rendered yet.
  ///
  /// - Parameters:
  ///   - views: What was known on earlier days, which the site shows below `as-of/`.
  ///   - isWhole: Whether all pages will be rendered. Where only some are, what pages share is not kept for
  ///     others; each page's bytes are the same in both cases.
  public static func lay(
    out graph: EventGraph, with templates: Templates, views: [PastView] = [], isWhole: Bool = true
  ) async -> Outcome<Site> {
    let layouts = await layouts(graph, views, templates, isWhole: isWhole)
    let assets = assets(of: templates)
    let unique = withoutCollisions(files(of: layouts, views, assets))
    let site = Site(layouts: layouts, list: PageList(unique.value), assets: assets)
    var diagnostics = layouts[0].brokenLinks() + unique.diagnostics
    if !views.isEmpty { diagnostics += templates.unmarkedPages }
    return Outcome(site, diagnostics)
  }

  /// Decides which files a site has that shows an earlier day and nothing else.
  ///
  /// - Parameter present: What is known now, to say which pages the day's have become.
  public static func lay(
    out view: PastView, with templates: Templates, before present: EventGraph
  ) async -> Outcome<Site> {
    let now = SiteLayout(
      SiteContent(
        graph: present, templates: templates, standpoint: .present(hasViews: false), isWhole: false)
    )
    let past = PastStandpoint(day: view.day, folder: "", presentPages: Set(now.pages().map(\.path)))
    let layout = SiteLayout(
      SiteContent(
        graph: view.graph, templates: templates, standpoint: .past(past), isWhole: true))
    let assets = assets(of: templates)
    let unique = withoutCollisions(files(of: [layout], [], assets))
    let site = Site(layouts: [layout], list: PageList(unique.value), assets: assets)
    return Outcome(site, unique.diagnostics + templates.unmarkedPages)
  }

  /// The same site of a graph that was revised: it has the same files, with other bytes. Only those that
  /// are asked for are made.
  public func revised(for graph: EventGraph, views: [PastView] = []) async -> Outcome<Site> {
    let layouts = await Self.layouts(graph, views, layouts[0].templates, isWhole: false)
    let list = PageList { [assets] in
      Self.files(of: layouts, views, assets).sorted { $0.path < $1.path }
    }
    let diagnostics =
      layouts[0].brokenLinks() + (views.isEmpty ? [] : layouts[0].templates.unmarkedPages)
    return Outcome(Site(layouts: layouts, list: list, assets: assets), diagnostics)
  }

  private static func layouts(
    _ graph: EventGraph, _ views: [PastView], _ templates: Templates, isWhole: Bool
  ) async -> [SiteLayout] {
    let present = SiteLayout(
      SiteContent(
        graph: graph, templates: templates, standpoint: .present(hasViews: !views.isEmpty),
        isWhole: isWhole))
    guard !views.isEmpty else { return [present] }
    let pages = Set(present.pages().map(\.path))
    var layouts = [present]
    for view in views {
      let past = PastStandpoint(day: view.day, folder: view.folder, presentPages: pages)
      layouts.append(
        SiteLayout(
          SiteContent(
            graph: view.graph, templates: templates, standpoint: .past(past), isWhole: isWhole)))
    }
    return layouts
  }

  private static func assets(of templates: Templates) -> [SitePage] {
    templates.assets.compactMap { file -> SitePage? in
      guard case .bytes(let bytes) = file.contents else { return nil }
      let path = SitePath(String(file.path.drop { $0 != "/" }.dropFirst()))
      let source = SourceText(path: file.path, text: "")
      return SitePage(path: path, origin: .start(of: source)) { bytes }
    }
  }

  /// All files. Robots are given the present only.
  private static func files(
    of layouts: [SiteLayout], _ views: [PastView], _ assets: [SitePage]
  ) -> [SitePage] {
    var pages = layouts[0].pages() + assets
    if !views.isEmpty { pages.append(layouts[0].pastViewsPage(views)) }
    let listed = layouts[0].standpoint.past == nil ? pages : []
    let sitemap = Sitemap.files(for: listed, of: layouts[0].graph.site)
    return pages + sitemap + layouts.dropFirst().flatMap { $0.pages() }
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
              : "`\(page.path)` and `\(other.path)` are the same file where case is ignored",
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

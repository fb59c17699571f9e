public import ParleyModel

/// A complete site: every file it will have, each with the recipe for its bytes.
public struct Site: Sendable {
  /// What is known now, then each earlier day; or one earlier day alone.
  private let contexts: [SiteContext]
  private let list: PageList
  /// The files that are in `templates/assets/`, as they are.
  public let assets: [SitePage]

  /// The originals of articles that are published.
  private let originals: [SitePage]

  /// The files, in the order of their paths; no two have the same path, even where upper and lower
  /// case are one.
  public var pages: [SitePage] { list.pages }

  /// The file at a path below the root; `nil` where the site has none.
  public func page(at path: String) -> SitePage? {
    // Most pages are found without a list of them all.
    for context in contexts {
      if let page = context.eventPage(at: path) { return page }
    }
    if let page = assets.first(where: { $0.path.text == path }) { return page }
    if let page = originals.first(where: { $0.path.text == path }) { return page }
    let pages = pages
    let place = pages.sortedIndex { $0.path.text >= path }
    guard place < pages.count, pages[place].path.text == path else { return nil }
    return pages[place]
  }

  /// Decides which files the site has. Nothing is rendered yet.
  ///
  /// - Parameters:
  ///   - views: What was known on earlier days, which the site shows below `as-of/`.
  ///   - originals: Those that its articles have published.
  ///   - rendersAll: Whether all pages will be rendered. Where only some are, what pages share is not kept for
  ///     others; each page's bytes are the same in both cases.
  public static func lay(
    out graph: EventGraph, with templates: Templates, views: [PastVersion] = [],
    originals: [PublishedOriginal] = [], rendersAll: Bool = true
  ) async -> Outcome<Site> {
    let contexts = await contexts(graph, views, templates, rendersAll: rendersAll)
    let assets = assets(of: templates)
    let originals = originals.map(\.page)
    let unique = withoutCollisions(files(of: contexts, views, assets + originals))
    let site = Site(
      contexts: contexts, list: PageList(unique.value), assets: assets, originals: originals)
    var diagnostics = contexts[0].brokenLinks() + unique.diagnostics
    if !views.isEmpty { diagnostics += templates.unmarkedPages }
    return Outcome(site, diagnostics)
  }

  /// Decides which files a site has that shows an earlier day and nothing else.
  ///
  /// - Parameter present: What is known now, to say which pages the day's have become.
  public static func lay(
    out view: PastVersion, with templates: Templates, before present: EventGraph
  ) async -> Outcome<Site> {
    let now = SiteContext(
      SharedContext(
        graph: present, templates: templates, siteVersion: .present(hasViews: false),
        rendersAll: false
      )
    )
    let past = PastPages(day: view.day, folder: "", presentPages: Set(now.pages().map(\.path)))
    let context = SiteContext(
      SharedContext(
        graph: view.graph, templates: templates, siteVersion: .past(past), rendersAll: true))
    let assets = assets(of: templates)
    let unique = withoutCollisions(files(of: [context], [], assets))
    let site = Site(
      contexts: [context], list: PageList(unique.value), assets: assets, originals: [])
    return Outcome(site, unique.diagnostics + templates.unmarkedPages)
  }

  /// The same site of a graph that was revised: it has the same files, with other bytes. Only those that
  /// are asked for are made.
  public func revised(for graph: EventGraph, views: [PastVersion] = []) async -> Outcome<Site> {
    let contexts = await Self.contexts(graph, views, contexts[0].templates, rendersAll: false)
    let list = PageList { [assets, originals] in
      Self.files(of: contexts, views, assets + originals).sorted { $0.path < $1.path }
    }
    let diagnostics =
      contexts[0].brokenLinks() + (views.isEmpty ? [] : contexts[0].templates.unmarkedPages)
    let site = Site(contexts: contexts, list: list, assets: assets, originals: originals)
    return Outcome(site, diagnostics)
  }

  private static func contexts(
    _ graph: EventGraph, _ views: [PastVersion], _ templates: Templates, rendersAll: Bool
  ) async -> [SiteContext] {
    let present = SiteContext(
      SharedContext(
        graph: graph, templates: templates, siteVersion: .present(hasViews: !views.isEmpty),
        rendersAll: rendersAll))
    guard !views.isEmpty else { return [present] }
    let pages = Set(present.pages().map(\.path))
    var contexts = [present]
    for view in views {
      let past = PastPages(day: view.day, folder: view.folder, presentPages: pages)
      contexts.append(
        SiteContext(
          SharedContext(
            graph: view.graph, templates: templates, siteVersion: .past(past),
            rendersAll: rendersAll)))
    }
    return contexts
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
    of contexts: [SiteContext], _ views: [PastVersion], _ assets: [SitePage]
  ) -> [SitePage] {
    var pages = contexts[0].pages() + assets
    if !views.isEmpty { pages.append(contexts[0].pastVersionsPage(views)) }
    let listed = contexts[0].siteVersion.past == nil ? pages : []
    let sitemap = Sitemap.files(for: listed, of: contexts[0].graph.site)
    return pages + sitemap + contexts.dropFirst().flatMap { $0.pages() }
  }

  /// The pages by path, and a diagnostic for each that would be written over another.
  static func withoutCollisions(_ pages: [SitePage]) -> Outcome<[SitePage]> {
    var diagnostics: [Diagnostic] = []
    // The places in `kept`, and not the pages: those are copied at each step of a growing dictionary.
    var taken: [String: Int] = [:]
    taken.reserveCapacity(pages.count)
    var kept: [SitePage] = []
    kept.reserveCapacity(pages.count)
    for page in pages {
      let key = page.path.withoutCase
      if let place = taken[key] {
        let other = kept[place]
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
      taken[key] = kept.count
      kept.append(page)
    }
    var folders = Set<Substring>(minimumCapacity: kept.count)
    for page in kept {
      let key = page.path.withoutCase
      // From the innermost: where a folder was seen, those around it were.
      var folder = key[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        guard folders.insert(folder).inserted else { break }
        guard let place = taken[String(folder)] else { continue }
        let other = kept[place]
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

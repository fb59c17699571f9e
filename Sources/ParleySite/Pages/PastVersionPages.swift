import ParleyModel

extension SitePath {
  /// The page that lists the earlier days whose knowledge the site shows.
  static let pastVersions = SitePath("as-of/index.html")
}

extension SiteContext {
  /// The list of earlier days, each a link to what was known then.
  func pastVersionsPage(_ views: [PastVersion]) -> SitePage {
    page(
      at: .pastVersions, in: .none, origin: graph.site.asOfViews.first?.span,
      title: strings["title.as-of"], description: { [self] in strings["as-of-view.intro"] }
    ) { PastVersionsPage(frame: $0, views: views) }
  }

  /// What a page of an earlier day says of itself: from which day it speaks, and where the present is.
  func banner(of path: SitePath) -> String? {
    guard let past = siteVersion.past else { return nil }
    let isPage = past.presentPages.contains(path)
    let target = isPage ? path : .home
    let present =
      past.folder.isEmpty
      ? graph.site.baseURL.map { HTMLText.escaped($0 + target.canonical) }
      : siteRoot + target.text
    return templates.html(
      PastBanner(
        site: self, day: past.day, present: present, isPage: isPage,
        hasViews: !past.folder.isEmpty))
  }

  /// The address of a page in the present site; `nil` where that has no such page, or no address.
  func canonical(_ path: SitePath) -> String? {
    guard path.text.hasSuffix("index.html"), let base = graph.site.baseURL else { return nil }
    if let past = siteVersion.past, !past.presentPages.contains(path) { return nil }
    return HTMLText.escaped(base + path.canonical)
  }

  /// A fragment that leads to the same place on an earlier day: headings stay, but the passages and
  /// citations that are left are numbered again.
  func fragmentThen(_ fragment: String?, on node: EventGraph.Node) -> String? {
    guard siteVersion.past != nil, let fragment else { return fragment }
    return headingAnchors(on: node).contains(fragment) ? fragment : nil
  }
}

extension EventGraph {
  /// Whether nothing that happened was known, and nobody had written of it.
  fileprivate var isUnknown: Bool { events.isEmpty && articles.isEmpty }
}

/// The list of earlier days, where the settings name any.
struct PastVersionsPage: PageSubject {
  let frame: PageFrame
  fileprivate let views: [PastVersion]

  static let template = "as-of"
  static let schema = page(
    "The list of earlier days, where the settings name any.",
    [
      .url("home", "The front page of the present.") { $0.site.url(.home) },
      .optionalHTML("as-of", "The day that the site describes.") {
        $0.site.graph.asOf.map($0.site.dates.html)
      },
      .text("event-count", "How many events the site has, in words.") {
        $0.site.strings.counted("count.events", $0.site.graph.events.count)
      },
      .text("source-count", "How many articles the site has, in words.") {
        $0.site.strings.counted("count.sources", $0.site.graph.articles.count)
      },
      .list("views", "The days, newest first.") { page in
        page.views.reversed().map { PastVersionEntry(site: page.site, view: $0) }
      },
    ])
}

/// A day whose knowledge the site shows.
struct PastVersionEntry: TemplateSubject {
  let site: SiteContext
  let view: PastVersion

  static let schema = Schema<PastVersionEntry>(
    "past view", "A day whose knowledge the site shows.",
    [
      .html("date", "The day.") { $0.site.dates.html($0.view.day) },
      .url("url", "The front page of what was known then.") {
        $0.site.url(SitePath($0.view.folder + SitePath.home.text))
      },
      .text("event-count", "How many events were known, in words.") {
        $0.site.strings.counted("count.events", $0.view.graph.events.count)
      },
      .text("source-count", "How many articles there were, in words.") {
        $0.site.strings.counted("count.sources", $0.view.graph.articles.count)
      },
      .flag("is-empty", "Whether nothing was known.") { $0.view.graph.isUnknown },
    ])
}

/// What every page of an earlier day says of itself.
struct PastBanner: TemplatePart {
  let site: SiteContext
  let day: CivilDay
  /// The address of the page as it is now; `nil` where it has none.
  let present: String?
  let isPage: Bool
  let hasViews: Bool

  static let template = "as-of-banner"
  static let schema = Schema<PastBanner>(
    "past banner", "What every page of an earlier day says of itself.",
    [
      .html("date", "The day.") { $0.site.dates.html($0.day) },
      .optionalURL("present", "The same page as it is now, or the front page where there is none.")
      {
        $0.present
      },
      .flag("is-page", "Whether that is the same page.") { $0.isPage },
      .optionalURL("views", "The list of earlier days.") {
        $0.hasViews ? $0.site.siteRoot + SitePath.pastVersions.text : nil
      },
      .flag("is-empty", "Whether nothing was known by then.") { $0.site.graph.isUnknown },
    ])
}

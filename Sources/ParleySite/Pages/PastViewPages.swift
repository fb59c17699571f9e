import ParleyModel

extension SitePath {
  /// The page that lists the earlier days whose knowledge the site shows.
  static let pastViews = SitePath("as-of/index.html")
}

extension SiteLayout {
  /// The list of earlier days, each a link to what was known then.
  func pastViewsPage(_ views: [PastView]) -> SitePage {
    page(
      .pastViews, at: .pastViews, in: .none, origin: graph.site.asOfViews.first?.span,
      title: strings["title.as-of"], description: { [self] in strings["as-of-view.intro"] }
    ) { [self] in
      TemplateValue.fields([
        "home": .html(SitePath.home.url()),
        "as-of": .markup(graph.asOf.map(dates.html)),
        "event-count": .text(strings.counted("count.events", graph.events.count)),
        "source-count": .text(strings.counted("count.sources", graph.articles.count)),
        "views": .list(
          views.reversed().map { view in
            [
              "date": .html(dates.html(view.day)),
              "url": .html(SitePath(view.folder + SitePath.home.text).url()),
              "event-count": .text(strings.counted("count.events", view.graph.events.count)),
              "source-count": .text(strings.counted("count.sources", view.graph.articles.count)),
              "is-empty": .flag(view.graph.isUnknown),
            ]
          }),
      ])
    }
  }

  /// What a page of an earlier day says of itself: from which day it speaks, and where the present is.
  func banner(of path: SitePath) -> TemplateValue {
    guard let past = standpoint.past else { return .empty }
    let isPage = past.presentPages.contains(path)
    let target = isPage ? path : .home
    let present =
      past.folder.isEmpty
      ? graph.site.baseURL.map { HTMLText.escaped($0 + target.canonical) }
      : "\(SitePath.root)\(standpoint.wayToRoot)\(target.text)"
    return .html(
      templates.render(
        .pastBanner,
        [
          "date": .html(dates.html(past.day)), "present": .markup(present),
          "is-page": .flag(isPage), "is-empty": .flag(graph.isUnknown),
          "views": past.folder.isEmpty
            ? .empty : .html("\(SitePath.root)\(standpoint.wayToRoot)\(SitePath.pastViews.text)"),
        ]))
  }

  /// The address of a page in the present site; `nil` where that has no such page, or no address.
  func canonical(_ path: SitePath) -> String? {
    guard path.text.hasSuffix("index.html"), let base = graph.site.baseURL else { return nil }
    if let past = standpoint.past, !past.presentPages.contains(path) { return nil }
    return HTMLText.escaped(base + path.canonical)
  }

  /// A fragment that leads to the same place on an earlier day: headings stay, but the passages and
  /// citations that are left are numbered anew.
  func fragmentThen(_ fragment: String?, on node: EventGraph.Node) -> String? {
    guard standpoint.past != nil, let fragment else { return fragment }
    return headingAnchors(on: node).contains(fragment) ? fragment : nil
  }
}

extension EventGraph {
  /// Whether nothing that happened was known, and nobody had written of it.
  fileprivate var isUnknown: Bool { events.isEmpty && articles.isEmpty }
}

extension TemplateShape {
  static let pastView = TemplateShape(
    "past view", "A day whose knowledge the site shows.",
    [
      .html("date", "The day."), .url("url", "The front page of what was known then."),
      .text("event-count", "How many events were known, in words."),
      .text("source-count", "How many articles there were, in words."),
      .flag("is-empty", "Whether nothing was known."),
    ])

  static let pastViews = page(
    "as-of", "The list of earlier days, where the settings name any.",
    [
      .url("home", "The front page of the present."),
      .html("as-of", "The day the site speaks of.").optional,
      .text("event-count", "How many events the site has, in words."),
      .text("source-count", "How many articles the site has, in words."),
      .list("views", pastView, "The days, newest first."),
    ])

  static let pastBanner = TemplateShape(
    "past banner", "What every page of an earlier day says of itself.",
    [
      .html("date", "The day."),
      .url("present", "The same page as it is now, or the front page where there is none.")
        .optional,
      .flag("is-page", "Whether that is the same page."),
      .url("views", "The list of earlier days.").optional,
      .flag("is-empty", "Whether nothing was known by then."),
    ])
}

extension PageSchema {
  static let pastViews = PageSchema("as-of", .pastViews)
  static let pastBanner = PageSchema("as-of-banner", .pastBanner)
}

import ParleyModel

/// The site as one page sees it: what all pages are made from, and links that begin with the page's own
/// way to the root.
final class SiteContext: Sendable {
  let shared: SharedContext
  /// The way to the top of the site's pages: `../../`, or an absolute address for pages that are shown
  /// elsewhere.
  let root: String
  let markup: RecordMarkup

  var graph: EventGraph { shared.graph }
  var templates: Templates { shared.templates }
  var strings: TemplateStrings { shared.templates.strings }
  var dates: DateFormat { shared.dates }
  var siteVersion: SiteVersion { shared.siteVersion }
  var scoreSides: ScoreSides { shared.scoreSides }
  var placesInRound: [SharedContext.PlaceInRound] { shared.placesInRound }

  /// The parts of the site that the menu knows.
  enum Section: Hashable {
    case home
    case records(RecordKind)
    case page(Int)
    case commitments, corrections
    /// None of them: the page for what is not found, the list of earlier days.
    case none
  }

  /// Whether addresses are those of the site's host, for readers elsewhere.
  private let isAbsolute: Bool

  init(_ shared: SharedContext, root: String = "", isAbsolute: Bool = false) {
    self.shared = shared
    self.root = root
    self.isAbsolute = isAbsolute
    markup = shared.markup(for: root)
  }

  /// The same site for readers elsewhere, who need complete addresses.
  ///
  /// - Parameter base: The site's address, with a slash at its end.
  func withAddresses(below base: String) -> SiteContext {
    SiteContext(shared, root: HTMLText.escaped(base), isAbsolute: true)
  }

  /// The way to the top of the site, which has the assets; views of earlier days lie below it.
  var siteRoot: String { root + siteVersion.wayToRoot }

  /// An address of a page for use in markup. It names `index.html`, so that links also work straight
  /// from disk, where no server adds it.
  func url(_ path: SitePath, fragment: String? = nil) -> String {
    let url = root + (isAbsolute ? path.canonical : path.text)
    guard let fragment else { return url }
    return "\(url)#\(HTMLText.escaped(fragment))"
  }

  /// The page that a section begins with.
  static func indexPath(of section: Section, in graph: EventGraph) -> SitePath? {
    switch section {
    case .home: .home
    case .records(let kind): .index(of: kind)
    case .page(let index): .record(RecordReference(.page, graph.pages[index].id.name))
    case .commitments: .commitments
    case .corrections: .corrections
    case .none: nil
    }
  }
}

extension SiteContext {
  /// A page of a section.
  ///
  /// - Parameters:
  ///   - path: Where it is below the top of the site.
  ///   - origin: What it comes from, for what is said of its path.
  ///   - root: The way to the root for a page that servers show at other addresses than its own.
  ///   - make: What its template is given.
  func page<Page: PageSubject>(
    at path: SitePath, in section: Section, origin: SourceSpan? = nil, root: String? = nil,
    title: String, description: @escaping @Sendable () -> String? = { nil },
    _ make: @escaping @Sendable (PageFrame) -> Page
  ) -> SitePage {
    let shared = shared
    return SitePage(
      path: SitePath(siteVersion.folder + path.text), origin: origin ?? Self.settings
    ) { givenRoot, sink in
      let site = SiteContext(shared, root: givenRoot ?? root ?? path.wayToRoot)
      let frame = PageFrame(
        site: site, path: path, section: section, title: title, description: description)
      site.write(Page.template, TemplateScope(make(frame)), into: &sink)
    }
  }

  private static var settings: SourceSpan {
    .start(of: SourceText(path: "content/site.yml", text: ""))
  }
}

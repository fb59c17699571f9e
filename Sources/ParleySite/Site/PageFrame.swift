import ParleyModel

/// What a page says around its own content: its head, the menu, the foot.
final class PageFrame {
  /// The site as the page sees it.
  let site: SiteContext
  /// Where the page is below the top of its site.
  let path: SitePath
  let section: SiteContext.Section
  /// The page's own title.
  let title: String
  private let makeDescription: () -> String?

  /// The record whose own page it is.
  private(set) lazy var record = site.record(at: path, in: section)
  /// Whether the section begins with this page.
  private(set) lazy var isIndex = SiteContext.indexPath(of: section, in: site.graph) == path

  init(
    site: SiteContext, path: SitePath, section: SiteContext.Section, title: String,
    description: @escaping () -> String?
  ) {
    self.site = site
    self.path = path
    self.section = section
    self.title = title
    makeDescription = description
  }

  /// The page's title and the site's.
  fileprivate var pageTitle: String {
    let shared = site.shared
    let both =
      section == .home
      ? shared.graph.site.title
      : shared.pageTitle.text(["page": title, "site": shared.graph.site.title])
    guard let past = shared.siteVersion.past else { return both }
    return shared.pastTitle.text([
      "title": both, "date": shared.dates.text(HistoricalDate(past.day)),
    ])
  }

  /// What the page says, in a sentence or two.
  private(set) lazy var description = makeDescription()

  /// How many characters of a description search engines and previews of links show.
  private static let descriptionLimit = 200

  /// A text cut after a word so that it has no more characters than a description, with an ellipsis; a
  /// first word that is longer is cut within.
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > descriptionLimit, text.count > descriptionLimit else { return text }
    let room = text.prefix(descriptionLimit - 1)
    let next = text[room.endIndex]
    var kept = room
    if next != " ", let space = room.lastIndex(of: " ") { kept = room[..<space] }
    while let last = kept.last, last == " " || last.isPunctuation { kept = kept.dropLast() }
    return (kept.isEmpty ? room : kept) + "…"
  }

  fileprivate var crumbs: [Crumb] {
    guard !isIndex, let crumb = site.crumb(section) else { return [] }
    return [Crumb(title: crumb.title, url: site.url(crumb.path))]
  }
}

/// A page with the frame that all pages have.
protocol PageSubject: TemplatePart {
  var frame: PageFrame { get }
}

extension PageSubject {
  var site: SiteContext { frame.site }

  /// A page's schema: what all pages are given, then its own fields.
  static func page(_ note: String, _ fields: [SchemaField<Self>]) -> Schema<Self> {
    Schema(template, note, PageFrame.fields.map { $0.of { $0.frame } } + fields)
  }
}

extension PageFrame {
  /// What all pages are given.
  static let fields: [SchemaField<PageFrame>] = [
    .text("title", "The page's own title, for the `h1`.") { $0.title },
    .text("page-title", "The page's title and the site's, for the `title` element.") {
      $0.pageTitle
    },
    .text("site-title", "The title of the site.") { $0.site.graph.site.title },
    .text("language", "The site's language (BCP 47).") { $0.site.graph.site.language },
    .text("direction", "Where its lines begin: `ltr` or `rtl`.") {
      LanguageTag($0.site.graph.site.language).direction.rawValue
    },
    .optionalText(
      "counters", "The counters of CSS with the language's own digits, unless those are 0–9."
    ) { $0.site.strings.numerals.counterStyle },
    .optionalText("description", "What the page says, in a sentence or two.") { $0.description },
    .optionalText("short-description", "The same in 200 characters at most, for the head.") {
      $0.description.map(PageFrame.shortened)
    },
    .optionalURL("canonical", "The page's address, where the settings give a `base-url`.") {
      $0.site.canonical($0.path)
    },
    .optionalURL(
      "card",
      "The picture for links to the page, on rounds, issues and major events of such a site."
    ) {
      $0.record.flatMap($0.site.cardURL)
    },
    .optionalObject(
      "site-card",
      "The picture for links to any page: `assets/card.png`, where there is one and a `base-url`."
    ) { $0.site.shared.siteCard },
    .list("alternates", "Feeds and calendars of what the page says.") {
      $0.site.alternates(of: $0.path, in: $0.section, about: $0.record)
    },
    .optionalWritten(
      "linked-data",
      "What the page says, as JSON-LD for a `script` of the type `application/ld+json`."
    ) {
      $0.site.linkedData(of: $0.path, in: $0.section, about: $0.record, title: $0.title)
    },
    .group("crumbs", "The lists that the page is in.") { $0.crumbs },
    .flag("is-past", "Whether the page shows an earlier day; robots must not index it.") {
      $0.site.siteVersion.past != nil
    },
    .url("root", "The way up to the site's root: put it before the path of an asset.") {
      $0.site.siteRoot
    },
    .html("header", "The top of the page, from `header.mustache`.") {
      $0.site.header($0.section, isIndex: $0.isIndex)
    },
    .contents(
      "contents",
      "Links to the page's own sections, from `contents.mustache`, where it has four or more: to every "
        + "`h2` with an `id` that comes after it."),
    .optionalHTML(
      "banner",
      "On pages that show an earlier day, the notice that says so, from `as-of-banner.mustache`."
    ) { $0.site.banner(of: $0.path) },
    .html("footer", "The foot of the page, from `footer.mustache`.") { $0.site.footer },
  ]
}

// MARK: Parts of the frame

/// A form for programs of what a page says.
struct Alternate: TemplateSubject {
  let type: String
  let title: String
  let url: String

  static let schema = Schema<Alternate>(
    "alternate", "What the page says, in a form for programs.",
    [
      .text("type", "Its media type.") { $0.type },
      .text("title", "What it is called.") { $0.title }, .url("url", "Where it is.") { $0.url },
    ])
}

/// A list that a page is in.
struct Crumb: TemplateSubject {
  let title: String
  let url: String

  static let schema = Schema<Crumb>(
    "crumb", "A list that the page is in.",
    [.text("title", "Its title.") { $0.title }, .url("url", "Its page.") { $0.url }])
}

/// An entry of the menu.
struct MenuItem: TemplateSubject {
  let title: String
  let url: String
  /// What `aria-current` says; `nil` for other parts of the site.
  let current: String?

  static let schema = Schema<MenuItem>(
    "menu item", "An entry of the menu.",
    [
      .text("title", "Its words.") { $0.title }, .url("url", "Where it leads.") { $0.url },
      .optionalText("current", "`page` on the page itself, `true` on pages below it.") {
        $0.current
      },
    ])
}

/// The top of a page.
struct PageHeader: TemplatePart {
  let site: SiteContext
  let section: SiteContext.Section
  let isIndex: Bool

  static let template = "header"
  static let schema = Schema<PageHeader>(
    "header", "The top of every page, made once for each part of the site.",
    [
      .text("site-title", "The title of the site.") { $0.site.graph.site.title },
      .url("home", "The front page.") { $0.site.url(.home) },
      .url("search", "The page of the search.") { $0.site.url(.search) },
      .url("names", "The script with all names, which the search loads at first use.") {
        $0.site.url(.names)
      },
      .list("menu", "The parts of the site that have something in them.") { $0.menu },
    ])

  private var menu: [MenuItem] {
    site.shared.menu.map { item in
      let path = SiteContext.indexPath(of: item.section, in: site.graph) ?? .home
      return MenuItem(
        title: item.title, url: site.url(path),
        current: item.section == section ? (isIndex ? "page" : "true") : nil)
    }
  }
}

/// The foot of a page.
struct PageFooter: TemplatePart {
  let site: SiteContext

  static let template = "footer"
  static let schema = Schema<PageFooter>(
    "footer", "The foot of every page.",
    [
      .text("site-title", "The title of the site.") { $0.site.graph.site.title },
      .optionalHTML("as-of", "The day that the site describes.") {
        $0.site.graph.asOf.map($0.site.dates.html)
      },
      .url("commitments", "The ledger of promises.") { $0.site.url(.commitments) },
      .url("corrections", "The log of corrections.") { $0.site.url(.corrections) },
      .optionalURL("as-of-views", "The list of earlier days, where there are any.") {
        $0.site.siteVersion.hasViews ? $0.site.siteRoot + SitePath.pastVersions.text : nil
      },
      .optionalText("license", "The licence, as the settings give it.") {
        $0.site.graph.site.license
      },
      .optionalText("contact", "The contact, as the settings give it.") {
        $0.site.graph.site.contact
      },
      .url("coverage", "The page on how well the record is sourced.") { $0.site.url(.coverage) },
      .optionalURL("data", "The page on the site's data files.") {
        // A day that stands alone has no data files.
        $0.site.siteVersion.past?.folder.isEmpty == true
          ? nil : $0.site.siteRoot + SitePath.data.text
      },
    ])
}

extension SiteContext {
  /// The top of a page of a section.
  func header(_ section: Section, isIndex: Bool) -> String {
    markup.header(section, isIndex: isIndex) {
      templates.html(PageHeader(site: self, section: section, isIndex: isIndex))
    }
  }

  /// The foot of a page.
  var footer: String { markup.footer.of(0) { templates.html(PageFooter(site: self)) } }
}

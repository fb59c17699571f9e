import ParleyModel
import Synchronization

/// What all pages are made from: the graph, the templates, and what is fixed for the site.
final class SharedContext: Sendable {
  let graph: EventGraph
  let templates: Templates
  let dates: DateFormat
  let siteVersion: SiteVersion
  /// Which staff of the score each actor belongs to.
  let scoreSides: ScoreSides
  /// For every event, the events before and after it in its round.
  let placesInRound: [PlaceInRound]
  /// When the entries of feeds were published and changed.
  let entryDates = MadeOnce<EntryDates>()
  let siteFeed = MadeForTwo<Feed?>()
  /// The articles in which each actor is quoted, in their order.
  let quotingArticles = MadeOnce<[ActorID: [Int]]>()
  /// The picture that all pages share.
  let siteCard: SiteCard?
  /// A page's title and the site's.
  let pageTitle: Phrase
  /// Both titles, and the earlier day from which the page speaks.
  let pastTitle: Phrase
  /// The parts of the site, in the order of the menu.
  let menu: [MenuEntry]
  /// What many pages share, by the way to the root from which its links lead.
  private let markup: Mutex<[String: RecordMarkup]>
  /// Whether it is kept: not where only a few pages are asked for.
  private let keepsMarkup: Bool

  /// An event's neighbours in its round, as indexes of events.
  struct PlaceInRound: Sendable {
    var before: Int?
    var after: Int?
  }

  /// A part of the site in the menu.
  struct MenuEntry: Sendable {
    let section: SiteContext.Section
    let title: String
  }

  /// - Parameters:
  ///   - siteVersion: From which day the pages speak.
  ///   - rendersAll: Whether all pages will be rendered, or only some.
  init(graph: EventGraph, templates: Templates, siteVersion: SiteVersion, rendersAll: Bool) {
    self.graph = graph
    self.templates = templates
    self.siteVersion = siteVersion
    dates = DateFormat(templates.strings)
    scoreSides = ScoreSides(
      graph, mediators: templates.strings["score.mediators"],
      others: templates.strings["score.outside"], rendersAll: rendersAll)
    siteCard = SiteCard(of: graph.site, among: templates.assets)
    pageTitle = templates.strings.phrase("page.title")
    pastTitle = templates.strings.phrase("as-of-view.page-title")
    placesInRound = Self.placesInRound(graph)
    menu = Self.menu(graph, templates.strings)
    markup = Mutex([:])
    keepsMarkup = rendersAll
  }

  /// The shared markup of pages from which a way leads to the root.
  func markup(for root: String) -> RecordMarkup {
    guard keepsMarkup else { return RecordMarkup(graph, isKept: false) }
    return markup.withLock { known in
      if let markup = known[root] { return markup }
      let markup = RecordMarkup(graph, isKept: true)
      known[root] = markup
      return markup
    }
  }

  private static func placesInRound(_ graph: EventGraph) -> [PlaceInRound] {
    var places = [PlaceInRound](repeating: PlaceInRound(), count: graph.events.count)
    for round in graph.nodes(.round) {
      var last: Int?
      for edge in graph.edges(to: round) where edge.label == .partOfRound {
        let event = edge.source.index
        places[event].before = last
        if let last { places[last].after = event }
        last = event
      }
    }
    return places
  }

  private static func menu(_ graph: EventGraph, _ strings: TemplateStrings) -> [MenuEntry] {
    let kinds: [(RecordKind, String)] = [
      (.event, "timeline"), (.round, "rounds"), (.actor, "actors"), (.issue, "issues"),
      (.place, "places"), (.article, "articles"),
    ]
    var menu = kinds.filter { graph.count(of: $0.0) > 0 }
      .map { MenuEntry(section: .records($0.0), title: strings["title.\($0.1)"]) }
    if graph.events.contains(where: { !$0.commitments.isEmpty }) {
      menu.append(MenuEntry(section: .commitments, title: strings["title.commitments"]))
    }
    for (index, page) in graph.pages.enumerated() where page.menu != nil {
      menu.append(MenuEntry(section: .page(index), title: page.title.value))
    }
    return menu
  }
}

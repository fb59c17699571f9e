import ParleyModel

/// What all pages are made from: the graph, the templates, and the markup that many pages share.
final class SiteLayout: Sendable {
  let graph: EventGraph
  let templates: Templates
  let dates: DateWording
  let standpoint: Standpoint
  /// Which staff of the score each actor belongs to.
  let scoreSides: ScoreSides
  /// Every event as a row, in the order of ``EventGraph/events``.
  let rows: SharedMarkup
  /// Every record as others mention it.
  let mentions: [RecordKind: SharedMarkup]
  /// Every record as a row in lists of references that say no more of it than its kind.
  let referenceRows: [RecordKind: SharedMarkup]
  /// Every article as a line in lists of sources, in the order of ``EventGraph/articles``.
  let sourceLines: SharedMarkup
  /// Every record as linked data on others' pages names it.
  let linkedMentions: [RecordKind: SharedMarkup]
  /// For every event, the events before and after it in its round.
  let placesInRound: [PlaceInRound]
  /// What the feeds have in common.
  let sharedEntries = SharedEntries()
  private let frames: [Section: Frame]
  /// The picture that all pages share.
  private let siteCard: TemplateValue
  /// A page's title and the site's.
  private let pageTitle: Phrase
  /// Both titles, and the earlier day from which the page speaks.
  private let pastTitle: Phrase

  var strings: TemplateStrings { templates.strings }

  /// An event's neighbours in its round, as indexes of events.
  struct PlaceInRound: Sendable {
    var before: Int?
    var after: Int?
  }

  /// The parts of the site that the menu knows.
  enum Section: Hashable {
    case home
    case records(RecordKind)
    case page(Int)
    case commitments, corrections
    /// None of them: the page for what is not found, the list of earlier days.
    case none
  }

  /// The top and the foot of the pages of one section.
  private struct Frame: Sendable {
    let index: String
    let below: String
    let footer: String
  }

  /// - Parameters:
  ///   - standpoint: From which day the pages speak.
  ///   - isWhole: Whether all pages will be rendered, or only some.
  init(
    graph: EventGraph, templates: Templates, standpoint: Standpoint, isWhole: Bool
  ) async {
    self.graph = graph
    self.templates = templates
    self.standpoint = standpoint
    let dates = DateWording(templates.strings)
    self.dates = dates
    scoreSides = ScoreSides(
      graph, mediators: templates.strings["score.mediators"],
      others: templates.strings["score.outside"], isWhole: isWhole)
    siteCard = Self.siteCard(of: graph.site, among: templates.assets)
    pageTitle = Phrase(templates.strings["page.title"])
    pastTitle = Phrase(templates.strings["as-of-view.page-title"])
    frames = Self.frames(
      graph: graph, templates: templates, dates: dates, standpoint: standpoint)
    placesInRound = Self.placesInRound(graph)
    let sourceLines = await SharedMarkup(of: graph.articles, atOnce: isWhole) { article in
      Self.sourceLine(article, graph: graph, templates: templates, dates: dates)
    }
    self.sourceLines = sourceLines
    var mentions: [RecordKind: SharedMarkup] = [:]
    var referenceRows: [RecordKind: SharedMarkup] = [:]
    var linkedMentions: [RecordKind: SharedMarkup] = [:]
    for kind in RecordKind.allCases {
      // Earlier days tell programs nothing.
      linkedMentions[kind] = await SharedMarkup(
        of: graph.nodes(kind), atOnce: isWhole && standpoint.past == nil
      ) { Self.linkedMention(of: $0, graph: graph) }
      // Articles name their publishers, and rounds stand under heads of their own.
      let isLabelled = kind != .article && kind != .round
      let label = isLabelled ? templates.strings["record.\(kind.rawValue)"] : ""
      let made =
        kind == .article
        ? sourceLines
        : await SharedMarkup(of: graph.nodes(kind), atOnce: isWhole) { node in
          Self.mention(of: node, graph: graph, templates: templates, dates: dates)
        }
      mentions[kind] = made
      referenceRows[kind] = await SharedMarkup(
        of: Array(0..<graph.count(of: kind)), atOnce: isWhole
      ) { index in
        Self.referenceRow(made[index], label: label, templates: templates)
      }
    }
    self.mentions = mentions
    self.referenceRows = referenceRows
    self.linkedMentions = linkedMentions
    rows = await SharedMarkup(of: graph.events, atOnce: isWhole) { event in
      Self.row(event, templates: templates, dates: dates)
    }
  }

  /// Every page of the site, with the recipe for its HTML.
  ///
  /// What servers show at any address that is not there is a page of the root.
  func pages() -> [SitePage] {
    homePages() + (standpoint.folder.isEmpty ? [notFoundPage()] : []) + timelinePages()
      + roundPages() + actorPages() + issuePages() + placePages() + eventPages() + articlePages()
      + freePages() + commitmentPages() + correctionPages() + coveragePages()
      + searchPages() + cardImages() + dataFiles() + feedFiles()
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

  // MARK: Pages

  /// A page's recipe from what its template is given beside the frame.
  func page(
    _ schema: PageSchema, at path: SitePath, in section: Section, origin: SourceSpan? = nil,
    root: String? = nil, title: String,
    description: @escaping @Sendable () -> String? = { nil },
    fields: @escaping @Sendable () -> [TemplateValue.Field]
  ) -> SitePage {
    let isIndex = Self.indexPath(of: section, in: graph) == path
    let place = SitePath(standpoint.folder + path.text)
    let site = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return SitePage(
      path: place, origin: origin ?? site, root: root ?? path.wayToRoot
    ) { [self] in
      withContents(
        templates.render(
          schema,
          .object(
            frame(
              path, section, isIndex: isIndex, title: title, description: description())
              + fields())))
    }
  }

  private func frame(
    _ path: SitePath, _ section: Section, isIndex: Bool, title: String, description: String?
  ) -> [TemplateValue.Field] {
    let frame = frames[section]
    var pageTitle =
      section == .home
      ? graph.site.title
      : self.pageTitle.text(["page": title, "site": graph.site.title])
    if let past = standpoint.past {
      pageTitle = pastTitle.text([
        "title": pageTitle, "date": dates.text(HistoricalDate(past.day)),
      ])
    }
    return TemplateValue.fields([
      "title": .text(title), "page-title": .text(pageTitle), "site-title": .text(graph.site.title),
      "language": .text(graph.site.language),
      "direction": .text(LanguageTag(graph.site.language).direction.rawValue),
      "counters": .words(strings.numerals.counterStyle),
      "description": .words(description),
      "canonical": .markup(canonical(path)), "card": cardURL(path, in: section),
      "site-card": siteCard,
      "alternates": .list(alternates(of: path, in: section)),
      "crumbs": isIndex ? .empty : crumbs(section), "is-past": .flag(standpoint.past != nil),
      "root": .html(String(SitePath.root) + standpoint.wayToRoot),
      "header": .html((isIndex ? frame?.index : frame?.below) ?? ""),
      "linked-data": linkedData(
        of: path, in: section, title: title, description: description),
      "contents": .html(PageContents.mark), "banner": banner(of: path),
      "footer": .html(frame?.footer ?? ""),
    ])
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

  // MARK: Frames

  private static func frames(
    graph: EventGraph, templates: Templates, dates: DateWording, standpoint: Standpoint
  ) -> [Section: Frame] {
    let kinds: [(RecordKind, String)] = [
      (.event, "timeline"), (.round, "rounds"), (.actor, "actors"), (.issue, "issues"),
      (.place, "places"), (.article, "articles"),
    ]
    var menu: [(Section, String)] =
      kinds.filter { graph.count(of: $0.0) > 0 }
      .map { (.records($0.0), templates.strings["title.\($0.1)"]) }
    if graph.events.contains(where: { !$0.commitments.isEmpty }) {
      menu.append((.commitments, templates.strings["title.commitments"]))
    }
    for (index, page) in graph.pages.enumerated() where page.menu != nil {
      menu.append((.page(index), page.title.value))
    }
    let footer = templates.render(
      .footer,
      [
        "site-title": .text(graph.site.title),
        "as-of": .markup(graph.asOf.map(dates.html)),
        "commitments": .html(SitePath.commitments.url()),
        "corrections": .html(SitePath.corrections.url()),
        "as-of-views": standpoint.hasViews
          ? .html("\(SitePath.root)\(standpoint.wayToRoot)\(SitePath.pastViews.text)") : .empty,
        "license": .words(graph.site.license), "contact": .words(graph.site.contact),
        "coverage": .html(SitePath.coverage.url()),
        // A day that stands alone has no data files.
        "data": standpoint.past?.folder.isEmpty == true
          ? .empty : .html("\(SitePath.root)\(standpoint.wayToRoot)\(SitePath.data.text)"),
      ])
    func header(_ section: Section, isIndex: Bool) -> String {
      templates.render(
        .header,
        [
          "site-title": .text(graph.site.title), "home": .html(SitePath.home.url()),
          "search": .html(SitePath.search.url()), "names": .html(SitePath.names.url()),
          "menu": .list(
            menu.map { item in
              let path = indexPath(of: item.0, in: graph) ?? .home
              return [
                "title": .text(item.1), "url": .html(path.url()),
                "current": item.0 == section ? .text(isIndex ? "page" : "true") : .empty,
              ]
            }),
        ])
    }
    let sections: [Section] =
      [.home, .commitments, .corrections, .none] + RecordKind.allCases.map { .records($0) }
      + graph.pages.indices.map { .page($0) }
    return Dictionary(
      uniqueKeysWithValues: sections.map { section in
        let frame = Frame(
          index: header(section, isIndex: true), below: header(section, isIndex: false),
          footer: footer)
        return (section, frame)
      })
  }

  private static func mention(
    of node: EventGraph.Node, graph: EventGraph, templates: Templates, dates: DateWording
  ) -> String {
    templates.render(
      .mention,
      [
        "title": .text(graph.title(of: node)),
        "url": .html(SitePath.record(graph.reference(of: node)).url()),
        "date": date(of: node, graph: graph, dates: dates),
        "differs": .flag(node.kind == .event && graph.events[node.index].hasDifferingAccounts),
      ])
  }

  /// A record as a row in a list of references: its mention, and how it is joined.
  static func referenceRow(_ mention: String, label: String, templates: Templates) -> String {
    templates.render(.reference, ["link": .html(mention), "label": .words(label)])
  }

  /// The date of a record, where its kind has one.
  static func date(
    of node: EventGraph.Node, graph: EventGraph, dates: DateWording
  ) -> TemplateValue {
    switch node.kind {
    case .event: .html(dates.html(graph.events[node.index].date.value))
    case .round: .html(dates.html(graph.rounds[node.index].date.value))
    case .article: .markup(graph.articles[node.index].published.map { dates.html($0.value) })
    case .actor, .issue, .place, .page: .empty
    }
  }

  private static func sourceLine(
    _ article: Article, graph: EventGraph, templates: Templates, dates: DateWording
  ) -> String {
    let foreign = ForeignWords(article.language?.value, on: graph.site.language)
    return templates.render(
      .sourceLine,
      [
        "title": .text(article.title.value),
        "language": .words(foreign.language), "direction": .words(foreign.direction),
        "url": .html(SitePath.record(RecordReference(.article, article.id.name)).url()),
        "publisher": .words(article.publisher?.value),
        "date": .markup(article.published.map { dates.html($0.value) }),
        "type": .text(templates.strings.word("article-type", article.type)),
        "is-primary": .flag(article.type.isPrimary),
        "origins": .list(
          article.origins.map { origin in
            let url = SitePath.record(RecordReference(.article, origin.value.name)).url()
            let title = graph.article(origin.value)?.title.value ?? origin.value.name
            return .html("<a href=\"\(url)\">\(HTMLText.escaped(title))</a>")
          }),
        "archive": .markup(article.archiveURL.map { HTMLText.escaped($0.value) }),
        "original": .markup(article.url.map { HTMLText.escaped($0.value) }),
      ])
  }

  private static func row(
    _ event: Event, templates: Templates, dates: DateWording
  ) -> String {
    templates.render(.eventRow, .object(rowFields(event, strings: templates.strings, dates: dates)))
  }

  /// What rows and entries of the timeline have in common.
  static func rowFields(
    _ event: Event, strings: TemplateStrings, dates: DateWording
  ) -> [TemplateValue.Field] {
    TemplateValue.fields([
      "title": .text(event.title.value),
      "url": .html(SitePath.record(RecordReference(.event, event.id.name)).url()),
      "date": .html(dates.html(event.date.value)),
      "kind": .text(strings.word("event-kind", event.kind)),
      "status": .text(strings.word("status", event.status)),
      "status-name": .text(event.status.rawValue), "is-major": .flag(event.weight == .major),
      "is-minor": .flag(event.weight == .minor), "is-draft": .flag(event.isDraft),
      "differs": .flag(event.hasDifferingAccounts),
    ])
  }
}

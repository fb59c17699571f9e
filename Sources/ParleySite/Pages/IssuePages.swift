import ParleyModel

extension SiteLayout {
  /// The list of issues, and a page for every issue.
  func issuePages() -> [SitePage] {
    let section = Section.records(.issue)
    let index = page(
      .issues, at: .index(of: .issue), in: section, title: strings["title.issues"]
    ) { site in
      TemplateValue.fields([
        "count": .text(site.strings.counted("count.issues", site.graph.issues.count)),
        "issues": .list(site.graph.issues.indices.map(site.issueRow)),
      ])
    }
    return [index]
      + graph.issues.indices.flatMap { index -> [SitePage] in
        let issue = graph.issues[index]
        let node = EventGraph.Node(.issue, index)
        let events = eventList(
          of: node, edges: graph.edges(to: node).filter { $0.label == .concerns })
        let own = page(
          .issue, at: path(node), in: section, origin: issue.title.span, title: issue.title.value,
          description: { [self] in issue.summary?.value ?? summary(issue.body) }
        ) { $0.issueFields(issue, node, events) }
        return [own]
          + chapterPages(
            of: events, title: issue.title.value, section: section, origin: issue.title.span)
      }
  }

  /// An issue in a list.
  func issueRow(_ index: Int) -> TemplateValue {
    let node = EventGraph.Node(.issue, index)
    let count = graph.edges(to: node).count { $0.label == .concerns && $0.source.kind == .event }
    return [
      "link": .html(link(node)), "summary": .words(graph.issues[index].summary?.value),
      "count": .text(strings.counted("count.events", count)),
    ]
  }

  private func issueFields(
    _ issue: Issue, _ node: EventGraph.Node, _ events: EventList
  ) -> [TemplateValue.Field] {
    let incoming = graph.edges(to: node)
    let lanes = graph.positions(on: node)
    let shown = Set(events.events.map { EventGraph.Node(.event, $0) })
    return TemplateValue.fields([
      "as-of": .markup(graph.asOf.map(dates.html)), "names": names(issue.aliases),
      "summary": .words(issue.summary?.value),
      "parent": .markup(issue.parent.map { link(.issue, $0.value) }),
      "parts": links(to: incoming.filter { $0.label == .within }.map(\.source)),
      "body": prose(issue.body, of: node),
      "standings": standings(lanes), "ledger": ledger(lanes),
      "rounds": .markup(
        references(
          incoming.filter { $0.label == .concerns && $0.source.kind == .round }.map(\.source))),
      "events": value(of: events),
      "score": score(of: events),
      "mentioned-in": .markup(backlinks(to: node, except: [], kinds: [.article])),
      "backlinks": .markup(
        backlinks(
          to: node, except: shown, kinds: Set(RecordKind.allCases).subtracting([.article]))),
    ])
  }

  // MARK: Places

  /// The list of places, and a page for every place.
  func placePages() -> [SitePage] {
    let section = Section.records(.place)
    let index = page(
      .places, at: .index(of: .place), in: section, title: strings["title.places"]
    ) { site in
      TemplateValue.fields([
        "count": .text(site.strings.counted("count.places", site.graph.places.count)),
        "places": .list(
          site.graph.nodes(.place).map { node in
            let events = site.graph.edges(to: node)
              .count { $0.label == .happensAt && $0.source.kind == .event }
            return [
              "link": .html(site.link(node)),
              "within": .markup(
                site.graph.places[node.index].within.map { site.link(.place, $0.value) }),
              "count": .text(site.strings.counted("count.events", events)),
            ]
          }),
      ])
    }
    return [index]
      + graph.places.indices.flatMap { index -> [SitePage] in
        let place = graph.places[index]
        let node = EventGraph.Node(.place, index)
        let events = eventList(
          of: node, edges: graph.edges(to: node).filter { $0.label == .happensAt })
        let own = page(
          .place, at: path(node), in: section, origin: place.title.span, title: place.title.value,
          description: { [self] in summary(place.body) }
        ) { $0.placeFields(place, node, events) }
        return [own]
          + chapterPages(
            of: events, title: place.title.value, section: section, origin: place.title.span)
      }
  }

  private func placeFields(
    _ place: Place, _ node: EventGraph.Node, _ events: EventList
  ) -> [TemplateValue.Field] {
    let incoming = graph.edges(to: node)
    let shown = Set(events.events.map { EventGraph.Node(.event, $0) })
    return TemplateValue.fields([
      "names": names(place.aliases),
      "within": .markup(place.within.map { link(.place, $0.value) }),
      "parts": links(to: incoming.filter { $0.label == .within }.map(\.source)),
      "coordinates": .words(
        place.coordinates.map { "\($0.value.latitude), \($0.value.longitude)" }),
      "wikidata": wikidata(place.wikidata), "url": url(place.url),
      "body": prose(place.body, of: node),
      "rounds": .markup(
        references(
          incoming.filter { $0.label == .happensAt && $0.source.kind == .round }.map(\.source))),
      "events": value(of: events),
      "mentioned-in": .markup(backlinks(to: node, except: [], kinds: [.article])),
      "backlinks": .markup(
        backlinks(
          to: node, except: shown, kinds: Set(RecordKind.allCases).subtracting([.article]))),
    ])
  }
}

extension TemplateShape {
  static let issueRow = TemplateShape(
    "issue row", "An issue in a list.",
    [
      .html("link", "A link to its page."), .text("summary", "What it is about.").optional,
      .text("count", "How many events concern it, in words."),
    ])

  static let issues = page(
    "issues", "All issues.",
    [.text("count", "How many, in words."), .list("issues", issueRow, "The issues.")])

  static let issue = page(
    "issue", "One issue.",
    [
      .group("names", name, "Other names."), .text("summary", "What it is about.").optional,
      .html("parent", "A link to the issue it is part of.").optional,
      .links("parts", "Issues that are part of it."), .html("body", "Its text.").optional,
      .html("as-of", "The day the site speaks of.").optional,
      .group("standings", standing, "Where each party stands: its newest position."),
      .object("ledger", ledger, "Where parties stood, by date.").optional,
      .references("rounds", "Rounds that dealt with it."),
      .html("score", "Those events as a drawing, from `score.mustache`.").optional,
      .object("events", eventList, "Events that concern it.").optional,
      .references("mentioned-in", "Articles that name it."),
      .references("backlinks", "Other records whose texts lead here."),
    ])

  static let placeRow = TemplateShape(
    "place row", "A place in a list.",
    [
      .html("link", "A link to its page."), .html("within", "Where it lies.").optional,
      .text("count", "How many events happened there, in words."),
    ])

  static let places = page(
    "places", "All places.",
    [.text("count", "How many, in words."), .list("places", placeRow, "The places.")])

  static let place = page(
    "place", "One place.",
    [
      .group("names", name, "Other names and spellings."),
      .html("within", "A link to the place it lies in.").optional,
      .links("parts", "Places that lie in it."),
      .text("coordinates", "Latitude and longitude in degrees (WGS 84).").optional,
      .url("wikidata", "Its Wikidata item.").optional, .url("url", "Its own site.").optional,
      .html("body", "Its text.").optional, .references("rounds", "Rounds held there."),
      .object("events", eventList, "Events there.").optional,
      .references("mentioned-in", "Articles that name it."),
      .references("backlinks", "Other records whose texts lead here."),
    ])
}

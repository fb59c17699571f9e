import ParleyModel

extension SiteContext {
  /// The list of places, and a page for every place.
  func placePages() -> [SitePage] {
    let section = Section.records(.place)
    let index = page(
      at: .index(of: .place), in: section, title: strings["title.places"]
    ) { PlacesPage(frame: $0) }
    return [index]
      + graph.places.indices.flatMap { index -> [SitePage] in
        let title = graph.places[index].title
        let node = EventGraph.Node(.place, index)
        let events = eventList(
          of: node, edges: graph.edges(to: node).filter { $0.label == .happensAt })
        let own = page(
          at: path(node), in: section, origin: title.span, title: title.value,
          description: { [self] in summary(graph.places[index].body) }
        ) { PlacePage(frame: $0, index: index, events: events) }
        return [own]
          + chapterPages(of: events, title: title.value, section: section, origin: title.span)
      }
  }
}

/// The list of places.
struct PlacesPage: PageSubject {
  let frame: PageFrame

  static let template = "places"
  static let schema = page(
    "All places.",
    [
      .text("count", "How many, in words.") {
        $0.site.strings.counted("count.places", $0.site.graph.places.count)
      },
      .list("places", "The places.") { page in
        page.site.graph.nodes(.place).map { PlaceRow(site: page.site, node: $0) }
      },
    ])
}

/// A place in a list.
struct PlaceRow: TemplateSubject {
  let site: SiteContext
  let node: EventGraph.Node

  static let schema = Schema<PlaceRow>(
    "place row", "A place in a list.",
    [
      .html("link", "A link to its page.") { $0.site.link($0.node) },
      .optionalHTML("within", "Its location.") { row in
        row.site.graph.places[row.node.index].within.map { row.site.link(.place, $0.value) }
      },
      .text("count", "How many events happened there, in words.") { row in
        let count = row.site.graph.edges(to: row.node)
          .count { $0.label == .happensAt && $0.source.kind == .event }
        return row.site.strings.counted("count.events", count)
      },
    ])
}

/// The page of one place: where it is, and what happened there.
final class PlacePage: PageSubject {
  let frame: PageFrame
  private let place: Place
  private let node: EventGraph.Node
  private let events: EventList

  init(frame: PageFrame, index: Int, events: EventList) {
    self.frame = frame
    place = frame.site.graph.places[index]
    node = EventGraph.Node(.place, index)
    self.events = events
  }

  static let template = "place"
  static let schema = page(
    "One place.",
    [
      .group("names", "Other names and spellings.") { $0.site.spellings($0.place.aliases) },
      .optionalHTML("within", "A link to the place that contains it.") { page in
        page.place.within.map { page.site.link(.place, $0.value) }
      },
      .links("parts", "Places that lie in it.") { page in
        page.site.links(
          to: page.site.graph.edges(to: page.node).filter { $0.label == .within }.map(\.source))
      },
      .optionalText("coordinates", "Latitude and longitude in degrees (WGS 84).") { page in
        page.place.coordinates.map { "\($0.value.latitude), \($0.value.longitude)" }
      },
      .optionalURL("wikidata", "Its Wikidata item.") { $0.site.wikidata($0.place.wikidata) },
      .optionalURL("url", "Its own site.") { $0.site.url($0.place.url) },
      .body("body", "Its text.") {
        ProseRenderer.Body(prose: $0.place.body, node: $0.node, site: $0.site)
      },
      .references("rounds", "Rounds held there.") { page in
        page.site.references(
          page.site.graph.edges(to: page.node)
            .filter { $0.label == .happensAt && $0.source.kind == .round }.map(\.source))
      },
      .optionalObject("events", "Events there.") { EventListSection($0.events, in: $0.site) },
      .references("mentioned-in", "Articles that name it.") {
        $0.site.articles(naming: $0.node)
      },
      .references("backlinks", "Other records whose texts lead here.") {
        $0.site.backlinks(to: $0.node, besides: $0.events)
      },
    ])
}

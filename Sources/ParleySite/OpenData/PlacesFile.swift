import ParleyModel

extension SiteLayout {
  /// The places that have coordinates.
  var locatedPlaces: [Place] { graph.places.filter { $0.coordinates != nil } }

  /// `places.geojson`: a point for each place that has coordinates (RFC 7946).
  func placesFile() -> String {
    var text = "{\"type\":\"FeatureCollection\",\"features\":[\n"
    var isFirst = true
    for node in graph.nodes(.place) {
      guard let coordinates = graph.places[node.index].coordinates?.value else { continue }
      if !isFirst { text += ",\n" }
      isFirst = false
      feature(node, at: coordinates).append(to: &text, indent: nil)
    }
    return text + "\n]}\n"
  }

  private func feature(_ node: EventGraph.Node, at point: Place.Coordinates) -> JSONText {
    let place = graph.places[node.index]
    var events: [HistoricalDate] = []
    var rounds = 0
    for edge in graph.edges(to: node) where edge.label == .happensAt {
      switch edge.source.kind {
      case .event: events.append(graph.events[edge.source.index].date.value)
      case .round: rounds += 1
      default: break
      }
    }
    let properties = JSONText.members([
      ("title", .string(place.title.value)),
      ("aliases", .values(place.aliases.map { .string($0.text.value) })),
      ("within", place.within.map { .string("place/\($0.value)") }),
      ("summary", .words(summary(place.body))), ("events", .number(events.count)),
      ("rounds", .number(rounds)),
      ("earliest", events.compactMap(\.earliest).min().map { .string($0.text) }),
      ("latest", events.compactMap(\.latest).max().map { .string($0.text) }),
      ("wikidata", .words(place.wikidata?.value)), ("url", .string(dataAddress(node))),
    ])
    // GeoJSON has the longitude first.
    let position = JSONText.list([.decimal(point.longitude), .decimal(point.latitude)])
    return .object([
      ("type", .string("Feature")), ("id", .string(dataID(node))),
      ("geometry", .object([("type", .string("Point")), ("coordinates", position)])),
      ("properties", properties),
    ])
  }
}

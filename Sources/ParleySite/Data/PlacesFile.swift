import ParleyModel

extension DataFile {
  /// A point for each place that has coordinates (GeoJSON, RFC 7946).
  static let places = DataFile(
    "places.geojson", "application/geo+json",
    isOffered: { $0.graph.places.contains { $0.coordinates != nil } },
    lack: { _ in
      ("no place has coordinates", "give a file in content/places/ its `coordinates`")
    },
    counts: { [("places", $0.graph.places.count { $0.coordinates != nil })] }
  ) { site, sink in
    sink.json { json in
      json.object { json in
        json.member("type", "FeatureCollection")
        json.list("features", .lines) { json in
          for node in site.graph.nodes(.place) {
            site.writeFeature(node, to: &json)
            json.passOn()
          }
        }
      }
    }
    sink.append(0x0A)
  }
}

extension SiteContext {
  fileprivate func writeFeature(_ node: EventGraph.Node, to json: inout JSONWriter) {
    let place = graph.places[node.index]
    guard let point = place.coordinates?.value else { return }
    var events: [HistoricalDate] = []
    var rounds = 0
    for edge in graph.edges(to: node) where edge.label == .happensAt {
      switch edge.source.kind {
      case .event: events.append(graph.events[edge.source.index].date.value)
      case .round: rounds += 1
      default: break
      }
    }
    json.object { json in
      json.member("type", "Feature")
      json.member("id", dataID(node))
      json.object("geometry") { json in
        json.member("type", "Point")
        // GeoJSON has the longitude first.
        json.list("coordinates", [point.longitude, point.latitude]) { $0.item($1) }
      }
      json.object("properties") { json in
        json.member("title", place.title.value)
        json.some("aliases", place.aliases) { $0.item($1.text.value) }
        if let within = place.within { json.id("within", .place, within.value.name) }
        json.words("summary", summary(place.body))
        json.member("events", events.count)
        json.member("rounds", rounds)
        json.words("earliest", events.compactMap(\.earliest).min()?.text)
        json.words("latest", events.compactMap(\.latest).max()?.text)
        json.words("wikidata", place.wikidata?.value)
        json.member("url", dataAddress(node))
      }
    }
  }
}

import ParleyModel

extension SiteLayout {
  /// The data files of the site: of what is known now, for earlier days have pages only.
  func dataFiles() -> [SitePage] {
    guard standpoint.past == nil else { return [] }
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return [dataPage()]
      + offeredFormats.map { format in
        SitePage(path: SitePath(format.path), origin: origin) { [self] in
          bytes(of: format)
        }
      }
  }

  /// The formats that the site has, in their order.
  var offeredFormats: [DataFormat] { DataFormat.allCases.filter(offers) }

  /// Whether the content has what the format is about.
  func offers(_ format: DataFormat) -> Bool {
    switch format {
    case .places: graph.places.contains { $0.coordinates != nil }
    case .graph, .schema, .events, .actors, .positions, .commitments, .graphML, .dot, .timeline,
      .package, .citation:
      true
    case .annotations: hasAnnotations
    case .atom, .jsonFeed: hasFeeds
    case .calendar: hasCalendar
    }
  }

  /// How much there is in a file: keys below `count` in the strings, each with its number.
  func sizes(of format: DataFormat) -> [(key: String, count: Int)] {
    switch format {
    case .graph, .graphML, .dot:
      [
        ("records", graph.count),
        (
          "joins",
          RecordKind.allCases.reduce(0) { sum, kind in
            graph.nodes(kind).reduce(sum) { $0 + graph.edges(from: $1).count }
          }
        ),
      ]
    case .events, .timeline: [("events", graph.events.count)]
    case .actors: [("actors", graph.actors.count)]
    case .positions: [("positions", graph.events.reduce(0) { $0 + $1.positions.count })]
    case .commitments: [("commitments", graph.commitmentPlaces.count)]
    case .places: [("places", locatedPlaces.count)]
    case .schema, .package, .citation, .annotations, .atom, .jsonFeed, .calendar: []
    }
  }

  private func bytes(of format: DataFormat) -> [UInt8] {
    switch format {
    case .graph: graphFile()
    case .schema: Array(schemaFile().utf8)
    case .events: eventTable()
    case .actors: actorTable()
    case .positions: positionTable()
    case .commitments: commitmentTable()
    case .graphML: graphMLFile()
    case .dot: dotFile()
    case .places: Array(placesFile().utf8)
    case .timeline: timelineFile()
    case .package: Array(packageFile().utf8)
    case .citation: Array(citationFile().utf8)
    case .atom: Array((feed(on: .site)?.atom ?? "").utf8)
    case .jsonFeed: Array((feed(on: .site)?.json ?? "").utf8)
    case .calendar: Array(calendarFile().utf8)
    case .annotations: annotationFile()
    }
  }
}

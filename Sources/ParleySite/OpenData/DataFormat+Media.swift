extension DataFormat {
  /// What it is to a browser or a program (IANA media types; those of DOT and CFF are usual, but not
  /// registered).
  var mediaType: String {
    switch self {
    case .graph, .timeline, .package: "application/json"
    case .schema: "application/schema+json"
    case .events, .actors, .positions, .commitments: "text/csv"
    case .graphML: "application/xml"
    case .dot: "text/vnd.graphviz"
    case .places: "application/geo+json"
    case .citation: "application/yaml"
    case .annotations: "application/ld+json"
    case .atom: "application/atom+xml"
    case .jsonFeed: "application/feed+json"
    case .calendar: "text/calendar"
    }
  }

  /// The table it is; `nil` for what is none.
  var table: DataTable? {
    switch self {
    case .events: .events
    case .actors: .actors
    case .positions: .positions
    case .commitments: .commitments
    case .graph, .schema, .graphML, .dot, .places, .timeline, .package, .citation, .annotations,
      .atom,
      .jsonFeed, .calendar:
      nil
    }
  }
}

/// The files that hold the site's facts for programs, by the names they have below `data/`, or in the
/// root where their readers look for them there.
public enum DataFormat: String, CaseIterable, Sendable {
  /// All records and what joins them, as JSON.
  case graph = "graph.json"
  /// What a program may rely on in it, as JSON Schema.
  case schema = "schema.json"
  /// Every event in a row, with all that its file says.
  case events = "events.csv"
  /// Every actor in a row.
  case actors = "actors.csv"
  /// Every position in a row.
  case positions = "positions.csv"
  /// Every promise in a row.
  case commitments = "commitments.csv"
  /// All records and what joins them, as GraphML.
  case graphML = "graph.graphml"
  /// The same for Graphviz.
  case dot = "graph.dot"
  /// Places that have coordinates, as GeoJSON.
  case places = "places.geojson"
  /// Events for TimelineJS3.
  case timeline = "timelinejs.json"
  /// What the tables hold, as a Frictionless data package.
  case package = "datapackage.json"
  /// How to cite the site, in the Citation File Format.
  case citation = "CITATION.cff"
  /// Every citation, as annotations of the articles.
  case annotations = "annotations.jsonld"
  /// New and changed entries, as Atom.
  case atom = "feed.xml"
  /// The same as JSON Feed.
  case jsonFeed = "feed.json"
  /// Rounds, what is planned and what is due, as iCalendar.
  case calendar = "calendar.ics"

  /// Where it stands on the site.
  public var path: String {
    switch self {
    case .atom, .jsonFeed, .calendar: rawValue
    default: "data/\(rawValue)"
    }
  }

  /// The part of its key in the strings: `data.format.graph-json`.
  var key: String {
    String(rawValue.map { $0 == "." ? "-" : $0 }).lowercased()
  }
}

/// The files that hold the site's facts for programs, by the names they have below `data/`, or in the
/// root where their readers look for them there.
public enum DataFormat: String, CaseIterable, Sendable {
  /// All records and what joins them, as JSON.
  case graph = "graph.json"

  /// Where it stands on the site.
  public var path: String { "data/\(rawValue)" }
}

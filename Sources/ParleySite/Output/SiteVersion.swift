public import ParleyModel

/// What was known by the end of a day, as the site shows it beside what is known now.
public struct PastVersion: Sendable {
  /// The day.
  public let day: CivilDay
  /// Everything that was known then.
  public let graph: EventGraph

  /// Joins a day to what was known then.
  public init(day: CivilDay, graph: EventGraph) {
    self.day = day
    self.graph = graph
  }

  /// The folder below the site's root that its pages are in.
  var folder: String { "\(SitePath.pastVersions.canonical)\(day.text)/" }
}

/// From which day the pages of a layout speak.
enum SiteVersion: Sendable {
  /// From now; whether there are also views of earlier days.
  case present(hasViews: Bool)
  /// From an earlier day.
  case past(PastPages)

  /// The earlier day it is; `nil` for the present.
  var past: PastPages? {
    if case .past(let past) = self { past } else { nil }
  }

  /// Whether there are views of earlier days to link to.
  var hasViews: Bool {
    switch self {
    case .present(let hasViews): hasViews
    case .past(let past): !past.folder.isEmpty
    }
  }

  /// The folder below the site's root that all pages are in; empty for the root itself, else ends in `/`.
  var folder: String { past?.folder ?? "" }

  /// The way from the top of its pages up to the site's root.
  var wayToRoot: String { SitePath(folder).wayToRoot }
}

/// What the pages of an earlier day know of the present.
struct PastPages: Sendable {
  let day: CivilDay
  /// The folder below the site's root that they are in; empty where the present has no pages beside them.
  let folder: String
  /// The pages that the site has at present.
  let presentPages: Set<SitePath>
}

import ParleyModel

/// The types of schema.org that records have.
enum LinkedType {
  /// A record's type.
  static func of(_ node: EventGraph.Node, in graph: EventGraph) -> [StaticString] {
    switch node.kind {
    case .article: of(graph.articles[node.index].type)
    case .event, .round: ["Event"]
    case .actor: of(graph.actors[node.index].kind)
    // What is negotiated is a term of the negotiation; schema.org has no nearer word.
    case .issue: ["DefinedTerm"]
    case .place: ["Place"]
    case .page: ["WebPage"]
    }
  }

  /// A state is a place, but one that promises, sends and demands: so it is an organisation too, and
  /// may be where schema.org wants one that acts.
  private static func of(_ kind: ActorKind) -> [StaticString] {
    switch kind {
    case .person: ["Person"]
    case .state: ["Country", "Organization"]
    case .organisation, .alliance: ["Organization"]
    }
  }

  private static func of(_ type: ArticleType) -> [StaticString] {
    switch type {
    case .report, .wire: ["NewsArticle"]
    case .analysis: ["AnalysisNewsArticle"]
    case .opinion: ["OpinionNewsArticle"]
    case .readout, .document: ["Report"]
    // Nobody knows more of them than that somebody made them.
    case .transcript, .statement, .digest: ["CreativeWork"]
    }
  }
}

/// The beginning and the end of a date, as far as both are given to the day and beyond doubt (ISO 8601).
struct LinkedDates {
  /// The first day or moment.
  let start: String?
  /// The last day or moment, of a stretch.
  let end: String?
  /// The full date in EDTF, where the two do not say all of it.
  let rest: String?

  init(_ date: HistoricalDate) {
    switch date.form {
    case .single(let point):
      start = Self.isExact(point) ? date.text : nil
      end = nil
      rest = start == nil ? date.text : nil
    case .interval(let from, let to):
      let parts = date.text.split(separator: "/", omittingEmptySubsequences: false)
      start = parts.count == 2 && Self.isExact(from) ? String(parts[0]) : nil
      end = parts.count == 2 && Self.isExact(to) ? String(parts[1]) : nil
      rest = start == nil || end == nil ? date.text : nil
    }
  }

  /// The one day or moment that a date names; `nil` for any other.
  static func exact(_ date: HistoricalDate?) -> String? {
    guard let date, case .single(let point) = date.form, isExact(point) else { return nil }
    return date.text
  }

  private static func isExact(_ point: HistoricalDate.Point) -> Bool {
    point.day != nil && point.qualifier == .certain
  }

  private static func isExact(_ bound: HistoricalDate.Bound) -> Bool {
    if case .date(let point) = bound { isExact(point) } else { false }
  }
}

import ParleyModel

/// An article that is cited.
struct CitedSource: TemplateSubject {
  private let site: SiteContext
  private let node: EventGraph.Node
  /// What it does for what cites it; `nil` among them for one of accounts that differ.
  private let stances: Set<Stance?>
  /// Whether a position rests on it.
  private let isAttesting: Bool
  /// The numbers of the passages quoted, in order.
  private let passages: [Int]

  static let schema = Schema<CitedSource>(
    "source", "An article that is cited.",
    [
      .html("line", "The article, from `source-line.mustache`.") { $0.site.mention(of: $0.node) },
      .texts(
        "stances",
        "What it does here: supports, disputes, gives context or one of the accounts, or states a "
          + "position."
      ) { source in
        (Stance.allCases + [nil]).filter(source.stances.contains)
          .map(source.site.strings.stance)
          + (source.isAttesting ? [source.site.strings["stance.position"]] : [])
      },
      .optionalHTML(
        "passage", "A link to the passage quoted, by its number, where it is one."
      ) { $0.passages.count == 1 ? $0.passageLinks : nil },
      .optionalHTML("passages", "Links to the passages quoted, where they are several.") {
        $0.passages.count > 1 ? $0.passageLinks : nil
      },
    ])

  private var passageLinks: String {
    site.line(
      of: passages.map { number in
        site.link(
          site.strings.number(number),
          to: site.url(site.path(node), fragment: SiteContext.anchor(ofPassage: number)))
      })
  }

  /// The articles that a record cites, each once, by date of publication.
  static func sources(of record: EventGraph.Node, in site: SiteContext) -> [CitedSource] {
    let graph = site.graph
    var stances: [EventGraph.Node: Set<Stance?>] = [:]
    var attesting: Set<EventGraph.Node> = []
    for edge in graph.edges(from: record) {
      switch edge.label {
      case .cites(let stance, _): stances[edge.target, default: []].insert(stance)
      case .attests: attesting.insert(edge.target)
      default: break
      }
    }
    var quoted: [EventGraph.Node: Set<Int>] = [:]
    for citation in graph[record].citations {
      guard let number = graph.passageNumber(of: citation),
        let article = graph.node(RecordReference(.article, citation.article.value.name))
      else { continue }
      quoted[article, default: []].insert(number)
    }
    return attesting.union(stances.keys).sorted().map { article in
      CitedSource(
        site: site, node: article, stances: stances[article] ?? [],
        isAttesting: attesting.contains(article), passages: (quoted[article] ?? []).sorted())
    }
  }
}

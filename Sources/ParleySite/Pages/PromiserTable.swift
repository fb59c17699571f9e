import ParleyModel

/// Who has promised how much, and in which state: the parties of the settings first.
struct PromiserTable: TemplateSubject {
  private let site: SiteContext
  private let standings: [CommitmentStanding]
  private let rows: [Promiser]

  /// `nil` where one actor alone has promised anything.
  init?(of entries: [LedgerCommitment], in site: SiteContext) {
    let standings = CommitmentStanding.allCases.filter { standing in
      entries.contains { $0.standing == standing }
    }
    var counts: [EventGraph.Node: [CommitmentStanding: Int]] = [:]
    for entry in entries {
      for promiser in Set(entry.commitment.by.map(\.value)) {
        guard let node = site.graph.node(RecordReference(.actor, promiser.name)) else { continue }
        counts[node, default: [:]][entry.standing, default: 0] += 1
      }
    }
    guard counts.count > 1 else { return nil }
    let parties = site.graph.site.parties.compactMap {
      site.graph.node(RecordReference(.actor, $0.value.name))
    }
    let others = counts.keys.filter { !parties.contains($0) }.sorted()
    self.site = site
    self.standings = standings
    rows = (parties + others).compactMap { actor in
      counts[actor].map { own in
        Promiser(site: site, actor: actor, counts: standings.map { own[$0] })
      }
    }
  }

  static let schema = Schema<PromiserTable>(
    "promisers", "Who has promised how much.",
    [
      .texts("states", "The states of promises, for the head of a table.") { table in
        table.standings.map { table.site.strings["commitment.\($0.rawValue)"] }
      },
      .list("rows", "The actors: parties first.") { $0.rows },
    ])
}

/// An actor who has promised something.
struct Promiser: TemplateSubject {
  let site: SiteContext
  let actor: EventGraph.Node
  /// How many promises are in each state that any is in.
  let counts: [Int?]

  static let schema = Schema<Promiser>(
    "promiser", "An actor who has promised something.",
    [
      .html("link", "A link to the actor.") { $0.site.link($0.actor) },
      .text("total", "How many promises.") {
        $0.site.strings.number($0.counts.reduce(0) { $0 + ($1 ?? 0) })
      },
      .texts("counts", "How many are in each state, in the order of the table's head.") {
        promiser in promiser.counts.map { $0.map(promiser.site.strings.number) ?? "–" }
      },
    ])
}

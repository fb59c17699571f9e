import ParleyModel

extension DataTable {
  /// Every actor.
  static let actors = DataTable(
    key: ["id"],
    [
      Column("id", "The id of the actor: the name of its file."),
      Column("title", "The name used on the site."),
      Column("kind", "A person, a state, an organisation or an alliance."),
      Column("aliases", "Other names and spellings."),
      Column("side", "The id of the actor that this one acts for."),
      Column(
        "party", "The id of the party that this one acts for in the end; its own for a party."),
      Column("offices", "array", "Offices over time, as JSON: role, for, from and to."),
      Column("events", "integer", "The number of events it took part in."),
      Column("rounds", "integer", "The number of rounds it attended or sent a delegation to."),
      Column("wikidata", "Its item in Wikidata."),
      Column("website", "Its own address on the web."),
      Column("url", "The address of its page."),
    ])
}

extension DataFile {
  /// Every actor in a row.
  static let actors = DataFile(
    "actors.csv", "text/csv", table: .actors, counts: { [("actors", $0.graph.actors.count)] }
  ) { site, sink in
    DataTable.actors.write(into: &sink) { table in
      for node in site.graph.nodes(.actor) { table.row(site.actorCells(node)) }
    }
  }
}

extension SiteContext {

  fileprivate func actorCells(_ node: EventGraph.Node) -> [String] {
    let actor = graph.actors[node.index]
    var events = 0
    var rounds: Set<EventGraph.Node> = []
    for edge in graph.edges(from: node) {
      switch edge.label {
      case .takesPart: events += 1
      case .attends, .sends: rounds.insert(edge.target)
      default: break
      }
    }
    let offices = DataTable.cell(actor.roles) { $0.item($1, as: .cell) }
    return [
      actor.id.name, actor.title.value, actor.kind.rawValue,
      DataTable.cell(actor.aliases.map(\.text.value)), actor.side?.value.name ?? "",
      graph.actors[graph.party(of: node).index].id.name, offices, String(events),
      String(rounds.count), actor.wikidata?.value ?? "", actor.url?.value ?? "",
      dataAddress(node),
    ]
  }
}

import ParleyModel

extension DataTable {
  /// Every event, with all that makes its file.
  static let events = DataTable(
    key: ["id"],
    [
      Column("id", "The id of the event: the name of its file."),
      Column("title", "What happened, in a line."),
      Column("date", "When, in EDTF, with the precision that the sources give."),
      Column("earliest", "date", "The first day that the date can mean; empty where it is open."),
      Column("latest", "date", "The last day that the date can mean; empty where it is open."),
      Column("kind", "What kind of event it is."),
      Column("status", "How sure it is that it happened."),
      Column("weight", "How important it is."),
      Column("round", "The id of the round it belongs to."),
      Column("about-round", "The id of the round that it is about and not part of."),
      Column("place", "Where: the id or a name of a place, or any other words."),
      Column("actors", "Who took part: ids, each with its role in the event in brackets."),
      Column("issues", "What it is about: ids of issues."),
      Column("relations", "How it bears on other events: a verb and the id of one, as verb:id."),
      Column("summary", "The first paragraph of its text, as plain text."),
      Column("body", "Its text with its citations, in Markdown."),
      Column("articles", "Ids of articles it rests on that it does not quote."),
      Column("positions", "array", "Who stood where as of the event, as JSON."),
      Column("commitments", "array", "Promises made at the event, as JSON."),
      Column("accounts", "array", "Points on which sources differ, as JSON."),
      Column("corrections", "array", "What was changed after publication, as JSON."),
      Column("added", "date", "The day on which it was entered."),
      Column("former-ids", "Ids that it had before."),
      Column("media", "array", "Pictures and other files, as JSON."),
      Column("sources", "Ids of all articles it cites or links to."),
      Column("url", "The address of its page."),
    ])
}

extension DataFile {
  /// Every event in a row, with all that its file says.
  static let events = DataFile(
    "events.csv", "text/csv", table: .events, counts: { [("events", $0.graph.events.count)] }
  ) { site, sink in
    DataTable.events.write(into: &sink) { table in
      for index in site.graph.events.indices { table.row(site.eventCells(index)) }
    }
  }
}

extension SiteContext {
  fileprivate func eventCells(_ index: Int) -> [String] {
    let event = graph.events[index]
    let node = EventGraph.Node(.event, index)
    let actors = event.actors.map { taking -> String in
      taking.role.map { "\(taking.actor.value) (\($0.value))" } ?? taking.actor.value.name
    }
    // What is only linked counts as well: of a citation whose words are not to be published no more is
    // left in the body.
    var cited: Set<Int> = []
    for edge in graph.edges(from: node) where edge.target.kind == .article {
      switch edge.label {
      case .cites, .attests, .links: cited.insert(edge.target.index)
      default: break
      }
    }
    let sources = cited.sorted().map { graph.articles[$0].id.name }
    return [event.id.name, event.title.value] + event.date.value.cells + [
      event.kind.rawValue, event.status.rawValue, event.weight.rawValue,
      event.round?.value.name ?? "", event.aboutRound?.value.name ?? "",
      event.place?.value ?? "", DataTable.cell(actors),
      DataTable.cell(event.issues.map(\.value.name)),
      DataTable.cell(event.relations.map { "\($0.verb.rawValue):\($0.event.value)" }),
      summary(event.body) ?? "", ProseMarkdown.text(event.body, isShown: isShown),
      DataTable.cell(event.articles.map(\.value.name)),
      DataTable.cell(event.positions) { write($1, as: .cell, to: &$0) },
      DataTable.cell(event.commitments.indices) {
        write(commitment: $1, of: node, as: .cell, to: &$0)
      },
      DataTable.cell(event.accounts) { write($1, as: .cell, to: &$0) },
      DataTable.cell(event.corrections) { $0.item($1, as: .cell) },
      event.history.added?.value.text ?? "",
      DataTable.cell(event.history.formerIDs.map(\.value)),
      DataTable.cell(event.media) { $0.item($1, as: .cell) },
      DataTable.cell(sources), dataAddress(node),
    ]
  }
}

import ParleyModel

extension DataTable {
  /// Every position that an event records.
  static let positions = DataTable(
    key: ["event", "number"],
    references: [("event", "events"), ("actor", "actors"), ("party", "actors")],
    [
      Column("event", "The id of the event that records it."),
      Column("number", "integer", "From 1, in the order of the event's file."),
      Column("date", "The date of the event, in EDTF."),
      Column("earliest", "date", "The first day that the date can mean; empty where it is open."),
      Column("latest", "date", "The last day that the date can mean; empty where it is open."),
      Column("actor", "The id of the actor whose position it is."),
      Column("party", "The id of the party that the actor acts for."),
      Column("issue", "The id of the issue."),
      Column("says", "What is said, in the editor's words."),
      Column("change", "How it compares with the position before."),
      Column("status", "How sure the event is."),
      Column(
        "evidence",
        "What it rests on: quotation, paraphrase (the site's own words about the source), article (named "
          + "for it, not quoted), event (what the event cites) or none."),
      Column("article", "The id of the article it rests on."),
      Column(
        "quotation",
        "The words it rests on, where they are a quotation and may be published."),
      Column("translation", "What they mean in the site's language, by the site."),
      Column(
        "paraphrase",
        "The site's own words about the source that it rests on, where these are no quotation."),
      Column("speaker", "The id of the actor who speaks in these words, where that is known."),
    ])
}

extension DataFile {
  /// Every position in a row.
  static let positions = DataFile(
    "positions.csv", "text/csv", table: .positions,
    counts: { [("positions", $0.graph.events.reduce(0) { $0 + $1.positions.count })] }
  ) { site, sink in
    DataTable.positions.write(into: &sink) { table in
      for event in site.graph.events {
        for (index, position) in event.positions.enumerated() {
          table.row(site.cells(of: position, index, in: event))
        }
      }
    }
  }
}

extension SiteContext {
  fileprivate func cells(of position: Position, _ index: Int, in event: Event) -> [String] {
    let (evidence, citation): (String, Citation?) =
      switch event.evidence(for: position) {
      case .quotation(let citation):
        (graph.isParaphrase(citation) ? "paraphrase" : "quotation", citation)
      case .article(let citation): ("article", citation)
      case .event(let citation): ("event", event.body.citations[citation])
      case nil: ("none", nil)
      }
    let actor = position.actor.value.name
    let party = graph.node(RecordReference(.actor, actor)).map {
      graph.actors[graph.party(of: $0).index].id.name
    }
    return [event.id.name, String(index + 1)] + event.date.value.cells + [
      actor, party ?? actor, position.issue.value.name, position.says.value,
      position.change?.rawValue ?? "", event.status.rawValue, evidence,
      citation?.article.value.name ?? "", citation.flatMap { quotation(of: $0) } ?? "",
      citation.flatMap { translation(of: $0) } ?? "",
      citation.flatMap { paraphrase(of: $0) } ?? "",
      citation.flatMap { speaker(of: $0)?.name } ?? "",
    ]
  }
}

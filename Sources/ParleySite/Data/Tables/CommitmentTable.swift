import ParleyModel

extension DataTable {
  /// Every promise that an event records.
  static let commitments = DataTable(
    key: ["event", "number"], references: [("event", "events")],
    [
      Column("event", "The id of the event at which it was made."),
      Column("number", "integer", "From 1, in the order of the event's file."),
      Column("date", "The date of the event, in EDTF."),
      Column("earliest", "date", "The first day that the date can mean; empty where it is open."),
      Column("latest", "date", "The last day that the date can mean; empty where it is open."),
      Column("by", "Who promised: ids of actors."),
      Column("to", "Who it was promised to: ids of actors."),
      Column("what", "What was promised, in the editor's words."),
      Column("due", "By when, in EDTF."),
      Column("due-earliest", "date", "The first day that this can mean; empty where it is open."),
      Column("due-latest", "date", "The last day that this can mean; empty where it is open."),
      Column("state", "What its author says became of it."),
      Column("standing", "Its state on the day that the site describes, by all that is known."),
      Column("fulfilled-by", "Ids of events that fulfil it."),
      Column("breached-by", "Ids of events that breach it."),
    ])
}

extension DataFile {
  /// Every promise in a row.
  static let commitments = DataFile(
    "commitments.csv", "text/csv", table: .commitments,
    counts: { [("commitments", $0.graph.commitmentPlaces.count)] }
  ) { site, sink in
    DataTable.commitments.write(into: &sink) { table in
      for place in site.graph.commitmentPlaces {
        table.row(site.cells(of: site.graph.commitment(of: place.event, place.index)))
      }
    }
  }
}

extension SiteContext {
  fileprivate func cells(of entry: LedgerCommitment) -> [String] {
    let event = graph.events[entry.event.index]
    let commitment = entry.commitment
    func events(_ bearing: LedgerCommitment.Evidence.Bearing) -> String {
      DataTable.cell(
        entry.evidence.filter { $0.bearing == bearing }
          .map { graph.events[$0.event.index].id.name })
    }
    return [event.id.name, String(entry.index + 1)] + event.date.value.cells + [
      DataTable.cell(commitment.by.map(\.value.name)),
      DataTable.cell(commitment.to.map(\.value.name)), commitment.what.value,
    ] + (commitment.due?.value.cells ?? ["", "", ""]) + [
      commitment.state.rawValue, entry.standing.rawValue, events(.fulfils), events(.breaches),
    ]
  }
}

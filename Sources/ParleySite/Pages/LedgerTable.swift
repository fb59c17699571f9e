import ParleyModel

/// What each party demanded of an issue, row by row in order of time, with a column for each party; where
/// there are many, the last column is for all others.
struct LedgerTable: TemplateSubject {
  private let site: SiteContext
  private let columns: [Column]
  /// Indexes of events, in order of date.
  private let events: [Int]

  /// A column: its head and the positions in it.
  struct Column {
    let head: String
    let lanes: [PositionLedger.Lane]
  }

  /// How many parties have columns of their own where more than one further would be needed.
  private static let ownColumns = 3

  /// `nil` where no party demanded anything.
  init?(_ lanes: [PositionLedger.Lane], in site: SiteContext) {
    guard !lanes.isEmpty else { return nil }
    self.site = site
    let ownCount = lanes.count > Self.ownColumns + 1 ? Self.ownColumns : lanes.count
    var columns = lanes.prefix(ownCount).map { lane in
      Column(head: site.graph.title(of: lane.party), lanes: [lane])
    }
    if ownCount < lanes.count {
      columns.append(Column(head: site.strings["ledger.others"], lanes: Array(lanes[ownCount...])))
    }
    self.columns = columns
    events = Set(lanes.flatMap { $0.entries.map(\.event) }).sorted()
  }

  static let schema = Schema<LedgerTable>(
    "ledger", "Positions on an issue: a column for each party, a row for each event.",
    [
      .texts("parties", "The heads of the columns.") { $0.columns.map(\.head) },
      .list("rows", "The rows, in order of date.") { table in
        table.events.map { LedgerRow(site: table.site, event: $0, columns: table.columns) }
      },
    ])
}

/// An event that shows where parties stood.
struct LedgerRow: TemplateSubject {
  let site: SiteContext
  let event: Int
  let columns: [LedgerTable.Column]

  static let schema = Schema<LedgerRow>(
    "ledger row", "An event that shows where parties stood.",
    [
      .html("date", "Its date in words.") {
        $0.site.dates.html($0.site.graph.events[$0.event].date.value)
      },
      .html("event", "A link to it.") { $0.site.link(EventGraph.Node(.event, $0.event)) },
      .list("cells", "A cell for each column.") { row in row.columns.map(row.cell) },
    ])

  private func cell(_ column: LedgerTable.Column) -> LedgerCell {
    LedgerCell(
      party: column.head,
      entries: column.lanes.flatMap { lane in
        lane.entries.filter { $0.event == event }.map { entry in
          LedgerEntry(
            entry, of: lane.party, isStanding: entry == lane.standing,
            namesParty: column.lanes.count > 1, in: site)
        }
      })
  }
}

/// What the party of one column demanded at the time of one row.
struct LedgerCell: TemplateSubject {
  let party: String
  let entries: [LedgerEntry]

  static let schema = Schema<LedgerCell>(
    "ledger cell", "What the party of one column demanded at the time of one row.",
    [
      .text("party", "The head of its column, for where columns are not shown.") { $0.party },
      .list("entries", "The positions; none where it stated nothing then.") { $0.entries },
    ])
}

/// A position in a ledger. What the head of its column or its page says already is left out.
struct LedgerEntry: TemplateSubject {
  private let site: SiteContext
  private let entry: PositionLedger.Entry
  private let holder: EventGraph.Node
  private let isStanding: Bool
  private let namesParty: Bool
  private let held: HeldPosition

  /// - Parameters:
  ///   - holder: Whose page or column it is: another who speaks for it is named.
  ///   - isStanding: Whether it is where the party stands.
  ///   - namesParty: Whether several parties share the column.
  init(
    _ entry: PositionLedger.Entry, of holder: EventGraph.Node, isStanding: Bool,
    namesParty: Bool = false, in site: SiteContext
  ) {
    self.site = site
    self.entry = entry
    self.holder = holder
    self.isStanding = isStanding
    self.namesParty = namesParty
    held = HeldPosition(entry.index, of: site.graph.events[entry.event], in: site)
  }

  static let schema = Schema<LedgerEntry>(
    "ledger entry", "Where a party stood on an issue, as of an event.",
    [
      .optionalHTML("party", "Whose position it is, where parties share a column.") {
        $0.namesParty ? $0.site.link($0.entry.party) : nil
      },
      .optionalHTML("speaker", "Who stated it, where that is somebody who acts for it.") {
        $0.entry.actor == ($0.namesParty ? $0.entry.party : $0.holder)
          ? nil : $0.site.link($0.entry.actor)
      },
      .html("event", "A link to the event.") {
        $0.site.link(EventGraph.Node(.event, $0.entry.event))
      },
      .html("date", "The event's date in words.") { $0.held.date },
      .flag("is-standing", "Whether it is the newest, which is the party's current position.") {
        $0.isStanding
      },
    ] + HeldPosition.fields.map { $0.of { $0.held } })
}

/// Where an actor stood on one issue.
struct IssueLedger: TemplateSubject {
  let site: SiteContext
  let lane: PositionLedger.Lane
  /// The actor.
  let holder: EventGraph.Node

  static let schema = Schema<IssueLedger>(
    "issue ledger", "Where an actor stood on one issue.",
    [
      .html("issue", "A link to the issue.") { $0.site.link($0.lane.issue) },
      .list("entries", "The positions, in order of date.") { ledger in
        ledger.lane.entries.map { entry in
          LedgerEntry(
            entry, of: ledger.holder, isStanding: entry == ledger.lane.standing, in: ledger.site)
        }
      },
    ])
}

import ParleyModel

/// The sides' accounts of a round, side by side.
struct ReadoutTable: TemplateSubject {
  private let site: SiteContext
  private let readouts: Readouts
  /// The names of the sides.
  private let sides: [String]

  init(_ readouts: Readouts, in site: SiteContext) {
    self.site = site
    self.readouts = readouts
    sides = readouts.sides.map { site.graph.title(of: $0.party) }
  }

  static let schema = Schema<ReadoutTable>(
    "readouts", "The sides' accounts of a round, side by side.",
    [
      .texts("sides", "The sides.") { $0.sides },
      .list("rows", "The issues.") { table in
        table.readouts.rows.map { ReadoutRow(site: table.site, row: $0, sides: table.sides) }
      },
    ])
}

/// An issue, and what each side says of it.
struct ReadoutRow: TemplateSubject {
  let site: SiteContext
  let row: Readouts.Row
  /// The names of all sides.
  let sides: [String]

  static let schema = Schema<ReadoutRow>(
    "readout row", "An issue, and what each side says of it.",
    [
      .optionalHTML(
        "issue", "A link to the issue; none for what is said of the round as a whole."
      ) { row in row.row.issue.map { row.site.link($0) } },
      .list("cells", "A cell for each side.") { row in
        zip(row.sides, row.row.cells).map { side, cell in
          ReadoutCell(site: row.site, side: side, cell: cell, sides: row.sides)
        }
      },
    ])
}

/// What one side says of one issue.
struct ReadoutCell: TemplateSubject {
  let site: SiteContext
  let side: String
  let cell: Readouts.Cell
  /// The names of all sides.
  let sides: [String]

  static let schema = Schema<ReadoutCell>(
    "readout cell", "What one side says of one issue.",
    [
      .text("side", "The side, for where columns are not shown.") { $0.side },
      .list("assertions", "What its accounts say.") { cell -> [ReadoutAssertion] in
        guard case .asserts(let made) = cell.cell else { return [] }
        return made.map { ReadoutAssertion($0, sides: cell.sides, in: cell.site) }
      },
      .optionalHTML(
        "named-in", "A document of its own that names the issue, where nothing of that is quoted."
      ) { cell in
        guard case .named(let document) = cell.cell else { return nil }
        return cell.site.publisherLink(cell.site.graph.articles[document.index].id)
      },
      .flag("is-not-mentioned", "Whether its accounts do not speak of it.") {
        if case .notMentioned = $0.cell { true } else { false }
      },
      .flag("has-no-account", "Whether no account of the side is on record.") {
        if case .noAccount = $0.cell { true } else { false }
      },
    ])
}

/// What one account says of an issue.
struct ReadoutAssertion: TemplateSubject {
  private let site: SiteContext
  private let assertion: Readouts.Assertion
  private let event: Event
  private let quotes: [ReadoutQuote]

  /// - Parameter sides: The names of all sides.
  init(_ assertion: Readouts.Assertion, sides: [String], in site: SiteContext) {
    self.site = site
    self.assertion = assertion
    event = site.graph.events[assertion.event]
    quotes = assertion.quotes.map { quote in
      ReadoutQuote(
        evidence: EvidenceLine(quote.citation, in: site),
        twins: quote.twins.map { sides[$0] }.joined(separator: site.strings["separator"]))
    }
  }

  static let schema = Schema<ReadoutAssertion>(
    "assertion", "What one account says of an issue.",
    [
      .html("speaker", "A link to who speaks.") { $0.site.link($0.assertion.speaker) },
      .url("url", "The event that is the account.") {
        $0.site.url($0.site.path(EventGraph.Node(.event, $0.assertion.event)))
      },
      .text("title", "Its title.") { $0.event.title.value },
      .html("date", "Its date in words.") { $0.site.dates.html($0.event.date.value) },
      .texts("positions", "The positions it states on the issue, in the author's words.") {
        assertion in
        assertion.assertion.positions.map { assertion.event.positions[$0].says.value }
      },
      .list("quotes", "Its words on the issue.") { $0.quotes },
    ])
}

/// What is quoted of an account.
struct ReadoutQuote: TemplateSubject {
  let evidence: EvidenceLine
  /// The names of the other sides whose accounts have nearly the same words.
  let twins: String

  static let schema = Schema<ReadoutQuote>(
    "readout quote", "What is quoted of an account.",
    EvidenceLine.fields.map { $0.of { $0.evidence } } + [
      .optionalText("twins", "The other sides whose accounts have nearly the same words.") {
        $0.twins
      }
    ])
}

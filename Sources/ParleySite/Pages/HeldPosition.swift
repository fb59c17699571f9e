import ParleyModel

/// What every list of positions says of each of them.
final class HeldPosition {
  private let site: SiteContext
  private let event: Event
  private let position: Position

  /// - Parameter index: Its place among the positions of the event.
  init(_ index: Int, of event: Event, in site: SiteContext) {
    self.site = site
    self.event = event
    position = event.positions[index]
  }

  /// What is demanded, in the author's words.
  var says: String { position.says.value }
  /// Who states it.
  var actor: String { site.link(.actor, position.actor.value) }
  /// On what.
  var issue: String { site.link(.issue, position.issue.value) }
  /// The event's date.
  var date: String { site.dates.html(event.date.value) }

  /// How it compares with the one before, and how sure it is.
  static let tagFields: [SchemaField<HeldPosition>] = [
    .optionalText("change", "How it compares with the one before.") { held in
      held.position.change.map { held.site.strings.word("change", $0) }
    },
    .optionalText("change-name", "The same as one word of the content format, for a class.") {
      $0.position.change?.rawValue
    },
    .optionalText("status", "How sure the event is, where that is in question.") { held in
      let status = held.event.status
      return status == .confirmed || status == .reported
        ? nil : held.site.strings.word("status", status)
    },
    .text("status-name", "Its status as one word of the content format, for a class.") {
      $0.event.status.rawValue
    },
  ]

  static let fields: [SchemaField<HeldPosition>] =
    [.text("says", "What is demanded.") { $0.says }] + tagFields + [
      .optionalObject("evidence", "The words it rests on.") { $0.evidence },
      .flag("is-unsourced", "Whether it rests on nothing.") { $0.evidence == nil },
    ]

  private lazy var evidence: EvidenceLine? =
    switch event.evidence(for: position) {
    case .quotation(let citation), .article(let citation): EvidenceLine(citation, in: site)
    case .event(let index): EvidenceLine(event.body.citations[index], isOfEntry: true, in: site)
    case nil: nil
    }
}

/// Where a party stands on an issue, on the page of the event that shows it.
struct StatedPosition: TemplateSubject {
  private let index: Int
  private let held: HeldPosition

  /// - Parameter index: Its place among the positions of the event.
  init(_ index: Int, of event: Event, in site: SiteContext) {
    self.index = index
    held = HeldPosition(index, of: event, in: site)
  }

  static let schema = Schema<StatedPosition>(
    "position", "Where a party stands on an issue, on the page of the event that shows it.",
    [
      .text("anchor", "An id for it.") { SiteContext.anchor(ofPosition: $0.index) },
      .html("actor", "Who.") { $0.held.actor }, .html("issue", "On what.") { $0.held.issue },
    ] + HeldPosition.fields.map { $0.of { $0.held } })
}

/// Where a party stands on an issue: its newest position.
struct PartyStanding: TemplateSubject {
  private let site: SiteContext
  private let entry: PositionLedger.Entry
  private let held: HeldPosition

  /// `nil` where the party does not stand anywhere.
  init?(_ lane: PositionLedger.Lane, in site: SiteContext) {
    guard let entry = lane.standing else { return nil }
    self.site = site
    self.entry = entry
    held = HeldPosition(entry.index, of: site.graph.events[entry.event], in: site)
  }

  static let schema = Schema<PartyStanding>(
    "standing", "Where a party stands on an issue.",
    [
      .html("party", "A link to the party.") { $0.site.link($0.entry.party) },
      .text("says", "What it demands.") { $0.held.says },
      .html("date", "Since when this is known, in words.") { $0.held.date },
      .url("url", "The event that shows it.") {
        $0.site.url($0.site.path(EventGraph.Node(.event, $0.entry.event)))
      },
    ] + HeldPosition.tagFields.map { $0.of { $0.held } })
}

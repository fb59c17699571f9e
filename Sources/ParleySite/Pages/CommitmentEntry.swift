import ParleyModel

/// A promise, its state and why; on its event's own page without that event.
struct CommitmentEntry: TemplateSubject {
  /// The pages on which promises are listed.
  enum Place {
    case ledger, actor, event
  }

  let site: SiteContext
  let entry: LedgerCommitment
  let place: Place

  static let schema = Schema<CommitmentEntry>(
    "commitment", "A promise and what became of it.",
    [
      .optionalText("anchor", "An id for it, on its event's page.") {
        $0.place == .event ? SiteContext.anchor(ofCommitment: $0.entry.index) : nil
      },
      .html("by", "Who promised.") { $0.links($0.entry.commitment.by) },
      .optionalHTML("to", "Who it was promised to.") { $0.links($0.entry.commitment.to) },
      .text("what", "What.") { $0.entry.commitment.what.value },
      .optionalHTML("due", "By when.") { promise in
        promise.entry.commitment.due.map { promise.site.dates.html($0.value) }
      },
      .optionalText(
        "state",
        "Its state, worked out from its evidence and the site's day, except on the ledger."
      ) {
        // The ledger has them under a heading that says it.
        $0.place == .ledger
          ? nil : $0.site.strings["commitment.\($0.entry.standing.rawValue)"]
      },
      .text(
        "state-name",
        "The same as one word, for a class: a state of the content format, `overdue` or "
          + "`contradictory`."
      ) { $0.entry.standing.rawValue },
      .optionalText(
        "entered",
        "The author's word for it, where events contradict it, or bear it out only by what is itself claimed, disputed or denied."
      ) { promise in
        guard promise.needsAuthorsWord else { return nil }
        let word = promise.site.strings.word("commitment", promise.entry.commitment.state)
        return promise.site.strings.phrase("commitment.entered").text(["state": word])
      },
      .flag("is-unshown", "Whether it is kept or broken, and no event on record shows it.") {
        $0.isDecided && $0.entry.evidence.isEmpty
      },
      .optionalHTML("event", "The event that records it, except on its own page.") {
        $0.place == .event ? nil : $0.site.link($0.entry.event)
      },
      .optionalURL(
        "accounts", "Where sources differ on that event: its accounts, except on its own page."
      ) { promise in
        let event = promise.entry.event
        guard promise.place != .event,
          promise.site.graph.events[event.index].hasDifferingAccounts
        else { return nil }
        return promise.site.url(promise.site.path(event), fragment: "page_accounts")
      },
      .optionalHTML("date", "The event's date, except on its own page.") {
        $0.place == .event ? nil : $0.site.date(of: $0.entry.event)
      },
      .optionalText(
        "corroboration", "How many independent sources that event has, except on its own page."
      ) {
        $0.place == .event
          ? nil : $0.site.words(for: $0.site.graph.corroboration(of: $0.entry.event))
      },
      .group("evidence", "The events that fulfil or breach it, by date.") { promise in
        promise.entry.evidence.map { CommitmentEvidence(site: promise.site, evidence: $0) }
      },
    ])

  private var isDecided: Bool { [.kept, .broken].contains(entry.standing) }

  private var needsAuthorsWord: Bool {
    entry.standing == .contradictory && entry.commitment.state != .open
      || isDecided && !entry.evidence.isEmpty
        && !entry.evidence.contains { $0.weight == .settled }
  }

  private func links(_ actors: [Spanned<ActorID>]) -> String {
    site.line(of: actors.map { site.link(.actor, $0.value) })
  }
}

/// An event that bears on a promise.
struct CommitmentEvidence: TemplateSubject {
  let site: SiteContext
  let evidence: LedgerCommitment.Evidence

  static let schema = Schema<CommitmentEvidence>(
    "commitment evidence", "An event that bears on a promise.",
    [
      .text("label", "What it did to the promise.") {
        $0.site.strings.word("relation-inverse", $0.verb)
      },
      .text("bearing-name", "`fulfils` or `breaches`, for a class.") { $0.verb.rawValue },
      .html("link", "The event, from `mention.mustache`.") {
        $0.site.mention(of: $0.evidence.event)
      },
      .optionalText(
        "status", "How sure the event is, where it is not confirmed or reported."
      ) {
        $0.evidence.weight == .settled
          ? nil
          : $0.site.strings.word(
            "status", $0.site.graph.events[$0.evidence.event.index].status)
      },
      .flag("is-late", "Whether it came after the last day on which the promise was due.") {
        $0.evidence.isLate
      },
      .optionalText(
        "corroboration", "How many independent sources the event has."
      ) {
        $0.site.words(for: $0.site.graph.corroboration(of: $0.evidence.event))
      },
    ])

  private var verb: RelationVerb { evidence.bearing == .fulfils ? .fulfils : .breaches }
}

extension SiteContext {
  /// What an actor promised and was promised, the newest where that is much; and then the address of the
  /// ledger, which has it all.
  func commitments(ofActor node: EventGraph.Node) -> (newest: [CommitmentEntry], ledger: String?) {
    var places: [(event: Int, index: Int)] = []
    for edge in graph.edges(from: node) {
      switch edge.label {
      case .promises(let index), .isPromised(let index): places.append((edge.target.index, index))
      default: break
      }
    }
    places.sort { $0 < $1 }
    var last: (event: Int, index: Int)?
    // What several promise each other is both promised by and to each of them.
    places = places.filter { place in
      defer { last = place }
      return last.map { $0 != place } ?? true
    }
    let newest = places.suffix(Self.newestCommitmentCount)
    return (
      newest.map {
        CommitmentEntry(site: self, entry: graph.commitment(of: $0.event, $0.index), place: .actor)
      },
      newest.count < places.count ? url(.commitments) : nil
    )
  }
}

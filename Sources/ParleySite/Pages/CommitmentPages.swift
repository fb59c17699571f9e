import ParleyModel

extension SiteLayout {
  private var commitmentChapters: Chapters {
    Chapters(wholeLimit: 200, chapterLimit: 200, dates: dates, strings: strings)
  }

  /// How many of many promises the front of the ledger, or an actor's page, shows.
  static let newestCommitmentCount = 40

  /// The ledger of promises: on one page, or the newest and a page for each part when there are many.
  func commitmentPages() -> [SitePage] {
    let places = graph.commitmentPlaces
    let chapters = commitmentChapters.cut(places.count) {
      graph.events[places[$0].event].date.value.sortDay
    }
    let index = page(
      .commitments, at: .commitments, in: .commitments, title: strings["title.commitments"]
    ) { site in
      let all = places.map { site.graph.commitment(of: $0.event, $0.index) }
      let shown = chapters.isEmpty ? all[...] : all.suffix(Self.newestCommitmentCount)
      return site.ledgerFields(shown, of: all, chapters: chapters, current: nil)
    }
    return [index]
      + chapters.indices.map { number in
        page(
          .commitments, at: SitePath.commitments.below(chapters[number].name), in: .commitments,
          title: Phrase(strings["page.title"]).text([
            "page": chapters[number].title, "site": strings["title.commitments"],
          ])
        ) { site in
          let shown = places[chapters[number].range]
            .map { site.graph.commitment(of: $0.event, $0.index) }
          return site.ledgerFields(shown[...], of: [], chapters: chapters, current: number)
        }
      }
  }

  /// - Parameter all: All promises, for the counts; none on the page of a part.
  private func ledgerFields(
    _ shown: ArraySlice<LedgerCommitment>, of all: [LedgerCommitment], chapters: [Chapter],
    current: Int?
  ) -> [TemplateValue.Field] {
    let groups = CommitmentStanding.allCases.compactMap { standing -> TemplateValue? in
      let same = shown.filter { $0.standing == standing }
      guard !same.isEmpty else { return nil }
      return [
        "title": .text(strings["standing.\(standing.rawValue)"]),
        "note": .text(strings["standing-note.\(standing.rawValue)"]),
        "anchor": .text(Self.anchor(of: standing)), "state-name": .text(standing.rawValue),
        "items": .list(same.map { commitment($0, on: .commitments) }),
      ]
    }
    return TemplateValue.fields([
      "as-of": .markup(graph.asOf.map(dates.html)), "calendar": .markup(calendarURL),
      "count": .text(
        strings.counted("count.commitments", current == nil ? all.count : shown.count)),
      "tally": tally(all, isWhole: chapters.isEmpty), "parties": promisers(all),
      "groups": .list(groups),
      "more": shown.count < all.count
        ? .text(
          Phrase(strings["commitment-list.more"]).text(["count": strings.number(shown.count)]))
        : .empty,
      "chapters": chapterLinks(
        chapters, below: .commitments, counted: "count.commitments", current: current),
      "has-neighbours": .flag(current != nil && chapters.count > 1),
      "previous": current.map { neighbour(chapters, $0 - 1, below: .commitments) } ?? .empty,
      "next": current.map { neighbour(chapters, $0 + 1, below: .commitments) } ?? .empty,
    ])
  }

  private static func anchor(of standing: CommitmentStanding) -> String {
    "page_\(standing.rawValue)"
  }

  /// How many promises stand how.
  ///
  /// - Parameter isWhole: Whether all of them are on the page, so that each count has a group to lead to.
  private func tally(_ all: [LedgerCommitment], isWhole: Bool) -> TemplateValue {
    .group(
      CommitmentStanding.allCases.compactMap { standing in
        let count = all.count { $0.standing == standing }
        guard count > 0 else { return nil }
        return [
          "count": .text(strings.number(count)),
          "state": .text(strings["commitment.\(standing.rawValue)"]),
          "state-name": .text(standing.rawValue),
          "anchor": isWhole ? .text(Self.anchor(of: standing)) : .empty,
        ]
      })
  }

  /// Who has promised how much, and how it stands: the parties of the settings first. Nothing where one
  /// actor alone has promised anything.
  private func promisers(_ all: [LedgerCommitment]) -> TemplateValue {
    let standings = CommitmentStanding.allCases.filter { standing in
      all.contains { $0.standing == standing }
    }
    var counts: [EventGraph.Node: [CommitmentStanding: Int]] = [:]
    for entry in all {
      for promiser in Set(entry.commitment.by.map(\.value)) {
        guard let node = graph.node(RecordReference(.actor, promiser.name)) else { continue }
        counts[node, default: [:]][entry.standing, default: 0] += 1
      }
    }
    guard counts.count > 1 else { return .empty }
    let parties = graph.site.parties.compactMap {
      graph.node(RecordReference(.actor, $0.value.name))
    }
    let others = counts.keys.filter { !parties.contains($0) }.sorted()
    return [
      "states": .list(standings.map { .text(strings["commitment.\($0.rawValue)"]) }),
      "rows": .list(
        (parties + others).compactMap { actor in
          guard let own = counts[actor] else { return nil }
          return [
            "link": .html(link(actor)), "total": .text(strings.number(own.values.reduce(0, +))),
            "counts": .list(standings.map { .text(own[$0].map(strings.number) ?? "–") }),
          ]
        }),
    ]
  }

  // MARK: One promise

  /// The pages on which promises are listed.
  enum CommitmentPlace {
    case commitments, actor, event
  }

  /// A promise, how it stands and why; on its event's own page without that event.
  func commitment(_ entry: LedgerCommitment, on page: CommitmentPlace) -> TemplateValue {
    let promise = entry.commitment
    let hasOwnEvent = page != .event
    let isDecided = [.kept, .broken].contains(entry.standing)
    return [
      "anchor": page == .event ? .text(Self.anchor(ofCommitment: entry.index)) : .empty,
      "by": links(promise.by.map { link(.actor, $0.value) }),
      "to": links(promise.to.map { link(.actor, $0.value) }), "what": .text(promise.what.value),
      "due": .markup(promise.due.map { dates.html($0.value) }),
      // The ledger has them under a heading that says it.
      "state": page == .commitments
        ? .empty : .text(strings["commitment.\(entry.standing.rawValue)"]),
      "state-name": .text(entry.standing.rawValue),
      "entered": entry.standing == .contradictory && promise.state != .open
        || isDecided && !entry.evidence.isEmpty
          && !entry.evidence.contains { $0.weight == .settled }
        ? .text(
          Phrase(strings["commitment.entered"])
            .text(["state": strings.word("commitment", promise.state)]))
        : .empty,
      "is-unshown": .flag(isDecided && entry.evidence.isEmpty),
      "event": hasOwnEvent ? .html(link(entry.event)) : .empty,
      "accounts": hasOwnEvent && graph.events[entry.event.index].hasDifferingAccounts
        ? .html(url(path(entry.event), fragment: "page_accounts")) : .empty,
      "date": hasOwnEvent ? .markup(date(of: entry.event)) : .empty,
      "corroboration": hasOwnEvent
        ? .words(words(for: graph.corroboration(of: entry.event))) : .empty,
      "evidence": .group(entry.evidence.map(evidence)),
    ]
  }

  private func evidence(_ evidence: LedgerCommitment.Evidence) -> TemplateValue {
    let verb: RelationVerb = evidence.bearing == .fulfils ? .fulfils : .breaches
    return [
      "label": .text(strings.word("relation-inverse", verb)),
      "bearing-name": .text(verb.rawValue), "link": .html(mention(of: evidence.event)),
      "status": evidence.weight == .settled
        ? .empty : .text(strings.word("status", graph.events[evidence.event.index].status)),
      "is-late": .flag(evidence.isLate),
      "corroboration": .words(words(for: graph.corroboration(of: evidence.event))),
    ]
  }

  /// What an actor promised and was promised, the newest where that is much; and then a link to the
  /// ledger, which has it all.
  func commitments(of node: EventGraph.Node) -> (newest: TemplateValue, ledger: TemplateValue) {
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
      .group(newest.map { commitment(graph.commitment(of: $0.event, $0.index), on: .actor) }),
      newest.count < places.count ? .html(url(.commitments)) : .empty
    )
  }
}

extension SitePath {
  /// The ledger of promises.
  static let commitments = SitePath("commitments/index.html")
}

extension TemplateShape {
  static let commitmentEvidence = TemplateShape(
    "commitment evidence", "An event that bears on a promise.",
    [
      .text("label", "What it did to the promise."),
      .text("bearing-name", "`fulfils` or `breaches`, for a class."),
      .html("link", "The event, from `mention.mustache`."),
      .text("status", "How sure the event is, where it is not confirmed or reported.").optional,
      .flag("is-late", "Whether it came after the last day on which the promise was due."),
      .text("corroboration", "How many independent sources the event has.").optional,
    ])

  static let commitment = TemplateShape(
    "commitment", "A promise and what became of it.",
    [
      .text("anchor", "An id for it, on its event's page.").optional,
      .html("by", "Who promised."), .html("to", "To whom.").optional, .text("what", "What."),
      .html("due", "By when.").optional,
      .text(
        "state",
        "How it stands, worked out from its evidence and the site's day, except on the ledger."
      )
      .optional,
      .text(
        "state-name",
        "The same as one word, for a class: a state of the content format, `overdue` or "
          + "`contradictory`."),
      .text(
        "entered",
        "The author's word for it, where events contradict it, or bear it out only by what is itself claimed, disputed or denied."
      ).optional,
      .flag("is-unshown", "Whether it is kept or broken, and no event on record shows it."),
      .html("event", "The event that records it, except on its own page.").optional,
      .url("accounts", "Where sources differ on that event: its accounts of it, likewise.")
        .optional,
      .html("date", "The event's date, except on its own page.").optional,
      .text("corroboration", "How many independent sources that event has, likewise.").optional,
      .group("evidence", commitmentEvidence, "The events that fulfil or breach it, by date."),
    ])

  static let commitmentGroup = TemplateShape(
    "commitment group", "Promises that stand alike.",
    [
      .text("title", "How they stand, as a heading."), .text("note", "What that means."),
      .text("anchor", "An id for it."), .text("state-name", "One word for it, for a class."),
      .list("items", commitment, "The promises, by date."),
    ])

  static let tallyEntry = TemplateShape(
    "tally entry", "How many promises stand alike.",
    [
      .text("count", "How many."), .text("state", "How they stand."),
      .text("state-name", "One word for it, for a class."),
      .text("anchor", "The id of their group, where all promises are on one page.").optional,
    ])

  static let promiser = TemplateShape(
    "promiser", "An actor who has promised something.",
    [
      .html("link", "A link to the actor."), .text("total", "How many promises."),
      .texts("counts", "How many stand in each way, in the order of the table's head."),
    ])

  static let promisers = TemplateShape(
    "promisers", "Who has promised how much.",
    [
      .texts("states", "The ways in which promises stand, for the head of a table."),
      .list("rows", promiser, "The actors: parties first."),
    ])

  static let commitments = page(
    "commitments", "The ledger of promises, or a part of it.",
    [
      .html("as-of", "The day by which it is worked out what is overdue.").optional,
      .text("count", "How many promises, in words."),
      .group("tally", tallyEntry, "How many stand how; not on the page of a part."),
      .object("parties", promisers, "Who has promised how much, where several have.").optional,
      .list("groups", commitmentGroup, "The promises, by how they stand."),
      .text("more", "That only the newest are shown, where that is so.").optional,
      .url("calendar", "The calendar, where there is anything in it.").optional,
      .list("chapters", chapterLink, "The parts of the ledger, where it has any."),
      .flag("has-neighbours", "Whether a part comes before or after it."),
      .html("previous", "A link to the part before.").optional,
      .html("next", "A link to the part after.").optional,
    ])
}

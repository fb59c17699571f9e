extension EventGraph {
  /// What can only be seen once all records are there: circles, impossible orders, people on two
  /// sides, missing and unused evidence.
  func check() -> [Diagnostic] {
    checkCycles() + checkOrder() + checkRounds() + checkSchedules() + checkSources()
      + checkSpeakers(in: articles.indices) + checkDigests() + checkAccounts() + checkCommitments()
      + checkUse() + checkAsOf()
      + site.asOfViews.flatMap { checkView(of: $0.value, at: $0.span) }
  }

  // MARK: Circles

  private func checkCycles() -> [Diagnostic] {
    // "a leads to b" and "b follows a" are the same arrow, so they are checked together.
    circles(.event, "in time") { edge in
      switch edge.label {
      case .relates(.leadsTo): (edge.source.index, edge.target.index)
      case .relates(.follows): (edge.target.index, edge.source.index)
      default: nil
      }
    }
      + circles(.event, "of parts") { edge in
        edge.label == .relates(.partOf) ? (edge.source.index, edge.target.index) : nil
      }
      + circles(.article, "of origins", .originCycle) { edge in
        edge.label == .repeats ? (edge.source.index, edge.target.index) : nil
      }
      + circles(.actor, "of sides") { edge in
        edge.label == .actsFor ? (edge.source.index, edge.target.index) : nil
      }
      + circles(.issue, "of parents") { edge in
        edge.label == .within ? (edge.source.index, edge.target.index) : nil
      }
      + circles(.place, "of places") { edge in
        edge.label == .within ? (edge.source.index, edge.target.index) : nil
      }
  }

  private func circles(
    _ kind: RecordKind, _ what: String, _ code: DiagnosticCode = .cycle,
    arrow: (Edge) -> (from: Int, to: Int)?
  ) -> [Diagnostic] {
    var arrows: [(from: Int, to: Int)] = []
    var spans: [SourceSpan] = []
    for node in nodes(kind) {
      for edge in edges(from: node) {
        guard let ends = arrow(edge) else { continue }
        arrows.append(ends)
        spans.append(edge.span)
      }
    }
    return Cycles.find(nodeCount: count(of: kind), arrows: arrows).map { cycle in
      let last = cycle[cycle.count - 1]
      if cycle.count == 1 {
        return Diagnostic(
          .selfReference, at: spans[last],
          "\(kind.rawValue) `\(id(kind, arrows[last].from))` refers to itself",
          help: "remove the reference, or name another \(kind.rawValue)")
      }
      let names = cycle.map { "`\(id(kind, arrows[$0].from))`" }
      let round = (names + names.prefix(1)).joined(separator: " → ")
      return Diagnostic(
        code, at: spans[last], "a circle \(what): \(round)",
        help: "remove one of these references",
        notes: cycle.dropLast().map { .init("and this one", at: spans[$0]) })
    }
  }

  private func id(_ kind: RecordKind, _ index: Int) -> String {
    reference(of: Node(kind, index)).name
  }

  // MARK: Time

  private func checkOrder() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for node in nodes(.event) {
      for edge in edges(from: node) {
        guard case .relates(let verb) = edge.label else { continue }
        guard edge.source != edge.target else {
          if let diagnostic = selfReference(events[edge.source.index], verb, edge.span) {
            diagnostics.append(diagnostic)
          }
          continue
        }
        guard let targetComesFirst = verb.targetComesFirst else { continue }
        let (first, second) =
          targetComesFirst
          ? (edge.target.index, edge.source.index) : (edge.source.index, edge.target.index)
        guard events[second].date.value.certainlyPrecedes(events[first].date.value) else {
          continue
        }
        let (event, other) = (events[edge.source.index], events[edge.target.index])
        let (cause, effect) = (events[first], events[second])
        diagnostics.append(
          Diagnostic(
            .effectBeforeCause, at: edge.span,
            "`\(event.id)` \(verb.rawValue) `\(other.id)`, but `\(effect.id)` "
              + "(\(effect.date.value.text)) is dated before `\(cause.id)` (\(cause.date.value.text))",
            help: "correct one of the dates, or reverse the relation",
            notes: [
              .init("dated \(event.date.value.text) here", at: event.date.span),
              .init("dated \(other.date.value.text) here", at: other.date.span),
            ]))
      }
    }
    return diagnostics
  }

  /// An event that bears on itself; the verbs that make up circles are looked through there.
  private func selfReference(
    _ event: Event, _ verb: RelationVerb, _ span: SourceSpan
  ) -> Diagnostic? {
    switch verb {
    case .leadsTo, .follows, .partOf: nil
    case .respondsTo, .fulfils, .breaches, .contradicts, .supersedes, .corrects:
      Diagnostic(
        .selfReference, at: span, "event `\(event.id)` \(verb.rawValue) itself",
        help: "remove the relation, or name another event")
    }
  }

  private func checkAsOf() -> [Diagnostic] {
    guard let written = site.asOf, let day = written.value.latest,
      let newest = events.last(where: { event in
        event.status != .planned && event.status != .cancelled && event.date.value.lies(after: day)
      })
    else { return [] }
    return [
      Diagnostic(
        .asOfBehind, at: written.span,
        "`as-of` is \(written.value.text), but something on the site happened later: `\(newest.id)` "
          + "(\(newest.date.value.text))",
        help: "bring `as-of` up to date, or leave it out: it is then the newest day in the content",
        notes: [.init("dated here", at: newest.date.span)])
    ]
  }

  /// The diagnostics of a day to look back to that is still to come for the site.
  ///
  /// - Parameter span: Where the day is asked for.
  public func checkView(of day: CivilDay, at span: SourceSpan) -> [Diagnostic] {
    guard let asOf, day > asOf else { return [] }
    let limit = site.asOf == nil ? "the newest day in the content" : "`as-of`"
    return [
      Diagnostic(
        .viewAhead, at: span,
        "the day to look back to (\(day.text)) is after \(limit) (\(asOf.text))",
        help: "name an earlier day, or bring `as-of` up to date")
    ]
  }

  private func checkRounds() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in events.indices {
      for edge in edges(from: Node(.event, index)) where edge.label == .partOfRound {
        guard !events[index].date.value.overlaps(rounds[edge.target.index].date.value) else {
          continue
        }
        let (event, round) = (events[index], rounds[edge.target.index])
        diagnostics.append(
          Diagnostic(
            .eventOutsideRound, at: event.date.span,
            "the event (\(event.date.value.text)) is outside its round `\(round.id)` "
              + "(\(round.date.value.text))",
            help: "correct one of the dates, or remove `round` and link to it in the text",
            notes: [.init("the round is dated here", at: round.date.span)]))
      }
    }
    for round in rounds {
      var seats: [ActorID: (delegation: Int, span: SourceSpan)] = [:]
      for (number, delegation) in round.delegations.enumerated() {
        for person in delegation.people.map(\.actor) {
          guard let seat = seats[person.value] else {
            seats[person.value] = (number, person.span)
            continue
          }
          // Twice in one delegation is reported where references are followed.
          guard seat.delegation != number else { continue }
          diagnostics.append(
            Diagnostic(
              .personOnTwoSides, at: person.span,
              "`\(person.value)` is in the delegations of "
                + "`\(round.delegations[seat.delegation].party.value)` and "
                + "`\(delegation.party.value)`",
              help: "keep the one the sources give",
              notes: [.init("seated here first", at: seat.span)]))
        }
      }
    }
    return diagnostics
  }

  // MARK: Sources

  private func checkSources() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // By index, because an event that is taken out of its array is a copy.
    for index in events.indices {
      if !events[index].isSourced {
        diagnostics.append(
          Diagnostic(
            .unsourced, at: events[index].title.span, "the event cites no article",
            help: "quote one in the body: `> words` and, as its last line, "
              + "`> — [source](article:id)`"))
      }
      for position in events[index].positions
      where events[index].evidence(for: position) == nil {
        diagnostics.append(
          Diagnostic(
            .unsourcedPosition, at: position.says.span, "no quotation supports the position",
            help: "give it an `article` and a `quote`, or quote an article in the body that "
              + "supports the event"))
      }
      guard events[index].status != .planned, events[index].status != .cancelled else { continue }
      let date = events[index].date
      for edge in edges(from: Node(.event, index)) {
        switch edge.label {
        case .cites(let stance, _) where stance != .context: break
        case .attests: break
        default: continue
        }
        let article = articles[edge.target.index]
        guard let published = article.published,
          published.value.certainlyPrecedes(date.value)
        else { continue }
        diagnostics.append(
          Diagnostic(
            .articlePredatesEvent, at: edge.span,
            "`\(article.id)` was published (\(published.value.text)) before the event that it "
              + "supports (\(date.value.text))",
            help: "correct a date, cite it as \"context\", or give the event the status `planned`",
            notes: [.init("the event is dated here", at: date.span)]))
      }
    }
    return diagnostics
  }

  private func checkAccounts() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in events.indices where !events[index].accounts.isEmpty {
      let event = events[index]
      var points: [String: SourceSpan] = [:]
      for account in event.accounts {
        let point = account.point
        if let first = points[point.value] {
          diagnostics.append(
            Diagnostic(
              .repeatedReference, at: point.span, "the point `\(point.value)` is listed twice",
              help: "list all versions of it under one point",
              notes: [.init("listed here first", at: first)]))
        } else {
          points[point.value] = point.span
        }
        guard account.versions.count < 2 else { continue }
        diagnostics.append(
          Diagnostic(
            .loneAccount, at: point.span,
            account.versions.isEmpty
              ? "this point has no versions" : "this point has only one version",
            help: "add what another source says, or quote the source in the text instead"))
      }
    }
    return diagnostics
  }

  private func checkUse() -> [Diagnostic] {
    let sides = Set(site.parties.map(\.value))
    return [RecordKind.article, .actor, .issue, .place].flatMap { kind in
      nodes(kind).filter { node in
        if kind == .actor, sides.contains(actors[node.index].id) { return false }
        return edges(to: node).isEmpty && !edges(from: node).contains { $0.label.isUse }
      }.map { node in
        Diagnostic(
          .unused, at: self[node].title.span,
          "nothing on the site refers to \(kind.rawValue) `\(reference(of: node).name)`",
          help: kind == .article
            ? "cite it in an event, or keep it: it has a page anyway"
            : "name it in an event or a round, or keep it: it has a page anyway")
      }
    }
  }
}

extension EventGraph.Label {
  /// Whether an edge that leaves a record shows the record to be in use: an actor takes part, sits,
  /// hosts, stands for something. What a record's own file says of others does not count.
  fileprivate var isUse: Bool {
    switch self {
    case .takesPart, .attends, .sends, .hosts, .holdsPosition, .promises, .isPromised: true
    default: false
    }
  }
}

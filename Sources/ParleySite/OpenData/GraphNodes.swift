import ParleyModel

extension SiteLayout {
  /// A record as `graph.json` has it, without what is not known of it.
  func graphNode(_ node: EventGraph.Node) -> [(String, JSONText?)] {
    [
      ("id", .string(dataID(node))), ("kind", .string(node.kind.rawValue)),
      ("title", .string(graph.title(of: node))), ("url", .string(dataAddress(node))),
    ] + particulars(of: node)
  }

  private func particulars(of node: EventGraph.Node) -> [(String, JSONText?)] {
    switch node.kind {
    case .article: article(graph.articles[node.index])
    case .event: event(graph.events[node.index], node)
    case .round: round(graph.rounds[node.index])
    case .actor: actor(graph.actors[node.index], node)
    case .issue: issue(graph.issues[node.index])
    case .place: place(graph.places[node.index])
    case .page: prose(graph.pages[node.index].body, in: graph.pages[node.index].source)
    }
  }

  // MARK: Records

  private func article(_ article: Article) -> [(String, JSONText?)] {
    [
      ("type", .string(article.type.rawValue)), ("publisher", .words(article.publisher?.value)),
      ("author", .words(article.author?.value)), ("language", .words(article.language?.value)),
      ("published", article.published?.value.data), ("accessed", article.accessed?.value.data),
      ("original", .words(article.url?.value)), ("archive", .words(article.archiveURL?.value)),
      ("file", .string(article.source.path)),
    ]
  }

  private func event(_ event: Event, _ node: EventGraph.Node) -> [(String, JSONText?)] {
    [
      ("date", event.date.value.data), ("type", .string(event.kind.rawValue)),
      ("status", .string(event.status.rawValue)), ("weight", .string(event.weight.rawValue)),
      ("place", .words(event.place?.value)),
      ("positions", .values(event.positions.map(position))),
      ("commitments", .values(commitments(of: event, node))),
      ("accounts", .values(event.accounts.map { account($0) })),
      ("corrections", .values(event.corrections.map(correction))),
      ("articles", .values(event.articles.map(articleID))),
    ] + prose(event.body, in: event.source)
  }

  private func position(_ position: Position) -> JSONText {
    .members([
      ("actor", .string("actor/\(position.actor.value)")),
      ("issue", .string("issue/\(position.issue.value)")),
      ("says", .string(position.says.value)),
      ("change", position.change.map { .string($0.rawValue) }),
      ("citation", position.citation.map { citation($0) }),
    ])
  }

  private func commitments(of event: Event, _ node: EventGraph.Node) -> [JSONText] {
    event.commitments.indices.map { index in
      let entry = graph.commitment(of: node.index, index)
      let commitment = entry.commitment
      return .members([
        ("by", .list(commitment.by.map { .string("actor/\($0.value)") })),
        ("to", .values(commitment.to.map { .string("actor/\($0.value)") })),
        ("what", .string(commitment.what.value)), ("due", commitment.due?.value.data),
        ("state", .string(commitment.state.rawValue)),
        ("standing", .string(entry.standing.rawValue)),
      ])
    }
  }

  private func account(_ account: Account) -> JSONText {
    .object([
      ("point", .string(account.point.value)),
      (
        "versions",
        .list(
          account.versions.map {
            .object([
              ("says", .string($0.says.value)), ("citation", citation($0.citation)),
            ])
          })
      ),
    ])
  }

  private func correction(_ correction: Correction) -> JSONText {
    .object([("date", correction.date.value.data), ("note", .string(correction.note.value))])
  }

  private func articleID(_ article: Spanned<ArticleID>) -> JSONText {
    .string("article/\(article.value)")
  }

  private func round(_ round: Round) -> [(String, JSONText?)] {
    [
      ("date", round.date.value.data), ("number", round.number.map { .number($0.value) }),
      ("process", .words(round.process?.value)), ("place", .words(round.place?.value)),
      ("format", .words(round.format?.rawValue)), ("mode", .words(round.mode?.rawValue)),
      ("track", .words(round.track?.rawValue)), ("outcome", .words(round.outcome?.value)),
      (
        "delegations",
        .values(
          round.delegations.map { delegation in
            .members([
              ("party", .string("actor/\(delegation.party.value)")),
              ("role", .string(delegation.role.rawValue)),
              (
                "members",
                .values(
                  delegation.people.map { person in
                    .members([
                      ("actor", .string("actor/\(person.actor.value)")),
                      ("role", .words(person.role?.value)),
                      ("articles", .values(person.articles.map(articleID))),
                    ])
                  })
              ),
            ])
          })
      ),
      (
        "sessions",
        .values(
          round.sessions.map { session in
            .members([
              ("date", session.date.value.data), ("title", .words(session.title?.value)),
              ("format", .words(session.format?.rawValue)),
            ])
          })
      ),
      (
        "schedule",
        .values(
          round.schedule.map { entry in
            .members([
              ("date", entry.date.value.data), ("state", .string(entry.state.rawValue)),
              ("article", entry.article.map(articleID)),
            ])
          })
      ),
      (
        "countedAs",
        .values(
          round.countedAs.map {
            .object([("number", .number($0.number.value)), ("article", articleID($0.article))])
          })
      ),
      ("corrections", .values(round.corrections.map(correction))),
      ("articles", .values(round.articles.map(articleID))),
    ] + prose(round.body, in: round.source)
  }

  private func actor(_ actor: Actor, _ node: EventGraph.Node) -> [(String, JSONText?)] {
    [
      ("type", .string(actor.kind.rawValue)), ("aliases", .values(actor.aliases.map(alias))),
      ("party", .string(dataID(graph.party(of: node)))),
      (
        "offices",
        .values(
          actor.roles.map { office in
            .members([
              ("role", .string(office.role.value)), ("for", .words(office.organisation?.value)),
              ("from", office.from?.value.data), ("to", office.to?.value.data),
            ])
          })
      ),
      ("wikidata", .words(actor.wikidata?.value)), ("website", .words(actor.url?.value)),
    ] + prose(actor.body, in: actor.source)
  }

  private func issue(_ issue: Issue) -> [(String, JSONText?)] {
    var members = prose(issue.body, in: issue.source)
    if let summary = issue.summary {
      members = [("summary", .string(summary.value))] + members.filter { $0.0 != "summary" }
    }
    return [("aliases", .values(issue.aliases.map(alias)))] + members
  }

  private func place(_ place: Place) -> [(String, JSONText?)] {
    [
      ("aliases", .values(place.aliases.map(alias))),
      (
        "coordinates",
        place.coordinates.map { point in
          .object([
            ("latitude", .decimal(point.value.latitude)),
            ("longitude", .decimal(point.value.longitude)),
          ])
        }
      ),
      ("wikidata", .words(place.wikidata?.value)), ("website", .words(place.url?.value)),
    ] + prose(place.body, in: place.source)
  }

  // MARK: Parts

  private func alias(_ name: Name) -> JSONText {
    .members([("name", .string(name.text.value)), ("language", .words(name.language))])
  }

  private func prose(_ prose: Prose, in source: SourceText) -> [(String, JSONText?)] {
    [
      ("summary", .words(summary(prose))), ("text", .words(plainText(prose))),
      (
        "citations",
        .values(prose.citations.map { citation($0, stance: $0.stance) })
      ),
      ("file", .string(source.path)),
    ]
  }

  /// Words and where they stand; without the words where their article is not to be published.
  private func citation(_ citation: Citation, stance: Stance? = nil) -> JSONText {
    .members([
      ("article", articleID(citation.article)), ("stance", .words(stance?.rawValue)),
      ("quotation", .words(quotation(of: citation))),
      ("translation", isShown(citation) ? .words(citation.translation) : nil),
      ("passage", graph.passageNumber(of: citation).map { .number($0) }),
      ("line", .number(Self.line(of: citation.article.span))),
    ])
  }
}

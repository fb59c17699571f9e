import ParleyModel

extension SiteContext {
  /// A record, in full, as its own page has it.
  ///
  /// What it says in a sentence is in the page's own `description` and text, and is not repeated a third
  /// time.
  func linkRecord(_ node: EventGraph.Node, to text: inout LinkedText) {
    guard node.kind != .page else { return }
    text.note(node)
    text.object { object in
      object.type(LinkedType.of(node, in: graph))
      object.address("@id", path(node), fragment: LinkedText.it)
      if node.kind != .article { object.words("name", graph.title(of: node)) }
      switch node.kind {
      case .event: link(graph.events[node.index], node, to: &object)
      case .round: link(graph.rounds[node.index], node, to: &object)
      case .actor: link(graph.actors[node.index], to: &object)
      case .place: link(graph.places[node.index], to: &object)
      case .issue: link(graph.issues[node.index], to: &object)
      case .article: link(graph.articles[node.index], to: &object)
      default: break
      }
    }
  }

  // MARK: What happened

  private func link(
    _ event: Event, _ node: EventGraph.Node, to text: inout LinkedText
  ) {
    let dates = LinkedDates(event.date.value)
    text.words("startDate", dates.start)
    text.words("endDate", dates.end)
    switch event.status {
    case .planned: text.term("eventStatus", "https://schema.org/EventScheduled")
    case .cancelled: text.term("eventStatus", "https://schema.org/EventCancelled")
    case .confirmed, .reported, .claimed, .disputed, .denied: break
    }
    text.words(
      "keywords",
      [strings.word("event-kind", event.kind), strings.word("status", event.status)])
    link(place: event.place, to: &text)
    let actors = event.actors.compactMap {
      graph.node(RecordReference(.actor, $0.actor.value.name))
    }
    text.mentions("contributor", of: Self.once(actors), in: self)
    link(issues: event.issues, round: event.aboutRound, to: &text)
    let round = graph.edges(from: node).first { $0.label == .partOfRound }?.target
    if let round { text.mention("superEvent", of: round, in: self) }
  }

  private func link(
    _ round: Round, _ node: EventGraph.Node, to text: inout LinkedText
  ) {
    linkSchedule(of: round, to: &text)
    link(place: round.place, to: &text)
    if let host = round.host, let node = graph.node(RecordReference(.actor, host.value.name)) {
      text.mention("organizer", of: node, in: self)
    }
    let delegates = round.delegations.flatMap { delegation in
      ([delegation.party.value] + delegation.people.map(\.actor.value))
        .compactMap { graph.node(RecordReference(.actor, $0.name)) }
    }
    text.mentions("attendee", of: Self.once(delegates), in: self)
    link(issues: round.issues, to: &text)
    let events = graph.edges(to: node).filter { $0.label == .partOfRound }.map(\.source)
    guard !round.sessions.isEmpty || !events.isEmpty else { return }
    text.list("subEvent") { list in
      for (index, session) in round.sessions.enumerated() {
        list.object { object in
          object.term("@type", "Event")
          object.address("@id", path(node), fragment: Self.anchor(ofSession: index))
          object.words("name", session.title?.value ?? round.title.value)
          let dates = LinkedDates(session.date.value)
          object.words("startDate", dates.start)
          object.words("endDate", dates.end)
        }
      }
      for event in events.suffix(Self.linkedEventLimit) { list.reference(to: path(event)) }
    }
  }

  /// A round says of so many of its newest events that they are part of it; each event says it of
  /// itself.
  private static let linkedEventLimit = 50

  /// When a round is, and how that came about. One that was put off has no date until it has a new one.
  private func linkSchedule(of round: Round, to text: inout LinkedText) {
    let dates = LinkedDates(round.date.value)
    let history = round.scheduleHistory(asOf: graph.asOf)
    let givenUp = round.schedule.last { $0.state == .postponed }
      .flatMap { LinkedDates($0.date.value).start }
    let isPostponed = history?.conclusion == .postponed
    if !isPostponed {
      text.words("startDate", dates.start)
      text.words("endDate", dates.end)
    }
    switch history?.conclusion {
    case .cancelled: text.term("eventStatus", "https://schema.org/EventCancelled")
    case .postponed:
      text.term("eventStatus", "https://schema.org/EventPostponed")
      text.words("previousStartDate", givenUp)
    case .ahead where givenUp != nil && dates.start != nil:
      text.term("eventStatus", "https://schema.org/EventRescheduled")
      text.words("previousStartDate", givenUp)
    case .ahead: text.term("eventStatus", "https://schema.org/EventScheduled")
    case nil:
      if let day = graph.asOf, round.date.value.lies(after: day) {
        text.term("eventStatus", "https://schema.org/EventScheduled")
      }
    case .held, .unknown: break
    }
  }

  private func link(place: Spanned<String>?, to text: inout LinkedText) {
    guard let place else { return }
    if let node = graph.place(named: place.value) {
      text.mention("location", of: node, in: self)
    } else {
      text.object("location") { object in
        object.term("@type", "Place")
        object.words("name", place.value)
      }
    }
  }

  /// What a record is about: issues, and a round that it is not part of.
  private func link(
    issues: [Spanned<IssueID>], round: Spanned<RoundID>? = nil, to text: inout LinkedText
  ) {
    let nodes = Self.once(
      issues.compactMap { graph.node($0.value.reference) }
        + [round].compactMap { $0.flatMap { graph.node($0.value.reference) } })
    guard !nodes.isEmpty else { return }
    text.list("about") { list in
      for node in nodes { list.reference(to: path(node)) }
    }
  }

  /// The nodes in their order, each once.
  private static func once(_ nodes: [EventGraph.Node]) -> [EventGraph.Node] {
    var seen: Set<EventGraph.Node> = []
    return nodes.filter { seen.insert($0).inserted }
  }

  // MARK: Who and where

  private func link(_ actor: Actor, to text: inout LinkedText) {
    text.words("alternateName", actor.aliases.map(\.text.value))
    link(wikidata: actor.wikidata, url: actor.url, to: &text)
    guard actor.kind == .person else { return }
    // An office whose end is known, or that begins only later, is not held now.
    let held = actor.roles.filter { office in
      guard office.to == nil else { return false }
      guard let from = office.from, let day = graph.asOf else { return true }
      return !from.value.lies(after: day)
    }
    text.words("jobTitle", held.map(\.role.value))
    if let side = actor.side, let node = graph.node(RecordReference(.actor, side.value.name)),
      graph.actors[node.index].kind != .person
    {
      text.mention("affiliation", of: node, in: self)
    }
  }

  private func link(_ place: Place, to text: inout LinkedText) {
    text.words("alternateName", place.aliases.map(\.text.value))
    if let point = place.coordinates?.value {
      text.object("geo") { geo in
        geo.term("@type", "GeoCoordinates")
        geo.number("latitude", point.latitude)
        geo.number("longitude", point.longitude)
      }
    }
    if let within = place.within,
      let node = graph.node(RecordReference(.place, within.value.name))
    {
      text.mention("containedInPlace", of: node, in: self)
    }
    link(wikidata: place.wikidata, url: place.url, to: &text)
  }

  private func link(
    wikidata: Spanned<String>?, url: Spanned<String>?, to text: inout LinkedText
  ) {
    let addresses =
      [wikidata.map { "http://www.wikidata.org/entity/\($0.value)" }, url?.value].compactMap { $0 }
    text.words("sameAs", addresses)
  }

  private func link(_ issue: Issue, to text: inout LinkedText) {
    text.words("alternateName", issue.aliases.map(\.text.value))
    text.words("description", issue.summary?.value)
  }

  // MARK: Sources

  private func link(_ article: Article, to text: inout LinkedText) {
    let origins = article.origins.compactMap {
      graph.node(RecordReference(.article, $0.value.name))
    }
    guard article.isDigest else {
      text.words("headline", article.publishedTitle)
      if article.originalTitle != nil { text.words("alternativeHeadline", article.title.value) }
      linkPublication(of: article, language: article.publishedLanguage, to: &text)
      text.mentions("isBasedOn", of: origins, in: self)
      return
    }
    // A digest is the site's own text; what it is based on was published, under another title.
    text.words("headline", article.title.value)
    text.words("inLanguage", article.language?.value)
    let isSourceKnown =
      article.url != nil || article.publisher != nil || article.originalTitle != nil
      || article.published != nil || article.sourceLanguage != nil
    guard isSourceKnown || !origins.isEmpty else { return }
    text.list("isBasedOn") { list in
      if isSourceKnown {
        list.object { source in
          source.term("@type", "CreativeWork")
          source.words("headline", article.originalTitle?.value)
          linkPublication(of: article, language: article.sourceLanguage?.value, to: &source)
        }
      }
      for origin in origins { list.mention(of: origin, in: self) }
    }
  }

  /// Where and when an article was published, and by whom.
  private func linkPublication(
    of article: Article, language: String?, to text: inout LinkedText
  ) {
    text.words("url", article.url?.value)
    text.words("archivedAt", article.archiveURL?.value)
    text.words("datePublished", LinkedDates.exact(article.published?.value))
    text.words("inLanguage", language)
    // Nobody knows whether it names a person.
    text.words("creditText", article.author?.value)
    if let publisher = article.publisher?.value, !publisher.isEmpty {
      text.object("publisher") { organization in
        organization.term("@type", "Organization")
        organization.words("name", publisher)
      }
    }
  }
}

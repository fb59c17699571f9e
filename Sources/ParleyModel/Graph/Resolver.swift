/// Follows every reference of every record, drawing edges and reporting references to nothing.
struct Resolver {
  let index: RecordIndex
  private(set) var edges: [EventGraph.Edge] = []
  private(set) var evidence: EvidenceCollector
  private(set) var diagnostics: [Diagnostic] = []

  private let damaged: Set<RecordReference>
  private let drafts: Set<RecordReference>
  /// The ids of each kind, kept once a first mistake has asked for them.
  private var knownNames: [RecordKind: [String]] = [:]

  /// Follows references among records that are in their final order.
  ///
  /// - Parameter drafts: Records that were left out because they are still being written.
  init(_ content: Content, drafts: Set<RecordReference>) {
    damaged = content.damaged
    self.drafts = drafts
    index = RecordIndex(content)
    evidence = EvidenceCollector(articleCount: content.articles.count)
    edges.reserveCapacity(content.events.count * 12)
  }

  /// Follows references among records that have been put in order before.
  init(among graph: EventGraph) {
    damaged = []
    drafts = []
    index = graph.index
    evidence = EvidenceCollector(articleCount: graph.articles.count)
  }

  // MARK: Records

  /// The settings, with every party once.
  mutating func site(_ site: SiteSettings) -> SiteSettings {
    var site = site
    site.parties = unrepeated(site.parties, by: \.self)
    for party in site.parties { _ = find(party) }
    return site
  }

  mutating func article(_ article: Article, at position: Int, mentions: [Mention]) {
    let node = EventGraph.Node(.article, position)
    for origin in unrepeated(article.origins, by: \.self) {
      draw(node, .repeats, to: find(origin), origin.span)
    }
    var seen: Set<RecordReference> = []
    for mention in mentions where seen.insert(mention.record).inserted {
      let span = article.blocks[mention.passage.block].span
      draw(node, .mentions, to: index[mention.record], span)
    }
  }

  mutating func event(_ event: Event, at position: Int) {
    let node = EventGraph.Node(.event, position)
    for participation in unrepeated(event.actors, by: \.actor) {
      let actor = find(participation.actor)
      draw(
        from: actor, .takesPart(role: participation.role?.value), to: node, participation.actor.span
      )
    }
    if let round = event.round { draw(node, .partOfRound, to: find(round), round.span) }
    aboutRound(of: event, node)
    place(event.place, of: node)
    for issue in unrepeated(event.issues, by: \.self) {
      draw(node, .concerns, to: find(issue), issue.span)
    }
    for relation in unrepeated(event.relations, by: \.event, within: \.verb) {
      draw(node, .relates(relation.verb), to: find(relation.event), relation.event.span)
    }
    for (number, held) in event.positions.enumerated() {
      let actor = find(held.actor)
      let issue = find(held.issue)
      draw(
        from: actor, .holdsPosition(event: position, position: number), to: issue, held.actor.span)
      if let citation = held.citation { attest(citation, for: number, by: node) }
    }
    for (number, commitment) in event.commitments.enumerated() {
      for promiser in unrepeated(commitment.by, by: \.self) {
        draw(
          from: find(promiser), .promises(commitment: number), to: node, promiser.span)
      }
      for promisee in unrepeated(commitment.to, by: \.self) {
        draw(
          from: find(promisee), .isPromised(commitment: number), to: node, promisee.span)
      }
    }
    for account in event.accounts {
      for version in account.versions { cite(version.citation, by: node, isAccount: true) }
    }
    articles(unrepeated(event.articles, by: \.self), of: node)
    prose(event.body, of: node, in: event.source)
  }

  mutating func round(_ round: Round, at position: Int) {
    let node = EventGraph.Node(.round, position)
    place(round.place, of: node)
    if let host = round.host { draw(from: find(host), .hosts, to: node, host.span) }
    for issue in unrepeated(round.issues, by: \.self) {
      draw(node, .concerns, to: find(issue), issue.span)
    }
    for (number, delegation) in round.delegations.enumerated() {
      let party = delegation.party
      draw(from: find(party), .sends(delegation: number), to: node, party.span)
      let people = unrepeated(delegation.people, by: \.actor)
      for (place, person) in people.enumerated() {
        let isHead = place == 0 && delegation.head != nil
        draw(
          from: find(person.actor), .attends(delegation: number, isHead: isHead), to: node,
          person.actor.span)
        articles(person.articles, of: node)
      }
    }
    articles(
      round.schedule.compactMap(\.article) + round.countedAs.map(\.article)
        + unrepeated(round.articles, by: \.self),
      of: node)
    prose(round.body, of: node, in: round.source)
  }

  mutating func actor(_ actor: Actor, at position: Int) {
    let node = EventGraph.Node(.actor, position)
    if let side = actor.side { draw(node, .actsFor, to: find(side), side.span) }
    prose(actor.body, of: node, in: actor.source)
  }

  mutating func issue(_ issue: Issue, at position: Int) {
    let node = EventGraph.Node(.issue, position)
    if let parent = issue.parent { draw(node, .within, to: find(parent), parent.span) }
    prose(issue.body, of: node, in: issue.source)
  }

  mutating func place(_ place: Place, at position: Int) {
    let node = EventGraph.Node(.place, position)
    if let within = place.within { draw(node, .within, to: find(within), within.span) }
    prose(place.body, of: node, in: place.source)
  }

  /// A record that joins others by its text alone.
  mutating func record<Joined: ProseRecord>(_ record: Joined, at position: Int) {
    prose(record.body, of: EventGraph.Node(Joined.kind, position), in: record.source)
  }

  /// Follows what a translation refers to, and draws nothing: all that joins a record to others is in its
  /// own file.
  mutating func translation(_ translation: Translation) {
    guard index[translation.record] != nil else { return }
    for citation in translation.body.citations { _ = find(citation.article) }
    for link in translation.body.recordLinks { _ = find(link.record.value, at: link.record.span) }
  }

  // MARK: Parts of records

  private mutating func aboutRound(of event: Event, _ node: EventGraph.Node) {
    guard let about = event.aboutRound else { return }
    if let round = event.round, round.value == about.value {
      diagnostics.append(
        Diagnostic(
          .repeatedReference, at: about.span,
          "`\(about.value)` is both the round of the event and the one that it is about",
          help: "keep `round` if the event belongs to the round, else `about-round`",
          notes: [.init("its round is given here", at: round.span)]))
    }
    draw(node, .isAboutRound, to: find(about), about.span)
  }

  private mutating func place(_ place: Spanned<String>?, of node: EventGraph.Node) {
    guard let place else { return }
    // Words that no place record owns are a place as well, only without a page.
    draw(node, .happensAt, to: index.place(named: place.value), place.span)
  }

  private mutating func articles(_ articles: [Spanned<ArticleID>], of node: EventGraph.Node) {
    for article in articles {
      draw(node, .cites(.supports, isQuoted: false), to: find(article), article.span)
    }
  }

  private mutating func prose(_ prose: Prose, of node: EventGraph.Node, in source: SourceText) {
    for citation in prose.citations { cite(citation, by: node) }
    var mentioned: Set<RecordReference> = []
    for token in prose.tokens {
      switch token {
      case .open(.recordLink(let link)):
        let reference = prose.recordLinks[Int(link)].record
        draw(node, .links, to: find(reference.value, at: reference.span), reference.span)
      case .mention(_, let name):
        let record = prose.mentioned[Int(name)]
        guard mentioned.insert(record).inserted else { continue }
        draw(node, .mentions, to: index[record], SourceSpan.start(of: source))
      default:
        break
      }
    }
  }

  private mutating func cite(
    _ citation: Citation, by node: EventGraph.Node, isAccount: Bool = false
  ) {
    if let speaker = citation.speaker { _ = find(speaker) }
    guard let article = find(citation.article) else { return }
    let label = EventGraph.Label.cites(
      isAccount ? nil : citation.stance, isQuoted: citation.quotation != nil)
    draw(node, label, to: article, citation.article.span)
    evidence.add(citation, isAccount: isAccount, by: node, on: article.index)
  }

  private mutating func attest(
    _ citation: Citation, for position: Int, by node: EventGraph.Node
  ) {
    if let speaker = citation.speaker { _ = find(speaker) }
    guard let article = find(citation.article) else { return }
    draw(node, .attests(isQuoted: citation.quotation != nil), to: article, citation.article.span)
    evidence.add(citation, position: position, by: node, on: article.index)
  }

  // MARK: References

  private mutating func draw(
    _ source: EventGraph.Node, _ label: EventGraph.Label, to target: EventGraph.Node?,
    _ span: SourceSpan
  ) {
    draw(from: source, label, to: target, span)
  }

  private mutating func draw(
    from source: EventGraph.Node?, _ label: EventGraph.Label, to target: EventGraph.Node?,
    _ span: SourceSpan
  ) {
    guard let source, let target else { return }
    edges.append(EventGraph.Edge(source: source, target: target, label: label, span: span))
  }

  private mutating func find(_ id: Spanned<RecordID<some Record>>) -> EventGraph.Node? {
    find(id.value.reference, at: id.span)
  }

  private mutating func find(_ reference: RecordReference, at span: SourceSpan) -> EventGraph.Node?
  {
    if let node = index[reference] { return node }
    guard !damaged.contains(reference) else { return nil }
    let kind = reference.kind.rawValue
    if drafts.contains(reference) {
      diagnostics.append(
        Diagnostic(
          .unknownReference, at: span, "\(kind) `\(reference.name)` is a draft",
          help: "publish it by removing `draft: true`, or remove the reference"))
      return nil
    }
    if let successor = index.successor(of: reference) {
      diagnostics.append(
        Diagnostic(
          .unknownReference, at: span, "there is no \(kind) `\(reference.name)` any more",
          help: "it is called `\(successor.name)` now"))
      return nil
    }
    let names = knownNames[reference.kind] ?? index.names(of: reference.kind)
    knownNames[reference.kind] = names
    let nearest = NearestNames.nearest(to: reference.name, among: names)
    diagnostics.append(
      Diagnostic(
        .unknownReference, at: span, "there is no \(kind) `\(reference.name)`",
        help: nearest.isEmpty
          ? "write content/\(reference.kind.folder)/\(reference.name).md, or name another \(kind)"
          : "did you mean \(NearestNames.sentence(nearest))?"))
    return nil
  }

  /// The list without second mentions of the same record, which are reported.
  private mutating func unrepeated<Element, Named>(
    _ list: [Element], by id: (Element) -> Spanned<RecordID<Named>>
  ) -> [Element] {
    unrepeated(list, by: id, within: { _ in true })
  }

  /// The same for a list that may name a record once in each of several roles.
  private mutating func unrepeated<Element, Named, Role: Hashable>(
    _ list: [Element], by id: (Element) -> Spanned<RecordID<Named>>, within role: (Element) -> Role
  ) -> [Element] {
    // Most lists are short and name nothing twice.
    let isPlain =
      list.count < 16
      && list.indices.allSatisfy { index in
        list[..<index].allSatisfy { id($0).value != id(list[index]).value }
      }
    guard !isPlain else { return list }
    var seen: [Role: [RecordID<Named>: SourceSpan]] = [:]
    return list.filter { element in
      let reference = id(element)
      guard let span = seen[role(element)]?[reference.value] else {
        seen[role(element), default: [:]][reference.value] = reference.span
        return true
      }
      diagnostics.append(
        Diagnostic(
          .repeatedReference, at: reference.span, "`\(reference.value)` is listed twice",
          help: "remove one of the two", notes: [.init("listed here first", at: span)]))
      return false
    }
  }
}

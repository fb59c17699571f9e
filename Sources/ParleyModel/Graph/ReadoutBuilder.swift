/// Puts the accounts of one round side by side.
struct ReadoutBuilder {
  let graph: EventGraph
  let round: Int
  private let sides: [Side]

  /// A side before it is known what it says.
  private struct Side {
    let party: EventGraph.Node
    let role: DelegationRole
    var accounts: [SideAccount] = []
  }

  /// One account.
  private struct SideAccount {
    let event: Int
    let speaker: EventGraph.Node
    let issues: Set<EventGraph.Node>
    var quotes: [Support]
  }

  /// What an account rests on: a quotation, or an article that is given for a position without one.
  private struct Support {
    let citation: Citation
    /// The position it was given for.
    let position: Int?
    /// The issues whose names occur in it.
    let named: Set<EventGraph.Node>
    let words: WordSequence
    /// The other sides whose accounts have nearly the same words.
    var twins: [Int] = []
  }

  init(graph: EventGraph, round: Int) {
    self.graph = graph
    self.round = round
    var sides: [Side] = []
    var seats: [EventGraph.Node: Int] = [:]
    for delegation in graph.rounds[round].delegations {
      guard let party = graph.node(delegation.party.value.reference) else {
        continue
      }
      let place = sides.firstIndex { $0.party == party } ?? sides.count
      if place == sides.count { sides.append(Side(party: party, role: delegation.role)) }
      seats[party] = place
      for person in delegation.people {
        let node = graph.node(person.actor.value.reference)
        if let node, seats[node] == nil { seats[node] = place }
      }
    }
    for event in Set(graph.events(reporting: round)).sorted()
    where graph.events[event].kind.isUtterance && graph.events[event].hasTakenPlace {
      var heard: Set<Int> = []
      for speaker in graph.speakers(in: event) {
        guard let place = seats[speaker], heard.insert(place).inserted else { continue }
        sides[place].accounts.append(
          Self.account(event, speaker, of: sides[place].party, graph))
      }
    }
    sides = sides.filter { $0.role == .party || !$0.accounts.isEmpty }
    let alone = sides
    for side in sides.indices {
      for account in sides[side].accounts.indices {
        for quote in sides[side].accounts[account].quotes.indices {
          let support = sides[side].accounts[account].quotes[quote]
          let event = sides[side].accounts[account].event
          sides[side].accounts[account].quotes[quote].twins = alone.indices.filter { other in
            other != side && Self.hasTwin(of: support, in: event, among: alone[other], graph)
          }
        }
      }
    }
    self.sides = sides
  }

  private static func account(
    _ event: Int, _ speaker: EventGraph.Node, of party: EventGraph.Node, _ graph: EventGraph
  ) -> SideAccount {
    let record = graph.events[event]
    var issues: Set<EventGraph.Node> = []
    var quotes: [Support] = []
    func add(_ citation: Citation, position: Int?) {
      let named = graph.issuesNamed(in: citation)
      issues.formUnion(named)
      quotes.append(
        Support(
          citation: citation, position: position, named: named,
          words: WordSequence(graph.words(of: citation))))
    }
    for edge in graph.edges(from: EventGraph.Node(.event, event)) where edge.label == .concerns {
      issues.insert(edge.target)
    }
    for (index, position) in record.positions.enumerated() {
      guard let actor = graph.node(position.actor.value.reference),
        graph.party(of: actor) == party,
        let issue = graph.node(position.issue.value.reference)
      else { continue }
      issues.insert(issue)
      if let citation = position.citation { add(citation, position: index) }
    }
    for citation in record.body.citations
    where citation.stance == .supports && citation.quotation != nil {
      add(citation, position: nil)
    }
    return SideAccount(event: event, speaker: speaker, issues: issues, quotes: quotes)
  }

  // MARK: The table

  func readouts() -> Readouts? {
    guard sides.contains(where: { !$0.accounts.isEmpty }) else { return nil }
    return Readouts(
      sides: sides.map { Readouts.Side(party: $0.party, accounts: $0.accounts.map(\.event)) },
      rows: issues().map { issue in
        Readouts.Row(issue: issue, cells: sides.indices.map { cell(of: $0, on: issue) })
      })
  }

  /// What the rows are about.
  private func issues() -> [EventGraph.Node?] {
    var found = graph.edges(from: EventGraph.Node(.round, round))
      .filter { $0.label == .concerns }.map(\.target)
    // The edges are by the issue's id; a round lists what is negotiated in an order that means something.
    let order = graph.rounds[round].issues.map(\.value)
    found.sort { left, right in
      let places = [left, right].map { node in
        order.firstIndex(of: graph.issues[node.index].id) ?? order.count
      }
      return places[0] < places[1]
    }
    let accounts = sides.flatMap(\.accounts)
    let broughtUp = Set(accounts.flatMap(\.issues)).sorted()
    found += broughtUp.filter { !found.contains($0) }
    let general: [EventGraph.Node?] = accounts.contains { $0.issues.isEmpty } ? [nil] : []
    return general + found
  }

  private func cell(of side: Int, on issue: EventGraph.Node?) -> Readouts.Cell {
    let accounts = sides[side].accounts
    guard !accounts.isEmpty else { return .noAccount }
    let assertions = accounts.compactMap { assertion(of: $0, side: side, on: issue) }
    if !assertions.isEmpty { return .asserts(assertions) }
    if let issue, let article = ownDocument(of: side, naming: issue) {
      return .named(in: article)
    }
    return .notMentioned
  }

  private func assertion(
    of account: SideAccount, side: Int, on issue: EventGraph.Node?
  ) -> Readouts.Assertion? {
    guard let issue else {
      guard account.issues.isEmpty else { return nil }
      return Readouts.Assertion(
        event: account.event, speaker: account.speaker, positions: [],
        quotes: unrepeated(account.quotes)
          .map { Readouts.Quote(citation: $0.citation, twins: $0.twins) })
    }
    guard account.issues.contains(issue) else { return nil }
    let positions = graph.events[account.event].positions
    let stated = positions.indices.filter { index in
      let position = positions[index]
      guard let own = graph.node(position.issue.value.reference),
        let actor = graph.node(position.actor.value.reference)
      else { return false }
      return own == issue && graph.party(of: actor) == sides[side].party
    }
    return Readouts.Assertion(
      event: account.event, speaker: account.speaker, positions: stated,
      quotes: quotes(of: account, on: issue, stated: stated)
        .map { Readouts.Quote(citation: $0.citation, twins: $0.twins) })
  }

  /// The quotations about an issue: what is given for a position on it, and those that name it;
  /// where there is none, those that name no issue; where there is none of these either, all.
  private func quotes(
    of account: SideAccount, on issue: EventGraph.Node, stated: [Int]
  ) -> [Support] {
    let given = account.quotes.filter { support in
      if let position = support.position { return stated.contains(position) }
      return support.named.contains(issue)
    }
    if !given.isEmpty { return unrepeated(given) }
    let bodies = account.quotes.filter { $0.position == nil }
    let silent = bodies.filter(\.named.isEmpty)
    return unrepeated(silent.isEmpty ? bodies : silent)
  }

  /// Each passage once: a text often quotes again what was quoted for a position.
  private func unrepeated(_ quotes: [Support]) -> [Support] {
    struct Place: Hashable {
      let article: ArticleID
      let passages: [Passage]
    }
    var seen: Set<Place> = []
    return quotes.filter { support in
      seen.insert(
        Place(article: support.citation.article.value, passages: support.citation.passages)
      )
      .inserted
    }
  }

  /// Whether a side gave the same account, or one in which nearly the same words are quoted. One sentence
  /// of a report about both sides is not evidence that they agreed on a text.
  private static func hasTwin(
    of support: Support, in event: Int, among rival: Side, _ graph: EventGraph
  ) -> Bool {
    guard support.citation.quotation != nil else { return false }
    return rival.accounts.contains { account in
      account.event == event
        || account.quotes.contains { other in
          let (left, right) = (support.citation, other.citation)
          // Words of the site's own are nobody's account.
          if graph.isParaphrase(left) || graph.isParaphrase(right) { return false }
          if left.article.value == right.article.value, left.passages == right.passages,
            let article = graph.article(left.article.value), !article.type.isPrimary
          {
            return false
          }
          return support.words.nearlyCoincides(with: other.words)
        }
    }
  }

  /// A document that the side itself published, quoted by an account, in whose text an issue is named.
  private func ownDocument(
    of side: Int, naming issue: EventGraph.Node
  ) -> EventGraph.Node? {
    for support in sides[side].accounts.flatMap(\.quotes) {
      guard let node = graph.node(support.citation.article.value.reference),
        isOwn(graph.articles[node.index], of: sides[side].party)
      else { continue }
      let isNamed = graph.mentions[node.index].contains { mention in
        mention.record.kind == .issue && graph.node(mention.record) == issue
      }
      if isNamed { return node }
    }
    return nil
  }

  /// Whether a document was published by a side: by an actor that acts for it and has the publisher's
  /// name.
  private func isOwn(_ article: Article, of party: EventGraph.Node) -> Bool {
    guard article.type.isPrimary, let publisher = article.publisher?.value.lowercased() else {
      return false
    }
    return graph.nodes(.actor).contains { node in
      let actor = graph.actors[node.index]
      let names = [actor.title.value] + actor.aliases.map(\.text.value)
      return names.contains { $0.lowercased() == publisher } && graph.party(of: node) == party
    }
  }
}

import ParleyModel

extension SiteLayout {
  /// The delegations of a round, each with how it differs from the one its party sent before.
  func delegations(of round: Int) -> TemplateValue {
    let changes = graph.delegationChanges(of: round)
    return .group(
      graph.rounds[round].delegations.enumerated().map { number, delegation in
        self.delegation(delegation, changes?[number])
      })
  }

  /// A delegation in few words.
  func delegationRow(_ delegation: Delegation) -> TemplateValue {
    [
      "party": .html(link(.actor, delegation.party.value)),
      "role": .text(strings.word("delegation", delegation.role)),
      "head": .markup(delegation.head.map { link(.actor, $0.actor.value) }),
      "members": .list(delegation.members.map { .html(link(.actor, $0.actor.value)) }),
    ]
  }

  private func delegation(_ delegation: Delegation, _ change: DelegationChange?) -> TemplateValue {
    let articlesOfAll = delegation.articlesOfAll
    return [
      "party": .html(link(.actor, delegation.party.value)),
      "role": .text(strings.word("delegation", delegation.role)),
      "is-new": .flag(change?.isNew ?? false),
      "articles": publishers(articlesOfAll),
      "people": .list(
        delegation.people.indices.map { place in
          let isHead = place == 0 && delegation.head != nil
          return delegate(
            delegation.people[place], isHead: isHead,
            isNewHead: isHead && change?.hasNewHead ?? false,
            hasJoined: change?.joined.contains(place) ?? false,
            showsArticles: articlesOfAll.isEmpty)
        }),
      "has-no-others": .flag(delegation.head != nil && delegation.members.isEmpty),
      "joined": links((change?.joined ?? []).map { delegation.people[$0] }.map(actorLink)),
      "left": .group((change?.left ?? []).map { delegate($0) }),
      "former-head": .markup(change?.formerHead.map(actorLink)),
    ]
  }

  private func delegate(
    _ member: DelegationMember, isHead: Bool = false, isNewHead: Bool = false,
    hasJoined: Bool = false, showsArticles: Bool = true
  ) -> TemplateValue {
    let articles = showsArticles ? member.articles : []
    return [
      "link": .html(actorLink(member)), "role": .words(member.role?.value),
      "is-head": .flag(isHead), "is-new-head": .flag(isNewHead), "has-joined": .flag(hasJoined),
      "only-source": articles.count == 1 ? publishers(articles) : .empty,
      "sources": articles.count > 1 ? publishers(articles) : .empty,
    ]
  }

  private func actorLink(_ member: DelegationMember) -> String { link(.actor, member.actor.value) }

  private func publishers(_ articles: [Spanned<ArticleID>]) -> TemplateValue {
    links(articles.map { publisherLink($0.value) })
  }

  // MARK: Dates and numbers

  /// What follows from the dates that were set for a round, in sentences.
  func scheduleConclusion(of round: Round) -> TemplateValue {
    .list(scheduleSentences(of: round).map { .text($0) })
  }

  /// The same as plain text.
  func scheduleSentences(of round: Round) -> [String] {
    guard let history = round.scheduleHistory(asOf: graph.asOf) else { return [] }
    var sentences: [String] = []
    if history.postponements > 0 {
      sentences.append(strings.counted("schedule-history.postponed", history.postponements))
    }
    switch history.conclusion {
    case .held(daysLate: let days?) where days != 0:
      let key = days > 0 ? "schedule-history.late" : "schedule-history.early"
      sentences.append(strings.counted(key, abs(days)))
    case .held(daysLate: 0?): sentences.append(strings["schedule-history.on-time"])
    case .held: break
    case .cancelled: sentences.append(strings["schedule-history.cancelled"])
    case .postponed: sentences.append(strings["schedule-history.no-date"])
    case .unknown: sentences.append(strings["schedule-history.unknown"])
    case .ahead: break
    }
    return sentences
  }

  /// The numbers that sources give a round.
  func claimedNumbers(of round: Round) -> TemplateValue {
    .group(
      round.claimedNumbers.map { claim in
        [
          "number": .text(strings.number(claim.number)), "words": .text(ordinal(claim.number)),
          "sources": publishers(claim.articles),
        ]
      })
  }

  /// The words for a place in a count, such as "second round".
  private func ordinal(_ number: Int) -> String {
    RequiredStrings.ordinals.contains(number)
      ? strings["ordinal.\(number)"]
      : Phrase(strings["ordinal.other"]).text(["number": strings.number(number)])
  }
}

extension TemplateShape {
  static let delegationRow = TemplateShape(
    "delegation row", "Whom a party sent, in a list of rounds.",
    [
      .html("party", "A link to the party."), .text("role", "What it was there for."),
      .html("head", "A link to its head.").optional, .htmls("members", "Links to the others."),
    ])

  static let delegate = TemplateShape(
    "delegate", "Somebody whom a party sent.",
    [
      .html("link", "A link to the person."),
      .text("role", "The role in the delegation, in the author's words.").optional,
      .flag("is-head", "Whether it is the head."),
      .flag("is-new-head", "Whether another was the head in the round before."),
      .flag("has-joined", "Whether the person was not named in the round before."),
      .html("only-source", "A link to the article that lists the person, where only one does.")
        .optional,
      .html("sources", "Links to the articles that list the person, where several do.").optional,
    ])

  static let delegation = TemplateShape(
    "delegation", "Whom a party sent.",
    [
      .html("party", "A link to the party."), .text("role", "What it was there for."),
      .flag("is-new", "Whether the party sent nobody to the round before."),
      .html("articles", "Links to the articles that list all of them, where they are the same.")
        .optional,
      .list("people", delegate, "The head, then the others."),
      .flag("has-no-others", "Whether nobody but the head is named."),
      .html("joined", "Links to those not named in the round before, on one line.").optional,
      .group("left", delegate, "Those named only in the round before."),
      .html("former-head", "A link to the head in the round before, where that was another.")
        .optional,
    ])

  static let countedNumber = TemplateShape(
    "counted number", "A number that sources give the round.",
    [
      .text("number", "The number."), .text("words", "The same in words, with the noun."),
      .html("sources", "Links to the articles."),
    ])
}

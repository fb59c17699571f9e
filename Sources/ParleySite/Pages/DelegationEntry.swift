import ParleyModel

/// The people a party sent, in a list of rounds.
struct DelegationRow: TemplateSubject {
  let site: SiteContext
  let delegation: Delegation

  static let schema = Schema<DelegationRow>(
    "delegation row", "The people a party sent, in a list of rounds.",
    [
      .html("party", "A link to the party.") { $0.site.link(.actor, $0.delegation.party.value) },
      .text("role", "What it was there for.") {
        $0.site.strings.word("delegation", $0.delegation.role)
      },
      .optionalHTML("head", "A link to its head.") { row in
        row.delegation.head.map { row.site.link(.actor, $0.actor.value) }
      },
      .htmls("members", "Links to the others.") { row in
        row.delegation.members.map { row.site.link(.actor, $0.actor.value) }
      },
    ])
}

/// Who a party sent to a round, and how that differs from who it sent before.
struct DelegationEntry: TemplateSubject {
  private let site: SiteContext
  private let delegation: Delegation
  private let change: DelegationChange?
  /// The articles that list all of them, where they are the same.
  private let articlesOfAll: [Spanned<ArticleID>]

  /// - Parameter change: `nil` where there is no round before.
  init(site: SiteContext, delegation: Delegation, change: DelegationChange?) {
    self.site = site
    self.delegation = delegation
    self.change = change
    articlesOfAll = delegation.articlesOfAll
  }

  static let schema = Schema<DelegationEntry>(
    "delegation", "The people a party sent.",
    [
      .html("party", "A link to the party.") { $0.site.link(.actor, $0.delegation.party.value) },
      .text("role", "What it was there for.") {
        $0.site.strings.word("delegation", $0.delegation.role)
      },
      .flag("is-new", "Whether the party sent nobody to the round before.") {
        $0.change?.isNew ?? false
      },
      .optionalHTML(
        "articles", "Links to the articles that list all of them, where they are the same."
      ) { $0.site.publisherLinks($0.articlesOfAll) },
      .list("people", "The head, then the others.") { $0.people },
      .flag("has-no-others", "Whether nobody but the head is named.") {
        $0.delegation.head != nil && $0.delegation.members.isEmpty
      },
      .optionalHTML("joined", "Links to those not named in the round before, on one line.") {
        entry in
        let people = entry.delegation.people
        return entry.site.line(
          of: (entry.change?.joined ?? []).map {
            entry.site.link(.actor, people[$0].actor.value)
          })
      },
      .group("left", "Those named only in the round before.") { entry in
        (entry.change?.left ?? []).map { Delegate(site: entry.site, member: $0) }
      },
      .optionalHTML(
        "former-head", "A link to the head in the round before, where that was another."
      ) { entry in entry.change?.formerHead.map { entry.site.link(.actor, $0.actor.value) } },
    ])

  private var people: [Delegate] {
    delegation.people.enumerated().map { place, member in
      let isHead = place == 0 && delegation.head != nil
      return Delegate(
        site: site, member: member, isHead: isHead,
        isNewHead: isHead && change?.hasNewHead ?? false,
        hasJoined: change?.joined.contains(place) ?? false, showsArticles: articlesOfAll.isEmpty)
    }
  }
}

/// Somebody sent by a party.
struct Delegate: TemplateSubject {
  let site: SiteContext
  let member: DelegationMember
  var isHead = false
  var isNewHead = false
  var hasJoined = false
  /// Whether the articles that list the person are not those of all the delegation.
  var showsArticles = true

  static let schema = Schema<Delegate>(
    "delegate", "Somebody sent by a party.",
    [
      .html("link", "A link to the person.") { $0.site.link(.actor, $0.member.actor.value) },
      .optionalText("role", "The role in the delegation, in the author's words.") {
        $0.member.role?.value
      },
      .flag("is-head", "Whether it is the head.") { $0.isHead },
      .flag("is-new-head", "Whether another was the head in the round before.") { $0.isNewHead },
      .flag("has-joined", "Whether the person was not named in the round before.") {
        $0.hasJoined
      },
      .optionalHTML(
        "only-source", "A link to the article that lists the person, where only one does."
      ) { $0.articles.count == 1 ? $0.site.publisherLinks($0.articles) : nil },
      .optionalHTML("sources", "Links to the articles that list the person, where several do.") {
        $0.articles.count > 1 ? $0.site.publisherLinks($0.articles) : nil
      },
    ])

  private var articles: [Spanned<ArticleID>] { showsArticles ? member.articles : [] }
}

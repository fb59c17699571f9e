import ParleyModel

extension SiteContext {
  /// How many independent sources there are, and how many reports where these are more; `nil` where
  /// there is none.
  func words(for corroboration: Corroboration) -> String? {
    guard corroboration.reports > 0 else { return nil }
    let sources = strings.counted("count.origins", corroboration.origins)
    guard corroboration.reports > corroboration.origins else { return sources }
    return strings.phrase("corroboration").text([
      "sources": sources, "reports": strings.counted("count.reports", corroboration.reports),
    ])
  }

  /// The points on which an article gives one account and other sources give another, by event.
  func differences(of article: Article, _ node: EventGraph.Node) -> [AccountDifference] {
    var found: [AccountDifference] = []
    var last: EventGraph.Node?
    for edge in graph.edges(to: node) {
      guard case .cites(nil, _) = edge.label, edge.source.kind == .event, edge.source != last else {
        continue
      }
      last = edge.source
      for account in graph.events[edge.source.index].accounts where account.differs {
        if let difference = AccountDifference(
          of: article.id, account, at: edge.source, in: self)
        {
          found.append(difference)
        }
      }
    }
    return found
  }
}

// MARK: On an event's page

/// A point on which sources differ: what they say of it, those that say the same together.
struct AccountEntry: TemplateSubject {
  private let site: SiteContext
  private let account: Account
  private let statements: [Account.Statement]
  /// Its place among the event's points, from 0.
  private let number: Int

  init(_ account: Account, number: Int, in site: SiteContext) {
    self.site = site
    self.account = account
    self.number = number
    statements = account.statements
  }

  static let schema = Schema<AccountEntry>(
    "account", "A point on which sources differ.",
    [
      .text("point", "The point.") { $0.account.point.value },
      .text("count", "How many accounts there are, in words.") {
        $0.site.strings.counted("count.accounts", $0.statements.count)
      },
      .optionalText(
        "corroboration", "How many independent sources there are for all of them."
      ) { $0.site.words(for: $0.site.graph.corroboration(of: $0.account.versions)) },
      .list("versions", "What is said of it.") { entry in
        entry.statements.enumerated().map { index, statement in
          AccountVersion(
            site: entry.site, statement: statement,
            anchor: SiteContext.anchor(ofStatement: index, on: entry.number))
        }
      },
    ])
}

/// What one source says, or several that say the same.
struct AccountVersion: TemplateSubject {
  let site: SiteContext
  let statement: Account.Statement
  let anchor: String

  static let schema = Schema<AccountVersion>(
    "account version", "What one source says, or several that say the same.",
    [
      .text("anchor", "An id for it.") { $0.anchor },
      .text("says", "What is said, in the author's words.") { $0.statement.says },
      .optionalText(
        "corroboration", "How many independent sources say so, where several do."
      ) { version in
        let sources = version.site.graph.corroboration(of: version.statement.versions)
        // One report is one source, which its name says already.
        return sources.reports > 1 ? version.site.words(for: sources) : nil
      },
      .list("sources", "Who says so.") { version in
        version.statement.versions.map { AccountSource($0.citation, in: version.site) }
      },
    ])
}

/// A source that gives one of the accounts.
struct AccountSource: TemplateSubject {
  private let site: SiteContext
  private let citation: Citation
  private let article: Article?
  private let words: CitedWords

  init(_ citation: Citation, in site: SiteContext) {
    self.site = site
    self.citation = citation
    article = site.graph.article(citation.article.value)
    words = CitedWords(citation, in: site)
  }

  static let schema = Schema<AccountSource>(
    "account source", "A source that gives one of the accounts.",
    [
      .optionalText("quotation", "The words cited, unless their article is not to be published.") {
        $0.words.quotation
      },
      .optionalText(
        "translation", "What they mean in the site's language, in the site's own words."
      ) { $0.site.translation(of: $0.citation) },
      .flag("is-withheld", "Whether it has words that are not to be published.") {
        $0.words.isWithheld
      },
      .flag(
        "is-digest", "Whether the article is the site's own digest of a source."
      ) { $0.article?.isDigest ?? false },
      .url("url", "The passage on the article's page.") { $0.site.passageURL($0.citation) },
      .text("source", "The publisher, or the article's title.") { source in
        source.citation.label.isEmpty
          ? source.site.shortName(of: source.citation.article.value)
          : source.citation.label
      },
      .optionalHTML("date", "When the source was published.") { source in
        source.article?.published.map { source.site.dates.html($0.value) }
      },
      .optionalHTML("origins", "Links to the articles it repeats, on one line.") { source in
        source.site.line(
          of: source.article?.origins.map { source.site.publisherLink($0.value) } ?? [])
      },
    ] + CitedWords.fields.map { $0.of { $0.words } }
      + ForeignWords.fields.map { $0.of { $0.words.foreign } })
}

// MARK: On an article's page

/// A point on which an article differs from other sources.
struct AccountDifference: TemplateSubject {
  private let site: SiteContext
  private let article: ArticleID
  private let event: EventGraph.Node
  private let point: String
  /// What the article says; more where it differs with itself.
  private let own: [Account.Statement]
  private let others: [Account.Statement]

  /// `nil` where the article says nothing of the point.
  fileprivate init?(
    of article: ArticleID, _ account: Account, at event: EventGraph.Node, in site: SiteContext
  ) {
    var own: [Account.Statement] = []
    var others: [Account.Statement] = []
    for statement in account.statements {
      if statement.versions.contains(where: { $0.citation.article.value == article }) {
        own.append(statement)
      } else {
        others.append(statement)
      }
    }
    guard !own.isEmpty else { return nil }
    self.site = site
    self.article = article
    self.event = event
    point = account.point.value
    self.own = own
    self.others = others
  }

  static let schema = Schema<AccountDifference>(
    "difference", "A point on which the article differs from other sources.",
    [
      .text("point", "The point.") { $0.point },
      .html("event", "A link to all accounts of the event.") {
        $0.site.link($0.event, fragment: "page_accounts")
      },
      .html("date", "The event's date.") {
        $0.site.dates.html($0.site.graph.events[$0.event.index].date.value)
      },
      .list("own", "What the article says; more where it differs with itself.") { difference in
        difference.own.compactMap { statement in
          statement.versions.first { $0.citation.article.value == difference.article }
            .map { OwnAccount(site: difference.site, version: $0) }
        }
      },
      .optionalHTML("agreeing", "Links to sources that say the same, on one line.") {
        difference in
        difference.site.line(
          of: difference.own.flatMap(\.versions).map(\.citation.article.value)
            .filter { $0 != difference.article }.map(difference.site.publisherLink))
      },
      .list("others", "What other sources say.") { difference in
        difference.others.map { OtherAccount(site: difference.site, statement: $0) }
      },
    ])
}

/// What the article says of a point.
struct OwnAccount: TemplateSubject {
  let site: SiteContext
  let version: Account.Version

  static let schema = Schema<OwnAccount>(
    "own account", "What the article says of a point.",
    [
      .text("says", "What it says, in the author's words.") { $0.version.says.value },
      .url("url", "The passage.") { $0.site.passageURL($0.version.citation) },
    ])
}

/// What other sources say of a point.
struct OtherAccount: TemplateSubject {
  let site: SiteContext
  let statement: Account.Statement

  static let schema = Schema<OtherAccount>(
    "other account", "What other sources say of a point.",
    [
      .text("says", "What they say, in the author's words.") { $0.statement.says },
      .html("sources", "Links to them, on one line.") { account in
        account.site.line(
          of: account.statement.versions.map {
            account.site.publisherLink($0.citation.article.value)
          })
      },
    ])
}

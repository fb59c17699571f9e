import Foundation
import ParleyModel
import Testing

@testable import ParleySite

@Suite("Accounts, promises, corrections and counts of sources")
struct LedgerPagesTests {
  private static let file = SampleContent.text("events/ledger.md")

  private static func words(_ text: String) -> Spanned<String> { SampleContent.at(text, file) }

  private static func article(
    _ id: String, _ publisher: String, origins: [String] = [], publish: PublishPolicy = .excerpts
  ) throws -> Article {
    Article(
      id: ArticleID(id), source: file, title: words("Report of \(publisher)"),
      publisher: words(publisher), language: words("uk"),
      published: try SampleContent.date("2031-03-05", file),
      origins: origins.map { SampleContent.at(ArticleID($0), file) }, publish: publish,
      blocks: [
        ArticleBlock(
          kind: .paragraph, text: "They freed 314 people & more.", span: file.span(0..<1))
      ])
  }

  private static func citation(_ article: String, _ range: Range<Int>) -> Citation {
    let text = "They freed 314 people & more."
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    return Citation(
      quotation: words(String(text[start..<end])),
      article: SampleContent.at(ArticleID(article), file),
      passages: [Passage(block: 0, range: range)])
  }

  /// An exchange that four articles report, two of them after one agency, in three ways.
  private static func content(asOf: String = "2031-03-31") throws -> Content {
    func date(_ text: String) throws -> Spanned<HistoricalDate> {
      try SampleContent.date(text, file)
    }
    func actor(_ id: String) -> Spanned<ActorID> { SampleContent.at(ActorID(id), file) }
    func version(_ says: String, _ article: String, _ range: Range<Int>) -> Account.Version {
      Account.Version(says: words(says), citation: citation(article, range))
    }
    let bodyCitations = [citation("agency", 0..<10), citation("copy", 0..<10)]
    let exchange = Event(
      id: EventID("exchange"), source: file, title: words("The exchange"),
      date: try date("2031-03-05"), kind: .agreement,
      actors: [Participation(actor: actor("norland"))],
      commitments: [
        Commitment(
          by: [actor("norland"), actor("sudland")], to: [actor("norland"), actor("sudland")],
          what: words("Free <all>"), due: try date("2031-03-20")),
        Commitment(by: [actor("sudland")], what: words("Say so"), state: .kept),
      ],
      accounts: [
        Account(
          point: words("How many & who"),
          versions: [
            version("314 in all", "agency", 11..<14), version("157 each", "daily", 5..<14),
            version("314 in all", "copy", 11..<21), version("Nobody", "secret", 0..<4),
          ]),
        Account(point: words("Agreed"), versions: [version("Yes", "agency", 0..<4)]),
      ],
      corrections: [
        Correction(date: try date("2031-03-07"), note: words("Was <157>")),
        Correction(date: try date("2031-03-09"), note: words("Added a source")),
      ], body: Prose(citations: bodyCitations))
    func later(
      _ id: String, _ day: String, _ verb: RelationVerb, _ status: EventStatus
    ) throws -> Event {
      Event(
        id: EventID(id), source: file, title: words("Event \(id)"), date: try date(day),
        kind: .other,
        status: status, actors: [Participation(actor: actor("norland"))],
        relations: [Relation(verb: verb, event: SampleContent.at(EventID("exchange"), file))],
        corrections: id == "freed"
          ? [Correction(date: try date("2031-03-08"), note: words("b"))] : []
      )
    }
    return Content(
      site: SiteSettings(parties: [actor("sudland"), actor("norland")], asOf: try date(asOf)),
      articles: [
        try article("agency", "The Agency"), try article("copy", "The Copy", origins: ["agency"]),
        try article("daily", "The Daily"),
        try article("secret", "The Secret", publish: .nothing),
      ], events: [exchange, try later("freed", "2031-03-06", .fulfils, .reported)],
      actors: [
        Actor(id: ActorID("norland"), source: file, title: words("Norland"), kind: .state),
        Actor(id: ActorID("sudland"), source: file, title: words("Sudland"), kind: .state),
      ])
  }

  private func site(_ content: Content) async throws -> Site {
    let graph = EventGraph.resolve(content).value
    return await Site.lay(out: graph, with: try SampleSite.templates().value).value
  }

  private func html(_ path: String, of site: Site) throws -> String {
    String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
  }

  /// What is between two texts, without tags and with white space folded.
  private func text(
    _ html: String, from start: String, to end: String = "</section>"
  ) throws -> String {
    let from = try #require(html.firstRange(of: start), "no \(start)")
    let to = try #require(html[from.upperBound...].firstRange(of: end), "no \(end)")
    var words = ""
    var rest = html[from.upperBound..<to.lowerBound]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      words += rest[..<open]
      let name = rest[rest.index(after: open)..<close].drop { $0 == "/" }.prefix { $0.isLetter }
      if !["a", "span", "strong", "time"].contains(String(name)) { words += " " }
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("accounts are side by side, those that say the same together")
  func accounts() async throws {
    let page = try html("events/exchange/index.html", of: try await site(try Self.content()))
    #expect(
      try text(page, from: "<h2 id=\"page_accounts\">Where accounts differ</h2>") == """
        How many &amp; who 3 accounts · 3 independent sources (4 reports) \
        314 in all 1 independent source (2 reports) \
        314 — The Agency 5 March 2031 \
        314 people — The Copy 5 March 2031 · repeats The Agency \
        157 each freed 314 — The Daily 5 March 2031 \
        Nobody Words that were checked against a source whose text is not published here. \
        — The Secret 5 March 2031
        """)
    #expect(page.contains("<blockquote lang=\"uk\"><p>314 people</p>"))
    // The words of the secret source are nowhere.
    #expect(!page.contains("<p>They</p></blockquote>\n<figcaption>— The Secret"))
  }

  @Test("an event shows how many independent sources support it")
  func corroboration() async throws {
    let site = try await site(try Self.content())
    let tags = try text(
      try html("events/exchange/index.html", of: site), from: "<p class=\"tags\">", to: "</p>")
    #expect(
      tags == "5 March 2031 · agreement · reported · 1 independent source (2 reports) · "
        + "sources differ")
    let timeline = try html("timeline/index.html", of: site)
    #expect(timeline.contains("<li class=\"count\">1 independent source (2 reports)</li>"))
    // Without anything that supports it, an event shows no count.
    let other = try text(
      try html("events/freed/index.html", of: site), from: "<p class=\"tags\">", to: "</p>")
    #expect(other == "6 March 2031 · other · reported")
  }

  @Test("wherever an event is listed, a mark says that sources differ on it")
  func mark() async throws {
    let site = try await site(try Self.content())
    let mark = "events/exchange/index.html#page_accounts\">sources differ</a>"
    for path in [
      "index.html", "timeline/index.html", "actors/norland/index.html", "events/freed/index.html",
      "articles/agency/index.html",
    ] {
      let page = try html(path, of: site)
      #expect(page.contains(mark), "\(path)")
      #expect(!page.contains("events/freed/index.html#page_accounts"), "\(path)")
    }
    var agreed = try Self.content()
    agreed.events[0].accounts[0].versions.removeAll { $0.says.value != "314 in all" }
    let plain = try await self.site(agreed)
    for path in ["timeline/index.html", "events/exchange/index.html"] {
      #expect(!(try html(path, of: plain)).contains("sources differ"), "\(path)")
    }
    // One account is not a difference, and no heading says so.
    let page = try html("events/exchange/index.html", of: plain)
    #expect(
      try text(page, from: "id=\"page_accounts\">")
        .hasPrefix("Accounts How many &amp; who 1 account"))
  }

  @Test("a source's page says where it differs from others, and where it does not stand alone")
  func differences() async throws {
    let site = try await site(try Self.content())
    let heading = "<h2 id=\"page_differs\">Where this source differs from others</h2>"
    #expect(
      try text(try html("articles/agency/index.html", of: site), from: heading) == """
        How many &amp; who The exchange · 5 March 2031 Here 314 in all also The Copy \
        Elsewhere 157 each The Daily Nobody The Secret
        """)
    #expect(
      try text(try html("articles/daily/index.html", of: site), from: heading) == """
        How many &amp; who The exchange · 5 March 2031 Here 157 each \
        Elsewhere 314 in all The Agency, The Copy Nobody The Secret
        """)
    let daily = try html("articles/daily/index.html", of: site)
    #expect(daily.contains("<a href=\"../../articles/daily/index.html#passage-1\">157 each</a>"))
    var agreed = try Self.content()
    agreed.events[0].accounts.removeFirst()
    let page = try html("articles/agency/index.html", of: try await self.site(agreed))
    #expect(!page.contains(heading))
  }

  @Test("the ledger of promises says who promised what, its state and why")
  func ledger() async throws {
    var content = try Self.content()
    let page = try html("commitments/index.html", of: try await site(content))
    #expect(
      try text(page, from: "<main id=\"page_main\">", to: "<section>") == """
        Promises 2 promises · as of 31 March 2031 · Rounds, plans and promises due, as a calendar \
        2 kept \
        Who promised kept All Sudland 2 2 Norland 1 1
        """)
    #expect(
      try text(page, from: "<h2 id=\"page_kept\">") == """
        Kept Entered as kept, or fulfilled by an event on record here. \
        5 March 2031 Norland, Sudland to Norland, Sudland: Free &lt;all&gt; due 20 March 2031 \
        recorded with The exchange sources differ 1 independent source (2 reports) \
        is fulfilled by Event freed 6 March 2031 \
        5 March 2031 Sudland: Say so recorded with The exchange sources differ \
        1 independent source (2 reports) is fulfilled by Event freed 6 March 2031
        """)

    content.events[1].relations = []
    let overdue = try html("commitments/index.html", of: try await site(content))
    #expect(
      try text(overdue, from: "<main id=\"page_main\">", to: "<section>").contains(
        "1 overdue 1 kept Who promised overdue kept All Sudland 1 1 2 Norland 1 – 1"))
    #expect(
      try text(overdue, from: "<h2 id=\"page_overdue\">").hasPrefix(
        "Overdue Its due date has passed, and nothing is known about it. 5 March 2031 Norland, Sudland to"
      ))
    #expect(
      try text(overdue, from: "<h2 id=\"page_kept\">").contains(
        "Say so no event on record shows it recorded with"))

    content = try Self.content(asOf: "2031-03-20")
    content.events[1].relations = []
    let open = try html("commitments/index.html", of: try await site(content))
    #expect(!open.contains("page_overdue") && open.contains("page_open"))
  }

  @Test("contradictory accounts of a promise are shown as such, wherever it is listed")
  func contradiction() async throws {
    var content = try Self.content()
    content.events[1].relations[0].verb = .breaches
    content.events[1].status = .claimed
    content.events[1].date = try SampleContent.date("2031-03-21", Self.file)
    let site = try await site(content)
    #expect(
      try text(try html("commitments/index.html", of: site), from: "<h2 id=\"page_contradictory\">")
        == """
        Contradictory Some accounts say that it was kept, others that it was broken or lapsed. \
        5 March 2031 Sudland: Say so entered here as kept recorded with The exchange sources differ \
        1 independent source (2 reports) is breached by Event freed 21 March 2031 claimed
        """)
    #expect(
      try text(try html("commitments/index.html", of: site), from: "<h2 id=\"page_disputed\">")
        .hasSuffix("is breached by Event freed 21 March 2031 claimed after it was due"))
    for path in ["actors/sudland/index.html", "events/exchange/index.html"] {
      let page = try html(path, of: site)
      #expect(page.contains("<strong class=\"state contradictory\">contradictory</strong>"))
      #expect(page.contains("<strong class=\"state disputed\">disputed</strong>"))
      // What two promise each other is one promise.
      #expect(page.components(separatedBy: "Free &lt;all&gt;").count == 2, "\(path)")
    }
  }

  @Test("many promises are cut into parts, and counted together")
  func manyPromises() async throws {
    var content = try Self.content()
    let promise = content.events[0].commitments[1]
    for number in 0..<260 {
      var event = content.events[0]
      event.id = EventID("e\(number)")
      event.accounts = []
      event.date = try SampleContent.date("20\(30 + number % 2)-04-11", Self.file)
      event.commitments = [promise]
      content.events.append(event)
    }
    let site = try await site(content)
    let page = try html("commitments/index.html", of: site)
    #expect(page.contains("262 promises") && page.contains("<strong>262</strong> kept"))
    #expect(page.components(separatedBy: "<li class=\"promise").count - 1 == 40)
    let part = try html("commitments/2030/index.html", of: site)
    #expect(part.components(separatedBy: "<li class=\"promise").count - 1 == 130)
    #expect(part.contains("130 promises") && !part.contains("class=\"tally\""))
    let actor = try html("actors/sudland/index.html", of: site)
    #expect(actor.contains("<a href=\"../../commitments/index.html\">Only the newest are shown"))
    #expect(
      actor.components(separatedBy: "<li class=\"promise").count - 1 == 40)
  }

  @Test("corrections are listed newest first, and each entry carries its own")
  func corrections() async throws {
    let site = try await site(try Self.content())
    let log = try html("corrections/index.html", of: site)
    #expect(
      try text(log, from: "<div class=\"log\">", to: "<p class=\"count\">") == """
        9 March 2031 Added a source event · The exchange 8 March 2031 b event · Event freed \
        7 March 2031 Was &lt;157&gt; event · The exchange
        """)
    #expect(log.contains("href=\"../events/exchange/index.html#correction_2031-03-09\""))
    let entry = try html("events/exchange/index.html", of: site)
    #expect(
      try text(entry, from: "id=\"page_corrections\">", to: "</aside>") == """
        Corrections 7 March 2031: Was &lt;157&gt; 9 March 2031: Added a source All corrections
        """)
    let round = try html("rounds/first/index.html", of: try await SampleContent.site().value)
    #expect(
      try text(round, from: "id=\"page_corrections\">", to: "</aside>")
        == "Corrections February 2026: Was two days All corrections")
  }

  @Test("a page with nothing on it says why")
  func empty() async throws {
    var content = try Self.content()
    for index in content.events.indices {
      content.events[index].commitments = []
      content.events[index].corrections = []
    }
    let site = try await site(content)
    let promises = try html("commitments/index.html", of: site)
    #expect(promises.contains("No promises have been entered yet."))
    #expect(!promises.contains("<h2") && !promises.contains("<table"))
    let corrections = try html("corrections/index.html", of: site)
    #expect(corrections.contains("Nothing has been corrected so far."))
    // The menu leads only to what there is; the foot of the page to both.
    let menu = try text(promises, from: "<nav", to: "</nav>")
    #expect(!menu.contains("Promises"))
    #expect(try text(promises, from: "<footer", to: "</footer>").contains("Corrections · Promises"))
  }
}

import ParleyModel
import ParleySite
import Testing

@testable import ParleyCommandLine

/// What the pages of `Tests/Sites/three-rounds` say of positions, accounts and delegations.
@Suite struct LedgerPageTests {
  private static func site(_ graph: EventGraph) async throws -> Site {
    let files = try await FolderReader(project: Repository.path).files(in: "templates")
    let templates = SiteBuilder.templates(for: "en", from: TemplateFiles(own: files))
    return await Site.lay(out: graph, with: templates.value).value
  }

  /// A page without its tags, every stretch of white space one blank; a cell of a table begins with `|`.
  private static func text(_ path: String, of site: Site) throws -> String {
    let html = String(decoding: try #require(site.page(at: path)).render(), as: UTF8.self)
      .replacing("<td", with: "| <td").replacing("<q", with: "“<q").replacing("</q>", with: "</q>”")
    var text = ""
    var isTag = false
    for character in html {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        text += " "
      default: if !isTag { text.append(character) }
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("“ ", with: "“").replacing(" ”", with: "”")
  }

  @Test func theIssueHasItsLedger() async throws {
    let page = try await Self.text(
      "issues/ridge-line/index.html", of: Self.site(ThreeRounds.graph().value))
    let expected = [
      "Where it stands, as of 30 June 2034 Vesland The Ridge need not come first 20 June 2034 "
        + "withdrawn Karria The Ridge is Karrian for good 16 May 2034 hardened Position ledger",
      "When Vesland Karria 10 April 2034 Vesland asks for a withdrawal from the Ridge | Vesland "
        + "Karria must leave the Ridge before anything is signed first stated “Karrian troops must "
        + "leave the Ridge before anything else is signed” — North Wire | Karria 11 April 2034",
      "5 May 2034 Vesland repeats its demand | Vesland No signature while Karria holds the Ridge "
        + "unchanged Cited in the entry: “there would be no signature while Karrian troops hold "
        + "the Ridge” — Daily Lantern | Karria 16 May 2034",
      "| Karria The Ridge is Karrian for good hardened where it stands “La crête est karrienne et "
        + "le restera.” — Karrian Courier · speaker not stated 20 June 2034",
    ]
    for words in expected { #expect(page.contains(words), "\(words)\nin\n\(page)") }
  }

  @Test func aPositionWithoutAQuotationSaysSo() async throws {
    let site = try await Self.site(ThreeRounds.graph().value)
    let bridge = try Self.text("issues/bridge/index.html", of: site)
    #expect(bridge.contains("The bridge stays shut first stated — Radio Tarn , not quoted"))
    // What states a position is not evidence that the event took place.
    let event = try Self.text("events/karria-refuses-withdrawal/index.html", of: site)
    #expect(event.contains("repeats First meeting at Lakehead states a position Karrian Courier :"))
    #expect(event.contains("supports states a position passage 1"))
    let monitoring = try Self.text("issues/monitoring/index.html", of: site)
    #expect(
      monitoring.contains(
        "Monitors may come at once first stated where it stands no source given | Karria"))
    for page in ["actors/vesland", "events/third-round-closes"] {
      let text = try Self.text("\(page)/index.html", of: site)
      #expect(text.split(separator: "no source given").count == 2, "\(page)")
    }
  }

  @Test func onePointWithOneVersionIsNotShownToDiffer() async throws {
    var files = LedgerTests.sides
    files["articles/w.md"] = "---\ntitle: W\npublished: 2030-01-02\n---\nWords.\n"
    func keys(_ more: String) -> String {
      "date: 2030-01-02\nkind: talks\naccounts:\n"
        + "  - {point: The hour, versions: [{says: At nine, article: w}]}\n\(more)"
    }
    files["events/a.md"] = LedgerTests.event(keys(""))
    files["events/b.md"] = LedgerTests.event(
      keys(
        "  - {point: The day, versions: [{says: Monday, article: w}, {says: Friday, article: w}]}"))
    let site = try await Self.site(LedgerTests.graph(files).value)
    let lone = try Self.text("events/a/index.html", of: site)
    #expect(!lone.contains("Accounts") && !lone.contains("The hour") && !lone.contains("At nine"))
    let both = try Self.text("events/b/index.html", of: site)
    #expect(both.contains("Where accounts differ The day 2 accounts"), "\(both)")
    #expect(!both.contains("The hour"))
  }

  @Test func whatIsBrokenByItsAuthorAloneSaysSo() async throws {
    let page = try await Self.text(
      "commitments/index.html", of: Self.site(ThreeRounds.graph().value))
    let words =
      "No artillery from the Ridge due 19 June 2034 entered here as broken recorded with Karria "
      + "undertakes not to fire from the Ridge 1 independent source is breached by Shells fall on Osk "
      + "7 June 2034 disputed"
    #expect(page.contains(words), "\(page)")
    // The other is contradictory; what a reported event bears out is not in question.
    #expect(page.split(separator: "entered here as").count == 3)
  }

  @Test func theActorHasItsLedgerByIssue() async throws {
    let page = try await Self.text(
      "actors/karria/index.html", of: Self.site(ThreeRounds.graph().value))
    #expect(
      page.contains(
        "Positions The Tarn bridge 11 April 2034 The bridge stays shut first stated — Radio Tarn , "
          + "not quoted Karria refuses to leave the Ridge 20 April 2034 Ambulances may cross "
          + "softened Cited in the entry: “On 20 April Karria had offered"), "\(page)")
  }

  @Test func theRoundHasTheSidesAccounts() async throws {
    let site = try await Self.site(ThreeRounds.graph().value)
    let page = try Self.text("rounds/lakehead-2/index.html", of: site)
    let expected = [
      "Issue Vesland Karria Northern Council The Tarn bridge | Vesland Ambulances and food may "
        + "cross, from both banks at once “The bridge will open",
      "at the same hour.” — Presidency of Karria likely a joint text: nearly the same words from "
        + "Vesland Lena Sarto , 17 May 2034 | Northern Council not mentioned Detainees",
      "| Karria not mentioned | Northern Council not mentioned Monitoring",
      "The Ridge line | Vesland not mentioned | Karria not mentioned",
    ]
    for words in expected { #expect(page.contains(words), "\(words)\nin\n\(page)") }
    let third = try Self.text("rounds/lakehead-3/index.html", of: site)
    #expect(third.contains("| Karria no account on record"))
    let first = try Self.text("rounds/lakehead-1/index.html", of: site)
    #expect(first.contains("| Karria Karrian soldiers stay on the Ridge “Nos soldats restent"))
  }

  @Test func theRoundHasItsDelegationsDatesAndNumbers() async throws {
    let site = try await Self.site(ThreeRounds.graph().value)
    let second = try Self.text("rounds/lakehead-2/index.html", of: site)
    let expected = [
      "Karria party Lena Sarto new head Ruben Kosh military adviser (named only by Presidency of "
        + "Karria ) Tomas Ilver (named only by Karrian Courier ) Head in the round before: Davit "
        + "Oruk Not named in the round before: Tomas Ilver Named only in the round before: Davit "
        + "Oruk Helmark mediator Elsa Brandt head no others named",
      "Northern Council guarantor · sent nobody to the round before Ines Karvel head",
      "8 May 2034 postponed Daily Lantern 15 – 17 May 2034 planned Daily Lantern",
      "Postponed once. Held 7 days after the date first set.",
    ]
    for words in expected { #expect(second.contains(words), "\(words)\nin\n\(second)") }
    let third = try Self.text("rounds/lakehead-3/index.html", of: site)
    #expect(
      third.contains(
        "Counted as third round according to Daily Lantern fourth round according to Evening Mirror "
          + "Sources count the rounds differently."), "\(third)")
    #expect(
      third.contains("Northern Council guarantor nobody named Compared with Second Lakehead round"))
  }

  @Test func anEmptyLedgerSaysWhy() async throws {
    var files = LedgerTests.sides
    files["rounds/one.md"] = """
      ---
      title: One
      date: 2030-01-02
      delegations: [{party: xland, head: anna}, {party: yland}]
      ---
      """
    files["events/a.md"] = LedgerTests.event("date: 2030-01-02\nkind: talks\narticles: [w]")
    files["articles/w.md"] = "---\ntitle: W\npublished: 2030-01-02\n---\nWords.\n"
    let site = try await Self.site(LedgerTests.graph(files).value)
    #expect(
      try Self.text("issues/land/index.html", of: site)
        .contains("Position ledger No position of any party on this issue is on record."))
    #expect(
      try Self.text("rounds/one/index.html", of: site).contains(
        "The sides&#39; accounts, side by side No statement on this round by anyone in the "
          + "delegations is on record."))
  }

  @Test func manyPartiesShareTheLastColumn() async throws {
    var files = LedgerTests.sides
    files["articles/w.md"] =
      "---\ntitle: W\npublished: 2030-01-02\npublish: none\n---\nWe want it.\n"
    let names = ["xland", "yland", "mland", "nland", "zland"]
    for (number, name) in names.enumerated() {
      files["actors/\(name).md"] = "---\ntitle: The \(name)\nkind: state\n---\n"
      files["events/\(name).md"] = LedgerTests.event(
        "date: 2030-01-0\(number + 3)\nkind: demand\npositions: [{actor: \(name), issue: land, "
          + "says: Want \(number), article: w, quote: We want it}]")
    }
    files["actors/zed.md"] = "---\ntitle: Zed\nside: zland\n---\n"
    files["events/zland.md"] = LedgerTests.event(
      "date: 2030-01-09\nkind: demand\nstatus: claimed\npositions: [{actor: zed, issue: land, "
        + "says: All, article: w, quote: We want it}]")
    let site = try await Self.site(LedgerTests.graph(files).value)
    let page = try Self.text("issues/land/index.html", of: site)
    #expect(page.contains("When The xland The yland The mland Others 3 January 2030"), "\(page)")
    #expect(
      page.contains(
        "9 January 2030 An event | The xland | The yland | The mland | Others The zland : All where "
          + "it stands claimed stated by Zed Words checked against a source that is not published "
          + "here: — W"), "\(page)")
    #expect(page.contains("The zland All 9 January 2030 claimed Position ledger"))
    #expect(!page.contains("We want it"))
  }
}

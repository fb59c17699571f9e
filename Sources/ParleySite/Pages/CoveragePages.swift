import ParleyModel

extension SitePath {
  /// The page on how well the record is sourced.
  static let coverage = SitePath("coverage/index.html")
}

extension SiteContext {
  /// The page on how well the record is sourced.
  func coveragePages() -> [SitePage] {
    [
      page(
        at: .coverage, in: .none, title: strings["title.coverage"],
        description: { [self] in strings["coverage.about"] }
      ) { CoveragePage(frame: $0) }
    ]
  }
}

/// How well the record is sourced.
final class CoveragePage: PageSubject {
  let frame: PageFrame
  private lazy var report = CoverageReport(graph)

  fileprivate init(frame: PageFrame) { self.frame = frame }

  static let template = "coverage"
  static let schema = page(
    "How well the record is sourced.",
    [
      .text("event-count", "How many events the site has, in words.") {
        $0.strings.counted("count.events", $0.graph.events.count)
      },
      .text("source-count", "How many articles the site has, in words.") {
        $0.strings.counted("count.sources", $0.graph.articles.count)
      },
      .group(
        "gaps",
        "What is missing, each linked to a section of the page: `#heard`, "
          + "`#days`, `#origins`, `#primary`, `#undated`."
      ) { $0.gaps },
      .optionalHTML(
        "called-off", "Links to the rounds that were called off, on one line."
      ) { page in
        page.site.line(
          of: page.report.calledOff.map { page.site.link(EventGraph.Node(.round, $0)) })
      },
      .group(
        "hearings", "The parties of each round, and the sources in which they are heard."
      ) { $0.hearings },
      .group("days", "The rounds known to the day.") { page in
        page.report.days.map { RoundDaysEntry(site: page.site, days: $0) }
      },
      .group("quotations", "Passages quoted, by the side whose words they are.") {
        $0.quotations
      },
      .group("origins", "Events by the number of independent sources behind them.") {
        $0.origins
      },
      .optionalObject("one-origin", "Events that rest on one source.") { page in
        GapList(page.report.onOneOrigin, in: page.site, row: page.site.row)
      },
      .optionalObject("no-primary", "Events that no primary document supports.") { page in
        GapList(page.report.withoutPrimaryDocument, in: page.site, row: page.site.row)
      },
      .optionalObject("undated", "Articles without a date.") { page in
        GapList(page.report.undatedSources, in: page.site) {
          page.site.referenceRow(EventGraph.Node(.article, $0), label: "")
        }
      },
      .group("languages", "Articles by language.") { $0.languages },
    ])

  private var graph: EventGraph { site.graph }
  private var strings: TemplateStrings { site.strings }

  /// A row for each kind of gap that there could be.
  private var gaps: [CountBar] {
    let dayCount = report.days.reduce(0) { $0 + $1.hasEvent.count }
    let silent = report.days.reduce(0) { $0 + $1.hasEvent.count { !$0 } }
    let events = graph.events.count
    let numbers: [(key: String, anchor: String, count: Int, of: Int)] = [
      ("missing-party", "heard", report.missingParties.count, report.hearings.count),
      ("silent-days", "days", silent, dayCount),
      ("single-origin", "origins", report.onOneOrigin.count, events),
      ("no-primary-document", "primary", report.withoutPrimaryDocument.count, events),
      ("undated-source", "undated", report.undatedSources.count, graph.articles.count),
    ]
    return numbers.filter { $0.of > 0 }.map { row in
      CountBar(
        site: site,
        label: "<a href=\"#\(row.anchor)\">\(HTMLText.escaped(strings["gap.\(row.key)"]))</a>",
        count: row.count, note: of(row.count, row.of), whole: row.of)
    }
  }

  private var hearings: [CountBar] {
    let hearings = report.hearings
    let most = hearings.map(\.sources).max() ?? 0
    return hearings.enumerated().map { place, hearing in
      // A round is named once, before the first of its parties.
      let isFirst = place == 0 || hearings[place - 1].round != hearing.round
      let round = EventGraph.Node(.round, hearing.round)
      return CountBar(
        site: site, label: site.link(hearing.party), head: isFirst ? site.link(round) : nil,
        count: hearing.sources,
        note: hearing.sources == 0 ? strings["coverage.not-heard"] : nil, whole: most,
        isGap: hearing.sources == 0)
    }
  }

  private var quotations: [CountBar] {
    let most = report.quotations.map(\.count).max() ?? 0
    guard most > 0 else { return [] }
    let total = report.quotedOfSides
    return report.quotations.map { share in
      guard let side = share.side else {
        return CountBar(
          site: site, label: HTMLText.escaped(strings["coverage.no-side"]), count: share.count,
          whole: most)
      }
      return CountBar(
        site: site, label: site.link(side), count: share.count,
        note: percent(share.count, of: total), whole: most)
    }
  }

  private var origins: [CountBar] {
    guard !graph.events.isEmpty else { return [] }
    let counts = report.eventsByOrigins
    return zip(counts, ["none", "one", "two", "more"]).map { count, key in
      CountBar(
        site: site, label: HTMLText.escaped(strings["coverage.origins.\(key)"]), count: count,
        note: percent(count, of: graph.events.count), whole: counts.max() ?? 0,
        isGap: key == "none" && count > 0)
    }
  }

  private var languages: [CountBar] {
    let most = report.languages.map(\.count).max() ?? 0
    return report.languages.map { language in
      let name =
        language.tag.map { strings.text(of: "language.\($0)") ?? $0 }
        ?? strings["coverage.no-language"]
      return CountBar(
        site: site, label: HTMLText.escaped(name), count: language.count,
        note: percent(language.count, of: graph.articles.count), whole: most)
    }
  }

  private func of(_ count: Int, _ whole: Int) -> String {
    strings.phrase("coverage.of").text([
      "whole": strings.number(whole), "percent": share(count, whole),
    ])
  }

  private func percent(_ count: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    return strings.phrase("coverage.percent").text(["percent": share(count, whole)])
  }

  /// Rounded to the nearest whole percent.
  private func share(_ count: Int, _ whole: Int) -> String {
    strings.number((count * 200 + whole) / (2 * whole))
  }
}

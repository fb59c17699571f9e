import ParleyModel

extension SiteLayout {
  /// The page on how well the record is sourced.
  func coveragePages() -> [SitePage] {
    [
      page(
        .coverage, at: .coverage, in: .none, title: strings["title.coverage"],
        description: { [self] in strings["coverage.about"] }
      ) { $0.coverageFields(CoverageReport($0.graph)) }
    ]
  }

  private func coverageFields(_ report: CoverageReport) -> [TemplateValue.Field] {
    TemplateValue.fields([
      "event-count": .text(strings.counted("count.events", graph.events.count)),
      "source-count": .text(strings.counted("count.sources", graph.articles.count)),
      "gaps": .group(gaps(in: report)),
      "called-off": links(report.calledOff.map { link(EventGraph.Node(.round, $0)) }),
      "hearings": .group(hearings(in: report)), "days": .group(report.days.map(days)),
      "quotations": report.quotations.contains { $0.count > 0 }
        ? .group(quotations(in: report)) : .empty,
      "origins": graph.events.isEmpty ? .empty : .group(origins(in: report)),
      "one-origin": gapList(report.onOneOrigin) { row($0) },
      "no-primary": gapList(report.withoutPrimaryDocument) { row($0) },
      "undated": gapList(report.undatedSources) { referenceRow(.init(.article, $0), label: "") },
      "languages": .group(languages(in: report)),
    ])
  }

  // MARK: Numbers

  /// A row for each kind of gap that there could be.
  private func gaps(in report: CoverageReport) -> [TemplateValue] {
    let dayCount = report.days.reduce(0) { $0 + $1.isTold.count }
    let silent = report.days.reduce(0) { $0 + $1.isTold.count { !$0 } }
    let events = graph.events.count
    let numbers: [(key: String, anchor: String, count: Int, of: Int)] = [
      ("missing-party", "heard", report.missingParties.count, report.hearings.count),
      ("silent-days", "days", silent, dayCount),
      ("single-origin", "origins", report.onOneOrigin.count, events),
      ("no-primary-document", "primary", report.withoutPrimaryDocument.count, events),
      ("undated-source", "undated", report.undatedSources.count, graph.articles.count),
    ]
    return numbers.filter { $0.of > 0 }.map { row in
      bar(
        "<a href=\"#\(row.anchor)\">\(HTMLText.escaped(strings["gap.\(row.key)"]))</a>",
        count: row.count, note: of(row.count, row.of), part: row.count, whole: row.of)
    }
  }

  private func hearings(in report: CoverageReport) -> [TemplateValue] {
    let most = report.hearings.map(\.sources).max() ?? 0
    return report.hearings.enumerated().map { place, hearing in
      // A round is named once, before the first of its parties.
      let isFirst = place == 0 || report.hearings[place - 1].round != hearing.round
      let round = EventGraph.Node(.round, hearing.round)
      return bar(
        link(hearing.party), head: isFirst ? link(round) : nil, count: hearing.sources,
        note: hearing.sources == 0 ? strings["coverage.not-heard"] : nil, part: hearing.sources,
        whole: most, isGap: hearing.sources == 0)
    }
  }

  private func quotations(in report: CoverageReport) -> [TemplateValue] {
    let most = report.quotations.map(\.count).max() ?? 0
    let total = report.quotedOfSides
    return report.quotations.map { share in
      guard let side = share.side else {
        return bar(
          HTMLText.escaped(strings["coverage.no-side"]), count: share.count, note: nil,
          part: share.count, whole: most)
      }
      return bar(
        link(side), count: share.count, note: percent(share.count, of: total), part: share.count,
        whole: most)
    }
  }

  private func origins(in report: CoverageReport) -> [TemplateValue] {
    let counts = report.eventsByOrigins
    return zip(counts, ["none", "one", "two", "more"]).map { count, key in
      bar(
        HTMLText.escaped(strings["coverage.origins.\(key)"]), count: count,
        note: percent(count, of: graph.events.count), part: count, whole: counts.max() ?? 0,
        isGap: key == "none" && count > 0)
    }
  }

  private func languages(in report: CoverageReport) -> [TemplateValue] {
    let most = report.languages.map(\.count).max() ?? 0
    return report.languages.map { language in
      let name =
        language.tag.map { strings.text(of: "language.\($0)") ?? $0 }
        ?? strings["coverage.no-language"]
      return bar(
        HTMLText.escaped(name), count: language.count,
        note: percent(language.count, of: graph.articles.count), part: language.count,
        whole: most)
    }
  }

  /// A number with its bar.
  private func bar(
    _ label: String, head: String? = nil, count: Int, note: String?, part: Int, whole: Int,
    isGap: Bool = false
  ) -> TemplateValue {
    [
      "head": .markup(head), "label": .html(label), "count": .text(strings.number(count)),
      "note": .words(note), "width": .number(whole > 0 ? part * 100 / whole : 0),
      "is-gap": .flag(isGap),
    ]
  }

  private func of(_ count: Int, _ whole: Int) -> String {
    Phrase(strings["coverage.of"]).text([
      "whole": strings.number(whole), "percent": share(count, whole),
    ])
  }

  private func percent(_ count: Int, of whole: Int) -> String? {
    guard whole > 0 else { return nil }
    return Phrase(strings["coverage.percent"]).text(["percent": share(count, whole)])
  }

  /// Rounded to the nearest whole percent.
  private func share(_ count: Int, _ whole: Int) -> String {
    strings.number((count * 200 + whole) / (2 * whole))
  }

  // MARK: Days

  private func days(_ days: CoverageReport.RoundDays) -> TemplateValue {
    let node = EventGraph.Node(.round, days.round)
    return [
      "round": .html(link(node)), "date": .html(dates.html(graph.rounds[days.round].date.value)),
      "count": .text(strings.counted("count.days", days.isTold.count)),
      "is-whole": .flag(!days.isTold.contains(false)),
      "width": .number(days.isTold.count * 12),
      "cells": .list(
        days.isTold.enumerated().map { place, isTold in
          ["x": .number(place * 12 + 1), "is-told": .flag(isTold)]
        }),
      "silences": .list(days.silences.map { .html(dates.html($0)) }),
    ]
  }

  // MARK: Lists

  /// The newest of some records, newest first, and how many more there are.
  private func gapList(_ records: [Int], _ row: (Int) -> String) -> TemplateValue {
    let most = 40
    guard !records.isEmpty else { return .empty }
    let hidden = records.count - most
    return [
      "rows": .html(records.suffix(most).reversed().map(row).joined()),
      "more": hidden > 0
        ? .text(Phrase(strings["coverage.more"]).text(["count": strings.number(hidden)])) : .empty,
    ]
  }
}

extension SitePath {
  /// The page on how well the record is sourced.
  static let coverage = SitePath("coverage/index.html")
}

extension TemplateShape {
  static let bar = TemplateShape(
    "bar", "A number, with a bar as long as its part of the greatest one.",
    [
      .html("head", "What several rows belong to, at the first of them.").optional,
      .html("label", "What is counted."), .text("count", "How many."),
      .text("note", "How much of the whole that is, in words.").optional,
      .text("width", "The length of the bar, from 0 to 100."),
      .flag("is-gap", "Whether the row by itself shows that something is missing."),
    ])

  static let dayCell = TemplateShape(
    "day cell", "A day of a round, as a square of 10 by 10.",
    [
      .text("x", "Where it begins."),
      .flag("is-told", "Whether an event of the round is dated on it."),
    ])

  static let roundDays = TemplateShape(
    "round days", "The days of a round, and on which nothing is told.",
    [
      .html("round", "A link to the round."), .html("date", "Its date."),
      .text("count", "How many days, in words."),
      .flag("is-whole", "Whether there is none of these."),
      .text("width", "How wide all squares are together."),
      .list("cells", dayCell, "The days."), .htmls("silences", "The days without an event."),
    ])

  static let gapList = TemplateShape(
    "gap list", "Records with a gap, the newest first.",
    [
      .html("rows", "The records, each from `event-row.mustache` or `reference.mustache`."),
      .text("more", "How many earlier ones there are, where not all are shown.").optional,
    ])

  static let coverage = page(
    "coverage", "How well the record is sourced.",
    [
      .text("event-count", "How many events the site has, in words."),
      .text("source-count", "How many articles the site has, in words."),
      .group(
        "gaps", bar,
        "What is missing, each linked to a section of the page: `#heard`, "
          + "`#days`, `#origins`, `#primary`, `#undated`."),
      .html("called-off", "Links to the rounds that were called off, on one line.").optional,
      .group(
        "hearings", bar, "The parties of each round, and the sources in which they are heard."),
      .group("days", roundDays, "The rounds known to the day."),
      .group("quotations", bar, "Passages quoted, by the side whose words they are."),
      .group("origins", bar, "Events by the number of independent sources behind them."),
      .object("one-origin", gapList, "Events that rest on one source.").optional,
      .object("no-primary", gapList, "Events that no primary document supports.").optional,
      .object("undated", gapList, "Articles without a date.").optional,
      .group("languages", bar, "Articles by language."),
    ])
}

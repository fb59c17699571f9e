import ParleyModel

extension SiteContext {
  private var timelineChapters: Chapters {
    Chapters(wholeLimit: 250, chapterLimit: 250, dates: dates, strings: strings)
  }

  /// All events, and the pages of the timeline that hold them.
  var timelineList: EventList {
    let chapters = timelineChapters.cut(graph.events.count) {
      graph.events[$0].date.value.sortDay
    }
    return EventList(
      events: Array(graph.events.indices), chapters: chapters, path: .index(of: .event))
  }

  /// The timeline: on one page, or a page of parts and the newest events when there are many.
  func timelinePages() -> [SitePage] {
    let path = SitePath.index(of: .event)
    let chapters = timelineChapters.cut(graph.events.count) {
      graph.events[$0].date.value.sortDay
    }
    let whole =
      chapters.isEmpty
      ? 0..<graph.events.count : max(0, graph.events.count - 50)..<graph.events.count
    let index = page(
      at: path, in: .records(.event), title: strings["title.timeline"],
      description: { [self] in graph.site.description }
    ) { TimelinePage(frame: $0, range: whole, chapters: chapters, current: nil) }
    return [index]
      + chapters.indices.map { number in
        page(
          at: path.below(chapters[number].name), in: .records(.event),
          title: strings.phrase("page.title").text([
            "page": chapters[number].title, "site": strings["title.timeline"],
          ])
        ) {
          TimelinePage(
            frame: $0, range: chapters[number].range, chapters: chapters, current: number)
        }
      }
  }

  /// How many articles an event cites, for whatever reason; `nil` where it cites none.
  fileprivate func countedSources(of node: EventGraph.Node) -> String? {
    var articles: Set<EventGraph.Node> = []
    for edge in graph.edges(from: node) {
      switch edge.label {
      case .cites, .attests: articles.insert(edge.target)
      default: break
      }
    }
    return articles.isEmpty ? nil : strings.counted("count.sources", articles.count)
  }
}

/// The timeline, or a part of it.
final class TimelinePage: PageSubject {
  let frame: PageFrame
  /// The events it shows.
  private let range: Range<Int>
  private let chapters: [Chapter]
  /// Which chapter it is; `nil` where it is not one.
  private let current: Int?

  init(frame: PageFrame, range: Range<Int>, chapters: [Chapter], current: Int?) {
    self.frame = frame
    self.range = range
    self.chapters = chapters
    self.current = current
  }

  static let template = "timeline"
  static let schema = page(
    "All events, or a part of them.",
    [
      .optionalHTML("as-of", "The day that the site describes.") {
        $0.site.graph.asOf.map($0.site.dates.html)
      },
      .text("count", "How many events the site has, in words.") {
        $0.site.strings.counted("count.events", $0.site.graph.events.count)
      },
      .text("source-count", "How many articles the site has, in words.") {
        $0.site.strings.counted("count.sources", $0.site.graph.articles.count)
      },
      .flag("is-partial", "Whether the page shows only the newest events.") {
        !$0.chapters.isEmpty && $0.current == nil
      },
      .optionalObject("filter", "What readers can choose among the page's events by.") {
        $0.filter.form(for: $0.range)
      },
      .list("months", "The events by month.") { $0.months },
      .list("chapters", "The parts of the timeline, where it has any.") {
        $0.site.chapterLinks(
          $0.chapters, below: .index(of: .event), counted: "count.events", current: $0.current)
      },
      .flag("has-neighbours", "Whether a part comes before or after it.") {
        $0.current != nil && $0.chapters.count > 1
      },
      .optionalHTML("previous", "A link to the part before.") { $0.neighbour(-1) },
      .optionalHTML("next", "A link to the part after.") { $0.neighbour(1) },
    ])

  private lazy var filter = EventFilter(site.graph, strings: site.strings)

  /// Events under the heads of their months; those known by the year only under the year.
  private lazy var months: [TimelineMonth] = {
    var months: [(title: String, name: String, events: [Int])] = []
    // An open beginning sorts before all, and is placed where it ends.
    let days = range.map { (day: site.graph.events[$0].date.value.sortDay, index: $0) }
    let order = days.sorted { left, right in
      guard let one = left.day, let other = right.day, one != other else {
        return left.index < right.index
      }
      return one < other
    }
    for (_, index) in order {
      let (title, name) = heading(site.graph.events[index].date.value)
      if months.last?.name != name { months.append((title, name, [])) }
      months[months.count - 1].events.append(index)
    }
    var used: [String: Int] = [:]
    return months.map { month in
      let count = used[month.name, default: 0]
      used[month.name] = count + 1
      // A year can be named twice: events known by the year only are among its months.
      let anchor = count == 0 ? month.name : "\(month.name)_\(count + 1)"
      return TimelineMonth(
        site: site, title: month.title, anchor: anchor, events: month.events, filter: filter)
    }
  }()

  private func heading(_ date: HistoricalDate) -> (title: String, name: String) {
    switch date.form {
    case .interval(.open, .open):
      return (site.strings["date.none"], "undated")
    // Of what began nobody knows when, the end is known, and it is placed there among the others.
    case .single(let point), .interval(.date(let point), _), .interval(.open, .date(let point)):
      guard let month = point.month else {
        let year = point.year < 1000 ? site.dates.year(point.year) : site.strings.number(point.year)
        return (year, "\(point.year)")
      }
      return (
        site.dates.month(month, of: point.year),
        "\(point.year)-\(month < 10 ? "0" : "")\(month)"
      )
    }
  }

  private func neighbour(_ distance: Int) -> String? {
    current.flatMap { site.neighbour(chapters, $0 + distance, below: .index(of: .event)) }
  }
}

/// The events of a month, or those of a year whose month is not known.
struct TimelineMonth: TemplateSubject {
  let site: SiteContext
  let title: String
  let anchor: String
  /// Indexes of events.
  let events: [Int]
  let filter: EventFilter

  static let schema = Schema<TimelineMonth>(
    "month", "The events of a month, or those of a year whose month is not known.",
    [
      .text("title", "The month in words.") { $0.title },
      .text("anchor", "An id for it: `2026-02`.") { $0.anchor },
      .written("entries", "The events, each from `event-entry.mustache`.") { month in
        { sink in for event in month.events { month.writeEntry(event, into: &sink) } }
      },
    ])

  private func writeEntry(_ index: Int, into sink: inout ByteSink) {
    let entry = EventEntry(row: EventRow(site: site, index: index), filter: filter)
    site.templates.write(EventEntry.template, TemplateScope(entry), into: &sink)
  }
}

/// An event on the timeline.
struct EventEntry: TemplatePart {
  let row: EventRow
  let filter: EventFilter

  static let template = "event-entry"
  static let schema = Schema<EventEntry>(
    "event entry", "An event on the timeline.",
    EventRow.fields.map { $0.of { $0.row } } + ownFields)

  private static let ownFields: [SchemaField<EventEntry>] = [
    .text("keys", "What readers can choose it by: `kind:talks side:ukraine`, for the script.") {
      $0.filter.keys(of: $0.index).joined(separator: " ")
    },
    .optionalText("first", "The first day it can mean: `2026-02-05`.") {
      $0.site.graph.events[$0.index].date.value.earliest?.text
    },
    .optionalText("last", "The last day it can mean.") {
      $0.site.graph.events[$0.index].date.value.latest?.text
    },
    .optionalText("summary", "The first paragraph of its text, without links.") {
      $0.site.summary($0.site.graph.events[$0.index].body)
    },
    .optionalHTML("place", "Where, with a link where the place has a page.") {
      $0.site.place($0.site.graph.events[$0.index].place?.value)
    },
    .optionalHTML(
      "earliest-source", "When its earliest source is dated, where that is after its date."
    ) { $0.site.earliestSource(of: $0.index) },
    .optionalHTML("round", "A link to its round.") { entry in
      entry.site.graph.edges(from: entry.node).last { $0.label == .partOfRound }
        .map { entry.site.link($0.target) }
    },
    .htmls("actors", "Links to those who took part.") { entry in
      entry.site.graph.events[entry.index].actors.map { entry.site.link(.actor, $0.actor.value) }
    },
    .optionalText("sources", "How many independent sources it has, or else how many it cites.") {
      $0.site.words(for: $0.site.graph.corroboration(of: $0.node))
        ?? $0.site.countedSources(of: $0.node)
    },
  ]

  private var site: SiteContext { row.site }
  private var index: Int { row.index }
  private var node: EventGraph.Node { EventGraph.Node(.event, row.index) }
}

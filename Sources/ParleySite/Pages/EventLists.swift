import ParleyModel

/// The events of one record: all of them on its page, or, where there are many, the newest there and
/// all of them on pages below it.
struct EventList: Sendable {
  /// Indexes of events, in order of date.
  let events: [Int]
  let chapters: [Chapter]
  /// The record's page.
  let path: SitePath

  /// How many of many events the record's own page shows.
  static let newestCount = 40

  /// The events as nodes.
  var nodes: Set<EventGraph.Node> { Set(events.lazy.map { EventGraph.Node(.event, $0) }) }
}

extension SiteContext {
  /// How events are cut on the pages of records.
  private var recordChapters: Chapters {
    Chapters(wholeLimit: 120, chapterLimit: 400, dates: dates, strings: strings)
  }

  /// The events of a record, from the edges that join them.
  func eventList(
    of node: EventGraph.Node, edges: some Sequence<EventGraph.Edge>
  ) -> EventList {
    var events: [Int] = []
    for edge in edges {
      let other = edge.source == node ? edge.target : edge.source
      if other.kind == .event { events.append(other.index) }
    }
    events = Array(Set(events)).sorted()
    let chapters = recordChapters.cut(events.count) { graph.events[events[$0]].date.value.sortDay }
    return EventList(events: events, chapters: chapters, path: path(node))
  }

  /// The pages below the record's own.
  func chapterPages(
    of list: EventList, title: String, section: Section, origin: SourceSpan
  ) -> [SitePage] {
    list.chapters.indices.map { index in
      let chapter = list.chapters[index]
      return page(
        at: list.path.below(chapter.name), in: section, origin: origin,
        title: strings.phrase("page.title").text(["page": chapter.title, "site": title])
      ) { ChapterPage(frame: $0, list: list, title: title, index: index) }
    }
  }

  /// Links to all chapters of a list.
  func chapterLinks(
    _ chapters: [Chapter], below path: SitePath, counted: String, current: Int?
  ) -> [ChapterLink] {
    chapters.enumerated().map { index, chapter in
      ChapterLink(
        title: chapter.title, url: url(path.below(chapter.name)),
        count: strings.counted(counted, chapter.range.count), isCurrent: index == current)
    }
  }

  /// A link to a chapter, where there is one at that place.
  func neighbour(_ chapters: [Chapter], _ index: Int, below path: SitePath) -> String? {
    guard chapters.indices.contains(index) else { return nil }
    return link(chapters[index].title, to: url(path.below(chapters[index].name)))
  }
}

/// A part of a long list.
struct ChapterLink: TemplateSubject {
  let title: String
  let url: String
  let count: String
  let isCurrent: Bool

  static let schema = Schema<ChapterLink>(
    "chapter link", "A part of a long list.",
    [
      .text("title", "What it covers.") { $0.title }, .url("url", "Its page.") { $0.url },
      .text("count", "How much is in it, in words.") { $0.count },
      .flag("is-current", "Whether it is the page itself.") { $0.isCurrent },
    ])
}

/// What a record's own page shows of its events.
struct EventListSection: TemplateSubject {
  private let site: SiteContext
  private let list: EventList

  /// `nil` where the record has no events.
  init?(_ list: EventList, in site: SiteContext) {
    guard !list.events.isEmpty else { return nil }
    self.site = site
    self.list = list
  }

  static let schema = Schema<EventListSection>(
    "event list", "Events of a record, in order of date.",
    [
      .text("count", "How many, in words.") {
        $0.site.strings.counted("count.events", $0.list.events.count)
      },
      .rows("rows", "The events, each from `event-row.mustache`.") { $0.site.rows($0.shown) },
      .optionalText("more", "That only the newest are shown, where that is so.") { section in
        section.list.chapters.isEmpty
          ? nil
          : section.site.strings.phrase("event-list.more")
            .text(["count": section.site.strings.number(section.shown.count)])
      },
      .list("chapters", "Pages that list them all, where there are many.") {
        $0.site.chapterLinks(
          $0.list.chapters, below: $0.list.path, counted: "count.events", current: nil)
      },
    ])

  private var shown: ArraySlice<Int> {
    list.chapters.isEmpty ? list.events[...] : list.events.suffix(EventList.newestCount)
  }
}

/// A page of some of a record's events, where it has many.
struct ChapterPage: PageSubject {
  let frame: PageFrame
  let list: EventList
  /// The record's title.
  let title: String
  /// Which chapter of the list it is.
  let index: Int

  static let template = "chapter"
  static let schema = page(
    "Some of a record's events, where it has many.",
    [
      .html("parent", "A link to the record.") {
        $0.site.link($0.title, to: $0.site.url($0.list.path))
      },
      .text("count", "How many events, in words.") {
        $0.site.strings.counted("count.events", $0.range.count)
      },
      .rows("rows", "The events, each from `event-row.mustache`.") {
        $0.site.rows($0.list.events[$0.range])
      },
      .list("chapters", "All parts of the list.") {
        $0.site.chapterLinks(
          $0.list.chapters, below: $0.list.path, counted: "count.events", current: $0.index)
      },
      .flag("has-neighbours", "Whether a part comes before or after it.") {
        $0.list.chapters.count > 1
      },
      .optionalHTML("previous", "A link to the part before.") {
        $0.site.neighbour($0.list.chapters, $0.index - 1, below: $0.list.path)
      },
      .optionalHTML("next", "A link to the part after.") {
        $0.site.neighbour($0.list.chapters, $0.index + 1, below: $0.list.path)
      },
    ])

  private var range: Range<Int> { list.chapters[index].range }
}

extension HistoricalDate {
  /// The day by which lists are cut: the first it can mean, or the last where the beginning is open.
  var sortDay: CivilDay? { earliest ?? latest }
}

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
}

extension SiteLayout {
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

  /// What the record's own page shows.
  func value(of list: EventList) -> TemplateValue {
    guard !list.events.isEmpty else { return .empty }
    let shown = list.chapters.isEmpty ? list.events[...] : list.events.suffix(EventList.newestCount)
    let more =
      list.chapters.isEmpty
      ? nil : Phrase(strings["event-list.more"]).text(["count": strings.number(shown.count)])
    return [
      "count": .text(strings.counted("count.events", list.events.count)),
      "rows": .html(shown.map { row($0) }.joined()), "more": .words(more),
      "chapters": chapterLinks(
        list.chapters, below: list.path, counted: "count.events", current: nil),
    ]
  }

  /// The pages below the record's own.
  func chapterPages(
    of list: EventList, title: String, section: Section, origin: SourceSpan
  ) -> [SitePage] {
    list.chapters.indices.map { index in
      let chapter = list.chapters[index]
      return page(
        .chapter, at: list.path.below(chapter.name), in: section, origin: origin,
        title: Phrase(strings["page.title"]).text(["page": chapter.title, "site": title])
      ) { site in
        TemplateValue.fields([
          "parent": .html(site.link(title, to: site.url(list.path))),
          "count": .text(site.strings.counted("count.events", chapter.range.count)),
          "rows": .html(list.events[chapter.range].map { site.row($0) }.joined()),
          "chapters": site.chapterLinks(
            list.chapters, below: list.path, counted: "count.events", current: index),
          "has-neighbours": .flag(list.chapters.count > 1),
          "previous": site.neighbour(list.chapters, index - 1, below: list.path),
          "next": site.neighbour(list.chapters, index + 1, below: list.path),
        ])
      }
    }
  }

  /// Links to all chapters of a list.
  func chapterLinks(
    _ chapters: [Chapter], below path: SitePath, counted: String, current: Int?
  ) -> TemplateValue {
    .list(
      chapters.enumerated().map { index, chapter in
        [
          "title": .text(chapter.title), "url": .html(url(path.below(chapter.name))),
          "count": .text(strings.counted(counted, chapter.range.count)),
          "is-current": .flag(index == current),
        ]
      })
  }

  /// A link to a chapter, where there is one at that place.
  func neighbour(_ chapters: [Chapter], _ index: Int, below path: SitePath) -> TemplateValue {
    guard chapters.indices.contains(index) else { return .empty }
    return .html(link(chapters[index].title, to: url(path.below(chapters[index].name))))
  }
}

extension TemplateShape {
  static let chapter = page(
    "chapter", "Some of a record's events, where it has many.",
    [
      .html("parent", "A link to the record."), .text("count", "How many events, in words."),
      .html("rows", "The events, each from `event-row.mustache`."),
      .list("chapters", chapterLink, "All parts of the list."),
      .flag("has-neighbours", "Whether a part comes before or after it."),
      .html("previous", "A link to the part before.").optional,
      .html("next", "A link to the part after.").optional,
    ])
}

extension HistoricalDate {
  /// The day by which lists are cut: the first it can mean, or the last where the beginning is open.
  var sortDay: CivilDay? { earliest ?? latest }
}

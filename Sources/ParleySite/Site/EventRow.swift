import ParleyModel

/// One line about an event, in lists on other pages.
struct EventRow: TemplatePart {
  let site: SiteContext
  let index: Int

  /// Each getter reads what it needs in place: a copy of the complete event costs more.
  fileprivate var graph: EventGraph { site.graph }

  static let template = "event-row"
  static let schema = Schema<EventRow>(
    "event row", "One line about an event, in lists on other pages.", fields)

  /// What rows and entries of the timeline have in common.
  static let fields: [SchemaField<EventRow>] = [
    .text("title", "Its title.") { $0.graph.events[$0.index].title.value },
    .url("url", "Its page.") {
      $0.site.url(.record(RecordReference(.event, $0.graph.events[$0.index].id.name)))
    },
    .html("date", "Its date in words, with its precision.") {
      $0.site.dates.html($0.graph.events[$0.index].date.value)
    },
    .text("kind", "What it is.") {
      $0.site.strings.word("event-kind", $0.graph.events[$0.index].kind)
    },
    .text("status", "How sure it is.") {
      $0.site.strings.word("status", $0.graph.events[$0.index].status)
    },
    .text("status-name", "The same as one word of the content format, for a class.") {
      $0.graph.events[$0.index].status.rawValue
    },
    .flag("is-major", "Whether its weight is `major`.") {
      $0.graph.events[$0.index].weight == .major
    },
    .flag("is-minor", "Whether its weight is `minor`.") {
      $0.graph.events[$0.index].weight == .minor
    },
    .flag(
      "is-draft",
      "Whether it is still being written; shown by the preview and by `build --drafts`."
    ) { $0.graph.events[$0.index].isDraft },
    .flag("differs", "Whether sources differ on any point of it.") {
      $0.graph.events[$0.index].hasDifferingAccounts
    },
  ]
}

extension SiteContext {
  /// An event as a row, by its index.
  func row(_ index: Int) -> String {
    markup.eventRows.of(index) {
      templates.html(EventRow(site: self, index: index))
    }
  }

  func rows(_ events: some Sequence<Int>) -> [String] { events.map(row) }
}

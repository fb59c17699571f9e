import ParleyModel

/// One line about an event, in lists on other pages.
struct EventRow: TemplatePart {
  let site: SiteLayout
  let event: Event

  static let template = "event-row"
  static let schema = Schema<EventRow>(
    "event row", "One line about an event, in lists on other pages.", fields)

  /// What rows and entries of the timeline have in common.
  static let fields: [SchemaField<EventRow>] = [
    .text("title", "Its title.") { $0.event.title.value },
    .url("url", "Its page.") { $0.site.url(.record(RecordReference(.event, $0.event.id.name))) },
    .html("date", "Its date in words, with its precision.") {
      $0.site.dates.html($0.event.date.value)
    },
    .text("kind", "What it is.") { $0.site.strings.word("event-kind", $0.event.kind) },
    .text("status", "How sure it is.") { $0.site.strings.word("status", $0.event.status) },
    .text("status-name", "The same as one word of the content format, for a class.") {
      $0.event.status.rawValue
    },
    .flag("is-major", "Whether its weight is `major`.") { $0.event.weight == .major },
    .flag("is-minor", "Whether its weight is `minor`.") { $0.event.weight == .minor },
    .flag(
      "is-draft",
      "Whether it is still being written; shown by the preview and by `build --drafts`."
    ) { $0.event.isDraft },
    .flag("differs", "Whether sources differ on any point of it.") {
      $0.event.hasDifferingAccounts
    },
  ]
}

extension SiteLayout {
  /// An event as a row, by its index.
  func row(_ index: Int) -> String {
    markup.eventRows.of(index) {
      templates.html(EventRow(site: self, event: graph.events[index]))
    }
  }

  /// Events as rows.
  func rows(_ events: some Sequence<Int>) -> String { events.map(row).joined() }
}

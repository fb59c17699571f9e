extension TemplateShape {
  /// A kind of page: what all pages are given, then its own.
  static func page(_ name: String, _ note: String, _ fields: [Field]) -> TemplateShape {
    TemplateShape(name, note, PageFrame.fields.map(\.declaration) + fields)
  }

  static let chapterLink = TemplateShape(
    "chapter link", "A part of a long list.",
    [
      .text("title", "What it covers."), .url("url", "Its page."),
      .text("count", "How much is in it, in words."),
      .flag("is-current", "Whether it is the page itself."),
    ])

  static let eventList = TemplateShape(
    "event list", "Events of a record, in order of date.",
    [
      .text("count", "How many, in words."),
      .html("rows", "The events, each from `event-row.mustache`."),
      .text("more", "That only the newest are shown, where that is so.").optional,
      .list("chapters", chapterLink, "Pages that hold them all, where there are many."),
    ])

  static let name = TemplateShape(
    "name", "A spelling.",
    [.text("text", "The spelling.")] + foreignFields)
}

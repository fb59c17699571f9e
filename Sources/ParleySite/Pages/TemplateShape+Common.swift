extension TemplateShape {
  /// A kind of page: what all pages are given, then its own.
  static func page(_ name: String, _ note: String, _ fields: [Field]) -> TemplateShape {
    TemplateShape(name, note, PageFrame.fields.map(\.declaration) + fields)
  }

  static let citation = TemplateShape(
    "citation", "Words quoted from an article, within a text.",
    [
      .text("anchor", "The id that leads here."),
      .text("quotation", "The words quoted, unless their article is not to be published.").optional,
      .text("translation", "What they mean in the site's language, in the site's own words.")
        .optional,
      .text("source", "The article, in the words of the link."),
      .text("source-title", "The article's own title."),
      .url("url", "The passage on the article's page."),
      .url("original", "The words in the original, where it has an address.").optional,
      .text("stance", "What the words do, where they do not simply support.").optional,
      .text("stance-name", "The same as one word of the content format, for a class."),
      .flag(
        "is-digest", "Whether the words are the site's own digest of the source, not its words."),
    ] + foreignFields)

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

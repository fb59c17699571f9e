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
}

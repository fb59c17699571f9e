extension TemplateShape {
  static let source = TemplateShape(
    "source", "An article that is cited.",
    [
      .html("line", "The article, from `source-line.mustache`."),
      .texts(
        "stances",
        "What it does here: supports, disputes, gives context or one of the accounts, or states a "
          + "position."),
      .html("passage", "A link to the passage quoted, by its number, where it is one.").optional,
      .html("passages", "Links to the passages quoted, where they are several.").optional,
    ])
}

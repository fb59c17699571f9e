extension TemplateShape {
  static let participant = TemplateShape(
    "participant", "Someone who took part.",
    [
      .html("link", "A link to the actor."),
      .text("role", "As what, in the author's words.").optional,
    ])

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

  static let event = page(
    "event", "One event: what happened, and what it rests on.",
    [
      .html("date", "Its date in words, with its precision."), .text("kind", "What it is."),
      .text("status", "How sure it is."),
      .text("status-name", "The same as one word of the content format, for a class."),
      .flag("is-major", "Whether its weight is `major`."),
      .flag("is-minor", "Whether its weight is `minor`."),
      .flag(
        "is-draft",
        "Whether it is still being written; shown by the preview and by `build --drafts`."),
      .flag("differs", "Whether sources differ on any point of it."),
      .text("corroboration", "How many independent sources support it, where any does.").optional,
      .html(
        "earliest-source", "When its earliest source is dated, where that is after its date."
      ).optional,
      .html("place", "Where, with a link where the place has a page.").optional,
      .html("round", "A link to its round.").optional,
      .group("actors", participant, "Who took part."),
      .html("issues", "Links to its issues, on one line.").optional,
      .html("body", "Its text, with quotations from `citation.mustache`.").optional,
      .group("accounts", account, "Points on which sources differ."),
      .group("positions", position, "Where parties stood."),
      .group("commitments", commitment, "What was promised."),
      .group("sources", source, "The articles it cites, each once."),
      .references("relations", "How it bears on other events, and they on it."),
      .object("corrections", correctionNotice, "What was changed after publication.").optional,
      .object("citing", entryCitation, "How others can cite it, where the site has an address.")
        .optional,
      .references("backlinks", "Other records whose texts lead here."),
      .flag("has-neighbours", "Whether another event is listed before or after it."),
      .html("before", "The event listed before it; both may be of one day.").optional,
      .html("after", "The event listed after it; both may be of one day.").optional,
      .html("before-in-round", "The event listed before it in its round.").optional,
      .html("after-in-round", "The event listed after it in its round.").optional,
    ])
}

extension TemplateShape {
  static let participant = TemplateShape(
    "participant", "Someone who took part.",
    [
      .html("link", "A link to the actor."),
      .text("role", "As what, in the author's words.").optional,
    ])

  static let accountVersion = TemplateShape(
    "account version", "What one source says.",
    [
      .text("says", "What it says, in the author's words."),
      .text("quotation", "The source's words, unless it is not to be published.").optional,
      .flag(
        "is-digest", "Whether the words are the site's own digest of the source, not its words."),
      .url("url", "The passage on the article's page."),
      .text("source", "The publisher, or the article's title."),
      .html("date", "When the source was published.").optional,
      .text("language", "The source's language (BCP 47).").optional,
    ])

  static let account = TemplateShape(
    "account", "A point on which sources differ.",
    [
      .text("point", "The point."),
      .list("versions", accountVersion, "What each source says of it."),
    ])

  static let correction = TemplateShape(
    "correction", "A change made after publication.",
    [.html("date", "When."), .text("note", "What was changed.")])

  static let source = TemplateShape(
    "source", "An article that is cited.",
    [
      .html("line", "The article, from `source-line.mustache`."),
      .texts(
        "stances", "What it does here: supports, disputes, gives context or one of the accounts."),
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
      .flag("is-draft", "Whether it is still being written; only the preview shows drafts."),
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
      .group("corrections", correction, "What was changed after publication."),
      .references("backlinks", "Other records whose texts lead here."),
      .flag("has-neighbours", "Whether another event is listed before or after it."),
      .html("before", "The event listed before it; both may be of one day.").optional,
      .html("after", "The event listed after it; both may be of one day.").optional,
      .html("before-in-round", "The event listed before it in its round.").optional,
      .html("after-in-round", "The event listed after it in its round.").optional,
    ])
}

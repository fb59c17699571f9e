extension TemplateShape {
  /// A kind of page: what all pages are given, then its own.
  static func page(_ name: String, _ note: String, _ fields: [Field]) -> TemplateShape {
    TemplateShape(name, note, frame + fields)
  }

  /// What all pages are given.
  static let frame: [Field] = [
    .text("title", "The page's own title, for the `h1`."),
    .text("page-title", "The page's title and the site's, for the `title` element."),
    .text("site-title", "The title of the site."),
    .text("language", "The site's language (BCP 47)."),
    .text("direction", "Where its lines begin: `ltr` or `rtl`."),
    .text("counters", "The counters of CSS with the language's own digits, unless those are 0–9.")
      .optional,
    .text("description", "What the page says, in a sentence or two.").optional,
    .url("canonical", "The page's address, where the settings give a `base-url`.").optional,
    .url("card", "The picture for links to the page, on rounds and events of such a site.")
      .optional,
    .object(
      "site-card", siteCard,
      "The picture for links to any page: `assets/card.png`, where there is one and a `base-url`."
    ).optional,
    .list("alternates", alternate, "Feeds and calendars of what the page tells."),
    .html(
      "linked-data",
      "What the page says, as JSON-LD for a `script` of the type `application/ld+json`."
    ).optional,
    .group("crumbs", crumb, "The lists that the page stands in."),
    .flag("is-past", "Whether the page speaks from an earlier day; robots are to leave it out."),
    .url("root", "The way up to the site's root: put it before the path of an asset."),
    .html("header", "The top of the page, from `header.mustache`."),
    .html(
      "contents",
      "Links to the page's own sections, from `contents.mustache`, where it has four or more: to every "
        + "`h2` with an `id` that comes after it."),
    .html(
      "banner",
      "On pages that speak from an earlier day, that they do, from `as-of-banner.mustache`."
    ).optional,
    .html("footer", "The foot of the page, from `footer.mustache`."),
  ]

  static let alternate = TemplateShape(
    "alternate", "What the page tells, in a form for programs.",
    [
      .text("type", "Its media type."), .text("title", "What it is called."),
      .url("url", "Where it is."),
    ])

  static let crumb = TemplateShape(
    "crumb", "A list that the page stands in.",
    [.text("title", "Its title."), .url("url", "Its page.")])

  static let siteCard = TemplateShape(
    "site card", "A picture for those who show links and take no SVG.",
    [
      .url("url", "Its address."),
      .text("width", "In pixels, where it is a PNG.").optional,
      .text("height", "In pixels, where it is a PNG.").optional,
    ])

  /// An entry of the menu.
  static let menuItem = TemplateShape(
    "menu item", "An entry of the menu.",
    [
      .text("title", "Its words."), .url("url", "Where it leads."),
      .text("current", "`page` on the page itself, `true` on pages below it.").optional,
    ])

  static let header = TemplateShape(
    "header", "The top of every page, made once for each part of the site.",
    [
      .text("site-title", "The title of the site."), .url("home", "The front page."),
      .url("search", "The page of the search."),
      .url("names", "The script with all names, which the search loads at first use."),
      .list("menu", menuItem, "The parts of the site that have something in them."),
    ])

  static let footer = TemplateShape(
    "footer", "The foot of every page.",
    [
      .text("site-title", "The title of the site."),
      .html("as-of", "The day the site speaks of.").optional,
      .url("commitments", "The ledger of promises."),
      .url("corrections", "The log of corrections."),
      .url("as-of-views", "The list of earlier days, where there are any.").optional,
      .text("license", "The licence, as the settings give it.").optional,
      .text("contact", "Whom to write to, as the settings give it.").optional,
      .url("coverage", "The page on how well the record is sourced."),
      .url("data", "The page on the site's data files.").optional,
    ])

  static let eventRow = TemplateShape(
    "event row", "One line about an event, in lists on other pages.",
    [
      .text("title", "Its title."), .url("url", "Its page."),
      .html("date", "Its date in words, with its precision."), .text("kind", "What it is."),
      .text("status", "How sure it is."),
      .text("status-name", "The same as one word of the content format, for a class."),
      .flag("is-major", "Whether its weight is `major`."),
      .flag("is-minor", "Whether its weight is `minor`."),
      .flag(
        "is-draft",
        "Whether it is still being written; shown by the preview and by `build --drafts`."),
      .flag("differs", "Whether sources differ on any point of it."),
    ])

  static let eventEntry = TemplateShape(
    "event entry", "An event on the timeline.",
    [
      .text("title", "Its title."), .url("url", "Its page."),
      .html("date", "Its date in words, with its precision."), .text("kind", "What it is."),
      .text("status", "How sure it is."),
      .text("status-name", "The same as one word of the content format, for a class."),
      .flag("is-major", "Whether its weight is `major`."),
      .flag("is-minor", "Whether its weight is `minor`."),
      .flag(
        "is-draft",
        "Whether it is still being written; shown by the preview and by `build --drafts`."),
      .flag("differs", "Whether sources differ on any point of it."),
      .text("keys", "What readers can choose it by: `kind:talks side:ukraine`, for the script."),
      .text("first", "The first day it can mean: `2026-02-05`.").optional,
      .text("last", "The last day it can mean.").optional,
      .text("summary", "The first paragraph of its text, without links.").optional,
      .html("place", "Where, with a link where the place has a page.").optional,
      .html(
        "earliest-source", "When its earliest source is dated, where that is after its date."
      ).optional,
      .html("round", "A link to its round.").optional,
      .htmls("actors", "Links to those who took part."),
      .text("sources", "How many independent sources it has, or else how many it cites.").optional,
    ])

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

  static let reference = TemplateShape(
    "reference", "A record in a list on another's page, and how it is joined to that one.",
    [
      .html("link", "The record, from `mention.mustache`."),
      .text("label", "How it is joined.").optional,
    ])

  static let mention = TemplateShape(
    "mention", "A record, in lists on the pages of others.",
    [
      .text("title", "Its title."), .url("url", "Its page."),
      .html("date", "Its date, where it has one.").optional,
      .flag("differs", "Whether it is an event, and sources differ on any point of it."),
    ])

  static let sourceLine = TemplateShape(
    "source line", "An article, in lists of sources.",
    [
      .text("title", "Its title."), .url("url", "Its page."),
      .text("publisher", "Who published it.").optional, .html("date", "When.").optional,
      .text("type", "What kind of article it is."),
      .flag("is-primary", "Whether it is a document of those who took part."),
      .htmls("origins", "Links to the articles it repeats."),
      .url("archive", "An archived copy.").optional, .url("original", "The original.").optional,
    ] + foreignFields)

  static let name = TemplateShape(
    "name", "A spelling.",
    [.text("text", "The spelling.")] + foreignFields)
}

/// What is wrong with templates and pages.
extension DiagnosticExplanation {
  static let invalidTemplate = DiagnosticExplanation(
    "A template is not well formed: a section that never ends, a tag that never closes.",
    example: "{{#events}} … (and no {{/events}})",
    mend: "Close it; the position is that of the tag that is open.")

  static let unknownName = DiagnosticExplanation(
    "A template uses a name that the page it is for does not have, or a string of the "
      + "interface has a gap that no page fills. It would be rendered as nothing.",
    example: "<h1>{{titel}}</h1>     (a template)\none: \"{cuont} event\"     (a string)",
    mend: "Use one of the names that docs/templates.md lists for the page, or one of the gaps "
      + "that templates/strings/en.yml has in the same string.")

  static let missingPartial = DiagnosticExplanation(
    "A template includes another one that is not there.",
    example: "{{> footer}}",
    mend: "Write templates/footer.mustache, or take the tag out.")

  static let missingTemplate = DiagnosticExplanation(
    "A page needs a template that is not in templates/.",
    example: "templates/ without event.mustache",
    mend: "Write it; the one that Parley brings is a good beginning.")

  static let missingString = DiagnosticExplanation(
    "A template or page uses a string of the interface that the file of the site's "
      + "language lacks.",
    example: "templates/strings/uk.yml without `timeline`",
    mend: "Add it to the file.")

  static let pathCollision = DiagnosticExplanation(
    "Two pages have the same address, and one would overwrite the other.",
    example: "content/pages/events.md     (and the list of events is at /events/)",
    mend: "Give one of them another id.")

  static let brokenLink = DiagnosticExplanation(
    "A link inside the site leads to a heading that is not there, or nowhere at all.",
    example: "[what we do](page:method#how-we-count)     (and no such heading)\n[see below]()",
    mend: "Name a heading that exists, or take the `#…` off.")

  static let unmarkedView = DiagnosticExplanation(
    "The site shows what was known on earlier days, with templates of its own that do not say "
      + "so on those pages. Readers would take them for the present.",
    example: "as-of-views: [2026-02-05]     (and a templates/base.mustache without {{banner}})",
    mend: "Print `{{banner}}` on every page, and in its head "
      + "`{{#is-past}}<meta name=\"robots\" content=\"noindex\">{{/is-past}}`.")
}

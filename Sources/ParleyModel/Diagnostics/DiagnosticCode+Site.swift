// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with templates and pages.
  static let site: [DiagnosticCode] = [
    .invalidTemplate, .unknownName, .missingPartial, .missingTemplate, .missingString,
    .pathCollision, .brokenLink, .unmarkedView,
  ]

  public static let invalidTemplate = DiagnosticCode(
    "invalid-template", .error,
    "A template is not well formed: a section never ends, or a tag is never closed.",
    example: "{{#events}} … (and no {{/events}})",
    fix: "Close it; the position is that of the open tag.")

  public static let unknownName = DiagnosticCode(
    "unknown-name", .error,
    "A template uses a name that its page does not have, or a string of the interface has a gap "
      + "that no page fills. It would be rendered as nothing.",
    example: "<h1>{{titel}}</h1>     (a template)\none: \"{cuont} event\"     (a string)",
    fix: "Use one of the names that docs/templates.md lists for the page, or one of the gaps "
      + "that templates/strings/en.yml has in the same string.")

  public static let missingPartial = DiagnosticCode(
    "missing-partial", .error,
    "A template includes another one that does not exist.",
    example: "{{> footer}}",
    fix: "Write templates/footer.mustache, or remove the tag.")

  public static let missingTemplate = DiagnosticCode(
    "missing-template", .error,
    "A page needs a template that is not in templates/.",
    example: "templates/ without event.mustache",
    fix: "Write it; the one that comes with Parley is a good start.")

  public static let missingString = DiagnosticCode(
    "missing-string", .error,
    "A template or page uses a string of the interface that the strings file of the site's "
      + "language does not have.",
    example: "templates/strings/uk.yml without `timeline`",
    fix: "Add it to the file.")

  public static let pathCollision = DiagnosticCode(
    "path-collision", .error,
    "Two pages have the same address, and one would overwrite the other.",
    example: "content/pages/events.md     (and the list of events is at /events/)",
    fix: "Give one of them another id.")

  public static let brokenLink = DiagnosticCode(
    "broken-link", .error,
    "A link inside the site leads to a heading that is not there, or nowhere at all.",
    example: "[what we do](page:method#how-we-count)     (and no such heading)\n[see below]()",
    fix: "Name a heading that exists, or remove the `#…`.")

  public static let unmarkedView = DiagnosticCode(
    "unmarked-view", .error,
    "The site shows what was known on earlier days, but its own templates do not say so on those "
      + "pages. Readers would take them for current pages.",
    example: "as-of-views: [2026-02-05]     (and a templates/base.mustache without {{banner}})",
    fix: "Print `{{banner}}` on every page, and in its head "
      + "`{{#is-past}}<meta name=\"robots\" content=\"noindex\">{{/is-past}}`.")
}

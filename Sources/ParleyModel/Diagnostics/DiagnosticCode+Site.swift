// Each row says itself what it means.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
  /// What is wrong with templates and pages.
  static let site: [DiagnosticCode] = [
    .invalidTemplate, .unknownName, .missingPartial, .missingTemplate, .missingString,
    .deprecatedName, .outdatedTemplate, .pathCollision, .brokenLink, .unmarkedView,
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
    "A page needs a template that is neither in templates/ nor among those that come with Parley.",
    example: "templates/ without event.mustache, and a program installed without its templates",
    fix: "Install Parley with its templates (`make install`), or write the template.")

  public static let missingString = DiagnosticCode(
    "missing-string", .error,
    "A template or page uses a string of the interface that the site's language lacks. Strings "
      + "of Parley's own stay in English, with one note for the file, so that a language can be "
      + "begun with a few; a string of the site's own templates that no file has is an error.",
    example: "templates/strings/de.yml without `timeline`",
    fix: "Add it to the file; `parley theme show strings/en.yml` prints the English ones.")

  public static let deprecatedName = DiagnosticCode(
    "deprecated-name", .warning,
    "A template uses the old name of a value. It is understood for one version of Parley, so that "
      + "templates of a site's own go on working after an upgrade, and then no more.",
    example: "{{#places}} … {{/places}}     (where the value is called `venues` now)",
    fix: "Write the name that the message gives.")

  public static let outdatedTemplate = DiagnosticCode(
    "outdated-template", .note,
    "Files in templates/ are copies of ones that have changed in Parley since. The site is made "
      + "with the copies, and lacks what the new ones bring.",
    example: "templates/base.mustache, copied from the version before",
    fix: "See what changed with `parley theme diff`, and take it over where you like it. "
      + "`parley theme prune` removes copies that the site never changed.")

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

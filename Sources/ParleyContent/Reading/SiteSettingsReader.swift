import ParleyModel

/// Reads `site.yml`.
enum SiteSettingsReader {
  /// The settings; what cannot be read keeps its default.
  static func read(_ source: SourceText) -> Outcome<SiteSettings> {
    var settings = SiteSettings()
    guard source.count <= FrontMatter.limit else {
      let diagnostic = Diagnostic(
        .fileTooLarge, at: .start(of: source),
        "the settings are \(source.count) bytes long, and at most \(FrontMatter.limit) are read")
      return Outcome(settings, [diagnostic])
    }
    let yaml = YAMLFields.read(source, 0..<source.count)
    guard let value = yaml.value, !value.isEmpty else { return Outcome(settings, yaml.diagnostics) }
    guard case .map(let entries) = value.form else {
      let diagnostic = Diagnostic(
        .wrongType, at: value.span,
        "the settings must be a map of keys and values, but they are \(value.description)",
        help: "write each setting on a line of its own, as `key: value`")
      return Outcome(settings, yaml.diagnostics + [diagnostic])
    }
    var fields = FieldReader(entries, of: "site.yml", at: .start(of: source))
    if let title = fields.text("title") { settings.title = title.value }
    if let description = fields.text("description") { settings.description = description.value }
    settings.baseURL = baseURL(&fields)
    if let language = fields.language("language") { settings.language = language.value }
    settings.parties = fields.ids("parties")
    settings.asOf = fields.date("as-of")
    settings.license = fields.text("license")?.value
    settings.contact = fields.text("contact")?.value
    settings.publish = PublishTargetReader.read("publish", of: &fields)
    settings.coverage = CoverageReader.read("coverage", of: &fields)
    fields.finish()
    return Outcome(settings, yaml.diagnostics + fields.diagnostics)
  }

  private static func baseURL(_ fields: inout FieldReader) -> String? {
    guard let url = fields.url("base-url") else { return nil }
    guard !url.value.contains("?"), !url.value.contains("#") else {
      fields.diagnostics.append(
        Diagnostic(
          .invalidURL, at: url.span, "the address of a site ends in a path",
          help: "leave out what follows `?` or `#`"))
      return nil
    }
    return url.value.hasSuffix("/") ? url.value : url.value + "/"
  }
}

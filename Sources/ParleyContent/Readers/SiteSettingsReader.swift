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
    var fields = FrontMatterDecoder(entries, of: "site.yml", at: .start(of: source))
    let title = fields.text("title")
    let description = fields.text("description")
    if let title { settings.title = title.value }
    if let description { settings.description = description.value }
    settings.written = [title, description].compactMap(\.self)
    settings.baseURL = baseURL(&fields)
    if let language = fields.language("language") { settings.language = language.value }
    settings.languages = languages("languages", &fields)
    settings.parties = fields.ids("parties")
    settings.asOf = fields.date("as-of")
    settings.asOfViews = days("as-of-views", &fields)
    settings.license = fields.text("license")?.value
    settings.publisher = fields.text("publisher")?.value
    settings.contact = fields.text("contact")?.value
    settings.publish = PublishTargetReader.read("publish", of: &fields)
    settings.coverage = CoverageReader.read("coverage", of: &fields)
    settings.wording = LoadedWordsReader.rules("wording", &fields)
    settings.suggestions = SuggestionWordsReader.read("suggestions", of: &fields)
    fields.finish()
    return Outcome(settings, yaml.diagnostics + fields.diagnostics)
  }

  /// Whole days, earliest first.
  private static func days(_ key: String, _ fields: inout FrontMatterDecoder) -> [Spanned<CivilDay>]
  {
    var first: [CivilDay: SourceSpan] = [:]
    let days = fields.list(key, of: "days") { fields, value, slot -> Spanned<CivilDay>? in
      guard let day = fields.day(from: value, slot, help: "write the day to look back to")
      else { return nil }
      if let span = first[day.value] {
        fields.reportSecond(day.value.text, at: day.span, after: span)
        return nil
      }
      first[day.value] = day.span
      return day
    }
    return days.sorted { $0.value < $1.value }
  }

  /// Language tags, each once.
  private static func languages(
    _ key: String, _ fields: inout FrontMatterDecoder
  ) -> [Spanned<String>] {
    var first: [String: SourceSpan] = [:]
    return fields.list(key, of: "language tags") { fields, value, slot in
      guard let language = fields.language(from: value, slot) else { return nil }
      if let span = first[language.value] {
        fields.reportSecond(language.value, at: language.span, after: span)
        return nil
      }
      first[language.value] = language.span
      return language
    }
  }

  private static func baseURL(_ fields: inout FrontMatterDecoder) -> String? {
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

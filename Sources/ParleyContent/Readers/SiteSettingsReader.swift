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
      guard let text = fields.text(from: value, slot, mustBe: "a day") else { return nil }
      let day: CivilDay
      do throws(HistoricalDate.ParseError) {
        guard let whole = try HistoricalDate(edtf: text.value).singleDay else {
          fields.diagnostics.append(
            Diagnostic(
              .invalidDate, at: text.span, "`\(text.value)` is not a single day",
              help: "write the day to look back to, as in `2026-02-05`"))
          return nil
        }
        day = whole
      } catch {
        fields.diagnostics.append(
          Diagnostic(.invalidDate, at: text.span, error.message, help: error.help))
        return nil
      }
      if let span = first[day] {
        fields.diagnostics.append(
          Diagnostic(
            .repeatedReference, at: text.span, "`\(text.value)` is listed twice",
            help: "remove one of the two", notes: [.init("listed here first", at: span)]))
        return nil
      }
      first[day] = text.span
      return Spanned(day, at: text.span)
    }
    return days.sorted { $0.value < $1.value }
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

import ParleyContent
import ParleyModel
import ParleySite

/// All the steps from a project's folders to a site, except the writing.
struct SiteBuilder: Sendable {
  /// The folder that contains `content/`.
  let contentRoot: String
  /// Where its templates come from.
  let templates: TemplateFolders
  /// Whether warnings count as errors.
  var isStrict = false
  /// The day whose knowledge is rendered; `nil` for all there is.
  var asOf: CivilDay?
  /// Whether drafts are records like all others.
  var includesDrafts = false

  /// What came of reading and checking a project.
  struct Plan: Sendable {
    /// Everything there is to say, in the order in which it is printed.
    let diagnostics: [Diagnostic]
    /// How many records there are, or were known on the day that was asked for.
    let records: Int
    /// The files of the site, ready to be rendered; `nil` where there are errors.
    let files: [OutputFile]?
    /// What `site.yml` says.
    let settings: SiteSettings
    /// Everything that is known, or was on the day that was asked for; `nil` where a folder could not be
    /// looked into.
    let graph: EventGraph?
  }

  /// Reads, resolves, checks and lays out. Nothing is written, and nothing can go wrong afterwards
  /// that is the author's fault.
  func plan(
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async throws(DiskError) -> Plan {
    progress("reading")
    let templateFiles = try await templates.read()
    let reader = try FolderReader(project: contentRoot)
    return await Self.plan(
      content: try await reader.files(in: "content"), templates: templateFiles,
      originals: SavedOriginals { reader.file(at: $0) }, isStrict: isStrict, asOf: asOf,
      includesDrafts: includesDrafts,
      progress: progress)
  }

  /// Resolves, checks and lays out what someone else has read.
  static func plan(
    content files: consuming [SourceFile], templates templateFiles: TemplateFiles,
    originals saved: SavedOriginals, isStrict: Bool = false, asOf: CivilDay? = nil,
    includesDrafts: Bool = false,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> Plan {
    // Not copied: their bytes go as the records are read.
    let contentFiles = consume files
    let closed = closedFolders(in: templateFiles.all, contentFiles)
    guard closed.isEmpty else {
      return Plan(diagnostics: closed, records: 0, files: nil, settings: SiteSettings(), graph: nil)
    }
    var content = await ContentReader.read(consume contentFiles)
    progress("checking")
    var records = content.value.count
    let settings = content.value.site
    let days = asOf.map { [$0] } ?? settings.asOfViews.map(\.value)
    async let loaded = templates(for: settings.language, from: templateFiles)
    // Handed over, so that records are not kept twice.
    let written = content.value
    content.value = Content()
    let earlier = days.isEmpty ? Content() : written
    async let known = views(of: earlier, on: days, includesDrafts: includesDrafts)
    let graph = EventGraph.resolve(consume written, includesDrafts: includesDrafts)
    let templates = await loaded
    let views = await known
    var diagnostics = content.diagnostics + graph.diagnostics + templates.diagnostics
    if let asOf {
      let place = settings.asOf?.span ?? .start(of: SourceText(path: "content/site.yml", text: ""))
      diagnostics += graph.value.checkView(of: asOf, at: place)
    }
    var originals: [PublishedOriginal] = []
    if asOf == nil {
      let published = await saved.published(by: graph.value)
      originals = published.value
      diagnostics += published.diagnostics
    }
    var files: [OutputFile]?
    if !failing(diagnostics, isStrict: isStrict) {
      progress("laying out")
      let laid =
        if asOf != nil, let view = views.first {
          await Site.lay(out: view, with: templates.value, before: graph.value)
        } else {
          await Site.lay(
            out: graph.value, with: templates.value, views: views, originals: originals)
        }
      diagnostics += laid.diagnostics
      files = laid.value.pages.map { page in
        OutputFile(path: page.path.text) { sink in page.write(into: &sink) }
      }
    }
    if asOf != nil, let view = views.first {
      records = view.graph.count
    }
    if isStrict { diagnostics = diagnostics.map(raised) }
    return Plan(
      diagnostics: diagnostics.sorted(by: Diagnostic.precedes), records: records,
      files: diagnostics.hasErrors ? nil : files, settings: settings,
      graph: asOf == nil ? graph.value : views.first?.graph)
  }

  /// What was known on each of some days. What is wrong with the content is reported for all of it, and
  /// not again.
  static func views(
    of content: Content, on days: [CivilDay], includesDrafts: Bool = false
  ) async -> [PastVersion] {
    guard !days.isEmpty else { return [] }
    return await days.concurrentMap(chunk: 1) { day in
      let then = content.asOf(day, includesDrafts: includesDrafts)
      let graph = EventGraph.resolve(then, includesDrafts: includesDrafts)
      return PastVersion(day: day, graph: graph.value)
    }
  }

  /// The diagnostics of folders that could not be looked into. All else would be said of what is
  /// in them, and nobody knows what that is.
  static func closedFolders(
    in templates: [SourceFile], _ content: [SourceFile]
  ) -> [Diagnostic] {
    let closed =
      templates.filter(\.isClosedFolder)
      + content.filter { $0.isClosedFolder && !ContentReader.passesBy($0.path) }
    return closed.flatMap { $0.decoded().diagnostics }.sorted(by: Diagnostic.precedes)
  }

  private static func failing(_ diagnostics: [Diagnostic], isStrict: Bool) -> Bool {
    diagnostics.contains { $0.severity == .error || (isStrict && $0.severity == .warning) }
  }

  /// The templates of a site in a language.
  static func templates(for language: String, from files: TemplateFiles) -> Outcome<Templates> {
    let strings = strings(for: language, among: files)
    var templates = Templates.load(files.own, over: files.program, strings: strings.value)
    templates.diagnostics = files.notes + strings.diagnostics + templates.diagnostics
    return templates
  }

  private static func raised(_ diagnostic: Diagnostic) -> Diagnostic {
    var raised = diagnostic
    if raised.severity == .warning { raised.severity = .error }
    return raised
  }

  /// The words of the site's language: those of `uk`, over them those of `uk-UA`, and English ones for what
  /// neither has; where there are none at all, English, with a warning. The site's own words stand over
  /// those of the program, one by one.
  private static func strings(
    for language: String, among files: TemplateFiles
  ) -> Outcome<StringLayers> {
    let base = String(language.prefix { $0 != "-" })
    func name(_ language: String) -> String { "strings/\(language).yml" }
    func path(_ language: String) -> String { "\(TemplateFolders.name)/\(name(language))" }
    var diagnostics: [Diagnostic] = []
    func read(_ layers: [SourceFile]) -> [StringLayers.Pair] {
      layers.flatMap { file in
        let outcome = StringsReader.read(file)
        diagnostics += outcome.diagnostics
        return outcome.value
      }
    }
    let layers = (base == language ? [base] : [base, language]).flatMap {
      files.layers(of: name($0))
    }
    let english = base == "en" ? [] : read(files.layers(of: name("en")))
    if let last = layers.last {
      let pairs = read(layers)
      return Outcome(
        StringLayers(
          pairs, over: english, language: language, areComplete: !diagnostics.hasErrors,
          path: last.path), diagnostics)
    }
    let place = SourceSpan.start(of: SourceText(path: path(language), text: ""))
    guard !english.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .missingString, at: place, "there are no strings for the language `\(language)`",
          help: "write \(path(language))"))
      return Outcome(
        StringLayers([], language: language, areComplete: false, path: path(language)), diagnostics)
    }
    var warning = Diagnostic(
      .missingString, at: place,
      "there are no strings for the language `\(language)`, so the site is in English",
      help:
        "begin \(path(language)) with a few of those that `parley theme show strings/en.yml` prints"
    )
    warning.severity = .warning
    diagnostics.append(warning)
    return Outcome(
      StringLayers(english, areComplete: !diagnostics.hasErrors), diagnostics)
  }
}

import ParleyContent
import ParleyModel
import ParleySite

/// All the steps from a project's folders to a site, except the writing.
struct SiteBuilder: Sendable {
  /// The folder that contains `content/`.
  let contentRoot: String
  /// The folder that contains `templates/`; mostly the same.
  let templateRoot: String
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
    let templateFiles = try await FolderReader(project: templateRoot).files(in: "templates")
    return await Self.plan(
      content: try await FolderReader(project: contentRoot).files(in: "content"),
      templates: templateFiles, isStrict: isStrict, asOf: asOf, includesDrafts: includesDrafts,
      progress: progress)
  }

  /// Resolves, checks and lays out what someone else has read.
  static func plan(
    content files: consuming [SourceFile], templates templateFiles: [SourceFile],
    isStrict: Bool = false, asOf: CivilDay? = nil, includesDrafts: Bool = false,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> Plan {
    // Not copied: their bytes go as the records are read.
    let contentFiles = consume files
    let closed = closedFolders(in: templateFiles, contentFiles)
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
    var files: [OutputFile]?
    if !failing(diagnostics, isStrict: isStrict) {
      progress("laying out")
      let laid =
        if asOf != nil, let view = views.first {
          await Site.lay(out: view, with: templates.value, before: graph.value)
        } else {
          await Site.lay(out: graph.value, with: templates.value, views: views)
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
  static func templates(for language: String, from files: [SourceFile]) -> Outcome<Templates> {
    let strings = strings(for: language, among: files)
    var templates = Templates.load(
      files, strings: strings.value.entries, language: strings.value.language,
      areWhole: !strings.diagnostics.hasErrors)
    templates.diagnostics = strings.diagnostics + templates.diagnostics
    return templates
  }

  private static func raised(_ diagnostic: Diagnostic) -> Diagnostic {
    var raised = diagnostic
    if raised.severity == .warning { raised.severity = .error }
    return raised
  }

  /// The words of the site's language: those of `uk-UA`, else of `uk`, else English, with a warning.
  private static func strings(
    for language: String, among files: [SourceFile]
  ) -> Outcome<SiteStrings> {
    let base = language.prefix { $0 != "-" }
    func path(_ name: some StringProtocol) -> String { "templates/strings/\(name).yml" }
    for candidate in [path(language), path(base)] {
      guard let file = files.first(where: { $0.path == candidate }) else { continue }
      let outcome = StringsReader.read(file)
      return Outcome(
        SiteStrings(entries: outcome.value, language: language), outcome.diagnostics)
    }
    let place = SourceSpan.start(of: SourceText(path: path(language), text: ""))
    guard let english = files.first(where: { $0.path == path("en") }) else {
      return Outcome(
        SiteStrings(entries: [], language: language),
        [
          Diagnostic(
            .missingString, at: place, "there are no strings for the language `\(language)`",
            help: "write \(path(language)), or copy Parley's templates/strings/en.yml")
        ])
    }
    let outcome = StringsReader.read(english)
    var warning = Diagnostic(
      .missingString, at: place,
      "there are no strings for the language `\(language)`, so the site is in English",
      help: "translate \(path("en")) as \(path(language))")
    warning.severity = .warning
    return Outcome(
      SiteStrings(entries: outcome.value, language: "en"), outcome.diagnostics + [warning])
  }

  /// The words of the site, and the language that they are in.
  private struct SiteStrings {
    let entries: [StringsReader.Entry]
    let language: String
  }
}

public import ParleyModel

/// The templates of a site, compiled and ready to render.
public final class Templates: Sendable {
  /// The words of the site itself.
  let strings: TemplateStrings
  /// Files below `templates/assets/`, by their path below `templates/`.
  let assets: [SourceFile]
  private let programs: [String: TemplateProgram]
  /// What is wrong with templates of pages that show an earlier day: such a page must say so, to
  /// readers and to robots.
  let unmarkedPages: [Diagnostic]

  private init(
    strings: TemplateStrings, assets: [SourceFile], programs: [String: TemplateProgram],
    unmarkedPages: [Diagnostic]
  ) {
    self.strings = strings
    self.assets = assets
    self.programs = programs
    self.unmarkedPages = unmarkedPages
  }

  /// Reads and checks everything below `templates/`.
  ///
  /// - Parameters:
  ///   - files: All files below the site's `templates/`; those that are neither templates nor assets are
  ///     left to their own readers.
  ///   - program: The files that come with the program; of two with one name the site's own holds.
  ///   - strings: The words of the site's language.
  public static func load(
    _ files: [SourceFile], over program: TemplateLayer? = nil, strings: StringLayers
  ) -> Outcome<Templates> {
    load(
      files, over: program, strings: strings, schemas: PageSchema.all,
      required: RequiredStrings.all, counted: RequiredStrings.counted, gaps: RequiredStrings.gaps)
  }

  /// The same for any page kinds.
  static func load(
    _ files: [SourceFile], over program: TemplateLayer? = nil, strings layers: StringLayers,
    schemas: [PageSchema], required: [String], counted: [String] = [],
    gaps: [String: [String]] = [:]
  ) -> Outcome<Templates> {
    let strings = TemplateStrings(layers, counted: counted)
    let pairs = layers.pairs
    let forms = counted.flatMap { key in PluralCategory.allCases.map { "\(key).\($0.rawValue)" } }
    var diagnostics =
      strings.missing(of: required) + strings.wrongForms(of: counted, in: pairs)
      + strings.missingMonths()
      + TemplateStrings.unknownGaps(
        in: layers.english + pairs, required: required + forms, known: gaps)
      + strings.untranslated()
    var sources: [String: TemplateSource] = [:]
    var isReadable = true
    var assets: [SourceFile] = []
    let layered = layered(files, over: program)
    for (name, file, isOwn) in layered {
      if file.isClosedFolder {
        diagnostics += file.decoded().diagnostics
      } else if name.hasPrefix("assets/") {
        assets.append(SourceFile(path: folder + name, contents: file.contents))
        if case .problem = file.contents { diagnostics += file.decoded().diagnostics }
      } else if name.hasSuffix(".mustache") {
        let decoded = file.decoded()
        diagnostics += decoded.diagnostics
        guard let source = decoded.value else { continue }
        let parsed = TemplateParser.parse(source)
        diagnostics += parsed.diagnostics
        if parsed.diagnostics.hasErrors { isReadable = false }
        let template = String(name.dropLast(".mustache".count))
        sources[template] = TemplateSource(
          name: template, source: source, nodes: parsed.value, isOwn: isOwn)
      }
    }
    var programs: [String: TemplateProgram] = [:]
    var unmarked: [Diagnostic] = []
    for schema in schemas {
      guard let template = sources[schema.template] else {
        let name = "\(schema.template).mustache"
        let path = folder + name
        // A file that is there but cannot be read has been reported already.
        guard !layered.contains(where: { $0.name == name }) else { continue }
        diagnostics.append(
          Diagnostic(
            .missingTemplate, at: .start(of: SourceText(path: path, text: "")),
            "the template of the pages of kind `\(schema.outline.name)` is missing",
            help: "add \(path)"))
        continue
      }
      let compiled = TemplateCompiler.compile(
        template, for: schema.outline, among: sources, strings: strings)
      diagnostics += compiled.diagnostics
      guard isReadable, !compiled.diagnostics.hasErrors else { continue }
      unmarked += Self.unmarked(
        compiled.value, schema, sources.own(behind: schema.template) ?? template)
      programs[schema.template] = compiled.value
    }
    let templates = Templates(
      strings: strings, assets: assets, programs: programs,
      unmarkedPages: Self.withoutRepeats(unmarked))
    return Outcome(templates, Self.withoutRepeats(diagnostics))
  }

  /// Writes what a template makes of an object. A template that was not there, or not right, writes
  /// nothing: loading said so.
  func write(_ template: String, _ object: TemplateScope, into sink: inout ByteSink) {
    guard let program = programs[template] else { return }
    TemplateRenderer.write(program, object, into: &sink)
  }

  /// Writes a page and notes its sections.
  func write(
    _ template: String, _ page: TemplateScope, into sink: inout ByteSink,
    contents: inout PageContents
  ) {
    guard let program = programs[template] else { return }
    contents = TemplateRenderer.write(program, page, into: &sink)
  }

  /// What a template makes of something that is a part of pages.
  func html<Part: TemplatePart>(_ part: Part) -> String {
    var sink = ByteSink()
    write(Part.template, TemplateScope(part), into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Whether the pages of a template do not say so when they show an earlier day.
  private static func unmarked(
    _ program: TemplateProgram, _ schema: PageSchema, _ template: TemplateSource
  ) -> [Diagnostic] {
    let standsInPresent = [NotFoundPage.template, PastVersionsPage.template]
    guard schema.outline["banner"] != nil, !standsInPresent.contains(schema.template),
      !["banner", "is-past"].allSatisfy({ name in
        schema.outline.slot(of: name).map(program.uses) ?? false
      })
    else { return [] }
    return [
      Diagnostic(
        .unmarkedView, at: .start(of: template.source),
        "this template makes pages of earlier days, but does not say so on them",
        help: "put `{{banner}}` above the text, and "
          + "`{{#is-past}}<meta name=\"robots\" content=\"noindex\">{{/is-past}}` in the head")
    ]
  }

  private static let folder = "templates/"

  /// All files by their names below `templates/`, in the order of these; the site's own stand in for those
  /// of the program.
  private static func layered(
    _ files: [SourceFile], over program: TemplateLayer?
  ) -> [(name: String, file: SourceFile, isOwn: Bool)] {
    let own = files.filter { $0.path.hasPrefix(folder) }
      .map { (name: String($0.path.dropFirst(folder.count)), file: $0, isOwn: true) }
    let taken = Set(own.map(\.name))
    let rest = (program?.files ?? []).compactMap { file in
      program?.name(of: file).map { (name: $0, file: file, isOwn: false) }
    }
    return (own + rest.filter { !taken.contains($0.name) }).sorted { $0.name < $1.name }
  }

  /// A partial that is included twice is checked twice, and wrong once.
  private static func withoutRepeats(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let sorted = diagnostics.sorted(by: Diagnostic.precedes)
    var result: [Diagnostic] = []
    for diagnostic in sorted {
      if let last = result.last, last.code == diagnostic.code, last.span == diagnostic.span,
        last.message == diagnostic.message
      {
        continue
      }
      result.append(diagnostic)
    }
    return result
  }
}

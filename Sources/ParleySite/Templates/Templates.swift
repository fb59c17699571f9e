public import ParleyModel

/// The templates of a site, compiled and ready to render.
public struct Templates: Sendable {
  /// The words of the site itself.
  let strings: TemplateStrings
  /// Files below `templates/assets/`, by their path below `templates/`.
  let assets: [SourceFile]
  private let programs: [String: TemplateProgram]
  /// What is wrong with templates of pages that show an earlier day: such a page must say so, to
  /// readers and to robots.
  let unmarkedPages: [Diagnostic]

  /// Reads and checks everything below `templates/`.
  ///
  /// - Parameters:
  ///   - files: All files below `templates/`; those that are neither templates nor assets are left
  ///     to their own readers.
  ///   - strings: The words of the site's language, nested keys joined with dots.
  ///   - language: The tag of the language that these words are in.
  ///   - areWhole: Whether their file could be read completely; else none is reported as missing.
  public static func load(
    _ files: [SourceFile], strings pairs: [(key: String, value: Spanned<String>)],
    language: String = "en", areWhole: Bool = true
  ) -> Outcome<Templates> {
    load(
      files, strings: pairs, language: language, areWhole: areWhole, schemas: PageSchema.all,
      required: RequiredStrings.all, counted: RequiredStrings.counted, gaps: RequiredStrings.gaps)
  }

  /// The same for any page kinds.
  static func load(
    _ files: [SourceFile], strings pairs: [(key: String, value: Spanned<String>)],
    language: String = "en", areWhole: Bool = true, schemas: [PageSchema], required: [String],
    counted: [String] = [], gaps: [String: [String]] = [:]
  ) -> Outcome<Templates> {
    let strings = TemplateStrings(pairs, language: language, areWhole: areWhole)
    let forms = counted.flatMap { key in PluralCategory.allCases.map { "\(key).\($0.rawValue)" } }
    var diagnostics =
      strings.missing(of: required) + strings.wrongForms(of: counted, in: pairs)
      + strings.missingMonths()
      + TemplateStrings.unknownGaps(in: pairs, required: required + forms, known: gaps)
    var sources: [String: TemplateSource] = [:]
    var isReadable = true
    var assets: [SourceFile] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      if file.isClosedFolder {
        diagnostics += file.decoded().diagnostics
      } else if file.path.hasPrefix(folder + "assets/") {
        assets.append(file)
        if case .problem = file.contents { diagnostics += file.decoded().diagnostics }
      } else if file.path.hasPrefix(folder), file.path.hasSuffix(".mustache") {
        let decoded = file.decoded()
        diagnostics += decoded.diagnostics
        guard let source = decoded.value else { continue }
        let parsed = TemplateParser.parse(source)
        diagnostics += parsed.diagnostics
        if parsed.diagnostics.hasErrors { isReadable = false }
        let name = String(file.path.dropFirst(folder.count).dropLast(".mustache".count))
        sources[name] = TemplateSource(name: name, source: source, nodes: parsed.value)
      }
    }
    var programs: [String: TemplateProgram] = [:]
    var unmarked: [Diagnostic] = []
    for schema in schemas {
      guard let template = sources[schema.template] else {
        let path = "\(folder)\(schema.template).mustache"
        // A file that is there but cannot be read has been reported already.
        guard !files.contains(where: { $0.path == path }) else { continue }
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
      unmarked += Self.unmarked(compiled.value, schema, template)
      programs[schema.template] = compiled.value
    }
    let templates = Templates(
      strings: strings, assets: assets, programs: programs, unmarkedPages: unmarked)
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

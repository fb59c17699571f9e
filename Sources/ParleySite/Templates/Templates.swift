import Mustache
public import ParleyModel

/// The templates of a site, checked and ready to render.
///
/// The only file that knows swift-mustache. It is given flat templates (see ``TemplateFolding``) and one
/// type of value, so that its slow paths, reflection and partials looked up by name, are never taken.
public struct Templates: Sendable {
  /// The words of the site itself.
  let strings: TemplateStrings
  /// Files below `templates/assets/`, by their path below `templates/`.
  let assets: [SourceFile]
  private let rendered: [String: [Part]]
  /// What is wrong with templates of pages that speak from an earlier day: such a page must say so, to
  /// readers and to robots.
  let unmarkedPages: [Diagnostic]

  /// A piece of a page's template, and the section that is all of it, where there is one.
  private struct Part: Sendable {
    let template: MustacheTemplate
    let section: TemplateFolding.Section?
  }

  /// Reads and checks everything below `templates/`.
  ///
  /// - Parameters:
  ///   - files: All files below `templates/`; those that are neither templates nor assets are left
  ///     to their own readers.
  ///   - strings: The words of the site's language, nested keys joined with dots.
  ///   - language: The tag of the language that these words are in.
  ///   - areWhole: Whether their file could be read whole; else none is reported as missing.
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
        let scanned = TemplateScanner.scan(source)
        diagnostics += scanned.diagnostics
        if scanned.diagnostics.hasErrors { isReadable = false }
        let name = String(file.path.dropFirst(folder.count).dropLast(".mustache".count))
        sources[name] = TemplateSource(name: name, source: source, nodes: scanned.value)
      }
    }
    var rendered: [String: [Part]] = [:]
    var unmarked: [Diagnostic] = []
    let folding = TemplateFolding(sources: sources, strings: strings)
    for schema in schemas {
      guard let template = sources[schema.template] else {
        let path = "\(folder)\(schema.template).mustache"
        // A file that is there but cannot be read has been reported already.
        guard !files.contains(where: { $0.path == path }) else { continue }
        diagnostics.append(
          Diagnostic(
            .missingTemplate, at: .start(of: SourceText(path: path, text: "")),
            "the template of the pages of kind `\(schema.shape.name)` is missing",
            help: "add \(path)"))
        continue
      }
      let lint = TemplateLint.check(
        template, shape: schema.shape, among: sources, strings: strings)
      diagnostics += lint
      // What has been reported need not fail a second time, in the parser's words.
      guard isReadable, !lint.hasErrors else { continue }
      do {
        let folded = try folding.fold(template)
        unmarked += Self.unmarked(folded, schema, template)
        rendered[schema.template] = try folded.map {
          Part(template: try MustacheTemplate(string: $0.text), section: $0.section)
        }
      } catch let error as TemplateFolding.TooDeep {
        diagnostics.append(
          Diagnostic(
            .invalidTemplate, at: error.tag.span,
            "`\(error.tag.value)` is more than \(TemplateScanner.depthLimit) levels deep on the pages "
              + "of kind `\(schema.shape.name)`, with all that encloses it in other templates",
            help: "take levels out"))
      } catch {
        // The scanner takes no less than the parser, so this says that one of them is wrong.
        diagnostics.append(
          Diagnostic(
            .invalidTemplate, at: .start(of: template.source),
            "the template cannot be understood: \(error)"))
      }
    }
    let templates = Templates(
      strings: strings, assets: assets, rendered: rendered, unmarkedPages: unmarked)
    return Outcome(templates, Self.withoutRepeats(diagnostics))
  }

  /// A page's HTML. A template that was not there, or not right, renders nothing: loading said so.
  ///
  /// A value that is not of the declared shape is a mistake of ours, caught while testing.
  func render(_ schema: PageSchema, _ value: TemplateValue) -> String {
    assert(
      schema.shape.mismatches(value).isEmpty,
      "\(schema.template): \(schema.shape.mismatches(value).joined(separator: "; "))")
    var html = ""
    for part in rendered[schema.template] ?? [] {
      if let section = part.section,
        value[section.name]?.isEmpty ?? true != section.isInverted
      {
        continue
      }
      html += part.template.render(PrintedValue(value: value))
    }
    return html
  }

  /// Whether the pages of a template do not say so when they speak from an earlier day.
  private static func unmarked(
    _ parts: [TemplateFolding.Part], _ schema: PageSchema, _ template: TemplateSource
  ) -> [Diagnostic] {
    let standsInPresent = [PageSchema.notFound.template, PageSchema.pastViews.template]
    guard schema.shape["banner"] != nil, !standsInPresent.contains(schema.template),
      !["banner", "is-past"].allSatisfy({ name in parts.contains { $0.prints(name) } })
    else { return [] }
    return [
      Diagnostic(
        .unmarkedView, at: .start(of: template.source),
        "pages of earlier days are made with this template, and it does not say so on them",
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

/// A value as swift-mustache meets it.
///
/// A sequence on purpose: that is the first thing a section asks for, and each value knows how often
/// its section is to be printed.
private struct PrintedValue {
  let value: TemplateValue
}

extension PrintedValue: MustacheParent {
  func child(named name: String) -> Any? {
    switch value {
    case .object(let fields):
      for field in fields where field.name == name { return PrintedValue(value: field.value) }
      return nil
    case .text(let text) where name == "raw":
      return PrintedValue(value: .html(text))
    case .html where name == "raw":
      return self
    default:
      return nil
    }
  }
}

extension PrintedValue: MustacheCustomRenderable {
  var renderText: String {
    switch value {
    case .text(let text): HTMLText.escaped(text)
    case .html(let html): html
    case .flag, .list, .object, .empty: ""
    }
  }

  var isNull: Bool { false }
}

extension PrintedValue: MustacheSequence {
  func makeIterator() -> Iterator {
    switch value {
    case .list(let values): Iterator(single: nil, values: values)
    case .flag(false), .empty: Iterator(single: nil, values: [])
    case .text, .html, .flag, .object: Iterator(single: self, values: [])
    }
  }

  struct Iterator: IteratorProtocol {
    var single: PrintedValue?
    let values: [TemplateValue]
    var index = 0

    init(single: PrintedValue?, values: [TemplateValue]) {
      self.single = single
      self.values = values
    }

    mutating func next() -> PrintedValue? {
      if let element = single {
        single = nil
        return element
      }
      guard index < values.count else { return nil }
      defer { index += 1 }
      return PrintedValue(value: values[index])
    }
  }
}

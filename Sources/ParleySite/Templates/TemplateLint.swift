import ParleyModel

/// Follows every tag of a template through the shape of what it will be given, and reports names that
/// will never be there, before any page is rendered.
struct TemplateLint {
  private let sources: [String: TemplateSource]
  private let strings: TemplateStrings
  private let page: String
  private var diagnostics: [Diagnostic] = []
  /// The tags that led here from the page's own template, outermost first.
  private var trail: [Spanned<String>] = []
  /// How many sections, blocks and templates stand open around what is looked at.
  private var depth = 0

  /// What a name may be looked up in.
  private enum Scope {
    case object(TemplateShape)
    case value(TemplateShape.Kind)
  }

  /// Checks the template of a page and all it includes.
  static func check(
    _ template: TemplateSource, shape: TemplateShape, among sources: [String: TemplateSource],
    strings: TemplateStrings
  ) -> [Diagnostic] {
    var lint = TemplateLint(sources: sources, strings: strings, page: shape.name)
    lint.walk(template.nodes, scopes: [.object(shape)])
    return lint.diagnostics
  }

  private init(sources: [String: TemplateSource], strings: TemplateStrings, page: String) {
    self.sources = sources
    self.strings = strings
    self.page = page
  }

  private mutating func walk(_ nodes: [TemplateNode], scopes: [Scope]) {
    for node in nodes {
      switch node {
      case .text:
        break
      case .variable(let name, _):
        checkVariable(name, scopes: scopes)
      case .section(let name, let isInverted, let children):
        walkSection(name, isInverted: isInverted, children, scopes: scopes)
      case .partial(let name):
        enter(name, scopes: scopes)
      case .parent(let name, let blocks):
        checkBlocks(blocks, of: name)
        enter(name, scopes: scopes)
        // A block sees what stands where the parent expands it; ours stand outside of sections.
        for block in blocks { descend(block.name, block.nodes, scopes: scopes) }
      case .block(let block):
        descend(block.name, block.nodes, scopes: scopes)
      }
    }
  }

  /// Walks what a tag encloses, unless it goes too deep: each file may be shallow, and the page that is
  /// put together from them still exhaust the stack.
  private mutating func descend(
    _ tag: Spanned<String>, _ nodes: [TemplateNode], scopes: [Scope]
  ) {
    guard depth < TemplateScanner.depthLimit else {
      report(
        .invalidTemplate, at: tag.span,
        "`\(tag.value)` is \(depth + 1) levels deep, with all that encloses it in other templates",
        help: "take levels out; at most \(TemplateScanner.depthLimit) are read")
      return
    }
    depth += 1
    walk(nodes, scopes: scopes)
    depth -= 1
  }

  private mutating func enter(_ name: Spanned<String>, scopes: [Scope]) {
    guard let source = sources[name.value] else {
      let near = NearestNames.nearest(to: name.value, among: sources.keys.sorted()).first
      report(
        .missingPartial, at: name.span, "there is no template `\(name.value)`",
        help: near.map { "did you mean `\($0)`?" } ?? "add templates/\(name.value).mustache")
      return
    }
    guard !trail.contains(where: { $0.value == name.value }) else {
      report(
        .invalidTemplate, at: name.span, "the template `\(name.value)` includes itself",
        help: "templates cannot call themselves; repeat with a section over a list")
      return
    }
    guard trail.count < TemplateFolding.depthLimit - 1 else {
      report(
        .invalidTemplate, at: name.span,
        "`\(name.value)` is the template number \(trail.count + 2) in a chain of inclusions",
        help: "include fewer within each other; at most \(TemplateFolding.depthLimit) are read")
      return
    }
    trail.append(name)
    descend(name, source.nodes, scopes: scopes)
    trail.removeLast()
  }

  private mutating func checkBlocks(_ blocks: [TemplateNode.Block], of parent: Spanned<String>) {
    guard let source = sources[parent.value] else { return }
    let names = blockNames(in: source.nodes)
    for block in blocks where !names.contains(block.name.value) {
      let near = NearestNames.nearest(to: block.name.value, among: names).first
      report(
        .unknownName, at: block.name.span,
        "`\(parent.value)` has no block `\(block.name.value)`",
        help: near.map { "did you mean `\($0)`?" } ?? "its blocks: \(names.joined(separator: ", "))"
      )
    }
  }

  private func blockNames(in nodes: [TemplateNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .block(let block): [block.name.value] + blockNames(in: block.nodes)
      case .section(_, _, let children): blockNames(in: children)
      case .parent(_, let blocks): blocks.flatMap { blockNames(in: $0.nodes) }
      case .text, .variable, .partial: []
      }
    }
  }

  // MARK: Names

  private mutating func checkVariable(_ name: Spanned<String>, scopes: [Scope]) {
    if name.value.hasPrefix("strings.") {
      let key = String(name.value.dropFirst("strings.".count))
      guard strings.areWhole, strings.text(of: key) == nil else { return }
      report(
        .missingString, at: name.span, "the string `\(key)` is missing",
        help: strings.nearest(to: key).map { "did you mean `\($0)`?" }
          ?? "add it to \(strings.source.path)")
      return
    }
    guard let kind = resolve(name, scopes: scopes) else { return }
    switch kind {
    case .text, .html, .url:
      break
    case .flag:
      report(
        .invalidTemplate, at: name.span, "`\(name.value)` is yes or no and prints nothing",
        help: "use it to open a section: {{#\(name.value)}}…{{/\(name.value)}}")
    case .list, .object:
      report(
        .invalidTemplate, at: name.span, "`\(name.value)` holds other values and prints nothing",
        help: "open it: {{#\(name.value)}}…{{/\(name.value)}}")
    }
  }

  private mutating func walkSection(
    _ name: Spanned<String>, isInverted: Bool, _ children: [TemplateNode], scopes: [Scope]
  ) {
    if name.value.hasPrefix("strings.") {
      report(
        .invalidTemplate, at: name.span, "a string cannot open a section",
        help: "print it: {{\(name.value)}}")
      return
    }
    guard let kind = resolve(name, scopes: scopes) else { return }
    guard !isInverted else {
      descend(name, children, scopes: scopes)
      return
    }
    switch kind {
    case .flag: descend(name, children, scopes: scopes)
    case .text, .html, .url: descend(name, children, scopes: scopes + [.value(kind)])
    case .object(let shape): descend(name, children, scopes: scopes + [.object(shape)])
    case .list(.object(let shape)): descend(name, children, scopes: scopes + [.object(shape)])
    case .list(let element): descend(name, children, scopes: scopes + [.value(element)])
    }
  }

  private mutating func resolve(_ name: Spanned<String>, scopes: [Scope]) -> TemplateShape.Kind? {
    if name.value == "." {
      switch scopes[scopes.count - 1] {
      case .object(let shape): return .object(shape)
      case .value(let kind): return kind
      }
    }
    let parts = name.value.split(separator: ".").map(String.init)
    guard var kind = climb(parts[0], scopes: scopes) else {
      reportUnknown(parts[0], in: scopes, at: name.span)
      return nil
    }
    for part in parts.dropFirst() {
      guard case .object(let shape) = kind, let field = shape[part] else {
        let names =
          if case .object(let shape) = kind { shape.fields.map(\.name) } else { [String]() }
        reportUnknown(part, names: names, at: name.span)
        return nil
      }
      kind = field.kind
    }
    return kind
  }

  private func climb(_ name: String, scopes: [Scope]) -> TemplateShape.Kind? {
    for case .object(let shape) in scopes.reversed() {
      if let field = shape[name] { return field.kind }
    }
    return nil
  }

  private mutating func reportUnknown(_ name: String, in scopes: [Scope], at span: SourceSpan) {
    var names: [String] = []
    for case .object(let shape) in scopes.reversed() { names += shape.fields.map(\.name) }
    reportUnknown(name, names: names, at: span)
  }

  private mutating func reportUnknown(_ name: String, names: [String], at span: SourceSpan) {
    let help =
      if let near = NearestNames.nearest(to: name, among: names).first {
        "did you mean `\(near)`?"
      } else if names.isEmpty {
        "nothing has a name here"
      } else {
        "known here: \(names.prefix(12).joined(separator: ", "))"
      }
    report(.unknownName, at: span, "nothing here is called `\(name)`", help: help)
  }

  private mutating func report(
    _ code: DiagnosticCode, at span: SourceSpan, _ message: String, help: String
  ) {
    let notes = trail.reversed().map { Diagnostic.Note("included here", at: $0.span) }
    let page = Diagnostic.Note("met on the pages of kind `\(page)`", at: span)
    diagnostics.append(Diagnostic(code, at: span, message, help: help, notes: notes + [page]))
  }
}

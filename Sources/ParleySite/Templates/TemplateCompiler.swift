import ParleyModel

/// Compiles the template of a kind of page: puts in partials, parents, blocks and strings, and resolves
/// each name to the place of its value.
///
/// A name that cannot be resolved is an author's mistake, reported with its place and the nearest name.
/// So the check of a template is its compilation, and whatever compiles can be rendered.
struct TemplateCompiler {
  private let sources: [String: TemplateSource]
  private let strings: TemplateStrings
  private let page: String
  private let indentation: Indentation
  /// The files that contain preformatted text, whose blanks may be seen.
  private let preformatted: Set<ObjectIdentifier>
  /// The files that come with the program.
  private let programTexts: Set<ObjectIdentifier>

  private var program = TemplateProgramBuilder()
  private var diagnostics: [Diagnostic] = []
  /// The tags that led here from the page's own template, outermost first.
  private var trail: [Spanned<String>] = []
  /// How many sections, blocks and templates are open around the present node.
  private var depth = 0
  /// How many of the open sections are over objects, and over other values.
  private var scopeCount = 0
  private var entryCount = 0
  /// What is taken from and added to the beginning of each line.
  private var margin = Margin()
  /// Whether the margin is still to be printed before what comes next.
  private var isMarginDue = false
  /// Whether what comes next continues the present line, although it may begin one in its own file.
  private var continuesLine = false

  /// A section that is open, as names are looked up in it.
  private enum Level {
    case object(TemplateOutline, scope: Int)
    /// A text, HTML or a list in a list, the place it comes from, and its number among the open ones.
    case entry(TemplateOutline.Kind, from: TemplateProgram.Place?, Int)
  }

  /// What fills the blocks of a parent, with all that is known where it was written.
  private final class Filling {
    let block: TemplateNode.Block
    let outer: Blocks
    let trail: [Spanned<String>]

    init(_ block: TemplateNode.Block, outer: Blocks, trail: [Spanned<String>]) {
      self.block = block
      self.outer = outer
      self.trail = trail
    }
  }

  private typealias Blocks = [String: Filling]

  /// How many templates may include each other in a chain.
  static let chainLimit = 32

  /// Compiles a template and all it includes.
  ///
  /// - Parameter outline: What the template is given.
  /// - Returns: The program, and everything that is wrong; where that is an error, the program is of no
  ///   use.
  static func compile(
    _ template: TemplateSource, for outline: TemplateOutline,
    among sources: [String: TemplateSource],
    strings: TemplateStrings, indentation: Indentation = .stripped
  ) -> Outcome<TemplateProgram> {
    var compiler = TemplateCompiler(
      sources: sources, strings: strings, page: outline.name, indentation: indentation)
    compiler.scopeCount = 1
    compiler.compile(template.nodes, levels: [.object(outline, scope: 0)], blocks: [:])
    return Outcome(compiler.program.program, compiler.diagnostics)
  }

  private init(
    sources: [String: TemplateSource], strings: TemplateStrings, page: String,
    indentation: Indentation
  ) {
    self.sources = sources
    self.strings = strings
    self.page = page
    self.indentation = indentation
    preformatted = Set(
      sources.values.map(\.source).filter {
        Bytes.contain("<pre", in: $0.text) || Bytes.contain("<textarea", in: $0.text)
      }.map { ObjectIdentifier($0) })
    programTexts = Set(sources.values.filter { !$0.isOwn }.map { ObjectIdentifier($0.source) })
  }

  // MARK: Nodes

  private mutating func compile(_ nodes: [TemplateNode], levels: [Level], blocks: Blocks) {
    for node in nodes {
      switch node {
      case .text(let span): add(span)
      case .variable(let name, let isRaw): compileVariable(name, isRaw: isRaw, levels: levels)
      case .section(let section): compileSection(section, levels: levels, blocks: blocks)
      case .partial(let name, let indentation):
        include(name, levels: levels, blocks: blocks, indentation: indentation)
      case .parent(let name, let fillings, let indentation):
        compileParent(name, fillings, levels: levels, blocks: blocks, indentation: indentation)
      case .block(let block): compileBlock(block, levels: levels, blocks: blocks)
      }
    }
  }

  /// Compiles what a tag encloses, unless it goes too deep: each file may be shallow, and the page that
  /// is put together from them still exhaust the stack.
  private mutating func descend(
    _ tag: Spanned<String>, _ nodes: [TemplateNode], levels: [Level], blocks: Blocks
  ) {
    guard depth < TemplateParser.depthLimit else {
      report(
        .invalidTemplate, at: tag.span,
        "`\(tag.value)` is \(depth + 1) levels deep, counting what encloses it in other templates",
        help: "use fewer levels; at most \(TemplateParser.depthLimit) are read")
      return
    }
    depth += 1
    compile(nodes, levels: levels, blocks: blocks)
    depth -= 1
  }

  private mutating func include(
    _ name: Spanned<String>, levels: [Level], blocks: Blocks, indentation: String?
  ) {
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
    guard trail.count < Self.chainLimit - 1 else {
      report(
        .invalidTemplate, at: name.span,
        "`\(name.value)` is the template number \(trail.count + 2) in a chain of inclusions",
        help: "include fewer within each other; at most \(Self.chainLimit) are read")
      return
    }
    trail.append(name)
    let outer = margin
    if let indentation {
      margin = Margin(removed: "", added: outer.added + outer.rest(of: indentation))
      isMarginDue = true
    } else {
      addMargin()
      margin = Margin()
    }
    descend(name, source.nodes, levels: levels, blocks: blocks)
    margin = outer
    trail.removeLast()
  }

  private mutating func compileParent(
    _ name: Spanned<String>, _ fillings: [TemplateNode.Block], levels: [Level], blocks: Blocks,
    indentation: String?
  ) {
    checkBlocks(fillings, of: name)
    var inner = blocks
    // What was filled further out wins: it builds on this template.
    for block in fillings where inner[block.name.value] == nil {
      inner[block.name.value] = Filling(block, outer: blocks, trail: trail)
    }
    include(name, levels: levels, blocks: inner, indentation: indentation)
  }

  private mutating func compileBlock(
    _ block: TemplateNode.Block, levels: [Level], blocks: Blocks
  ) {
    guard let filling = blocks[block.name.value] else {
      descend(block.name, block.nodes, levels: levels, blocks: blocks)
      return
    }
    let outer = (margin: margin, trail: trail)
    if block.isStandalone { isMarginDue = true } else { addMargin() }
    margin.added += margin.rest(of: block.ownIndentation ?? block.indentation)
    margin.removed = filling.block.ownIndentation ?? ""
    if !block.isStandalone {
      // The first line of what fills it begins where the tag is.
      continuesLine = true
    }
    trail = filling.trail
    descend(filling.block.name, filling.block.nodes, levels: levels, blocks: filling.outer)
    continuesLine = false
    if block.takesLineEnd, !filling.block.endsWithLine {
      // The line that went with the block's own tag ends here.
      program.add(literal: "\n")
      isMarginDue = true
    }
    (margin, trail) = outer
  }

  private mutating func checkBlocks(_ blocks: [TemplateNode.Block], of parent: Spanned<String>) {
    guard let names = sources.blockNames(of: parent.value) else { return }
    for block in blocks where !names.contains(block.name.value) {
      if isProgram(block.name.span.source), let own = sources.own(behind: parent.value) {
        reportMissing(block.name.value, in: own)
        continue
      }
      let near = NearestNames.nearest(to: block.name.value, among: names).first
      report(
        .unknownName, at: block.name.span,
        "`\(parent.value)` has no block `\(block.name.value)`",
        help: near.map { "did you mean `\($0)`?" } ?? "its blocks: \(names.joined(separator: ", "))"
      )
    }
  }

  /// Reports a block that the program's templates fill and the site's own has not. A frame from before an
  /// upgrade lacks the new ones, and a plain one may leave some out; without `main`, pages have nothing to say.
  private mutating func reportMissing(_ block: String, in own: TemplateSource) {
    var missing = Diagnostic(
      .unknownName, at: .start(of: own.source),
      "the block `\(block)`, which Parley's templates fill, is not here",
      help: "put {{$\(block)}}{{/\(block)}} where it belongs")
    if block != "main" { missing.severity = .note }
    diagnostics.append(missing)
  }

  private func isProgram(_ text: SourceText) -> Bool {
    programTexts.contains(ObjectIdentifier(text))
  }

  // MARK: Tags

  private mutating func compileVariable(
    _ name: Spanned<String>, isRaw: Bool, levels: [Level]
  ) {
    if name.value.hasPrefix("strings.") {
      addString(name, isRaw: isRaw)
      return
    }
    guard let (kind, place) = resolve(name, levels: levels) else { return }
    switch kind {
    case .text, .html, .url:
      addMargin()
      program.add(isRaw ? .printRaw(place) : .print(place))
    case .flag:
      report(
        .invalidTemplate, at: name.span, "`\(name.value)` is yes or no and prints nothing",
        help: "use it to open a section: {{#\(name.value)}}…{{/\(name.value)}}")
    case .list, .object:
      report(
        .invalidTemplate, at: name.span, "`\(name.value)` contains other values and prints nothing",
        help: "open it: {{#\(name.value)}}…{{/\(name.value)}}")
    }
  }

  private mutating func addString(_ name: Spanned<String>, isRaw: Bool) {
    let key = String(name.value.dropFirst("strings.".count))
    guard !strings.areComplete || strings.text(of: key) != nil else {
      report(
        .missingString, at: name.span, "the string `\(key)` is missing",
        help: strings.nearest(to: key).map { "did you mean `\($0)`?" }
          ?? "add it to \(strings.source.path)")
      return
    }
    addMargin()
    program.add(literal: isRaw ? strings[key] : HTMLText.escaped(strings[key]))
  }

  private mutating func compileSection(
    _ section: TemplateNode.Section, levels: [Level], blocks: Blocks
  ) {
    let name = section.name
    let isInverted = section.isInverted
    if name.value.hasPrefix("strings.") {
      report(
        .invalidTemplate, at: name.span, "a string cannot open a section",
        help: "print it: {{\(name.value)}}")
      return
    }
    if name.value == ".", case .object = levels[levels.count - 1] {
      // The object that is open is there.
      if !isInverted { descend(name, section.nodes, levels: levels, blocks: blocks) }
      return
    }
    guard let (kind, place) = resolve(name, levels: levels) else { return }
    // A line that begins with the tag has its margin whether or not the section opens.
    if !section.opensAlone { addMargin() }
    let start = program.position
    // The end is known when all between is compiled.
    program.add(isInverted ? .openInverted(place, end: 0) : .open(place, end: 0))
    let counts = (scopeCount, entryCount)
    var levels = levels
    if !isInverted, let level = level(over: kind, from: place) {
      levels.append(level)
    }
    descend(name, section.nodes, levels: levels, blocks: blocks)
    if !section.closesAlone { addMargin() }
    (scopeCount, entryCount) = counts
    program.endSection(at: start)
  }

  /// What a section over a value opens; `nil` where names mean what they mean outside.
  private mutating func level(
    over kind: TemplateOutline.Kind, from place: TemplateProgram.Place
  ) -> Level? {
    switch kind {
    case .flag, .list(.flag): return nil
    case .object(let outline), .list(.object(let outline)):
      scopeCount += 1
      return .object(outline, scope: scopeCount - 1)
    case .text, .html, .url:
      entryCount += 1
      return .entry(kind, from: place, entryCount - 1)
    case .list(let kind):
      entryCount += 1
      return .entry(kind, from: nil, entryCount - 1)
    }
  }

  // MARK: Names

  private mutating func resolve(
    _ name: Spanned<String>, levels: [Level]
  ) -> (TemplateOutline.Kind, TemplateProgram.Place)? {
    if name.value == "." {
      switch levels[levels.count - 1] {
      case .object(let outline, let scope):
        return (.object(outline), .field(scope: scope, slot: -1))
      case .entry(let kind, _, let number): return (kind, .entry(number))
      }
    }
    let parts = name.value.split(separator: ".").map(String.init)
    guard let (first, scope, slot) = climb(parts[0], levels: levels) else {
      reportUnknown(parts[0], in: levels, at: name.span)
      return nil
    }
    var kind = first.kind
    var slots = [slot]
    warn(of: first, at: name.span)
    for part in parts.dropFirst() {
      guard case .object(let outline) = kind, let slot = outline.slot(of: part) else {
        let names =
          if case .object(let outline) = kind { outline.presentNames } else { [String]() }
        reportUnknown(part, names: names, at: name.span)
        return nil
      }
      kind = outline.fields[slot].kind
      slots.append(slot)
      warn(of: outline.fields[slot], at: name.span)
    }
    guard slots.count == 1 else {
      return (kind, .path(scope: scope, program.addPath(slots)))
    }
    return (kind, entry(of: .field(scope: scope, slot: slot), levels: levels))
  }

  private func climb(
    _ name: String, levels: [Level]
  ) -> (field: TemplateOutline.Field, scope: Int, slot: Int)? {
    for case .object(let outline, let scope) in levels.reversed() {
      if let slot = outline.slot(of: name) { return (outline.fields[slot], scope, slot) }
    }
    return nil
  }

  /// A value whose own section is open is available and is not made again: `{{#date}}on {{date}}{{/date}}`.
  private func entry(
    of place: TemplateProgram.Place, levels: [Level]
  ) -> TemplateProgram.Place {
    for case .entry(_, from: place, let number) in levels.reversed() { return .entry(number) }
    return place
  }

  /// Reports the use of a field that goes with the next version.
  private mutating func warn(of field: TemplateOutline.Field, at span: SourceSpan) {
    guard let replacement = field.replacement else { return }
    report(
      .deprecatedName, at: span, "`\(field.name)` is now called `\(replacement)`",
      help: "write `\(replacement)`; the old name is understood until the next version")
  }

  private mutating func reportUnknown(_ name: String, in levels: [Level], at span: SourceSpan) {
    var names: [String] = []
    for case .object(let outline, _) in levels.reversed() { names += outline.presentNames }
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
    var notes = trail.reversed().map { Diagnostic.Note("included here", at: $0.span) }
    var place = span
    if isProgram(span.source), let tag = trail.last(where: { !isProgram($0.span.source) }) {
      // Parley's own templates are right by themselves: the site put one where it does not belong.
      place = tag.span
      notes.insert(Diagnostic.Note("in this template, which comes with Parley", at: span), at: 0)
    }
    let page = Diagnostic.Note("found on the pages of kind `\(page)`", at: place)
    diagnostics.append(Diagnostic(code, at: place, message, help: help, notes: notes + [page]))
  }

  // MARK: Steps

  /// Adds a text of a template, line by line with its margin.
  private mutating func add(_ span: SourceSpan) {
    let lower = span.range.lowerBound
    var isLineStart = lower == 0 || span.source[lower - 1..<lower] == "\n"
    let keeps = indentation == .kept || preformatted.contains(ObjectIdentifier(span.source))
    // A line may end in CR LF, which is one character.
    let lines = span.text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, bytes) in lines.enumerated() {
      var line = Substring(bytes)
      if isLineStart, !keeps {
        line = line.drop { $0 == " " || $0 == "\t" }
      } else if isLineStart, indentation == .kept {
        if line.hasPrefix(margin.removed) { line = line.dropFirst(margin.removed.count) }
        isMarginDue = !continuesLine
      }
      continuesLine = false
      if !line.isEmpty {
        if line != "\r" { addMargin() }
        program.add(literal: line)
      }
      if number < lines.count - 1 { program.add(literal: "\n") }
      isLineStart = true
    }
  }

  private mutating func addMargin() {
    continuesLine = false
    guard isMarginDue else { return }
    isMarginDue = false
    if indentation == .kept, !margin.added.isEmpty { program.add(literal: margin.added) }
  }
}

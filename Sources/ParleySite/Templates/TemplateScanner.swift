import ParleyModel

/// Takes a template apart at its tags, and says what is wrong with them.
///
/// swift-mustache has a parser too, but keeps its tokens to itself and stops at the first mistake.
/// What passes here it accepts; what Parley leaves out of Mustache (other delimiters, transforms,
/// names of partials that are only known when a page is rendered) is an error here.
struct TemplateScanner {
  /// How many sections and blocks may stand open at once; whoever nests more has made a slip, and each
  /// costs room on the stack of all that walk the tree.
  static let depthLimit = 100

  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  private var open: [Frame] = []
  private var diagnostics: [Diagnostic] = []
  /// Whether something stands in the file after which nothing more can be read.
  private var isCutShort = false

  /// A section that has not been closed yet.
  private struct Frame {
    enum Kind { case file, section, inverted, parent, block }
    let kind: Kind
    let name: Spanned<String>
    var nodes: [TemplateNode] = []
    var blocks: [TemplateNode.Block] = []
  }

  /// Takes a whole file apart. What cannot be understood is reported and left out.
  static func scan(_ source: SourceText) -> Outcome<[TemplateNode]> {
    var scanner = TemplateScanner(source)
    let nodes = scanner.scan()
    return Outcome(nodes, scanner.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  private mutating func scan() -> [TemplateNode] {
    open = [Frame(kind: .file, name: Spanned("", at: .start(of: source)))]
    var textStart = 0
    while let start = find("{{", from: offset) {
      guard let tag = readTag(at: start) else {
        isCutShort = true
        break
      }
      var textEnd = start
      offset = tag.end
      if tag.mayStandAlone, let line = wholeLine(around: start..<tag.end) {
        textEnd = max(textStart, line.lowerBound)
        offset = line.upperBound
      }
      addText(textStart..<textEnd)
      textStart = offset
      take(tag)
      if isCutShort { break }
    }
    if !isCutShort { addText(textStart..<bytes.count) }
    while open.count > 1 {
      let frame = open.removeLast()
      // What comes after a place where reading ended may well have closed it.
      if !isCutShort {
        report(
          frame.name.span, "`\(frame.name.value)` is opened here and never closed",
          help: "close it with {{/\(frame.name.value)}}")
      }
      close(frame)
    }
    return open[0].nodes
  }

  // MARK: Tags

  private struct Tag {
    let sigil: UInt8
    let name: Spanned<String>
    let isRaw: Bool
    let span: SourceSpan
    let end: Int

    /// Whether the tag prints nothing itself, so that a line with nothing else goes with it.
    var mayStandAlone: Bool { "#^/!><$".utf8.contains(sigil) }
  }

  private mutating func readTag(at start: Int) -> Tag? {
    let triple = byte(start + 2) == UInt8(ascii: "{")
    let closing = triple ? "}}}" : "}}"
    let inside = start + (triple ? 3 : 2)
    guard let stop = find(closing, from: inside) else {
      let line = source.span(start..<lineEnd(after: start))
      report(line, "the tag is never closed", help: "end it with `\(closing)`")
      return nil
    }
    var lower = inside
    var sigil = UInt8(ascii: " ")
    if !triple, let first = byte(inside), "#^/!><$&=%".utf8.contains(first) {
      sigil = first
      lower += 1
    }
    var upper = stop
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    let span = source.span(lower..<upper)
    return Tag(
      sigil: sigil, name: Spanned(String(span.text), at: span),
      isRaw: triple || sigil == UInt8(ascii: "&"),
      span: source.span(start..<stop + closing.utf8.count), end: stop + closing.utf8.count)
  }

  private mutating func take(_ tag: Tag) {
    switch tag.sigil {
    case UInt8(ascii: "!"):
      return
    case UInt8(ascii: "="):
      report(tag.span, "delimiters cannot be changed", help: "write tags as {{name}}")
      return
    case UInt8(ascii: "%"):
      report(tag.span, "pragmas are not known", help: "values know themselves how to be printed")
      return
    default:
      break
    }
    guard isName(tag) else { return }
    if "#^<$".utf8.contains(tag.sigil), open.count > Self.depthLimit {
      report(
        tag.name.span, "`\(tag.name.value)` is opened \(open.count) levels deep",
        help: "close what stands open; at most \(Self.depthLimit) levels are read")
      isCutShort = true
      return
    }
    switch tag.sigil {
    case UInt8(ascii: "#"): open.append(Frame(kind: .section, name: tag.name))
    case UInt8(ascii: "^"): open.append(Frame(kind: .inverted, name: tag.name))
    case UInt8(ascii: "<"): open.append(Frame(kind: .parent, name: tag.name))
    case UInt8(ascii: "$"): open.append(Frame(kind: .block, name: tag.name))
    case UInt8(ascii: ">"): add(.partial(tag.name), at: tag.span)
    case UInt8(ascii: "/"): closeSection(tag)
    default: add(.variable(tag.name, isRaw: tag.isRaw), at: tag.span)
    }
  }

  private mutating func isName(_ tag: Tag) -> Bool {
    let name = tag.name.value
    if name.isEmpty {
      report(tag.span, "the tag names nothing", help: "write a name between the braces")
      return false
    }
    let isPartial = tag.sigil == UInt8(ascii: ">") || tag.sigil == UInt8(ascii: "<")
    let fits = name.utf8.allSatisfy { Self.isNameByte($0, partial: isPartial) }
    if fits, name == "." || isPartial || hasGoodDots(name) { return true }
    let help =
      name.utf8.contains(UInt8(ascii: "("))
      ? "values come ready for printing; transforms are not known"
      : name.utf8.contains(UInt8(ascii: "*"))
        ? "name the partial itself"
        : "names are letters, digits, `-` and `_`, with `.` between them"
    report(tag.name.span, "`\(name)` is not a name", help: help)
    return false
  }

  private func hasGoodDots(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && name.utf8.last != UInt8(ascii: ".")
      && find("..", in: Array(name.utf8)) == nil
  }

  private mutating func closeSection(_ tag: Tag) {
    guard open.count > 1, let frame = open.last else {
      report(tag.name.span, "`\(tag.name.value)` is closed but was never opened")
      return
    }
    guard frame.name.value == tag.name.value else {
      let start = frame.name.span
      diagnostics.append(
        Diagnostic(
          .invalidTemplate, at: tag.name.span,
          "`\(tag.name.value)` is closed here, but `\(frame.name.value)` is open",
          help: "close {{/\(frame.name.value)}} first",
          notes: [Diagnostic.Note("`\(frame.name.value)` is opened here", at: start)]))
      // A name further out was meant: whatever stands open inside it is closed with it.
      guard let depth = open.lastIndex(where: { $0.name.value == tag.name.value }), depth > 0 else {
        return
      }
      while open.count > depth { close(open.removeLast()) }
      return
    }
    close(open.removeLast())
  }

  private mutating func close(_ frame: Frame) {
    switch frame.kind {
    case .file: break
    case .section: append(.section(frame.name, isInverted: false, frame.nodes))
    case .inverted: append(.section(frame.name, isInverted: true, frame.nodes))
    case .parent: append(.parent(frame.name, frame.blocks))
    case .block:
      let block = TemplateNode.Block(name: frame.name, nodes: frame.nodes)
      if open[open.count - 1].kind == .parent {
        open[open.count - 1].blocks.append(block)
      } else {
        append(.block(block))
      }
    }
  }

  // MARK: Adding

  private mutating func addText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let span = source.span(range)
    if open[open.count - 1].kind == .parent {
      guard let first = bytes[range].firstIndex(where: { !isSpace($0) }) else { return }
      report(
        source.span(first..<lineEnd(after: first)), "text between the blocks of a parent is lost",
        help: "put it into a block: {{$name}}…{{/name}}")
      return
    }
    append(.text(span))
  }

  private mutating func add(_ node: TemplateNode, at span: SourceSpan) {
    guard open[open.count - 1].kind != .parent else {
      report(
        span, "only blocks may stand in a parent",
        help: "put it into a block: {{$name}}…{{/name}}")
      return
    }
    append(node)
  }

  private mutating func append(_ node: TemplateNode) {
    open[open.count - 1].nodes.append(node)
  }

  private mutating func report(_ span: SourceSpan, _ message: String, help: String = "") {
    diagnostics.append(Diagnostic(.invalidTemplate, at: span, message, help: help))
  }

  // MARK: Bytes

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  private static func isNameByte(_ byte: UInt8, partial: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    case UInt8(ascii: "/"): partial
    default: false
    }
  }

  private func find(_ text: String, from start: Int) -> Int? {
    find(text, in: bytes, from: start)
  }

  private func find(_ text: String, in bytes: [UInt8], from start: Int = 0) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { index in
      bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
  }

  private func lineEnd(after offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
  }

  /// The line around a tag with its line feed, where nothing but blanks stands beside the tag.
  private func wholeLine(around tag: Range<Int>) -> Range<Int>? {
    var lower = tag.lowerBound
    while lower > 0, bytes[lower - 1] == 0x20 || bytes[lower - 1] == 0x09 { lower -= 1 }
    guard lower == 0 || bytes[lower - 1] == 0x0A else { return nil }
    var upper = tag.upperBound
    while upper < bytes.count, bytes[upper] == 0x20 || bytes[upper] == 0x09 { upper += 1 }
    if upper == bytes.count { return lower..<upper }
    return bytes[upper] == 0x0A ? lower..<upper + 1 : nil
  }
}

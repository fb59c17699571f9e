import ParleyModel

/// Parses a template of the Mustache language (mustache/spec 1.4: comments, delimiters, interpolation,
/// sections, inverted sections, partials and inheritance) and reports what is wrong with it.
///
///     <ul>{{#rows}}<li>{{title}}</li>{{/rows}}</ul>
///     → text "<ul>", section rows [text "<li>", variable title, text "</li>"], text "</ul>"
///
/// What a site's templates cannot use is an error at its place: lambdas, pragmas, names of partials that
/// are only known when a page is rendered, and text between the blocks of a parent, which Mustache drops.
struct TemplateParser {
  /// How many sections and blocks may be open at once. More is a mistake, and each takes room on the
  /// stack of all that walk the tree.
  static let depthLimit = 100

  private let source: SourceText
  private let bytes: [UInt8]
  private var offset = 0
  private var open: [Frame] = []
  private var diagnostics: [Diagnostic] = []
  /// Whether the file has a mistake after which nothing more can be read.
  private var isCutShort = false
  /// What begins and ends a tag, until a tag such as `{{=<% %>=}}` changes it.
  private var delimiters = (open: Array("{{".utf8), close: Array("}}".utf8))
  /// Whether the line so far contains nothing but blanks and tags of parents and blocks.
  private var isLineClear = true

  /// A section that has not been closed yet.
  private struct Frame {
    enum Kind { case file, section, inverted, parent, block }
    let kind: Kind
    let name: Spanned<String>
    /// Where the tag that opens it is.
    let place: TagPlace
    var nodes: [TemplateNode] = []
    var blocks: [TemplateNode.Block] = []
  }

  /// A tag, as it is on its line.
  private struct TagPlace {
    let tag: Range<Int>
    /// The blanks before it, where nothing else is before it on its line.
    let blanks: Range<Int>?
    /// Whether it has its line to itself.
    let isAlone: Bool
  }

  /// Parses a complete file. What cannot be understood is reported and left out.
  static func parse(_ source: SourceText) -> Outcome<[TemplateNode]> {
    var parser = TemplateParser(source)
    let nodes = parser.parse()
    return Outcome(nodes, parser.diagnostics)
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
  }

  private mutating func parse() -> [TemplateNode] {
    open = [
      Frame(
        kind: .file, name: Spanned("", at: .start(of: source)),
        place: TagPlace(tag: 0..<0, blanks: nil, isAlone: false))
    ]
    var textStart = 0
    while let start = find(delimiters.open, from: offset) {
      guard let tag = readTag(at: start) else {
        isCutShort = true
        break
      }
      var textEnd = start
      offset = tag.end
      let line = Line(of: start..<tag.end, in: bytes)
      isLineClear = isClear(textStart..<start)
      let isStructural = isStructural(tag)
      let isAlone =
        tag.mayStandAlone && line.endsBlank && (isStructural ? isLineClear : line.startsBlank)
      if isAlone {
        offset = line.range.upperBound
        if line.startsBlank { textEnd = max(textStart, line.range.lowerBound) }
      } else if "<$".utf8.contains(tag.sigil), line.startsBlank {
        // Where it does not stand alone after all, the tag that closes it puts them back.
        textEnd = max(textStart, line.range.lowerBound)
      }
      addText(textStart..<textEnd)
      textStart = offset
      take(
        tag,
        TagPlace(
          tag: start..<tag.end, blanks: line.startsBlank ? line.range.lowerBound..<start : nil,
          isAlone: isAlone))
      isLineClear = isAlone || (isLineClear && isStructural)
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
      close(frame, by: nil)
    }
    return open[0].nodes
  }

  // MARK: Lines

  /// The line around a tag.
  private struct Line {
    /// The line with its line feed.
    let range: Range<Int>
    /// Whether nothing but blanks comes before the tag.
    let startsBlank: Bool
    /// Whether nothing but blanks comes after the tag.
    let endsBlank: Bool

    init(of tag: Range<Int>, in bytes: [UInt8]) {
      var lower = tag.lowerBound
      while lower > 0, bytes[lower - 1] == 0x20 || bytes[lower - 1] == 0x09 { lower -= 1 }
      startsBlank = lower == 0 || bytes[lower - 1] == 0x0A
      var upper = tag.upperBound
      while upper < bytes.count, bytes[upper] == 0x20 || bytes[upper] == 0x09 { upper += 1 }
      // A line may end in CR LF.
      if upper + 1 < bytes.count, bytes[upper] == 0x0D, bytes[upper + 1] == 0x0A { upper += 1 }
      endsBlank = upper == bytes.count || bytes[upper] == 0x0A
      range = lower..<min(upper + 1, bytes.count)
    }
  }

  /// Whether the line contains nothing but blanks and tags of parents and blocks, with a text that
  /// follows the last tag.
  private func isClear(_ text: Range<Int>) -> Bool {
    let lineStart = bytes[text].lastIndex(of: 0x0A).map { $0 + 1 }
    guard bytes[(lineStart ?? text.lowerBound)..<text.upperBound].allSatisfy(isSpace) else {
      return false
    }
    return lineStart != nil || isLineClear
  }

  /// Whether a tag begins or ends a parent or a block.
  private func isStructural(_ tag: Tag) -> Bool {
    switch tag.sigil {
    case UInt8(ascii: "<"), UInt8(ascii: "$"): true
    case UInt8(ascii: "/"):
      open[open.count - 1].kind == .parent || open[open.count - 1].kind == .block
    default: false
    }
  }

  // MARK: Tags

  private struct Tag {
    let sigil: UInt8
    let name: Spanned<String>
    let isRaw: Bool
    let span: SourceSpan
    let end: Int

    /// Whether the tag prints nothing itself, so that a line with nothing else goes with it.
    var mayStandAlone: Bool { "#^/!><$=".utf8.contains(sigil) }
  }

  private mutating func readTag(at start: Int) -> Tag? {
    var lower = start + delimiters.open.count
    var sigil = UInt8(ascii: " ")
    if let first = byte(lower), "#^/!><$&=%{".utf8.contains(first) {
      sigil = first
      lower += 1
    }
    let isTriple = sigil == UInt8(ascii: "{")
    var closing = delimiters.close
    if isTriple { closing = [UInt8(ascii: "}")] + closing }
    if sigil == UInt8(ascii: "=") { closing = [UInt8(ascii: "=")] + closing }
    guard let stop = find(closing, from: lower) else {
      let line = source.span(start..<lineEnd(after: start))
      report(
        line, "the tag is never closed",
        help: "end it with `\(String(decoding: closing, as: UTF8.self))`")
      return nil
    }
    var upper = stop
    while lower < upper, isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
    let span = source.span(lower..<upper)
    return Tag(
      sigil: sigil, name: Spanned(String(span.text), at: span),
      isRaw: isTriple || sigil == UInt8(ascii: "&"),
      span: source.span(start..<stop + closing.count), end: stop + closing.count)
  }

  private mutating func take(_ tag: Tag, _ place: TagPlace) {
    switch tag.sigil {
    case UInt8(ascii: "!"):
      return
    case UInt8(ascii: "="):
      changeDelimiters(tag)
      return
    case UInt8(ascii: "%"):
      report(
        tag.span, "pragmas are not supported",
        help: "remove it; values are printed correctly without it")
      return
    default:
      break
    }
    guard isName(tag) else { return }
    if "#^<$".utf8.contains(tag.sigil), open.count > Self.depthLimit {
      report(
        tag.name.span, "`\(tag.name.value)` is opened \(open.count) levels deep",
        help: "close what is open; at most \(Self.depthLimit) levels are read")
      isCutShort = true
      return
    }
    switch tag.sigil {
    case UInt8(ascii: "#"): open.append(Frame(kind: .section, name: tag.name, place: place))
    case UInt8(ascii: "^"): open.append(Frame(kind: .inverted, name: tag.name, place: place))
    case UInt8(ascii: "<"): open.append(Frame(kind: .parent, name: tag.name, place: place))
    case UInt8(ascii: "$"): open.append(Frame(kind: .block, name: tag.name, place: place))
    case UInt8(ascii: ">"):
      add(
        .partial(tag.name, indentation: place.isAlone ? indentation(of: place) : nil), at: tag.span)
    case UInt8(ascii: "/"): closeSection(tag, place)
    default: add(.variable(tag.name, isRaw: tag.isRaw), at: tag.span)
    }
  }

  /// Reads `{{=<% %>=}}`: two marks with white space between them, without `=`.
  private mutating func changeDelimiters(_ tag: Tag) {
    let marks = tag.name.value.split(whereSeparator: \.isWhitespace)
    guard marks.count == 2, !tag.name.value.utf8.contains(UInt8(ascii: "=")) else {
      report(
        tag.span, "`\(tag.name.value)` is not a pair of delimiters",
        help: "write two marks with a space between them: {{=<% %>=}}")
      return
    }
    delimiters = (open: Array(marks[0].utf8), close: Array(marks[1].utf8))
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
      ? "values come ready for printing; transforms are not supported"
      : name.utf8.contains(UInt8(ascii: "*"))
        ? "name the partial itself"
        : "names are letters, digits, `-` and `_`, with `.` between them"
    report(tag.name.span, "`\(name)` is not a name", help: help)
    return false
  }

  private func hasGoodDots(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && name.utf8.last != UInt8(ascii: ".")
      && find(Array("..".utf8), in: Array(name.utf8)) == nil
  }

  private mutating func closeSection(_ tag: Tag, _ place: TagPlace) {
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
      // A name further out was meant: whatever is open inside it is closed with it.
      guard let depth = open.lastIndex(where: { $0.name.value == tag.name.value }), depth > 0 else {
        return
      }
      while open.count > depth { close(open.removeLast(), by: nil) }
      return
    }
    close(open.removeLast(), by: place)
  }

  /// - Parameter end: The tag that closes it; `nil` where there is none.
  private mutating func close(_ frame: Frame, by end: TagPlace?) {
    let closesAlone = end?.isAlone ?? false
    switch frame.kind {
    case .file: break
    case .section, .inverted:
      append(
        .section(
          TemplateNode.Section(
            name: frame.name, isInverted: frame.kind == .inverted, nodes: frame.nodes,
            opensAlone: frame.place.isAlone, closesAlone: closesAlone)))
    case .parent:
      let isStandalone = frame.place.isAlone || closesAlone
      if !isStandalone { addBlanks(before: frame) }
      append(
        .parent(
          frame.name, frame.blocks, indentation: isStandalone ? indentation(of: frame.place) : nil))
    case .block:
      let isOnOneLine =
        end.map { !bytes[frame.place.tag.lowerBound..<$0.tag.lowerBound].contains(0x0A) } ?? false
      let isStandalone =
        frame.place.isAlone || (closesAlone && isOnOneLine && frame.place.blanks != nil)
      let takesLineEnd = closesAlone && bytes[offset - 1] == 0x0A
      let block = TemplateNode.Block(
        name: frame.name, nodes: frame.nodes, indentation: indentation(of: frame.place),
        isStandalone: isStandalone, takesLineEnd: takesLineEnd, endsWithLine: isLineClear)
      if open[open.count - 1].kind == .parent {
        open[open.count - 1].blocks.append(block)
      } else {
        if !isStandalone { addBlanks(before: frame) }
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

  /// Adds what was taken for indentation.
  private mutating func addBlanks(before frame: Frame) {
    if let blanks = frame.place.blanks { addText(blanks) }
  }

  private mutating func add(_ node: TemplateNode, at span: SourceSpan) {
    guard open[open.count - 1].kind != .parent else {
      report(
        span, "only blocks may be in a parent",
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

  private func indentation(of place: TagPlace) -> String {
    String(decoding: bytes[place.blanks ?? 0..<0], as: UTF8.self)
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

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

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    find(wanted, in: bytes, from: start)
  }

  private func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return (start...(bytes.count - wanted.count)).first { index in
      bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
  }

  private func lineEnd(after offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
  }
}

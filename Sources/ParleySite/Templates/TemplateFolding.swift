import ParleyModel

/// Puts partials, parents and strings into a template, so that what is rendered is a flat text of
/// literals, variables and sections, cut where whole sections can be left out.
///
/// Escaping moves from the tag to the value: a variable is written raw, and the value escapes itself
/// (once, fast) when it is text. Indentation goes too, unless a template holds preformatted text.
struct TemplateFolding {
  private let sources: [String: TemplateSource]
  private let strings: TemplateStrings
  /// The files whose indentation may be seen.
  private let preformatted: Set<String>

  init(sources: [String: TemplateSource], strings: TemplateStrings) {
    self.sources = sources
    self.strings = strings
    preformatted = Set(
      sources.values.map(\.source)
        .filter { $0.text.utf8.contains("<pre".utf8) || $0.text.utf8.contains("<textarea".utf8) }
        .map(\.path))
  }

  /// How many templates may include each other in a chain; ``TemplateLint`` reports what goes deeper
  /// or in circles.
  static let depthLimit = 32

  /// A piece of a folded template.
  struct Part {
    /// The text for swift-mustache.
    var text = ""
    /// The section that is all of this part; `nil` for what is always printed.
    var section: Section?

    /// Whether a value of the page itself is printed, or asked for, anywhere in it.
    func prints(_ name: String) -> Bool {
      section?.name == name || text.contains("{\(name)}") || text.contains("#\(name)}")
    }
  }

  /// A section over a value of the page itself. Where it stays shut, nobody has to be asked.
  struct Section: Sendable {
    let name: String
    let isInverted: Bool
  }

  /// That a page would nest more deeply than can be rendered: blocks that are filled may bring more
  /// levels to a place than either of the two templates shows.
  struct TooDeep: Error {
    /// The tag that goes too deep.
    let tag: Spanned<String>
  }

  /// How many sections, blocks and templates enclose a place in the page.
  private struct Depth {
    var levels = 0

    func below(_ tag: Spanned<String>) throws(TooDeep) -> Depth {
      guard levels < TemplateScanner.depthLimit else { throw TooDeep(tag: tag) }
      return Depth(levels: levels + 1)
    }
  }

  /// The parts of a template, in order.
  func fold(_ template: TemplateSource) throws(TooDeep) -> [Part] {
    var parts = [Part()]
    try fold(template.nodes, into: &parts, blocks: [:], depth: Depth(), isOutermost: true)
    return parts.filter { !$0.text.isEmpty }.reduce(into: []) { joined, part in
      if let last = joined.last, Self.beginsWithLoneTag(part.text) {
        joined[joined.count - 1] = Part(text: last.text + part.text)
      } else {
        joined.append(part)
      }
    }
  }

  /// Whether swift-mustache would take the line feed after the first tag for a part of the tag: at the
  /// beginning of a text, it has the line to itself.
  private static func beginsWithLoneTag(_ text: String) -> Bool {
    let start = text.drop { $0 == " " || $0 == "\t" }
    guard start.hasPrefix("{{#") || start.hasPrefix("{{^"),
      let end = start.firstIndex(of: "}")
    else { return false }
    return start[end...].drop { $0 == "}" }.first { $0 != " " && $0 != "\t" } == "\n"
  }

  private typealias Blocks = [String: (nodes: [TemplateNode], outer: BlockScope)]

  /// The blocks in force where a filled block was written.
  private final class BlockScope {
    let blocks: Blocks
    init(_ blocks: Blocks) { self.blocks = blocks }
  }

  private func fold(
    _ nodes: [TemplateNode], into parts: inout [Part], blocks: Blocks, depth: Depth,
    isOutermost: Bool
  ) throws(TooDeep) {
    for node in nodes {
      switch node {
      case .text(let span):
        append(span, to: &parts[parts.count - 1].text)
      case .variable(let name, let isRaw):
        parts[parts.count - 1].text += variable(name.value, isRaw: isRaw)
      case .section(let name, let isInverted, let children):
        var inner = [Part(text: isInverted ? "{{^\(name.value)}}" : "{{#\(name.value)}}")]
        try fold(
          children, into: &inner, blocks: blocks, depth: try depth.below(name), isOutermost: false)
        let text = inner[0].text + "{{/\(name.value)}}"
        // Blanks before a tag at the end would be taken for its indentation.
        let endsInBlank = inner[0].text.last == " " || inner[0].text.last == "\t"
        if isOutermost, !name.value.contains("."), !endsInBlank {
          let section = Section(name: name.value, isInverted: isInverted)
          parts += [Part(text: text, section: section), Part()]
        } else {
          parts[parts.count - 1].text += text
        }
      case .partial(let name):
        try fold(
          sources[name.value]?.nodes ?? [], into: &parts, blocks: [:],
          depth: try depth.below(name), isOutermost: isOutermost)
      case .parent(let name, let filled):
        var inner = blocks
        let scope = BlockScope(blocks)
        // What was filled further out wins: it builds on this template.
        for block in filled where inner[block.name.value] == nil {
          inner[block.name.value] = (block.nodes, scope)
        }
        try fold(
          sources[name.value]?.nodes ?? [], into: &parts, blocks: inner,
          depth: try depth.below(name), isOutermost: isOutermost)
      case .block(let block):
        if let (nodes, scope) = blocks[block.name.value] {
          try fold(
            nodes, into: &parts, blocks: scope.blocks, depth: try depth.below(block.name),
            isOutermost: isOutermost)
        } else {
          try fold(
            block.nodes, into: &parts, blocks: blocks, depth: try depth.below(block.name),
            isOutermost: isOutermost)
        }
      }
    }
  }

  private func variable(_ name: String, isRaw: Bool) -> String {
    if name.hasPrefix("strings.") {
      return literal(String(name.dropFirst("strings.".count)), isRaw: isRaw)
    }
    guard isRaw else { return "{{{\(name)}}}" }
    return name == "." ? "{{{.raw}}}" : "{{{\(name).raw}}}"
  }

  /// A string's words. Braces become references, so that they are never taken for a tag.
  private func literal(_ key: String, isRaw: Bool) -> String {
    let text = strings[key]
    let words = isRaw ? text : HTMLText.escaped(text)
    guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
    return words.split(separator: "{", omittingEmptySubsequences: false).joined(separator: "&#123;")
  }

  private func append(_ span: SourceSpan, to text: inout String) {
    guard !preformatted.contains(span.source.path) else {
      text += span.text
      return
    }
    let lower = span.range.lowerBound
    var isLineStart = lower == 0 || span.source[lower - 1..<lower] == "\n"
    for line in span.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isLineStart {
        text += line.drop { $0 == " " || $0 == "\t" }
      } else {
        text += line
      }
      if line.endIndex != span.text.endIndex { text += "\n" }
      isLineStart = true
    }
  }
}

import ParleyModel

/// Puts partials, parents and strings into a template, so that what is rendered is one flat text of
/// literals, variables and sections.
///
/// Escaping moves from the tag to the value: a variable is written raw, and the value escapes itself
/// (once, fast) when it is text. Indentation goes too, unless a template holds preformatted text.
struct TemplateFolding {
  let sources: [String: TemplateSource]
  let strings: TemplateStrings

  /// Deeper than any sensible nesting of partials; ``TemplateLint`` has reported what goes in circles.
  private static let depthLimit = 32

  /// The text for swift-mustache.
  func fold(_ template: TemplateSource) -> String {
    var text = ""
    fold(template.nodes, into: &text, blocks: [:], depth: 0)
    return text
  }

  private typealias Blocks = [String: (nodes: [TemplateNode], outer: BlockScope)]

  /// The blocks in force where a filled block was written.
  private final class BlockScope {
    let blocks: Blocks
    init(_ blocks: Blocks) { self.blocks = blocks }
  }

  private func fold(
    _ nodes: [TemplateNode], into text: inout String, blocks: Blocks, depth: Int
  ) {
    guard depth < Self.depthLimit else { return }
    for node in nodes {
      switch node {
      case .text(let span):
        append(span, to: &text)
      case .variable(let name, let isRaw):
        if name.value.hasPrefix("strings.") {
          text += literal(String(name.value.dropFirst("strings.".count)), isRaw: isRaw)
        } else if isRaw {
          text += name.value == "." ? "{{{.raw}}}" : "{{{\(name.value).raw}}}"
        } else {
          text += "{{{\(name.value)}}}"
        }
      case .section(let name, let isInverted, let children):
        text += isInverted ? "{{^\(name.value)}}" : "{{#\(name.value)}}"
        fold(children, into: &text, blocks: blocks, depth: depth)
        text += "{{/\(name.value)}}"
      case .partial(let name):
        fold(sources[name.value]?.nodes ?? [], into: &text, blocks: [:], depth: depth + 1)
      case .parent(let name, let filled):
        var inner = blocks
        let scope = BlockScope(blocks)
        // What was filled further out wins: it builds on this template.
        for block in filled where inner[block.name.value] == nil {
          inner[block.name.value] = (block.nodes, scope)
        }
        fold(sources[name.value]?.nodes ?? [], into: &text, blocks: inner, depth: depth + 1)
      case .block(let block):
        if let (nodes, scope) = blocks[block.name.value] {
          fold(nodes, into: &text, blocks: scope.blocks, depth: depth + 1)
        } else {
          fold(block.nodes, into: &text, blocks: blocks, depth: depth)
        }
      }
    }
  }

  /// A string's words. Braces become references, so that they are never taken for a tag.
  private func literal(_ key: String, isRaw: Bool) -> String {
    let text = strings[key]
    let words = isRaw ? text : HTMLText.escaped(text)
    guard words.utf8.contains(UInt8(ascii: "{")) else { return words }
    return words.split(separator: "{", omittingEmptySubsequences: false).joined(separator: "&#123;")
  }

  private func append(_ span: SourceSpan, to text: inout String) {
    let whole = span.source.text
    guard !whole.contains("<pre"), !whole.contains("<textarea") else {
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

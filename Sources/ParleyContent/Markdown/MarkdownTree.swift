import CCMark
import ParleyModel

/// A CommonMark document as a flat list of events, in reading order.
///
/// cmark's nodes are turned into values in one walk and freed before it returns. Literals are end to
/// end in one pool of bytes, and neighbouring pieces of text are one event.
struct MarkdownTree {
  /// What a node is.
  enum Kind: UInt8 {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, other

    /// Whether it contains inline nodes or a literal, and no blocks.
    var isLeafBlock: Bool {
      switch self {
      case .codeBlock, .htmlBlock, .paragraph, .heading: true
      default: false
      }
    }
  }

  /// The beginning or the end of a node; a node without children has a beginning only.
  struct Event {
    var kind: Kind
    var isEntering = true
    /// A paragraph in a tight list is printed without its tags; a list is tight where it holds no other
    /// paragraphs.
    var isTight = false
    /// A heading's level; an ordered list's first number, -1 for bullets.
    var number: Int32 = 0
    /// The other end of the node; its own index where there are no children.
    var partner: Int32 = 0
    /// The node's literal, a code block's included.
    var literal: Range<Int32> = 0..<0
    /// A link's or an image's address; a code block's info string.
    var url: Range<Int32> = 0..<0
    /// A link's or an image's title.
    var title: Range<Int32> = 0..<0
    /// Where a block begins, in UTF-8 offsets of the file; an inline has that of its block.
    var start: Int32 = 0
    /// Where a block ends.
    var end: Int32 = 0
  }

  private(set) var events: [Event] = []
  /// All literals, addresses and titles.
  private(set) var pool: [UInt8] = []
  /// Where nesting first went beyond the limit; the events stop there.
  private(set) var tooDeep: Int?

  /// UTF-8 offsets of the file at which cmark's lines begin.
  private var lineStarts: [Int]
  private let count: Int

  /// Parses the text from a UTF-8 offset on, down to a depth of `limit` nested nodes.
  init(_ source: SourceText, bodyStart: Int, limit: Int = .max) {
    count = source.count
    lineStarts = [bodyStart]
    guard bodyStart < count else { return }
    source.text.utf8.withContiguousStorageIfAvailable { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[bodyStart...])
      findLines(in: body, from: bodyStart)
      body.withMemoryRebound(to: CChar.self) { characters in
        guard
          let root = cmark_parse_document(
            characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
        else { return }
        defer { cmark_node_free(root) }
        walk(root, limit: limit)
      }
    }
  }

  /// A literal as text.
  func text(_ range: Range<Int32>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// A literal as bytes.
  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    pool[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// Lines as cmark sees them: a lone carriage return ends one too.
  private mutating func findLines(in body: UnsafeBufferPointer<UInt8>, from bodyStart: Int) {
    for offset in body.indices {
      let byte = body[offset]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, offset + 1 < body.count, body[offset + 1] == 0x0A { continue }
      lineStarts.append(bodyStart + offset + 1)
    }
  }

  private mutating func walk(_ root: OpaquePointer, limit: Int) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var open: [Int32] = []
    var block: (start: Int32, end: Int32) = (0, 0)
    while true {
      let step = cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      let kind = Self.kind(of: cmark_node_get_type(node))
      let index = Int32(events.count)
      if step == CMARK_EVENT_EXIT {
        guard let partner = open.popLast() else { return }
        var event = events[Int(partner)]
        event.isEntering = false
        event.partner = partner
        events[Int(partner)].partner = index
        events.append(event)
        continue
      }
      if kind == .text, let last = events.indices.last, events[last].kind == .text {
        let more = append(cmark_node_get_literal(node))
        events[last].literal = events[last].literal.lowerBound..<more.upperBound
        continue
      }
      var event = Event(kind: kind, partner: index)
      if kind.rawValue <= Kind.thematicBreak.rawValue {
        let start = offset(
          cmark_node_get_start_line(node), cmark_node_get_start_column(node) - 1)
        let end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node))
        // cmark gives some blocks, HTML at the end of a file among them, an end before their start.
        block = (start, end < start ? Int32(count) : end)
      }
      (event.start, event.end) = block
      fill(&event, from: node)
      if kind == .paragraph, !event.isTight, let list = open.dropLast().last,
        events[Int(list)].kind == .list
      {
        events[Int(list)].isTight = false
      }
      events.append(event)
      guard !Self.isLeaf(kind) else { continue }
      if open.count > limit {
        tooDeep = Int(event.start)
        return
      }
      open.append(index)
    }
  }

  private mutating func fill(_ event: inout Event, from node: OpaquePointer) {
    switch event.kind {
    case .text, .code, .htmlInline, .htmlBlock:
      event.literal = append(cmark_node_get_literal(node))
    case .codeBlock:
      event.literal = append(cmark_node_get_literal(node))
      event.url = append(cmark_node_get_fence_info(node))
    case .link, .image:
      event.url = append(cmark_node_get_url(node))
      event.title = append(cmark_node_get_title(node))
    case .heading:
      event.number = cmark_node_get_heading_level(node)
    case .list:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      event.number = isOrdered ? cmark_node_get_list_start(node) : -1
      event.isTight = true
    case .paragraph:
      if let parent = cmark_node_parent(node), let grandparent = cmark_node_parent(parent) {
        event.isTight = cmark_node_get_list_tight(grandparent) != 0
      }
    default:
      break
    }
  }

  private mutating func append(_ literal: UnsafePointer<CChar>?) -> Range<Int32> {
    let start = Int32(pool.count)
    guard var next = literal else { return start..<start }
    while next.pointee != 0 {
      pool.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return start..<Int32(pool.count)
  }

  /// The offset of a place as cmark gives it: lines from 1, then bytes.
  private func offset(_ line: Int32, _ column: Int32) -> Int32 {
    let line = min(max(Int(line), 1), lineStarts.count)
    let end = line < lineStarts.count ? lineStarts[line] - 1 : count
    return Int32(min(lineStarts[line - 1] + max(Int(column), 0), end))
  }

  private static func isLeaf(_ kind: Kind) -> Bool {
    switch kind {
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code,
      .htmlInline:
      true
    default: false
    }
  }

  private static func kind(of type: cmark_node_type) -> Kind {
    switch type {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_DOCUMENT: .document
    default: .other
    }
  }
}

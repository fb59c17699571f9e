import ParleyModel

/// Writes a body as Markdown that reads as the same body.
///
/// It is made from what was understood, not copied from the author's file: comments stay behind, and so
/// do words of articles that are not to be published, of which a block quote with the link remains.
struct ProseMarkdown {
  /// An element that is open, and what its lines begin with.
  private enum Container {
    case quote
    case list(isTight: Bool, marker: Character, number: Int32?, hasItems: Bool)
    case item(width: Int)
  }

  private let prose: Prose
  private let isShown: (Citation) -> Bool
  private var text: [UInt8] = []
  private var containers: [Container] = []
  /// What every line begins with.
  private var indent: [UInt8] = []
  /// Whether the line contains nothing yet but what its containers begin with.
  private var isAtStart = true
  /// Whether a paragraph, or what stands for one in a tight list, is being written.
  private var isInline = false
  private var isHeading = false
  private var hasPendingBreak = false
  /// What the block of code that is open begins and ends with; empty where none is.
  private var blockFence: [UInt8] = []
  /// How many links and pictures are open.
  private var linkDepth = 0
  /// The length of the text when a mark of emphasis was opened last.
  private var openingEnd = -1
  /// What each open emphasis ends with.
  private var marks: [String] = []
  /// The marker of the list that ended last, because one that follows at once must have another.
  private var lastMarker: Character?

  /// The body as Markdown, without a line feed at its end.
  static func text(_ prose: Prose, isShown: @escaping (Citation) -> Bool) -> String {
    var writer = ProseMarkdown(prose, isShown)
    for index in prose.tokens.indices { writer.write(prose.tokens[index], at: index) }
    return String(decoding: writer.text, as: UTF8.self)
  }

  private init(_ prose: Prose, _ isShown: @escaping (Citation) -> Bool) {
    self.prose = prose
    self.isShown = isShown
  }

  private mutating func write(_ token: Prose.Token, at index: Int) {
    switch token {
    case .open(let element): open(element, at: index)
    case .close(let element): close(element)
    case .text(let words), .mention(let words, _): write(prose[words], at: index)
    case .verbatim(let words):
      if blockFence.isEmpty {
        write(prose[words], at: index)
      } else {
        writeLines(of: prose[words])
      }
    case .code(let words): write(code: prose[words])
    case .softBreak: hasPendingBreak = isInline
    case .hardBreak:
      append("\\")
      hasPendingBreak = isInline
    case .thematicBreak:
      beginBlock()
      append("***")
      isAtStart = false
    case .html(let words):
      beginInline()
      text += prose[words]
      isAtStart = false
    case .htmlBlock(let words):
      hasPendingBreak = isInline
      guard !words.isEmpty else { return }
      beginBlock()
      writeLines(of: prose[words])
      isAtStart = false
    case .citation(let index): write(prose.citations[Int(index)])
    }
  }

  // MARK: Elements

  private mutating func open(_ element: Prose.Element, at index: Int) {
    switch element {
    case .paragraph(let isTight):
      guard !isTight else { return }
      beginBlock()
      isInline = true
    case .heading(let index):
      beginBlock()
      append(String(repeating: "#", count: prose.headings[Int(index)].level) + " ")
      isInline = true
      isHeading = true
      isAtStart = false
    case .list(let isTight, let start): openList(isTight: isTight, start: start)
    case .item: openItem()
    case .blockQuote:
      beginBlock()
      append("> ")
      push(.quote)
      isAtStart = true
    case .codeBlock(let info):
      beginBlock()
      var code: ArraySlice<UInt8> = []
      if case .verbatim(let words) = prose.tokens[index + 1] { code = prose[words] }
      blockFence = MarkdownText.fence(for: code, atLeast: 3)
      text += blockFence
      text += prose[info]
      text.append(0x0A)
      text += indent
    case .emphasis: openMark("*")
    case .strong: openMark("**")
    case .link, .recordLink: openBracket("[")
    case .image: openBracket("![")
    }
  }

  private mutating func close(_ element: Prose.Element) {
    switch element {
    case .paragraph(let isTight): if !isTight { endLine() }
    case .heading:
      endLine()
      isHeading = false
    case .list:
      if case .list(_, let marker, _, _)? = containers.popLast() { lastMarker = marker }
      isInline = false
      hasPendingBreak = false
    case .item:
      endLine()
      pop()
      isAtStart = false
    case .blockQuote:
      pop()
      isInline = false
      hasPendingBreak = false
      isAtStart = false
      lastMarker = nil
    case .codeBlock:
      text += blockFence
      blockFence = []
      isAtStart = false
    case .emphasis, .strong: append(marks.popLast() ?? "")
    case .link(let index), .image(let index):
      let link = prose.links[Int(index)]
      closeBracket(address: prose[link.address], title: prose[link.title])
    case .recordLink(let index):
      let link = prose.recordLinks[Int(index)]
      let address = "\(link.record.value)" + (link.fragment.map { "#\($0)" } ?? "")
      closeBracket(address: Array(address.utf8)[...], title: [])
    }
  }

  // MARK: Blocks

  private mutating func openList(isTight: Bool, start: Int32?) {
    let signs: [Character] = start == nil ? ["-", "*"] : [".", ")"]
    let marker = lastMarker == signs[0] && !isAtStart ? signs[1] : signs[0]
    containers.append(.list(isTight: isTight, marker: marker, number: start, hasItems: false))
    isInline = false
    hasPendingBreak = false
  }

  private mutating func openItem() {
    guard case .list(let isTight, let marker, let number, let hasItems)? = containers.last else {
      return
    }
    containers.removeLast()
    if hasItems { newLine(isTight: isTight) } else { beginBlock() }
    let sign = (number.map { "\($0)" } ?? "") + "\(marker) "
    containers.append(
      .list(isTight: isTight, marker: marker, number: number.map { $0 + 1 }, hasItems: true))
    push(.item(width: sign.utf8.count))
    append(sign)
    isAtStart = true
  }

  private mutating func push(_ container: Container) {
    containers.append(container)
    switch container {
    case .quote: indent += "> ".utf8
    case .item(let width): indent += repeatElement(0x20, count: width)
    case .list: break
    }
  }

  private mutating func pop() {
    switch containers.popLast() {
    case .quote: indent.removeLast(2)
    case .item(let width): indent.removeLast(width)
    case .list, nil: break
    }
  }

  /// Begins a block on a line of its own; between two blocks is an empty line, but in a tight list.
  private mutating func beginBlock() {
    hasPendingBreak = false
    isInline = false
    lastMarker = nil
    guard !isAtStart else { return }
    newLine(isTight: isInTightList)
    isAtStart = true
  }

  /// Ends a paragraph or a heading, without the blanks that markup which was left out has left.
  private mutating func endLine() {
    if isInline {
      if isAtStart, text.suffix(indent.count + 1).elementsEqual([0x0A] + indent) {
        text.removeLast(indent.count + 1)
      }
      isAtStart = false
      trim()
    }
    isInline = false
    hasPendingBreak = false
  }

  private mutating func trim() {
    while !isAtStart, text.last == 0x20 { text.removeLast() }
  }

  private mutating func newLine(isTight: Bool) {
    if !isTight {
      text.append(0x0A)
      if let last = indent.lastIndex(where: { $0 != 0x20 }) { text += indent[...last] }
    }
    text.append(0x0A)
    text += indent
  }

  private var isInTightList: Bool {
    for container in containers.reversed() {
      switch container {
      case .quote: return false
      case .list(let isTight, _, _, _): return isTight
      case .item: continue
      }
    }
    return false
  }

  /// Lines that stay as they are.
  private mutating func writeLines(of lines: ArraySlice<UInt8>) {
    guard !lines.isEmpty else { return }
    for byte in lines.last == 0x0A ? lines.dropLast() : lines {
      text.append(byte)
      if byte == 0x0A { text += indent }
    }
    text.append(0x0A)
    text += indent
  }

  // MARK: Within a line

  private mutating func append(_ markup: String) { text += markup.utf8 }

  private mutating func write(_ words: ArraySlice<UInt8>, at index: Int) {
    beginInline()
    guard !isHeading else {
      // A heading's hash signs at its end would be taken away.
      var line: [UInt8] = []
      MarkdownText.append(
        ArraySlice(words.map { $0 == 0x0A ? 0x20 : $0 }), to: &line, indent: indent,
        inLink: linkDepth > 0, beforeLink: isLink(at: index + 1))
      for byte in line {
        if byte == UInt8(ascii: "#") { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
      }
      isAtStart = false
      return
    }
    MarkdownText.append(
      words, to: &text, atLineStart: isAtStart, indent: indent, inLink: linkDepth > 0,
      beforeLink: isLink(at: index + 1))
    isAtStart = words.last == 0x0A
  }

  private mutating func beginInline() {
    if !isInline {
      // Text of a tight list's item has no paragraph of its own.
      if !isAtStart { beginBlock() }
      isInline = true
    }
    guard hasPendingBreak else { return }
    hasPendingBreak = false
    guard !isHeading else {
      text.append(0x20)
      return
    }
    guard !isAtStart else { return }
    trim()
    text.append(0x0A)
    text += indent
    isAtStart = true
  }

  private mutating func openMark(_ mark: String) {
    beginInline()
    // What is next to a mark of its own kind would be taken for one longer mark, of which the outer
    // part is the weaker one.
    let isBeside =
      text.last == UInt8(ascii: "*") && text.dropLast().last != UInt8(ascii: "\\")
    let isNested = text.count == openingEnd
    let chosen =
      isBeside && !(isNested && mark == "**") ? String(repeating: "_", count: mark.count) : mark
    append(chosen)
    openingEnd = text.count
    marks.append(chosen)
    isAtStart = false
  }

  private mutating func openBracket(_ bracket: String) {
    beginInline()
    append(bracket)
    linkDepth += 1
    isAtStart = false
  }

  private mutating func closeBracket(address: ArraySlice<UInt8>, title: ArraySlice<UInt8>) {
    linkDepth -= 1
    append("](")
    let needsBrackets =
      address.isEmpty
      ? !title.isEmpty : address.contains { $0 == 0x28 || $0 == 0x29 || $0 <= 0x20 }
    if needsBrackets { append("<") }
    for byte in address {
      text.append(byte)
      if byte == UInt8(ascii: "&") { append("amp;") }
    }
    if needsBrackets { append(">") }
    if !title.isEmpty {
      append(" \"")
      MarkdownText.append(title, to: &text, indent: indent, inLink: true)
      append("\"")
    }
    append(")")
    isAtStart = false
  }

  private func isLink(at index: Int) -> Bool {
    guard index < prose.tokens.count, case .open(let element) = prose.tokens[index] else {
      return false
    }
    switch element {
    case .link, .recordLink: return true
    default: return false
    }
  }

  private mutating func write(code: ArraySlice<UInt8>) {
    beginInline()
    let fence = MarkdownText.fence(for: code, atLeast: 1)
    let padding: [UInt8] = MarkdownText.needsPadding(code) ? [0x20] : []
    text += fence + padding + code + padding + fence
    isAtStart = false
  }

  // MARK: Citations

  private mutating func write(_ citation: Citation) {
    beginBlock()
    append("> ")
    guard let words = citation.quotation?.value, isShown(citation) else {
      // A paragraph of its own could be taken for the summary.
      writeLink(of: citation, role: nil)
      isAtStart = false
      return
    }
    push(.quote)
    write(quoted: words)
    if let translation = citation.translation {
      newLine(isTight: false)
      append("> ")
      push(.quote)
      write(quoted: translation)
      pop()
    }
    newLine(isTight: false)
    append("— ")
    writeLink(of: citation, role: Self.role(of: citation))
    pop()
    isAtStart = false
  }

  private mutating func write(quoted words: String) {
    MarkdownText.append(ArraySlice(words.utf8), to: &text, atLineStart: true, indent: indent)
  }

  /// What the title of a citation's link says: what it does, unless it supports, and who speaks.
  private static func role(of citation: Citation) -> String? {
    let stance = citation.stance == .supports ? nil : citation.stance.rawValue
    let role = [stance, citation.speaker.map { "by \($0.value)" }].compactMap(\.self)
    return role.isEmpty ? nil : role.joined(separator: " ")
  }

  private mutating func writeLink(of citation: Citation, role: String?) {
    append("[")
    MarkdownText.append(
      ArraySlice(citation.label.utf8.map { $0 == 0x0A ? 0x20 : $0 }), to: &text, indent: indent,
      inLink: true)
    append("](article:\(citation.article.value)")
    if let role { append(" \"\(role)\"") }
    append(")")
  }
}

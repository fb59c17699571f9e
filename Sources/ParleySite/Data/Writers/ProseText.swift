import ParleyModel

/// Writes a body as plain text: blocks are separated by an empty line, the items of a list are on lines
/// of their own. What it quotes is left out.
struct ProseText {
  private let prose: Prose
  private var text: [UInt8] = []
  private var listDepth = 0

  /// The body as plain text.
  ///
  /// - Parameter title: The words of a link that has none of its own.
  static func text(_ prose: Prose, title: (RecordReference) -> String) -> String {
    var writer = ProseText(prose: prose)
    for token in prose.tokens { writer.write(token, title) }
    writer.begin("")
    return String(decoding: writer.text, as: UTF8.self)
  }

  private mutating func write(_ token: Prose.Token, _ title: (RecordReference) -> String) {
    switch token {
    case .text(let words), .verbatim(let words), .code(let words), .mention(let words, _):
      text += prose[words]
    case .open(.recordLink(let index)):
      let link = prose.recordLinks[Int(index)]
      if link.isEmpty { text += title(link.record.value).utf8 }
    case .open(let element): open(element)
    case .close(let element): close(element)
    case .softBreak, .hardBreak, .htmlBlock: endLine()
    case .thematicBreak: begin("\n\n")
    case .citation: begin("\n\n")
    case .html: break
    }
  }

  private mutating func open(_ element: Prose.Element) {
    switch element {
    case .paragraph(let isTight):
      if !isTight, !ends(with: "- ") { begin(listDepth > 0 ? "\n" : "\n\n") }
    case .heading, .blockQuote, .codeBlock: begin("\n\n")
    case .list:
      if listDepth == 0 { begin("\n\n") }
      endLine()
      listDepth += 1
    case .item:
      if !ends(with: "\n\n") { begin("\n") }
      text += String(repeating: "  ", count: max(0, listDepth - 1)).utf8
      text += "- ".utf8
    case .emphasis, .strong, .link, .image, .recordLink: break
    }
  }

  private mutating func close(_ element: Prose.Element) {
    switch element {
    case .paragraph(isTight: false), .heading, .blockQuote, .codeBlock: text += "\n\n".utf8
    case .list:
      listDepth -= 1
      endLine()
    case .item: endLine()
    case .paragraph, .emphasis, .strong, .link, .image, .recordLink: break
    }
  }

  private func ends(with end: String) -> Bool {
    text.suffix(end.utf8.count).elementsEqual(end.utf8)
  }

  /// Begins a block after a gap, which stands for all white space before it.
  private mutating func begin(_ gap: String) {
    while text.last == 0x0A || text.last == 0x20 { text.removeLast() }
    if !text.isEmpty { text += gap.utf8 }
  }

  private mutating func endLine() {
    if text.last != 0x0A { text.append(0x0A) }
  }
}

extension SiteContext {
  /// A body as plain text.
  func plainText(_ prose: Prose) -> String { ProseText.text(prose) { recordTitle($0) } }

  /// The words a citation quotes, where the site may show them; not those of the site itself.
  func quotation(of citation: Citation) -> String? {
    graph.isParaphrase(citation) ? nil : words(of: citation)
  }

  /// The site's own words about a source, where these are what a citation is of.
  func paraphrase(of citation: Citation) -> String? {
    graph.isParaphrase(citation) ? words(of: citation) : nil
  }

  /// The words that a citation is of, where the site may show them, as its author has written them.
  func words(of citation: Citation) -> String? {
    isShown(citation) ? citation.quotation?.value : nil
  }

  /// Who speaks in all of the words that a citation is of; in a paraphrase whoever the editor names.
  func speaker(of citation: Citation) -> ActorID? {
    guard let passage = graph.passage(of: citation) else { return nil }
    return passage.words?.speaker ?? passage.speaker
  }

  /// What they mean in the site's language, where the site may show them.
  func translation(of citation: Citation) -> String? {
    isShown(citation) ? citation.translation : nil
  }

  /// Whether the words of a citation's article may be published.
  func isShown(_ citation: Citation) -> Bool {
    graph.article(citation.article.value)?.publish != .nothing
  }
}

import ParleyModel

extension SiteLayout {
  /// A body as plain text: blocks are parted by an empty line, the items of a list stand on lines of
  /// their own. What it quotes is left out.
  func plainText(_ prose: Prose) -> String {
    var text: [UInt8] = []
    var listDepth = 0
    func ends(with end: String) -> Bool { text.suffix(end.utf8.count).elementsEqual(end.utf8) }
    func begin(_ gap: String) {
      while text.last == 0x0A || text.last == 0x20 { text.removeLast() }
      if !text.isEmpty { text += gap.utf8 }
    }
    for piece in ProsePiece.pieces(of: prose.fragments) {
      switch piece {
      case .text(let words), .code(let words): text += words.utf8
      case .lineBreak: if text.last != 0x0A { text.append(0x0A) }
      case .start("br", _): break
      case .start("ul", _), .start("ol", _):
        if listDepth == 0 { begin("\n\n") }
        listDepth += 1
      case .end("ul"), .end("ol"): listDepth -= 1
      case .start("li", _):
        begin(ends(with: "\n\n") ? "" : "\n")
        text += (String(repeating: "  ", count: max(0, listDepth - 1)) + "- ").utf8
      case .start("p", _):
        if !ends(with: "- ") { begin(listDepth > 0 ? "\n" : "\n\n") }
      case .start("pre", _), .start("blockquote", _), .start("hr", _), .headingStart:
        begin("\n\n")
      case .start("img", let attributes):
        text += (attributes.first { $0.name == "alt" }?.value ?? "").utf8
      case .end("p"), .end("pre"), .end("blockquote"), .headingEnd: text += "\n\n".utf8
      case .linkStart(let reference, _, let isEmpty) where isEmpty:
        text += (graph.node(reference).map { graph.title(of: $0) } ?? reference.name).utf8
      case .citation: begin("\n\n")
      case .start, .end, .linkStart, .linkEnd: break
      }
    }
    begin("")
    return String(decoding: text, as: UTF8.self)
  }

  /// The words a citation quotes, where the site may show them.
  func quotation(of citation: Citation) -> String? {
    isShown(citation) ? citation.quotation?.value : nil
  }

  /// Whether the words of a citation's article may be published.
  func isShown(_ citation: Citation) -> Bool {
    graph.article(citation.article.value)?.publish != .nothing
  }
}

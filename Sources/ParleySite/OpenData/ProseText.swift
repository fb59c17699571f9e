import ParleyModel

extension SiteLayout {
  /// A body as plain text: blocks are parted by an empty line, the items of a list stand on lines of
  /// their own. What it quotes is left out.
  func plainText(_ prose: Prose) -> String {
    var text = ""
    var listDepth = 0
    func begin(_ gap: String) {
      while text.utf8.last == 0x0A || text.utf8.last == 0x20 { text.unicodeScalars.removeLast() }
      if !text.isEmpty { text += gap }
    }
    for piece in ProsePiece.pieces(of: prose.fragments) {
      switch piece {
      case .text(let words), .code(let words): text += words
      case .lineBreak: text += text.utf8.last == 0x0A ? "" : "\n"
      case .start("br", _): break
      case .start("ul", _), .start("ol", _):
        if listDepth == 0 { begin("\n\n") }
        listDepth += 1
      case .end("ul"), .end("ol"): listDepth -= 1
      case .start("li", _):
        begin(text.hasSuffix("\n\n") ? "" : "\n")
        text += String(repeating: "  ", count: max(0, listDepth - 1)) + "- "
      case .start("p", _):
        if !text.hasSuffix("- ") { begin(listDepth > 0 ? "\n" : "\n\n") }
      case .start("pre", _), .start("blockquote", _), .start("hr", _), .headingStart:
        begin("\n\n")
      case .start("img", let attributes):
        text += attributes.first { $0.name == "alt" }?.value ?? ""
      case .end("p"), .end("pre"), .end("blockquote"), .headingEnd: text += "\n\n"
      case .linkStart(let reference, _, let isEmpty) where isEmpty:
        text += graph.node(reference).map { graph.title(of: $0) } ?? reference.name
      case .citation: begin("\n\n")
      case .start, .end, .linkStart, .linkEnd: break
      }
    }
    begin("")
    return text
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

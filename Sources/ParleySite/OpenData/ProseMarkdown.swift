import ParleyModel

/// Writes a body as Markdown that reads as the same body.
///
/// It is made from what was understood, not copied from the author's file: comments stay behind, and so
/// do words of articles that are not to be published, of which a block quote with the link remains.
struct ProseMarkdown {
  /// An element that is open, and what its lines begin with.
  private enum Container {
    case quote
    case list(isLoose: Bool, marker: String, number: Int?, hasItems: Bool)
    case item(width: Int)
  }

  private let prose: Prose
  private let isShown: (Citation) -> Bool
  private let pieces: [ProsePiece]
  private var text = ""
  private var containers: [Container] = []
  /// Whether the line holds nothing yet but what its containers begin with.
  private var isAtStart = true
  /// Whether a paragraph, or what stands for one in a tight list, is being written.
  private var isInline = false
  private var isHeading = false
  private var hasPendingBreak = false
  /// The addresses and titles of open links.
  private var links: [String] = []
  /// The length of the text when a mark of emphasis was opened last.
  private var openingEnd = -1
  /// What each open emphasis ends with.
  private var marks: [String] = []
  /// The marker of the list that ended last, for one that follows at once must have another.
  private var lastMarker: String?

  /// The body as Markdown, without a line feed at its end.
  static func text(_ prose: Prose, isShown: @escaping (Citation) -> Bool) -> String {
    var writer = ProseMarkdown(prose, isShown)
    for index in writer.pieces.indices { writer.write(writer.pieces[index], at: index) }
    return writer.text
  }

  private init(_ prose: Prose, _ isShown: @escaping (Citation) -> Bool) {
    self.prose = prose
    self.isShown = isShown
    pieces = ProsePiece.pieces(of: prose.fragments)
  }

  private mutating func write(_ piece: ProsePiece, at index: Int) {
    switch piece {
    case .lineBreak: hasPendingBreak = isInline
    case .text(let words):
      beginInline()
      let words = isHeading ? words.replacing(0x0A, by: " ") : words
      let written = MarkdownText.escaped(
        words, atLineStart: isAtStart, indent: indent, inLink: !links.isEmpty,
        beforeLink: isLink(at: index + 1))
      // A heading's hash signs at its end would be taken away.
      text += isHeading ? written.replacing(UInt8(ascii: "#"), by: "\\#") : written
      isAtStart = words.utf8.last == 0x0A
    case .code(let words): write(code: words, at: index)
    case .start(let name, let attributes): start(name, attributes, at: index)
    case .end(let name): end(name)
    case .linkStart(let reference, let fragment, _):
      openLink("\(reference)" + (fragment.map { "#\($0)" } ?? ""), title: nil)
    case .linkEnd: closeLink()
    case .headingStart(let level):
      beginBlock()
      text += String(repeating: "#", count: level) + " "
      isInline = true
      isHeading = true
      isAtStart = false
    case .headingEnd:
      endLine()
      isHeading = false
    case .citation(let index): write(prose.citations[index])
    }
  }

  // MARK: Blocks

  private mutating func start(
    _ name: String, _ attributes: [(name: String, value: String)], at index: Int
  ) {
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    switch name {
    case "p":
      beginBlock()
      isInline = true
    case "blockquote":
      beginBlock()
      text += "> "
      containers.append(.quote)
      isAtStart = true
    case "ul", "ol":
      let number = name == "ol" ? Int(attribute("start") ?? "1") : nil
      let marks = number == nil ? ["-", "*"] : [".", ")"]
      let marker = lastMarker == marks[0] && !isAtStart ? marks[1] : marks[0]
      containers.append(
        .list(
          isLoose: isLoose(listAt: index), marker: marker, number: number, hasItems: false))
      isInline = false
    case "li": startItem()
    case "hr":
      beginBlock()
      text += "***"
      isAtStart = false
    case "pre": beginBlock()
    case "code":
      // A block without a line has no text.
      if case .end("code") = pieces[index + 1] { write(code: "", at: index + 1) }
    case "br":
      text += "\\"
      hasPendingBreak = true
    case "em": openMark("*")
    case "strong": openMark("**")
    case "a": openLink(attribute("href") ?? "", title: attribute("title"))
    case "img":
      beginInline()
      text += "![\(MarkdownText.escaped(attribute("alt") ?? "", indent: indent, inLink: true))]"
      text += target(attribute("src") ?? "", attribute("title"))
      isAtStart = false
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p": endLine()
    case "ul", "ol":
      if case .list(_, let marker, _, _)? = containers.popLast() { lastMarker = marker }
      isInline = false
    case "li":
      endLine()
      containers.removeLast()
      isAtStart = false
    case "blockquote":
      containers.removeLast()
      isInline = false
      isAtStart = false
      lastMarker = nil
    case "em", "strong": text += marks.popLast() ?? ""
    case "a": closeLink()
    default: break
    }
  }

  private mutating func startItem() {
    guard case .list(let isLoose, let marker, let number, let hasItems)? = containers.last else {
      return
    }
    containers.removeLast()
    if hasItems { newLine(isLoose: isLoose) } else { beginBlock() }
    let sign = number.map { "\($0)\(marker) " } ?? "\(marker) "
    containers.append(
      .list(
        isLoose: isLoose, marker: marker, number: number.map { $0 + 1 }, hasItems: true))
    containers.append(.item(width: sign.utf8.count))
    text += sign
    isAtStart = true
  }

  /// Begins a block on a line of its own; between two blocks is an empty line, but in a tight list.
  private mutating func beginBlock() {
    hasPendingBreak = false
    isInline = false
    lastMarker = nil
    guard !isAtStart else { return }
    newLine(isLoose: !isInTightList)
    isAtStart = true
  }

  /// Ends a paragraph or a heading, without the blanks that markup which was left out has left.
  private mutating func endLine() {
    if isInline, isAtStart, text.hasSuffix("\n" + indent) {
      text.removeLast(indent.count + 1)
    }
    if isInline {
      isAtStart = false
      trim()
    }
    isInline = false
    hasPendingBreak = false
  }

  private mutating func trim() {
    while !isAtStart, text.utf8.last == 0x20 { text.unicodeScalars.removeLast() }
  }

  private mutating func newLine(isLoose: Bool) {
    if isLoose {
      let blank = indent.utf8
      text += "\n" + (blank.lastIndex { $0 != 0x20 }.map { String(indent[...$0]) } ?? "")
    }
    text += "\n" + indent
  }

  private var isInTightList: Bool {
    for container in containers.reversed() {
      switch container {
      case .quote: return false
      case .list(let isLoose, _, _, _): return !isLoose
      case .item: continue
      }
    }
    return false
  }

  /// What every line begins with.
  private var indent: String {
    containers.reduce(into: "") { indent, container in
      switch container {
      case .quote: indent += "> "
      case .item(let width): indent += String(repeating: " ", count: width)
      case .list: break
      }
    }
  }

  /// Whether the items of a list hold paragraphs.
  private func isLoose(listAt index: Int) -> Bool {
    var depth = 0
    for piece in pieces[(index + 1)...] {
      switch piece {
      case .start("ul", _), .start("ol", _), .start("blockquote", _): depth += 1
      case .end("ul"), .end("ol"), .end("blockquote"):
        if depth == 0 { return false }
        depth -= 1
      case .start("p", _) where depth == 0: return true
      default: break
      }
    }
    return false
  }

  // MARK: Within a line

  private mutating func beginInline() {
    if !isInline {
      // Text of a tight list's item has no paragraph of its own.
      if !isAtStart { beginBlock() }
      isInline = true
    }
    guard hasPendingBreak else { return }
    hasPendingBreak = false
    guard !isHeading else {
      text += " "
      return
    }
    guard !isAtStart else { return }
    trim()
    text += "\n" + indent
    isAtStart = true
  }

  private mutating func openMark(_ mark: String) {
    beginInline()
    // What stands beside a mark of its own kind would be taken for one longer mark, of which the outer
    // part is the weaker one.
    let isBeside = text.utf8.last == UInt8(ascii: "*") && !text.hasSuffix("\\*")
    let isNested = text.utf8.count == openingEnd
    let chosen =
      isBeside && !(isNested && mark == "**") ? mark.replacing("*", with: "_") : mark
    text += chosen
    openingEnd = text.utf8.count
    marks.append(chosen)
    isAtStart = false
  }

  private mutating func openLink(_ address: String, title: String?) {
    beginInline()
    text += "["
    links.append(target(address, title))
    isAtStart = false
  }

  private mutating func closeLink() {
    text += "]" + (links.popLast() ?? "")
  }

  private func target(_ address: String, _ title: String?) -> String {
    let plain = address.replacing(UInt8(ascii: "&"), by: "&amp;")
    let isSafe = !plain.isEmpty && !plain.utf8.contains { $0 == 0x28 || $0 == 0x29 || $0 <= 0x20 }
    let title = title.map { " \"\(MarkdownText.escaped($0, indent: indent, inLink: true))\"" } ?? ""
    return "(" + (isSafe || plain.isEmpty && title.isEmpty ? plain : "<\(plain)>") + title + ")"
  }

  private func isLink(at index: Int) -> Bool {
    guard index < pieces.count else { return false }
    switch pieces[index] {
    case .linkStart, .start("a", _): return true
    default: return false
    }
  }

  private mutating func write(code: String, at index: Int) {
    if index >= 2, case .start("pre", _) = pieces[index - 2],
      case .start(_, let attributes) = pieces[index - 1]
    {
      let fence = MarkdownText.fence(for: code, atLeast: 3)
      let language = attributes.first { $0.name == "class" }?.value.dropFirst("language-".count)
      text += fence + (language.map(String.init) ?? "") + "\n" + indent
      if !code.isEmpty {
        text += (code.hasSuffix("\n") ? String(code.dropLast()) : code)
          .replacing("\n", with: "\n" + indent)
        text += "\n" + indent
      }
      text += fence
      isAtStart = false
      return
    }
    beginInline()
    let fence = MarkdownText.fence(for: code, atLeast: 1)
    let isTight =
      !code.hasPrefix("`") && !code.hasSuffix("`") && !code.hasPrefix(" ")
      || code.utf8.allSatisfy { $0 == 0x20 }
    text += isTight ? fence + code + fence : "\(fence) \(code) \(fence)"
    isAtStart = false
  }

  // MARK: Citations

  private mutating func write(_ citation: Citation) {
    beginBlock()
    let label = MarkdownText.escaped(
      citation.label, indent: indent, inLink: true
    ).replacing(0x0A, by: " ")
    let link = "[\(label)](article:\(citation.article.value)"
    text += "> "
    guard let words = citation.quotation?.value, isShown(citation) else {
      // A paragraph of its own could be taken for the summary.
      text += link + ")"
      isAtStart = false
      return
    }
    containers.append(.quote)
    text += MarkdownText.escaped(words, atLineStart: true, indent: indent)
    if let translation = citation.translation {
      newLine(isLoose: true)
      text += "> "
      containers.append(.quote)
      text += MarkdownText.escaped(translation, atLineStart: true, indent: indent)
      containers.removeLast()
    }
    newLine(isLoose: true)
    text += "— " + link + (citation.stance == .supports ? ")" : " \"\(citation.stance.rawValue)\")")
    containers.removeLast()
    isAtStart = false
  }
}

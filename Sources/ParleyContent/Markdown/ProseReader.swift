import ParleyModel

/// Turns the events of a Markdown body into prose.
struct ProseReader {
  let tree: MarkdownTree
  let source: SourceText
  let options: MarkdownOptions
  var prose = Prose()
  var diagnostics: [Diagnostic] = []
  var locator: LinkLocator
  /// How many block quotes that cite nothing are open.
  private(set) var quoteDepth = 0

  /// Markup that is not yet a fragment.
  private var markup: [UInt8] = []
  /// Text that is not yet a fragment; it and ``markup`` are never both filled.
  private var text: [UInt8] = []
  /// What was written last, for CommonMark's rule that blocks begin on a line of their own.
  private var lastByte: UInt8 = 0x0A
  /// How many links and headings are open: names in them are not linked.
  private var verbatimDepth = 0
  /// For every open link, whether it leads to a record; `nil` where the link itself is left out.
  private var links: [Bool?] = []
  private var anchors = HeadingAnchors()
  /// The links to places on the page itself: all of its headings must be known to judge them.
  private var ownFragments: [Spanned<String>] = []

  init(_ tree: MarkdownTree, of source: SourceText, bodyStart: Int, options: MarkdownOptions) {
    self.tree = tree
    self.source = source
    self.options = options
    locator = LinkLocator(source, bodyStart: bodyStart)
  }

  var isUnsafe: Bool { options.contains(.unsafe) }

  /// Reads all events.
  mutating func read() {
    let summary = summaryParagraph()
    var index = 0
    while index < tree.events.count {
      let event = tree.events[index]
      let next = event.isEntering ? enter(event, at: index) : index + 1
      if !event.isEntering { leave(event, at: index) }
      if let summary, index == summary.upperBound {
        flush()
        prose.summary = plainText(of: summary.lowerBound..<index).text
        if summary.lowerBound == 1 { prose.summaryCount = prose.fragments.count }
      }
      index = next
    }
    flush()
    checkFragments(ownFragments)
  }

  /// The first paragraph that stands in no other block: from its beginning to its end.
  private func summaryParagraph() -> ClosedRange<Int>? {
    var index = 1
    while index < tree.events.count, tree.events[index].isEntering {
      let end = Int(tree.events[index].partner)
      if tree.events[index].kind == .paragraph { return index...end }
      index = end + 1
    }
    return nil
  }

  /// Writes the beginning of a node; returns the index of the event to go on with.
  private mutating func enter(_ event: MarkdownTree.Event, at index: Int) -> Int {
    switch event.kind {
    case .text: write(text: tree.bytes(event.literal))
    case .softBreak: writeBreak()
    case .lineBreak: write("<br />\n")
    case .paragraph: if !event.isTight { startLine("<p>") }
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .link: return enterLink(event, at: index)
    case .image: return writeImage(event, at: index)
    case .code:
      write("<code>")
      write(text: tree.bytes(event.literal), isVerbatim: true)
      write("</code>")
    case .htmlInline: writeHTML(event)
    case .blockQuote:
      if let end = readCitation(at: index) { return end }
      quoteDepth += 1
      startLine("<blockquote>\n")
    case .list:
      switch event.number {
      case -1: startLine("<ul>\n")
      case 1: startLine("<ol>\n")
      default: startLine("<ol start=\"\(event.number)\">\n")
      }
    case .item: startLine("<li>")
    case .heading: enterHeading(event, at: index)
    case .codeBlock: writeCodeBlock(event)
    case .htmlBlock:
      startLine("")
      writeHTML(event)
      startLine("")
    case .thematicBreak: startLine("<hr />\n")
    case .document, .other: break
    }
    return index + 1
  }

  private mutating func leave(_ event: MarkdownTree.Event, at index: Int) {
    switch event.kind {
    case .paragraph: if !event.isTight { write("</p>\n") }
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .link: leaveLink()
    case .blockQuote:
      quoteDepth -= 1
      startLine("</blockquote>\n")
    case .list: write(event.number == -1 ? "</ul>\n" : "</ol>\n")
    case .item: write("</li>\n")
    case .heading:
      append(.headingEnd(level: Int(event.number)))
      verbatimDepth -= 1
      write("\n")
    default: break
    }
  }

  // MARK: Links and images

  private mutating func enterLink(_ event: MarkdownTree.Event, at index: Int) -> Int {
    let url = tree.bytes(event.url)
    let target = LinkTarget(url, from: source.path)
    prepareForMarkup()
    verbatimDepth += 1
    switch target {
    case .record(let reference, let fragment):
      let span = source.span(locator.destination(url, in: event.start..<event.end))
      // An autolink, `<actor:rustem-umerov>`, has its address for a text.
      let isAddress =
        tree.events[index + 1].kind == .text && Int(event.partner) == index + 2
        && tree.bytes(tree.events[index + 1].literal) == url
      let isEmpty = isAddress || Int(event.partner) == index + 1
      append(.linkStart(Spanned(reference, at: span), fragment: fragment, isEmpty: isEmpty))
      links.append(true)
      return isAddress ? index + 2 : index + 1
    case .dangerous where !isUnsafe:
      reportUnsafeLink(url, in: event)
      links.append(nil)
    case .unknownScheme where !isUnsafe, .unknownFile where !isUnsafe, .nothing where !isUnsafe:
      reportNowhere(target, url, in: event)
      links.append(nil)
    default:
      if case .fragment(let fragment) = target, !isUnsafe {
        let place = locator.destination(url, in: event.start..<event.end)
        ownFragments.append(Spanned(fragment, at: source.span(place)))
      }
      links.append(false)
      write("<a href=\"")
      writeAddress(url)
      writeTitle(event)
      write("\">")
      if !isUnsafe, !hasWords((index + 1)..<Int(event.partner)) {
        write(text: url, isVerbatim: true)
      }
    }
    return index + 1
  }

  /// Whether anything stands between two events that a reader could see, and so click.
  private func hasWords(_ range: Range<Int>) -> Bool {
    tree.events[range].contains { event in
      switch event.kind {
      case .text, .code: tree.bytes(event.literal).contains { $0 > 0x20 }
      case .image: event.isEntering && Self.isInlinePicture(tree.bytes(event.url))
      default: false
      }
    }
  }

  private mutating func leaveLink() {
    prepareForMarkup()
    verbatimDepth -= 1
    switch links.removeLast() {
    case .some(true): append(.linkEnd)
    case .some(false): write("</a>")
    case .none: break
    }
  }

  /// Writes an image with the plain text of what it holds. In safe mode nothing but a picture that is
  /// in the address itself is shown: pages ask no other host for anything, and no file comes with a
  /// body. What is not shown leaves its text, linked to a picture on the web.
  private mutating func writeImage(_ event: MarkdownTree.Event, at index: Int) -> Int {
    let url = tree.bytes(event.url)
    let end = Int(event.partner)
    let isShown = isUnsafe || Self.isInlinePicture(url)
    let isLinked = !isShown && verbatimDepth == 0 && Self.isOnTheWeb(url)
    if !isShown { reportImage(url, in: event) }
    if isShown || isLinked {
      write(isShown ? "<img src=\"" : "<a href=\"")
      writeAddress(url)
      write(isShown ? "\" alt=\"" : "\">")
    }
    for inner in tree.events[(index + 1)..<end] where inner.isEntering {
      switch inner.kind {
      case .text, .code, .htmlInline:
        prepareForMarkup()
        HTMLText.append(tree.bytes(inner.literal), to: &markup)
        lastByte = markup.last ?? lastByte
      case .softBreak, .lineBreak: write(" ")
      default: break
      }
    }
    if isShown {
      writeTitle(event)
      write("\" />")
    } else if isLinked {
      if !hasWords((index + 1)..<end) { write(text: url, isVerbatim: true) }
      write("</a>")
    }
    return end + 1
  }

  private static func isInlinePicture(_ url: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: url.prefix(16), as: UTF8.self).lowercased()
    return ["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/\($0)") }
  }

  private static func isOnTheWeb(_ url: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: url.prefix(8), as: UTF8.self).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private mutating func writeHTML(_ event: MarkdownTree.Event) {
    if isUnsafe {
      write(tree.bytes(event.literal))
    } else {
      // Nothing tells readers that it was there; the words before and after it stay two texts.
      reportHTML(event)
      prepareForMarkup()
    }
  }

  private mutating func writeAddress(_ url: ArraySlice<UInt8>) {
    prepareForMarkup()
    HTMLText.append(address: url, to: &markup)
  }

  private mutating func writeTitle(_ event: MarkdownTree.Event) {
    guard !event.title.isEmpty else { return }
    write("\" title=\"")
    HTMLText.append(tree.bytes(event.title), to: &markup)
  }

  // MARK: Blocks

  private mutating func enterHeading(_ event: MarkdownTree.Event, at index: Int) {
    let text = plainText(of: index..<Int(event.partner)).text
    let level = Int(event.number)
    let anchor = anchors.anchor(for: text)
    prose.headings.append(Prose.Heading(level: level, anchor: anchor, text: text))
    startLine("")
    append(.headingStart(level: level, anchor: anchor))
    verbatimDepth += 1
  }

  private mutating func writeCodeBlock(_ event: MarkdownTree.Event) {
    let language = tree.bytes(event.url).prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    if language.isEmpty {
      startLine("<pre><code>")
    } else {
      startLine("<pre><code class=\"language-")
      HTMLText.append(language, to: &markup)
      write("\">")
    }
    write(text: tree.bytes(event.literal), isVerbatim: true)
    write("</code></pre>\n")
  }

  // MARK: Writing

  private mutating func write(_ piece: StaticString) {
    prepareForMarkup()
    piece.withUTF8Buffer { bytes in
      markup += bytes
      lastByte = bytes.last ?? lastByte
    }
  }

  private mutating func write(_ piece: some Collection<UInt8>) {
    prepareForMarkup()
    let before = markup.count
    markup += piece
    if markup.count > before, let last = markup.last { lastByte = last }
  }

  private mutating func startLine(_ piece: StaticString) {
    if lastByte != 0x0A { write("\n") }
    write(piece)
  }

  private mutating func startLine(_ piece: String) {
    if lastByte != 0x0A { write("\n") }
    write(piece.utf8)
  }

  private mutating func write(text bytes: ArraySlice<UInt8>, isVerbatim: Bool = false) {
    guard let last = bytes.last else { return }
    flushMarkup()
    if isVerbatim {
      append(.verbatim(String(decoding: bytes, as: UTF8.self)))
    } else {
      text += bytes
    }
    lastByte = last
  }

  /// A line break within text is part of it: a name may run across it.
  private mutating func writeBreak() {
    if text.isEmpty {
      write("\n")
    } else {
      text.append(0x0A)
      lastByte = 0x0A
    }
  }

  private mutating func prepareForMarkup() {
    if !text.isEmpty { flushText() }
  }

  private mutating func flushText() {
    let string = String(decoding: text, as: UTF8.self)
    prose.fragments.append(verbatimDepth > 0 ? .verbatim(string) : .text(string))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func flushMarkup() {
    guard !markup.isEmpty else { return }
    prose.fragments.append(.markup(String(decoding: markup, as: UTF8.self)))
    markup.removeAll(keepingCapacity: true)
  }

  private mutating func flush() {
    prepareForMarkup()
    flushMarkup()
  }

  /// Appends a fragment that is neither markup nor text; a citation is a block of its own.
  mutating func append(_ fragment: Prose.Fragment) {
    flush()
    prose.fragments.append(fragment)
    if case .citation = fragment { lastByte = 0x0A } else { lastByte = UInt8(ascii: ">") }
  }
}

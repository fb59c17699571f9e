import ParleyModel

/// Makes prose of the events of a Markdown body.
struct ProseReader {
  let tree: MarkdownTree
  let source: SourceText
  let options: MarkdownOptions
  var prose = Prose()
  var diagnostics: [Diagnostic] = []
  var locator: LinkLocator
  /// How many block quotes that cite nothing are open.
  private(set) var quoteDepth = 0

  /// Where text begins that is not yet a token.
  private var textStart: UInt32?
  /// How many links and headings are open: names in them are not linked.
  private var verbatimDepth = 0
  /// The elements of the open links; `nil` where the link itself is left out.
  private var links: [Prose.Element?] = []
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
    var summaryStart = 0
    var index = 0
    while index < tree.events.count {
      let event = tree.events[index]
      if index == summary?.lowerBound { summaryStart = prose.tokens.count }
      let next = event.isEntering ? enter(event, at: index) : index + 1
      if !event.isEntering { leave(event) }
      if index == summary?.upperBound { prose.summaryTokens = summaryStart..<prose.tokens.count }
      index = next
    }
    prose.trim()
    checkFragments(ownFragments)
  }

  /// The first paragraph that is in no other block: from its beginning to its end.
  private func summaryParagraph() -> ClosedRange<Int>? {
    var index = 1
    while index < tree.events.count, tree.events[index].isEntering {
      let end = Int(tree.events[index].partner)
      if tree.events[index].kind == .paragraph { return index...end }
      index = end + 1
    }
    return nil
  }

  /// Adds the beginning of a node; returns the index of the event to go on with.
  private mutating func enter(_ event: MarkdownTree.Event, at index: Int) -> Int {
    switch event.kind {
    case .text:
      guard !event.literal.isEmpty else { break }
      if textStart == nil { textStart = UInt32(prose.words.count) }
      _ = prose.add(tree.bytes(event.literal))
    case .softBreak:
      // A line break within text is part of it: a name may run across it.
      if textStart == nil { append(.softBreak) } else { _ = prose.add([0x0A]) }
    case .lineBreak: append(.hardBreak)
    case .link: return enterLink(event, at: index)
    case .image: return readImage(event, at: index)
    case .code: append(tree.bytes(event.literal)) { .code($0) }
    case .htmlInline:
      if isUnsafe {
        append(tree.bytes(event.literal)) { .html($0) }
      } else {
        // Nothing shows readers that it was there; the words before and after it stay two texts.
        reportHTML(event)
        endText()
      }
    case .htmlBlock:
      if !isUnsafe { reportHTML(event) }
      append(isUnsafe ? tree.bytes(event.literal) : []) { .htmlBlock($0) }
    case .blockQuote:
      if let end = readCitation(at: index) { return end }
      quoteDepth += 1
      append(.open(.blockQuote))
    case .heading: enterHeading(event, at: index)
    case .codeBlock: readCodeBlock(event)
    case .thematicBreak: append(.thematicBreak)
    case .paragraph, .emphasis, .strong, .list, .item:
      if let element = element(of: event) { append(.open(element)) }
    case .document, .other: break
    }
    return index + 1
  }

  private mutating func leave(_ event: MarkdownTree.Event) {
    switch event.kind {
    case .link: leaveLink()
    case .blockQuote:
      quoteDepth -= 1
      append(.close(.blockQuote))
    case .heading:
      append(.close(.heading(Int32(prose.headings.count - 1))))
      verbatimDepth -= 1
    default:
      if let element = element(of: event) { append(.close(element)) }
    }
  }

  /// The element of a node that is read as it is.
  private func element(of event: MarkdownTree.Event) -> Prose.Element? {
    switch event.kind {
    case .paragraph: .paragraph(isTight: event.isTight)
    case .emphasis: .emphasis
    case .strong: .strong
    case .list: .list(isTight: event.isTight, start: event.number == -1 ? nil : event.number)
    case .item: .item
    default: nil
    }
  }

  // MARK: Links and images

  private mutating func enterLink(_ event: MarkdownTree.Event, at index: Int) -> Int {
    let url = tree.bytes(event.url)
    let target = LinkTarget(url, from: source.path)
    endText()
    verbatimDepth += 1
    switch target {
    case .record(let reference, let fragment):
      let span = source.span(locator.destination(url, in: event.start..<event.end))
      // An autolink, `<actor:rustem-umerov>`, has its address for a text.
      let isAddress =
        tree.events[index + 1].kind == .text && Int(event.partner) == index + 2
        && tree.bytes(tree.events[index + 1].literal) == url
      let isEmpty = isAddress || Int(event.partner) == index + 1
      let link = Prose.RecordLink(
        to: Spanned(reference, at: span), fragment: fragment, isEmpty: isEmpty)
      openLink(.recordLink(prose.add(link)))
      return isAddress ? index + 2 : index + 1
    case .dangerous where !isUnsafe:
      reportUnsafeLink(url, in: event)
      openLink(nil)
    case .unknownScheme where !isUnsafe, .unknownFile where !isUnsafe, .nothing where !isUnsafe:
      reportNowhere(target, url, in: event)
      openLink(nil)
    default:
      if case .fragment(let fragment) = target, !isUnsafe {
        let place = locator.destination(url, in: event.start..<event.end)
        ownFragments.append(Spanned(fragment, at: source.span(place)))
      }
      openLink(.link(addLink(event)))
      if !isUnsafe, !hasWords((index + 1)..<Int(event.partner)) {
        append(url) { .verbatim($0) }
      }
    }
    return index + 1
  }

  private mutating func openLink(_ element: Prose.Element?) {
    links.append(element)
    if let element { append(.open(element)) }
  }

  /// Whether anything is between two events that a reader could see, and so click.
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
    endText()
    verbatimDepth -= 1
    if let element = links.removeLast() { append(.close(element)) }
  }

  /// Reads an image with the plain text of what it contains. In safe mode nothing but a picture that is
  /// in the address itself is shown: pages load nothing from other hosts, and no file comes with a
  /// body. What is not shown leaves its text, linked to a picture on the web.
  private mutating func readImage(_ event: MarkdownTree.Event, at index: Int) -> Int {
    let url = tree.bytes(event.url)
    let end = Int(event.partner)
    let isShown = isUnsafe || Self.isInlinePicture(url)
    let isLinked = !isShown && verbatimDepth == 0 && Self.isOnTheWeb(url)
    if !isShown { reportImage(url, in: event) }
    endText()
    var element: Prose.Element?
    if isShown {
      element = .image(addLink(event))
    } else if isLinked {
      // The title was the picture's.
      let address = prose.add(LinkAddress.encoded(url))
      element = .link(prose.add(Prose.Link(address: address, title: .none)))
    }
    if let element { append(.open(element)) }
    let words = self.words(ofImage: (index + 1)..<end)
    if !words.isEmpty { append(words[...]) { .verbatim($0) } }
    if isLinked, !hasWords((index + 1)..<end) { append(url) { .verbatim($0) } }
    if let element { append(.close(element)) }
    return end + 1
  }

  /// The words that stand for an image.
  private func words(ofImage range: Range<Int>) -> [UInt8] {
    var words: [UInt8] = []
    for inner in tree.events[range] where inner.isEntering {
      switch inner.kind {
      case .text, .code, .htmlInline: words += tree.bytes(inner.literal)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
    }
    return words
  }

  private mutating func addLink(_ event: MarkdownTree.Event) -> Int32 {
    let address = prose.add(LinkAddress.encoded(tree.bytes(event.url)))
    return prose.add(
      Prose.Link(
        address: address,
        title: event.title.isEmpty ? .none : prose.add(tree.bytes(event.title))))
  }

  private static func isInlinePicture(_ url: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: url.prefix(16), as: UTF8.self).lowercased()
    return ["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/\($0)") }
  }

  private static func isOnTheWeb(_ url: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: url.prefix(8), as: UTF8.self).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  // MARK: Blocks

  private mutating func enterHeading(_ event: MarkdownTree.Event, at index: Int) {
    let text = plainText(of: index..<Int(event.partner)).text
    let level = Int(event.number)
    let anchor = anchors.anchor(for: text)
    prose.headings.append(Prose.Heading(level: level, anchor: anchor, text: text))
    append(.open(.heading(Int32(prose.headings.count - 1))))
    verbatimDepth += 1
  }

  private mutating func readCodeBlock(_ event: MarkdownTree.Event) {
    endText()
    let language = tree.bytes(event.url).prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    let element = Prose.Element.codeBlock(info: language.isEmpty ? .none : prose.add(language))
    append(.open(element))
    let code = tree.bytes(event.literal)
    if !code.isEmpty { append(code) { .verbatim($0) } }
    append(.close(element))
  }

  // MARK: Tokens

  /// Adds a token after the text before it.
  mutating func append(_ token: Prose.Token) {
    endText()
    prose.tokens.append(token)
  }

  /// Adds a token with words of its own.
  private mutating func append(
    _ words: ArraySlice<UInt8>, as token: (Prose.Words) -> Prose.Token
  ) {
    endText()
    prose.tokens.append(token(words.isEmpty ? .none : prose.add(words)))
  }

  /// Makes a token of the text that was read last.
  private mutating func endText() {
    guard let start = textStart else { return }
    let words = Prose.Words(start: start, end: UInt32(prose.words.count))
    textStart = nil
    guard !words.isEmpty else { return }
    prose.tokens.append(verbatimDepth > 0 ? .verbatim(words) : .text(words))
  }
}

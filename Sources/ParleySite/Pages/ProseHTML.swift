import ParleyModel

/// What the HTML of a body takes from the site it is written for.
protocol ProseSite {
  /// The address of what a link to a record leads to, for an attribute; `nil` where it leads to nothing,
  /// and only its words are written.
  func address(of link: Prose.RecordLink) -> String?
  /// The words of a link that has none of its own.
  func title(of record: RecordReference) -> String
  /// The level at which a heading is shown, 1–6.
  func level(of heading: Prose.Heading) -> Int
  /// The address that a name leads to, for an attribute; `nil` where it is not linked.
  mutating func address(ofMention record: RecordReference) -> String?
  /// The HTML of a quotation, by its number in the body.
  func quotation(_ index: Int, of prose: Prose) -> String
}

/// Writes a body as HTML, byte for byte as CommonMark's reference implementation does except for what the
/// site adds to it.
struct ProseHTML<Site: ProseSite> {
  private let prose: Prose
  private var site: Site
  /// Whether the next byte begins a line, by CommonMark's rule that blocks begin on lines of their own.
  private var isAtLineStart = true
  /// Whether text is in the attribute of a picture.
  private var isInImage = false
  /// Whether the link to a record that is open was written; links are not inside each other.
  private var isLinked = false
  private var isInHeading = false
  /// The words of the heading that is open.
  private var headingWords = ByteSink()
  /// The heads for the page's table of contents: its `h2` elements.
  private(set) var heads: [PageContents.Head] = []

  init(_ prose: Prose, for site: Site) {
    self.prose = prose
    self.site = site
  }

  /// Writes all of the body.
  mutating func write(to html: inout ByteSink) {
    for token in prose.tokens {
      switch token {
      case .open(let element): open(element, &html)
      case .close(let element): close(element, &html)
      case .text(let words), .verbatim(let words): text(prose[words], &html)
      case .mention(let words, let record): mention(prose[words], record, &html)
      case .code(let words):
        write("<code>", &html)
        text(prose[words], &html)
        write("</code>", &html)
      case .softBreak: lineFeed("", &html)
      case .hardBreak: lineFeed("<br />", &html)
      case .thematicBreak:
        startLine(&html)
        lineFeed("<hr />", &html)
      case .html(let words): raw(prose[words], &html)
      case .htmlBlock(let words):
        startLine(&html)
        raw(prose[words], &html)
        startLine(&html)
      case .citation(let index):
        html.append(site.quotation(Int(index), of: prose))
        isAtLineStart = true
      }
    }
  }

  // MARK: Elements

  private mutating func open(_ element: Prose.Element, _ html: inout ByteSink) {
    switch element {
    case .paragraph(let isTight):
      guard !isTight else { return }
      startLine(&html)
      write("<p>", &html)
    case .heading(let index):
      let heading = prose.headings[Int(index)]
      startLine(&html)
      write("<h\(site.level(of: heading)) id=\"", &html)
      HTMLText.append(heading.anchor, to: &html)
      write("\">", &html)
      isInHeading = true
    case .list(_, let start):
      startLine(&html)
      switch start {
      case nil: lineFeed("<ul>", &html)
      case 1: lineFeed("<ol>", &html)
      case .some(let start): lineFeed("<ol start=\"\(start)\">", &html)
      }
    case .item:
      startLine(&html)
      write("<li>", &html)
    case .blockQuote:
      startLine(&html)
      lineFeed("<blockquote>", &html)
    case .codeBlock(let info):
      startLine(&html)
      write("<pre><code", &html)
      if !info.isEmpty { attribute(" class=\"language-", prose[info], &html) }
      write(">", &html)
    case .emphasis: write("<em>", &html)
    case .strong: write("<strong>", &html)
    case .link(let index):
      write("<a href=\"", &html)
      HTMLText.append(address: prose[prose.links[Int(index)].address], to: &html)
      write("\"", &html)
      title(prose.links[Int(index)], &html)
      write(">", &html)
    case .image(let index):
      write("<img src=\"", &html)
      HTMLText.append(address: prose[prose.links[Int(index)].address], to: &html)
      write("\" alt=\"", &html)
      isInImage = true
    case .recordLink(let index):
      openLink(prose.recordLinks[Int(index)], &html)
    }
  }

  private mutating func close(_ element: Prose.Element, _ html: inout ByteSink) {
    switch element {
    case .paragraph(let isTight): if !isTight { lineFeed("</p>", &html) }
    case .heading(let index): closeHeading(prose.headings[Int(index)], &html)
    case .list(_, let start): lineFeed(start == nil ? "</ul>" : "</ol>", &html)
    case .item: lineFeed("</li>", &html)
    case .blockQuote:
      startLine(&html)
      lineFeed("</blockquote>", &html)
    case .codeBlock: lineFeed("</code></pre>", &html)
    case .emphasis: write("</em>", &html)
    case .strong: write("</strong>", &html)
    case .link: write("</a>", &html)
    case .image(let index):
      isInImage = false
      write("\"", &html)
      title(prose.links[Int(index)], &html)
      write(" />", &html)
    case .recordLink: write(isLinked ? "</a>" : "", &html)
    }
  }

  private mutating func openLink(_ link: Prose.RecordLink, _ html: inout ByteSink) {
    let address = site.address(of: link)
    isLinked = address != nil
    isAtLineStart = false
    guard let address else { return }
    write("<a href=\"\(address)\">", &html)
    guard link.isEmpty else { return }
    let title = site.title(of: link.record.value)
    HTMLText.append(title, to: &html)
    if isInHeading { HTMLText.append(title, to: &headingWords) }
  }

  private mutating func closeHeading(_ heading: Prose.Heading, _ html: inout ByteSink) {
    let level = site.level(of: heading)
    if level == 2 {
      heads.append(
        PageContents.Head(
          anchor: HTMLText.escaped(heading.anchor),
          title: String(decoding: headingWords.bytes, as: UTF8.self)))
    }
    headingWords.removeAll()
    isInHeading = false
    lineFeed("</h\(level)>", &html)
  }

  private mutating func mention(
    _ words: ArraySlice<UInt8>, _ index: Int32, _ html: inout ByteSink
  ) {
    let address = site.address(ofMention: prose.mentioned[Int(index)])
    if let address { write("<a href=\"\(address)\">", &html) }
    text(words, &html)
    if address != nil { html.append("</a>") }
  }

  // MARK: Writing

  private mutating func text(_ words: ArraySlice<UInt8>, _ html: inout ByteSink) {
    if isInImage {
      HTMLText.append(attribute: words, to: &html)
    } else {
      HTMLText.append(words, to: &html)
      if isInHeading { HTMLText.append(words, to: &headingWords) }
    }
    isAtLineStart = words.last == 0x0A
  }

  private mutating func title(_ link: Prose.Link, _ html: inout ByteSink) {
    if !link.title.isEmpty { attribute(" title=\"", prose[link.title], &html) }
  }

  /// Writes an attribute, from the blank before its name to the quotation mark after its value.
  private mutating func attribute(
    _ start: String, _ value: ArraySlice<UInt8>, _ html: inout ByteSink
  ) {
    write(start, &html)
    HTMLText.append(attribute: value, to: &html)
    write("\"", &html)
  }

  /// Writes markup that ends no line.
  private mutating func write(_ markup: String, _ html: inout ByteSink) {
    html.append(markup)
    isAtLineStart = false
  }

  /// Writes markup and ends its line.
  private mutating func lineFeed(_ markup: String, _ html: inout ByteSink) {
    html.append(markup)
    html.append(0x0A)
    if isInHeading { headingWords.append(0x0A) }
    isAtLineStart = true
  }

  /// Ends the line before a block.
  private mutating func startLine(_ html: inout ByteSink) {
    if !isAtLineStart { html.append(0x0A) }
    isAtLineStart = true
  }

  private mutating func raw(_ markup: ArraySlice<UInt8>, _ html: inout ByteSink) {
    guard let last = markup.last else { return }
    html.append(markup)
    isAtLineStart = last == 0x0A
  }
}

import ParleyModel

extension ProseReader {
  /// The end of a block quote that names its article.
  private struct Tail {
    /// The event that begins the link.
    var link: Int
    /// The end of the events that contain the quoted words.
    var quotedEnd: Int
    /// What of the last of them is quoted, where the dash is in the same text.
    var lastText: ArraySlice<UInt8>?
    var article: ArticleID
  }

  /// Reads a block quote as a citation and returns the index after it; `nil` leaves it a block quote.
  mutating func readCitation(at quote: Int) -> Int? {
    let event = tree.events[quote]
    let end = Int(event.partner)
    guard let tail = tail(of: quote) else {
      if quoteDepth == 0 { noteUncited(quote) }
      return nil
    }
    let link = tree.events[tail.link]
    let label = plainText(of: tail.link..<Int(link.partner)).text
    let url = tree.bytes(link.url)
    let address = locator.destination(url, in: link.start..<link.end)
    let (stance, speaker) = role(of: link, behind: address)
    let translated = translation(in: (quote + 1)..<tail.quotedEnd)
    let quotedEnd = translated?.lowerBound ?? tail.quotedEnd
    var quoted = plainText(of: (quote + 1)..<quotedEnd)
    if let lastText = tail.lastText {
      quoted.append(lastText)
    }
    let start = quoted.start ?? Int(event.start)
    let words = quoted.text
    var citation = Citation(
      quotation: nil, article: Spanned(tail.article, at: source.span(address)), label: label,
      stance: stance, speaker: speaker)
    if words.isEmpty {
      diagnostics.append(
        Diagnostic(
          .emptyQuotation, at: source.span(address), "the citation quotes nothing",
          help: "put the article's own words before the dash, or name the article under `articles`")
      )
    } else {
      let stop = tail.lastText == nil ? quoted.end : startOfDash(before: address.lowerBound)
      citation.quotation = Spanned(words, at: source.span(start..<max(start, stop)))
    }
    if let translated {
      let words = plainText(of: translated).text
      if !words.isEmpty { citation.translation = words }
    }
    append(.citation(Int32(prose.citations.count)))
    prose.citations.append(citation)
    return end + 1
  }

  /// A block quote that is the last thing before the dash, after the quoted words: what they mean in
  /// the site's language.
  private func translation(in quoted: Range<Int>) -> Range<Int>? {
    guard let last = quoted.last, tree.events[last].kind == .blockQuote,
      !tree.events[last].isEntering
    else { return nil }
    let start = Int(tree.events[last].partner)
    // With no words before it, it is what is quoted.
    return start > quoted.lowerBound ? start..<last + 1 : nil
  }

  private mutating func noteUncited(_ quote: Int) {
    let start = Int(tree.events[quote].start)
    // A quote of quotes is named once, and not at all where one of them cites.
    let inner = tree.events[quote..<Int(tree.events[quote].partner)]
    for index in inner.indices.dropFirst()
    where inner[index].kind == .blockQuote && inner[index].isEntering {
      if tail(of: index) != nil { return }
    }
    diagnostics.append(
      Diagnostic(
        .uncitedBlockQuote, at: source.span(start..<(start + 1)),
        "the block quote names no article, so it cannot be checked against a source",
        help: "end it with a dash and a link: `> — [label](article:id)`"))
  }

  /// What the title of a citation's link says: what the words do, and who speaks in them.
  ///
  ///     "disputes", "by dmitry-peskov", "context by dmitry-peskov"
  private mutating func role(
    of link: MarkdownTree.Event, behind address: Range<Int>
  ) -> (Stance, Spanned<ActorID>?) {
    guard !link.title.isEmpty else { return (.supports, nil) }
    let title = tree.text(link.title)
    let span = source.span(locator.title(tree.bytes(link.title), behind: address))
    var words = title.split(separator: " ").map(String.init)
    var stance = Stance.supports
    if let first = words.first, let named = Stance(rawValue: first) {
      stance = named
      words.removeFirst()
    }
    if words.isEmpty { return (stance, nil) }
    if words.count == 2, words[0] == "by" {
      if RecordName.isValid(words[1]) { return (stance, Spanned(ActorID(words[1]), at: span)) }
      let meant = RecordName.suggestion(for: words[1]).map { "; did you mean `\($0)`?" } ?? ""
      diagnostics.append(
        Diagnostic(
          .invalidID, at: span, "`\(words[1])` is not an id",
          help: "an id is a record's file name without its extension\(meant)"))
      return (stance, nil)
    }
    let stances = Stance.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .unknownStance, at: span, "`\(title)` is not a stance",
        help: "the title of a citation's link is one of \(stances), or left out; who speaks comes "
          + "after it, as in \"by ID\" or \"disputes by ID\""))
    return (.supports, nil)
  }

  /// The dash and the article's link at the end of a block quote.
  private func tail(of quote: Int) -> Tail? {
    let end = Int(tree.events[quote].partner)
    var last = end - 1
    guard last > quote else { return nil }
    var isItem = false
    if tree.events[last].kind == .list {
      // `> - [label](article:id)`: to CommonMark a hyphen at the start of a line is a list.
      let list = Int(tree.events[last].partner)
      let marker = Int(tree.events[list].start)
      guard last - list >= 5, tree.events[list].number == -1,
        Int(tree.events[list + 1].partner) == last - 1, tree.events[last - 2].kind == .paragraph,
        Int(tree.events[list + 2].partner) == last - 2,
        source[marker..<(marker + 1)] == "-"
      else { return nil }
      isItem = true
      last -= 2
    }
    guard tree.events[last].kind == .paragraph, !tree.events[last].isEntering else { return nil }
    let paragraph = Int(tree.events[last].partner)
    var link = last - 1
    while link > paragraph, isBlank(tree.events[link]) { link -= 1 }
    guard link > paragraph, tree.events[link].kind == .link, !tree.events[link].isEntering else {
      return nil
    }
    link = Int(tree.events[link].partner)
    let target = LinkTarget(tree.bytes(tree.events[link].url), from: source.path)
    guard case .record(let reference, _) = target, reference.kind == .article else { return nil }
    let article = ArticleID(reference.name)
    if isItem {
      guard link == paragraph + 1 else { return nil }
      return Tail(link: link, quotedEnd: paragraph - 2, article: article)
    }
    guard link - 1 > paragraph, tree.events[link - 1].kind == .text,
      let words = beforeDash(tree.bytes(tree.events[link - 1].literal))
    else { return nil }
    if link - 1 == paragraph + 1, words.allSatisfy(Self.isSpace) {
      return Tail(link: link, quotedEnd: paragraph, article: article)
    }
    let before = tree.events[link - 2].kind
    if words.isEmpty, before != .softBreak, before != .lineBreak { return nil }
    if let lastWord = words.last, !Self.isSpace(lastWord) { return nil }
    return Tail(link: link, quotedEnd: link - 1, lastText: words, article: article)
  }

  private func isBlank(_ event: MarkdownTree.Event) -> Bool {
    switch event.kind {
    case .softBreak, .lineBreak: true
    case .text: tree.bytes(event.literal).allSatisfy(Self.isSpace)
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// What of a text is before the dash it ends in; `nil` where it does not end in one.
  private func beforeDash(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text
    while let last = rest.last, Self.isSpace(last) { rest.removeLast() }
    // U+2012 to U+2015 end in 0x92…0x95.
    if rest.count >= 3, rest.suffix(3).starts(with: [0xE2, 0x80]), let last = rest.last,
      (0x92...0x95).contains(last)
    {
      return rest.dropLast(3)
    }
    var hyphens = 0
    while rest.last == UInt8(ascii: "-"), hyphens < 3 {
      rest.removeLast()
      hyphens += 1
    }
    return hyphens > 0 ? rest : nil
  }

  /// Where the quoted words end, going back from the address of the link after the dash.
  private func startOfDash(before address: Int) -> Int {
    let found: Int? = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = address - 1
      var depth = 0
      while index > 0 {
        let isEscaped = bytes[index - 1] == UInt8(ascii: "\\")
        if bytes[index] == UInt8(ascii: "]"), !isEscaped { depth += 1 }
        if bytes[index] == UInt8(ascii: "["), !isEscaped {
          depth -= 1
          if depth == 0 { break }
        }
        index -= 1
      }
      index = Self.skipBack(from: index, in: bytes) { Self.isSpace($0) }
      // The dash: hyphens, an entity, or the three bytes of a longer one.
      switch index > 0 ? bytes[index - 1] : 0 {
      case UInt8(ascii: "-"):
        index = Self.skipBack(from: index, in: bytes) { $0 == UInt8(ascii: "-") }
      case UInt8(ascii: ";"):
        index = max(0, Self.skipBack(from: index, in: bytes) { $0 != UInt8(ascii: "&") } - 1)
      default:
        index = max(0, index - 3)
      }
      return Self.skipBack(from: index, in: bytes) {
        Self.isSpace($0) || $0 == 0x0A || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\\")
      }
    }
    return found ?? address
  }

  private static func skipBack(
    from index: Int, in bytes: UnsafeBufferPointer<UInt8>, while isSkipped: (UInt8) -> Bool
  ) -> Int {
    var index = index
    while index > 0, isSkipped(bytes[index - 1]) { index -= 1 }
    return index
  }
}

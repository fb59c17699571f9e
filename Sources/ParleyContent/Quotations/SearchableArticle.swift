import ParleyModel

/// An article in the form in which quotations are looked for in it.
struct SearchableArticle {
  private let article: Article
  private let text: ComparableText
  /// Where each block begins, as origins count.
  private let blockStarts: [Int]

  init(_ article: Article) {
    self.article = article
    text = ComparableText(article.blocks)
    var starts: [Int] = []
    var start = 0
    for block in article.blocks {
      starts.append(start)
      start += block.length + 1
    }
    blockStarts = starts
  }

  /// Finds a quotation's passages, or says why there are none.
  func passages(of quotation: Spanned<String>) -> Result<[Passage], Failure> {
    let parts = Quotation(quotation.value)
    guard parts.hasWord else { return .failure(Failure(diagnostic: empty(quotation))) }
    if let ranges = parts.find(in: text) { return .success(ranges.flatMap(passages)) }
    if parts.hasInsertions,
      let ranges = Quotation(quotation.value, brackets: .literal).find(in: text)
    {
      return .success(ranges.flatMap(passages))
    }
    return .failure(Failure(diagnostic: notFound(quotation, parts)))
  }

  /// That a quotation occurs nowhere.
  struct Failure: Error {
    let diagnostic: Diagnostic
  }

  /// The passages that a range of the compared text came from, one for each block it touches.
  private func passages(_ range: Range<Int>) -> [Passage] {
    let origin = text.origin(of: range)
    var block = self.block(at: origin.lowerBound)
    var passages: [Passage] = []
    while block < blockStarts.count, blockStarts[block] < origin.upperBound {
      let start = blockStarts[block]
      let count = article.blocks[block].length
      let part = max(0, origin.lowerBound - start)..<max(0, min(count, origin.upperBound - start))
      if !part.isEmpty { passages.append(Passage(block: block, range: part)) }
      block += 1
    }
    return passages
  }

  private func block(at origin: Int) -> Int {
    blockStarts.indexOfStretch(at: origin) { $0 }
  }

  // MARK: Messages

  private func empty(_ quotation: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .emptyQuotation, at: quotation.span, "the quotation contains no word of the article",
      help: "quote at least one word of two letters or digits; `[…]` and `[words]` are the editor's"
    )
  }

  private func notFound(_ quotation: Spanned<String>, _ parts: Quotation) -> Diagnostic {
    let found = parts.foundCount(in: text)
    let missing = parts.stretches[min(found, parts.stretches.count - 1)]
    var message = "the quotation is not in article `\(article.id)`"
    if found > 0 {
      let words = Self.shortened(String(decoding: missing, as: UTF8.self), to: 60)
      message = "“\(words)” is not in article `\(article.id)` after the words before it"
    }
    var help: [String] = []
    var notes: [Diagnostic.Note] = []
    if parts.hasInsertions,
      Quotation(quotation.value, brackets: .replacements).find(in: text) != nil
    {
      help.append("`[words]` only adds to the article; to replace its words, write `[…] [words]`")
    }
    if let near = NearestPassage.find(missing, in: text) {
      let (words, span) = excerpt(near.whole, around: near.common)
      help.append("the nearest passage is: “\(words)”")
      notes.append(Diagnostic.Note("the nearest passage is here", at: span))
    } else if help.isEmpty {
      help.append("no passage is similar; quote the article's own words, or name another article")
    }
    return Diagnostic(
      .quotationNotFound, at: quotation.span, message, help: help.joined(separator: "; "),
      notes: notes)
  }

  /// The words of a range, shortened for a message, and where they are in the article's file; no
  /// more of them than are in one block with the beginning of `core`.
  private func excerpt(_ range: Range<Int>, around core: Range<Int>) -> (String, SourceSpan) {
    let origin = text.origin(of: range)
    let index = block(at: text.origin(of: core).lowerBound)
    let block = article.blocks[index]
    let start = max(origin.lowerBound - blockStarts[index], 0)
    let end = min(origin.upperBound - blockStarts[index], block.length)
    let words = SourceText(path: "", text: block.text)[start..<end]
    return (Self.shortened(String(words), to: 160), block.span(of: start..<end))
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.unicodeScalars.count > limit else { return words }
    var cut = words.unicodeScalars.prefix(limit - 1)
    if let space = cut.lastIndex(of: " ") { cut = cut[..<space] }
    return String(cut) + "…"
  }
}

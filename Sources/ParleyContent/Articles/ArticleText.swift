public import ParleyModel

/// What an article's own text says of itself: its title, its date, its paragraphs.
public struct ArticleText: Sendable {
  /// The first line, or the first sentence of a long one; `nil` where there is no text at all.
  public var title: Spanned<String>?
  /// A date the text begins with, as in `date 2026-02-06`. It is not part of the body.
  public var published: Spanned<HistoricalDate>?
  /// The body in the order it was written. A title that stands alone is its first heading.
  public var blocks: [ArticleBlock]

  /// The longest line that is a title as it is, in characters (Unicode scalars).
  static let longestTitle = 120
  /// The longest sentence that is; a longer one is cut at a word.
  static let longestSentence = 160
  /// The longest line that may be a sub-head.
  static let longestHeading = 60

  /// Reads the text that begins at a UTF-8 offset of the file.
  public static func read(_ source: SourceText, bodyStart: Int, isMarkdown: Bool) -> ArticleText {
    var start = bodyStart
    let published = leadingDate(of: source, from: &start)
    let blocks =
      isMarkdown
      ? Markdown.blocks(of: source, bodyStart: start)
      : ArticleLines(source, from: start).blocks()
    let title = blocks.first.map { Self.title(of: $0) }
    return ArticleText(title: title, published: published, blocks: blocks)
  }

  /// Reads `date YYYY-MM-DD` at the front of the text, and moves `start` after it.
  private static func leadingDate(
    of source: SourceText, from start: inout Int
  ) -> Spanned<HistoricalDate>? {
    let head = Array(source[start..<(start + 256)].utf8)
    var index = 0
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < head.count, isSkipped(head[index]) { index += 1 }
    }
    skip { $0 <= 0x20 }
    guard head.count - index >= 15,
      head[index..<(index + 4)].map({ $0 | 0x20 }) == Array("date".utf8)
    else { return nil }
    index += 4
    if head[index] == UInt8(ascii: ":") { index += 1 }
    guard head[index] == 0x20 || head[index] == 0x09 else { return nil }
    skip { $0 == 0x20 || $0 == 0x09 }
    let end = index + 10
    guard end <= head.count, end == head.count || !isWordByte(head[end]) else { return nil }
    let text = String(decoding: head[index..<end], as: UTF8.self)
    guard let date = date(text) else { return nil }
    let span = source.span((start + index)..<(start + end))
    index = end
    skip { $0 <= 0x20 }
    start += index
    return Spanned(date, at: span)
  }

  private static func date(_ text: String) -> HistoricalDate? {
    do {
      return try HistoricalDate(edtf: text)
    } catch {
      // Words that only look like a date are part of the text.
      return nil
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/")
  }

  /// The title that the first block gives.
  private static func title(of block: ArticleBlock) -> Spanned<String> {
    let words = block.text
    guard block.length > longestTitle else { return Spanned(words, at: block.span) }
    let scalars = Array(words.unicodeScalars.prefix(longestSentence + 40))
    guard scalars.count > longestTitle else { return Spanned(words, at: block.span) }
    let end = SentenceEnd.first(in: scalars) ?? scalars.count
    var title = scalars[..<end]
    let isCut = title.count > longestSentence
    if isCut {
      title = title.prefix(longestSentence)
      if let space = title.lastIndex(where: { $0.properties.isWhitespace }) {
        title = title[..<space]
      }
      while let last = title.last, SentenceEnd.isLoose(last) { title.removeLast() }
    }
    let count = title.reduce(0) { $0 + UTF8.width($1) }
    var text = String(decoding: words.utf8.prefix(count), as: UTF8.self)
    let start = block.span.range.lowerBound
    let length = min(count, block.span.range.count)
    if isCut { text += "…" }
    return Spanned(text, at: block.span.source.span(start..<(start + length)))
  }
}

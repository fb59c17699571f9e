import ParleyModel

/// The lines of a saved text, and how they make paragraphs.
///
/// A line is a paragraph, whether blank lines are between or not, unless the text was wrapped at a
/// width. Then a line goes on in the next where that one's first word would not have fitted.
struct ArticleLines {
  /// A line that is not blank, without white space at its ends.
  private struct Line {
    var range: Range<Int>
    /// In Unicode scalars.
    var length: Int
    /// The length of its first word, in scalars.
    var firstWord: Int
    /// Whether it is right below another.
    var isAdjacent: Bool
    /// Whether it goes on in the next.
    var continues = false
  }

  private let source: SourceText
  private var lines: [Line] = []

  /// Widths at which texts are wrapped.
  private static let widths = 50...100

  init(_ source: SourceText, from start: Int) {
    self.source = source
    source.text.utf8.withContiguousStorageIfAvailable { bytes in
      findLines(in: bytes, from: start)
      unwrap(bytes)
    }
  }

  /// The paragraphs and headings.
  func blocks() -> [ArticleBlock] {
    var paragraphs: [Range<Int>] = []
    var start = lines.startIndex
    for index in lines.indices where !lines[index].continues {
      paragraphs.append(start..<(index + 1))
      start = index + 1
    }
    return paragraphs.indices.map { index in
      let paragraph = paragraphs[index]
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      let range =
        lines[paragraph.lowerBound].range
        .lowerBound..<lines[paragraph.upperBound - 1].range.upperBound
      return ArticleBlock(
        kind: isHeading(paragraph, before: next, isFirst: index == 0) ? .heading : .paragraph,
        text: text(of: paragraph), span: source.span(range))
    }
  }

  private func text(of paragraph: Range<Int>) -> String {
    guard paragraph.count > 1 else { return String(source[lines[paragraph.lowerBound].range]) }
    return lines[paragraph].map { source[$0.range] }.joined(separator: " ")
  }

  private mutating func findLines(in bytes: UnsafeBufferPointer<UInt8>, from first: Int) {
    var start = first
    var isAdjacent = false
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let range = Self.trimmed(start..<end, in: bytes)
      if !range.isEmpty {
        var length = 0
        var firstWord: Int?
        for index in range where bytes[index] & 0xC0 != 0x80 {
          if bytes[index] <= 0x20, firstWord == nil { firstWord = length }
          length += 1
        }
        lines.append(
          Line(
            range: range, length: length, firstWord: firstWord ?? length, isAdjacent: isAdjacent))
      }
      isAdjacent = !range.isEmpty
      start = end + 1
    }
  }

  /// Takes ASCII and no-break spaces off both ends.
  private static func trimmed(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Marks the lines that go on, where enough of them do to call the text wrapped.
  private mutating func unwrap(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let width = lines.lazy.map(\.length).max(), Self.widths.contains(width) else { return }
    var adjacent = 0
    var midSentence = 0
    var lowercase = 0
    var full: [Int] = []
    for index in lines.indices.dropLast() where lines[index + 1].isAdjacent {
      adjacent += 1
      let next = lines[index + 1]
      guard lines[index].length + 1 + next.firstWord > width, !isListLine(next, in: bytes) else {
        continue
      }
      full.append(index)
      if !endsSentence(lines[index]) { midSentence += 1 }
      if startsLowercase(next) { lowercase += 1 }
    }
    guard full.count * 2 >= adjacent, midSentence * 2 >= full.count,
      full.count >= 3 || lowercase == full.count
    else { return }
    for index in full { lines[index].continues = true }
  }

  private func isListLine(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = source[
      line.range.lowerBound..<min(line.range.lowerBound + 8, line.range.upperBound)]
    guard let first = start.unicodeScalars.first else { return false }
    if "-*•–—·".unicodeScalars.contains(first) { return true }
    let digits = start.prefix { ("0"..."9").contains($0) }
    guard let mark = start.dropFirst(digits.count).first, !digits.isEmpty else { return false }
    return mark == "." || mark == ")"
  }

  private func startsLowercase(_ line: Line) -> Bool {
    source[line.range].unicodeScalars.first?.properties.isLowercase ?? false
  }

  private func endsSentence(_ line: Line) -> Bool {
    let end = source[max(line.range.lowerBound, line.range.upperBound - 8)..<line.range.upperBound]
    guard let last = end.unicodeScalars.last(where: { !"\"'”’»)]".unicodeScalars.contains($0) })
    else { return true }
    return ".!?…:;,".unicodeScalars.contains(last)
  }

  /// Whether a paragraph is one short line above a longer one, and neither sentence, item nor quote.
  private func isHeading(_ paragraph: Range<Int>, before next: Range<Int>?, isFirst: Bool) -> Bool {
    guard paragraph.count == 1, let next else { return false }
    let line = lines[paragraph.lowerBound]
    let limit = isFirst ? ArticleText.longestTitle : ArticleText.longestHeading
    let nextLength = lines[next].reduce(0) { $0 + $1.length }
    guard line.length <= limit, nextLength > max(line.length, ArticleText.longestHeading) else {
      return false
    }
    guard let first = source[line.range].unicodeScalars.first, !startsLowercase(line),
      first.properties.isAlphabetic || first.properties.numericType != nil,
      !source[line.range].hasPrefix("By ")
    else { return false }
    let isItem = source.text.utf8.withContiguousStorageIfAvailable { isListLine(line, in: $0) }
    return isItem != true && !endsSentence(line)
  }
}

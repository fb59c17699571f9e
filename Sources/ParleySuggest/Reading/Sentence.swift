import ParleyContent
import ParleyModel

/// A sentence of a block.
struct Sentence: Sendable {
  /// From its first letter or mark to its last, in UTF-8 offsets.
  let range: Range<Int>
  /// The words in it; never none.
  let words: Range<Int>

  /// The sentences of a text, from left to right: each word is in one.
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, _ words: [NameWords.Word], _ quotes: [QuotedStretch]
  ) -> [Sentence] {
    guard !words.isEmpty else { return [] }
    var sentences: [Sentence] = []
    var first = 0
    var start = 0
    var quote = 0
    for word in 1...words.count {
      if word < words.count {
        while quote < quotes.count, quotes[quote].words.upperBound < word { quote += 1 }
        // Between two words of one quotation nothing ends.
        if quote < quotes.count, quotes[quote].words.lowerBound < word,
          quotes[quote].words.upperBound > word
        {
          continue
        }
      }
      guard var end = end(before: word, in: bytes, words) else { continue }
      // French sets a space before the mark that closes.
      if quote < quotes.count, quotes[quote].words.upperBound == word {
        end = max(end, quotes[quote].outer.upperBound)
      }
      while start < end, bytes[start] <= 0x20 { start += 1 }
      sentences.append(Sentence(range: start..<end, words: first..<word))
      first = word
      start = end
    }
    return sentences
  }

  /// Where the sentence ends whose last word comes before another; `nil` where it goes on.
  private static func end(
    before word: Int, in bytes: UnsafeBufferPointer<UInt8>, _ words: [NameWords.Word]
  ) -> Int? {
    let gapStart = Int(words[word - 1].end)
    guard word < words.count else {
      var end = bytes.count
      while end > gapStart, bytes[end - 1] <= 0x20 { end -= 1 }
      return end
    }
    let gapEnd = Int(words[word].start)
    if gapEnd == gapStart + 1 { return nil }
    var index = gapStart
    var stop: Unicode.Scalar?
    var end: Int?
    while index < gapEnd {
      let scalar = WordBoundary.scalar(at: index, in: bytes)
      let width = UTF8.width(scalar)
      if SentenceEnd.isStop(scalar) {
        stop = scalar
        end = nil
      } else if stop != nil, scalar.properties.isWhitespace {
        if end == nil { end = index }
      } else if stop != nil, end == nil, !SentenceEnd.isCloser(scalar) {
        stop = nil
      }
      index += width
    }
    guard let stop, let end else { return nil }
    let next = words[word]
    let isNumber = (0x30...0x39).contains(bytes[gapEnd])
    guard next.startsUppercase || !next.hasLowercase || isNumber else { return nil }
    if stop == ".", end == gapStart + 1 {
      let following = bytes[Int(next.start)..<Int(next.end)]
      if SentenceEnd.goesOn(
        after: bytes[Int(words[word - 1].start)..<gapStart], before: following)
      {
        return nil
      }
    }
    return end
  }
}

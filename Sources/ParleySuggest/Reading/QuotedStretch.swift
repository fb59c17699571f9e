import ParleyContent
import ParleyModel

/// Words in quotation marks.
struct QuotedStretch: Sendable {
  /// With its marks, in UTF-8 offsets.
  let outer: Range<Int>
  /// Without them.
  let inner: Range<Int>
  let words: Range<Int>
  /// Whether it has an end. One that has none goes on in the next block, which begins with a mark.
  let isClosed: Bool

  /// The stretches of a text that contain words, from left to right.
  static func all(
    in bytes: UnsafeBufferPointer<UInt8>, _ words: [NameWords.Word], mayGoOn: Bool = false
  ) -> [QuotedStretch] {
    var word = 0
    return MarkedStretch.all(in: bytes, mayGoOn: mayGoOn).compactMap { stretch in
      while word < words.count, words[word].start < stretch.inner.lowerBound { word += 1 }
      let first = word
      while word < words.count, words[word].start < stretch.inner.upperBound { word += 1 }
      guard first < word else { return nil }
      return QuotedStretch(
        outer: stretch.outer, inner: stretch.inner, words: first..<word,
        isClosed: stretch.isClosed)
    }
  }
}

import ParleyContent
import ParleyModel

/// An article cut into words, sentences and quoted stretches: what all rules read.
struct ArticleReading: Sendable {
  let article: Article
  /// One for each of ``Article/blocks``.
  let blocks: [BlockReading]

  init(_ article: Article) {
    self.article = article
    var blocks: [BlockReading] = []
    blocks.reserveCapacity(article.blocks.count)
    for (index, block) in article.blocks.enumerated() {
      let next = index + 1 < article.blocks.count ? article.blocks[index + 1] : nil
      // Only paragraphs go on, and the next one says so by the mark that it begins with.
      let mayGoOn =
        block.kind == .paragraph && next?.kind == .paragraph
        && next.map { MarkedStretch.begins($0.text) } ?? false
      blocks.append(BlockReading(block, mayGoOn: mayGoOn))
    }
    self.blocks = blocks
  }
}

/// A block of an article: all ranges of words count ``words``, all others are UTF-8 offsets into the
/// block's text.
struct BlockReading: Sendable {
  let kind: ArticleBlock.Kind
  let bytes: [UInt8]
  let words: [NameWords.Word]
  /// What is in quotation marks, from left to right; what is quoted within is not distinguished.
  let quotes: [QuotedStretch]
  /// From left to right. A quotation is never cut: what follows its end within the sentence belongs
  /// to it.
  let sentences: [Sentence]

  init(_ block: ArticleBlock, mayGoOn: Bool = false) {
    self.init(words: block.text, kind: block.kind, mayGoOn: mayGoOn)
  }

  /// Words that are no block of an article, or not yet.
  init(words text: String, kind: ArticleBlock.Kind = .paragraph, mayGoOn: Bool = false) {
    self.kind = kind
    bytes = Array(text.utf8)
    (words, quotes, sentences) = bytes.withUnsafeBufferPointer { bytes in
      var reader = NameWords()
      reader.read(bytes)
      let quotes = QuotedStretch.all(in: bytes, reader.words, mayGoOn: mayGoOn)
      return (reader.words, quotes, Sentence.all(in: bytes, reader.words, quotes))
    }
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text that words cover.
  func text(ofWords range: Range<Int>) -> String { text(self.range(ofWords: range)) }

  /// Where words are; empty for none.
  func range(ofWords range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(words[first].start)..<Int(words[last].end)
  }

  /// What is between a word and the one before it; for the first, what is before it, and for
  /// the count of the words, what comes after the last.
  func gap(before word: Int) -> ArraySlice<UInt8> {
    let start = word == 0 ? 0 : Int(words[word - 1].end)
    let end = word == words.count ? bytes.count : Int(words[word].start)
    return bytes[start..<end]
  }

  /// The number of the sentence that a word is in.
  func sentence(ofWord word: Int) -> Int {
    sentences.indexOfStretch(at: word) { $0.words.lowerBound }
  }

  /// The first of some words that begins at an offset or after it.
  func firstWord(from offset: Int, in words: Range<Int>) -> Int {
    words.sortedIndex { Int(self.words[$0].start) >= offset }
  }

  /// The word that begins at an offset.
  func word(at offset: Int) -> Int? {
    let word = firstWord(from: offset, in: words.indices)
    return word < words.count && Int(words[word].start) == offset ? word : nil
  }

  /// The quoted stretch that an offset is in.
  func quote(at offset: Int) -> QuotedStretch? {
    let quote = quotes.sortedIndex { $0.outer.upperBound > offset }
    guard quote < quotes.count, quotes[quote].outer.contains(offset) else { return nil }
    return quotes[quote]
  }

  /// A word in lower case, as it is written otherwise.
  func lowercased(_ word: Int) -> String { text(ofWords: word..<word + 1).lowercased() }
}

import ParleyModel

/// The stretch of a text that has most words in common with given ones, in bounded time.
///
/// It is shown to an author whose quotation was not found, and is never taken for evidence.
enum NearestPassage {
  /// Texts are looked through up to this many words.
  private static let longestText = 1_000_000
  /// How many of the rarest words are tried, and at how many places each.
  private static let anchors = 12
  private static let placesPerAnchor = 40

  private struct Word {
    var key: ArraySlice<UInt8>
    var range: Range<Int>
  }

  /// Where in `text` the nearest passage to `words` is; `nil` where nothing is near. `common` runs
  /// from the first word that both have to the last; `whole` has as many words before and after as the
  /// quotation has there, for those are the ones that differ.
  static func find(
    _ words: [UInt8], in text: ComparableText
  ) -> (common: Range<Int>, whole: Range<Int>)? {
    let wanted = split(words, limit: 400)
    let found = split(text.bytes, limit: longestText)
    guard !wanted.isEmpty, !found.isEmpty else { return nil }
    var places: [ArraySlice<UInt8>: [Int]] = [:]
    for word in wanted { places[word.key] = [] }
    for (index, word) in found.enumerated() { places[word.key]?.append(index) }

    let rarest = wanted.indices.filter { places[wanted[$0].key]?.isEmpty == false }
      .map { (count: places[wanted[$0].key]?.count ?? 0, index: $0) }
      .sorted { ($0.count, $0.index) < ($1.count, $1.index) }
      .prefix(anchors)
    var best: (score: Int, range: Range<Int>)?
    for anchor in rarest {
      for place in (places[wanted[anchor.index].key] ?? []).prefix(placesPerAnchor) {
        let start = max(0, place - anchor.index)
        let window = start..<min(found.count, start + wanted.count)
        guard let match = match(wanted, found[window]) else { continue }
        if let best, (best.score, -best.range.lowerBound) >= (match.score, -match.range.lowerBound)
        {
          continue
        }
        best = match
      }
    }
    // Two words in common, or a third of a longer quotation, are the least that helps anyone.
    guard let best, best.score >= max(min(2, wanted.count), wanted.count / 3) else { return nil }
    let common = best.range
    let first = wanted.firstIndex { $0.key == found[common.lowerBound].key } ?? 0
    let last = wanted.lastIndex { $0.key == found[common.upperBound - 1].key } ?? wanted.count - 1
    let whole =
      max(
        0, common.lowerBound - first)..<min(
        found.count, common.upperBound + wanted.count - 1 - last)
    func bytes(of words: Range<Int>) -> Range<Int> {
      found[words.lowerBound].range.lowerBound..<found[words.upperBound - 1].range.upperBound
    }
    return (bytes(of: common), bytes(of: whole))
  }

  /// How many words both have, and the stretch of the window from the first of them to the last.
  private static func match(
    _ wanted: [Word], _ window: ArraySlice<Word>
  ) -> (score: Int, range: Range<Int>)? {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for word in wanted { counts[word.key, default: 0] += 1 }
    var score = 0
    var first: Int?
    var last = window.startIndex
    for index in window.indices {
      guard let count = counts[window[index].key], count > 0 else { continue }
      counts[window[index].key] = count - 1
      score += 1
      if first == nil { first = index }
      last = index
    }
    return first.map { (score, $0..<(last + 1)) }
  }

  /// The words of a text, ASCII letters lowered.
  private static func split(_ bytes: [UInt8], limit: Int) -> [Word] {
    let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var words: [Word] = []
    var start: Int?
    for index in 0...folded.count {
      let isWord =
        index < folded.count
        && (folded[index] >= 0x80 || WordBoundary.isWord(Unicode.Scalar(folded[index])))
      if isWord {
        if start == nil { start = index }
      } else if let first = start {
        words.append(Word(key: folded[first..<index], range: first..<index))
        start = nil
        if words.count == limit { break }
      }
    }
    return words
  }
}

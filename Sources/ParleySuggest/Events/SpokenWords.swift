import ParleyContent

/// What someone says, in a form in which two reports of it can be compared.
struct SpokenWords: Sendable {
  /// As it is written.
  let text: String
  /// Its words, folded.
  private let words: [UInt64]
  /// Its letters in lower case, with one space between words.
  private let letters: [UInt8]

  init(_ block: BlockReading, _ range: Range<Int>) {
    text = block.text(ofWords: range)
    words = block.words[range].map(\.hash)
    letters = Array(range.map { block.lowercased($0) }.joined(separator: " ").utf8)
  }

  /// The longest words, in bytes, of which a translation is looked for: the comparison grows with the
  /// square.
  private static let longest = 160

  /// Whether one contains all words of the other in their order: two at least, because a single word is
  /// said by many.
  func isSame(as other: SpokenWords) -> Bool {
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard short.count >= 2, min(letters.count, other.letters.count) >= 8 else { return false }
    return (0...(long.count - short.count)).contains { start in
      long[start..<start + short.count].elementsEqual(short)
    }
  }

  /// Whether both may translate the same words: about as long, and most of the letters alike, as in
  /// “disturb the process” and “disrupt the progress”.
  func isTranslation(of other: SpokenWords) -> Bool {
    let longer = max(letters.count, other.letters.count)
    guard words.count >= 2, other.words.count >= 2, longer <= Self.longest else { return false }
    return distance(to: other) * 20 <= longer * 9
  }

  /// The letters to be put in, left out or exchanged (Levenshtein 1966).
  private func distance(to other: SpokenWords) -> Int {
    var row = Array(0...other.letters.count)
    for (index, letter) in letters.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in other.letters.indices {
        let exchanged = corner + (letter == other.letters[column] ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(exchanged, row[column] + 1, corner + 1)
      }
    }
    return row[other.letters.count]
  }
}

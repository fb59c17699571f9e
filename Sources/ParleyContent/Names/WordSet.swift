/// Which words a text has, in 2,048 bits: a text without a word may be taken for one with it, never the reverse
/// (a Bloom filter of one hash). So texts that cannot hold a name are passed by when names change.
///
///     words of "talks in Geneva"   mayHold "Geneva talks" → true, in any order
///                                  mayHold "Geneva Forum" → false, unless "Forum" shares a bit
struct WordSet: Sendable {
  private var bits = SIMD32<UInt64>.zero

  /// Adds words.
  mutating func insert(_ words: [NameWords.Word]) {
    for word in words {
      let place = Self.place(of: word.hash)
      bits[place.lane] |= 1 << place.bit
    }
  }

  /// Whether each of some words, by their folded hashes, may be there.
  func mayHold(_ hashes: [UInt64]) -> Bool {
    hashes.allSatisfy { hash in
      let place = Self.place(of: hash)
      return bits[place.lane] & (1 << place.bit) != 0
    }
  }

  private static func place(of hash: UInt64) -> (lane: Int, bit: UInt64) {
    // The upper bits of an FNV-1a hash are the better mixed ones.
    let number = hash >> 53
    return (Int(number >> 6), number & 63)
  }
}

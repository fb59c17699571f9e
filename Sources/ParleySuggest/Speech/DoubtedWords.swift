/// Which words of a block say what did not happen, or may not have.
struct DoubtedWords {
  /// For each word, where the clause begins by which it is in doubt; -1 for none.
  private var starts: [Int32] = []
  /// For each word, whether it comes after `denied that`.
  private var denied: [Bool] = []

  /// None.
  init() {}

  init(_ block: SpokenBlock, _ words: SpeechWords) {
    starts = Array(repeating: -1, count: block.roles.count)
    denied = Array(repeating: false, count: block.roles.count)
    for sentence in block.reading.sentences { read(sentence, block, words) }
  }

  /// Where the clause begins by which a word is in doubt.
  func start(at word: Int) -> Int? { starts[word] < 0 ? nil : Int(starts[word]) }

  /// Whether a word comes after `denied that`.
  func isDenied(_ word: Int) -> Bool { denied[word] }

  /// How many words after `no evidence` the word `that` may come.
  private static let reach = 8

  private mutating func read(_ sentence: Sentence, _ block: SpokenBlock, _ words: SpeechWords) {
    let text = block.reading.words
    let first = sentence.words.lowerBound
    if Self.isQuestion(sentence, block) {
      for word in sentence.words { starts[word] = Int32(first) }
      return
    }
    var start: Int?
    var isDenial = false
    var isSaid = false
    var pending = -1
    // `Had Lee said so, …`
    if block.isWord(first, "had") { start = first }
    for word in sentence.words {
      defer {
        if let start, start <= word {
          starts[word] = Int32(start)
          denied[word] = isSaid
        }
      }
      guard block.quoteAt[word] < 0 else { continue }
      let role = block.roles[word]
      if word > first, ends(at: word, role, isDenial: isDenial, block) {
        (start, isSaid) = (nil, false)
        if block.hasMark(before: word, 0x3A) || block.hasMark(before: word, 0x3B) { pending = -1 }
      }
      // `Suppose Lee said` may have been taken for a name.
      if block.mentionAt[word] < 0 || word == first,
        let (found, doubt) = words.doubts.longest(from: word, in: text[sentence.words])
      {
        switch doubt {
        case .denial: (start, isDenial, isSaid) = (found.upperBound, true, false)
        case .condition:
          start = block.mentionAt[word] < 0 ? found.upperBound : word
          (isDenial, isSaid) = (false, false)
        case .beforeThat: break
        }
        if doubt != .condition { pending = found.upperBound + Self.reach }
      } else if case .that? = role, word <= pending {
        (start, isSaid) = (word + 1, isDenial && start != nil)
        isDenial = true
        pending = -1
      }
    }
  }

  private func ends(
    at word: Int, _ role: SpeechWords.Role?, isDenial: Bool, _ block: SpokenBlock
  ) -> Bool {
    if block.hasMark(before: word, 0x3A) || block.hasMark(before: word, 0x3B) { return true }
    // It may come after a closing mark.
    let isComma = block.breakBefore(word) == .comma || block.hasMark(before: word, 0x2C)
    switch role {
    case .clause?: return true
    case .before?: return !block.isWord(word, "as")
    case .and?: return isComma
    default: return isComma && !isDenial
    }
  }

  /// Whether a sentence ends in a question mark that no quotation has.
  private static func isQuestion(_ sentence: Sentence, _ block: SpokenBlock) -> Bool {
    let last = sentence.range.upperBound - 1
    guard last >= sentence.range.lowerBound, block.reading.bytes[last] == UInt8(ascii: "?") else {
      return false
    }
    let quote = block.quoteAt[sentence.words.upperBound - 1]
    return quote < 0
      || block.reading.quotes[Int(quote)].isClosed
        && block.reading.quotes[Int(quote)].outer.upperBound <= last
  }
}

extension SentenceReading {
  private static let hearsay: [StaticString] = ["allegedly", "supposedly", "purportedly"]

  /// Whether the text says of a saying that it was not said, or may not have been.
  func isUnreal(_ saying: Saying) -> Bool {
    let first = saying.extent.lowerBound
    let verb = saying.words.lowerBound
    // `Lee allegedly said`
    if (max(first, verb - 3)..<max(first, verb)).contains(where: { word in
      Self.hearsay.contains { block.isWord(word, $0) }
    }) {
      return true
    }
    guard !saying.isBehind, let start = block.doubts.start(at: first), start <= first else {
      return false
    }
    // `Kim denied that it was over, Lee said`
    let end = max(saying.words.upperBound, saying.extent.upperBound)
    return
      !(first > sentence.words.lowerBound && block.breakBefore(first) == .comma
      && (end >= sentence.words.upperBound
        || block.breakBefore(end) != .none && block.quoteAt[end] < 0))
  }
}

import ParleyContent
import ParleyModel

/// The clauses of a block, and the words in it that say whether they report what was or will be.
struct BlockTimes: Sendable {
  /// Words between two marks, or after a word such as `that`.
  struct Clause: Sendable {
    let words: Range<Int>
    /// What it begins with, where that is a word that begins clauses or says when.
    let opener: DateWord?
  }

  /// A word of a tense.
  struct Marker: Sendable {
    let words: Range<Int>
    let tense: Tense
    /// The number of the nearest marker up to this one that is about the future.
    let lastFuture: Int?
  }

  let clauses: [Clause]
  let markers: [Marker]
  /// Words after `to` that are in no table: verbs, mostly.
  let infinitives: [Int]

  init(_ text: DateTokens) {
    let block = text.block
    var starts: [(word: Int, opener: DateWord?)] = []
    var markers: [Marker] = []
    var infinitives: [Int] = []
    var lastFuture: Int?
    var sentence = 0
    var token = 0
    for word in block.words.indices {
      var isStart = block.words[word].gap == .other || word == 0
      if sentence < block.sentences.count, block.sentences[sentence].words.lowerBound == word {
        isStart = true
        sentence += 1
      }
      while token < text.tokens.count, text.tokens[token].words.upperBound <= word { token += 1 }
      var opener: DateWord?
      if token < text.tokens.count, text.tokens[token].words.lowerBound == word {
        let found = text.tokens[token]
        switch found.meaning {
        case .clause, .timeClause, .joint(.before), .joint(.after): opener = found.meaning
        case .tense(.open)
        where markers.last.map { word - $0.words.upperBound <= 1 && word > 0 } ?? false
          && block.words[word].gap == .space:
          // `will meet`, `did not meet`: the verb in front has the tense.
          break
        case .tense(let tense):
          if tense == .future { lastFuture = markers.count }
          markers.append(Marker(words: found.words, tense: tense, lastFuture: lastFuture))
        case .month(5, .verb) where !found.isCapital:
          markers.append(Marker(words: found.words, tense: .open, lastFuture: lastFuture))
        case .joint(.to):
          let next = found.words.upperBound
          if next < block.words.count, block.words[next].gap == .space,
            !block.words[next].startsUppercase,
            token + 1 == text.tokens.count || text.tokens[token + 1].words.lowerBound != next
          {
            infinitives.append(next)
          }
        default: break
        }
      }
      if isStart || opener != nil { starts.append((word, opener)) }
    }
    self.markers = markers
    self.infinitives = infinitives
    clauses = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1].word : block.words.count
      return Clause(words: starts[index].word..<end, opener: starts[index].opener)
    }
  }

  /// The number of the clause that a word is in.
  func clause(ofWord word: Int) -> Int {
    clauses.indexOfStretch(at: word) { $0.words.lowerBound }
  }

  /// The tense of the words around some.
  ///
  /// Before them in their clause, else after them; else in the rest of the sentence.
  func tense(around words: Range<Int>, in sentence: Range<Int>, isPossessive: Bool) -> Tense? {
    let clause = clauses[clause(ofWord: words.lowerBound)].words
    let next = markers.sortedIndex { $0.words.lowerBound >= words.lowerBound }
    let before = next > 0 ? markers[next - 1] : nil
    let after = next < markers.count ? markers[next] : nil
    if let before, before.words.lowerBound >= clause.lowerBound { return before.tense }
    if let after, after.words.lowerBound < clause.upperBound {
      // `Thursday's talks will show`: which Thursday's is left open.
      return isPossessive && after.tense == .future ? .open : after.tense
    }
    if let before, before.words.lowerBound >= sentence.lowerBound {
      let future = before.lastFuture.map { markers[$0].words.lowerBound } ?? -1
      return before.tense != .future && future >= sentence.lowerBound ? .open : before.tense
    }
    if let after, after.words.lowerBound < sentence.upperBound { return after.tense }
    let infinitive = infinitives.sortedIndex { $0 >= sentence.lowerBound }
    return infinitive < infinitives.count && infinitives[infinitive] < sentence.upperBound
      ? .open : nil
  }

  /// The tenses of a stretch of words.
  func tenses(in words: Range<Int>) -> ArraySlice<Marker> {
    let start = markers.sortedIndex { $0.words.lowerBound >= words.lowerBound }
    let end = markers.sortedIndex { $0.words.lowerBound >= words.upperBound }
    return markers[start..<end]
  }
}

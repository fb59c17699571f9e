import ParleyContent

/// Words by which a sentence takes back what its verbs say.
enum Hedges {
  private static let conditions = PhraseTable(
    [
      "would", "could", "might", "if", "unless", "should", "whether", "hypothetically",
      "imagine", "suppose", "expected to", "due to", "not true", "untrue", "false", "rumour",
      "rumours",
      "rumor", "rumors", "denied", "denies", "deny",
    ]
    .map { ($0, true) })
  private static let denials = PhraseTable(
    [
      "not", "never", "no", "without", "yet to", "has yet to", "have yet to", "nobody", "neither",
      "nor", "short of",
      "failed to", "fails to", "unable to", "hardly", "didn't", "hasn't", "haven't", "won't",
      "wasn't", "weren't", "don't", "doesn't", "isn't", "aren't",
    ].map { ($0, true) })
  private static let prepositions: Set<String> = ["in", "at", "into", "near", "from"]

  /// Whether a sentence is about what may be, and not about what was.
  static func isHypothetical(_ block: BlockReading, _ words: Range<Int>) -> Bool {
    words.contains { index in
      conditions.longest(from: index, in: block.words[words]) != nil
        && block.quote(at: Int(block.words[index].start)) == nil
    }
  }

  /// Whether one of the three words before a verb denies it.
  static func isDenied(_ block: BlockReading, before word: Int) -> Bool {
    (max(0, word - 3)..<word).contains { index in
      denials.longest(from: index, in: block.words[index..<word]) != nil
    }
  }

  /// Whether a word puts a name after it out of the subject.
  static func isPreposition(_ word: String) -> Bool { beforeObjects.contains(word) }

  private static let beforeObjects: Set<String> = [
    "in", "at", "on", "of", "to", "from", "against", "with", "by", "for", "near", "into", "over",
    "about", "after", "before", "despite", "towards", "toward", "under", "across", "inside",
  ]
  private static let beings: Set<String> = ["was", "were", "been", "being", "is", "are"]
  private static let relatives: Set<String> = ["that", "which", "who", "whom"]

  private static let ahead: Set<String> = [
    "will", "shall", "to", "would", "due", "expected", "planned", "scheduled", "set",
  ]

  /// Whether a verb is about the future, by its own words or the three before it.
  static func isAhead(_ block: BlockReading, before word: Int) -> Bool {
    (max(0, word - 3)...word).contains { ahead.contains(block.lowercased($0)) }
  }

  /// Whether a form of `be` is right before a verb, or is its first word.
  static func isPassive(_ block: BlockReading, before word: Int) -> Bool {
    beings.contains(block.lowercased(word))
      || word > 0 && beings.contains(block.lowercased(word - 1))
  }

  /// Whether a verb is in a clause that only says which one is meant: `the plan that Ukraine
  /// proposed`.
  static func isAside(_ block: BlockReading, before word: Int) -> Bool {
    (max(0, word - 3)..<word).contains {
      relatives.contains(block.lowercased($0))
        && block.words[$0 + 1..<word].contains(where: \.startsUppercase)
    }
  }

  /// Whether a preposition is before a place, so that something happened there.
  static func isPlaced(_ block: BlockReading, at offset: Int) -> Bool {
    guard let word = block.word(at: offset), word > 0 else { return false }
    return prepositions.contains(block.lowercased(word - 1))
  }
}

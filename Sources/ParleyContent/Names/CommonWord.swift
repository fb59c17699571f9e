import ParleyModel

/// English words that occur in any text, and so can be nobody's name.
enum CommonWord {
  private static let words: Set<String> = [
    // Articles and pronouns
    "a", "an", "the", "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours",
    "he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "theirs",
    "this", "that", "these", "those", "who", "whom", "whose", "which", "what", "one", "some", "any",
    "all", "both", "each", "none", "other", "others",
    // Prepositions and conjunctions
    "of", "in", "on", "at", "by", "to", "from", "for", "with", "without", "about", "above", "after",
    "against", "among", "before", "behind", "below", "between", "beyond", "down", "during", "into",
    "near", "off", "out", "over", "past", "per", "since", "through", "till", "toward", "towards",
    "under", "until", "up", "upon", "via", "within", "and", "or", "nor", "but", "so", "yet", "if",
    "as", "than", "because", "although", "though", "unless", "when", "where", "while", "whether",
    // Days and months
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Whether a spelling is such a word, or a single letter. One in capitals is not one, because it is only
  /// found in capitals: `US` is not `us`. A single sign of a script of words may be a name.
  static func isCommon(_ spelling: String, style: NameMatcher.Case) -> Bool {
    let letters = spelling.unicodeScalars.filter(WordBoundary.isWord)
    guard letters.count > 1 else { return letters.first?.properties.isIdeographic == false }
    return style != .capitals && words.contains(folded(spelling))
  }

  private static func folded(_ spelling: String) -> String {
    String(spelling.lowercased().unicodeScalars.filter(WordBoundary.isWord).map(Character.init))
  }
}

/// Where sentences end, as far as a full stop can show.
package enum SentenceEnd {
  /// Words whose full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "adm", "brig",
    "cmdr", "sen", "rep", "gov", "pres", "amb", "rev", "hon", "st", "jr", "sr", "inc", "ltd",
    "co", "corp", "no", "nos", "vs", "etc", "approx", "ca", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun", "ст", "г", "гг", "ім", "им", "вул", "ул", "bzw",
  ]

  /// The index after the first sentence, its closing quotes included; `nil` where the text has one
  /// sentence only.
  static func first(in scalars: [Unicode.Scalar]) -> Int? {
    for index in scalars.indices where isStop(scalars[index]) {
      var end = index + 1
      while end < scalars.count, isStop(scalars[end]) || isCloser(scalars[end]) { end += 1 }
      var next = end
      while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
      guard next > end, next < scalars.count else { continue }
      guard !scalars[next].properties.isLowercase else { continue }
      if scalars[index] == ".", end == index + 1, endsInAbbreviation(scalars[..<index]) { continue }
      return end
    }
    return nil
  }

  /// Whether a mark may be left off where a sentence is cut.
  package static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ",;:-–—(".unicodeScalars.contains(scalar)
  }

  /// Whether a mark ends sentences.
  package static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  /// Whether a mark may be between the end of a sentence and its stop's white space.
  package static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    "\"'”’“‘»«)]".unicodeScalars.contains(scalar)
  }

  /// Words that are abbreviations before a number only: `No. 5`, but `He said no.`
  private static let beforeNumbers: Set<String> = [
    "no", "nos", "approx", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "nr", "ziff", "art", "№",
  ]

  /// Words that begin sentences and no names, so that an abbreviation before one ends its sentence.
  private static let starters: Set<String> = [
    "the", "he", "she", "it", "they", "we", "this", "that", "these", "those", "but", "and", "in",
    "on", "at", "a", "an", "there", "when", "while", "after", "before", "as", "if", "for", "his",
    "her", "its", "their", "both", "some", "also", "meanwhile", "however", "according", "asked",
  ]

  /// The months of languages that write the day's number with a full stop before them.
  private static let monthsBehindOrdinals: Set<String> = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember",
  ]

  /// Whether a sentence goes on after a full stop, which belongs to the word before it: an initial, an
  /// abbreviation, the number of a day. The next word begins with a capital or a digit.
  package static func goesOn(
    after word: some Collection<UInt8>, before next: some Collection<UInt8>
  ) -> Bool {
    guard word.count <= 8 else { return false }
    let word = String(decoding: word, as: UTF8.self)
    let scalars = word.unicodeScalars
    guard let first = scalars.first else { return false }
    if ("0"..."9").contains(first) {
      guard scalars.count <= 2 else { return false }
      return monthsBehindOrdinals.contains(String(decoding: next, as: UTF8.self).lowercased())
    }
    guard next.count <= 40 else { return false }
    let following = String(decoding: next, as: UTF8.self)
    if scalars.count == 1 {
      // `z. B.` is one as well.
      let isInitial = first.properties.isUppercase && !starters.contains(following.lowercased())
      let isSpaced =
        following.unicodeScalars.count == 1 && first.properties.isAlphabetic
        && following.unicodeScalars.allSatisfy(\.properties.isAlphabetic) && following != "A"
        && following != "I"
      if isInitial || isSpaced { return true }
    }
    let folded = word.lowercased()
    if beforeNumbers.contains(folded) {
      return following.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    }
    return abbreviations.contains(folded) && !starters.contains(following.lowercased())
  }

  private static func endsInAbbreviation(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = scalars.suffix { $0.properties.isAlphabetic }
    if word.isEmpty { return false }
    // An initial, or the last letter of `U.S.`.
    if word.count == 1, let letter = word.first {
      return letter.properties.isUppercase || scalars.dropLast().last == "."
    }
    return abbreviations.contains(String(String.UnicodeScalarView(word)).lowercased())
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The longest run at the end whose elements all fit.
  fileprivate func suffix(_ fits: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    var start = endIndex
    while start > startIndex, fits(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

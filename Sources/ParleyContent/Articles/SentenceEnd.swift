/// Where sentences end, as far as a full stop can tell.
enum SentenceEnd {
  /// Words whose full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "adm", "brig",
    "cmdr", "sen", "rep", "gov", "pres", "amb", "rev", "hon", "st", "jr", "sr", "inc", "ltd",
    "co", "corp", "no", "nos", "vs", "etc", "approx", "ca", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun", "ст", "г", "гг", "ім", "им", "вул", "ул", "bzw",
  ]

  /// The index behind the first sentence, its closing quotes included; `nil` where the text has one
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
  static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ",;:-–—(".unicodeScalars.contains(scalar)
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "!" || scalar == "?" || scalar == "…"
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    "\"'”’»)]".unicodeScalars.contains(scalar)
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

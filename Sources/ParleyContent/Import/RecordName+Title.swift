package import ParleyModel

extension RecordName {
  /// The id that a title suggests: its letters without accents, those of Cyrillic in Latin ones, at
  /// most 80 of them and no word cut. `nil` where no letter of it is known.
  package static func made(from title: String) -> String? {
    var letters = ""
    var previous: UInt32 = 0
    for scalar in title.unicodeScalars {
      // An apostrophe is inside a word.
      if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
      var folded = LetterFolding.fold(scalar, after: previous)
      if folded == 0 { continue }
      if folded & LetterFolding.replacement != 0 {
        // A mark that makes another letter of the one before it: all of these are `i`, `u` or `yi`.
        folded &= ~LetterFolding.replacement
        if !letters.isEmpty { letters.removeLast() }
      }
      previous = folded
      if let latin = latin(folded) {
        letters += latin
      } else if let scalar = Unicode.Scalar(folded) {
        letters.unicodeScalars.append(scalar)
      }
    }
    guard let name = suggestion(for: letters) else { return nil }
    guard name.utf8.count > 80 else { return name }
    let cut = name.prefix(81)
    guard let hyphen = cut.lastIndex(of: "-") else { return String(name.prefix(80)) }
    return String(cut[..<hyphen])
  }

  /// What a lower-case letter that is not of ASCII is written as.
  private static func latin(_ letter: UInt32) -> String? {
    switch Unicode.Scalar(letter) {
    case "ß": "ss"
    case "æ": "ae"
    case "œ": "oe"
    case "þ": "th"
    case "ð": "d"
    case "а": "a"
    case "б": "b"
    case "в": "v"
    case "г", "ґ": "g"
    case "д": "d"
    case "е", "э": "e"
    case "є": "ie"
    case "ж": "zh"
    case "з": "z"
    case "и", "і", "й", "ы": "i"
    case "ї": "i"
    case "ј": "j"
    case "к": "k"
    case "л": "l"
    case "м": "m"
    case "н": "n"
    case "о": "o"
    case "п": "p"
    case "р": "r"
    case "с": "s"
    case "т": "t"
    case "у", "ў": "u"
    case "ф": "f"
    case "х": "kh"
    case "ц": "ts"
    case "ч": "ch"
    case "ш": "sh"
    case "щ": "shch"
    case "ъ", "ь": ""
    case "ю": "iu"
    case "я": "ia"
    default: nil
    }
  }
}

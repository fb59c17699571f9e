import ParleyContent

/// What a full name in Cyrillic may be in the nominative: `Марии Захаровой` is `Мария Захарова`.
///
/// By the endings alone, so that one name has several; the right one is that of someone known.
struct CaseForms: Sendable {
  let given: [SpellingKey]
  let surname: [SpellingKey]
  /// Whether the name as written is in another case or may well be, so that nobody is called so.
  let isOblique: Bool

  /// `nil` for a name that can be in no other case.
  init?(_ name: PersonName) {
    guard let given = name.given, Self.isCyrillic(given), Self.isCyrillic(name.surname) else {
      return nil
    }
    let firstNames = FirstNames.standard
    let forms = Self.nominatives(of: given).map { SpellingKey.all($0) }
    let known = forms.filter(firstNames.contains)
    let isName = firstNames.contains(name.givenKeys)
    if known.isEmpty {
      // A first name from nowhere is the one of someone known or none.
      guard !isName, !forms.isEmpty else { return nil }
      isOblique = false
    } else if given.hasSuffix("а") || given.hasSuffix("я") {
      // `Александра` is a man's genitive, or a woman.
      let isMan = forms.contains { $0.contains { Self.men[$0.hash] >= 0 } }
      let fits =
        !Self.isNominative(name.surname)
        && (!isName || Self.has(name.surname, ["а", "я", "ого"]))
      guard isMan, fits else { return nil }
      isOblique = true
    } else {
      guard
        !isName || Self.has(given, ["ии", "ії", "ию", "ію"]) || Self.has(name.surname, Self.clear)
      else { return nil }
      isOblique = true
    }
    self.given = (known.isEmpty ? forms : known).flatMap { $0 }
    surname =
      name.surnameKeys + Self.nominatives(of: name.surname).flatMap { SpellingKey.all($0) }
  }

  /// What a word may be in the nominative, by its ending.
  static func nominatives(of word: String) -> [String] {
    var forms: [String] = []
    for (ending, bases) in endings where word.hasSuffix(ending) {
      guard word.utf8.count >= ending.utf8.count + 4 else { continue }
      let stem = word.dropLast(ending.count)
      for base in bases { forms.append(stem + base) }
    }
    return forms
  }

  private static func isCyrillic(_ text: String) -> Bool {
    text.utf8.first.map { $0 >= 0xD0 && $0 <= 0xD3 } ?? false
  }

  private static func has(_ word: String, _ endings: [String]) -> Bool {
    endings.contains { word.hasSuffix($0) }
  }

  /// Whether a surname after what is a man's first name in the genitive, or a woman's, is a woman's:
  /// a man's has an ending there.
  private static func isNominative(_ surname: String) -> Bool {
    has(surname, ["ая", "яя", "ська", "цька", "зька"]) || !has(surname, vowels)
  }

  private static let vowels = ["а", "е", "є", "и", "і", "ї", "о", "у", "ы", "э", "ю", "я"]

  /// Endings that a surname has in no nominative, or in few.
  private static let clear = [
    "ой", "ої", "ою", "ого", "ому", "ым", "им", "у", "ю", "ові", "еві", "ом", "ем",
  ]

  private static let endings: [(ending: String, bases: [String])] = [
    ("а", ["", "о"]), ("я", ["й", "ь", ""]), ("у", ["", "о", "а"]), ("ю", ["й", "ь", "я", ""]),
    ("ом", ["", "о"]), ("ем", ["", "й", "ь"]), ("єм", ["й"]), ("ём", ["й", "ь"]),
    ("ым", ["", "ый"]), ("им", ["", "ий"]), ("е", ["", "а", "й", "я", "о"]), ("і", ["", "а", "о"]),
    ("и", ["а", "я"]), ("ы", ["а"]), ("ї", ["я"]), ("ой", ["а", "ая"]), ("ої", ["а"]),
    ("ою", ["а"]), ("ей", ["я"]), ("ею", ["я"]), ("єю", ["я"]), ("ові", ["", "о"]),
    ("еві", ["", "й", "ь"]), ("єві", ["й"]), ("ій", ["а"]), ("ого", ["ий", "ый", "ой"]),
    ("ому", ["ий", "ый", "ой"]), ("ую", ["ая"]),
  ]

  /// The first names of men, by the hashes of their keys.
  private static let men: IntegerTable = {
    var table = IntegerTable()
    for name in FirstNameWords.men.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      table.set(SpellingKey(String(name)).hash, to: 1)
    }
    return table
  }()
}

extension NameResolution {
  /// Gives a full name that is in another case to whoever it is the name of, and to nobody if it
  /// is no one's. `false` for one that may be new.
  mutating func resolveCase(_ index: Int, _ name: PersonName, _ text: String) -> Bool {
    guard let forms = CaseForms(name) else { return false }
    if let owner = owner(of: forms) {
      owners[index] = owner
      return true
    }
    if forms.isOblique { nobodies.insert(text) }
    return forms.isOblique
  }

  /// The one person who has a name in one of its forms.
  private func owner(of forms: CaseForms) -> Owner? {
    var found: Set<Owner> = []
    func look(
      _ people: SpellingIndex, _ distance: SpellingKey.Distance, _ owner: (Int) -> Owner
    ) {
      guard found.isEmpty else { return }
      for match in people.matches(forms.surname) where match.distance == distance {
        let entry = people.entries[match.entry]
        if !entry.given.isEmpty, firstNames.agree(entry.given, forms.given) {
          found.insert(owner(entry.owner))
        }
      }
    }
    look(knowledge.people, .same) { .actor($0) }
    look(strangers, .same) { .newcomer($0) }
    // `Трамп` is `Trump`.
    if forms.isOblique { look(knowledge.people, .vowel) { .actor($0) } }
    return found.count == 1 ? found.first : nil
  }
}

import ParleyContent

/// What a word may be in and around names; a word may be several things.
struct NameWordKind: OptionSet, Sendable {
  let rawValue: Int32

  /// A word of the language, which is not a name even where it begins a sentence.
  static let plain = NameWordKind(rawValue: 1 << 0)
  /// A day or a month.
  static let calendar = NameWordKind(rawValue: 1 << 1)
  /// `Mr`, `Gen`, `Sheikh`: belongs to a name and is not an office.
  static let honorific = NameWordKind(rawValue: 1 << 2)
  /// `minister`, `envoy`: what an office ends with, before `of`.
  static let office = NameWordKind(rawValue: 1 << 3)
  /// `prime`, `foreign`, `defence`: what may be in an office beside that.
  static let officePart = NameWordKind(rawValue: 1 << 4)
  /// `bin`, `van`: is between parts of a name.
  static let particle = NameWordKind(rawValue: 1 << 5)
  /// A verb of saying.
  static let saying = NameWordKind(rawValue: 1 << 6)
  /// A verb of what people, states and organisations do.
  static let acting = NameWordKind(rawValue: 1 << 7)
  /// `his`, `her`, `their`, `its`.
  static let possessive = NameWordKind(rawValue: 1 << 8)
  /// `Ministry`, `Council`: part of what is not a person.
  static let organisation = NameWordKind(rawValue: 1 << 9)
  /// A paper, an agency, a channel.
  static let medium = NameWordKind(rawValue: 1 << 10)
  /// A capital or another place, which speaks for no one by itself.
  static let place = NameWordKind(rawValue: 1 << 11)
  /// Said of a man.
  static let male = NameWordKind(rawValue: 1 << 12)
  /// Said of a woman.
  static let female = NameWordKind(rawValue: 1 << 13)
  /// `envoys`: several people.
  static let plural = NameWordKind(rawValue: 1 << 14)
  /// `May`, `King`: also a surname, after a first name.
  static let surname = NameWordKind(rawValue: 1 << 15)
  /// `of`, `for`: joins an office to what it is of.
  static let preposition = NameWordKind(rawValue: 1 << 16)
  /// `the`, `a`.
  static let article = NameWordKind(rawValue: 1 << 17)
  /// `also`, `has`: is between a name and its verb.
  static let adverb = NameWordKind(rawValue: 1 << 18)
  /// `Jr`, `III`: makes someone else of a name.
  static let generation = NameWordKind(rawValue: 1 << 19)
  /// A first name.
  static let firstName = NameWordKind(rawValue: 1 << 20)
  /// `and`.
  static let conjunction = NameWordKind(rawValue: 1 << 21)
  /// `un` in `Kim Jong-un`: a part of a name in lower case after a hyphen.
  static let syllable = NameWordKind(rawValue: 1 << 22)
  /// A verb in the past tense that does not end in `ed`.
  static let past = NameWordKind(rawValue: 1 << 23)
  /// A verb whose object is a person.
  static let personal = NameWordKind(rawValue: 1 << 24)
  /// A verb whose object is a person where `to` comes after it.
  static let directing = NameWordKind(rawValue: 1 << 25)
  /// A verb whose subject is a person.
  static let human = NameWordKind(rawValue: 1 << 26)

  /// `predecessor`: what is used like an office and is not one.
  static let relation = NameWordKind(rawValue: 1 << 27)

  /// What no part of a person's name is.
  static let notName: NameWordKind = [
    .plain, .calendar, .honorific, .office, .officePart, .organisation, .medium, .place,
    .generation,
  ]
}

/// The words that show where names are and what they are names of.
struct NameLexicon: Sendable {
  private var kinds = IntegerTable()

  /// All words there are lists of.
  static let standard = NameLexicon()

  private init() {
    add(PlainWords.words, .plain)
    add(PlainWords.adverbs, [.plain, .adverb])
    add(PlainWords.calendar, [.plain, .calendar])
    add(PlainWords.possessives, [.plain, .possessive])
    add(PlainWords.prepositions, [.plain, .preposition])
    add(PlainWords.articles, [.plain, .article])
    add(PlainWords.conjunctions, [.plain, .conjunction])
    add(OfficeWords.honorifics, .honorific)
    add(OfficeWords.honorificsOfMen, [.honorific, .male])
    add(OfficeWords.honorificsOfWomen, [.honorific, .female])
    add(OfficeWords.offices, .office, plural: true)
    add(OfficeWords.relations, [.office, .relation], plural: true)
    add(OfficeWords.officesOfMen, [.office, .male])
    add(OfficeWords.officesOfWomen, [.office, .female])
    add(OfficeWords.pluralOffices, [.office, .plural])
    add(OfficeWords.parts, .officePart)
    add(OfficeWords.particles, .particle)
    add(OfficeWords.generations, .generation)
    add(OfficeWords.surnames, .surname)
    add(OfficeWords.syllables, .syllable)
    add(OrganisationWords.parts, .organisation)
    add(OrganisationWords.media, .medium)
    add(OrganisationWords.places, .place)
    add(ActionWords.saying, [.saying, .acting])
    add(ActionWords.acting, .acting)
    add(ActionWords.past, .past)
    add(ActionWords.human, .human)
    add(ActionWords.personal, .personal)
    add(ActionWords.directing, .directing)
    add(FirstNameWords.men, [.firstName, .male])
    add(FirstNameWords.women, [.firstName, .female])
    add(FirstNameWords.either, .firstName)
  }

  /// What a word may be.
  @inline(__always)
  subscript(word: NameWords.Word) -> NameWordKind {
    let raw = kinds[word.hash]
    return raw < 0 ? [] : NameWordKind(rawValue: raw)
  }

  private mutating func add(_ list: String, _ kind: NameWordKind, plural: Bool = false) {
    var list = list
    var reader = NameWords()
    list.withUTF8 { reader.read($0) }
    for word in reader.words { set(word, kind) }
    guard plural else { return }
    var plurals = list.split(separator: " ").map { "\($0)s" }.joined(separator: " ")
    plurals.withUTF8 { reader.read($0) }
    for word in reader.words { set(word, kind.union(.plural)) }
  }

  private mutating func set(_ word: NameWords.Word, _ kind: NameWordKind) {
    let known = kinds[word.hash]
    kinds.set(word.hash, to: known < 0 ? kind.rawValue : known | kind.rawValue)
  }
}

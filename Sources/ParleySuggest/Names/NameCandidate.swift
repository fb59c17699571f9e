/// A name in an article before it is known whose it is.
struct NameCandidate: Sendable {
  /// What it names.
  enum Subject: Sendable {
    /// The actor of this number.
    case actor(Int)
    case person
    case organisation
    /// A country by its first English name.
    case state(String)
  }

  /// What shows that it is a name of someone, from the weakest to the strongest.
  enum Evidence: Int, Comparable, Sendable {
    /// Only its capitals.
    case capitals
    /// A verb of saying is beside it.
    case speech
    case firstName
    /// What the person does is next to it, after a comma.
    case besideRole
    /// A title or an office comes before it.
    case title

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }

  /// Who the person acts for, as the words around the name have it.
  enum Side: Sendable {
    case none
    case actor(Int)
    /// Whoever is named at a word: `Putin's spokesman`.
    case owner(Int)
    /// Whoever the sentence before is about: `his chief negotiator`.
    case antecedent
  }

  let block: Int
  let words: Range<Int>
  var phrase: Range<Int>
  let subject: Subject
  var evidence: Evidence
  /// The words of the office.
  var role: Range<Int>?
  var side: Side
  /// What the words around it say of the person: ``NameWordKind/male``, ``NameWordKind/female``, and
  /// ``NameWordKind/plural`` for an office of several.
  var traits: NameWordKind
  let isPossessive: Bool
  /// Whether only its place at the start of a sentence may have given it its capital.
  let isSentenceStart: Bool
  /// Whether it is one part alone, and so a surname at best.
  let isLone: Bool
  /// The words within it of a nickname in quotation marks.
  var nickname: Range<Int>?
  /// Whether several words are written like a name and are nothing else, so that they may well be the
  /// full name of someone whose surname is elsewhere.
  var mayBeFull = false
  /// Whether it does what others than people do as well, so that it is someone's if the surname is
  /// elsewhere alone.
  var mayAct = false
  /// Whether it is where capitals show nothing.
  var isHeadline = false
}

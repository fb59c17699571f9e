/// The words by which an article says who speaks: verbs of saying, and the words that distinguish subjects
/// from objects.
struct SpeechWords: Sendable {
  /// A verb of saying.
  struct Verb: OptionSet, Sendable {
    let rawValue: UInt8

    /// A participle: `saying`. It has the subject of the clause before, or of the `is` before it.
    static let participle = Verb(rawValue: 1)
    /// A verb that may be a noun, or an infinitive: `claims`, `say`. It comes right after its subject.
    static let ambiguous = Verb(rawValue: 2)
    /// A verb of many meanings, which speaks where a quotation or `that` follows: `added`, `called`.
    static let needsWords = Verb(rawValue: 4)
    /// What media do with others' words: `reported`.
    static let carries = Verb(rawValue: 8)
    /// A verb that its subject may follow: `…, said Lee.`
    static let inverts = Verb(rawValue: 16)
    /// A verb that its subject may follow anywhere: German `Gestern sagte Lee`.
    static let movesFreely = Verb(rawValue: 32)
    /// `was quoted as saying`: the passive speaks.
    static let passive = Verb(rawValue: 64)
    /// A verb whose past is an adjective as well: `the terms proposed`.
    static let adjectival = Verb(rawValue: 128)
  }

  /// What a word or phrase does.
  enum Role: Sendable {
    case verb(Verb)
    /// `according to`: the speaker follows.
    case according
    /// `quoted`, `cited`: the speaker follows, and then `as saying`.
    case quoting
    /// `was`, `is`: makes a passive of a past, a present of a participle.
    case being
    /// Words between subject and verb: `has`, `also`, `later`.
    case filler
    /// Words of time: `Wednesday`, `week`.
    case time
    case preposition
    /// Both prepositions and conjunctions: `after`.
    case before
    /// `and`, `or`.
    case and
    /// `but`, `while`, `because`: a clause begins.
    case clause
    case that
    case who
    /// `he`, `she`, with the gender of the language.
    case pronoun(Gender)
    /// Pronouns that name nobody for certain: `it`, `they`, `I`.
    case vaguePronoun
    /// What a person is: `spokesman`, `minister`. Some give the gender.
    case title(Gender?)
    case definite
    case indefinite
    /// Those who are not named: `sources`, `officials`.
    case anonymous
    /// Before words in marks that nobody said: `so-called`.
    case doubting
  }

  /// How a text says that what follows did not happen, or may not.
  enum Doubt: Sendable {
    /// `denied`: what follows, with `that` or without.
    case denial
    /// `no evidence`, `rumours`: what follows after `that`.
    case beforeThat
    /// `if`, `imagine`: up to the next comma.
    case condition
  }

  enum Gender: Sendable {
    case female, male
  }

  private(set) var roles = PhraseTable<Role>()
  /// Media, which are not speakers where they carry the words of others.
  private(set) var media = PhraseTable<Bool>()
  /// Given names and forms of address that give the gender.
  private(set) var genders = PhraseTable<Gender>()

  /// Words after which someone's words do not count.
  private(set) var doubts = PhraseTable<Doubt>()

  /// No words.
  init() {}

  /// Adds a word or phrase. Of two roles for one phrase the first stays.
  mutating func add(_ phrase: String, _ role: Role) { roles.add(phrase, role) }

  /// Adds words and phrases of one role.
  mutating func add(_ role: Role, _ phrases: String) {
    for phrase in phrases.split(separator: ",") { roles.add(String(phrase), role) }
  }

  mutating func addMedia(_ names: String) {
    for name in names.split(separator: ",") { media.add(String(name), true) }
  }

  mutating func addNames(_ gender: Gender, _ names: String) {
    for name in names.split(separator: ",") { genders.add(String(name), gender) }
  }

  mutating func addDoubts(_ doubt: Doubt, _ phrases: String) {
    for phrase in phrases.split(separator: ",") { doubts.add(String(phrase), doubt) }
  }

  /// The words of all languages that are built in.
  static let builtIn: SpeechWords = {
    var words = SpeechWords()
    words.addEnglish()
    words.addEnglishStructure()
    words.addOtherLanguages()
    words.addMedia()
    words.addDoubts()
    return words
  }()
}

extension SpeechWords {
  /// Words by which articles deny, doubt or imagine what someone says.
  mutating func addDoubts() {
    addDoubts(
      .denial,
      """
      fake video,fake clip,fake audio,fake quote,fake quotation,deepfake,denied,denies,deny,denying,disputed,disputes,disputing,refuted,refutes,doubted,doubts,\
      bestritt,bestreitet,dementierte,dementiert,a nié,a démenti,nie,dément,benektet,benekter,nægtede,\
      заперечив,заперечила,заперечує,спростував,спростувала,спростовує,отрицал,отрицала,отрицает,\
      опроверг,опровергла,опровергает
      """)
    addDoubts(
      .beforeThat,
      """
      rejected,rejects,rejecting,dismissed,dismisses,dismissing,not true,untrue,false,falsely,not the case,\
      wrongly,no evidence,no proof,no indication,no sign,no confirmation,not confirmed,unconfirmed,\
      not clear,unclear,rumours,rumors,rumour,rumor,myth,lie,lies,fake,fabricated,invented,hoax,\
      denial,denials,unlikely,impossible,never happened,nobody believes,no one believes,pretended,\
      not said,not say,never said
      """)
    addDoubts(
      .condition,
      """
      if,unless,whether,imagine,suppose,supposing,assume,assuming,as if,as though,even if,what if,\
      only if,in case,provided that,ob,falls,wenn,si,hvis,dersom,якщо,чи,нібито,если,будто,якобы
      """)
  }
}

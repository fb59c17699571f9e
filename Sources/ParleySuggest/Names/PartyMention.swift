import ParleyModel

/// Where an article mentions someone who can act: a person, a state, an organisation.
struct PartyMention: Sendable {
  /// Who is meant.
  enum Party: Hashable, Sendable {
    /// An actor of the content.
    case actor(ActorID)
    /// Someone new: an index into ``ArticleNames/newcomers``.
    case newcomer(Int)
  }

  /// The pronouns that may stand for someone.
  struct Pronouns: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let he = Pronouns(rawValue: 1)
    static let she = Pronouns(rawValue: 2)
    static let it = Pronouns(rawValue: 4)
    static let they = Pronouns(rawValue: 8)
  }

  let party: Party
  /// Whether it is a person, who alone can be `he` or `she`.
  let isPerson: Bool
  /// The pronouns that may stand for the party, as far as the article and the first name show: both
  /// `he` and `she` for a person where they do not.
  let pronouns: Pronouns
  /// Index into ``ArticleReading/blocks``.
  let block: Int
  /// The words of the name, without titles and roles around it, and without the `s` after it.
  let words: Range<Int>
  /// The words of the name with the titles and roles that belong to it. Who is named within a role has
  /// a mention too: `Putin` in `President Putin's spokesman Dmitry Peskov`.
  let phrase: Range<Int>
  /// Whether `'s` follows, so that what is meant is something or someone else's.
  let isPossessive: Bool
  let reason: Reason
}

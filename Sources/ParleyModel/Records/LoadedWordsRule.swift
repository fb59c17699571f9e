/// What the settings say of words that take a side, or take for granted what a source only says.
public enum LoadedWordsRule: Sendable {
  /// Words to keep out of the site's own words.
  case avoid(AvoidedWords)
  /// Words of Parley's own list that this site means to use.
  case allow([Spanned<String>])
  /// Nothing on Parley's own list is looked for.
  case allowAll
}

/// Words that should be in quotations only.
public struct AvoidedWords: Sendable {
  /// The words or phrases, without regard to case.
  public var words: [Spanned<String>]
  /// Phrases in which they are meant well.
  public var exceptions: [Spanned<String>]
  /// What to write instead.
  public var replacement: Spanned<String>?
  /// Why they are avoided.
  public var reason: Spanned<String>?

  /// Makes an entry of its parts.
  public init(
    words: [Spanned<String>], exceptions: [Spanned<String>] = [],
    replacement: Spanned<String>? = nil, reason: Spanned<String>? = nil
  ) {
    self.words = words
    self.exceptions = exceptions
    self.replacement = replacement
    self.reason = reason
  }
}

extension LoadedWordsRule {
  /// All that it says, in one text that no other rule has.
  package var spelling: String {
    switch self {
    case .allowAll: "allow all"
    case .allow(let words): (["allow"] + words.map(\.value)).joined(separator: "\0")
    case .avoid(let entry):
      (["avoid"] + entry.words.map(\.value) + ["except"] + entry.exceptions.map(\.value)
        + [entry.replacement?.value ?? "", entry.reason?.value ?? ""]).joined(separator: "\0")
    }
  }
}

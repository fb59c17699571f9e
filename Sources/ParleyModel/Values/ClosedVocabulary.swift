/// A closed list of words that content may use for a key: the case's raw value is the word.
public protocol ClosedVocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

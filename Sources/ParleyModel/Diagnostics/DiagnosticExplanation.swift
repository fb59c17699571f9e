/// What a diagnostic code means, with an example and the mend, as `parley explain` prints it.
public struct DiagnosticExplanation: Sendable {
  /// What is wrong, and why it matters.
  public let meaning: String
  /// Something written that brings it about.
  public let example: String
  /// How to put it right.
  public let mend: String

  init(_ meaning: String, example: String, mend: String) {
    self.meaning = meaning
    self.example = example
    self.mend = mend
  }

  /// The three parts as Markdown, without a heading.
  public var markdown: String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    let block = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    return "\(meaning)\n\n\(block)\n\n\(mend)"
  }
}

/// The permanent name of something that Parley can report about content and templates, with its
/// explanation.
///
/// A code is never renamed and never reused: people use them in scripts. Each is one row in the file
/// of its theme (`DiagnosticCode+Files.swift` and its neighbours), which also lists it.
public struct DiagnosticCode: RawRepresentable, Sendable {
  /// The name, in lower-case letters and hyphens.
  public let rawValue: String
  /// How serious it is unless a setting says otherwise.
  public let severity: Diagnostic.Severity
  /// What is wrong, and why it matters.
  public let meaning: String
  /// Something written that causes it.
  public let example: String
  /// How to fix it.
  public let fix: String

  /// Makes the row of a code.
  init(
    _ name: String, _ severity: Diagnostic.Severity, _ meaning: String, example: String, fix: String
  ) {
    rawValue = name
    self.severity = severity
    self.meaning = meaning
    self.example = example
    self.fix = fix
  }

  /// The code of a name; `nil` where there is none.
  public init?(rawValue: String) {
    guard let code = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = code
  }

  /// Its meaning, example and fix as Markdown, without a heading.
  public var markdown: String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    let block = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    return "\(meaning)\n\n\(block)\n\n\(fix)"
  }
}

extension DiagnosticCode: CaseIterable {
  /// All codes, in the order in which they are explained.
  public static let allCases =
    files + frontMatter + text + evidence + references + names + coverage + loadedWords + tables
    + site
}

extension DiagnosticCode: Hashable {
  /// Whether both have one name.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.rawValue == right.rawValue
  }

  /// By its name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension DiagnosticCode: CustomStringConvertible {
  /// Its name.
  public var description: String { rawValue }
}

/// Something an author should know about what they wrote: what is wrong, where, and how to fix it.
public struct Diagnostic: Sendable {
  /// A second place that the message mentions.
  public struct Note: Sendable {
    /// What there is to see there.
    public let message: String
    /// Where.
    public let span: SourceSpan

    /// Joins a remark to its place.
    public init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  /// The permanent name of this kind of mistake.
  public let code: DiagnosticCode
  /// How serious it is; the code's own severity unless raised by `--strict` or a setting.
  public var severity: Severity
  /// Where it is.
  public let span: SourceSpan
  /// What is wrong, in one line, lower case, without a full stop.
  public let message: String
  /// How to fix it, in one line; empty where the message already says so.
  public let help: String
  /// Other places that matter.
  public let notes: [Note]

  /// Describes a mistake; its severity is that of its code.
  public init(
    _ code: DiagnosticCode, at span: SourceSpan, _ message: String, help: String = "",
    notes: [Note] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.span = span
    self.message = message
    self.help = help
    self.notes = notes
  }

  /// How serious a diagnostic is.
  public enum Severity: String, ClosedVocabulary, Comparable {
    /// Worth knowing; never fails a build.
    case note
    /// Probably wrong; fails a build only under `--strict`.
    case warning
    /// Wrong; the build fails.
    case error

    /// The total order in which these are listed.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }
}

extension Diagnostic {
  /// The order in which diagnostics are printed: by file, by place, by code, by words.
  public static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.span != right.span { return left.span < right.span }
    return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

extension Collection<Diagnostic> {
  /// Whether any is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}

/// What a stage made, and what it has to say about its input.
///
/// Authors' mistakes never throw: they accumulate, so that one run reports them all.
public struct Outcome<Value> {
  /// What was made, as far as it could be.
  public var value: Value
  /// What was found on the way.
  public var diagnostics: [Diagnostic]

  /// Joins a value to its diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Outcome: Sendable where Value: Sendable {}

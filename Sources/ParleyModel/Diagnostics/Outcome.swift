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

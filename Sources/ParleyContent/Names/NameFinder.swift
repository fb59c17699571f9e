public import ParleyModel

/// Finds the names of actors, places and issues in texts.
public enum NameFinder {
  /// Fills in ``Content/mentions``, marks the names in bodies, and reports names that two records own.
  public static func find(in content: inout Content) async -> [Diagnostic] {
    []
  }
}

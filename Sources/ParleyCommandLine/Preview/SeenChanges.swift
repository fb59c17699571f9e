import Synchronization

/// What a watcher has seen since it was last asked.
enum SeenChange: Equatable, Sendable {
  /// Files at these paths, from the project's folder, and nothing else.
  case files(Set<String>)
  /// Anything may have changed.
  case anything

  /// Both together.
  func union(_ other: SeenChange) -> SeenChange {
    guard case .files(let mine) = self, case .files(let others) = other else { return .anything }
    return .files(mine.union(others))
  }
}

/// Changes that were seen and not yet looked at.
final class SeenChanges: Sendable {
  private let seen = Mutex(SeenChange.files([]))

  func add(_ change: SeenChange) { seen.withLock { $0 = $0.union(change) } }

  /// Hands them over.
  func take() -> SeenChange {
    seen.withLock { seen in
      defer { seen = .files([]) }
      return seen
    }
  }
}

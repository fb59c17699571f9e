import Synchronization

/// A value that is made when it is first asked for.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value; `make` is called once.
  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let value = made { return value }
      let value = make()
      made = value
      return value
    }
  }
}

/// A value that two files are written from: made for the first of them, and let go with the second.
final class MadeForTwo<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// The value; `make` has to make the same one each time.
  func take(_ make: () -> Value) -> Value {
    let known = kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
    if let known { return known }
    let value = make()
    kept.withLock { $0 = value }
    return value
  }
}

/// A table from mixed 64-bit keys to numbers, for the innermost loop of the search for names.
package struct IntegerTable: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Int32]
  private var count = 0

  package init() {
    keys = Array(repeating: 0, count: 64)
    values = Array(repeating: -1, count: 64)
  }

  /// The number of a key; -1 where there is none.
  @inlinable package subscript(key: UInt64) -> Int32 {
    var slot = Self.slot(key, keys.count)
    while values[slot] >= 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  /// Gives a key a number that is not negative.
  package mutating func set(_ key: UInt64, to value: Int32) {
    if count * 2 >= keys.count { grow() }
    var slot = Self.slot(key, keys.count)
    while values[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    if values[slot] < 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: -1, count: oldKeys.count * 2)
    count = 0
    for index in oldKeys.indices where oldValues[index] >= 0 {
      set(oldKeys[index], to: oldValues[index])
    }
  }

  @inlinable static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 20) & (size - 1)
  }
}

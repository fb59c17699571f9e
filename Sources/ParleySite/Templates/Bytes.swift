/// Searches of plain bytes. Those of the standard library's strings and collections take tens of times
/// as long.
enum Bytes {
  /// Whether a text contains another, byte by byte.
  static func contain(_ wanted: StaticString, in text: String) -> Bool {
    var text = text
    return text.withUTF8 { find(wanted, in: $0, from: 0) != nil }
  }

  /// Where a text first occurs in bytes from an offset on; `nil` where it does not.
  ///
  ///     find("=\"", in: "a=b=\"c\"", from: 0)  →  3
  ///
  /// - Parameter wanted: ASCII of at least one character.
  static func find(
    _ wanted: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let pattern = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
    var index = start
    while index + pattern.count <= bytes.count {
      if bytes[index] == pattern[0] {
        var length = 1
        while length < pattern.count, bytes[index + length] == pattern[length] { length += 1 }
        if length == pattern.count { return index }
      }
      index += 1
    }
    return nil
  }
}

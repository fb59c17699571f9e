/// Finds bytes in bytes: fast on texts (Horspool), and linear on the worst of them (Knuth, Morris and
/// Pratt take over where too much had to be compared).
enum ByteSearch {
  /// Where `needle` first occurs within `range` of `bytes`; an empty needle occurs nowhere.
  static func first(
    _ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>
  ) -> Int? {
    let range = range.clamped(to: bytes.indices)
    guard let last = needle.last, range.count >= needle.count else { return nil }
    let count = needle.count
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { shifts in
      shifts.initialize(repeating: count)
      for index in 0..<(count - 1) { shifts[Int(needle[index])] = count - 1 - index }
      var budget = 4 * range.count
      var start = range.lowerBound
      while start + count <= range.upperBound {
        let byte = bytes[start + count - 1]
        if byte == last {
          var index = 0
          while index < count, bytes[start + index] == needle[index] { index += 1 }
          if index == count { return start }
          budget -= index
          if budget < 0 { return firstLinear(needle, in: bytes, range: start..<range.upperBound) }
        }
        start += shifts[Int(byte)]
        budget -= 1
      }
      return nil
    }
  }

  private static func firstLinear(
    _ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>
  ) -> Int? {
    // How much of the needle's beginning is known to come before a mismatch at each place.
    var borders = [0]
    borders.reserveCapacity(needle.count)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = borders[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      borders.append(length)
    }
    length = 0
    for index in range {
      while length > 0, bytes[index] != needle[length] { length = borders[length - 1] }
      if bytes[index] == needle[length] { length += 1 }
      if length == needle.count { return index + 1 - length }
    }
    return nil
  }
}

extension String {
  /// The text with each of a sign of ASCII written otherwise, whatever stands behind it: to Swift a sign
  /// with an accent on it is another one, to the readers of files it is not.
  func replacing(_ sign: UInt8, by other: String) -> String {
    let utf8 = utf8
    guard var mark = utf8.firstIndex(of: sign) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    var start = utf8.startIndex
    while true {
      result += self[start..<mark]
      result += other
      start = utf8.index(after: mark)
      guard let next = utf8[start...].firstIndex(of: sign) else { break }
      mark = next
    }
    return result + self[start...]
  }
}

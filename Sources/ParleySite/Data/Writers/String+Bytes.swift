extension String {
  /// Whether any byte of it in UTF-8 is one that is sought; as fast as looking at memory is.
  @inline(__always)
  func hasByte(_ isSought: (UInt8) -> Bool) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where isSought(byte) { return true }
      return false
    }
    return found ?? utf8.contains(where: isSought)
  }

  /// The text with each of a sign of ASCII written otherwise, whatever follows it: to Swift a sign
  /// with an accent on it is another one, to the readers of files it is not.
  func replacing(_ sign: UInt8, by other: String) -> String {
    guard hasByte({ $0 == sign }) else { return self }
    var text = self
    let replaced = text.withUTF8 { text -> [UInt8] in
      var replaced: [UInt8] = []
      replaced.reserveCapacity(text.count + 16)
      var start = 0
      while let mark = text[start...].firstIndex(of: sign) {
        replaced.append(contentsOf: text[start..<mark])
        replaced += other.utf8
        start = mark + 1
      }
      replaced.append(contentsOf: text[start...])
      return replaced
    }
    return String(decoding: replaced, as: UTF8.self)
  }
}

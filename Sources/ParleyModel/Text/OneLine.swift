extension String {
  /// The text with one space for every stretch of white space, and none at its ends.
  package var oneLine: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var last: UInt8 = 0x20
    for var byte in utf8 {
      if byte < 0x20 { byte = 0x20 }
      // A no-break space and its kind keep their bytes: nothing is broken at them.
      if byte != 0x20 || last != 0x20 { bytes.append(byte) }
      last = byte
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

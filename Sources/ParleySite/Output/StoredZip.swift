/// A zip file with one file in it, not compressed (PKWARE's APPNOTE 6.3.10, method 0), and always the same
/// bytes for the same file: its time is the earliest that the format has, 1 January 1980.
enum StoredZip {
  /// The zip file.
  static func bytes(of name: String, _ contents: [UInt8]) -> [UInt8] {
    let name = Array(name.utf8)
    // Version 2.0; names are UTF-8; stored; 00:00 on 1980-01-01.
    let facts: [UInt8] =
      [20, 0, 0x00, 0x08, 0, 0, 0, 0, 0x21, 0x00]
      + little(checksum(contents), 4) + little(UInt32(contents.count), 4)
      + little(UInt32(contents.count), 4) + little(UInt32(name.count), 2) + [0, 0]
    let entry: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + facts + name
    // Made by Unix, so that the attributes are a file's mode: a regular one that all may read.
    let directory: [UInt8] =
      [0x50, 0x4B, 0x01, 0x02, 20, 3] + facts + [0, 0, 0, 0, 0, 0]
      + little(0o100644 << 16, 4) + little(0, 4) + name
    let end: [UInt8] =
      [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0, 1, 0, 1, 0] + little(UInt32(directory.count), 4)
      + little(UInt32(entry.count + contents.count), 4) + [0, 0]
    return entry + contents + directory + end
  }

  private static func little(_ number: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  /// CRC-32 as zip files have it (ISO 3309): reflected, of the polynomial 0x04C11DB7.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = (0..<256).map { index -> UInt32 in
      (0..<8).reduce(UInt32(index)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
    var sum = UInt32.max
    for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }
}

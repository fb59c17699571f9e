import ParleyModel

/// Finds where the addresses of links are in the source.
///
/// cmark does not say where an inline node is, but it gives them in order: so each address is looked
/// for from after the last one on, within its own block.
struct LinkLocator {
  private let source: SourceText
  private let bodyStart: Int
  private var block = 0..<0
  private var cursor = 0
  /// Where the addresses of link reference definitions are; filled when first needed.
  private var definitions: [ArraySlice<UInt8>: Int]?

  init(_ source: SourceText, bodyStart: Int) {
    self.source = source
    self.bodyStart = bodyStart
  }

  /// Where a link's address is: in the link, else in a definition, else the block's first line.
  mutating func destination(_ url: ArraySlice<UInt8>, in block: Range<Int32>) -> Range<Int> {
    let block = enter(block)
    if url.isEmpty { return emptyDestination(in: block) }
    if let found = find(url, in: max(cursor, block.lowerBound)..<block.upperBound) {
      cursor = found + url.count
      return found..<cursor
    }
    if let found = definition(of: url) { return found..<(found + url.count) }
    return firstLine(of: block)
  }

  /// Where a missing address would be: after the next `](`.
  private mutating func emptyDestination(in block: Range<Int>) -> Range<Int> {
    let range = max(cursor, block.lowerBound)..<block.upperBound
    let found = source.text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      for index in range.dropFirst() where bytes[index] == UInt8(ascii: "(") {
        guard bytes[index - 1] == UInt8(ascii: "]") else { continue }
        let rest = bytes[(index + 1)..<range.upperBound].drop { $0 <= 0x20 }
        if rest.starts(with: ")".utf8) || rest.starts(with: "<>".utf8) { return index + 1 }
      }
      return nil
    }
    guard let found, let start = found else { return firstLine(of: block) }
    cursor = start
    return start..<start
  }

  /// Where raw HTML is, from after the last thing that was looked for on; else the block's first
  /// line.
  mutating func html(_ literal: ArraySlice<UInt8>, in block: Range<Int32>) -> Range<Int> {
    let block = enter(block)
    // A line of it may have had a `>` before it; the first one is enough to point at.
    let line = literal.prefix { $0 != 0x0A }
    let range = max(cursor, block.lowerBound)..<block.upperBound
    let found = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      line.withUnsafeBufferPointer { ByteSearch.first($0, in: bytes, range: range) }
    }
    guard let found, let start = found else { return firstLine(of: block) }
    cursor = start + line.count
    return start..<cursor
  }

  /// Starts again in another block.
  private mutating func enter(_ block: Range<Int32>) -> Range<Int> {
    let block = Int(block.lowerBound)..<Int(max(block.upperBound, block.lowerBound))
    if block != self.block {
      self.block = block
      cursor = block.lowerBound
    }
    return block
  }

  private func firstLine(of block: Range<Int>) -> Range<Int> {
    let line = source.position(at: block.lowerBound).line
    return block.lowerBound..<(block.lowerBound + max(0, lineEnd(line) - block.lowerBound))
  }

  /// Where a title is, after the address found last; that address where it is not found.
  func title(_ title: ArraySlice<UInt8>, behind address: Range<Int>) -> Range<Int> {
    let rest = address.upperBound..<max(block.upperBound, address.upperBound)
    let found = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      title.withUnsafeBufferPointer { ByteSearch.first($0, in: bytes, range: rest) }
    }
    guard let found, let start = found else { return address }
    return start..<(start + title.count)
  }

  private func lineEnd(_ line: Int) -> Int {
    let start = source.offset(line: line, column: 1)
    return start + source.line(line).utf8.count
  }

  private func find(_ url: ArraySlice<UInt8>, in range: Range<Int>) -> Int? {
    let found: Int?? = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      url.withUnsafeBufferPointer { needle in
        var start = range.lowerBound
        while let found = ByteSearch.first(needle, in: bytes, range: start..<range.upperBound) {
          if Self.isAddress(found..<(found + needle.count), in: bytes) { return found }
          start = found + 1
        }
        return nil
      }
    }
    return found ?? nil
  }

  /// Whether an address may begin and end there.
  private static func isAddress(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if range.lowerBound > 0 {
      switch bytes[range.lowerBound - 1] {
      case UInt8(ascii: "("), UInt8(ascii: "<"), 0x20, 0x09, 0x0A: break
      default: return false
      }
    }
    guard range.upperBound < bytes.count else { return true }
    switch bytes[range.upperBound] {
    case UInt8(ascii: ")"), UInt8(ascii: ">"), 0x20, 0x09, 0x0A: return true
    default: return false
    }
  }

  private mutating func definition(of url: ArraySlice<UInt8>) -> Int? {
    if definitions == nil { definitions = readDefinitions() }
    return definitions?[url]
  }

  /// The addresses after `[label]:`, each where it first occurs.
  private func readDefinitions() -> [ArraySlice<UInt8>: Int] {
    var definitions: [ArraySlice<UInt8>: Int] = [:]
    let bytes = Array(source[bodyStart..<source.count].utf8)
    var index = 0
    while index + 1 < bytes.count {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: ":") else {
        continue
      }
      var start = index + 2
      while start < bytes.count, [0x20, 0x09, 0x0A, UInt8(ascii: "<")].contains(bytes[start]) {
        start += 1
      }
      let address = bytes[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      if definitions[address] == nil { definitions[address] = bodyStart + start }
    }
    return definitions
  }
}

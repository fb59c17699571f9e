import ParleyModel

/// The stretches of a record's file that are the site's own voice: the words of some keys and of the
/// body, without quotations, code and addresses.
struct VoicedText {
  /// UTF-8 offsets, in order.
  private(set) var stretches: [Range<Int>] = []

  /// - Parameters:
  ///   - keys: Where the values of those keys are.
  ///   - hasBody: Whether there is Markdown after front matter, and not YAML alone.
  init(_ source: SourceText, keys: [SourceSpan], hasBody: Bool = true) {
    source.text.utf8.withContiguousStorageIfAvailable { bytes in
      for key in keys.sorted() where key.source === source {
        add(Self.withoutYAMLQuotes(key.range, in: bytes), isMarkdown: false, bytes)
      }
      guard hasBody, let frontMatter = FrontMatter.split(source).value else { return }
      let tree = MarkdownTree(
        source, bodyStart: frontMatter.bodyStart, limit: Markdown.nestingLimit)
      var index = 0
      while index < tree.events.count {
        let event = tree.events[index]
        if event.isEntering {
          switch event.kind {
          case .blockQuote, .codeBlock, .htmlBlock:
            index = max(index, Int(event.partner))
          case .paragraph, .heading:
            add(Int(event.start)..<Int(max(event.start, event.end)), isMarkdown: true, bytes)
          default: break
          }
        }
        index += 1
      }
    }
  }

  private mutating func add(
    _ range: Range<Int>, isMarkdown: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var reader = VoiceReader(bytes, range, isMarkdown: isMarkdown)
    stretches += reader.stretches()
  }

  /// A value in YAML's quotation marks, which are nobody's, without them.
  private static func withoutYAMLQuotes(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    guard range.count >= 2, let first = bytes[range].first, let last = bytes[range].last,
      first == last, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }
}

/// Reads one value or paragraph and leaves out what is not its author's own words.
private struct VoiceReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let isMarkdown: Bool
  /// Ends that were looked for in vain: none follows, so that they are not looked for again.
  private var missing: Set<Mark> = []
  /// Where the last run of backticks of each length begins; found when first needed.
  private var lastRuns: [Int: Int]?

  private enum Mark: Hashable {
    case straight, curly, low, angled, single, straightSingle, address, label, tag
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isMarkdown: Bool) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
    self.isMarkdown = isMarkdown
  }

  mutating func stretches() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if isMarkdown, bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard let end = foreignEnd(from: index) else {
        index += bytes[index] == UInt8(ascii: "`") ? runLength(at: index) : 1
        continue
      }
      if index > start { result.append(start..<index) }
      start = end
      index = end
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// Where something ends that begins at an offset and is no voice of the author's.
  private mutating func foreignEnd(from index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\"") where !isWord(before: index):
      return end(of: .straight, from: index + 1) { $0[$1] == UInt8(ascii: "\"") ? 1 : 0 }
    case UInt8(ascii: "'") where !isWord(before: index) && isWord(at: index + 1):
      return end(of: .straightSingle, from: index + 1) { [self] bytes, place in
        bytes[place] == UInt8(ascii: "'") && !isWord(at: place + 1) ? 1 : 0
      }
    case 0xC2 where follows(0xAB, 1, index):
      return end(of: .angled, from: index + 2) { $0[$1] == 0xC2 && $0[$1 + 1] == 0xBB ? 2 : 0 }
    case 0xE2 where follows(0x80, 1, index):
      return curlyEnd(from: index)
    case UInt8(ascii: ":") where follows(UInt8(ascii: "/"), 1, index) && follows(0x2F, 2, index):
      var end = index
      while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ")") { end += 1 }
      return end
    case UInt8(ascii: "`") where isMarkdown: return codeEnd(from: index)
    case UInt8(ascii: "]") where isMarkdown && follows(UInt8(ascii: "("), 1, index):
      return addressEnd(from: index + 2)
    case UInt8(ascii: "]") where isMarkdown && follows(UInt8(ascii: "["), 1, index):
      return end(of: .label, from: index + 2) { $0[$1] == UInt8(ascii: "]") ? 1 : 0 }
    case UInt8(ascii: "<") where isMarkdown && index + 1 < range.upperBound:
      let next = bytes[index + 1]
      guard next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || (next | 0x20) &- 0x61 < 26
      else { return nil }
      return end(of: .tag, from: index + 1) { $0[$1] == UInt8(ascii: ">") ? 1 : 0 }
    default: return nil
    }
  }

  /// The end of what begins with a quotation mark of U+2018…U+201E.
  private mutating func curlyEnd(from index: Int) -> Int? {
    guard index + 2 < range.upperBound else { return nil }
    let limit = range.upperBound
    let isMark = { [bytes] (place: Int, last: UInt8) in
      place + 2 < limit && bytes[place] == 0xE2 && bytes[place + 1] == 0x80
        && bytes[place + 2] == last
    }
    switch bytes[index + 2] {
    case 0x9C: return end(of: .curly, from: index + 3) { isMark($1, 0x9D) ? 3 : 0 }
    case 0x9E:
      return end(of: .low, from: index + 3) { isMark($1, 0x9C) || isMark($1, 0x9D) ? 3 : 0 }
    case 0x98 where !isWord(before: index):
      // The same mark is an apostrophe, which goes on with a letter.
      return end(of: .single, from: index + 3) { [self] _, place in
        isMark(place, 0x99) && !isWord(at: place + 3) ? 3 : 0
      }
    default: return nil
    }
  }

  /// After the next place at which `width` is not 0.
  private mutating func end(
    of mark: Mark, from start: Int, _ width: (UnsafeBufferPointer<UInt8>, Int) -> Int
  ) -> Int? {
    guard !missing.contains(mark) else { return nil }
    var index = start
    // Two bytes are looked at together, so the last one of the text is left to its own.
    while index < range.upperBound {
      let found = index + 1 < bytes.count || bytes[index] < 0x80 ? width(bytes, index) : 0
      if found > 0 { return index + found }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  /// After the bracket that closes an address.
  private mutating func addressEnd(from start: Int) -> Int? {
    guard !missing.contains(.address) else { return nil }
    var depth = 1
    var index = start
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    missing.insert(.address)
    return nil
  }

  /// After the backticks that close a code span.
  private mutating func codeEnd(from start: Int) -> Int? {
    let length = runLength(at: start)
    let runs = lastRuns ?? findRuns()
    lastRuns = runs
    guard let last = runs[length], last > start else { return nil }
    var index = start + length
    while index <= last {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let found = runLength(at: index)
      index += found
      if found == length { return index }
    }
    return nil
  }

  private func findRuns() -> [Int: Int] {
    var runs: [Int: Int] = [:]
    var index = range.lowerBound
    while index < range.upperBound {
      let length = bytes[index] == UInt8(ascii: "`") ? runLength(at: index) : 0
      if length > 0 { runs[length] = index }
      index += max(length, 1)
    }
    return runs
  }

  private func runLength(at index: Int) -> Int {
    bytes[index..<range.upperBound].prefix { $0 == UInt8(ascii: "`") }.count
  }

  private func follows(_ byte: UInt8, _ distance: Int, _ index: Int) -> Bool {
    index + distance < range.upperBound && bytes[index + distance] == byte
  }

  private func isWord(before index: Int) -> Bool {
    guard index > range.lowerBound, let scalar = WordBoundary.scalar(before: index, in: bytes)
    else { return false }
    return WordBoundary.isWord(scalar)
  }

  private func isWord(at index: Int) -> Bool {
    index < range.upperBound && WordBoundary.isWord(WordBoundary.scalar(at: index, in: bytes))
  }
}

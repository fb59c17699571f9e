import ParleyContent

/// The words of a block that matter for dates, from left to right; all others are left out.
struct DateTokens {
  /// One word, or one phrase of the table.
  struct Token {
    let words: Range<Int>
    let meaning: DateWord
    /// Whether it begins with a capital letter.
    let isCapital: Bool
  }

  /// What is between two tokens.
  enum Gap {
    case space, comma, dot, dash, bracket
    /// One mark alone between figures.
    case tightDot, tightDash, slash
    /// Other words, or other marks.
    case apart
  }

  let block: BlockReading
  let tokens: [Token]

  init(_ block: BlockReading) {
    self.block = block
    var tokens: [Token] = []
    let words = block.words[...]
    let table = DateWords.table
    var index = 0
    while index < words.count {
      let word = words[index]
      let first = block.bytes[Int(word.start)]
      if let found = table.longest(from: index, in: words) {
        tokens.append(
          Token(words: found.words, meaning: found.meaning, isCapital: word.startsUppercase))
        index = found.words.upperBound
        continue
      }
      if first &- 0x30 < 10 {
        if let meaning = Self.number(block.bytes[Int(word.start)..<Int(word.end)]) {
          tokens.append(Token(words: index..<index + 1, meaning: meaning, isCapital: false))
        }
      } else if !word.startsUppercase, Self.isPastForm(block.bytes[Int(word.start)..<Int(word.end)])
      {
        tokens.append(Token(words: index..<index + 1, meaning: .tense(.past), isCapital: false))
      }
      index += 1
    }
    self.tokens = tokens
  }

  /// What is before a token; apart where a word does that is not one.
  func gap(before token: Int) -> Gap {
    guard token > 0, token < tokens.count,
      tokens[token - 1].words.upperBound == tokens[token].words.lowerBound
    else { return .apart }
    return Self.gap(block.gap(before: tokens[token].words.lowerBound))
  }

  /// Whether two figures are parts of one number, as in `1,200`, `14:30` and `3.5`.
  func isWithinNumber(_ token: Int) -> Bool {
    let word = tokens[token].words.lowerBound
    return joinsFigures(before: word) || joinsFigures(before: word + 1)
  }

  private func joinsFigures(before word: Int) -> Bool {
    guard word > 0, word < block.words.count else { return false }
    let gap = block.gap(before: word)
    guard gap.count == 1, let mark = gap.first, mark == 0x2C || mark == 0x3A || mark == 0x2E
    else { return false }
    return block.bytes[gap.startIndex - 1] &- 0x30 < 10 && block.bytes[gap.endIndex] &- 0x30 < 10
  }

  private static func gap(_ bytes: ArraySlice<UInt8>) -> Gap {
    if bytes.count == 1, let byte = bytes.first {
      switch byte {
      case 0x20, 0x0A, 0x09: return .space
      case 0x2E: return .tightDot
      case 0x2D: return .tightDash
      case 0x2F: return .slash
      default: return .apart
      }
    }
    guard bytes.count <= 8 else { return .apart }
    var found: Gap?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = bytes[index...]
      switch bytes[index] {
      case 0x20, 0x09, 0x0A:
        index += 1
        continue
      case 0xC2 where rest.starts(with: [0xC2, 0xA0]):
        index += 2
        continue
      case 0x2C where found == nil: found = .comma
      case 0x2E where found == nil: found = .dot
      case 0x2C where found == .dot: found = .comma
      case 0x28 where found == nil: found = .bracket
      case 0x2D where found == nil: found = .dash
      case 0xE2
      where found == nil
        && (rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94])):
        found = .dash
        index += 2
      default: return .apart
      }
      index += 1
    }
    return found ?? .space
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> DateWord? {
    var value = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, bytes[index] &- 0x30 < 10 {
      guard index - bytes.startIndex < 4 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let count = index - bytes.startIndex
    let rest = bytes[index...]
    if rest.isEmpty { return .digits(value, count: count) }
    let suffix = rest.map { $0 | 0x20 }
    switch suffix {
    case [0x73, 0x74], [0x6E, 0x64], [0x72, 0x64], [0x74, 0x68], [0x65, 0x72]:
      return count <= 2 ? .ordinal(value) : nil
    default:
      // `05T14:30`, after a year and a month.
      guard count == 2, rest.first == 0x54, rest.count == 3,
        rest.dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
      else { return nil }
      return .digits(value, count: 2)
    }
  }

  private static func isPastForm(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 4 && bytes.suffix(2) == [0x65, 0x64]
  }
}

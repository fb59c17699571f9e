import ParleyContent
import ParleyModel

/// A number and what it counts: `314 prisoners`, `€47m`, `12 per cent`.
struct Figure: Hashable, Sendable {
  /// The digits, without marks that part thousands, and a word or letter for a power of ten.
  let amount: String
  /// What is counted, in lower case and without its plural's `s`; a currency or `%` as well.
  let unit: String

  /// A figure in a text.
  struct Finding: Sendable {
    let figure: Figure
    /// The number and the word it counts.
    let words: Range<Int>
  }

  /// The figures among the words of a block, from left to right. Years, dates, times and the parts of
  /// names (`MiG-29`, `5th`) are not figures.
  static func all(in block: BlockReading, words: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let finding = finding(at: index, in: block, words) {
        findings.append(finding)
        index = finding.words.upperBound
      } else {
        index += 1
      }
    }
    return findings
  }

  private static func finding(
    at first: Int, in block: BlockReading, _ words: Range<Int>
  ) -> Finding? {
    guard isDigit(block, first), block.words[first].gap != .hyphen else { return nil }
    var end = first + 1
    var text = block.text(ofWords: first..<first + 1)
    // `1,200`, `2.5`: parts with nothing but one mark between them.
    while end < words.upperBound, isDigit(block, end) {
      let gap = block.gap(before: end)
      guard gap.count == 1, let mark = gap.first, mark == 0x2C || mark == 0x2E else { break }
      let part = block.text(ofWords: end..<end + 1)
      let isThousands = part.utf8.count == 3 && part.utf8.allSatisfy(isDigit)
      if mark == 0x2E || !isThousands { text += "." }
      text += part
      end += 1
    }
    let (digits, suffix) = split(text)
    guard !digits.isEmpty else { return nil }
    let currency = currency(before: first, in: block)
    var amount = digits
    if !suffix.isEmpty {
      guard let power = powers[suffix], currency != nil || suffix != "m" else { return nil }
      amount += power
    } else if end < words.upperBound, isNear(block, end),
      let power = powers[block.lowercased(end)], block.lowercased(end).utf8.count > 2
    {
      amount += power
      end += 1
    }
    if let currency {
      return Finding(figure: Figure(amount: amount, unit: currency), words: first..<end)
    }
    if block.gap(before: end).starts(with: "%".utf8) {
      return Finding(figure: Figure(amount: amount, unit: "%"), words: first..<end)
    }
    guard end < words.upperBound, isNear(block, end) else { return nil }
    // One word that only says more of the next is skipped: `314 captured soldiers`.
    for unit in end..<min(end + 2, words.upperBound) where isNear(block, unit) {
      let word = block.lowercased(unit)
      if notCounted.contains(word) { return nil }
      guard isPlural(word) else { continue }
      return Finding(figure: Figure(amount: amount, unit: singular(word)), words: first..<unit + 1)
    }
    return nil
  }

  private static func split(_ text: String) -> (digits: String, suffix: String) {
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    return (String(digits), text.dropFirst(digits.count).lowercased())
  }

  private static func isDigit(_ block: BlockReading, _ word: Int) -> Bool {
    isDigit(block.bytes[Int(block.words[word].start)])
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether nothing but white space or a hyphen parts a word from the one before.
  private static func isNear(_ block: BlockReading, _ word: Int) -> Bool {
    let gap = block.words[word].gap
    return gap == .space || gap == .hyphen
  }

  private static func currency(before word: Int, in block: BlockReading) -> String? {
    let gap = block.gap(before: word)
    return currencies.first { gap.suffix($0.sign.utf8.count).elementsEqual($0.sign.utf8) }?.name
  }

  /// Whether a word counts things: a plural of four letters or more, or `troops`' kind.
  private static func isPlural(_ word: String) -> Bool {
    if otherPlurals.contains(word) { return true }
    return word.utf8.count >= 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !notPlural.contains(word)
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static let currencies: [(sign: String, name: String)] = [
    ("€", "euro"), ("$", "dollar"), ("£", "pound"), ("₴", "hryvnia"), ("₽", "rouble"),
  ]
  private static let powers: [String: String] = [
    "k": " thousand", "m": " million", "mn": " million", "bn": " billion", "b": " billion",
    "thousand": " thousand", "million": " million", "billion": " billion",
    "trillion": " trillion",
  ]
  private static let otherPlurals: Set<String> = ["people", "men", "women", "children", "percent"]
  private static let notPlural: Set<String> = ["this", "does", "always", "perhaps", "towards"]
  /// After a number, these make a date, a time or a span of time.
  private static let notCounted: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "hours", "hour", "minutes", "minute", "days", "day",
    "weeks", "week", "months", "month", "years", "year", "am", "pm", "st", "nd", "rd", "th",
  ]
}

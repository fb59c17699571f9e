import ParleyContent

extension SentenceReading {
  /// Gives each quotation the saying that it belongs to.
  mutating func attribute() {
    owners = Array(repeating: nil, count: quotes.count)
    var next = 0
    var before: Int?
    var lastSpeech: Int?
    for index in quotes {
      let quote = block.reading.quotes[index]
      while next < sayings.count, sayings[next].words.upperBound <= quote.words.lowerBound {
        before = next
        if sayings[next].isSpeech, !sayings[next].verb.contains(.carries) { lastSpeech = next }
        next += 1
      }
      if isName(quote) { continue }
      let isBlocked = before.map { !sayings[$0].isSpeech } ?? false
      let behind =
        !isBlocked && next < sayings.count && isBehind(sayings[next], quote, index) ? next : nil
      let front = front(of: quote, before: before, lastSpeech: lastSpeech)
      if let front {
        // What is denied is what others say.
        let isDenied =
          block.doubts.isDenied(quote.words.lowerBound)
          && !block.doubts.isDenied(sayings[front].words.lowerBound)
        if sayings[front].isUnreal || isDenied { continue }
      }
      if let behind, sayings[behind].isUnreal { continue }
      switch (front, behind) {
      case (nil, nil): continue
      case (let front?, nil): owners[index - quotes.lowerBound] = (front, false)
      case (nil, let behind?): owners[index - quotes.lowerBound] = (behind, true)
      case (let front?, let behind?):
        if isSame(sayings[front], sayings[behind]) {
          owners[index - quotes.lowerBound] = (front, false)
        } else if block.breakBefore(quote.words.lowerBound) != .none, sayings[front].isBehind {
          // `"…," said Lee, "…," said Kim`
          owners[index - quotes.lowerBound] = (behind, true)
        }
      }
    }
  }

  /// The saying before a quotation that it belongs to.
  private func front(of quote: QuotedStretch, before: Int?, lastSpeech: Int?) -> Int? {
    guard var saying = before else { return nil }
    if sayings[saying].verb.contains(.carries), let lastSpeech { saying = lastSpeech }
    guard sayings[saying].isSpeech else { return nil }
    // `Lee said the words of Kim — “…”`
    let first = quote.words.lowerBound
    if let other = block.mention(at: first - 1), block.names[other].isPerson,
      block.names[other].words.lowerBound >= sayings[saying].words.upperBound,
      hasDash(before: first)
    {
      return nil
    }
    let clauses =
      block.breaksBefore[quote.words.lowerBound]
      - block.breaksBefore[sayings[saying].words.upperBound]
    return clauses == 0 ? saying : nil
  }

  private func hasDash(before word: Int) -> Bool {
    let gap = block.reading.gap(before: word)
    return gap.contains(0x93) || gap.contains(0x94)
      || gap.starts(with: [UInt8(ascii: " "), UInt8(ascii: "-")])
  }

  private func isSame(_ first: Saying, _ second: Saying) -> Bool {
    guard let one = first.speaker, let other = second.speaker else {
      return first.speaker == nil && second.speaker == nil
    }
    return block.names[one].party == block.names[other].party
  }

  /// Whether a saying comes right after a quotation that ends with a comma or the like.
  private func isBehind(_ saying: Saying, _ quote: QuotedStretch, _ index: Int) -> Bool {
    let end = quote.words.upperBound
    let first = quote.words.lowerBound
    guard
      first <= sentence.words.lowerBound + 1 || block.hasMark(before: first, 0x2C)
        || block.hasMark(before: first, 0x3A)
        || index > quotes.lowerBound && owners[index - 1 - quotes.lowerBound] != nil
    else { return false }
    guard saying.isSpeech, quote.isClosed, saying.extent.lowerBound >= end,
      saying.words.lowerBound - end <= 30, endsOpen(quote)
    else { return false }
    if index + 1 < quotes.upperBound,
      block.reading.quotes[index + 1].words.lowerBound < saying.words.upperBound
    {
      return false
    }
    return isFront(from: end, to: saying.extent.lowerBound)
  }

  /// Whether nothing but articles, offices and adverbs are between.
  func isFront(from start: Int, to end: Int) -> Bool {
    guard end - start <= 8 else { return false }
    return (start..<max(start, end)).allSatisfy { word in
      if word > start, block.breakBefore(word) != .none { return false }
      switch block.roles[word] {
      case .definite?, .title?, .filler?, .time?, .indefinite?: return true
      default:
        return block.reading.words[word].startsUppercase || block.isAdverb(word)
          || block.isPossessiveEnding(word)
      }
    }
  }

  /// Whether a quotation ends with a mark that lets the sentence go on: a comma, a question.
  func endsOpen(_ quote: QuotedStretch) -> Bool {
    let bytes = block.reading.bytes
    var last = quote.inner.upperBound
    while last > quote.inner.lowerBound, bytes[last - 1] <= 0x20 { last -= 1 }
    if Self.isOpen(bytes[..<last].last) { return true }
    var next = quote.outer.upperBound
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return false }
    if bytes[next] == UInt8(ascii: ",") { return true }
    // A dash alone goes with a quotation that the sentence begins with.
    return quote.words.lowerBound == sentence.words.lowerBound
      && (bytes[next] == UInt8(ascii: "-") || bytes[next] == 0xE2)
  }

  private static func isOpen(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "-"): true
    // The last bytes of dashes and of the ellipsis.
    case 0x93, 0x94, 0xA6: true
    default: false
    }
  }

  /// Whether marks contain no speech but a name, or words that the writer doubts.
  private func isName(_ quote: QuotedStretch) -> Bool {
    let first = quote.words.lowerBound
    guard first > sentence.words.lowerBound else { return false }
    if case .doubting? = block.roles[first - 1] { return true }
    guard quote.words.count <= 3,
      quote.words.allSatisfy({ block.reading.words[$0].startsUppercase })
    else { return false }
    switch block.roles[first - 1] {
    case .verb?: return false
    default:
      return !block.isWord(first - 1, "as") && !block.hasMark(before: first, 0x3A)
        && !block.hasMark(before: first, 0x2C)
    }
  }
}

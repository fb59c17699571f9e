import ParleyContent
import ParleyModel

/// The lines of a conversation, each with its speaker at the head: `LEE: …`, `Q: …`, `Kim: “…”`.
struct Transcript {
  /// A line with a speaker at its head.
  struct Line {
    /// The words of the head.
    var head: Range<Int>
    /// The mention; `nil` for nobody known.
    var speaker: Int?
    var isQuestion = false
  }

  /// For each block, its line.
  private var lines: [Line?] = []
  /// Whether lines without quotation marks are what is said, word for word.
  private(set) var isOne = false
  /// Who wrote the article.
  let authors: Set<PartyMention.Party>

  init(_ reading: ArticleReading, names: [PartyMention]) {
    var surnames: [UInt64: Int] = [:]
    var shared: Set<UInt64> = []
    for (index, name) in names.enumerated() where name.isPerson && name.words.count > 0 {
      let words = reading.blocks[name.block].words
      guard words.indices.contains(name.words.upperBound - 1) else { continue }
      let hash = words[name.words.upperBound - 1].hash
      if let other = surnames[hash] {
        if names[other].party != name.party { shared.insert(hash) }
      } else {
        surnames[hash] = index
      }
    }
    for hash in shared { surnames[hash] = nil }
    let introduction = InterviewIntroduction(reading, names: names)
    authors = introduction.authors
    var mention = 0
    var persons: Set<PartyMention.Party> = []
    var sole: Int?
    var isIntroduced = false
    var sawQuestion = false
    var count = 0
    for (number, block) in reading.blocks.enumerated() {
      let first = mention
      while mention < names.count, names[mention].block <= number { mention += 1 }
      var line =
        block.kind == .paragraph
        ? Self.head(of: block, names, first..<mention, surnames) : nil
      if line == nil, !sawQuestion {
        for index in first..<mention
        where names[index].isPerson && persons.count < 2
          && !authors.contains(names[index].party)
        {
          persons.insert(names[index].party)
          sole = index
          isIntroduced = isIntroduced || introduction.isSpokenTo(index)
        }
      } else if line?.isQuestion == true {
        sawQuestion = true
      }
      if let found = line, found.speaker == nil, !found.isQuestion {
        // `A:` is whoever alone is named before the questions, as the one spoken to.
        line?.speaker = persons.count == 1 && isIntroduced ? sole : nil
      }
      if let found = line, let speaker = found.speaker,
        authors.contains(names[speaker].party) || Self.asks(block, after: found.head)
      {
        line?.isQuestion = true
        sawQuestion = true
      }
      if let head = line?.head, !(block.quotes.first?.words.lowerBound == head.upperBound) {
        count += 1
      }
      lines.append(line)
    }
    isOne = count >= 2
  }

  func line(_ block: Int) -> Line? { lines[block] }

  /// Whether a line is a question, not set in marks.
  private static func asks(_ block: BlockReading, after head: Range<Int>) -> Bool {
    block.quotes.first?.words.lowerBound != head.upperBound
      && block.bytes.last { $0 > 0x20 } == UInt8(ascii: "?")
  }

  /// The longest head, in words.
  private static let longestHead = 8

  private static func head(
    of block: BlockReading, _ names: [PartyMention], _ mentions: Range<Int>,
    _ surnames: [UInt64: Int]
  ) -> Line? {
    let words = block.words
    var start = 0
    // The time of day, in live blogs.
    while start < min(4, words.count), isNumber(words[start], in: block) { start += 1 }
    var end = start
    while end < words.count, end - start < longestHead {
      end += 1
      let gap = block.gap(before: end)
      if gap.first == UInt8(ascii: ":") { break }
      guard gap.count == 1 || words[end - 1].end - words[end - 1].start <= 2 else { return nil }
    }
    guard end > start, end < words.count, block.gap(before: end).first == UInt8(ascii: ":"),
      block.gap(before: end).count > 1,
      block.quotes.first.map({ $0.words.lowerBound >= end }) ?? true
    else { return nil }
    let head = start..<end
    if head.count == 1, words[start].startsUppercase, words[start].end - words[start].start == 1 {
      switch block.bytes[Int(words[start].start)] {
      case UInt8(ascii: "Q"): return Line(head: head, isQuestion: true)
      case UInt8(ascii: "A"): return Line(head: head)
      default: return nil
      }
    }
    var speaker: Int?
    for index in mentions {
      guard names[index].words.lowerBound < end else { break }
      if names[index].words.upperBound == end || names[index].phrase.upperBound == end {
        speaker = index
      }
    }
    if let speaker {
      guard head.allSatisfy({ names[speaker].phrase.contains($0) || words[$0].startsUppercase })
      else { return nil }
      // `Kyiv: …` is where, unless it is quoted.
      let isQuoted = block.quotes.first?.words.lowerBound == end
      return names[speaker].isPerson || isQuoted ? Line(head: head, speaker: speaker) : nil
    }
    guard head.allSatisfy({ !words[$0].hasLowercase && words[$0].startsUppercase }),
      let named = surnames[words[end - 1].hash]
    else { return nil }
    return Line(head: head, speaker: named)
  }

  private static func isNumber(_ word: NameWords.Word, in block: BlockReading) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(block.bytes[Int(word.start)])
  }
}

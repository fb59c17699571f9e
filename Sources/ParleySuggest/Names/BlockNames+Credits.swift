import ParleyContent

extension BlockNames {
  /// Whether a sentence only says who wrote, edited or took something: `By Jane Doe, editor`,
  /// `Reporting by Jane Doe and John Roe`.
  func isCredit(_ sentence: Sentence) -> Bool {
    let range = sentence.words
    guard range.count >= 2, range.count <= 24,
      let by = range.prefix(3).first(where: isBy), by + 1 < range.upperBound,
      words[by + 1].gap == .space, words[by + 1].startsUppercase,
      by == range.lowerBound
        || (range.lowerBound..<by).contains(where: { 0...1 ~= CreditWords.table[words[$0].hash] }),
      !kinds[by + 1].contains(.calendar)
    else { return false }
    // The name, and then nothing that a clause goes on with.
    var word = by + 1
    while word < range.upperBound, words[word].startsUppercase,
      words[word].gap == .space || words[word].gap == .hyphen || words[word].gap == .dot
        || words[word].gap == .apostrophe || word == by + 1
    {
      word += 1
    }
    if word < range.upperBound, words[word].gap == .space || words[word].gap == .apostrophe {
      guard CreditWords.table[words[word].hash] == 2 else { return false }
    }
    return !(word..<range.upperBound).contains { isClauseVerb($0) }
  }

  /// Whether a name is that of whoever took a picture: `Getty Images/John Moore`, `Photo: Jane Doe`.
  func isCredited(_ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if start > 0 {
      let gap = block.gap(before: start)
      if gap.contains(UInt8(ascii: "/")), kinds[start - 1].contains(.medium) { return true }
      if gap.first == UInt8(ascii: ":"), CreditWords.table[words[start - 1].hash] == 0 {
        return true
      }
      if start > 1, isBy(start - 1), words[start].gap == .space, words[start - 1].gap == .space,
        CreditWords.table[words[start - 2].hash] == 0
      {
        return true
      }
      // `©` in UTF-8.
      if gap.contains(0xA9) { return true }
    }
    return end < words.count && kinds[end].contains(.medium)
      && block.gap(before: end).contains(UInt8(ascii: "/"))
  }

  private func isBy(_ word: Int) -> Bool {
    let entry = words[word]
    guard entry.end - entry.start == 2 else { return false }
    return block.bytes[Int(entry.start)] | 0x20 == UInt8(ascii: "b")
      && block.bytes[Int(entry.start) + 1] | 0x20 == UInt8(ascii: "y")
  }

  /// Whether a word may be the verb of a clause.
  private func isClauseVerb(_ word: Int) -> Bool {
    guard !words[word].startsUppercase else { return false }
    if !kinds[word].isDisjoint(with: [.saying, .acting, .past, .human]) { return true }
    return CreditWords.verbs[words[word].hash] >= 0
  }
}

/// The words of bylines and credits.
enum CreditWords {
  /// With 0 for pictures, 1 for texts, and 2 for what may come after the name.
  static let table = numbers([
    """
    photo photos photograph photographs photographed photography picture pictures image images credit
    credits illustration graphic graphics фото автор текст
    """,
    "reporting writing editing edited written compiled translated translation interview video",
    "and in at for with of from",
  ])

  static let verbs = numbers(
    ["is are was were be been has have had will would could can may might must did does do"])

  private static func numbers(_ lists: [String]) -> IntegerTable {
    var table = IntegerTable()
    for (number, list) in lists.enumerated() {
      var list = list
      var reader = NameWords()
      list.withUTF8 { reader.read($0) }
      for word in reader.words { table.set(word.hash, to: Int32(number)) }
    }
    return table
  }
}

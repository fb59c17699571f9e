import ParleyContent
import ParleyModel

/// When something that an article reports took place, and why that is so.
struct GoverningDate: Sendable {
  /// `nil` where the words next to it give a date that is not certain.
  let date: HistoricalDate?
  /// Whether it is still to come.
  let isFuture: Bool
  let reason: Reason
}

/// The dates of an article, and what they date.
struct ArticleDates: Sendable {
  /// In the order of the text.
  let mentions: [DateMention]
  private let reading: ArticleReading
  private let times: [BlockTimes]
  /// For each block, and one more, the number of its first mention.
  private let starts: [Int]
  private let today: CivilDay?

  init(_ reading: ArticleReading) {
    var mentions: [DateMention] = []
    var times: [BlockTimes] = []
    var starts: [Int] = []
    var reader = DateReader(published: reading.article.published?.value, type: reading.article.type)
    for (number, block) in reading.blocks.enumerated() {
      starts.append(mentions.count)
      times.append(reader.read(block, number, into: &mentions))
    }
    starts.append(mentions.count)
    self.reading = reading
    self.mentions = mentions
    self.times = times
    self.starts = starts
    today = reader.today
  }

  /// The date of what some words of a block report: a verb, or the name of an event.
  ///
  /// That is the nearest date in the sentence that can be meant: in the same clause, or in one that
  /// says when. Else a day given in the sentence before, from which on it then was, where both are
  /// reported as past. `nil` where neither is so; it is then not later than the article.
  func governing(_ words: Range<Int>, inBlock number: Int) -> GoverningDate? {
    let block = reading.blocks[number]
    let sentence = block.sentence(ofWord: words.lowerBound)
    let range = mentions(in: block.sentences[sentence].words, of: number)
    var best: (mention: DateMention, rank: Int)?
    for index in near(words, range) {
      guard let rank = rank(mentions[index], words, number) else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (mentions[index], rank) }
    }
    if let best { return date(best.mention, of: words, number) }
    return range.isEmpty ? carried(words, sentence, number) : nil
  }

  /// The mentions that begin within words of a block.
  private func mentions(in words: Range<Int>, of number: Int) -> Range<Int> {
    let mentions = mentions[starts[number]..<starts[number + 1]]
    func first(from word: Int) -> Int { mentions.sortedIndex { $0.words.lowerBound >= word } }
    return first(from: words.lowerBound)..<first(from: words.upperBound)
  }

  /// Those of a sentence's mentions that are worth a look: a few on either side, and the first, since
  /// a sentence may contain very many.
  private func near(_ words: Range<Int>, _ range: Range<Int>) -> [Int] {
    guard range.count > 12 else { return Array(range) }
    let middle = range.sortedIndex { mentions[$0].words.lowerBound >= words.lowerBound }
    return [range.lowerBound]
      + (max(
        range.lowerBound + 1, middle - 5)..<max(
          range.lowerBound + 1, min(range.upperBound, middle + 5)))
  }

  // MARK: The same sentence

  /// How far a mention is from what it may date; `nil` where it dates something else.
  private func rank(_ mention: DateMention, _ words: Range<Int>, _ number: Int) -> Int? {
    let block = reading.blocks[number]
    let times = times[number]
    guard mention.bearing != .filed else { return nil }
    let quote = block.quote(at: Int(block.words[words.lowerBound].start))?.outer
    guard quote == block.quote(at: Int(block.words[mention.words.lowerBound].start))?.outer else {
      return nil
    }
    let isBehind = mention.words.lowerBound >= words.upperBound
    let distance =
      isBehind
      ? mention.words.lowerBound - words.upperBound
      : max(0, words.lowerBound - mention.words.upperBound)
    let clause = times.clause(ofWord: mention.words.lowerBound)
    guard clause != times.clause(ofWord: words.lowerBound) else {
      return datesInClause(mention, words, isBehind, number) ? distance : nil
    }
    switch times.clauses[clause].opener {
    case .clause: return nil
    case .timeClause, .joint(.before), .joint(.after): break
    default:
      // One without a verb says when, too.
      guard times.tenses(in: times.clauses[clause].words).isEmpty else { return nil }
    }
    return 10_000 + distance
  }

  private func datesInClause(
    _ mention: DateMention, _ words: Range<Int>, _ isBehind: Bool, _ number: Int
  ) -> Bool {
    let block = reading.blocks[number]
    let times = times[number]
    if isBehind {
      let next = times.tenses(in: mention.words.upperBound..<mention.words.upperBound + 1)
      // `said the talks on Wednesday were good`, `said Friday will tell`.
      if !next.isEmpty, block.gap(before: mention.words.upperBound).elementsEqual([0x20]) {
        return false
      }
      let between = times.tenses(in: words.upperBound..<mention.words.lowerBound)
      if isSaying(words, block) { return between.isEmpty }
      guard between.count <= Self.mostVerbs else { return false }
      let own = times.tenses(in: words).last?.tense
      return !between.contains { $0.tense != .past && own == .past }
    }
    let between = times.tenses(
      in: mention.words.upperBound..<max(mention.words.upperBound, words.lowerBound))
    guard between.count <= Self.mostVerbs else { return false }
    if between.contains(where: { $0.tense != .past }), !mention.isFuture { return false }
    if isSaying(words, block) { return true }
    let clause = times.clauses[times.clause(ofWord: mention.words.lowerBound)].words
    guard let before = times.tenses(in: clause.lowerBound..<mention.words.lowerBound).last else {
      return true
    }
    // `said on Wednesday the sides met`: it was said on that day.
    return !isSaying(before.words, block)
  }

  private func isSaying(_ words: Range<Int>, _ block: BlockReading) -> Bool {
    words.count <= 2 && words.contains { Self.sayings.contains(block.lowercased($0)) }
  }

  /// With more verbs than this, what a date belongs to is left open.
  private static let mostVerbs = 16

  private static let sayings: Set<String> = [
    "said", "says", "told", "announced", "added", "stated", "declared", "reported", "confirmed",
    "claimed", "insisted", "warned", "explained", "noted", "stressed", "reiterated", "revealed",
    "admitted", "replied", "wrote", "posted", "denied", "suggested", "argued", "tells", "tweeted",
  ]

  /// What a mention makes of what it dates, by the words in front of it.
  private func date(
    _ mention: DateMention, of words: Range<Int>, _ number: Int
  ) -> GoverningDate {
    let times = times[number]
    var bearing = mention.bearing
    let clause = times.clause(ofWord: mention.words.lowerBound)
    if bearing == .on, clause != times.clause(ofWord: words.lowerBound) {
      switch times.clauses[clause].opener {
      case .joint(.after): bearing = .after
      case .joint(.before): bearing = .before
      default: break
      }
    }
    guard let date = mention.date else {
      return GoverningDate(date: nil, isFuture: mention.isFuture, reason: mention.reason)
    }
    let from = date.text.prefix { $0 != "/" }
    let to = date.text.split(separator: "/").last ?? from
    let isAhead = today.map { date.lies(after: $0) } ?? false
    let own: HistoricalDate? =
      switch bearing {
      case .on, .since, .filed: date
      case .after:
        isAhead ? DateReckoning.date("\(from)/..") : stretch(from: date)
      case .before:
        DateReckoning.date("../\(cut(to, date))")
      case .until:
        isAhead
          ? DateReckoning.date("\(today?.text ?? "..")/\(to)")
          : DateReckoning.date("../\(cut(to, date))")
      }
    let isFuture =
      switch bearing {
      case .on, .since, .filed: mention.isFuture
      case .after, .until: isAhead
      case .before: false
      }
    return GoverningDate(date: own, isFuture: isFuture, reason: mention.reason)
  }

  /// The end of a date, or the article's day where that comes first.
  private func cut(_ end: Substring, _ date: HistoricalDate) -> String {
    guard let today, let latest = date.latest, latest > today else { return String(end) }
    return today.text
  }

  /// From a date's beginning through the article's day.
  private func stretch(from date: HistoricalDate) -> HistoricalDate? {
    let from = date.text.prefix { $0 != "/" }
    guard let today else { return DateReckoning.date("\(from)/..") }
    if date.singleDay == today { return date }
    return DateReckoning.date("\(from)/\(today.text)") ?? date
  }

  // MARK: The sentence before

  private func carried(_ words: Range<Int>, _ sentence: Int, _ number: Int) -> GoverningDate? {
    let block = reading.blocks[number]
    guard let today, sentence > 0,
      block.quote(at: Int(block.words[words.lowerBound].start)) == nil
    else { return nil }
    let tenses = times[number].tenses(in: block.sentences[sentence].words)
    guard !tenses.isEmpty, tenses.count <= Self.mostVerbs, tenses.allSatisfy({ $0.tense == .past })
    else { return nil }
    let earlier = mentions(in: block.sentences[sentence - 1].words, of: number)
    guard earlier.count == 1, let mention = mentions[earlier].first, let date = mention.date,
      mention.bearing == .on || mention.bearing == .after, !mention.isFuture,
      block.quote(at: Int(block.words[mention.words.lowerBound].start)) == nil,
      let first = date.earliest, let last = date.latest, last.number - first.number <= 7,
      last <= today, today.number - first.number <= 31
    else { return nil }
    return GoverningDate(date: stretch(from: date), isFuture: false, reason: mention.reason)
  }
}

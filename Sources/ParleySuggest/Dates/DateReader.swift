import ParleyContent
import ParleyModel

/// Reads the dates of one block after another.
struct DateReader {
  private var reckoning: DateReckoning
  /// Whether all of the text is someone's words, so that quotation marks in it say little.
  private let isSpeech: Bool

  /// The day of publication, where the article says for certain which it was.
  var today: CivilDay? { reckoning.today }

  init(published: HistoricalDate?, type: ArticleType) {
    var today: CivilDay?
    if case .single(let point)? = published?.form, point.day != nil, point.qualifier == .certain,
      (1000...9000).contains(point.year)
    {
      today = point.earliest
    }
    reckoning = DateReckoning(today: today)
    isSpeech = type == .transcript || type == .readout || type == .statement
  }

  /// The clauses of a block; its dates go to the others.
  @discardableResult
  mutating func read(
    _ block: BlockReading, _ number: Int, into mentions: inout [DateMention]
  ) -> BlockTimes {
    let text = DateTokens(block)
    let times = BlockTimes(text)
    let reader = DatePhraseReader(text: text)
    var spoken: [(mention: Int, phrase: CalendarPhrase, tense: Tense?, sentence: Int)] = []
    let start = mentions.count
    var token = 0
    var sentence = 0
    while token < text.tokens.count {
      guard let found = reader.phrase(at: token) else {
        token += 1
        continue
      }
      let words =
        text.tokens[token].words
        .lowerBound..<text.tokens[found.tokens.upperBound - 1].words.upperBound
      while block.sentences[sentence].words.upperBound <= words.lowerBound { sentence += 1 }
      let bearing = bearing(of: words, token, found.phrase, reader)
      let tense = tense(
        of: words, bearing, times, in: block.sentences[sentence].words, block: block)
      let mention: DateMention
      if !isSpeech, found.phrase.isSpoken, reckoning.today != nil,
        block.quote(at: Int(block.words[words.lowerBound].start)) != nil
      {
        spoken.append((mentions.count, found.phrase, tense, sentence))
        mention = self.mention(
          DateReckoning.Result(date: nil, isFuture: found.phrase.looksAhead), found.phrase, bearing,
          words, block, number)
      } else if case .anchored(let days) = found.phrase {
        mention = self.mention(
          anchored(days, to: mentions[start...], tense, block, sentence), found.phrase, bearing,
          words,
          block, number)
      } else {
        mention = self.mention(
          reckoning.answer(found.phrase, tense), found.phrase, bearing, words, block, number)
      }
      mentions.append(mention)
      token = found.tokens.upperBound
    }
    for quoted in spoken {
      resolve(
        &mentions, quoted.mention, quoted.phrase, quoted.tense, from: start, block, quoted.sentence)
    }
    return times
  }

  private func mention(
    _ result: DateReckoning.Result, _ phrase: CalendarPhrase, _ bearing: DateMention.Bearing,
    _ words: Range<Int>, _ block: BlockReading, _ number: Int
  ) -> DateMention {
    var date = result.date
    if bearing == .since, let found = date, !result.isFuture {
      let beginning = found.text.prefix { $0 != "/" }
      if beginning != "..", reckoning.today.map({ !found.lies(after: $0) }) ?? true,
        found.text != reckoning.today?.text
      {
        date = DateReckoning.date("\(beginning)/\(reckoning.today?.text ?? "..")") ?? date
      }
    }
    let rule: SuggestionRule =
      if date == nil, reckoning.today == nil {
        .undatedArticle
      } else {
        switch phrase {
        case .days, .months, .years, .season: .absoluteDate
        case .weekday, .weekdays, .weekdayOfWeek: .weekday
        default: .relativeDate
        }
      }
    return DateMention(
      date: date, block: number, words: words, isFuture: result.isFuture, bearing: bearing,
      reason: Reason(rule: rule, words: block.text(ofWords: words)))
  }

  // MARK: What is before and around

  private func bearing(
    of words: Range<Int>, _ token: Int, _ phrase: CalendarPhrase, _ reader: DatePhraseReader
  ) -> DateMention.Bearing {
    if phrase.isAbsolute, isDateline(words, reader.text.block) { return .filed }
    var index = token
    for _ in 0..<3 {
      guard index > 0, reader.text.gap(before: index) == .space else { return .on }
      index -= 1
      switch reader.tokens[index].meaning {
      case .joint(.the), .joint(.on), .joint(.in), .joint(.at), .part, .partOfDay: continue
      case .joint(.before): return .before
      case .joint(.after): return .after
      case .joint(.since): return .since
      case .joint(.until), .joint(.by): return .until
      default: return .on
      }
    }
    return .on
  }

  /// Whether nothing but capitals is before a date at the beginning of a block, and a bracket or a
  /// dash after it: `KYIV, Feb 5 (Agency) - …`.
  private func isDateline(_ words: Range<Int>, _ block: BlockReading) -> Bool {
    guard (1...6).contains(words.lowerBound), words.upperBound < block.words.count,
      block.words[..<words.lowerBound].allSatisfy({ $0.startsUppercase && !$0.hasLowercase })
        || block.gap(before: words.lowerBound).contains(0x2C)
          && block.words[..<words.lowerBound].allSatisfy(\.startsUppercase)
    else { return false }
    let gap = block.gap(before: words.upperBound)
    return gap.contains(0x28) || gap.contains(0x2D) && gap.count > 1
      || gap.contains(0xE2) && gap.contains(0x80) && gap.contains { $0 == 0x93 || $0 == 0x94 }
  }

  private func tense(
    of words: Range<Int>, _ bearing: DateMention.Bearing, _ times: BlockTimes,
    in sentence: Range<Int>, block: BlockReading
  ) -> Tense? {
    let isPossessive =
      words.upperBound + 1 < block.words.count && block.words[words.upperBound].gap == .apostrophe
    let tense = times.tense(around: words, in: sentence, isPossessive: isPossessive)
    switch bearing {
    case .before, .until: return tense == .future ? .future : .open
    case .after: return tense == .future ? .open : tense
    case .since: return .past
    case .on, .filed: return tense
    }
  }

  // MARK: Dates that count from another in the text

  /// Some days from the last day that was given, in the same sentence or the one before.
  private func anchored(
    _ days: Int, to mentions: ArraySlice<DateMention>, _ tense: Tense?, _ block: BlockReading,
    _ sentence: Int
  ) -> DateReckoning.Result {
    guard let last = mentions.last, last.bearing == .on, let day = last.date?.singleDay,
      block.sentence(ofWord: last.words.lowerBound) >= sentence - 1
    else { return reckoning.past(nil) }
    let found = day.adding(days)
    if let today = reckoning.today, found > today {
      return last.isFuture || tense == .future
        ? reckoning.future(HistoricalDate(found)) : reckoning.past(nil)
    }
    return reckoning.past(HistoricalDate(found))
  }

  /// A date within a quotation that counts from the day of speaking: known where the sentence gives
  /// that day beside the quotation.
  private func resolve(
    _ mentions: inout [DateMention], _ index: Int, _ phrase: CalendarPhrase, _ tense: Tense?,
    from start: Int, _ block: BlockReading, _ sentence: Int
  ) {
    let words = block.sentences[sentence].words
    let first = mentions[start...].sortedIndex { $0.words.lowerBound >= words.lowerBound }
    var spoken: CivilDay?
    // A sentence of many dates leaves it open; so no more than a few are looked at.
    for mention in mentions[first...].prefix(8) where mention.words.lowerBound < words.upperBound {
      guard block.quote(at: Int(block.words[mention.words.lowerBound].start)) == nil,
        mention.bearing == .on, !mention.isFuture, let day = mention.date?.singleDay
      else { continue }
      if spoken != nil { return }
      spoken = day
    }
    guard let spoken, let today = reckoning.today, spoken <= today else { return }
    var other = DateReckoning(today: spoken)
    var result = other.answer(phrase, tense)
    if let date = result.date, !date.lies(after: today), !date.isOver(by: today) {
      result.isFuture = true
    }
    let old = mentions[index]
    mentions[index] = mention(result, phrase, old.bearing, old.words, block, old.block)
  }
}

import ParleyContent

/// Dates that count from another: weekdays, weeks, days ago.
extension DatePhraseReader {
  typealias Which = CalendarPhrase.Which
  typealias Part = CalendarPhrase.Part

  /// `Wednesday`, `Wednesday, 4 February`, `Monday to Wednesday`, `Monday of last week`.
  func weekday(at index: Int) -> Found? {
    guard case .weekday(let day, let form) = tokens[index].meaning else { return nil }
    guard tokens[index].isCapital || form == .foreign else { return nil }
    // With a date of its own after it.
    var end = index + 1
    if case .partOfDay? = next(end) { end += 1 }
    if isJoint(end, .the) { end += 1 }
    switch text.gap(before: end) {
    case .space, .comma, .dot, .bracket:
      let found: Found? =
        switch meaning(end) {
        case .digits, .ordinal: numeric(at: end) ?? dayFirst(at: end)
        case .month: monthFirst(at: end)
        default: nil
        }
      if let found, case .days(var first, let last) = found.phrase {
        first.weekday = day
        return (.days(first, through: last), index..<found.tokens.upperBound)
      }
    default: break
    }
    guard isDay(at: index, form) else { return nil }
    end = index + 1
    if case .partOfDay? = next(end) { end += 1 }
    if let start = rangeEnd(after: end, from: index) ?? nextDay(after: end, than: day),
      case .weekday(let last, let lastForm)? = meaning(start), last != day,
      tokens[start].isCapital, isDay(at: start, lastForm)
    {
      return (.weekdays(day, through: last), index..<start + 1)
    }
    // `of last week`, `last week`.
    var week = end
    if isJoint(week, .of) { week += 1 }
    if case .which(let which)? = next(week), case .unit(.week)? = next(week + 1),
      which == .last || which == .this || which == .next
    {
      return (.weekdayOfWeek(day, which), index..<week + 2)
    }
    return (.weekday(day, .plain), index..<end)
  }

  /// Of two days joined by `and`, the second where it is the day after the first.
  private func nextDay(after index: Int, than day: Int) -> Int? {
    guard isJoint(index, .and), text.gap(before: index + 1) == .space,
      case .weekday(let last, _)? = meaning(index + 1), last == day % 7 + 1
    else { return nil }
    return index + 1
  }

  /// Whether a weekday's name means a day, and neither any such day nor a newspaper.
  private func isDay(at index: Int, _ form: DateWord.WeekdayForm) -> Bool {
    guard
      isFree(index..<index + 1) || rangeEnd(after: index + 1, from: index) != nil
        || isAfterDash(index)
    else { return false }
    if case .unlikeAfter? = next(index + 1), tokens[index + 1].isCapital { return false }
    let after = tokens[index].words.upperBound
    if let word = wordAfterPossessive(after), case .unlikeAfter? = meaning(index + 1),
      tokens[index + 1].words.lowerBound == word, tokens[index + 1].isCapital
    {
      return false
    }
    if index > 0, text.gap(before: index) == .space {
      switch tokens[index - 1].meaning {
      case .unlikeBefore, .one, .few, .ordinal, .number: return false
      default: break
      }
    }
    switch form {
    case .plain: return true
    case .short:
      return joint(before: index) == .on
        || text.gap(before: index + 1) == .dot
          && joint(before: index) == .on
    case .foreign: return joint(before: index) == .on
    case .newspaper: return false
    }
  }

  /// Whether a hyphen before a day joins it to another day.
  private func isAfterDash(_ index: Int) -> Bool {
    guard case .weekday? = meaning(index - 1) else { return false }
    return text.gap(before: index) == .tightDash
  }

  /// The word after a possessive `'s`.
  private func wordAfterPossessive(_ word: Int) -> Int? {
    let words = text.block.words
    guard word + 1 < words.count, words[word].gap == .apostrophe,
      words[word].end - words[word].start == 1
    else { return nil }
    return word + 1
  }

  /// `last week`, `next Thursday`, `this month`, `the past two days`, `the coming weeks`.
  func pointed(at index: Int, _ which: Which, part: Part?, from start: Int) -> Found? {
    let next = index + 1
    guard text.gap(before: next) == .space, let following = meaning(next) else { return nil }
    switch following {
    case .weekday(let day, let form):
      guard part == nil, form == .plain, tokens[next].isCapital, isDay(at: next, form),
        which != .past, which != .recent
      else { return nil }
      var end = next + 1
      if case .partOfDay? = self.next(end) { end += 1 }
      return (.weekday(day, which), start..<end)
    case .unit(let unit): return pointedUnit(at: next, unit, which, part: part, from: start)
    case .season(let season):
      guard which == .last || which == .this || which == .next, part == nil,
        isFree(next..<next + 1)
      else { return nil }
      return (.seasonOf(which, season), start..<next + 1)
    case .month(let month, let form):
      guard form != .short, form != .foreign, tokens[next].isCapital,
        which == .last || which == .this || which == .next
      else { return nil }
      return (.months(MonthName(month: month), through: nil, part), start..<next + 1)
    case .number(let count), .digits(let count, _):
      guard case .unit(let unit)? = self.next(next + 1), count > 0, isFree(next..<next + 2),
        !text.isWithinNumber(next)
      else { return nil }
      return counted(count, unit, which, start..<next + 2)
    case .few:
      guard case .unit(let unit)? = self.next(next + 1) else { return nil }
      return counted(nil, unit, which, start..<next + 2)
    default: return nil
    }
  }

  private func pointedUnit(
    at index: Int, _ unit: CalendarPhrase.Unit, _ which: Which, part: Part?, from start: Int
  ) -> Found? {
    guard isFree(index..<index + 1) else { return nil }
    let isPlural =
      text.block.bytes[Int(text.block.words[tokens[index].words.lowerBound].end) - 1] == 0x73
    switch which {
    case .recent, .coming, .past:
      guard isPlural || which == .past else {
        return which == .coming ? (.unit(unit, .next, part), start..<index + 1) : nil
      }
      return counted(isPlural ? nil : 1, unit, which, start..<index + 1)
    case .last, .this, .next:
      guard !isPlural, unit != .day, unit != .hour else { return nil }
      if case .partOfDay? = next(index + 1) { return nil }
      if unit == .weekend { return (.weekend(which), start..<index + 1) }
      return (.unit(unit, which, part), start..<index + 1)
    case .plain: return nil
    }
  }

  private func counted(
    _ count: Int?, _ unit: CalendarPhrase.Unit, _ which: Which, _ range: Range<Int>
  ) -> Found? {
    // `for the past four years` says how long.
    var before = range.lowerBound - 1
    if case .joint(.the)? = meaning(before) { before -= 1 }
    if case .joint(.for)? = meaning(before) { return nil }
    switch which {
    case .last, .past, .recent: return (.past(count, unit), range)
    case .next, .coming: return (.coming(count, unit), range)
    default: return nil
    }
  }

  /// `two days ago`, `a week earlier`.
  func counted(at index: Int) -> Found? {
    let count: Int?
    switch tokens[index].meaning {
    case .number(let number): count = number
    case .digits(let number, let figures) where figures <= 3 && number > 0: count = number
    case .one: count = 1
    case .few: count = nil
    default: return nil
    }
    guard !text.isWithinNumber(index), text.gap(before: index) != .tightDash,
      case .unit(let unit)? = next(index + 1), unit != .weekend
    else { return nil }
    switch next(index + 2) {
    case .ago: return (.ago(count, unit), index..<index + 3)
    case .earlier where unit == .day && joint(after: index + 3) == nil:
      return count.map { (.anchored(-$0), index..<index + 3) }
    case .later where unit == .day && joint(after: index + 3) == nil:
      return count.map { (.anchored($0), index..<index + 3) }
    default: return nil
    }
  }

  private func joint(after index: Int) -> DateWord? {
    guard case .which? = next(index) else { return nil }
    return meaning(index)
  }

  /// `earlier this week`, `later this month`.
  func latterPart(at index: Int, _ part: Part) -> Found? {
    guard case .which(.this)? = next(index + 1), case .unit(let unit)? = next(index + 2),
      unit != .day, unit != .hour, unit != .weekend, isFree(index + 2..<index + 3)
    else {
      if case .offset(0)? = next(index + 1) { return (.offset(0), index..<index + 2) }
      return nil
    }
    return (.unit(unit, .this, part), index..<index + 3)
  }

  /// `early February`, `mid-2025`, `late last year`, `the end of the month`.
  func ofStretch(at index: Int, _ part: Part) -> Found? {
    var next = index + 1
    switch text.gap(before: next) {
    case .space: break
    case .tightDash where part == .middle: break
    case .tightDash where part == .early || part == .late: break
    default: return nil
    }
    var isThe = false
    if case .joint(.the)? = meaning(next), text.gap(before: next + 1) == .space {
      next += 1
      isThe = true
    }
    switch meaning(next) {
    case .month:
      guard !isThe, monthHasNoDay(next) else { return nil }
      return months(at: next, part: part, from: index, isCued: true)
    case .digits:
      let gap = text.gap(before: next)
      guard !isThe, gap == .space || gap == .tightDash, let year = yearNumber(next, .tightDash),
        isYearLike(year, before: next + 1)
      else { return nil }
      return (.years(year, through: nil, part), index..<next + 1)
    case .which(let which):
      guard !isThe, which == .last || which == .this || which == .next else { return nil }
      return pointed(at: next, which, part: part, from: index)
    case .unit(let unit):
      guard isThe, unit == .week || unit == .month || unit == .year, isFree(next..<next + 1),
        part == .start || part == .middle || part == .end
      else { return nil }
      return (.unit(unit, .this, part), index..<next + 1)
    default: return nil
    }
  }

  /// Whether no day follows a month's name: `late February 5` is that day.
  private func monthHasNoDay(_ index: Int) -> Bool {
    switch text.gap(before: index + 1) {
    case .space, .dot: dayNumber(index + 1) == nil
    default: true
    }
  }

  /// `summer of 2022`.
  func season(at index: Int, from start: Int) -> Found? {
    guard case .season(let season) = tokens[index].meaning else { return nil }
    var end = index + 1
    if isJoint(end, .of) { end += 1 }
    guard let year = yearNumber(end), isYearLike(year, before: end + 1) else { return nil }
    return (.season(season, year: year), start..<end + 1)
  }

  /// `over the weekend`.
  func weekend(at index: Int) -> Found? {
    guard joint(before: index) == .the, isFree(index..<index + 1) else { return nil }
    switch joint(before: index - 1) {
    case .over, .at, .on, .in, .since, .by, .before, .after, .until:
      return (.weekend(.plain), index..<index + 1)
    default: return nil
    }
  }

  /// `overnight`, unless a day follows that says which night.
  func overnight(at index: Int) -> Found? {
    guard isFree(index..<index + 1), text.block.words[tokens[index].words.lowerBound].hasLowercase
    else { return nil }
    switch next(index + 1) {
    case .weekday, .joint(.on), .joint(.from), .joint(.to), .part: return nil
    default: return (.overnight, index..<index + 1)
    }
  }
}

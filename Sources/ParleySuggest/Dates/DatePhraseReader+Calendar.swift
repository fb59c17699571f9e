import ParleyContent
import ParleyModel

/// Dates of the calendar: days, months and years by name and number.
extension DatePhraseReader {
  typealias DayName = CalendarPhrase.DayName
  typealias MonthName = CalendarPhrase.MonthName

  /// A date in figures: `2026-02-05`, `05.02.2026`, `25/12/2025`.
  func numeric(at index: Int) -> Found? {
    guard index + 2 < tokens.count, case .digits(let first, let firstCount) = tokens[index].meaning,
      case .digits(let second, let secondCount) = tokens[index + 1].meaning,
      case .digits(let third, let thirdCount) = tokens[index + 2].meaning, secondCount <= 2
    else { return nil }
    let gap = text.gap(before: index + 1)
    guard gap == .tightDash || gap == .tightDot || gap == .slash,
      text.gap(before: index + 2) == gap, !isFigures(before: index), !isFigures(before: index + 3)
    else { return nil }
    let day: DayName
    if firstCount == 4, thirdCount == 2, gap != .tightDot {
      day = DayName(year: first, month: second, day: third)
    } else if thirdCount == 4, firstCount <= 2 {
      // Dots are written with the day first; with other marks one reading must be the only one.
      if gap == .tightDot || first > 12 || first == second {
        day = DayName(year: third, month: second, day: first)
      } else if second > 12 {
        day = DayName(year: third, month: first, day: second)
      } else {
        return nil
      }
    } else {
      return nil
    }
    guard isReal(day) else { return nil }
    return (.days(day, through: nil), index..<index + 3)
  }

  /// Whether more figures go on beyond a gap, as in a number of a version or a telephone.
  private func isFigures(before index: Int) -> Bool {
    guard index > 0, index < tokens.count, case .digits = tokens[index].meaning,
      case .digits = tokens[index - 1].meaning
    else { return false }
    switch text.gap(before: index) {
    case .tightDash, .tightDot, .slash: return true
    default: return false
    }
  }

  /// Whether there is such a day in that year, or in any.
  func isReal(_ day: DayName) -> Bool {
    guard (1...12).contains(day.month) else { return false }
    return (1...CivilDay.count(year: day.year ?? 2024, month: day.month)).contains(day.day)
  }

  /// `5 February 2026`, `5th of February`, `4-5 February`, `30 January to 2 February`.
  func dayFirst(at index: Int) -> Found? {
    guard let first = dayNumber(index) else { return nil }
    if text.gap(before: index) == .tightDash, case .digits? = meaning(index - 1) { return nil }
    if let (day, end) = namedDay(at: index) {
      if let start = rangeEnd(after: end, from: index), let (last, lastEnd) = namedDay(at: start) {
        return (.days(day, through: last), index..<lastEnd)
      }
      return (.days(day, through: nil), index..<end)
    }
    guard let start = pairEnd(after: index + 1, from: index), let (last, end) = namedDay(at: start)
    else { return nil }
    let day = DayName(year: last.year, month: last.month, day: first)
    guard isPair(day, last, at: index + 1) else { return nil }
    return (.days(day, through: last), index..<end)
  }

  /// Where the second of two days begins, of which the month is given once.
  private func pairEnd(after index: Int, from start: Int) -> Int? {
    if let end = rangeEnd(after: index, from: start) { return end }
    guard isJoint(index, .and), text.gap(before: index + 1) == .space else { return nil }
    return index + 1
  }

  /// Two days joined by `and` are a stretch where the second follows the first.
  private func isPair(_ first: DayName, _ last: DayName, at index: Int) -> Bool {
    guard first.day < last.day, isReal(first) else { return false }
    if isJoint(index, .and), joint(before: index - 1) != .between {
      return last.day == first.day + 1
    }
    return true
  }

  /// A day before its month, and where it ends.
  private func namedDay(at index: Int) -> (DayName, Int)? {
    guard let day = dayNumber(index) else { return nil }
    var end = index + 1
    var isOf = false
    if isJoint(end, .of) {
      end += 1
      isOf = true
    }
    let gap = text.gap(before: end)
    guard let month = monthNumber(end), gap == .space || gap == .dot || gap == .tightDash else {
      return nil
    }
    // `second May` is not a date.
    if case .ordinal = tokens[index].meaning, !isOf, block.lacksFigures(tokens[index].words) {
      return nil
    }
    end += 1
    var name = DayName(month: month, day: day)
    if isJoint(end, .of), let year = yearNumber(end + 1) {
      name.year = year
      end += 2
    } else if let year = yearNumber(end, .comma, .dot, .tightDash) {
      name.year = year
      end += 1
    }
    return isReal(name) ? (name, end) : nil
  }

  private var block: BlockReading { text.block }

  /// `February 5, 2026`, `February 4 and 5`, `in February`, `May 2025`.
  func monthFirst(at index: Int) -> Found? {
    if let (day, end) = monthAndDay(at: index) {
      var first = day
      if let start = rangeEnd(after: end, from: index), let (last, lastEnd) = monthAndDay(at: start)
      {
        return (.days(first, through: last), index..<lastEnd)
      }
      if let start = pairEnd(after: end, from: index), let number = dayNumber(start),
        first.year == nil, !isDayOfOther(start)
      {
        var last = DayName(month: first.month, day: number)
        var lastEnd = start + 1
        if let year = yearNumber(lastEnd, .comma) {
          last.year = year
          first.year = year
          lastEnd += 1
        }
        if isReal(last), isPair(first, last, at: end) {
          return (.days(first, through: last), index..<lastEnd)
        }
      }
      return (.days(first, through: nil), index..<end)
    }
    return months(at: index, part: nil, from: index, isCued: false)
  }

  /// Whether a number is the day of a month of its own: `February 4 and 5 March`.
  private func isDayOfOther(_ index: Int) -> Bool {
    text.gap(before: index + 1) == .space && monthNumber(index + 1) != nil
  }

  private func monthAndDay(at index: Int) -> (DayName, Int)? {
    guard let month = monthNumber(index) else { return nil }
    if case .month(_, .foreign) = tokens[index].meaning { return nil }
    var start = index + 1
    if isJoint(start, .the) { start += 1 }
    let gap = text.gap(before: start)
    guard let day = dayNumber(start), gap == .space || gap == .dot else { return nil }
    if block.lacksFigures(tokens[start].words) { return nil }
    var name = DayName(month: month, day: day)
    var end = start + 1
    if let year = yearNumber(end, .comma) {
      name.year = year
      end += 1
    }
    return isReal(name) ? (name, end) : nil
  }

  /// A month, or several; without a year something before it must say that it is one.
  func months(
    at index: Int, part: CalendarPhrase.Part?, from start: Int, isCued: Bool
  ) -> Found? {
    guard let (first, end) = namedMonth(at: index) else { return nil }
    guard first.year != nil || isCued || isMonthCued(index) else { return nil }
    if case .unlikeAfter? = next(end) { return nil }
    let isPair = isJoint(end, .and) && text.gap(before: end + 1) == .space
    if part == nil, let second = rangeEnd(after: end, from: index) ?? (isPair ? end + 1 : nil),
      let (last, lastEnd) = namedMonth(at: second), !hasDay(second),
      !isPair || joint(before: index) == .between || last.month == first.month % 12 + 1
    {
      return (.months(first, through: last, nil), start..<lastEnd)
    }
    return (.months(first, through: nil, part), start..<end)
  }

  private func hasDay(_ index: Int) -> Bool { monthAndDay(at: index) != nil }

  /// Whether the word before a month's name makes it a date.
  private func isMonthCued(_ index: Int) -> Bool {
    guard tokens[index].isCapital else { return false }
    guard case .month(_, let form) = tokens[index].meaning, form != .short, form != .foreign else {
      return false
    }
    switch joint(before: index) {
    case .in, .since, .until, .by, .from, .between: return true
    case .before, .after, .for: return form == .plain
    default:
      if case .tense(let tense)? = meaning(index - 1), tense != .past, form == .plain {
        return text.gap(before: index) == .space
      }
      return false
    }
  }

  /// A month, with its year where there is one, and where it ends.
  private func namedMonth(at index: Int) -> (MonthName, Int)? {
    guard case .month(let month, let form)? = meaning(index) else { return nil }
    var end = index + 1
    if isJoint(end, .of) { end += 1 }
    let isAbbreviated = form == .short
    if let year = yearNumber(end, .comma, isAbbreviated ? .dot : .comma),
      isYearLike(year, before: end + 1)
    {
      guard tokens[index].isCapital || form == .plain || form == .foreign else { return nil }
      return (MonthName(year: year, month: month), end + 1)
    }
    guard tokens[index].isCapital, form != .short, form != .foreign else { return nil }
    return (MonthName(month: month), index + 1)
  }

  /// A year after a word that says it is one: `in 2022`, `since 2022`, `from 2022 to 2024`.
  func year(at index: Int) -> Found? {
    guard let first = yearNumber(index), let joint = joint(before: index) else { return nil }
    switch joint {
    case .in, .since, .until, .by, .from, .between, .before, .after: break
    default: return nil
    }
    guard isYearLike(first, before: index + 1) else { return nil }
    if let start = rangeEnd(after: index + 1, from: index), start < tokens.count,
      case .digits(var last, let count) = tokens[start].meaning, !text.isWithinNumber(start)
    {
      if count == 2 { last += first / 100 * 100 }
      guard count == 4 || count == 2, last > first, isYearLike(last, before: start + 1) else {
        return nil
      }
      return (.years(first, through: last, nil), index..<start + 1)
    }
    return (.years(first, through: nil, nil), index..<index + 1)
  }

  /// Whether four figures are a year: what is counted by them would be in the plural.
  func isYearLike(_ year: Int, before token: Int) -> Bool {
    guard (1800...2100).contains(year) else { return false }
    let word = tokens[token - 1].words.upperBound
    guard word < block.words.count, block.gap(before: word).elementsEqual([0x20]) else {
      // `2022-style`, `2,022 %`, `2022.5`.
      return word >= block.words.count || !block.goesOn(before: word)
    }
    let next = block.words[word]
    guard !next.startsUppercase else { return true }
    let letters = block.text(Int(next.start)..<Int(next.end))
    if Self.functionWords.contains(letters) { return true }
    return letters.utf8.last != 0x73 && !Self.units.contains(letters)
  }

  private static let functionWords: Set<String> = [
    "this", "was", "has", "does", "as", "is", "its", "his",
  ]

  private static let units: Set<String> = [
    "people", "men", "women", "percent", "per", "km", "metres", "children", "square", "troop",
    "million", "billion", "thousand", "and-a-half", "more", "or", "other",
  ]
}

extension BlockReading {
  /// Whether words contain no figure.
  fileprivate func lacksFigures(_ words: Range<Int>) -> Bool {
    !bytes[range(ofWords: words)].contains { $0 &- 0x30 < 10 }
  }

  /// Whether a word is joined to the one before it by nothing but a mark.
  fileprivate func goesOn(before word: Int) -> Bool {
    let gap = gap(before: word)
    guard gap.count == 1, let mark = gap.first else { return false }
    return mark == 0x2D || mark == 0x2F || mark == 0x5F || mark == 0x25
  }
}

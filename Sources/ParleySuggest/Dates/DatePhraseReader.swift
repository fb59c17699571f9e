import ParleyContent

/// Reads the dates that begin at one token after another.
///
/// Each looks ahead by a few tokens only.
struct DatePhraseReader {
  /// A date, and the tokens that give it.
  typealias Found = (phrase: CalendarPhrase, tokens: Range<Int>)

  let text: DateTokens

  var tokens: [DateTokens.Token] { text.tokens }

  /// The date that begins at a token.
  func phrase(at index: Int) -> Found? {
    switch tokens[index].meaning {
    case .digits, .ordinal:
      numeric(at: index) ?? dayFirst(at: index) ?? counted(at: index) ?? year(at: index)
    case .number, .one, .few: counted(at: index)
    case .month: monthFirst(at: index)
    case .weekday: weekday(at: index)
    case .which(let which): pointed(at: index, which, part: nil, from: index)
    case .earlier: latterPart(at: index, .earlier)
    case .later: latterPart(at: index, .later)
    case .part(let part): ofStretch(at: index, part)
    case .edge(let part): ofStretch(at: index, part)
    case .season: season(at: index, from: index)
    case .unit(.weekend): weekend(at: index)
    case .offset(let days): (.offset(days), index..<index + 1)
    case .anchored(let days): (.anchored(days), index..<index + 1)
    case .overnight: overnight(at: index)
    default: nil
    }
  }

  // MARK: Looking around

  func meaning(_ index: Int) -> DateWord? {
    index >= 0 && index < tokens.count ? tokens[index].meaning : nil
  }

  /// What a token means that follows another with nothing but a space, or what else may be there.
  func next(_ index: Int, _ gaps: DateTokens.Gap...) -> DateWord? {
    let gap = text.gap(before: index)
    return gap == .space || gaps.contains(gap) ? meaning(index) : nil
  }

  /// The joint before a token, with or without `the` in between.
  func joint(before index: Int) -> DateWord.Joint? {
    guard index > 0, text.gap(before: index) == .space,
      case .joint(let joint) = tokens[index - 1].meaning
    else { return nil }
    return joint
  }

  /// Whether a token is one of a joint's.
  func isJoint(_ index: Int, _ joint: DateWord.Joint) -> Bool { next(index) == .joint(joint) }

  /// Whether what is at a token is separate from any hyphen that makes it part of a longer word.
  func isFree(_ range: Range<Int>) -> Bool {
    text.gap(before: range.lowerBound) != .tightDash
      && text.gap(before: range.upperBound) != .tightDash
  }

  /// A year in figures at a token.
  func yearNumber(_ index: Int, _ gaps: DateTokens.Gap...) -> Int? {
    guard index < tokens.count, case .digits(let year, 4) = tokens[index].meaning,
      (1000...2199).contains(year), !text.isWithinNumber(index)
    else { return nil }
    let gap = text.gap(before: index)
    return gap == .space || gaps.contains(gap) ? year : nil
  }

  /// A day of a month in figures at a token.
  func dayNumber(_ index: Int) -> Int? {
    switch meaning(index) {
    case .digits(let day, let count) where count <= 2 && (1...31).contains(day):
      text.isWithinNumber(index) ? nil : day
    case .ordinal(let day) where (1...31).contains(day): day
    default: nil
    }
  }

  /// A month's name at a token that has a number beside it.
  func monthNumber(_ index: Int) -> Int? {
    guard case .month(let month, let form)? = meaning(index) else { return nil }
    switch form {
    case .verb, .person, .short: return tokens[index].isCapital ? month : nil
    case .plain, .foreign: return month
    }
  }

  /// What joins the two ends of a stretch, at a token: where the second one begins.
  func rangeEnd(after index: Int, from start: Int) -> Int? {
    switch text.gap(before: index) {
    case .tightDash, .dash: return index
    case .space: break
    default: return nil
    }
    switch meaning(index) {
    case .joint(.to), .joint(.until): return text.gap(before: index + 1) == .space ? index + 1 : nil
    case .joint(.and):
      return joint(before: start) == .between && text.gap(before: index + 1) == .space
        ? index + 1 : nil
    default: return nil
    }
  }
}

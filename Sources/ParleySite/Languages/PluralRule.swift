/// Which form of a word a language uses with a whole number: the cardinal rules of Unicode CLDR 46,
/// as far as they concern whole numbers.
///
/// `other` is the form for fractions in some languages; nothing here is counted in fractions, so those
/// need no such form, and may have one.
struct PluralRule: Sendable, Equatable {
  private enum Family: Sendable {
    /// 1, and all else.
    case one
    /// 0 and 1, and all else.
    case zeroAndOne
    /// No difference.
    case none
    case eastSlavic, polish, czech, southSlavic, arabic, hebrew, lithuanian, latvian, slovene
    case romanian
    /// 1, 21, 31 … but not 11, and all else.
    case lastDigitOne
  }

  private let family: Family

  /// The rule of a language by its tag; the commonest, 1 and all else, where none is known.
  init(language tag: String) {
    family =
      switch LanguageTag(tag).language {
      case "ru", "uk", "be": .eastSlavic
      case "sr", "hr", "bs", "sh": .southSlavic
      case "pl": .polish
      case "cs", "sk": .czech
      case "sl": .slovene
      case "ar": .arabic
      case "he", "iw": .hebrew
      case "lt": .lithuanian
      case "lv": .latvian
      case "ro", "mo": .romanian
      case "is", "mk": .lastDigitOne
      case "fr", "pt", "hi", "fa", "bn", "gu", "am", "hy": .zeroAndOne
      case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "yue", "zh": .none
      default: .one
      }
  }

  /// The form for a number; a negative one is counted like its opposite.
  func category(of number: Int) -> PluralCategory {
    let count = number.magnitude
    let last = count % 10
    let lastTwo = count % 100
    let isTeen = (11...19).contains(lastTwo)
    switch family {
    case .one: return count == 1 ? .one : .other
    case .zeroAndOne: return count <= 1 ? .one : .other
    case .none: return .other
    case .eastSlavic:
      if last == 1, lastTwo != 11 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case .southSlavic:
      if last == 1, lastTwo != 11 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .other
    case .polish:
      if count == 1 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case .slovene:
      return lastTwo == 1 ? .one : lastTwo == 2 ? .two : (3...4).contains(lastTwo) ? .few : .other
    case .arabic:
      switch count {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(lastTwo) ? .few : lastTwo > 10 ? .many : .other
      }
    case .hebrew: return count == 1 ? .one : count == 2 ? .two : .other
    case .lithuanian:
      if isTeen || last == 0 { return .other }
      return last == 1 ? .one : .few
    case .latvian:
      if isTeen || last == 0 { return .zero }
      return last == 1 ? .one : .other
    case .romanian:
      if count == 1 { return .one }
      return count == 0 || (1...19).contains(lastTwo) ? .few : .other
    case .lastDigitOne: return last == 1 && lastTwo != 11 ? .one : .other
    }
  }

  /// The forms that whole numbers need, in the order of CLDR.
  var categories: [PluralCategory] {
    // Every rule repeats after a hundred, except for the numbers that have a form to themselves.
    let found = Set((0...200).map(category))
    return PluralCategory.allCases.filter(found.contains)
  }

  /// The first whole numbers that take a form.
  func examples(of form: PluralCategory, count: Int = 3) -> [Int] {
    Array((0...200).lazy.filter { category(of: $0) == form }.prefix(count))
  }
}

/// A form that words take beside a number: the plural categories of CLDR.
enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

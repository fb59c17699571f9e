/// The digits with which a language writes its numbers.
///
/// Arabic is written with the digits of Arabic, ٠١٢٣, as papers print it from Cairo to Baghdad and
/// Riyadh; in the Emirates and from Libya to Morocco they print 0123. These are the defaults of Unicode
/// CLDR 46, and the tag of the site's language can ask for either: `ar-u-nu-latn`, `ar-u-nu-arab`.
struct Numerals: Sendable, Equatable {
  /// Where the digit for 0 is in Unicode; the others follow it.
  private let zero: UInt32

  init(language tag: String) {
    let tag = LanguageTag(tag)
    zero =
      switch tag.numerals ?? Self.usual(tag) {
      case "arab": 0x0660
      case "arabext": 0x06F0
      case "deva": 0x0966
      case "beng": 0x09E6
      default: 0x30
      }
  }

  private static func usual(_ tag: LanguageTag) -> String {
    switch tag.language {
    case "ar":
      ["ae", "dz", "eh", "ly", "ma", "tn"].contains(tag.region ?? "") ? "latn" : "arab"
    case "ckb": "arab"
    case "fa", "ps": "arabext"
    case "bn": "beng"
    default: "latn"
    }
  }

  /// Whether they are 0 to 9.
  var areASCII: Bool { zero == 0x30 }

  /// The counters of CSS that look like them; `nil` for 0 to 9, which need none.
  var counterStyle: String? {
    switch zero {
    case 0x0660: "arabic-indic"
    case 0x06F0: "persian"
    case 0x0966: "devanagari"
    case 0x09E6: "bengali"
    default: nil
    }
  }

  /// A whole number.
  func number(_ value: Int) -> String { written(String(value)) }

  /// Some text with its digits from 0 to 9 replaced.
  func written(_ text: String) -> String {
    guard !areASCII else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (0x30...0x39).contains(scalar.value)
      result.append(isDigit ? Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar : scalar)
    }
    return String(result)
  }
}

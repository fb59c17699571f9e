import ParleyContent

/// What a part of a name is compared as, whatever the rules by which it was transliterated.
///
/// `Zelenskyy`, `Zelensky` and `Зеленський` have one key; `Umerov` and `Umyrov` have keys a letter apart.
struct SpellingKey: Hashable, Sendable {
  /// Small letters; capitals stand for sounds of several letters.
  let letters: [UInt8]
  /// A 64-bit FNV-1a hash of the letters.
  let hash: UInt64

  /// The key of a word. `isRussian` says by which rules Cyrillic is read: `г` is `g` in Russian and
  /// `h` in Ukrainian.
  init(_ text: String, isRussian: Bool = false) {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count + 4)
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let folded = LetterFolding.fold(scalar, after: previous)
      previous = folded
      if folded & LetterFolding.replacement != 0 {
        if !plain.isEmpty { plain.removeLast() }
        plain += Self.latin(folded & ~LetterFolding.replacement, isRussian)
      } else if folded >= 0x61, folded <= 0x7A {
        plain.append(UInt8(folded))
      } else if folded >= 0x80 {
        plain += Self.latin(folded, isRussian)
      }
    }
    letters = Self.reduced(plain)
    hash = letters.reduce(Self.basis, Self.mix)
  }

  /// The keys of a word: one, or two where Ukrainian and Russian differ.
  static func all(_ text: String) -> [SpellingKey] {
    let key = SpellingKey(text)
    // Only `г` is read in two ways.
    guard text.utf8.contains(0xD0) else { return [key] }
    let other = SpellingKey(text, isRussian: true)
    return key == other ? [key] : [key, other]
  }

  static func == (left: SpellingKey, right: SpellingKey) -> Bool {
    left.hash == right.hash && left.letters == right.letters
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Whether there are keys that are near without being the same: short ones and those longer than any
  /// name have none.
  var hasNeighbours: Bool { letters.count >= 5 && letters.count <= 32 }

  /// The hash of the letters without one.
  func hash(without left: Int) -> UInt64 {
    var hash = Self.basis
    for index in letters.indices where index != left { hash = Self.mix(hash, letters[index]) }
    return hash
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  // MARK: Distance

  /// How far two keys are apart.
  enum Distance: Comparable {
    case same
    /// A vowel more, less or other.
    case vowel
    /// A consonant more, less or other.
    case consonant
    case far
  }

  /// How far another key is. `Zakharov` and `Zakharova` are two people, so they are far apart; so are short
  /// keys that differ at all, and keys that begin differently.
  func distance(to other: SpellingKey) -> Distance {
    if self == other { return .same }
    let (short, long) =
      letters.count <= other.letters.count
      ? (letters, other.letters) : (other.letters, letters)
    guard short.count >= 5, long.count <= 32, long.count - short.count <= 1 else { return .far }
    var front = 0
    while front < short.count, short[front] == long[front] { front += 1 }
    var back = 0
    while back < short.count - front,
      short[short.count - 1 - back] == long[long.count - 1 - back]
    {
      back += 1
    }
    let isInsertion = long.count > short.count
    guard front + back >= (isInsertion ? short.count : short.count - 1) else { return .far }
    if isInsertion, front == short.count, long[front] == UInt8(ascii: "a") { return .far }
    if isInsertion {
      if front == 0 { return .far }
      return Self.isVowel(long[front]) ? .vowel : .consonant
    }
    let (one, two) = (min(short[front], long[front]), max(short[front], long[front]))
    if one == UInt8(ascii: "g"), two == UInt8(ascii: "h") { return .vowel }
    if front == 0 { return .far }
    // `Dmitrov` is not `Dmitriev`, but `Gorbachov` is `Gorbachev`.
    if front == short.count - 2, short.last == UInt8(ascii: "v"), one == UInt8(ascii: "e"),
      two == UInt8(ascii: "o"), short[front - 1] >= 0x61
    {
      return .consonant
    }
    return Self.isVowel(one) && Self.isVowel(two) ? .vowel : .consonant
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  // MARK: Letters

  private static func latin(_ value: UInt32, _ isRussian: Bool) -> [UInt8] {
    guard value >= 0x430, value <= 0x491 else {
      switch value {
      case 0xDF: return Array("ss".utf8)
      case 0xE6: return Array("ae".utf8)
      case 0xFE: return Array("th".utf8)
      default:
        // Other scripts compare as they are.
        var bytes: [UInt8] = []
        if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
          UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
        }
        return bytes
      }
    }
    if value == 0x433 { return [isRussian ? UInt8(ascii: "g") : UInt8(ascii: "h")] }
    if value <= 0x44F { return Array(letters[Int(value - 0x430)].utf8) }
    return switch value {
    case 0x454: Array("ye".utf8)
    case 0x456: Array("i".utf8)
    case 0x457: Array("yi".utf8)
    case 0x45E: Array("u".utf8)
    case 0x491: Array("g".utf8)
    case 0x458: Array("j".utf8)
    case 0x459: Array("lj".utf8)
    case 0x45A: Array("nj".utf8)
    case 0x452, 0x45F: Array("dj".utf8)
    case 0x45B: Array("ch".utf8)
    default: []
    }
  }

  /// From `а` to `я`.
  private static let letters = [
    "a", "b", "v", "h", "d", "e", "zh", "z", "y", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
  ]

  private static let groups: [(letters: [UInt8], result: [UInt8])] = [
    ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("sh", "S"), ("ch", "C"), ("zh", "J"),
    ("kh", "h"), ("ph", "f"), ("gh", "g"), ("th", "t"), ("ck", "k"), ("tz", "ts"), ("yo", "e"),
    ("w", "v"), ("x", "ks"), ("c", "k"), ("q", "k"), ("y", "i"), ("j", "i"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// One bit for each letter that a group begins with.
  private static let groupStarts: UInt32 = groups.reduce(0) { $0 | 1 << UInt32($1.letters[0] & 31) }

  private static func reduced(_ plain: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(plain.count)
    func put(_ letter: UInt8) {
      if letter == result.last { return }
      // `ie` and `ye` are `e`.
      if letter == UInt8(ascii: "e"), result.last == UInt8(ascii: "i") { result.removeLast() }
      if letter != result.last { result.append(letter) }
    }
    var index = 0
    let (groups, starts) = (groups, groupStarts)
    scan: while index < plain.count {
      if starts >> UInt32(plain[index] & 31) & 1 != 0 {
        for group in groups
        where plain[index] == group.letters[0] && plain[index...].starts(with: group.letters) {
          for letter in group.result { put(letter) }
          index += group.letters.count
          continue scan
        }
      }
      put(plain[index])
      index += 1
    }
    if result.count > 4, result[result.count - 1] == UInt8(ascii: "f"),
      result[result.count - 2] == UInt8(ascii: "o") || result[result.count - 2] == UInt8(ascii: "e")
    {
      result[result.count - 1] = UInt8(ascii: "v")
    }
    return result
  }
}

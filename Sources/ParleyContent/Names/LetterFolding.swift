/// Letters without case and without the accents that spellings of one name differ in.
///
/// Latin accents go, and so does the stress mark of Cyrillic; `ё` is `е`. `й` is not `и`, and `ї` is
/// not `і`: those are letters of their own.
///
///     Łukasz Müller → lukasz muller      Ки́ев → киев      Ёлкин → елкин      Зеленский ≠ Зеленскии
///
/// A mark comes after its letter, so `й` may be two scalars: `и`, then U+0306. That is why the fold of a
/// scalar depends on the one before, and why a mark may replace what was made of its letter.
package enum LetterFolding {
  /// What a scalar is compared as; 0 for a mark that is left out. `previous` is what the scalar before
  /// it was compared as; a mark that makes a letter of its own with it gives ``replacement``.
  package static func fold(_ scalar: Unicode.Scalar, after previous: UInt32) -> UInt32 {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return value + 0x20
    case 0..<0xC0: return value
    case 0x410...0x42F: return value + 0x20
    case 0x401, 0x451: return 0x435
    case 0x430...0x44F: return value
    case 0x400...0x40F: return value + 0x50
    case 0x300...0x36F: return composed(value, after: previous)
    case 0xC0...0x24F, 0x1E00...0x1EFF: return latin(scalar)
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first?.value ?? value : value
    }
  }

  /// Marks the result of ``fold(_:after:)`` that takes the place of the scalar before.
  package static let replacement: UInt32 = 0x8000_0000

  private static func composed(_ mark: UInt32, after previous: UInt32) -> UInt32 {
    switch (previous, mark) {
    case (0x438, 0x306): replacement | 0x439
    case (0x443, 0x306): replacement | 0x45E
    case (0x456, 0x308): replacement | 0x457
    default: 0
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> UInt32 {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    switch lower {
    case "à"..."å", "ā", "ă", "ą", "ǎ", "ạ"..."ặ": return 0x61
    case "ç", "ć", "ĉ", "ċ", "č": return 0x63
    case "ď", "đ": return 0x64
    case "è"..."ë", "ē", "ĕ", "ė", "ę", "ě", "ẹ"..."ệ": return 0x65
    case "ĝ", "ğ", "ġ", "ģ", "ǧ": return 0x67
    case "ĥ", "ħ": return 0x68
    case "ì"..."ï", "ĩ", "ī", "ĭ", "į", "ı", "ǐ", "ỉ"..."ị": return 0x69
    case "ĵ": return 0x6A
    case "ķ": return 0x6B
    case "ĺ", "ļ", "ľ", "ł": return 0x6C
    case "ñ", "ń", "ņ", "ň": return 0x6E
    case "ò"..."ö", "ø", "ō", "ŏ", "ő", "ǒ", "ọ"..."ợ": return 0x6F
    case "ŕ", "ŗ", "ř": return 0x72
    case "ś", "ŝ", "ş", "š", "ș": return 0x73
    case "ţ", "ť", "ŧ", "ț": return 0x74
    case "ù"..."ü", "ũ", "ū", "ŭ", "ů", "ű", "ų", "ụ"..."ự": return 0x75
    case "ŵ": return 0x77
    case "ý", "ÿ", "ŷ", "ỳ"..."ỹ": return 0x79
    case "ź", "ż", "ž": return 0x7A
    default: return lower.value
    }
  }
}

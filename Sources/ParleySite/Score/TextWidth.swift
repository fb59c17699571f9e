import ParleyModel

/// How wide words are in a sans-serif type, guessed on the safe side: nobody knows which one a reader's
/// machine has.
enum TextWidth {
  /// Hundredths of an em of the characters from the blank to `~`: those of DejaVu Sans, which is wider
  /// than what most machines have.
  private static let ascii: [Int] = [
    32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 68, 69, 72, 77, 67, 61, 78, 75, 29, 50, 67, 56, 86, 75, 79,
    67, 79, 72, 67, 61, 73, 68, 99, 69, 67, 69, 39, 34, 39, 84, 56, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]

  /// The width of some words at a size, in the unit of the size.
  static func of(_ words: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    var hundredths = 0
    for scalar in words.unicodeScalars { hundredths += width(of: scalar.value) }
    return Double(hundredths) * size * (isBold ? 1.13 : 1) / 100
  }

  /// The words in as few lines as they need to keep within a width, of much the same length each. A word
  /// that is wider is broken.
  static func lines(_ words: String, size: Double, within limit: Double) -> [String] {
    let parts = words.split(separator: " ").flatMap { pieces(of: $0, size: size, within: limit) }
    guard !parts.isEmpty else { return [] }
    let least = broken(parts, size: size, within: limit)
    guard least.count > 1 else { return least }
    // The narrowest measure that needs no more lines makes them even: one of 32, from half the limit on.
    func measure(_ number: Int) -> Double { limit * (32 + Double(number)) / 64 }
    let narrowest = (1..<32).sortedIndex {
      broken(parts, size: size, within: measure($0)).count == least.count
    }
    return broken(parts, size: size, within: measure(narrowest))
  }

  /// The words in lines that are each as full as can be.
  static func broken(_ words: String, size: Double, within limit: Double) -> [String] {
    let parts = words.split(separator: " ").flatMap { pieces(of: $0, size: size, within: limit) }
    return broken(parts, size: size, within: limit)
  }

  /// A word that is wider than a limit in pieces that are not, with hyphens where letters are narrow.
  private static func pieces(
    of word: Substring, size: Double, within limit: Double
  ) -> [Substring] {
    guard of(word, size: size) > limit else { return [word] }
    var pieces: [Substring] = []
    var piece = ""
    var used = of("-", size: size)
    for character in word {
      let width = of(String(character), size: size)
      if used + width > limit, !piece.isEmpty {
        let isWide = piece.unicodeScalars.last.map { Self.width(of: $0.value) > 100 } ?? false
        pieces.append(Substring(isWide ? piece : piece + "-"))
        piece = ""
        used = of("-", size: size)
      }
      piece.append(character)
      used += width
    }
    return pieces + [Substring(piece)]
  }

  private static func broken(
    _ parts: [Substring], size: Double, within limit: Double
  ) -> [String] {
    let blank = of(" ", size: size)
    var lines: [String] = []
    var used = 0.0
    for part in parts {
      let width = of(part, size: size)
      if lines.isEmpty || used + blank + width > limit {
        lines.append(String(part))
        used = width
      } else {
        lines[lines.count - 1] += " " + part
        used += blank + width
      }
    }
    return lines
  }

  private static func width(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x20...0x7E: ascii[Int(scalar) - 0x20]
    // Combining marks take no room of their own; joiners and marks of direction none at all.
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x2010...0x2027: 100
    // Small Cyrillic letters, of which seven are wide.
    case 0x0436, 0x043C, 0x0444, 0x0448, 0x0449, 0x044B, 0x044E: 95
    case 0x0430...0x045F: 71
    // From Hangul's letters on, scripts are as wide as they are high.
    case 0x1100...0x11FF, 0x2E80...0xFFFF, 0x1F000...: 105
    default: 80
    }
  }
}

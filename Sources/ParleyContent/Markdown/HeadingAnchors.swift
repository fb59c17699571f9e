/// The anchors of one body's headings, no two alike.
struct HeadingAnchors {
  private var taken: Set<String> = []
  /// The last number given to each slug, so that many like headings stay cheap.
  private var numbers: [String: Int] = [:]

  /// An anchor for a heading: letters and digits of any script, lower-cased, and hyphens between.
  mutating func anchor(for heading: String) -> String {
    let slug = Self.slug(heading)
    guard !taken.insert(slug).inserted else { return slug }
    var number = numbers[slug] ?? 1
    while true {
      number += 1
      let anchor = "\(slug)-\(number)"
      guard taken.insert(anchor).inserted else { continue }
      numbers[slug] = number
      return anchor
    }
  }

  private static func slug(_ text: String) -> String {
    var slug = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      if isWordPart(scalar) {
        if isPending, !slug.isEmpty { slug += "-" }
        isPending = false
        slug += scalar.properties.lowercaseMapping
      } else if scalar != "'" && scalar != "’" {
        isPending = true
      }
    }
    return slug.isEmpty ? "section" : slug
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

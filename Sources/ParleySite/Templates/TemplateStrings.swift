import ParleyModel

/// The words of the site itself, in one language: `templates/strings/<lang>.yml`, flattened.
///
/// Templates name them as `{{strings.key}}`; they are put in when the templates are loaded, so that
/// they cost nothing when a page is rendered.
final class TemplateStrings: Sendable {
  private let texts: [String: String]
  /// The texts that have gaps, parsed once.
  private let phrases: [String: Phrase]
  /// The texts below a key: `["status": ["confirmed": …]]`.
  private let words: [String: [String: String]]
  /// The file that holds them, for what is missing in it.
  let source: SourceText
  /// Whether these are all that the files hold: of one that could not be read in full, nobody knows what
  /// is missing.
  let areComplete: Bool
  /// The keys that have English words for want of others.
  let untranslatedKeys: [String]
  /// Which forms words take beside numbers.
  let plural: PluralRule
  /// How numbers are written.
  let numerals: Numerals
  /// The language the words are in.
  let language: String

  /// - Parameter counted: The keys whose words agree with a number.
  init(_ layers: StringLayers, counted: [String] = []) {
    language = layers.language
    plural = PluralRule(language: language)
    numerals = Numerals(language: language)
    areComplete = layers.areComplete
    source = layers.source
    let own = Dictionary(
      layers.pairs.map { ($0.key, $0.value.value) }, uniquingKeysWith: { _, later in later })
    let filled = EnglishFallback(
      own, english: layers.english, counted: counted, forms: plural.categories)
    texts = filled.texts
    untranslatedKeys = filled.missing
    phrases = texts.filter { $0.value.utf8.contains(UInt8(ascii: "{")) }.mapValues(Phrase.init)
    var words: [String: [String: String]] = [:]
    for (key, text) in texts {
      guard let dot = key.lastIndex(of: ".") else { continue }
      words[String(key[..<dot]), default: [:]][String(key[key.index(after: dot)...])] = text
    }
    self.words = words
  }

  /// The words of a key that is known to be there: ``missing(of:)`` has reported the others, for which
  /// the key itself is in.
  subscript(key: String) -> String { texts[key] ?? key }

  /// The words of a key with their gaps.
  func phrase(_ key: String) -> Phrase { phrases[key] ?? Phrase(self[key]) }

  /// The words for a value of a closed vocabulary: `word("status", .confirmed)` has the key
  /// `status.confirmed`.
  func word(_ prefix: String, _ value: some ClosedVocabulary) -> String {
    words[prefix]?[value.rawValue] ?? self["\(prefix).\(value.rawValue)"]
  }

  /// The words of a key, where there are any.
  func text(of key: String) -> String? { texts[key] }

  /// Words that agree with a number, in the form that the language asks for: `key.one`, `key.few` …;
  /// `{count}` in them is the number.
  ///
  /// - Parameter other: A second gap of the words, and what is in it: "{shown} of {count} events".
  func counted(
    _ key: String, _ count: Int, beside other: (gap: String, words: String) = ("", "")
  ) -> String {
    phrase("\(key).\(plural.category(of: count).rawValue)")
      .text(["count": number(count), other.gap: other.words])
  }

  /// A number in the language's own digits.
  func number(_ value: Int) -> String { numerals.number(value) }

  /// A diagnostic for each key that the pages cannot do without and that has no text.
  func missing(of required: [String]) -> [Diagnostic] {
    guard areComplete else { return [] }
    return required.filter { texts[$0] == nil }.map { key in
      Diagnostic(
        .missingString, at: .start(of: source), "the string `\(key)` is missing",
        help: "add it; its parts between dots are nested keys")
    }
  }

  /// A diagnostic for each form of a counted string that the language needs and that has no text, and
  /// for each that it does not know.
  func wrongForms(
    of counted: [String], in pairs: [(key: String, value: Spanned<String>)]
  ) -> [Diagnostic] {
    let needed = plural.categories
    let keys = Set(counted)
    let unknown = pairs.compactMap { key, value -> Diagnostic? in
      guard let dot = key.lastIndex(of: "."), keys.contains(String(key[..<dot])) else { return nil }
      let name = String(key[key.index(after: dot)...])
      // Fractions are `other` everywhere.
      if let form = PluralCategory(rawValue: name), form == .other || needed.contains(form) {
        return nil
      }
      var warning = Diagnostic(
        .unknownName, at: value.span,
        "`\(name)` is not a plural form of whole numbers in `\(language)`",
        help: "its forms: " + needed.map { "`\($0.rawValue)`" }.joined(separator: ", "))
      warning.severity = .warning
      return warning
    }
    guard areComplete else { return unknown }
    let missing = counted.flatMap { key in
      needed.filter { texts["\(key).\($0.rawValue)"] == nil }.map { form in
        let examples = plural.examples(of: form).map(String.init).joined(separator: ", ")
        return Diagnostic(
          .missingString, at: .start(of: source),
          "the string `\(key).\(form.rawValue)` is missing",
          help: "add it; `\(language)` has this form for numbers such as \(examples)")
      }
    }
    return missing + unknown
  }

  /// A diagnostic for each gap in a string of the pages that no page fills: its braces, or nothing at
  /// all, would take its place.
  static func unknownGaps(
    in pairs: [(key: String, value: Spanned<String>)], required: [String],
    known: [String: [String]]
  ) -> [Diagnostic] {
    let required = Set(required)
    return pairs.filter { required.contains($0.key) }.flatMap { key, value in
      let gaps = known[key] ?? []
      return Phrase(value.value).gaps
        // Where nothing is filled, braces around what is not a name are only braces.
        .filter { !gaps.contains($0) && (!gaps.isEmpty || isName($0)) }
        .map { unknownGap($0, in: value, known: gaps) }
    }
  }

  private static func unknownGap(
    _ gap: String, in value: Spanned<String>, known: [String]
  ) -> Diagnostic {
    let written = "{\(gap)}"
    let whole = value.span
    let place = whole.text.firstRange(of: written).map { range in
      let start =
        whole.range.lowerBound
        + whole.text.utf8.distance(
          from: whole.text.startIndex, to: range.lowerBound)
      return whole.source.span(start..<start + written.utf8.count)
    }
    let help =
      if let near = NearestNames.nearest(to: gap, among: known).first {
        "did you mean `{\(near)}`?"
      } else if known.isEmpty {
        "this string has no gaps"
      } else {
        "its gaps: \(known.map { "`{\($0)}`" }.joined(separator: ", "))"
      }
    return Diagnostic(
      .unknownName, at: place ?? whole, "nothing fills the gap `\(written)`", help: help)
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { $0 == "-" || $0 == "_" || $0.properties.isAlphabetic }
  }

  /// The nearest key to one that is not there.
  func nearest(to key: String) -> String? {
    NearestNames.nearest(to: key, among: texts.keys.sorted()).first
  }
}

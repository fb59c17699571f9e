import ParleyModel

/// Puts English words where a language has none.
///
///     uk:  title: Хронологія                 en:  title: Timeline
///          events: { one: "{count} подія" }       menu: Menu
///                                                 events: { one: "{count} event", other: "{count} events" }
///     →    title: Хронологія, menu: Menu, events.one: "{count} подія", events.few and events.many:
///          "{count} events"; missing: menu, events.few, events.many
struct EnglishFallback {
  /// The words of the language, and English ones for all others.
  private(set) var texts: [String: String]
  /// The keys that have no words of the language, in the order of the English file.
  private(set) var missing: [String] = []

  /// - Parameters:
  ///   - own: The words of the language.
  ///   - counted: The keys whose words agree with a number.
  ///   - forms: The forms that the language has for these.
  init(
    _ own: [String: String], english pairs: [StringLayers.Pair], counted: [String],
    forms: [PluralCategory]
  ) {
    texts = own
    guard !pairs.isEmpty else { return }
    let english = Dictionary(
      pairs.map { ($0.key, $0.value.value) }, uniquingKeysWith: { _, later in later })
    let counted = Set(counted)
    var seen: Set<String> = []
    for (key, _) in pairs {
      if let dot = key.lastIndex(of: "."), counted.contains(String(key[..<dot])) {
        let stem = String(key[..<dot])
        guard seen.insert(stem).inserted else { continue }
        for form in forms.map({ "\(stem).\($0.rawValue)" }) {
          fill(form, with: own["\(stem).other"] ?? english[form] ?? english["\(stem).other"])
        }
      } else if seen.insert(key).inserted, !Self.variants.contains(where: key.hasPrefix) {
        fill(key, with: english[key])
      }
    }
    // A language that has no short or inflected names of months writes the plain ones; one that has some
    // is meant to have all.
    for variant in Self.variants where own.keys.contains(where: { $0.hasPrefix(variant) }) {
      for month in 1...12 { fill("\(variant)\(month)", with: texts["date.month.\(month)"]) }
    }
  }

  private mutating func fill(_ key: String, with words: String?) {
    guard texts[key] == nil, let words else { return }
    texts[key] = words
    missing.append(key)
  }

  private static let variants = ["date.month-inflected.", "date.month-short."]
}

extension TemplateStrings {
  /// One note for all strings that are not translated, so that a language can be begun with a few.
  func untranslated() -> [Diagnostic] {
    guard areComplete, let first = untranslatedKeys.first else { return [] }
    let count = untranslatedKeys.count
    let some = untranslatedKeys.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    var note = Diagnostic(
      .missingString, at: .start(of: source),
      count == 1
        ? "the string `\(first)` is missing and stays in English"
        : "\(count) strings are missing and stay in English: \(some)\(count > 3 ? " …" : "")",
      help: "add \(count == 1 ? "it" : "them") when you can; "
        + "`parley theme show strings/en.yml` prints the English ones")
    note.severity = .note
    return [note]
  }
}

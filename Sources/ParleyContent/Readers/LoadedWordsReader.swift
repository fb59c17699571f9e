import ParleyModel

/// Reads what `site.yml` says under `wording`.
enum LoadedWordsReader {
  /// The rules in their order; those that cannot be read are left out.
  static func rules(_ key: String, _ fields: inout FrontMatterDecoder) -> [LoadedWordsRule] {
    fields.maps(key, of: "an entry of the wording", rule)
  }

  private static func rule(_ fields: inout FrontMatterDecoder) -> LoadedWordsRule? {
    if fields.has("allow") {
      let words = words("allow", &fields)
      if words.count == 1, words[0].value == "all" { return .allowAll }
      return words.isEmpty ? nil : .allow(words)
    }
    let words = words("avoid", isRequired: true, &fields)
    let replacement = fields.text("use")
    let reason = fields.text("why")
    let exceptions = Self.words("except", &fields)
    guard !words.isEmpty else { return nil }
    return .avoid(
      AvoidedWords(
        words: words, exceptions: exceptions, replacement: replacement, reason: reason))
  }

  /// One word or phrase, or a list of them.
  private static func words(
    _ key: String, isRequired: Bool = false, _ fields: inout FrontMatterDecoder
  ) -> [Spanned<String>] {
    guard let value = fields.value(key, isRequired: isRequired) else { return [] }
    let values: [YAMLValue]
    if case .list(let items) = value.form { values = items } else { values = [value] }
    return values.compactMap { item in
      guard
        let text = fields.text(from: item, .key(key), mustBe: "a word, or a list of words")
      else { return nil }
      guard !LoadedWordsMatcher.words(of: text.value).isEmpty else {
        fields.diagnostics.append(
          Diagnostic(
            .wrongType, at: text.span, "`\(text.value)` has no letters to look for",
            help: "write a word or a phrase"))
        return nil
      }
      return text
    }
  }
}

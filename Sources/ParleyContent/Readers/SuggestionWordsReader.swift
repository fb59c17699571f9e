import ParleyModel

/// Reads what `site.yml` says under `suggestions`: words by which articles are read.
enum SuggestionWordsReader {
  /// The words; those that cannot be read are left out.
  static func read(_ key: String, of settings: inout FrontMatterDecoder) -> SuggestionWords {
    guard let value = settings.value(key) else { return SuggestionWords() }
    let read = settings.map(from: value, .key(key), of: "the map of suggestions") {
      fields -> SuggestionWords? in
      SuggestionWords(kinds: kinds("kinds", &fields), speech: words("speech", &fields))
    }
    return read ?? SuggestionWords()
  }

  private static func kinds(_ key: String, _ fields: inout FrontMatterDecoder) -> [EventKind:
    [String]]
  {
    guard let value = fields.value(key) else { return [:] }
    guard case .map(let entries) = value.form else {
      fields.reportType(
        value, .key(key), mustBe: "a map of kinds of events",
        help: "list words for each, as in `demand: [red line, ultimatum]`")
      return [:]
    }
    var kinds: [EventKind: [String]] = [:]
    for entry in entries {
      guard let kind: EventKind = fields.word(from: entry.key, .item(of: key)) else { continue }
      let values: [YAMLValue] =
        if case .list(let items) = entry.value.form { items } else { [entry.value] }
      kinds[kind] = values.compactMap { word(from: $0, .key(kind.rawValue), &fields) }
    }
    return kinds
  }

  private static func words(_ key: String, _ fields: inout FrontMatterDecoder) -> [String] {
    fields.list(key, of: "words") { fields, value, slot in word(from: value, slot, &fields) }
  }

  private static func word(
    from value: YAMLValue, _ slot: FrontMatterDecoder.Slot, _ fields: inout FrontMatterDecoder
  ) -> String? {
    guard let text = fields.text(from: value, slot, mustBe: "a word or a phrase") else {
      return nil
    }
    guard !LoadedWordsMatcher.words(of: text.value).isEmpty else {
      fields.diagnostics.append(
        Diagnostic(
          .wrongType, at: text.span, "`\(text.value)` has no letters to look for",
          help: "write a word or a phrase"))
      return nil
    }
    return text.value
  }
}

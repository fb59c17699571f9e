import ParleyModel

/// A person's name after an office, as in “Foreign Minister Ada Lovelace”, that no record owns.
///
/// Only English offices followed by two capitalised words are taken for one: it is better to miss a
/// name than to report one that is not one.
struct UnownedName: Sendable {
  let name: String
  let span: SourceSpan

  private static let offices: Set<String> = [
    "president", "chancellor", "premier", "minister", "ambassador", "spokesman", "spokeswoman",
    "spokesperson", "senator", "envoy", "negotiator", "king", "emir", "sheikh",
  ]
  private static let notNames: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "and", "of", "in", "on", "at", "the",
  ]

  /// The names in one text of an event's file, whose words and owned names are known already.
  static func find(
    in source: SourceText, _ words: [NameWords.Word], _ bytes: UnsafeBufferPointer<UInt8>,
    owned: [NameMatcher.Match]
  ) -> [UnownedName] {
    candidates(in: words, bytes).compactMap { candidate in
      guard !owned.contains(where: { $0.range.overlaps(candidate) }) else { return nil }
      let words = UnsafeBufferPointer(rebasing: bytes[candidate])
      return UnownedName(
        name: String(decoding: words, as: UTF8.self), span: place(of: words, in: source))
    }
  }

  /// One note for each name, where it first occurs.
  static func diagnostics(_ names: [UnownedName]) -> [Diagnostic] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.name).inserted }.map { unowned in
      Diagnostic(
        .unownedName, at: unowned.span, "no actor is called “\(unowned.name)”",
        help: "make a record for the person, or add the spelling to the `aliases` of one")
    }
  }

  private static func candidates(
    in words: [NameWords.Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    guard words.count >= 3 else { return [] }
    var candidates: [Range<Int>] = []
    for index in 2..<words.count {
      let (office, first, last) = (words[index - 2], words[index - 1], words[index])
      guard office.startsUppercase, isName(first), isName(last) else { continue }
      guard offices.contains(text(of: office, bytes)),
        !notNames.contains(text(of: first, bytes)), !notNames.contains(text(of: last, bytes)),
        !offices.contains(text(of: first, bytes))
      else { continue }
      candidates.append(Int(first.start)..<Int(last.end))
    }
    return candidates
  }

  private static func isName(_ word: NameWords.Word) -> Bool {
    word.startsUppercase && word.hasLowercase && word.gap == .space
  }

  private static func text(
    of word: NameWords.Word, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    let range = Int(word.start)..<Int(word.end)
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
      .lowercased()
  }

  private static func place(
    of words: UnsafeBufferPointer<UInt8>, in source: SourceText
  ) -> SourceSpan {
    let found = source.text.utf8.withContiguousStorageIfAvailable {
      ByteSearch.first(words, in: $0, range: 0..<source.count)
    }
    guard let found, let start = found else { return .start(of: source) }
    return source.span(start..<(start + words.count))
  }
}

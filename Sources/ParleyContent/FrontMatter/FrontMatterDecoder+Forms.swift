import ParleyModel

// Text that has to have a certain form.
extension FrontMatterDecoder {
  /// A web address, `http` or `https`.
  mutating func url(_ key: String) -> Spanned<String>? {
    guard let value = value(key), let text = text(from: value, .key(key), mustBe: "a web address")
    else { return nil }
    let fault: String? =
      if let bad = text.value.unicodeScalars.first(where: { !Self.isAllowedInURL($0) }) {
        bad == " " ? "a web address contains no spaces" : "a web address contains no `\(bad)`"
      } else if !Self.hasWebHost(text.value) {
        "`\(text.value)` is not a web address"
      } else {
        nil
      }
    guard let fault else { return text }
    diagnostics.append(
      Diagnostic(
        .invalidURL, at: text.span, fault,
        help: "write the full address, beginning with https:// or http://"))
    return nil
  }

  private static func isAllowedInURL(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default: scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value)
    }
  }

  private static func hasWebHost(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] {
      guard text.prefix(scheme.count).lowercased() == scheme else { continue }
      guard let first = text.dropFirst(scheme.count).unicodeScalars.first else { return false }
      return first == "[" || first.properties.isAlphabetic || first.properties.numericType != nil
    }
    return false
  }

  /// A language tag (BCP 47), such as `en` or `uk-UA`.
  mutating func language(_ key: String) -> Spanned<String>? {
    value(key).flatMap { language(from: $0, .key(key)) }
  }

  /// A language tag.
  mutating func language(from value: YAMLValue, _ slot: Slot) -> Spanned<String>? {
    guard let text = text(from: value, slot, mustBe: "a language tag") else { return nil }
    if Self.isLanguageTag(text.value) { return text }
    diagnostics.append(
      Diagnostic(
        .wrongType, at: text.span, "\(slot) must be a language tag, but it is `\(text.value)`",
        help: "write it as in `en`, `uk` or `pt-BR`"))
    return nil
  }

  static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(isLetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
    }
  }

  /// The text of a key in other languages, in the author's order: `says.uk` beside `says`.
  mutating func translations(of key: String) -> [TranslatedText] {
    keys(beginningWith: "\(key).").compactMap { key, language in
      guard Self.isLanguageTag(language.value) else { return nil }
      return text(key).map { TranslatedText(language: language, text: $0) }
    }
  }

  /// A path of a file below a folder: names with `/` between them, none of which is hidden.
  mutating func path(
    _ key: String, below folder: String, isRequired: Bool = false
  ) -> Spanned<String>? {
    form(
      key, of: "the path of a file in \(folder)/", isRequired: isRequired,
      help: "write the file's name, with the folders below that one before it, as in `2026/a.jpg`"
    ) { text in
      let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      return names.allSatisfy { name in
        name.first.map { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "_") } ?? false
      } && !text.utf8.contains(UInt8(ascii: "\\"))
    }
  }

  /// A SHA-256 in hexadecimal digits, which become lower-case.
  mutating func sha256(_ key: String) -> Spanned<String>? {
    form(key, of: "a SHA-256", help: "write its 64 hexadecimal digits, as `sha256sum` prints them")
    { text in
      text.utf8.count == 64
        && text.utf8.allSatisfy { Self.isHexDigit($0 | 0x20) || Self.isDigit($0) }
    }.map { $0.map { $0.lowercased() } }
  }

  /// A Wikidata item: `Q` and digits.
  mutating func wikidata(_ key: String) -> Spanned<String>? {
    form(key, of: "a Wikidata item", help: "write its number as in `Q212`") { text in
      let digits = text.utf8.dropFirst()
      return text.utf8.first == UInt8(ascii: "Q") && (1...12).contains(digits.count)
        && digits.first != UInt8(ascii: "0") && digits.allSatisfy(Self.isDigit)
    }
  }

  /// A colour: `#rgb` or `#rrggbb`.
  mutating func color(_ key: String) -> Spanned<String>? {
    form(key, of: "a colour", help: "write it in quotes, as in \"#36c\" or \"#3366cc\"") { text in
      let digits = text.utf8.dropFirst()
      return text.utf8.first == UInt8(ascii: "#") && (digits.count == 3 || digits.count == 6)
        && digits.allSatisfy(Self.isHexDigit)
    }
  }

  /// Text that passes a test of its form.
  mutating func form(
    _ key: String, of expected: String, isRequired: Bool = false, help: String,
    _ isRight: (String) -> Bool
  ) -> Spanned<String>? {
    guard let value = value(key, isRequired: isRequired),
      let text = text(from: value, .key(key), mustBe: expected)
    else { return nil }
    if isRight(text.value) { return text }
    diagnostics.append(
      Diagnostic(
        .wrongType, at: text.span, "`\(key)` must be \(expected), but it is `\(text.value)`",
        help: help))
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}

import ParleyModel

/// The address of quoted words in the original article: a text fragment (WICG, Text Fragments), which a
/// browser that knows them scrolls to and marks; others show the article from its top.
enum OriginalPassage {
  /// Words at either end of a long passage that are enough to find it by.
  private static let ends = 5

  /// - Parameters:
  ///   - url: The article's own address.
  ///   - passages: The words as the article has them, in one stretch or in several.
  static func url(_ url: String, passages: [String]) -> String? {
    let directives = passages.compactMap(directive)
    guard !directives.isEmpty else { return nil }
    return url + (url.contains("#") ? "" : "#") + ":~:" + directives.joined(separator: "&")
  }

  private static func directive(_ passage: String) -> String? {
    let words = passage.unicodeScalars.split(whereSeparator: isSpace)
    guard !words.isEmpty else { return nil }
    guard words.count > 2 * ends + 2 else { return "text=" + encoded(words[...]) }
    return "text=" + encoded(words.prefix(ends)) + "," + encoded(words.suffix(ends))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Everything is encoded but letters and digits: a hyphen, a comma or an ampersand would end the words.
  ///
  ///     encoded(["a-b", "c"])  →  "a%2Db%20c"
  private static func encoded(_ words: ArraySlice<Substring.UnicodeScalarView>) -> String {
    let digits = "0123456789ABCDEF".utf8.map { $0 }
    var bytes: [UInt8] = []
    for (index, word) in zip(words.indices, words) {
      if index > words.startIndex { bytes += "%20".utf8 }
      for byte in Substring(word).utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SiteContext {
  /// A link to words in the original; `nil` where the article has no address, or where its stored text is
  /// not its own words or may not be shown.
  func original(_ passages: [Passage], of article: Article?) -> String? {
    guard let article, let url = article.url?.value, article.type != .digest,
      article.publish != .nothing
    else { return nil }
    let words = passages.map { Self.text(of: $0, in: article) }
    return OriginalPassage.url(url, passages: words).map(HTMLText.escaped)
  }
}

/// Words with gaps, taken apart once: `{day} {month} {year}`.
struct Phrase: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case gap(String)
  }

  private let pieces: [Piece]

  /// Takes a text in which names in braces are gaps.
  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.gap(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the gaps, in the order of the text.
  var gaps: [String] {
    pieces.compactMap { piece in
      if case .gap(let name) = piece { name } else { nil }
    }
  }

  /// The words, escaped, with HTML in the gaps; a gap without a value stays empty.
  func html(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .words(let words): HTMLText.append(Self.joined(words, toMarkup: result), to: &result)
      case .gap(let name): result += values.first { $0.key == name }?.value ?? ""
      }
    }
    return result
  }

  /// The words with plain text in the gaps.
  func text(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .words(let words): result += Self.joined(words, to: result)
      case .gap(let name): result += values.first { $0.key == name }?.value ?? ""
      }
    }
    return result
  }

  /// Words as they follow others: after an abbreviation, such as that of the year in `2031 р.`, a sentence
  /// has no second full stop.
  private static func joined(_ words: String, to before: String) -> String {
    let stop = UInt8(ascii: ".")
    guard words.utf8.first == stop, words.utf8.dropFirst().first != stop else { return words }
    return before.utf8.last == stop ? String(words.dropFirst()) : words
  }

  /// The same where the words before may be at the end of an element.
  private static func joined(_ words: String, toMarkup before: String) -> String {
    guard words.utf8.first == UInt8(ascii: ".") else { return words }
    var markup = before[...]
    while markup.utf8.last == UInt8(ascii: ">"), let tag = markup.lastIndex(of: "<") {
      markup = markup[..<tag]
    }
    return joined(words, to: String(markup))
  }
}

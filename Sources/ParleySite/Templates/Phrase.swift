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
      case .words(let words): HTMLText.append(words, to: &result)
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
      case .words(let words): result += words
      case .gap(let name): result += values.first { $0.key == name }?.value ?? ""
      }
    }
    return result
  }
}

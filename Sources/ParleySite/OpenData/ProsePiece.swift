import ParleyModel

/// A piece of a body for those who write it in another form than HTML: its markup is taken apart into
/// tags and text.
enum ProsePiece {
  /// The beginning of an element, with its attributes.
  case start(String, [(name: String, value: String)])
  /// Its end.
  case end(String)
  /// Plain text.
  case text(String)
  /// Plain text that is code: it stands as it is.
  case code(String)
  /// A line feed between pieces of markup, which says nothing between blocks.
  case lineBreak
  case linkStart(RecordReference, fragment: String?, isEmpty: Bool)
  case linkEnd
  case headingStart(Int)
  case headingEnd
  case citation(Int)

  /// The pieces of a body, or of its first fragments.
  static func pieces(of fragments: some Sequence<Prose.Fragment>) -> [ProsePiece] {
    var pieces: [ProsePiece] = []
    var isCode = false
    for fragment in fragments {
      switch fragment {
      case .markup(let markup):
        append(markup, to: &pieces)
        if case .start("code", _)? = pieces.last { isCode = true }
      case .text(let text), .mention(let text, _): pieces.append(.text(text))
      case .verbatim(let text):
        pieces.append(isCode ? .code(text) : .text(text))
        isCode = false
      case .linkStart(let reference, let fragment, let isEmpty):
        pieces.append(.linkStart(reference.value, fragment: fragment, isEmpty: isEmpty))
      case .linkEnd: pieces.append(.linkEnd)
      case .headingStart(let level, _): pieces.append(.headingStart(level))
      case .headingEnd: pieces.append(.headingEnd)
      case .citation(let index): pieces.append(.citation(index))
      }
    }
    return pieces
  }

  /// Takes finished markup apart. What is in angle brackets is a tag or a comment, for all others are
  /// written as references.
  private static func append(_ markup: String, to pieces: inout [ProsePiece]) {
    var rest = markup.utf8[...]
    while let first = rest.first {
      if first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if tag.first == UInt8(ascii: "!") { continue }
        if tag.first == UInt8(ascii: "/") {
          pieces.append(.end(String(Substring(tag.dropFirst()))))
        } else {
          pieces.append(start(Substring(tag)))
        }
        continue
      }
      if first == 0x0A {
        pieces.append(.lineBreak)
        rest = rest.dropFirst()
        continue
      }
      let words = rest.prefix { $0 != UInt8(ascii: "<") && $0 != 0x0A }
      pieces.append(.text(unescaped(Substring(words))))
      rest = rest[words.endIndex...]
    }
  }

  /// `a href="…" title="…"`
  private static func start(_ tag: Substring) -> ProsePiece {
    let name = tag.prefix { $0 != " " && $0 != "/" }
    var attributes: [(name: String, value: String)] = []
    var rest = tag[name.endIndex...]
    while let equals = rest.firstRange(of: "=\"") {
      let key = rest[..<equals.lowerBound].drop { $0 == " " }
      let value = rest[equals.upperBound...].prefix { $0 != "\"" }
      attributes.append((name: String(key), value: unescaped(value)))
      rest = rest[value.endIndex...].dropFirst()
    }
    return .start(String(name), attributes)
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    let references: [(String, String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"),
      ("&amp;", "&"),
    ]
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      let reference = references.first { rest.hasPrefix($0.0) } ?? ("&", "&")
      result += reference.1
      rest = rest.dropFirst(reference.0.count)
    }
    return result + rest
  }
}

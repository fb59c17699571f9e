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
    let tag = tag.utf8
    let name = tag.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") }
    var attributes: [(name: String, value: String)] = []
    var rest = tag[name.endIndex...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      let key = rest[..<quote].dropLast().drop { $0 == 0x20 }
      let value = rest[quote...].dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      attributes.append((name: String(Substring(key)), value: unescaped(Substring(value))))
      rest = rest[value.endIndex...].dropFirst()
    }
    return .start(String(Substring(name)), attributes)
  }

  private static func unescaped(_ text: Substring) -> String {
    var rest = text.utf8
    guard rest.contains(UInt8(ascii: "&")) else { return String(text) }
    let references: [(name: String, sign: String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"),
      ("&amp;", "&"),
    ]
    var result = ""
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += Substring(rest[..<mark])
      rest = rest[mark...]
      let reference = references.first { rest.starts(with: $0.name.utf8) } ?? ("&", "&")
      result += reference.sign
      rest = rest.dropFirst(reference.name.utf8.count)
    }
    return result + Substring(rest)
  }
}

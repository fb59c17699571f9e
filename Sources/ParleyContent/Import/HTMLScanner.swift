/// Takes HTML apart into tags and the characters between them, in time that grows with its length only.
struct HTMLScanner {
  /// What is in HTML.
  enum Piece {
    case tag(Tag)
    /// A character, or the one that a reference such as `&amp;` is written for.
    case character(Unicode.Scalar)
  }

  /// A tag or a comment.
  struct Tag {
    /// In lower case; empty for comments.
    let name: String
    let isEnd: Bool
    /// Where it leads, if that is the web.
    let address: String?
  }

  private var rest: Substring.UnicodeScalarView
  /// The last sign that can end a tag, and the last that can end a comment: a search for what is not
  /// there would go over all the rest for each sign that could begin one.
  private let lastTagEnd: String.Index?
  private let lastCommentEnd: String.Index?

  init(_ html: String) {
    let scalars = html.unicodeScalars
    rest = Substring(html).unicodeScalars
    lastTagEnd = scalars.lastIndex(of: ">")
    var last: String.Index?
    var dashes = 0
    for index in scalars.indices {
      if scalars[index] == ">", dashes >= 2 { last = index }
      dashes = scalars[index] == "-" ? dashes + 1 : 0
    }
    lastCommentEnd = last
  }

  /// The next piece; `nil` at the end.
  mutating func next() -> Piece? {
    guard let scalar = rest.first else { return nil }
    if scalar == "<", let tag = tag() { return .tag(tag) }
    if scalar == "&", let character = reference() { return .character(character) }
    rest.removeFirst()
    return .character(scalar)
  }

  /// Passes over what is before the end of an element, and over its end.
  mutating func skip(to name: String) {
    while let piece = next() {
      if case .tag(let tag) = piece, tag.isEnd, tag.name == name { return }
    }
  }

  /// Takes a tag off the front; `nil`, with nothing taken, where `<` is only a sign.
  private mutating func tag() -> Tag? {
    let inside = rest.dropFirst()
    guard let first = inside.first, let lastTagEnd, inside.startIndex <= lastTagEnd else {
      return nil
    }
    if inside.starts(with: "!--".unicodeScalars), let end = commentEnd(in: inside.dropFirst(3)) {
      rest = inside[inside.index(after: end)...]
      return Tag(name: "", isEnd: false, address: nil)
    }
    let isLetter = ("a"..."z").contains(first) || ("A"..."Z").contains(first)
    guard isLetter || first == "/" || first == "!", let end = inside.firstIndex(of: ">") else {
      return nil
    }
    let text = String(inside[..<end])
    rest = inside[inside.index(after: end)...]
    let name = text.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return Tag(name: name, isEnd: first == "/", address: Self.address(text, after: "href="))
  }

  private func commentEnd(in text: Substring.UnicodeScalarView) -> String.Index? {
    guard let lastCommentEnd, text.startIndex <= lastCommentEnd else { return nil }
    var dashes = 0
    return text.indices.first { index in
      if text[index] == ">", dashes >= 2 { return true }
      dashes = text[index] == "-" ? dashes + 1 : 0
      return false
    }
  }

  /// Whether there is a link to the web in HTML.
  static func hasLink(_ html: String) -> Bool {
    var scanner = HTMLScanner(html)
    while let piece = scanner.next() {
      if case .tag(let tag) = piece, tag.name == "a", tag.address != nil { return true }
    }
    return false
  }

  /// Where the first thing that HTML shows from elsewhere comes from: `src` of a frame or a picture.
  static func source(in html: String) -> String? { address(html, after: "src=") }

  private static func address(_ tag: String, after name: String) -> String? {
    guard let start = tag.end(ofFirst: name) else { return nil }
    var value = tag[start...]
    let quote = value.first
    if quote == "\"" || quote == "'" {
      value = value.dropFirst().prefix { $0 != quote }
    } else {
      value = value.prefix { !$0.isWhitespace }
    }
    let text = String(value.replacing("&amp;", with: "&"))
    return isAddress(text) ? text : nil
  }

  /// Whether a text is an address on the web that can be in a link of Markdown.
  static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && text.utf8.allSatisfy { byte in
        byte > 0x20 && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
          && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "\"")
      }
  }

  /// Takes a reference off the front; `nil`, with nothing taken, where `&` is only a sign.
  private mutating func reference() -> Unicode.Scalar? {
    let inside = rest.dropFirst().prefix(10)
    guard let end = inside.firstIndex(of: ";"),
      let character = Self.character(named: String(inside[..<end]))
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return character
  }

  private static func character(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    case "ndash": return "–"
    case "mdash": return "—"
    case "hellip": return "…"
    case "lsquo": return "‘"
    case "rsquo": return "’"
    case "ldquo": return "“"
    case "rdquo": return "”"
    case "laquo": return "«"
    case "raquo": return "»"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number >= 0x20, !(0x7F...0x9F).contains(number) else { return nil }
    return Unicode.Scalar(number)
  }
}

extension String {
  /// The end of the first place where a text is in this one, without regard to the case of ASCII.
  fileprivate func end(ofFirst word: String) -> Index? {
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where zip(bytes[start...], wanted).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
      return utf8.index(utf8.startIndex, offsetBy: start + wanted.count)
    }
    return nil
  }
}

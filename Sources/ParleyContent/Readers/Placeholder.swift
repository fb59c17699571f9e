public import ParleyModel

/// The words that a new record begins with until its author has written others.
public enum Placeholder {
  /// The body of a new record of a kind: one line.
  public static func body(of kind: RecordKind) -> String {
    switch kind {
    case .article: "The text of the article, as it was saved."
    case .event: "What happened, in a paragraph."
    case .round: "What the round was about, in a paragraph."
    case .actor: "Who this is, in a paragraph."
    case .issue: "What is at stake, in a paragraph."
    case .place: "What this place is, in a paragraph."
    case .page: "The text of the page."
    }
  }

  /// What there is to say where those words are still on a line of their own.
  static func diagnostic(
    in source: SourceText, from bodyStart: Int, _ kind: RecordKind
  ) -> Diagnostic? {
    guard let place = line(body(of: kind), in: source, from: bodyStart) else { return nil }
    return Diagnostic(
      .placeholder, at: source.span(place),
      "the words that a new \(kind.rawValue) begins with are still here",
      help: kind == .article
        ? "replace them with the text of the article" : "replace them with your own")
  }

  private static func line(
    _ words: String, in source: SourceText, from start: Int
  ) -> Range<Int>? {
    var words = words
    var text = source.text
    return words.withUTF8 { needle in
      text.withUTF8 { bytes in
        var start = start
        while let found = ByteSearch.first(needle, in: bytes, range: start..<bytes.count) {
          let end = found + needle.count
          let isAlone =
            (found == 0 || bytes[found - 1] == UInt8(ascii: "\n"))
            && bytes[end...].first { $0 != UInt8(ascii: " ") } ?? UInt8(ascii: "\n")
              == UInt8(ascii: "\n")
          if isAlone { return found..<end }
          start = end
        }
        return nil
      }
    }
  }
}

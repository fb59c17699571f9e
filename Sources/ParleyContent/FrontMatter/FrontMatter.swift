import ParleyModel

/// The YAML at the top of a file and where the body under it begins.
///
/// It stands between two lines that hold `---` and nothing else, of which the first is the first line
/// of the file. A `---` further down is a rule in the text, not a fence.
struct FrontMatter {
  /// UTF-8 offsets of the lines between the fences; `nil` for a file without front matter.
  let block: Range<Int>?
  /// The opening fence, or the beginning of a file without one.
  let opening: SourceSpan
  /// The UTF-8 offset at which the body begins.
  let bodyStart: Int

  /// The most YAML that is read, in bytes.
  static let limit = 1 << 20

  /// Finds the fences; `nil` where the front matter never ends or is too long to be any.
  static func split(_ source: SourceText) -> Outcome<FrontMatter?> {
    guard isFence(0, in: source) else {
      return Outcome(FrontMatter(block: nil, opening: .start(of: source), bodyStart: 0))
    }
    let opening = source.span(0..<3)
    for line in 1..<max(1, source.lineStarts.count) where isFence(line, in: source) {
      let block = source.lineStarts[1]..<source.lineStarts[line]
      guard block.count <= limit else {
        let diagnostic = Diagnostic(
          .fileTooLarge, at: opening,
          "the front matter is \(block.count) bytes long, and at most \(limit) are read",
          help: "move its text into the body")
        return Outcome(nil, [diagnostic])
      }
      let bodyStart =
        line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.count
      return Outcome(FrontMatter(block: block, opening: opening, bodyStart: bodyStart))
    }
    let diagnostic = Diagnostic(
      .unclosedFrontMatter, at: opening, "the front matter that begins here never ends",
      help: "put a line with nothing but `---` after its last key")
    return Outcome(nil, [diagnostic])
  }

  /// Whether a line, counted from 0, is three hyphens with nothing but blanks after them.
  private static func isFence(_ line: Int, in source: SourceText) -> Bool {
    let end = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] - 1 : source.count
    let text = source[source.lineStarts[line]..<end].utf8
    guard text.starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
    return text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

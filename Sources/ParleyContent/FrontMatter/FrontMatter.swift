import ParleyModel

/// The YAML at the top of a file and where the body under it begins.
///
/// It is between two lines that contain only `---`, of which the first is the first line
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
    let fences = source.text.utf8.withContiguousStorageIfAvailable { Self.fences(in: $0) } ?? nil
    guard let fences else {
      return Outcome(FrontMatter(block: nil, opening: .start(of: source), bodyStart: 0))
    }
    let opening = source.span(0..<3)
    if let closing = fences.closing {
      let block = fences.opening.upperBound..<closing.lowerBound
      guard block.count <= limit else {
        let diagnostic = Diagnostic(
          .fileTooLarge, at: opening,
          "the front matter is \(block.count) bytes long, and at most \(limit) are read",
          help: "move its text into the body")
        return Outcome(nil, [diagnostic])
      }
      return Outcome(FrontMatter(block: block, opening: opening, bodyStart: closing.upperBound))
    }
    let diagnostic = Diagnostic(
      .unclosedFrontMatter, at: opening, "the front matter that begins here never ends",
      help: "put a line with nothing but `---` after its last key")
    return Outcome(nil, [diagnostic])
  }

  /// The lines of the fences, line feeds included; `nil` where the first line is not one.
  private static func fences(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (opening: Range<Int>, closing: Range<Int>?)? {
    var opening: Range<Int>?
    var start = 0
    repeat {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = start..<min(end + 1, bytes.count)
      let isFence =
        bytes[start..<end].starts(with: [0x2D, 0x2D, 0x2D])
        && bytes[(start + 3)..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if let opening {
        if isFence { return (opening, line) }
      } else {
        guard isFence else { return nil }
        opening = line
      }
      start = end + 1
    } while start < bytes.count
    return opening.map { ($0, nil) }
  }
}

/// A file as it came from the disk, before anyone has looked into it.
public struct SourceFile: Sendable {
  /// What was found at a path.
  public enum Contents: Equatable, Sendable {
    /// The bytes of a regular file.
    case bytes([UInt8])
    /// A regular file that is there, and whose bytes nobody has asked for.
    case unread
    /// Why there are none, as the diagnostic it will become.
    case problem(DiagnosticCode, message: String, help: String)
    /// Why a folder could not be looked into: no one knows what it contains.
    case closedFolder(message: String, help: String)
  }

  /// The path from the project's folder, with `/` between its parts.
  public let path: String
  /// What was found there.
  public let contents: Contents

  /// Joins a path to what was found there.
  public init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}

extension SourceFile {
  /// Whether it stands for a folder that could not be looked into.
  public var isClosedFolder: Bool {
    if case .closedFolder = contents { true } else { false }
  }

  /// The file as text, or what keeps it from being one: invalid UTF-8 (with the place of the first bad
  /// byte), a NUL byte, or an error of the disk. A byte order mark is taken off and CRLF becomes LF; other
  /// control characters are reported and removed.
  public func decoded() -> Outcome<SourceText?> {
    switch contents {
    case .problem(let code, let message, let help):
      return problem(code, message, help: help)
    case .closedFolder(let message, let help):
      return problem(.unreadableFile, message, help: help)
    case .bytes(let bytes):
      return Self.decode(bytes, path: path)
    case .unread:
      return Outcome(nil)
    }
  }

  private func problem(
    _ code: DiagnosticCode, _ message: String, help: String
  ) -> Outcome<SourceText?> {
    let span = SourceSpan.start(of: SourceText(path: path, text: ""))
    return Outcome(nil, [Diagnostic(code, at: span, message, help: help)])
  }

  private static func decode(_ bytes: [UInt8], path: String) -> Outcome<SourceText?> {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var text = hasMark ? bytes[3...] : bytes[...]
    // Most files contain nothing of what is looked for here and below.
    let isPlain = ControlCharacters.areAbsent(from: text)
    if !isPlain, text.contains(0x0D) { text = withoutCarriageReturns(text)[...] }
    let source: SourceText
    guard let valid = String(validating: text, as: UTF8.self) else {
      let good = text.prefix(validPrefix(text))
      let before = SourceText(path: path, text: String(decoding: good, as: UTF8.self))
      let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      // Counted in the file as it is on disk, as tools that show bytes count.
      let place = validPrefix(bytes[...]) + 1
      return Outcome(
        nil,
        [
          Diagnostic(
            .invalidUTF8, at: before.span(before.count..<before.count),
            isWide
              ? "the file is not UTF-8: it looks like UTF-16"
              : "the file is not UTF-8: byte \(place), counted from 1, cannot be read",
            help: isWide
              ? "save it as UTF-8, or convert it: `iconv -f UTF-16 -t UTF-8 old > new`"
              : "save it as UTF-8")
        ])
    }
    source = SourceText(path: path, text: valid)
    if isPlain { return Outcome(source) }
    guard let nul = text.firstIndex(of: 0) else {
      return ControlCharacters.remove(from: text).map { without($0, path: path) }
        ?? Outcome(source)
    }
    let offset = nul - text.startIndex
    let isWide = looksWide(bytes)
    return Outcome(
      nil,
      [
        Diagnostic(
          .nulByte, at: source.span(offset..<offset), "the file contains a NUL byte",
          help: isWide
            ? "it looks like UTF-16; save it as UTF-8"
            : "remove it; text files have none, so this may not be a text file")
      ])
  }

  /// Whether a file has zeros as UTF-16 without a mark has them: next to Latin letters and blanks, so
  /// many, and all at even or all at odd places.
  private static func looksWide(_ bytes: [UInt8]) -> Bool {
    let front = bytes.prefix(256)
    let zeros = front.indices.filter { front[$0] == 0 }
    return zeros.count * 16 > front.count && Set(zeros.map { $0 % 2 }).count == 1
  }

  private static func without(
    _ removal: ControlCharacters.Removal, path: String
  ) -> Outcome<SourceText?> {
    let source = SourceText(path: path, text: String(decoding: removal.bytes, as: UTF8.self))
    let digits = String(removal.first.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let more = removal.count > 1 ? ", and \(removal.count - 1) more" : ""
    return Outcome(
      source,
      [
        Diagnostic(
          .controlCharacter, at: source.span(removal.offset..<removal.offset),
          "the file contains a control character, \(name)\(more)",
          help: "remove it: no page can contain one, so `\u{FFFD}` or a space takes its place")
      ])
  }

  private static func withoutCarriageReturns(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = index + 1
      if bytes[index] == 0x0D, next < bytes.endIndex, bytes[next] == 0x0A {
        index = next
        continue
      }
      result.append(bytes[index])
      index = next
    }
    return result
  }

  /// How many bytes at the front are complete UTF-8 sequences.
  private static func validPrefix(_ bytes: ArraySlice<UInt8>) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
  }
}

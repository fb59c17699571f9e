import ParleyModel

/// What a YAML parser has against a text, put into words that help its author.
struct YAMLError {
  /// The parser's own words.
  let problem: String
  /// Where it gave up.
  let offset: Int
  /// What it was reading then, in its own words, and where that began.
  let context: (words: String, offset: Int)?

  func diagnostic(in source: SourceText) -> Diagnostic {
    let character = source.text.utf8[at: offset]
    switch problem {
    case "mapping values are not allowed in this context":
      return make(
        at: offset, in: source, "there is a colon where no key can be",
        help: "put text that contains a colon and a space in quotes, and check the indentation")
    case "found character that cannot start any token" where character == UInt8(ascii: "\t"),
      "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return make(
        at: offset, in: source, "there is a tab where YAML needs spaces",
        help: "indent with spaces; tabs have no width that all programs agree on")
    case "found character that cannot start any token":
      let first = source.text.unicodeScalars[at: offset].map { "`\($0)`" } ?? "this character"
      return make(
        at: offset, in: source, "a value cannot begin with \(first)",
        help: "put the value in quotes")
    case "found unexpected end of stream":
      return make(
        at: context?.offset ?? offset, in: source, "the quotation that begins here never ends",
        help: "close it; inside '…' write an apostrophe twice")
    case "found unknown escape character":
      return make(
        at: offset, in: source, "a backslash in \"…\" begins an escape, and this is not one",
        help: "use '…', where a backslash is a backslash, or write it twice")
    case "found undefined alias":
      return make(
        at: offset, in: source, "`*` refers to an anchor that is not there",
        help: "put text that begins with `*` in quotes")
    case "while scanning an alias", "while scanning an anchor",
      "did not find expected alphabetic or numeric character":
      return make(
        at: context?.offset ?? offset, in: source,
        "a value that begins with `*` or `&` is an alias or an anchor in YAML",
        help: "put the value in quotes")
    case "could not find expected ':'":
      return make(
        at: context?.offset ?? offset, in: source, "this line is not a key with a value",
        help: "write it as `key: value`, or indent it to go on with the value above")
    case "did not find expected key", "did not find expected '-' indicator":
      return make(
        at: offset, in: source, "this does not fit the lines above it",
        help: "give the keys of one record the same indentation, and put text with quotation marks "
          + "in it in quotes", note: contextNote(in: source))
    case "did not find expected ',' or ']'":
      return unclosed("list", "]", in: source)
    case "did not find expected ',' or '}'":
      return unclosed("map", "}", in: source)
    case "block sequence entries are not allowed in this context":
      return make(
        at: offset, in: source, "there is a list item where none can be",
        help: "begin the list on a line of its own, under its key")
    case "but found another document":
      return make(
        at: offset, in: source, "there is a second YAML document here",
        help: "remove the line `...` or `---` before it")
    default:
      return make(
        at: offset, in: source, "this is not YAML: \(problem)",
        help: "put text with unusual characters in quotes, and check the indentation",
        note: contextNote(in: source))
    }
  }

  /// The diagnostic for the first character that no YAML may contain.
  static func unreadableCharacter(in source: SourceText, _ range: Range<Int>) -> Diagnostic {
    var offset = range.lowerBound
    var name = "here"
    for scalar in source[range].unicodeScalars {
      if !isAllowed(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        break
      }
      offset += UTF8.width(scalar)
    }
    return Diagnostic(
      .invalidYAML, at: source.span(offset..<offset),
      "the character \(name) is not allowed in front matter", help: "remove it")
  }

  /// YAML 1.1's printable characters, less the unassigned ones that XML forbids as well.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0xFEFF
    default:
      false
    }
  }

  private func unclosed(_ form: String, _ bracket: String, in source: SourceText) -> Diagnostic {
    make(
      at: context?.offset ?? offset, in: source,
      "the \(form) that begins here is not closed where it should be",
      help:
        "close it with `\(bracket)`, and put text that contains commas, colons or brackets in quotes",
      note: Diagnostic.Note("the problem shows up here", at: place(offset, in: source)))
  }

  private func contextNote(in source: SourceText) -> Diagnostic.Note? {
    guard let context, context.offset != offset else { return nil }
    return Diagnostic.Note(context.words, at: place(context.offset, in: source))
  }

  private func make(
    at offset: Int, in source: SourceText, _ message: String, help: String,
    note: Diagnostic.Note? = nil
  ) -> Diagnostic {
    Diagnostic(
      .invalidYAML, at: place(offset, in: source), message, help: help,
      notes: note.map { [$0] } ?? [])
  }

  private func place(_ offset: Int, in source: SourceText) -> SourceSpan {
    let width = source.text.unicodeScalars[at: offset].map { UTF8.width($0) } ?? 0
    return source.span(offset..<offset + width)
  }
}

extension String.UTF8View {
  /// The byte at an offset, if there is one.
  fileprivate subscript(at offset: Int) -> UInt8? {
    guard offset >= 0, offset < count else { return nil }
    return self[index(startIndex, offsetBy: offset)]
  }
}

extension String.UnicodeScalarView {
  /// The scalar that begins at a UTF-8 offset, if one does and it is not a line's end.
  fileprivate subscript(at offset: Int) -> Unicode.Scalar? {
    let utf8 = String(self).utf8
    guard offset >= 0, offset < utf8.count else { return nil }
    let scalar = self[utf8.index(utf8.startIndex, offsetBy: offset)]
    return scalar == "\n" ? nil : scalar
  }
}

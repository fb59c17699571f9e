import ParleyModel
import Yams

/// Reads YAML into a tree of values that know where they stand.
///
/// The one place that knows the parser. Only its composer is used, with no rules to guess types by.
enum YAMLFields {
  /// Values that are read at most, aliases counted as often as they are used.
  static let valueLimit = 10_000
  /// Levels of lists and maps that are read at most.
  static let depthLimit = 64
  /// Keys given twice that are reported before the rest is left unread.
  private static let duplicateLimit = 50

  /// Reads the lines at `range`, which begins at the beginning of a line; `nil` where they are no YAML
  /// or hold nothing.
  static func read(_ source: SourceText, _ range: Range<Int>) -> Outcome<YAMLValue?> {
    let outcome = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      read(bytes, range, of: source)
    }
    // `SourceText` keeps its text in contiguous UTF-8, so there is always storage.
    return outcome ?? Outcome(nil)
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of source: SourceText
  ) -> Outcome<YAMLValue?> {
    var places: YAMLPlaces
    do {
      let shape = try YAMLShape(of: bytes, in: range)
      places = YAMLPlaces(
        bytes, in: range, of: source, hasOtherLineEnds: shape.hasOtherLineEnds)
    } catch {
      let span = source.span(error.offset..<error.offset + 1)
      return Outcome(nil, [Diagnostic(.yamlTooComplex, at: span, error.message, help: error.help)])
    }

    var text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    var disguised: [Int] = []
    var growths: [Int] = []
    while true {
      do {
        let parser = try Parser(
          yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
        guard let node = try parser.singleRoot() else { return Outcome(nil) }
        var tree = YAMLTree(source: source, places: places)
        let value = try tree.value(of: node, depth: 0)
        return Outcome(value, tree.diagnostics)
      } catch let error as YAMLTree.TooComplex {
        return Outcome(nil, [error.diagnostic])
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        // The parser stops at a key given twice and tells only where the first one is. With another
        // character in front the first one no longer offends; the tree takes it off again, and sees
        // both keys with their places.
        let offset = places.offset(line: context.mark.line, column: context.mark.column)
        guard disguised.count < duplicateLimit,
          let other = disguise(
            text, at: offset - range.lowerBound, after: disguised, growths: growths)
        else {
          let key = keys.first ?? ""
          let span = source.span(offset..<min(offset + max(key.utf8.count, 1), range.upperBound))
          return Outcome(
            nil, [Diagnostic(.duplicateKey, at: span, "the key `\(key)` is given more than once")])
        }
        text = other.text
        disguised.append(offset - range.lowerBound)
        growths.append(other.growth)
      } catch let error as YamlError {
        return Outcome(nil, [diagnostic(for: error, &places, range, of: source)])
      } catch {
        let span = source.span(range.lowerBound..<range.lowerBound)
        return Outcome(nil, [Diagnostic(.invalidYAML, at: span, "this is not YAML: \(error)")])
      }
    }
  }

  /// The text with the first character of the key at a UTF-8 offset changed to one that no author
  /// uses; lines and columns stay the same. `nil` for a key that is no simple word.
  private static func disguise(
    _ text: String, at offset: Int, after disguised: [Int], growths: [Int]
  ) -> (text: String, growth: Int)? {
    let utf8 = text.utf8
    // The changed characters may be longer than those they stand for.
    let offset = zip(disguised, growths).reduce(offset) { $0 + ($1.0 < offset ? $1.1 : 0) }
    guard offset < utf8.count else { return nil }
    var index = utf8.index(utf8.startIndex, offsetBy: offset)
    if utf8[index] == UInt8(ascii: "\"") || utf8[index] == UInt8(ascii: "'") {
      index = utf8.index(after: index)
    }
    let scalars = text.unicodeScalars
    guard index < scalars.endIndex, scalars[index].properties.isAlphabetic,
      let mask = Unicode.Scalar(YAMLTree.firstMask + UInt32(disguised.count))
    else { return nil }
    let next = scalars.index(after: index)
    return (
      text[..<index] + String(Character(mask)) + text[next...],
      UTF8.width(mask) - UTF8.width(scalars[index])
    )
  }

  private static func diagnostic(
    for error: YamlError, _ places: inout YAMLPlaces, _ range: Range<Int>, of source: SourceText
  ) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let complaint = YAMLComplaint(
        problem: problem, offset: places.offset(line: mark.line, column: mark.column),
        context: context.map {
          ($0.text, places.offset(line: $0.mark.line, column: $0.mark.column))
        })
      return complaint.diagnostic(in: source)
    case .reader:
      // Its offset counts characters, which scalars are not; the culprit is quickly found anew.
      let (offset, name) = unreadableScalar(in: source, range)
      return Diagnostic(
        .invalidYAML, at: source.span(offset..<offset),
        "the character \(name) cannot stand in front matter", help: "remove it")
    case .memory:
      return Diagnostic(
        .yamlTooComplex, at: source.span(range.lowerBound..<range.lowerBound),
        "the front matter is nested too deeply")
    default:
      return Diagnostic(
        .invalidYAML, at: source.span(range.lowerBound..<range.lowerBound),
        "this is not YAML: \(error)")
    }
  }

  /// The first scalar that YAML does not allow, and its name.
  private static func unreadableScalar(
    in source: SourceText, _ range: Range<Int>
  ) -> (offset: Int, name: String) {
    var offset = range.lowerBound
    for scalar in source[range].unicodeScalars {
      if !YAMLTree.isAllowed(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return (offset, name)
      }
      offset += UTF8.width(scalar)
    }
    return (range.lowerBound, "that stands here")
  }
}

/// Turns the parser's nodes into values with spans.
private struct YAMLTree {
  /// There is more of it than is read.
  struct TooComplex: Error {
    let diagnostic: Diagnostic
  }

  /// The first of the characters that disguise a key given twice (Unicode's private use area).
  static let firstMask: UInt32 = 0xE000

  let source: SourceText
  var places: YAMLPlaces
  var diagnostics: [Diagnostic] = []
  private var count = 0

  init(source: SourceText, places: YAMLPlaces) {
    self.source = source
    self.places = places
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

  mutating func value(of node: Node, depth: Int) throws -> YAMLValue {
    count += 1
    let mark = node.mark
    let start = places.offset(line: mark?.line ?? 1, column: mark?.column ?? 1)
    guard depth <= YAMLFields.depthLimit, count <= YAMLFields.valueLimit else {
      throw TooComplex(
        diagnostic: Diagnostic(
          .yamlTooComplex, at: source.span(start..<start),
          depth > YAMLFields.depthLimit
            ? "lists and maps are nested more than \(YAMLFields.depthLimit) deep here"
            : "there are more than \(YAMLFields.valueLimit) values in this front matter",
          help: "make it simpler, and write it without aliases"))
    }
    switch node {
    case .scalar(let scalar):
      return self.scalar(scalar, start: start)
    case .sequence(let sequence):
      let start = places.skipProperties(from: start)
      var items: [YAMLValue] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try value(of: item, depth: depth + 1)) }
      let last = items.last?.span.range.upperBound ?? start + 1
      return YAMLValue(form: .list(items), span: span(start, places.end(of: last, from: start)))
    case .mapping(let mapping):
      return try map(mapping, start: places.skipProperties(from: start), depth: depth)
    case .alias:
      // The parser has put the anchor's node in its place.
      return YAMLValue(form: .scalar("", isPlain: true), span: source.span(start..<start))
    }
  }

  private mutating func map(
    _ mapping: Node.Mapping, start: Int, depth: Int
  ) throws -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    entries.reserveCapacity(mapping.count)
    // Maps are short, and then looking at every key is faster than hashing it.
    var indices: [String: Int]? = mapping.count > 32 ? [:] : nil
    var end = start + 1
    for (keyNode, valueNode) in mapping {
      let key = try value(of: keyNode, depth: depth + 1)
      let value = try value(of: valueNode, depth: depth + 1)
      end = max(end, key.span.range.upperBound, value.span.range.upperBound)
      guard case .scalar(let text, _) = key.form else {
        diagnostics.append(
          Diagnostic(
            .wrongType, at: key.span, "a key must be a word, but this is \(key.description)",
            help: "put text that begins with a bracket in quotes"))
        continue
      }
      let name = undisguised(text, at: key.span)
      let first =
        indices.map { $0[name.value] } ?? entries.firstIndex { $0.key.value == name.value }
      if let first {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: key.span, "the key `\(name.value)` is given more than once",
            help: "keep one of them",
            notes: [Diagnostic.Note("it is given here first", at: entries[first].key.span)]))
        continue
      }
      indices?[name.value] = entries.count
      entries.append(YAMLValue.Entry(key: name, value: value))
    }
    return YAMLValue(form: .map(entries), span: span(start, places.end(of: end, from: start)))
  }

  /// A key as it stands in the file, where its first character was changed for the parser.
  private func undisguised(_ text: String, at span: SourceSpan) -> Spanned<String> {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, (Self.firstMask..<Self.firstMask + 64).contains(first.value)
    else { return Spanned(text, at: span) }
    let written = span.text.unicodeScalars
    let isQuoted = written.first == "\"" || written.first == "'"
    guard let original = isQuoted ? written.dropFirst().first : written.first
    else { return Spanned(text, at: span) }
    let key = String(Character(original)) + String(scalars.dropFirst())
    let start = span.range.lowerBound
    // The end of a plain key was found by the length of its disguise.
    return Spanned(key, at: isQuoted ? span : source.span(start..<start + key.utf8.count))
  }

  private mutating func scalar(_ scalar: Node.Scalar, start: Int) -> YAMLValue {
    let text = scalar.string
    let start = places.skipProperties(from: start)
    switch scalar.style {
    case .any, .plain:
      let end = places.endOfPlain(text, from: start)
      return YAMLValue(form: .scalar(text, isPlain: true), span: span(start, end))
    case .singleQuoted, .doubleQuoted:
      let value = YAMLValue(
        form: .scalar(text, isPlain: false), span: span(start, places.endOfQuoted(from: start)))
      if scalar.style == .doubleQuoted, !text.unicodeScalars.allSatisfy(Self.isAllowed) {
        diagnostics.append(
          Diagnostic(
            .invalidYAML, at: value.span, "an escape in this text makes a control character",
            help: "remove it; pages cannot show it"))
      }
      return value
    case .literal, .folded:
      return YAMLValue(
        form: .scalar(text, isPlain: false), span: source.span(places.block(from: start)))
    }
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    source.span(start..<max(start, end))
  }
}

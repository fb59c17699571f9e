import ParleyModel

/// Reads YAML into a tree of values that know their places.
struct YAMLFields {
  /// Values that are read at most, aliases counted as often as they are used.
  static let valueLimit = 10_000
  /// Levels of lists and maps that are read at most.
  static let depthLimit = 64

  /// There is more of it than is read.
  private struct TooComplex: Error {
    let diagnostic: Diagnostic
  }

  private let source: SourceText
  private let nodes: [YAMLNode]
  private let places: YAMLPlaces
  private var diagnostics: [Diagnostic] = []
  private var count = 0

  /// Reads the lines at `range`, which begins at the beginning of a line; `nil` where they are no YAML
  /// or contain nothing.
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
    if let objection = YAMLShape.objection(to: bytes, in: range) {
      let span = source.span(objection.offset..<objection.offset + 1)
      return Outcome(
        nil, [Diagnostic(.yamlTooComplex, at: span, objection.message, help: objection.help)])
    }
    let nodes = YAMLNode.nodes(in: bytes, range, of: source)
    guard let list = nodes.value, !list.isEmpty else { return Outcome(nil, nodes.diagnostics) }
    var fields = YAMLFields(
      source: source, nodes: list, places: YAMLPlaces(bytes, in: range))
    do {
      var node = 0
      let value = try fields.value(at: &node, depth: 0)
      return Outcome(value, fields.diagnostics)
    } catch {
      return Outcome(nil, [error.diagnostic])
    }
  }

  private init(source: SourceText, nodes: [YAMLNode], places: YAMLPlaces) {
    self.source = source
    self.nodes = nodes
    self.places = places
  }

  /// The value that begins with the node at `index`, which moves on to the first node after it.
  private mutating func value(at index: inout Int, depth: Int) throws(TooComplex) -> YAMLValue {
    let node = nodes[index]
    index += 1
    if case .alias(var other) = node.form { return try value(at: &other, depth: depth) }
    count += 1
    guard depth <= Self.depthLimit, count <= Self.valueLimit else {
      throw TooComplex(
        diagnostic: Diagnostic(
          .yamlTooComplex, at: source.span(node.start..<node.start),
          depth > Self.depthLimit
            ? "lists and maps are nested more than \(Self.depthLimit) deep here"
            : "there are more than \(Self.valueLimit) values in this front matter",
          help: "make it simpler, and write it without aliases"))
    }
    let start = places.skipProperties(from: node.start)
    switch node.form {
    case .plain(let text):
      return YAMLValue(form: .scalar(text, isPlain: true), span: span(start, node.end))
    case .quoted(let text, let isDouble):
      let span = span(start, node.end)
      if isDouble, !text.unicodeScalars.allSatisfy(YAMLError.isAllowed) {
        diagnostics.append(
          Diagnostic(
            .invalidYAML, at: span, "an escape in this text makes a control character",
            help: "remove it; pages cannot show it"))
      }
      return YAMLValue(form: .scalar(text, isPlain: false), span: span)
    case .block(let text):
      return YAMLValue(
        form: .scalar(text, isPlain: false),
        span: source.span(places.block(from: start, to: node.end)))
    case .list(let count):
      var items: [YAMLValue] = []
      items.reserveCapacity(count)
      for _ in 0..<count { items.append(try value(at: &index, depth: depth + 1)) }
      let end = items.last?.span.range.upperBound ?? start + 1
      return YAMLValue(form: .list(items), span: span(start, max(end, node.end)))
    case .map(let count):
      return try map(of: count / 2, at: &index, start: start, end: node.end, depth: depth)
    case .alias:
      // Followed above: no alias stands for another one.
      return YAMLValue(form: .scalar("", isPlain: true), span: span(start, start))
    }
  }

  private mutating func map(
    of count: Int, at index: inout Int, start: Int, end: Int, depth: Int
  ) throws(TooComplex) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    entries.reserveCapacity(count)
    // Maps are short, and then looking at every key is faster than hashing it.
    var indices: [String: Int]? = count > 32 ? [:] : nil
    var end = max(end, start + 1)
    for _ in 0..<count {
      let key = try value(at: &index, depth: depth + 1)
      let value = try value(at: &index, depth: depth + 1)
      end = max(end, key.span.range.upperBound, value.span.range.upperBound)
      guard case .scalar(let name, _) = key.form else {
        diagnostics.append(
          Diagnostic(
            .wrongType, at: key.span, "a key must be a word, but this is \(key.description)",
            help: "put text that begins with a bracket in quotes"))
        continue
      }
      if let first = indices.map({ $0[name] })
        ?? entries.firstIndex(where: { $0.key.value == name })
      {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: key.span, "the key `\(name)` is given more than once",
            help: "keep one of them",
            notes: [Diagnostic.Note("it is given here first", at: entries[first].key.span)]))
        continue
      }
      indices?[name] = entries.count
      entries.append(YAMLValue.Entry(key: Spanned(name, at: key.span), value: value))
    }
    return YAMLValue(form: .map(entries), span: span(start, end))
  }

  private func span(_ start: Int, _ end: Int) -> SourceSpan {
    source.span(start..<max(start, end))
  }
}

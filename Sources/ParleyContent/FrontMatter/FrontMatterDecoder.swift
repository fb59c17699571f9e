import ParleyModel

/// Reads the keys of one map, each as what the content format says it is, and collects what is wrong.
///
/// A key is known because somebody asks for it; what nobody has asked for by ``finish()`` is unknown.
/// A value that cannot be read is reported and then treated as absent.
struct FrontMatterDecoder {
  /// Which value is spoken of.
  enum Slot: CustomStringConvertible {
    /// The value of a key.
    case key(String)
    /// An item of the list under a key.
    case item(of: String)

    var description: String {
      switch self {
      case .key(let key): "`\(key)`"
      case .item(let key): "an item of `\(key)`"
      }
    }
  }

  /// What has been found so far.
  var diagnostics: [Diagnostic] = []
  private let entries: [YAMLValue.Entry]
  /// What the map describes, with its article: `an event`.
  private let subject: String
  /// Where a key that is missing is reported.
  private let place: SourceSpan
  private var known: [String] = []

  /// Reads a map that describes `subject`.
  init(_ entries: [YAMLValue.Entry], of subject: String, at place: SourceSpan) {
    self.entries = entries
    self.subject = subject
    self.place = place
    known.reserveCapacity(24)
  }

  /// Whether the key is there, with whatever value.
  func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

  /// The value of a key as it is, without recording that it was requested.
  func entry(_ key: String) -> YAMLValue? { entries.first { $0.key.value == key }?.value }

  /// The keys that begin with a prefix, and the rest of each, in the author's order.
  func keys(beginningWith prefix: String) -> [(key: String, rest: Spanned<String>)] {
    entries.compactMap { entry in
      guard entry.key.value.utf8.starts(with: prefix.utf8) else { return nil }
      return (entry.key.value, entry.key.map { String($0.dropFirst(prefix.count)) })
    }
  }

  /// The value of a key, whatever it is; a key without a value is reported.
  mutating func value(_ key: String, isRequired: Bool = false) -> YAMLValue? {
    known.append(key)
    guard let entry = entries.first(where: { $0.key.value == key }) else {
      if isRequired {
        diagnostics.append(
          Diagnostic(
            .missingKey, at: place, "\(subject) needs the key `\(key)`",
            help: "add a line `\(key): …`"))
      }
      return nil
    }
    guard entry.value.isEmpty else { return entry.value }
    diagnostics.append(
      Diagnostic(
        .emptyText, at: entry.key.span, "`\(key)` has no value",
        help: Self.isFollowedByComment(entry.value.span)
          ? "a `#` begins a comment in YAML; put the value in quotes"
          : "give it one, or delete the key"))
    return nil
  }

  /// Reports the keys nobody has asked for.
  mutating func finish() {
    for entry in entries where !known.contains(entry.key.value) {
      let key = entry.key.value
      var message = "unknown key `\(key)`"
      if let nearest = NearestNames.nearest(to: key, among: known, limit: 1).first {
        message += "; did you mean `\(nearest)`?"
      }
      diagnostics.append(
        Diagnostic(
          .unknownKey, at: entry.key.span, message,
          help: "\(subject) has these keys: \(known.joined(separator: ", "))"))
    }
  }

  // MARK: Lists

  /// The items of a list, each read by `read`; those that cannot be read are left out.
  mutating func list<Item>(
    _ key: String, of items: String, help: @autoclosure () -> String? = nil,
    _ read: (inout FrontMatterDecoder, YAMLValue, Slot) -> Item?
  ) -> [Item] {
    guard let value = value(key) else { return [] }
    return list(from: value, key, of: items, help: help(), read)
  }

  /// The same for a value that has already been read.
  private mutating func list<Item>(
    from value: YAMLValue, _ key: String, of items: String, help: @autoclosure () -> String? = nil,
    _ read: (inout FrontMatterDecoder, YAMLValue, Slot) -> Item?
  ) -> [Item] {
    guard case .list(let values) = value.form else {
      var fix = "write each on a line of its own under the key, with `- ` before it"
      if case .scalar(let text, _) = value.form, !text.contains("\n") {
        fix = help() ?? "write it as `\(key): [\(text)]`"
      }
      reportType(value, .key(key), mustBe: "a list of \(items)", help: fix)
      return []
    }
    var result: [Item] = []
    // There are thousands of lists, each kept to the end: none takes more memory than it needs.
    result.reserveCapacity(values.count)
    for item in values {
      if item.isEmpty {
        diagnostics.append(
          Diagnostic(
            .emptyText, at: item.span, "an item of `\(key)` is empty",
            help: "give it a value, or delete it"))
      } else if let value = read(&self, item, .item(of: key)) {
        result.append(value)
      }
    }
    return result
  }

  /// The ids in a list.
  mutating func ids<Record>(_ key: String) -> [Spanned<RecordID<Record>>] {
    list(key, of: "ids") { fields, value, slot in fields.id(from: value, slot) }
  }

  /// One id, or a list of them; a list with nothing in it is reported where the key is required.
  mutating func oneOrMoreIDs<Record>(
    _ key: String, isRequired: Bool = false
  ) -> [Spanned<RecordID<Record>>] {
    guard let value = value(key, isRequired: isRequired) else { return [] }
    guard case .list(let items) = value.form else {
      return id(from: value, .key(key)).map { [$0] } ?? []
    }
    if items.isEmpty, isRequired {
      diagnostics.append(
        Diagnostic(
          .emptyText, at: value.span, "`\(key)` is an empty list",
          help: "name at least one in it"))
    }
    return list(from: value, key, of: "ids") { fields, item, slot in fields.id(from: item, slot) }
  }

  /// A list of maps, each of which describes `subject` and is read by `read`.
  mutating func maps<Item>(
    _ key: String, of subject: String, _ read: (inout FrontMatterDecoder) -> Item?
  ) -> [Item] {
    let place = place
    return list(key, of: "maps of keys and values", help: Self.form(of: subject, at: place, read)) {
      fields, value, slot in fields.map(from: value, slot, of: subject, read)
    }
  }

  /// What a map looks like that describes `subject`: a line of a list with its first key, and all others.
  private static func form<Item>(
    of subject: String, at place: SourceSpan, _ read: (inout FrontMatterDecoder) -> Item?
  ) -> String {
    // Whatever it asks for is a key of such a map.
    var blank = FrontMatterDecoder([], of: subject, at: place)
    _ = read(&blank)
    var seen: Set<String> = []
    let keys = blank.known.filter { seen.insert($0).inserted }
    return
      "begin each on a line of its own, as `- \(keys.first ?? "key"): …`; \(subject) has "
      + "these keys: \(keys.joined(separator: ", "))"
  }

  /// A map that describes `subject`, read by `read`.
  mutating func map<Item>(
    from value: YAMLValue, _ slot: Slot, of subject: String,
    _ read: (inout FrontMatterDecoder) -> Item?
  ) -> Item? {
    guard case .map(let entries) = value.form else {
      reportType(
        value, slot, mustBe: "a map of keys and values",
        help: Self.form(of: subject, at: place, read))
      return nil
    }
    let start = value.span.range.lowerBound
    var inner = FrontMatterDecoder(entries, of: subject, at: value.span.source.span(start..<start))
    let item = read(&inner)
    inner.finish()
    diagnostics += inner.diagnostics
    return item
  }

  // MARK: Reports

  /// Reports a value that is not what its key takes.
  mutating func reportType(
    _ value: YAMLValue, _ slot: Slot, mustBe expected: String, help: String = ""
  ) {
    diagnostics.append(
      Diagnostic(
        .wrongType, at: value.span, "\(slot) must be \(expected), but it is \(value.description)",
        help: help))
  }

  private static func isFollowedByComment(_ span: SourceSpan) -> Bool {
    let rest = span.source[span.range.upperBound..<span.source.count].utf8
    return rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "#")
  }
}

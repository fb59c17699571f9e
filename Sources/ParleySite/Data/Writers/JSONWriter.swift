/// JSON (RFC 8259) written straight into a sink of bytes.
///
///     sink.json { json in
///       json.object { json in
///         json.member("title", "Talks")
///         json.list("days", [5, 6]) { $0.item($1) }
///       }
///     }                             // {"title":"Talks","days":[5,6]}
struct JSONWriter {
  /// What is around the values of an object or a list.
  struct Layout: Sendable {
    /// What is before the first.
    let first: StaticString
    /// What is between two.
    let separator: StaticString
    /// What is between a name and its value.
    let colon: StaticString
    /// What is after the last.
    let last: StaticString
    /// What is in an empty one.
    let empty: StaticString
    /// Whether each value is on a line of its own that is indented to its depth.
    var isIndented = false

    /// All on one line without blanks.
    static let compact = Layout(first: "", separator: ",", colon: ":", last: "", empty: "")
    /// All on one line with blanks.
    static let spaced = Layout(first: "", separator: ", ", colon: ": ", last: "", empty: "")
    /// Indented lines.
    static let indented = Layout(
      first: "\n", separator: ",\n", colon: ": ", last: "\n", empty: "", isIndented: true)
    /// Each value on a line of its own, between the lines of the brackets.
    static let lines = Layout(
      first: "\n", separator: ",\n", colon: ": ", last: "\n", empty: "\n\n")
    /// The same; there is one line feed in an empty one.
    static let rows = Layout(first: "\n", separator: ",\n", colon: ": ", last: "\n", empty: "\n")
    /// Each value from the second on begins a line.
    static let members = Layout(first: "", separator: ",\n", colon: ":", last: "", empty: "")
  }

  /// What is written into.
  private(set) var sink = ByteSink()
  /// How objects and lists are laid out that say nothing else.
  private let layout: Layout
  /// Whether `<`, `>` and `&` are written as references, for JSON that is in an element of HTML.
  private let isWithoutMarkup: Bool
  /// The layout of the object or list that is being written; `nil` outside of all.
  private var current: Layout?
  private var isFirst = true
  private var depth = 0

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - layout: How objects and lists are laid out that say nothing else.
  ///   - withoutMarkup: Whether `<`, `>` and `&` are written as references, for JSON that is in an
  ///     element of HTML.
  init(_ layout: Layout = .compact, withoutMarkup: Bool = false) {
    self.layout = layout
    isWithoutMarkup = withoutMarkup
  }

  /// Gives what was written for another sink to write into.
  mutating func exchange(_ other: inout ByteSink) { swap(&sink, &other) }

  /// Hands on what was written, where it is enough for a piece; to be called between records.
  mutating func passOn() { sink.passOn() }

  // MARK: Structure

  /// An object, as a member where it has a name, or else as an item.
  mutating func object(
    _ name: StaticString? = nil, _ layout: Layout? = nil, _ members: (inout JSONWriter) -> Void
  ) {
    let nesting = openObject(name, layout)
    members(&self)
    close(nesting)
  }

  /// A list, as a member where it has a name, or else as an item.
  mutating func list(
    _ name: StaticString? = nil, _ layout: Layout? = nil, _ items: (inout JSONWriter) -> Void
  ) {
    let nesting = openList(name, layout)
    items(&self)
    close(nesting)
  }

  /// A list with an item for each of some values.
  mutating func list<Values: Sequence>(
    _ name: StaticString? = nil, _ values: Values,
    _ item: (inout JSONWriter, Values.Element) -> Void
  ) {
    list(name) { json in
      for value in values { item(&json, value) }
    }
  }

  /// A list with an item for each of some values, where there are any.
  mutating func some<Values: Collection>(
    _ name: StaticString, _ values: Values, _ item: (inout JSONWriter, Values.Element) -> Void
  ) {
    if !values.isEmpty { list(name, values, item) }
  }

  /// An object or a list that has been opened.
  struct Nesting {
    fileprivate let closing: UInt8
    fileprivate let outer: Layout?
  }

  /// Begins an object, whose members are what is written until it is closed.
  mutating func openObject(_ name: StaticString? = nil, _ layout: Layout? = nil) -> Nesting {
    begin(name)
    return open(UInt8(ascii: "{"), UInt8(ascii: "}"), layout ?? self.layout)
  }

  /// Begins a list, whose items are what is written until it is closed.
  mutating func openList(_ name: StaticString? = nil, _ layout: Layout? = nil) -> Nesting {
    begin(name)
    return open(UInt8(ascii: "["), UInt8(ascii: "]"), layout ?? self.layout)
  }

  private mutating func open(_ opening: UInt8, _ closing: UInt8, _ layout: Layout) -> Nesting {
    let nesting = Nesting(closing: closing, outer: current)
    sink.append(opening)
    current = layout
    isFirst = true
    depth += 1
    return nesting
  }

  /// Ends what was opened last.
  mutating func close(_ nesting: Nesting) {
    depth -= 1
    if let current {
      sink.append(isFirst ? current.empty : current.last)
      if current.isIndented, !isFirst { indent() }
    }
    sink.append(nesting.closing)
    current = nesting.outer
    isFirst = false
  }

  /// Writes what is before a value.
  private mutating func begin(_ name: StaticString? = nil, suffix: String = "") {
    guard let current else { return }
    beginLine(current)
    guard let name else { return }
    sink.append(UInt8(ascii: "\""))
    sink.append(name)
    sink.append(suffix)
    sink.append(UInt8(ascii: "\""))
    sink.append(current.colon)
  }

  private mutating func beginLine(_ current: Layout) {
    sink.append(isFirst ? current.first : current.separator)
    isFirst = false
    if current.isIndented { indent() }
  }

  private mutating func indent() {
    for _ in 0..<depth { sink.append("  " as StaticString) }
  }

  // MARK: Members

  /// A text under a name that is made of two parts, of which neither needs escaping.
  mutating func member(_ name: StaticString, suffix: String, _ text: String) {
    begin(name, suffix: suffix)
    quote(text)
  }

  /// A list under such a name.
  mutating func list<Values: Sequence>(
    _ name: StaticString, suffix: String, _ values: Values,
    _ item: (inout JSONWriter, Values.Element) -> Void
  ) {
    begin(name, suffix: suffix)
    let nesting = open(UInt8(ascii: "["), UInt8(ascii: "]"), layout)
    for value in values { item(&self, value) }
    close(nesting)
  }

  mutating func member(_ name: StaticString, _ text: String) {
    begin(name)
    quote(text)
  }

  /// A whole number.
  mutating func member(_ name: StaticString, _ number: Int) {
    begin(name)
    sink.append(String(number))
  }

  /// A number with a fraction; finite.
  mutating func member(_ name: StaticString, _ number: Double) {
    begin(name)
    sink.append("\(number)")
  }

  /// Yes or no.
  mutating func member(_ name: StaticString, _ flag: Bool) {
    begin(name)
    write(flag)
  }

  /// A text, where there is one.
  mutating func words(_ name: StaticString, _ text: String?) {
    if let text, !text.isEmpty { member(name, text) }
  }

  /// A whole number, where there is one.
  mutating func number(_ name: StaticString, _ number: Int?) {
    if let number { member(name, number) }
  }

  /// A text, or that it is not known.
  mutating func orNull(_ name: StaticString, _ text: String?) {
    guard let text else {
      begin(name)
      return sink.append("null" as StaticString)
    }
    member(name, text)
  }

  /// A term that is part of the program and needs no escaping.
  mutating func term(_ name: StaticString, _ term: StaticString) {
    begin(name)
    write(term)
  }

  /// A text made of parts.
  ///
  /// - Parameter parts: Writes it with ``part(_:)`` and ``raw(_:)``.
  mutating func text(_ name: StaticString?, _ parts: (inout JSONWriter) -> Void) {
    begin(name)
    sink.append(UInt8(ascii: "\""))
    parts(&self)
    sink.append(UInt8(ascii: "\""))
  }

  /// A part of a text that is being written.
  mutating func part(_ text: String) {
    Self.appendInside(text, withoutMarkup: isWithoutMarkup, to: &sink)
  }

  /// A part of a text that needs no escaping, or that has been escaped.
  mutating func raw(_ text: String) { sink.append(text) }

  /// A value of a small document.
  mutating func member(_ name: StaticString, _ value: JSONText) {
    begin(name)
    write(value)
  }

  /// A value that was written before.
  mutating func member(_ name: StaticString?, written value: String) {
    begin(name)
    sink.append(value)
  }

  // MARK: Items

  mutating func item(_ text: String) {
    begin()
    quote(text)
  }

  /// A term that is part of the program and needs no escaping.
  mutating func term(_ term: StaticString) {
    begin()
    write(term)
  }

  /// A whole number.
  mutating func item(_ number: Int) {
    begin()
    sink.append(String(number))
  }

  /// A number with a fraction; finite.
  mutating func item(_ number: Double) {
    begin()
    sink.append("\(number)")
  }

  /// A value of a small document.
  mutating func item(_ value: JSONText) {
    begin()
    write(value)
  }

  private mutating func write(_ value: JSONText) {
    switch value {
    case .string(let value): quote(value)
    case .number(let value): sink.append(String(value))
    case .decimal(let value): sink.append("\(value)")
    case .flag(let value): write(value)
    case .null: sink.append("null" as StaticString)
    case .list(let values):
      let nesting = open(UInt8(ascii: "["), UInt8(ascii: "]"), layout)
      for value in values { item(value) }
      close(nesting)
    case .object(let members):
      let nesting = open(UInt8(ascii: "{"), UInt8(ascii: "}"), layout)
      for (name, value) in members {
        beginLine(layout)
        quote(name)
        sink.append(layout.colon)
        write(value)
      }
      close(nesting)
    }
  }

  private mutating func write(_ term: StaticString) {
    sink.append(UInt8(ascii: "\""))
    sink.append(term)
    sink.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ flag: Bool) {
    let word: StaticString = flag ? "true" : "false"
    sink.append(word)
  }

  // MARK: Escaping

  private mutating func quote(_ text: String) {
    sink.append(UInt8(ascii: "\""))
    Self.appendInside(text, withoutMarkup: isWithoutMarkup, to: &sink)
    sink.append(UInt8(ascii: "\""))
  }

  /// Adds a text for the inside of quotation marks. Beyond the standard, everything is written as a
  /// reference that a terminal could take for an order, or that turns the direction of what follows.
  private static func appendInside(
    _ text: String, withoutMarkup: Bool, to sink: inout ByteSink
  ) {
    sink.append(text, whereSuspect: { !isPlain($0, withoutMarkup) }) { utf8, index, sink in
      replace(scalarAt: index, of: utf8, in: &sink)
    }
  }

  /// Bytes that stand for themselves. The first bytes of scalars that may have to be references are not
  /// among them: those of U+0080–U+00BF, U+0600–U+063F and U+2000–U+2FFF.
  @inline(__always)
  private static func isPlain(_ byte: UInt8, _ withoutMarkup: Bool) -> Bool {
    guard byte < 0x80 else { return byte != 0xC2 && byte != 0xD8 && byte != 0xE2 }
    if withoutMarkup, byte == 0x3C || byte == 0x3E || byte == 0x26 { return false }
    return byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Adds what stands for a scalar that is not plain; how many bytes it has, 0 where it stays.
  private static func replace(
    scalarAt index: Int, of utf8: UnsafeBufferPointer<UInt8>, in sink: inout ByteSink
  ) -> Int {
    let first = utf8[index]
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      sink.append(UInt8(ascii: "\\"))
      sink.append(first)
      return 1
    case 0x0A:
      sink.append("\\n" as StaticString)
      return 1
    case 0x09:
      sink.append("\\t" as StaticString)
      return 1
    case ..<0x80:
      append(reference: UInt32(first), to: &sink)
      return 1
    default: break
    }
    let length = first < 0xE0 ? 2 : 3
    var scalar = UInt32(first & (length == 2 ? 0x1F : 0x0F))
    for byte in utf8[(index + 1)..<(index + length)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    switch scalar {
    case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      append(reference: scalar, to: &sink)
      return length
    default: return 0
    }
  }

  private static func append(reference scalar: UInt32, to sink: inout ByteSink) {
    let digits = String(scalar, radix: 16)
    sink.append("\\u" as StaticString)
    for _ in digits.utf8.count..<4 { sink.append(UInt8(ascii: "0")) }
    sink.append(digits)
  }
}

extension ByteSink {
  /// Adds JSON.
  ///
  /// - Parameter layout: How objects and lists are laid out that say nothing else.
  mutating func json(
    _ layout: JSONWriter.Layout = .compact, _ write: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(layout)
    writer.exchange(&self)
    write(&writer)
    writer.exchange(&self)
  }
}

/// XML 1.0 written straight into a sink of bytes.
///
///     sink.xml { xml in
///       xml.element("id", ["for": "node"]) { $0.text("1 < 2") }
///     }                             // <id for="node">1 &lt; 2</id>
struct XMLWriter {
  /// Attributes in their order.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// What is written into.
  private(set) var sink = ByteSink()

  fileprivate init() {}

  fileprivate mutating func exchange(_ other: inout ByteSink) { swap(&sink, &other) }

  /// Hands on what was written, where it is enough for a piece; to be called between records.
  mutating func passOn() { sink.passOn() }

  /// What a document begins with, on a line of its own.
  mutating func declaration() {
    sink.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString)
  }

  /// An element and what it contains.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ contents: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    sink.append(UInt8(ascii: ">"))
    contents(&self)
    sink.append("</" as StaticString)
    sink.append(name)
    sink.append(UInt8(ascii: ">"))
  }

  /// An element that contains a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// An empty element.
  mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
    sink.append("/>" as StaticString)
  }

  /// A text within an element.
  mutating func text(_ text: String) { Self.append(text, to: &sink) }

  /// A line feed.
  mutating func lineBreak() { sink.append(0x0A) }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    sink.append(UInt8(ascii: "<"))
    sink.append(name)
    for (name, value) in attributes {
      sink.append(UInt8(ascii: " "))
      sink.append(name)
      sink.append("=\"" as StaticString)
      Self.append(value, to: &sink)
      sink.append(UInt8(ascii: "\""))
    }
  }

  // MARK: Escaping

  /// Adds a text with `&`, `<`, `>`, `"` and `'` made into references, carriage returns too, since readers
  /// would take them for line feeds; U+FFFD stands for what no XML can contain.
  private static func append(_ text: String, to sink: inout ByteSink) {
    sink.append(text, whereSuspect: isSuspect) { utf8, index, sink in
      let (length, reference) = special(at: index, in: utf8)
      sink.append(reference)
      return length
    }
  }

  /// Whether a byte may begin what cannot stay.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    guard byte <= 0x3E else { return byte == 0xEF }
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A }
    return byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }

  /// What begins there and cannot stay: how long it is, and what to write for it.
  private static func special(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, reference: StaticString) {
    switch bytes[index] {
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "\""): (1, "&quot;")
    case UInt8(ascii: "'"): (1, "&#39;")
    case 0x0D: (1, "&#13;")
    case 0x09, 0x0A: (0, "")
    case 0..<0x20: (1, "\u{FFFD}")
    // U+FFFE and U+FFFF.
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
      (3, "\u{FFFD}")
    default: (0, "")
    }
  }
}

extension ByteSink {
  /// Adds XML.
  mutating func xml(_ write: (inout XMLWriter) -> Void) {
    var writer = XMLWriter()
    writer.exchange(&self)
    write(&writer)
    writer.exchange(&self)
  }
}

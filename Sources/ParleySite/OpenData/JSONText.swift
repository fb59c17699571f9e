/// A JSON value to be written (RFC 8259), with the members of objects in the order given.
public enum JSONText: Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case number(Int)
  /// A number with a fraction; finite.
  case decimal(Double)
  /// Yes or no.
  case flag(Bool)
  /// What is not known.
  case null
  /// Values in their order.
  case list([JSONText])
  /// Named values in their order; names must differ.
  case object([(String, JSONText)])

  /// The value on indented lines.
  public var text: String {
    var text = ""
    append(to: &text, indent: 0)
    return text
  }

  /// The value on a line of its own, without the line feed.
  public var line: String {
    var text = ""
    append(to: &text, indent: nil)
    return text
  }

  /// Adds the value to a text, on lines of its own where it is indented.
  func append(to text: inout String, indent: Int?) {
    switch self {
    case .string(let value): Self.append(value, to: &text)
    case .number(let value): text += String(value)
    case .decimal(let value): text += "\(value)"
    case .flag(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .list(let values):
      Self.append(values, between: ("[", "]"), to: &text, indent: indent) { value, text in
        value.append(to: &text, indent: indent.map { $0 + 1 })
      }
    case .object(let members):
      Self.append(members, between: ("{", "}"), to: &text, indent: indent) { member, text in
        Self.append(member.0, to: &text)
        text += indent == nil ? ":" : ": "
        member.1.append(to: &text, indent: indent.map { $0 + 1 })
      }
    }
  }

  private static func append<Item>(
    _ items: [Item], between brackets: (String, String), to text: inout String, indent: Int?,
    item append: (Item, inout String) -> Void
  ) {
    text += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      append(item, &text)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.1
  }

  /// A text in quotation marks. Beyond the standard, everything is written as a reference that a
  /// terminal could take for an order, or that turns the direction of what follows.
  ///
  /// - Parameter withoutMarkup: Whether `<`, `>` and `&` are written as references, too, for a text
  ///   that stands in an element of HTML.
  public static func append(
    _ string: String, withoutMarkup: Bool = false, to text: inout String
  ) {
    text += "\""
    appendInside(string, withoutMarkup: withoutMarkup, to: &text)
    text += "\""
  }

  /// The same for the inside of quotation marks that stand already.
  static func appendInside(
    _ string: String, withoutMarkup: Bool = false, to text: inout String
  ) {
    guard string.hasByte({ !isPlain($0, withoutMarkup) }) else {
      text += string
      return
    }
    var string = string
    let bytes = string.withUTF8 { escaped($0, withoutMarkup) }
    text += String(decoding: bytes, as: UTF8.self)
  }

  private static func escaped(
    _ utf8: UnsafeBufferPointer<UInt8>, _ withoutMarkup: Bool
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 8 + 16)
    var start = 0
    var index = 0
    while index < utf8.count {
      guard !isPlain(utf8[index], withoutMarkup) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: utf8[start..<index])
      index += append(scalarAt: index, of: utf8, to: &bytes)
      start = index
    }
    bytes.append(contentsOf: utf8[start...])
    return bytes
  }

  /// Bytes that stand for themselves. The first bytes of scalars that may have to be references are not
  /// among them: those of U+0080–U+00BF, U+0600–U+063F and U+2000–U+2FFF.
  @inline(__always)
  private static func isPlain(_ byte: UInt8, _ withoutMarkup: Bool) -> Bool {
    guard byte < 0x80 else { return byte != 0xC2 && byte != 0xD8 && byte != 0xE2 }
    if withoutMarkup, byte == 0x3C || byte == 0x3E || byte == 0x26 { return false }
    return byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Adds one scalar that is not plain; how many bytes it has.
  private static func append(
    scalarAt index: Int, of utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) -> Int {
    let first = utf8[index]
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(first)
      return 1
    case 0x0A:
      bytes += "\\n".utf8
      return 1
    case 0x09:
      bytes += "\\t".utf8
      return 1
    case ..<0x80:
      append(reference: UInt32(first), to: &bytes)
      return 1
    default: break
    }
    let length = first < 0xE0 ? 2 : 3
    var scalar = UInt32(first & (length == 2 ? 0x1F : 0x0F))
    for byte in utf8[(index + 1)..<(index + length)] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    switch scalar {
    case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      append(reference: scalar, to: &bytes)
    default: bytes.append(contentsOf: utf8[index..<(index + length)])
    }
    return length
  }

  private static func append(reference scalar: UInt32, to bytes: inout [UInt8]) {
    let digits = String(scalar, radix: 16)
    bytes += "\\u".utf8
    bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    bytes += digits.utf8
  }
}

/// A JSON value of a small document, with the members of objects in the order given. Large files are
/// written with ``JSONWriter`` alone.
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
  public var text: String { written(.indented) }

  /// The value on a line of its own, without the line feed.
  public var line: String { written(.compact) }

  /// The value as other formats have it: a text without quotation marks.
  var words: String {
    switch self {
    case .string(let text): text
    // Without a writer: there are hundreds of thousands of them.
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .decimal, .null, .list, .object: line
    }
  }

  private func written(_ layout: JSONWriter.Layout) -> String {
    var sink = ByteSink()
    sink.json(layout) { $0.item(self) }
    return sink.text
  }
}

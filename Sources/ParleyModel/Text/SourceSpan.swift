/// A stretch of one file.
public struct SourceSpan: Sendable {
  /// The file.
  public let source: SourceText
  /// 32 bits each: every value an author writes has a span, and no text is that long.
  private let lower: UInt32
  private let upper: UInt32

  /// UTF-8 offsets into ``SourceText/text``.
  public var range: Range<Int> { Int(lower)..<Int(upper) }

  /// Takes UTF-8 offsets; what is outside of 32 bits is limited to their range.
  public init(source: SourceText, range: Range<Int>) {
    self.source = source
    lower = UInt32(clamping: range.lowerBound)
    upper = UInt32(clamping: range.upperBound)
  }

  /// The span of the complete file, at its very beginning, for what concerns the file and no line of it.
  public static func start(of source: SourceText) -> SourceSpan {
    SourceSpan(source: source, range: 0..<0)
  }

  /// The path of the file.
  public var path: String { source.path }
  /// Where it begins.
  public var start: SourcePosition { source.position(at: range.lowerBound) }
  /// Where it ends (the position after its last character).
  public var end: SourcePosition { source.position(at: range.upperBound) }
  /// The words it covers.
  public var text: Substring { source[range] }

  /// Whether the words it covers are these, byte for byte.
  func covers(_ words: String) -> Bool {
    guard range.count == words.utf8.count, range.upperBound <= source.count else { return false }
    let areSame = source.text.utf8.withContiguousStorageIfAvailable { bytes in
      words.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes[range]) }
    }
    return (areSame ?? nil) ?? false
  }
}

extension SourceSpan: Comparable {
  /// Whether both cover the same stretch of the same path.
  public static func == (left: SourceSpan, right: SourceSpan) -> Bool {
    left.path == right.path && left.range == right.range
  }

  /// By path, then by place in the file.
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.path, left.range.lowerBound, left.range.upperBound)
      < (right.path, right.range.lowerBound, right.range.upperBound)
  }
}

/// A value and where its author wrote it.
public struct Spanned<Value> {
  /// What was understood, such as a date or an id.
  public var value: Value
  /// Where it is.
  public var span: SourceSpan

  /// Joins a value to its place.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// The same place with another value.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Spanned<Other> {
    Spanned<Other>(try transform(value), at: span)
  }
}

extension Spanned: Sendable where Value: Sendable {}

/// The bytes of a file while it is written: UTF-8 in one growing buffer, which can be handed on in
/// pieces, so that a large file is never in memory at once.
///
///     var sink = ByteSink()
///     sink.append("{")          // sink.bytes == [0x7B]
public struct ByteSink {
  /// What was written and not yet handed on.
  public private(set) var bytes: [UInt8] = []
  /// Takes the pieces; `nil` where all of the file stays in ``bytes``.
  private let receive: (([UInt8]) -> Void)?

  /// How many bytes are collected before a piece is passed on: 64 KiB.
  private static let pieceSize = 1 << 16

  /// A sink that keeps all that is written in ``bytes``.
  public init() { receive = nil }

  /// A sink that hands on what is written, in order, in pieces of some 64 KiB; ``finish()`` hands on the
  /// rest.
  public init(handingOnTo receive: @escaping ([UInt8]) -> Void) { self.receive = receive }

  /// Adds a text as it is.
  public mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds a part of a text as it is.
  public mutating func append(_ text: Substring) { bytes.append(contentsOf: text.utf8) }

  /// Adds a text that is part of the program.
  public mutating func append(_ text: StaticString) {
    guard text.hasPointerRepresentation else { return append(text.description) }
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds one byte.
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds bytes.
  public mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Puts bytes between those that were written and not yet handed on.
  ///
  /// - Parameter offset: From 0 to `bytes.count`.
  public mutating func insert(_ more: [UInt8], at offset: Int) {
    bytes.insert(contentsOf: more, at: offset)
  }

  /// Adds a text with those of its bytes replaced that cannot stay: the runs between them are copied as
  /// they are.
  ///
  /// - Parameters:
  ///   - isSuspect: Whether something that cannot stay may begin with a byte.
  ///   - replace: Adds what stands for what begins at an index, and says how many bytes of the text it
  ///     is for; 0 where nothing has to be replaced.
  @inline(__always)
  mutating func append(
    _ text: String, whereSuspect isSuspect: (UInt8) -> Bool,
    replace: (UnsafeBufferPointer<UInt8>, Int, inout ByteSink) -> Int
  ) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        guard isSuspect(utf8[index]) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        let length = replace(utf8, index, &self)
        start = index + length
        index += max(1, length)
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// Hands on what has been written, where it is enough for a piece. Writers of large files call this
  /// between records.
  public mutating func passOn() {
    if bytes.count >= Self.pieceSize { handOn() }
  }

  /// Hands on the rest; to be called once, after the last byte.
  public mutating func finish() {
    if !bytes.isEmpty { handOn() }
  }

  /// Empties the buffer and keeps its memory, for the next file.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// What was written and not yet handed on, as a text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func handOn() {
    guard let receive else { return }
    receive(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

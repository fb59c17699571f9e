/// Looks over YAML before it is parsed, so that no input costs the parser more than its length.
///
/// Parsers recurse for every level of nesting, and an alias copies what its anchor holds, so a few
/// lines can ask for a stack or a memory that no machine has. What is counted here is never less than
/// what the parser will meet; it may be more, since quotes and comments are not told apart.
struct YAMLShape {
  /// Levels of `[` and `{`.
  static let flowLimit = 64
  /// Columns of indentation, with the dashes of nested lists.
  static let indentLimit = 256
  /// Anchors (`&name`).
  static let anchorLimit = 20
  /// Aliases (`*name`).
  static let aliasLimit = 1000
  /// Copies that anchors within anchors can come to.
  static let copyLimit = 100_000

  /// What is too much.
  struct Objection: Error {
    let offset: Int
    let message: String
    let help: String
  }

  /// Whether lines end elsewhere than at line feeds: YAML 1.1 counts CR, NEL, LS and PS as well.
  private(set) var hasOtherLineEnds = false
  private var depth = 0
  private var anchors = 0
  private var aliases = 0
  private var firstAnchor = 0

  /// Looks over `bytes[range]`.
  init(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) throws(Objection) {
    var offset = range.lowerBound
    var isLineStart = true
    var previous = UInt8(ascii: "\n")
    while offset < range.upperBound {
      if isLineStart {
        let start = offset
        Self.skipIndentation(&offset, in: bytes, until: range.upperBound)
        if offset - start > Self.indentLimit {
          throw Objection(
            offset: start, message: "this line is nested too deeply",
            help: "no key needs more than four levels; check the indentation")
        }
        if offset > start { previous = UInt8(ascii: " ") }
        isLineStart = false
        continue
      }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\n"):
        isLineStart = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > Self.flowLimit {
          throw Objection(
            offset: offset, message: "there are more than \(Self.flowLimit) open brackets here",
            help: "close the brackets, or put text that holds brackets in quotes")
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        try count(byte, after: previous, at: offset, in: bytes, until: range.upperBound)
      case UInt8(ascii: "\r"), 0x85, 0xA8, 0xA9:
        // The last byte of NEL, LS or PS, or of some other character: then the slow way is only slow.
        hasOtherLineEnds = true
      default:
        break
      }
      previous = byte
      offset += 1
    }
    if copies > Self.copyLimit { throw Self.objection(at: firstAnchor) }
  }

  private static func skipIndentation(
    _ offset: inout Int, in bytes: UnsafeBufferPointer<UInt8>, until end: Int
  ) {
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") {
        guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: " ") else { return }
      } else if byte != UInt8(ascii: " ") {
        return
      }
      offset += 1
    }
  }

  private mutating func count(
    _ indicator: UInt8, after previous: UInt8, at offset: Int,
    in bytes: UnsafeBufferPointer<UInt8>, until end: Int
  ) throws(Objection) {
    // An indicator begins a word; `R&D`, `2 * 3` and `**` are text.
    switch previous {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      break
    default:
      return
    }
    guard offset + 1 < end, Self.isWordByte(bytes[offset + 1]) else { return }
    if indicator == UInt8(ascii: "&") {
      if anchors == 0 { firstAnchor = offset }
      anchors += 1
    } else {
      aliases += 1
    }
    if anchors > Self.anchorLimit || aliases > Self.aliasLimit {
      throw Self.objection(at: offset)
    }
  }

  private static func objection(at offset: Int) -> Objection {
    Objection(
      offset: offset, message: "there are too many anchors (`&`) and aliases (`*`) here",
      help: "write the values out, or put text that holds `&` and `*` in quotes")
  }

  /// The most copies that so many aliases can make: spread evenly over as many of the anchors, each
  /// holding the one before, as makes the product greatest.
  private var copies: Int {
    var most = 1
    for levels in stride(from: 1, through: min(anchors, aliases), by: 1) {
      let (each, more) = aliases.quotientAndRemainder(dividingBy: levels)
      var product = 1
      for level in 0..<levels where product <= Self.copyLimit {
        product *= level < more ? each + 1 : each
      }
      most = max(most, product)
    }
    return most
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default:
      false
    }
  }
}

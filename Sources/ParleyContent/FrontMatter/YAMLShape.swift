/// Looks over YAML before it is parsed, so that no input costs the parser more than its length.
///
/// Parsers recurse for every level of nesting, and an alias copies what its anchor contains, so a few
/// lines can ask for a stack or a memory that no machine has. What is counted here is never less than
/// what the parser will meet; it may be more, since quotes and comments are not distinguished.
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
  struct Objection {
    let offset: Int
    let message: String
    let help: String
  }

  private var depth = 0
  private var anchors = 0
  private var aliases = 0
  private var firstAnchor = 0

  /// What is too much in `bytes[range]`, if anything is.
  static func objection(
    to bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Objection? {
    var shape = YAMLShape()
    return shape.lookOver(bytes, in: range)
  }

  private mutating func lookOver(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> Objection? {
    var offset = range.lowerBound
    var previous = UInt8(ascii: "\n")
    while offset < range.upperBound {
      if previous == UInt8(ascii: "\n") {
        let start = offset
        Self.skipIndentation(&offset, in: bytes, until: range.upperBound)
        if offset - start > Self.indentLimit {
          return Objection(
            offset: start, message: "this line is nested too deeply",
            help: "no key needs more than four levels; check the indentation")
        }
        if offset > start {
          previous = UInt8(ascii: " ")
          continue
        }
      }
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > Self.flowLimit {
          return Objection(
            offset: offset, message: "there are more than \(Self.flowLimit) open brackets here",
            help: "close the brackets, or put text that contains brackets in quotes")
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        guard Self.beginsWord(after: previous), offset + 1 < range.upperBound,
          Self.isWordByte(bytes[offset + 1])
        else { break }
        if byte == UInt8(ascii: "*") {
          aliases += 1
        } else {
          if anchors == 0 { firstAnchor = offset }
          anchors += 1
        }
        if anchors > Self.anchorLimit || aliases > Self.aliasLimit {
          return Self.tooManyNames(at: offset)
        }
      default:
        break
      }
      previous = byte
      offset += 1
    }
    return copies > Self.copyLimit ? Self.tooManyNames(at: firstAnchor) : nil
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

  /// Whether an indicator after this byte begins a word; `R&D`, `2 * 3` and `**` are text.
  private static func beginsWord(after previous: UInt8) -> Bool {
    switch previous {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default:
      false
    }
  }

  private static func tooManyNames(at offset: Int) -> Objection {
    Objection(
      offset: offset, message: "there are too many anchors (`&`) and aliases (`*`) here",
      help: "write the values out, or put text that contains `&` and `*` in quotes")
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

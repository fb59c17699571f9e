/// HTML as CommonMark's reference implementation escapes it.
enum HTMLText {
  /// Appends text with `"`, `&`, `<` and `>` escaped, and U+FFFD for controls, which a numeric
  /// reference such as `&#27;` can still make.
  static func append(_ bytes: some Sequence<UInt8>, to markup: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): markup += "&quot;".utf8
      case UInt8(ascii: "&"): markup += "&amp;".utf8
      case UInt8(ascii: "<"): markup += "&lt;".utf8
      case UInt8(ascii: ">"): markup += "&gt;".utf8
      case 0x09, 0x0A, 0x0D: markup.append(byte)
      case 0..<0x20: markup += "\u{FFFD}".utf8
      default: markup.append(byte)
      }
    }
  }

  /// Appends an address: what may not stand in one is percent-encoded, what is encoded stays.
  static func append(address: some Sequence<UInt8>, to markup: inout [UInt8]) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): markup += "&amp;".utf8
      case UInt8(ascii: "'"): markup += "&#x27;".utf8
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        markup.append(byte)
      default:
        markup.append(UInt8(ascii: "%"))
        markup.append(hexadecimal(byte >> 4))
        markup.append(hexadecimal(byte & 15))
      }
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}

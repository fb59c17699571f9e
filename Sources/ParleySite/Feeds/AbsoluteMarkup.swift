/// Markup of the site for readers elsewhere: every link with its whole address.
enum AbsoluteMarkup {
  /// - Parameters:
  ///   - html: Markup with ``SitePath/root`` for the way to the root.
  ///   - base: The address of the root.
  ///   - page: The address of the page it is from, for links within it.
  static func html(_ html: String, base: String, page: String) -> String {
    var html = html
    let own = Array("href=\"#".utf8)
    return html.withUTF8 { text in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count + 512)
      var index = 0
      while index < text.count {
        switch text[index] {
        case 0:
          let end = text[index...].firstIndex { isEnd($0) } ?? text.count
          bytes += base.utf8
          bytes += canonical(text[(index + 1)..<end])
          index = end
        case UInt8(ascii: "h") where text[index...].starts(with: own):
          bytes += own.dropLast()
          bytes += HTMLText.escaped(page).utf8
          bytes.append(UInt8(ascii: "#"))
          index += own.count
        default:
          bytes.append(text[index])
          index += 1
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "<")
  }

  /// Without the name of the file that servers add.
  private static func canonical(
    _ path: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let name = "index.html".utf8
    return path.suffix(name.count).elementsEqual(name) ? path.dropLast(name.count) : path
  }
}

/// Markup of a page for readers elsewhere: links within the page get its address.
enum AbsoluteMarkup {
  /// - Parameters:
  ///   - html: Markup whose other links are complete.
  ///   - page: The address of the page it is from.
  static func html(_ html: String, page: String) -> String {
    var html = html
    return html.withUTF8 { text -> String? in
      guard var found = Bytes.find("href=\"#", in: text, from: 0) else { return nil }
      let address = HTMLText.escaped(page)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count + 4 * address.utf8.count)
      var start = 0
      while true {
        let place = found + "href=\"".utf8.count
        bytes += text[start..<place]
        bytes += address.utf8
        start = place
        guard let next = Bytes.find("href=\"#", in: text, from: place) else { break }
        found = next
      }
      bytes += text[start...]
      return String(decoding: bytes, as: UTF8.self)
    } ?? html
  }
}

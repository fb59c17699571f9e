/// An answer to a request: a status, fields and bytes.
struct Response: Sendable {
  var status: Int
  /// In the order in which they are sent; the length and the connection are added by the server.
  var fields: [(name: String, value: String)]
  var body: [UInt8]

  /// Any answer.
  init(_ status: Int, _ fields: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A few words for whoever reads the answer.
  static func words(
    _ status: Int, _ text: String, _ fields: [(name: String, value: String)] = []
  ) -> Response {
    Response(
      status, [("Content-Type", "text/plain; charset=utf-8")] + fields,
      body: Array((text + "\n").utf8))
  }

  /// What a request is refused with.
  static func refusal(_ refusal: Refusal) -> Response {
    switch refusal {
    case .malformed: words(400, "The request cannot be understood.")
    case .methodNotAllowed:
      words(405, "Files are served to GET and HEAD only.", [("Allow", "GET, HEAD")])
    case .bodyNotTaken: words(413, "A request for a file has no body.")
    case .targetTooLong: words(414, "The address is too long.")
    case .misdirected:
      words(421, "This server answers to the names 127.0.0.1 and localhost only.")
    case .headTooLong: words(431, "The head of the request is too long.")
    case .unknownMethod: words(501, "There is no such method.", [("Allow", "GET, HEAD")])
    case .unknownVersion: words(505, "This server speaks HTTP/1.1.")
    }
  }

  /// The bytes of a file, as far as the client asks for them and does not have them already: 200, 206,
  /// 304 or 416 (RFC 9110, sections 13 and 14). Of several ranges at once, the complete file is sent, as
  /// the standard allows.
  static func file(_ bytes: [UInt8], type: MediaType, asked request: RequestHead) -> Response {
    let tag = "\"\(ContentHash.of(bytes))\""
    let fields = [
      ("Content-Type", type.text), ("ETag", tag), ("Accept-Ranges", "bytes"),
      // Kept, but never shown without asking whether it has changed.
      ("Cache-Control", "no-cache"),
    ]
    if let known = request["if-none-match"], names(tag, in: known) {
      return Response(304, Array(fields.dropFirst()))
    }
    guard let range = request["range"], request["if-range"].map({ $0 == tag }) ?? true else {
      return Response(200, fields, body: bytes)
    }
    switch ByteRange.read(range, of: bytes.count) {
    case .whole:
      return Response(200, fields, body: bytes)
    case .part(let part):
      let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
      return Response(206, fields + [("Content-Range", place)], body: Array(bytes[part]))
    case .none:
      return Response(416, [("Content-Range", "bytes */\(bytes.count)")])
    }
  }

  private static func names(_ tag: String, in list: String) -> Bool {
    list == "*"
      || list.split(separator: ",").contains { part in
        let part = part.drop { $0 == " " }
        return (part.hasPrefix("W/") ? part.dropFirst(2) : part).prefix { $0 != " " } == tag
      }
  }

  /// The head as it is sent.
  ///
  /// - Parameter length: The length of the body, where it is known.
  func head(length: Int?, isLast: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    if let length, status != 304 { head += "Content-Length: \(length)\r\n" }
    head += "X-Content-Type-Options: nosniff\r\n"
    head += "Connection: \(isLast ? "close" : "keep-alive")\r\n\r\n"
    return Array(head.utf8)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 416: "Range Not Satisfiable"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Status \(status)"
    }
  }
}

/// Which bytes of a file are asked for.
enum ByteRange: Equatable {
  /// All of them: no single range of bytes is asked for.
  case whole
  case part(Range<Int>)
  /// None that the file has.
  case none

  /// Reads a `Range` field.
  static func read(_ text: String, of count: Int) -> ByteRange {
    guard text.hasPrefix("bytes=") else { return .whole }
    let ends = text.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return .whole }
    switch (number(ends[0]), number(ends[1])) {
    case (let first?, let last?) where first <= last:
      return first < count ? .part(first..<min(last, count - 1) + 1) : .none
    case (let first?, nil) where ends[1].isEmpty:
      return first < count ? .part(first..<count) : .none
    case (nil, let length?) where ends[0].isEmpty:
      return length > 0 && count > 0 ? .part(max(0, count - length)..<count) : .none
    default:
      return .whole
    }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    // A number that no file reaches is as good as the largest one.
    return Int(text) ?? .max - 1
  }
}

/// A short name for bytes: 64 bits, enough to distinguish the editions of one page.
enum ContentHash {
  /// Sixteen hexadecimal digits; the same for the same bytes on every machine (FNV-1a).
  static func of(_ bytes: [UInt8]) -> String {
    let digits = String(mix(0xCBF2_9CE4_8422_2325, bytes), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Goes on from an earlier state.
  static func mix(_ state: UInt64, _ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var state = state
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return state
    }
  }
}

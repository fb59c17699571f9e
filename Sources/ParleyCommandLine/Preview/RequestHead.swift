/// The head of an HTTP/1.1 request (RFC 9112), read strictly: what has two meanings is refused.
struct RequestHead: Sendable {
  /// What is asked for. The preview knows no others.
  enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
  }

  let method: Method
  let target: RequestTarget
  /// The `Host`, or the authority of an absolute target, in lower case.
  let host: String
  /// Whether the client will ask for more over the same connection.
  let isPersistent: Bool
  private let fields: [Field]

  private struct Field: Sendable {
    /// In lower case.
    let name: String
    let value: String
  }

  /// The longest head that is read, in bytes.
  static let limit = 16 << 10
  /// The longest request line.
  private static let lineLimit = 8 << 10

  /// The value of a field, several joined by commas; `nil` where there is none.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// What the bytes that came so far amount to.
  enum Reading {
    /// The head is not complete.
    case incomplete
    /// A head, and how many bytes it took.
    case head(RequestHead, count: Int)
    /// Why it is not a head that can be answered otherwise.
    case refusal(Refusal)
  }

  /// Reads what a connection has sent.
  static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    // An empty line before the request is skipped, as the standard requires.
    let start = bytes.starts(with: [0x0D, 0x0A]) ? bytes.startIndex + 2 : bytes.startIndex
    guard let end = Self.end(of: bytes[start...]) else {
      guard bytes.count <= limit else {
        let hasLine = bytes.prefix(lineLimit).contains(0x0A)
        return .refusal(hasLine ? .headTooLong : .targetTooLong)
      }
      return .incomplete
    }
    guard end - start <= limit else { return .refusal(.headTooLong) }
    do throws(Refusal) {
      let head = try RequestHead(bytes[start..<end - 2])
      return .head(head, count: end - bytes.startIndex)
    } catch {
      return .refusal(error)
    }
  }

  /// The place after the empty line.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let feed = bytes[index...].firstIndex(of: 0x0A) {
      let line = bytes[index..<feed]
      // A line that ends in a bare line feed is refused once it is looked at; here it ends a line.
      if line.isEmpty || line.elementsEqual([0x0D]) { return feed + 1 }
      index = feed + 1
    }
    return nil
  }

  /// - Parameter bytes: The lines with their ends, without the empty one.
  private init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    // Values may contain bytes of any encoding, and other programs' cookies do; what matters here is ASCII.
    let text = String(decoding: bytes, as: UTF8.self)
    let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
    guard isClean else { throw .malformed }
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast()?.isEmpty == true else { throw .malformed }
    let contents = lines.map { line in
      line.last == "\r" && !line.dropLast().contains("\r") ? String(line.dropLast()) : nil
    }
    var fields: [Field] = []
    guard let first = contents.first, let request = first else { throw .malformed }
    guard request.utf8.count <= Self.lineLimit else { throw .targetTooLong }
    for line in contents.dropFirst() {
      guard let line, let field = Self.field(line) else { throw .malformed }
      fields.append(field)
    }
    self.fields = fields

    let parts = request.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0) }
    guard parts.count == 3, Self.isToken(parts[0]) else { throw .malformed }
    let isNew: Bool
    switch parts[2] {
    case "HTTP/1.1": isNew = true
    case "HTTP/1.0": isNew = false
    default: throw parts[2].hasPrefix("HTTP/") ? .unknownVersion : .malformed
    }
    guard let method = Method(rawValue: parts[0]) else {
      let known = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"]
      throw known.contains(parts[0]) ? .methodNotAllowed : .unknownMethod
    }
    self.method = method

    let hosts = fields.filter { $0.name == "host" }
    guard hosts.count <= 1, !isNew || hosts.count == 1 else { throw .malformed }
    let target = try RequestTarget(parts[1])
    self.target = target
    host = (target.authority ?? hosts.first?.value ?? "").lowercased()

    // No request for a file has a body, and one that is not read would be taken for the next request.
    let length = fields.filter { $0.name == "content-length" }.map(\.value)
    guard !fields.contains(where: { $0.name == "transfer-encoding" }),
      length.allSatisfy({ $0 == "0" })
    else { throw .bodyNotTaken }
    let wishes = fields.filter { $0.name == "connection" }.flatMap { field in
      field.value.lowercased().split(separator: ",").map { String($0.filter { $0 != " " }) }
    }
    isPersistent = isNew ? !wishes.contains("close") : wishes.contains("keep-alive")
  }

  private static func field(_ line: String) -> Field? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(line[..<colon])
    guard isToken(name) else { return nil }
    var value = line[line.utf8.index(after: colon)...].unicodeScalars
    while value.first == " " || value.first == "\t" { value.removeFirst() }
    while value.last == " " || value.last == "\t" { value.removeLast() }
    return Field(name: name.lowercased(), value: String(value))
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}

/// Why a request is answered with nothing but a status.
enum Refusal: Int, Error {
  case malformed = 400
  case methodNotAllowed = 405
  case bodyNotTaken = 413
  case targetTooLong = 414
  case misdirected = 421
  case headTooLong = 431
  case unknownMethod = 501
  case unknownVersion = 505
}

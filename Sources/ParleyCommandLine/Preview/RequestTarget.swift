/// What a request asks for, decoded once: a path of plain names below the root of the site, and a query.
struct RequestTarget: Sendable {
  /// The names, without slashes; the last is empty where the path ends in a slash.
  let names: [String]
  /// The path as it was sent, for redirections.
  let path: String
  /// The query as it was sent, without its question mark; `nil` where there is none.
  let query: String?
  /// The authority of a target in absolute form; `nil` where there is none.
  let authority: String?

  /// Takes origin form (`/a/b?q`) and absolute form (`http://host/a/b?q`).
  ///
  /// - Throws: for every path that could mean something other than names below the root: dot segments
  ///   however they are encoded, encoded slashes, backslashes, control characters, and what is not UTF-8.
  init(_ text: String) throws(Refusal) {
    guard text.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F }) else { throw .malformed }
    var rest = text[...]
    var authority: String?
    if !rest.hasPrefix("/") {
      guard rest.lowercased().hasPrefix("http://") else { throw .malformed }
      rest = rest.dropFirst("http://".count)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
      if !rest.hasPrefix("/") { rest = "/" + rest }
    }
    self.authority = authority
    guard !rest.contains("#") else { throw .malformed }
    let mark = rest.firstIndex(of: "?")
    query = mark.map { String(rest[rest.index(after: $0)...]) }
    let path = String(mark.map { rest[..<$0] } ?? rest)
    self.path = path
    var names: [String] = []
    for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = Self.decoded(part), !Self.isDangerous(name) else { throw .malformed }
      names.append(name)
    }
    // An empty name within a path is nobody's; two slashes at its start would even name a host.
    guard !names.dropLast().contains("") else { throw .malformed }
    self.names = names
  }

  /// The first value of a name in the query, decoded.
  func value(of name: String) -> String? {
    for pair in (query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts[0] == name { return parts.count == 2 ? Self.decoded(parts[1]) : "" }
    }
    return nil
  }

  private static func isDangerous(_ name: String) -> Bool {
    name == "." || name == ".."
      || name.unicodeScalars.contains {
        $0 == "/" || $0 == "\\" || $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
      }
  }

  /// Percent-decoded, once; `nil` for what is not UTF-8 once decoded.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

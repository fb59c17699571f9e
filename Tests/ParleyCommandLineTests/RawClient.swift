import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A client that sends what it is given, byte for byte, over a real connection.
final class RawClient {
  private let descriptor: Int32
  private var pending: [UInt8] = []

  /// An answer as it came.
  struct Answer {
    let status: Int
    /// By name in lower case.
    let fields: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// Connects to this machine.
  ///
  /// - Parameter buffer: How much the system may take for us before we read it.
  init(port: UInt16, timeout: Int = 10, buffer: Int32? = nil) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    try #require(descriptor >= 0)
    if var buffer {
      setsockopt(
        descriptor, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size))
    }
    var limit = timeval(tv_sec: timeout, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
  }

  deinit { close(descriptor) }

  /// Sends bytes; the server may have closed already.
  func send(_ bytes: [UInt8]) {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.send(descriptor, $0.baseAddress, $0.count, flags)
        #else
          Darwin.send(descriptor, $0.baseAddress, $0.count, flags)
        #endif
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// What has come by now or comes next; `nil` at the end, or when nothing comes in time.
  func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// Everything until the server closes.
  func receiveAll() -> [UInt8] {
    var all = pending
    while let more = receive() { all += more }
    return all
  }

  /// The next answer.
  func answer(isHead: Bool = false) throws -> Answer {
    let mark = Array("\r\n\r\n".utf8)
    while pending.firstRange(of: mark) == nil {
      pending += try #require(receive(), "no answer came")
    }
    let end = try #require(pending.firstRange(of: mark))
    let lines = String(decoding: pending[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    pending.removeSubrange(..<end.upperBound)
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " })
    }
    let status = try #require(Int(lines[0].split(separator: " ")[1]))
    let hasBody = !isHead && status != 304 && fields["content-length"] != nil
    let length = hasBody ? try #require(Int(fields["content-length"] ?? "")) : 0
    while pending.count < length { pending += try #require(receive(), "the body ended early") }
    let body = Array(pending[..<length])
    pending.removeFirst(length)
    return Answer(status: status, fields: fields, body: body)
  }

  /// Reads until a text has come; everything up to its end.
  func receive(until text: String) throws -> String {
    let mark = Array(text.utf8)
    while pending.firstRange(of: mark) == nil {
      pending += try #require(
        receive(), "“\(text)” did not come; came: \(String(decoding: pending, as: UTF8.self))")
    }
    let end = try #require(pending.firstRange(of: mark)).upperBound
    defer { pending.removeSubrange(..<end) }
    return String(decoding: pending[..<end], as: UTF8.self)
  }

  /// Takes the next of the events that a server sends, and passes over the comments that keep the
  /// connection open, as every reader of such events does: a busy machine makes many of them.
  func receiveEvent() throws -> String {
    while true {
      let event = try receive(until: "\n\n")
      if !event.hasPrefix(":") { return event }
    }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

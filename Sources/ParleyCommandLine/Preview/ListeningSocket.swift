/// A socket that takes connections from browsers.
final class ListeningSocket: Sendable {
  /// The socket; it does not block.
  let descriptor: Int32
  /// The port it listens on.
  let port: UInt16
  /// Whether only this machine can reach it.
  let isLoopback: Bool

  /// How many ports are tried before giving up.
  private static let attempts = 50

  /// Listens on a port, or, where it is taken, on the next that is free; port 0 is any that is free.
  ///
  /// - Parameter host: A numeric address or a name of this machine.
  /// - Throws: a usage error for an address that is not this machine's, or where no port is free.
  init(host: String, port: UInt16) throws(UsageError) {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    hints.ai_socktype = Platform.streamSocket
    var last = errno
    let end = port == 0 ? 0 : min(Int(port) + Self.attempts, Int(UInt16.max))
    for candidate in Int(port)...max(end, Int(port)) {
      var list: UnsafeMutablePointer<addrinfo>?
      guard getaddrinfo(host, String(candidate), &hints, &list) == 0, let first = list else {
        throw UsageError(
          "`\(host)` is no address to listen on", help: "name one with --host, such as 127.0.0.1")
      }
      defer { freeaddrinfo(list) }
      let address = first.pointee
      let socket = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
      guard socket >= 0 else {
        last = errno
        continue
      }
      var yes: Int32 = 1
      let size = socklen_t(MemoryLayout<Int32>.size)
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size)
      if bind(socket, address.ai_addr, address.ai_addrlen) == 0, listen(socket, SOMAXCONN) == 0 {
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        descriptor = socket
        self.port = Self.port(of: socket)
        isLoopback = Self.isLoopback(address)
        return
      }
      last = errno
      close(socket)
      guard last == EADDRINUSE || last == EACCES else { break }
    }
    throw UsageError(
      "cannot listen on \(host):\(port): \(DiskError.words(for: last))",
      help: last == EADDRINUSE
        ? "it and the ports after it are taken; name another with --port"
        : "name another address with --host, or another port with --port")
  }

  deinit { close(descriptor) }

  private static func port(of socket: Int32) -> UInt16 {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard getsockname(socket, address, &size) == 0 else { return 0 }
        return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
          // At the same place in addresses of both families.
          UInt16(bigEndian: address.pointee.sin_port)
        }
      }
    }
  }

  private static func isLoopback(_ address: addrinfo) -> Bool {
    guard let name = address.ai_addr else { return false }
    if address.ai_family == AF_INET6 {
      return name.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
        withUnsafeBytes(of: address.pointee.sin6_addr) { bytes in
          bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
        }
      }
    }
    return name.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
      UInt32(bigEndian: address.pointee.sin_addr.s_addr) >> 24 == 127
    }
  }
}

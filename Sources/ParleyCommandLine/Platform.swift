// The system's C library is imported here, for all files of this target.
#if canImport(Glibc)
  @_exported public import Glibc
#elseif canImport(Darwin)
  @_exported public import Darwin
#endif

/// What Linux and macOS have under different names, and calls of the system whose names methods of ours
/// have, too.
enum Platform {
  #if canImport(Glibc)
    /// A connection that is a stream of bytes.
    static var streamSocket: Int32 { Int32(SOCK_STREAM.rawValue) }

    /// The program that opens an address in the user's browser.
    static let opener = "xdg-open"

    /// Reads bytes; less than 0 with `errno` where that fails.
    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    }

    /// Writes some of the bytes and says how many; less than 0 with `errno` where that fails.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }

    /// Sends some of the bytes and says how many; less than 0 with `errno` where that fails. A client that is
    /// gone ends no process.
    static func send(_ bytes: UnsafeRawBufferPointer, to socket: Int32) -> Int {
      Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    }

    /// Takes the next connection.
    static func accept(_ socket: Int32) -> Int32 { Glibc.accept(socket, nil, nil) }

    /// Closes a descriptor.
    static func close(_ descriptor: Int32) -> Int32 { Glibc.close(descriptor) }

    /// Has a client that is gone end no process, where that is a property of the socket.
    static func ignoreBrokenPipe(_ socket: Int32) {}

    /// The path of the running program, which may hold links.
    static func executablePath() -> String? { "/proc/self/exe" }
  #else
    static let streamSocket = SOCK_STREAM

    static let opener = "open"

    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    }

    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    }

    static func send(_ bytes: UnsafeRawBufferPointer, to socket: Int32) -> Int {
      Darwin.send(socket, bytes.baseAddress, bytes.count, 0)
    }

    static func accept(_ socket: Int32) -> Int32 { Darwin.accept(socket, nil, nil) }

    static func close(_ descriptor: Int32) -> Int32 { Darwin.close(descriptor) }

    static func ignoreBrokenPipe(_ socket: Int32) {
      var yes: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    static func executablePath() -> String? {
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size)) { buffer in
        guard let start = buffer.baseAddress, _NSGetExecutablePath(start, &size) == 0 else {
          return nil
        }
        return String(cString: start)
      }
    }
  #endif
}

extension stat {
  #if canImport(Glibc)
    /// When the file's bytes changed last.
    var modified: timespec { st_mtim }
    /// When anything of it changed last.
    var changed: timespec { st_ctim }
  #else
    var modified: timespec { st_mtimespec }
    var changed: timespec { st_ctimespec }
  #endif
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the process's own streams, and what it can show.
struct Terminal: Sendable {
  /// For what the user asked for.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// For what they should know besides.
  static let errors = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Whether a person is looking.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colours are wanted: on a terminal that knows them, unless `NO_COLOR` is set to anything.
  var usesColor: Bool {
    guard isTerminal else { return false }
    if let wish = getenv("NO_COLOR"), wish.pointee != 0 { return false }
    guard let kind = getenv("TERM") else { return false }
    return String(cString: kind) != "dumb"
  }

  /// How many columns there are; 100 where no one knows.
  var width: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }

  /// Writes a text as it is.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress
        #if canImport(Glibc)
          let count = retrying { Glibc.write(descriptor, start, rest.count) }
        #else
          let count = retrying { Darwin.write(descriptor, start, rest.count) }
        #endif
        // Whoever was to read this has gone; there is no one left to tell.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}

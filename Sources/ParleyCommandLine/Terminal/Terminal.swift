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

  /// Whether a person can be asked something and answer.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && errors.isTerminal }

  /// Asks a question; true only for an answer that begins with `y`.
  static func asks(_ question: String) -> Bool {
    errors.write(question)
    guard let answer = readLine() else {
      errors.write("\n")
      return false
    }
    return answer.drop { $0 == " " }.lowercased().hasPrefix("y")
  }

  /// Writes a text as it is, if that can be done: for what nobody asked for.
  func write(_ text: String) { _ = send(text) }

  /// Writes what the user asked for.
  ///
  /// - Throws: when not all of it could be written. Whoever closes the pipe has read enough, though.
  func deliver(_ text: String) throws(DiskError) { try report(send(text)) }

  private func report(_ failure: Int32) throws(DiskError) {
    guard failure != 0, failure != EPIPE else { return }
    let name = descriptor == STDOUT_FILENO ? "standard output" : "standard error"
    let words = DiskError.words(for: failure)
    throw DiskError(
      name, "cannot be written to: \(words)",
      help: failure == ENOSPC ? "free some space, or send it elsewhere" : "")
  }

  /// 0, or the number of the error.
  private func send(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { Folder.write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// What the user asked for, in pieces.
  final class Delivery {
    private let terminal: Terminal
    private var failure: Int32 = 0

    init(to terminal: Terminal) { self.terminal = terminal }

    /// Writes a piece, unless one before could not be written.
    func add(_ bytes: [UInt8]) {
      guard failure == 0 else { return }
      failure = bytes.withUnsafeBytes { Folder.write($0, to: terminal.descriptor) }
    }

    /// Ends it.
    ///
    /// - Throws: as ``Terminal/deliver(_:)``.
    func end() throws(DiskError) { try terminal.report(failure) }
  }
}

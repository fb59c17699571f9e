/// What the machine refused to do, and to which file.
struct DiskError: Error, Equatable, CustomStringConvertible {
  /// The file or folder, as the person who called would name it.
  let path: String
  /// What went wrong, without the path.
  let trouble: String
  /// How to get on; empty where there is nothing to add.
  let help: String

  /// Describes errors in our own words.
  init(_ path: String, _ trouble: String, help: String = "") {
    self.path = path
    self.trouble = trouble
    self.help = help
  }

  /// Describes why something could not be read. Pass `errno` at once: the next call overwrites it.
  init(_ path: String, code: Int32, whileReading action: String) {
    let help = code == EACCES || code == EPERM ? Self.readingHelp(path) : Self.help(for: code)
    self.init(path, "cannot \(action): \(Self.words(for: code))", help: help)
  }

  /// Describes what a system call said. Pass `errno` at once: the next call overwrites it.
  init(_ path: String, code: Int32, while action: String) {
    self.init(path, "cannot \(action): \(Self.words(for: code))", help: Self.help(for: code))
  }

  var description: String { "\(path): \(trouble)" }

  /// The system's words for an error number; always in English, because the locale is never set.
  static func words(for code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }

  /// Files need the right to be read, folders the right to be entered, too; `X` gives it to them alone.
  private static func readingHelp(_ path: String) -> String {
    "give yourself permission to read it: `chmod u+rX \(path)`, or ask whoever owns it"
  }

  private static func help(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "free some space and build again; no file was left half-written"
    case EACCES, EPERM, EROFS: "check who may write there"
    case EMFILE, ENFILE: "raise the number of files a process may have open (`ulimit -n`)"
    default: ""
    }
  }
}

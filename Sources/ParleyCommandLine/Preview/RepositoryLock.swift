/// Says whether git is at work on a working tree: while it switches a branch, it holds its index locked
/// until the last file is written.
struct RepositoryLock: Sendable {
  private let path: String?

  /// How long a lock is believed in, in seconds: a git that was killed leaves its lock behind.
  private static let oldest = 10

  /// The lock of the repository that a folder is in, if it is in one.
  init(around folder: String) {
    var above = folder
    var found: String?
    for _ in 0..<64 where found == nil {
      let inner = "\(above)/.git"
      var status = stat()
      if stat(inner, &status) == 0 {
        found = EntryKind(mode: status.st_mode) == .folder ? inner : Self.folder(named: inner)
        break
      }
      above += "/.."
    }
    path = found.map { "\($0)/index.lock" }
  }

  /// Whether git is at work.
  var isHeld: Bool {
    guard let path else { return false }
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return time(nil) - status.modified.tv_sec < Self.oldest
  }

  /// In a linked working tree, `.git` is a file that names the folder: `gitdir: path`.
  private static func folder(named file: String) -> String? {
    do throws(DiskError) {
      let slash = file.lastIndex(of: "/") ?? file.startIndex
      let around = String(file[..<slash])
      guard let bytes = try Folder(at: around).bytes(of: ".git") else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      guard text.hasPrefix("gitdir: ") else { return nil }
      let path = text.dropFirst("gitdir: ".count).prefix { $0 != "\n" }
      return path.hasPrefix("/") ? String(path) : "\(around)/\(path)"
    } catch {
      // A repository that cannot be read does not count as one: changes are grouped a little less well.
      return nil
    }
  }
}

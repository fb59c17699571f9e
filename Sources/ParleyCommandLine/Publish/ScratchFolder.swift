/// A folder for what is only needed until a publication is done; it goes when the last one lets go of
/// it, or when a signal ends the process.
final class ScratchFolder: Sendable {
  /// Its absolute path.
  let path: String
  private let cleanup: ExitCleanup

  /// Makes a folder where the system wants such folders, readable by no one else.
  init() throws(DiskError) {
    let base = ExternalTool.temporaryFolder
    var template = Array("\(base)/parley-publish-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let resolved = realpath(template, nil) else {
      throw DiskError(base, code: errno, while: "make a folder for temporary files")
    }
    defer { free(resolved) }
    let path = String(cString: resolved)
    self.path = path
    cleanup = ExitCleanup {
      Self.removeAll(path)
      return access(path, F_OK) == 0
    }
  }

  deinit { cleanup() }

  /// The path of something in it.
  func callAsFunction(_ inner: String) -> String { "\(path)/\(inner)" }

  /// Writes a file, in place of an earlier one by that name, and returns its path.
  func write(_ bytes: [UInt8], to name: String) throws(DiskError) -> String {
    try Folder(at: path).replace(name, with: bytes)
    return self(name)
  }

  /// Writes a list of paths, each followed by `end`, and returns its path.
  func write(_ paths: [String], to name: String, end: UInt8) throws(DiskError) -> String {
    var bytes: [UInt8] = []
    for path in paths {
      bytes += path.utf8
      bytes.append(end)
    }
    return try write(bytes, to: name)
  }

  /// Makes an empty folder, in place of one by that path.
  static func makeEmpty(_ path: String) throws(DiskError) {
    removeAll(path)
    guard mkdir(path, 0o755) == 0 else {
      throw DiskError(path, code: errno, while: "make the folder")
    }
  }

  /// What cannot be removed stays: it is in a folder for such things.
  private static func removeAll(_ path: String) {
    do throws(DiskError) {
      let folder = try Folder(at: path, followingLink: false)
      for entry in try folder.entries() {
        if entry.kind == .folder { removeAll("\(path)/\(entry.name)") }
        unlink("\(path)/\(entry.name)")
      }
    } catch {
      return
    }
    rmdir(path)
  }
}

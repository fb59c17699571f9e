/// A folder held open, so that what is done in it cannot be led elsewhere by a link put in its path.
final class Folder: Sendable {
  /// The open descriptor; closed when the last one who holds the folder lets go.
  let descriptor: Int32
  /// Its path, for messages.
  let path: String

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder by its path. Links on the way are followed; the last part may be one only when
  /// asked for.
  convenience init(at path: String, followingLink: Bool = true) throws(DiskError) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW)
    let descriptor = retrying { open(path, flags) }
    guard descriptor >= 0 else {
      throw DiskError(path, code: errno, whileReading: "open the folder")
    }
    self.init(descriptor: descriptor, path: path)
  }

  /// Opens a folder in this one, never through a link; `nil` where there is nothing by that name.
  ///
  /// - Throws: also where there is something else by that name.
  func folder(_ name: String) throws(DiskError) -> Folder? {
    switch try opening(name) {
    case .folder(let folder): return folder
    case .nothing: return nil
    case .somethingElse: break
    }
    let inner = joined(name)
    switch kind(of: name) {
    case nil, .folder: return nil
    case .link:
      throw DiskError(
        inner, "is a symbolic link, and Parley does not write through links",
        help: "remove the link, or put a real folder in its place")
    case .file, .other:
      throw DiskError(
        inner, "is in the way of a folder of that name", help: "move it out of the output folder")
    }
  }

  /// Opens a folder in this one, never through a link; `nil` where there is no folder by that name.
  func existingFolder(_ name: String) throws(DiskError) -> Folder? {
    if case .folder(let folder) = try opening(name) { return folder }
    return nil
  }

  private enum Opening { case folder(Folder), nothing, somethingElse }

  private func opening(_ name: String) throws(DiskError) -> Opening {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let opened = retrying { openat(descriptor, name, flags) }
    if opened >= 0 { return .folder(Folder(descriptor: opened, path: joined(name))) }
    switch errno {
    case ENOENT: return .nothing
    case ENOTDIR, ELOOP: return .somethingElse
    default: throw DiskError(joined(name), code: errno, whileReading: "open the folder")
    }
  }

  /// Makes a folder in this one, unless it is there already; says whether it did.
  @discardableResult
  func makeFolder(_ name: String) throws(DiskError) -> Bool {
    if mkdirat(descriptor, name, 0o777) == 0 { return true }
    if errno == EEXIST { return false }
    throw DiskError(joined(name), code: errno, while: "make the folder")
  }

  /// What has a name in this folder; a link is not followed. `nil` where there is nothing.
  func kind(of name: String) -> EntryKind? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return EntryKind(mode: status.st_mode)
  }

  /// Names and kinds of everything in the folder, in the order the disk gives them. A name that is
  /// not UTF-8 comes with replacement characters and `isReadable` false.
  func entries() throws(DiskError) -> [Entry] {
    // A descriptor of its own, for `closedir` closes what `fdopendir` was given.
    let copy = retrying { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0, let stream = fdopendir(copy) else {
      let code = errno
      if copy >= 0 { close(copy) }
      throw DiskError(path, code: code, whileReading: "read the folder")
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let code = errno
        if code != 0 { throw DiskError(path, code: code, whileReading: "read the folder") }
        return entries
      }
      let type = entry.pointee.d_type
      let (name, isReadable) = Self.name(of: entry)
      if name == "." || name == ".." { continue }
      let kind = EntryKind(type: type) ?? (isReadable ? self.kind(of: name) : nil) ?? .other
      entries.append(Entry(name: name, kind: kind, isReadable: isReadable))
    }
  }

  /// A name in this folder as a path for messages.
  func joined(_ name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> (String, Bool) {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      let name = bytes.prefix { $0 != 0 }
      if let valid = String(validating: name, as: UTF8.self) { return (valid, true) }
      return (String(decoding: name, as: UTF8.self), false)
    }
  }

  /// One name in a folder.
  struct Entry: Sendable {
    let name: String
    let kind: EntryKind
    /// Whether the name is UTF-8.
    let isReadable: Bool
  }
}

/// What is at a path.
enum EntryKind: Sendable {
  case file, folder, link
  /// A pipe, a socket or a device.
  case other

  /// From the mode in a file's status.
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  /// From a directory entry; `nil` where the file system does not say.
  fileprivate init?(type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}

/// Calls again as long as a signal cuts the call short.
func retrying<Number: FixedWidthInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

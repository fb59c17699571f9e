/// A folder that a site is written into: opened, locked against other builds, with its manifest.
struct OutputFolder: Sendable {
  /// The folder itself.
  let folder: Folder
  /// What earlier builds wrote; `nil` for a folder that no build has written to.
  let manifest: SiteManifest?

  /// Opens the folder, making it and those above it where they are missing, and waits for its lock.
  ///
  /// - Parameters:
  ///   - isFixed: whether no other folder can be named in its place, so that no help says so.
  ///   - waiting: called once if another build holds the lock.
  /// - Throws: where there is something else at the path, or a folder with files that no build wrote.
  init(
    at path: String, isFixed: Bool = false, waiting: () -> Void = {}
  ) throws(DiskError) {
    var path = path
    // With a slash at its end, a link would be followed.
    while path.count > 1, path.last == "/" { path.removeLast() }
    try Self.make(path)
    do throws(DiskError) {
      folder = try Folder(at: path, followingLink: false)
    } catch {
      throw Self.explain(error, at: path, isFixed: isFixed)
    }
    try Self.lock(folder, waiting: waiting)
    let bytes = try folder.bytes(of: SiteManifest.name)
    manifest = bytes.flatMap { SiteManifest($0) }
    if bytes != nil, manifest == nil {
      throw DiskError(
        folder.joined(SiteManifest.name), "is not a manifest this version of Parley can read",
        help: "build with a newer Parley, or remove the folder to have it written again")
    }
    // A hidden file, such as `.git` or `.nojekyll`, is how people make ready a folder for a site.
    if manifest == nil,
      let other = try folder.entries().map(\.name).sorted().first(where: {
        !$0.hasPrefix(".")
      })
    {
      throw DiskError(
        path, "contains files that Parley did not write, such as `\(other)`",
        help: isFixed
          ? "move them elsewhere" : "empty the folder, or name another one with --output")
    }
  }

  /// Makes a folder and those above it, where they are missing.
  static func make(_ path: String) throws(DiskError) {
    var status = stat()
    guard lstat(path, &status) != 0 else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      var above = path[..<slash]
      while above.last == "/" { above.removeLast() }
      if !above.isEmpty, stat(String(above), &status) != 0 { try make(String(above)) }
    }
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw DiskError(path, code: errno, while: "make the folder")
  }

  private static func explain(
    _ error: DiskError, at path: String, isFixed: Bool
  ) -> DiskError {
    var status = stat()
    guard lstat(path, &status) == 0 else { return error }
    switch EntryKind(mode: status.st_mode) {
    case .folder: return error
    case .link:
      return DiskError(
        path, "is a symbolic link, and Parley does not write through links",
        help: isFixed
          ? "put a real folder in its place" : "name the folder it leads to with --output")
    case .file, .other:
      return DiskError(
        path, "is a file, and the site needs a folder",
        help: isFixed ? "move it away" : "move it away, or name another folder with --output")
    }
  }

  /// Waits until no other build holds the folder, and holds it as long as the folder is open.
  static func lock(_ folder: Folder, waiting: () -> Void) throws(DiskError) {
    if flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK {
      waiting()
      if retrying({ flock(folder.descriptor, LOCK_EX) }) == 0 { return }
    }
    // Some network file systems have no locks on folders; there one build at a time is up to people.
    guard [EBADF, EINVAL, ENOLCK, ENOTSUP, EOPNOTSUPP].contains(errno) else {
      throw DiskError(folder.path, code: errno, while: "lock the output folder")
    }
  }
}

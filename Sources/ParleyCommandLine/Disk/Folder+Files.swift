/// Reading, replacing and removing the files of an open folder.
extension Folder {
  /// The bytes of a file; `nil` where there is nothing, or something else than a file.
  func bytes(of name: String) throws(DiskError) -> [UInt8]? {
    guard let file = try openFile(name) else { return nil }
    defer { close(file.descriptor) }
    return try bytes(of: name, in: file.descriptor, size: file.size)
  }

  /// Whether a file contains exactly these bytes.
  func holds(_ bytes: [UInt8], in name: String) throws(DiskError) -> Bool {
    guard let file = try openFile(name) else { return false }
    defer { close(file.descriptor) }
    guard file.size == bytes.count else { return false }
    return try self.bytes(of: name, in: file.descriptor, size: file.size) == bytes
  }

  /// The first and the last bytes of a file, at most `count` of each; `nil` where there is none.
  func ends(
    of name: String, _ count: Int
  ) throws(DiskError) -> (first: [UInt8], last: [UInt8])? {
    guard let file = try openFile(name) else { return nil }
    defer { close(file.descriptor) }
    let size = min(count, file.size)
    let first = try bytes(of: name, in: file.descriptor, size: size)
    guard lseek(file.descriptor, off_t(file.size - size), SEEK_SET) >= 0 else {
      throw DiskError(joined(name), code: errno, whileReading: "read the file")
    }
    return (first, try bytes(of: name, in: file.descriptor, size: size))
  }

  /// Puts bytes at a name: all of them, or, when anything fails, none. Whoever reads the name meanwhile
  /// finds what was there before or the new bytes. Folders with that name are not replaced.
  ///
  /// - Parameter mode: the permissions of the new file, before the user's mask.
  func replace(
    _ name: String, with bytes: [UInt8], mode: mode_t = 0o666
  ) throws(DiskError) {
    let file = try makeTemporary(for: name, mode: mode)
    let failure = bytes.withUnsafeBytes { Self.write($0, to: file) }
    try settle(file, at: name, failure: failure)
  }

  /// Makes a new file for a name, and opens it for writing. It is named by that name, so that
  /// the next build finds it if this one is killed.
  func makeTemporary(for name: String, mode: mode_t = 0o666) throws(DiskError) -> Int32 {
    let temporary = SiteManifest.temporaryPrefix + name
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = retrying { openat(descriptor, temporary, flags, mode) }
    if file < 0, errno == EEXIST {
      // Left over from a build that was killed.
      unlinkat(descriptor, temporary, 0)
      file = retrying { openat(descriptor, temporary, flags, mode) }
    }
    guard file >= 0 else { throw DiskError(joined(name), code: errno, while: "write the file") }
    return file
  }

  /// Closes the new file for a name and puts it there; removes it where something failed.
  ///
  /// - Parameter failure: The number of the error that writing it ended with, or 0.
  func settle(_ file: Int32, at name: String, failure: Int32) throws(DiskError) {
    let temporary = SiteManifest.temporaryPrefix + name
    var failure = failure
    // Some file systems say only now that the disk is full.
    if close(file) != 0, failure == 0 { failure = errno }
    if failure == 0, renameat(descriptor, temporary, descriptor, name) != 0 { failure = errno }
    guard failure != 0 else { return }
    unlinkat(descriptor, temporary, 0)
    if failure == EISDIR || failure == ENOTEMPTY || failure == EEXIST {
      throw DiskError(
        joined(name), "a folder is in the way of a file of that name",
        help: "move it out of the output folder")
    }
    throw DiskError(joined(name), code: failure, while: "write the file")
  }

  /// Makes a file at a path below this folder, and the folders it is in; what exists is never touched.
  func create(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    var openFolders = OpenFolderCache(root: self)
    guard let folder = try openFolders.folder(of: path, beginning: { () throws(DiskError) in }),
      let name = path.split(separator: "/").last.map(String.init)
    else { throw DiskError(joined(path), "its folder was removed") }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = retrying { openat(folder.descriptor, name, flags, 0o666) }
    guard file >= 0 else { throw DiskError(joined(path), code: errno, while: "make the file") }
    var failure = bytes.withUnsafeBytes { Self.write($0, to: file) }
    if close(file) != 0, failure == 0 { failure = errno }
    guard failure != 0 else { return }
    unlinkat(folder.descriptor, name, 0)
    throw DiskError(joined(path), code: failure, while: "write the file")
  }

  /// Removes the folders that a path below this one leads through, as far as they are empty.
  func removeEmptyFolders(above path: String) throws(DiskError) {
    var inner = path[...]
    while let slash = inner.lastIndex(of: "/") {
      inner = inner[..<slash]
      var openFolders = OpenFolderCache(root: self)
      let name = inner.split(separator: "/").last.map(String.init) ?? String(inner)
      guard let parent = try openFolders.existingFolder(of: String(inner)),
        parent.removeFolderIfEmpty(name)
      else { return }
    }
  }

  /// Writes all bytes; 0, or the number of the error.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = retrying { Platform.write(UnsafeRawBufferPointer(rebasing: rest), to: file) }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  /// Gives a file or link another name in this folder, in place of what has that name.
  func rename(_ name: String, to new: String) throws(DiskError) {
    guard renameat(descriptor, name, descriptor, new) != 0 else { return }
    throw DiskError(joined(name), code: errno, while: "rename the file")
  }

  /// Removes a file or link; says whether it was there. A folder at the name stays.
  @discardableResult
  func remove(_ name: String) throws(DiskError) -> Bool {
    if unlinkat(descriptor, name, 0) == 0 { return true }
    let code = errno
    // Linux says EISDIR of a folder, Darwin EPERM.
    if code == ENOENT || kind(of: name) == .folder { return false }
    throw DiskError(joined(name), code: code, while: "remove the file")
  }

  /// Removes a folder if it is empty; says whether it did.
  func removeFolderIfEmpty(_ name: String) -> Bool {
    unlinkat(descriptor, name, AT_REMOVEDIR) == 0
  }

  /// Opens a file for reading, never through a link, and says how large it is; `nil` where there is
  /// nothing, or something else than a file.
  func openFile(_ name: String) throws(DiskError) -> (descriptor: Int32, size: Int)? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = retrying { openat(descriptor, name, flags) }
    guard file >= 0 else {
      switch errno {
      case ENOENT, ELOOP, ENXIO: return nil
      default: throw DiskError(joined(name), code: errno, whileReading: "read the file")
      }
    }
    var status = stat()
    guard fstat(file, &status) == 0, EntryKind(mode: status.st_mode) == .file else {
      close(file)
      return nil
    }
    return (file, Int(status.st_size))
  }

  private func bytes(of name: String, in file: Int32, size: Int) throws(DiskError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = retrying { read(file, start + count, size - count) }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else {
      throw DiskError(joined(name), code: failure, whileReading: "read the file")
    }
    return bytes
  }
}

import ParleyModel

/// Files as they were read, so that those that have not changed need not be read again.
struct FileCache: Sendable {
  /// In the order of the bytes of their paths.
  private(set) var files: [CachedFile] = []

  /// A cache of nothing.
  init() {}

  /// Keeps files that are in the order of their paths.
  init(_ files: [CachedFile]) { self.files = files }

  /// Keeps what is at a path now, which may be nothing.
  mutating func put(_ file: CachedFile?, at path: String) {
    let place = place(of: path)
    let isKnown = place < files.count && files[place].file.path == path
    switch (file, isKnown) {
    case (let file?, true): files[place] = file
    case (let file?, false): files.insert(file, at: place)
    case (nil, true): files.remove(at: place)
    case (nil, false): break
    }
  }

  /// Where a path is, or would be.
  private func place(of path: String) -> Int {
    files.sortedIndex { !$0.file.path.utf8.lexicographicallyPrecedes(path.utf8) }
  }

  /// A file that has not changed since it was read; `nil` where that is not certain.
  func file(at path: String, with stamp: FileStamp?) -> CachedFile? {
    let place = place(of: path)
    guard place < files.count, files[place].file.path == path, let known = files[place].stamp,
      known.isSettled, known == stamp
    else { return nil }
    return files[place]
  }
}

/// A file, and what distinguished its state when it was read from any other.
struct CachedFile: Sendable {
  let file: SourceFile
  /// `nil` where there was nothing to read.
  let stamp: FileStamp?
}

/// What the file system says of a file without reading it.
struct FileStamp: Equatable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  /// In nanoseconds since 1970.
  private let modified: Int64
  /// In nanoseconds since 1970; a program that sets a file's time back cannot set this one.
  private let changed: Int64
  /// Whether the last change was far enough back, when this was taken, that a later one must show. A
  /// file system counts time in steps, some in steps of two seconds, and within one step a file may
  /// change again and look the same.
  let isSettled: Bool

  /// The stamp of a file below a folder; `nil` where it cannot be had.
  init?(of path: String, in folder: Folder) {
    var status = stat()
    guard fstatat(folder.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.modified)
    changed = Self.nanoseconds(status.changed)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age = Self.nanoseconds(now) - max(modified, changed)
    isSettled = age > 2_100_000_000
  }

  /// Whether both are of the same state, whenever they were taken.
  static func == (left: FileStamp, right: FileStamp) -> Bool {
    left.device == right.device && left.inode == right.inode && left.size == right.size
      && left.modified == right.modified && left.changed == right.changed
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

import ParleyModel

/// Reads complete folders of a project into memory, every file exactly once and in the order of paths.
///
/// Nothing in a folder is skipped in silence: what cannot be read becomes a source file
/// that says why. Only names that start with `.` are left out. Nothing is read from outside the
/// project: links that lead there are refused, so that building a stranger's project publishes no
/// file of one's own.
struct FolderReader: Sendable {
  /// The largest file that is read, in bytes.
  static let largestFile = 256 << 20

  let project: Folder
  /// Its path without links.
  private let root: String

  /// Opens a project's folder.
  init(project path: String) throws(DiskError) {
    project = try Folder(at: path)
    guard let resolved = Self.resolve(path) else {
      throw DiskError(path, code: errno, while: "find the folder")
    }
    root = resolved == "/" ? "" : resolved
  }

  /// Whether the project has such a folder (or anything else by that name).
  func has(_ name: String) -> Bool { project.kind(of: name) != nil }

  /// Every file below a folder of the project, sorted by the bytes of its path, and every folder that
  /// could not be looked into.
  ///
  /// - Throws: where the folder itself is not there or cannot be looked into: what it contains is not
  ///   nothing.
  func files(in folder: String) async throws(DiskError) -> [SourceFile] {
    try await places(in: folder).concurrentMap { place in
      SourceFile(path: place.path, contents: contents(of: place))
    }
  }

  /// The same, with what an earlier reading found: only files that have changed since are read.
  ///
  /// - Parameter change: What may have changed; of files that it does not name, nothing is asked.
  func files(
    in folder: String, after change: SeenChange = .anything, with cache: inout FileCache
  ) async throws(DiskError) -> [SourceFile] {
    if case .files(let paths) = change, !cache.files.isEmpty, project.kind(of: folder) == .folder {
      let own = paths.filter { $0.utf8.starts(with: "\(folder)/".utf8) }
      // A name that has become that of a folder stands for all that is in it.
      if !own.contains(where: { project.kind(of: $0) == .folder }) {
        for path in own.sorted() { cache.put(cached(path, cache), at: path) }
        return cache.files.map(\.file)
      }
    }
    let known = cache
    let found = try await places(in: folder).concurrentMap { cached($0, known) }
    cache = FileCache(found)
    return found.map(\.file)
  }

  /// What is at a path now; `nil` where there is nothing.
  private func cached(_ path: String, _ known: FileCache) -> CachedFile? {
    guard let kind = project.kind(of: path), let name = path.split(separator: "/").last else {
      return nil
    }
    let entry = Folder.Entry(name: String(name), kind: kind, isReadable: true)
    return cached(Place(path: path, finding: finding(of: entry, at: path)), known)
  }

  private func cached(_ place: Place, _ known: FileCache) -> CachedFile {
    var stamp: FileStamp?
    if case .file(let location) = place.finding {
      // Taken before the file is read: a change while it is read makes the stamp an old one.
      stamp = FileStamp(of: location, in: project)
      if let file = known.file(at: place.path, with: stamp) { return file }
    }
    return CachedFile(
      file: SourceFile(path: place.path, contents: contents(of: place)), stamp: stamp)
  }

  private func contents(of place: Place) -> SourceFile.Contents {
    switch place.finding {
    case .closed(let error): .closedFolder(message: error.trouble, help: error.help)
    case .problem(let problem): problem
    case .file where Self.isOnlyListed(place.path): .unread
    case .file(let location): contents(of: location)
    }
  }

  /// Whether it only matters that a file is there: pictures may be large, and records only name them.
  static func isOnlyListed(_ path: String) -> Bool {
    path.utf8.starts(with: "\(Medium.folder)/".utf8)
  }

  private func places(in folder: String) throws(DiskError) -> [Place] {
    switch project.kind(of: folder) {
    case .folder: break
    case nil: throw DiskError(folder, "there is no such folder in \(project.path)")
    default:
      throw DiskError(
        folder, "is not a folder", help: "Parley reads real folders only, not links to others")
    }
    let found = list(folder).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    if let first = found.first, first.path == folder, case .closed(let error) = first.finding {
      throw error
    }
    return found
  }

  /// What is at a path now; `nil` where there is nothing. For files that are not read with their folders.
  func file(at path: String) -> SourceFile.Contents? {
    var inner = ""
    for name in path.split(separator: "/") {
      inner += inner.isEmpty ? "\(name)" : "/\(name)"
      // What is in a folder that is a link may be anywhere.
      if inner != path, project.kind(of: inner) != .folder { return nil }
    }
    guard let kind = project.kind(of: path), let name = path.split(separator: "/").last else {
      return nil
    }
    let entry = Folder.Entry(name: String(name), kind: kind, isReadable: true)
    return contents(of: Place(path: path, finding: finding(of: entry, at: path)))
  }

  /// The paths of all files below a folder of the project, sorted by bytes; nothing is read.
  func paths(in folder: String) -> [String] {
    list(folder).map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  // MARK: Walking

  /// A path, and either where its bytes are or what is wrong with it.
  private struct Place: Sendable {
    let path: String
    let finding: Finding

    enum Finding: Sendable {
      /// The path to read, from the project's folder; another one where a link leads there.
      case file(String)
      case problem(SourceFile.Contents)
      /// A folder that cannot be looked into.
      case closed(DiskError)
    }
  }

  private func list(_ folder: String) -> [Place] {
    var places: [Place] = []
    var ahead = [folder]
    while let path = ahead.popLast() {
      let entries: [Folder.Entry]
      do throws(DiskError) {
        entries = try self.entries(of: path)
      } catch {
        places.append(Place(path: path, finding: .closed(error)))
        continue
      }
      for entry in entries where !entry.name.hasPrefix(".") {
        let inner = "\(path)/\(entry.name)"
        if inner == ArticleCapture.folder { continue }
        if entry.isReadable, entry.kind == .folder, !Self.looksLikeFile(entry.name) {
          ahead.append(inner)
        } else {
          places.append(Place(path: inner, finding: finding(of: entry, at: inner)))
        }
      }
    }
    return places
  }

  private func entries(of path: String) throws(DiskError) -> [Folder.Entry] {
    let absolute = "\(root)/\(path)"
    do throws(DiskError) {
      return try Folder(at: absolute, followingLink: false).entries()
    } catch {
      // Named as the user would: from the project's folder.
      let inner = project.path == "." ? path : project.joined(path)
      throw DiskError(path, error.trouble, help: error.help.replacing(absolute, with: inner))
    }
  }

  private func finding(of entry: Folder.Entry, at path: String) -> Place.Finding {
    guard entry.isReadable else {
      return .problem(
        .problem(
          .unreadableFile, message: "the name of the file is not UTF-8", help: "rename the file"))
    }
    switch entry.kind {
    case .file: return .file(path)
    case .link: return destination(ofLink: path)
    case .folder:
      return .problem(
        .problem(
          .notAFile, message: "this is a folder, and its name is that of a file",
          help: "rename the folder, or move its files out and remove it"))
    case .other: return .problem(Self.notRegular)
    }
  }

  /// Where a link leads, if that is a file of this project.
  private func destination(ofLink path: String) -> Place.Finding {
    guard let resolved = Self.resolve("\(root)/\(path)") else {
      let code = errno
      let target = Self.target(ofLink: "\(root)/\(path)").map { " to `\($0)`" } ?? ""
      let message =
        switch code {
        case ELOOP: "the symbolic link\(target) leads back to itself"
        case ENOENT, ENOTDIR: "the symbolic link\(target) is broken"
        default: "cannot follow the symbolic link\(target): \(DiskError.words(for: code))"
        }
      return .problem(
        .problem(
          .unreadableFile, message: message, help: "put the file itself here, or remove the link"))
    }
    guard resolved.utf8.starts(with: "\(root)/".utf8) else {
      return .problem(
        .problem(
          .linkOutside, message: "the symbolic link points outside the project, to `\(resolved)`",
          help: "put a copy of the file here; nothing outside the project is read"))
    }
    var status = stat()
    guard lstat(resolved, &status) == 0, EntryKind(mode: status.st_mode) == .file else {
      return .problem(
        .problem(
          .notAFile, message: "the symbolic link leads to something that is not a file",
          help: "links to files are followed, links to folders are not"))
    }
    return .file(String(resolved.dropFirst(root.count + 1)))
  }

  /// Whether a folder's name ends like those of the files we read.
  static func looksLikeFile(_ name: some StringProtocol) -> Bool {
    [".md", ".txt", ".yml", ".yaml", ".mustache"].contains { name.hasSuffix($0) }
  }

  /// A path without links, or `nil` with the reason in `errno`.
  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func target(ofLink path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let length = readlink(path, start, buffer.count)
      guard length > 0 else { return nil }
      let bytes = buffer[..<length].map { UInt8(bitPattern: $0) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

// MARK: - Reading

extension FolderReader {
  fileprivate static let notRegular = SourceFile.Contents.problem(
    .notAFile, message: "this is a pipe, a socket or a device, not a file",
    help: "put a file here, or remove it")

  /// The bytes of a regular file, read completely and while it does not change.
  private func contents(of path: String) -> SourceFile.Contents {
    // A file may be saved at the very moment it is read: then it is read again.
    for _ in 0..<4 {
      if let contents = contentsOnce(of: path) { return contents }
    }
    return .problem(
      .unreadableFile, message: "the file kept changing while it was read",
      help: "build again once whatever writes it has finished")
  }

  /// `nil` when the file changed while it was read.
  private func contentsOnce(of path: String) -> SourceFile.Contents? {
    // Without O_NONBLOCK, opening a pipe that took the file's place would wait for a writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let descriptor = retrying { openat(project.descriptor, path, flags) }
    guard descriptor >= 0 else { return Self.unreadable(errno) }
    defer { close(descriptor) }
    var before = stat()
    guard fstat(descriptor, &before) == 0 else { return Self.unreadable(errno) }
    guard EntryKind(mode: before.st_mode) == .file else { return Self.notRegular }
    let size = Int(before.st_size)
    guard size <= Self.largestFile else {
      return .problem(
        .fileTooLarge,
        message: "the file has \(size) bytes; Parley reads files of up to \(Self.largestFile)",
        help: "save its text only, or split it")
    }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = retrying { read(descriptor, start + count, size - count) }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { return Self.unreadable(failure) }
    var after = stat()
    guard fstat(descriptor, &after) == 0 else { return Self.unreadable(errno) }
    let isSame = bytes.count == size && after.st_size == before.st_size
    return isSame && before.hasSameTime(as: after) ? .bytes(bytes) : nil
  }

  private static func unreadable(_ code: Int32) -> SourceFile.Contents {
    let help =
      switch code {
      case EACCES, EPERM: "give yourself permission to read it: `chmod u+r`"
      case ENOENT: "it was removed while the project was read; build again"
      default: ""
      }
    return .problem(
      .unreadableFile, message: "cannot read the file: \(DiskError.words(for: code))", help: help)
  }
}

extension stat {
  /// Whether both have the same time of last change.
  fileprivate func hasSameTime(as other: stat) -> Bool {
    modified.tv_sec == other.modified.tv_sec && modified.tv_nsec == other.modified.tv_nsec
  }
}

import ParleyModel
import ParleySite
import Synchronization

/// A file of the site and how to make its bytes.
struct OutputFile: Sendable {
  /// The path from the output folder, with `/` between its parts.
  let path: String
  /// Writes the bytes; always the same ones, on any thread.
  let write: @Sendable (inout ByteSink) -> Void

  /// A file that is written into a sink.
  init(path: String, write: @escaping @Sendable (inout ByteSink) -> Void) {
    self.path = path
    self.write = write
  }

  /// A file of bytes that are there.
  init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(path: path) { sink in sink.append(bytes()) }
  }

  /// All of the bytes.
  func render() -> [UInt8] {
    var sink = ByteSink()
    write(&sink)
    return sink.bytes
  }
}

/// Makes an output folder contain a site: writes what changed, removes what is no longer made.
///
/// It may be killed at any moment. Every file is written beside its place and renamed onto it, so none
/// is ever half-written; a large file is never in memory at once. Before the first change, the manifest is
/// made to name the files of the last build and of this one together; only after the last change does it
/// name this build's alone. So no file of ours is ever forgotten, and the next build ends in the same bytes
/// as a build into an empty folder. (Power may fail, too, but that is left to the file system: making sure
/// costs a disk flush for each of thousands of files.)
struct SiteWriter: Sendable {
  /// What a build did to the output folder.
  struct Summary: Equatable, Sendable {
    /// The files the site has, and their bytes together.
    var files = 0
    var bytes = 0
    /// How many of them were written because they were missing or different.
    var written = 0
    /// How many files of earlier builds were removed.
    var removed = 0
  }

  /// Where the site goes.
  let output: OutputFolder

  /// Writes the site. Pages are rendered as they are written, on all cores, and none is kept.
  ///
  /// - Parameter progress: called from many tasks with a number of files just done.
  func write(
    _ files: [OutputFile], progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws(DiskError) -> Summary {
    let paths = files.map(\.path)
    try check(paths)
    let new = SiteManifest(paths: paths, isFinished: true)
    let old = output.manifest ?? SiteManifest(paths: [], isFinished: true)
    if !old.isFinished { try removeTemporaries(of: old.paths) }
    let kept = Set(paths)
    let stale = old.paths.filter { !kept.contains($0) }
    try refuseStrangers(at: files, known: old)

    let journal = Journal(
      folder: output.folder,
      manifest: SiteManifest(paths: old.paths + paths, isFinished: false),
      isBegun: !old.isFinished && stale.count + paths.count == old.paths.count)
    var summary = Summary()
    if !stale.isEmpty {
      let blocking = stale.filter(Self.blocking(new.paths))
      summary.removed += try remove(blocking, journal: journal)
    }
    let done = try await writeAll(files, journal: journal, progress: progress)
    summary.files = done.files
    summary.bytes = done.bytes
    summary.written = done.written
    summary.removed += try remove(stale, journal: journal)
    if try !output.folder.holds(new.bytes, in: SiteManifest.name) {
      try output.folder.replace(SiteManifest.name, with: new.bytes)
    }
    return summary
  }

  // MARK: Before anything is changed

  private func check(_ paths: [String]) throws(DiskError) {
    for path in paths where !SiteManifest.isSafe(path) {
      throw DiskError(output.folder.joined(path), "no page may be written there")
    }
    guard Set(paths).count == paths.count else {
      throw DiskError(output.folder.path, "two pages have the same path")
    }
  }

  /// Finds files that are where a page goes and that no build wrote: they are not ours to replace.
  /// One that contains exactly the bytes of the page is taken over: that is how a merge of two branches
  /// ends.
  private func refuseStrangers(
    at files: [OutputFile], known: SiteManifest
  ) throws(DiskError) {
    let ours = Set(known.paths)
    var openFolders = OpenFolderCache(root: output.folder)
    // Into a new folder, nothing has to be looked for but the few names at its top.
    var isFree: [Substring: Bool] = [:]
    for file in files where !ours.contains(file.path) {
      let path = file.path
      let top = path.prefix { $0 != "/" }
      if isFree[top] == nil { isFree[top] = output.folder.kind(of: String(top)) == nil }
      if isFree[top] == true { continue }
      let name = Self.name(of: path)
      guard let folder = try folder(of: path, along: &openFolders, ours: ours),
        let kind = folder.kind(of: name)
      else { continue }
      if kind == .file, try Self.holds(file, name, in: folder) { continue }
      // The very folder in which files of ours made room for one of that name is emptied first.
      if kind == .folder, ours.contains(where: { $0.hasPrefix("\(path)/") }) { continue }
      throw DiskError(
        output.folder.joined(path), "is in the way of a page, and Parley did not write it",
        help: "move it out of the output folder, or give the page another name")
    }
  }

  private static func holds(
    _ file: OutputFile, _ name: String, in folder: Folder
  ) throws(DiskError) -> Bool {
    let comparison = FileComparison()
    try comparison.begin(name, in: folder)
    var sink = ByteSink(handingOnTo: { _ = comparison.add($0) })
    file.write(&sink)
    sink.finish()
    return try comparison.isEqual()
  }

  private func folder(
    of path: String, along openFolders: inout OpenFolderCache, ours: Set<String>
  ) throws(DiskError) -> Folder? {
    do throws(DiskError) {
      return try openFolders.unobstructedFolder(of: path)
    } catch {
      // A file of ours that a folder will take the place of is removed before.
      var above = path[...]
      while let slash = above.lastIndex(of: "/") {
        above = above[..<slash]
        if ours.contains(String(above)) { return nil }
      }
      throw error
    }
  }

  private func removeTemporaries(of paths: [String]) throws(DiskError) {
    var openFolders = OpenFolderCache(root: output.folder)
    for path in paths + [SiteManifest.name] {
      guard let folder = try openFolders.existingFolder(of: path) else { continue }
      try folder.remove(SiteManifest.temporaryPrefix + Self.name(of: path))
    }
  }

  /// Whether an old path is in the way of new ones: a file where they need a folder, or the reverse.
  static func blocking(_ paths: [String]) -> (String) -> Bool {
    let files = Set(paths)
    var folders: Set<Substring> = []
    for path in paths {
      for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
        folders.insert(path[..<index])
      }
    }
    return { old in
      folders.contains(old[...])
        || zip(old.utf8.indices, old.utf8).contains { index, byte in
          byte == UInt8(ascii: "/") && files.contains(String(old[..<index]))
        }
    }
  }

  // MARK: Changing

  private func writeAll(
    _ files: [OutputFile], journal: Journal, progress: @escaping @Sendable (Int) -> Void
  ) async throws(DiskError) -> Summary {
    let size = 32
    let root = output.folder
    let result = await withTaskGroup(of: Result<Summary, DiskError>.self) { group in
      for start in stride(from: 0, to: files.count, by: size) {
        group.addTask {
          let some = files[start..<min(start + size, files.count)]
          let result = Self.write(some, into: root, journal: journal)
          progress(some.count)
          return result
        }
      }
      var total: Result<Summary, DiskError> = .success(Summary())
      for await result in group {
        switch (total, result) {
        case (.success(var sum), .success(let part)):
          sum.files += part.files
          sum.bytes += part.bytes
          sum.written += part.written
          total = .success(sum)
        case (.success, .failure(let error)):
          total = .failure(error)
          group.cancelAll()
        case (.failure, _): break
        }
      }
      return total
    }
    return try result.get()
  }

  private static func write(
    _ files: ArraySlice<OutputFile>, into root: Folder, journal: Journal
  ) -> Result<Summary, DiskError> {
    var summary = Summary()
    var openFolders = OpenFolderCache(root: root)
    let update = FileUpdate(beginning: journal.begin)
    // One buffer for all of them.
    var sink = ByteSink(handingOnTo: update.add)
    for file in files {
      if Task.isCancelled { break }
      do throws(DiskError) {
        let folder = try openFolders.folder(of: file.path, beginning: journal.begin)
        guard let folder else {
          return .failure(DiskError(file.path, "its folder was removed while the site was written"))
        }
        try update.begin(Self.name(of: file.path), in: folder, isNew: openFolders.isNew)
        file.write(&sink)
        sink.finish()
        let done = try update.end()
        summary.files += 1
        summary.bytes += done.bytes
        if done.isWritten { summary.written += 1 }
      } catch {
        return .failure(error)
      }
    }
    return .success(summary)
  }

  /// Removes files of earlier builds, and the folders that become empty; says how many files.
  private func remove(_ paths: [String], journal: Journal) throws(DiskError) -> Int {
    var removed = 0
    var openFolders = OpenFolderCache(root: output.folder)
    for path in paths {
      // A folder that has since become a link or a file contains nothing of ours.
      guard let folder = try openFolders.existingFolder(of: path) else { continue }
      try journal.begin()
      if try folder.remove(Self.name(of: path)) { removed += 1 }
    }
    for path in paths { try output.folder.removeEmptyFolders(above: path) }
    return removed
  }

  private static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  // MARK: The journal

  /// Writes the manifest of both builds once, before the first change; a build that changes nothing
  /// leaves the manifest alone, too.
  private final class Journal: Sendable {
    private let folder: Folder
    private let manifest: SiteManifest
    private let isBegun: Mutex<Bool>

    init(folder: Folder, manifest: SiteManifest, isBegun: Bool) {
      self.folder = folder
      self.manifest = manifest
      self.isBegun = Mutex(isBegun)
    }

    func begin() throws(DiskError) {
      let failure: DiskError? = isBegun.withLock { isBegun in
        if isBegun { return nil }
        do throws(DiskError) {
          try folder.replace(SiteManifest.name, with: manifest.bytes)
          isBegun = true
          return nil
        } catch {
          return error
        }
      }
      if let failure { throw failure }
    }
  }
}

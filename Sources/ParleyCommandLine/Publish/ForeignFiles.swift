/// Files at a destination that no publication of ours put there. They are never removed, and replaced
/// only when asked for.
struct ForeignFiles: Sendable {
  private let paths: Set<String>
  private let folders: Set<Substring>

  /// Takes their paths.
  init(_ paths: some Sequence<String>) {
    self.paths = Set(paths)
    folders = Self.folders(above: self.paths)
  }

  /// Refuses to go on where one of them is at a path of the site, or in the way of one.
  ///
  /// - Parameters:
  ///   - isTakingOver: whether those that are at the very path of a page may be replaced.
  ///   - title: what the destination is.
  func check(
    _ files: [PublishChanges.File], isTakingOver: Bool, at title: String
  ) throws(UsageError) {
    for file in files {
      if paths.contains(file.path), !isTakingOver {
        throw UsageError(
          "`\(file.path)` is already at \(title), and Parley did not put it there",
          help: "move it away, or let it be replaced with --take-over")
      }
      if let other = obstacle(to: file.path) {
        throw UsageError(
          "`\(other)` at \(title) is in the way of `\(file.path)`, and Parley did not put it there",
          help: "move it away")
      }
    }
  }

  /// A foreign file where a folder is needed, or a folder of foreign files where a file is.
  private func obstacle(to path: String) -> String? {
    if folders.contains(path[...]) { return "\(path)/" }
    for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
      if paths.contains(String(path[..<index])) { return String(path[..<index]) }
    }
    return nil
  }

  /// Every folder that the files of some paths are in.
  static func folders(above paths: some Sequence<String>) -> Set<Substring> {
    var folders: Set<Substring> = []
    for path in paths {
      for (index, byte) in zip(path.utf8.indices, path.utf8) where byte == UInt8(ascii: "/") {
        folders.insert(path[..<index])
      }
    }
    return folders
  }
}

extension SiteManifest {
  /// Reads the manifest of an earlier publication.
  ///
  /// - Throws: for a file that is not a manifest, or one of a later version.
  static func published(_ bytes: [UInt8], at title: String) throws(UsageError) -> SiteManifest {
    if let manifest = SiteManifest(bytes) { return manifest }
    throw UsageError(
      "\(Self.name) at \(title) is not a list this version of Parley can read",
      help: "publish with a newer Parley, or remove that file and publish with --take-over")
  }

  /// The list at a destination while it changes: what was there and what will be.
  func unfinished(with next: SiteManifest) -> SiteManifest {
    SiteManifest(paths: paths + next.paths, isFinished: false)
  }
}

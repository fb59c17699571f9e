/// What a new project starts with.
enum StarterSite {
  /// A file and its place in the project.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  /// The starter's files, sorted by path.
  static func files(of installed: InstalledFiles) throws -> [File] {
    guard let starter = installed.starter else {
      throw UsageError(
        "the starter site did not come with this program",
        help: "install Parley with `make install`")
    }
    return try files(in: Folder(at: starter), below: "").sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  private static func files(in folder: Folder, below prefix: String) throws -> [File] {
    var files: [File] = []
    for entry in try folder.entries() {
      let path = prefix + entry.name
      if let inner = try folder.existingFolder(entry.name) {
        files += try self.files(in: inner, below: "\(path)/")
      } else if let bytes = try folder.bytes(of: entry.name) {
        files.append(File(path: path, bytes: bytes))
      } else {
        throw DiskError(folder.joined(entry.name), "is neither a file nor a folder")
      }
    }
    return files
  }
}

/// Puts copies of the program's templates into a project, and takes them out.
struct ThemeFiles: Sendable {
  private let root: Folder

  /// - Parameter root: The project's folder.
  init(at root: String) throws(DiskError) { self.root = try Folder(at: root) }

  /// Whether the site has a file of a name.
  func has(_ name: String) throws(DiskError) -> Bool {
    let path = "\(TemplateFolders.name)/\(name)"
    return try folder(of: path)?.kind(of: last(path)) != nil
  }

  /// Copies a file, and keeps it as it is beside, so that an upgrade can be distinguished from the site's changes.
  func copy(_ entry: ThemeCatalog.Entry) throws(DiskError) {
    try keepBase(entry)
    try root.create("\(TemplateFolders.name)/\(entry.name)", with: entry.bytes)
  }

  /// Keeps a file as what the site's own was made from.
  func keepBase(_ entry: ThemeCatalog.Entry) throws(DiskError) {
    let path = TemplateCopy.path(ofBase: entry.name)
    var trail = OpenFolderCache(root: root)
    guard let folder = try trail.folder(of: path, beginning: { () throws(DiskError) in }) else {
      throw DiskError(path, "its folder was removed")
    }
    try folder.replace(last(path), with: entry.bytes)
  }

  /// Removes a copy and what it was made from, and folders that are empty then.
  func remove(_ name: String) throws(DiskError) {
    try removeFile("\(TemplateFolders.name)/\(name)")
    try removeBase(of: name)
  }

  /// Removes what a copy was made from.
  func removeBase(of name: String) throws(DiskError) {
    try removeFile(TemplateCopy.path(ofBase: name))
  }

  /// The names of all files that are kept though the site has no copy of them.
  func basesAlone() throws(DiskError) -> [String] {
    let path = "\(TemplateFolders.name)/\(TemplateCopy.baseFolder)"
    guard root.kind(of: path) == .folder else { return [] }
    var names: [String] = []
    for file in try FolderReader(project: root.path).paths(in: path) {
      let name = String(file.dropFirst(path.count + 1))
      if try !has(name) { names.append(name) }
    }
    return names
  }

  private func removeFile(_ path: String) throws(DiskError) {
    guard let folder = try folder(of: path) else { return }
    try folder.remove(last(path))
    try root.removeEmptyFolders(above: path)
  }

  private func folder(of path: String) throws(DiskError) -> Folder? {
    var trail = OpenFolderCache(root: root)
    return try trail.existingFolder(of: path)
  }

  private func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

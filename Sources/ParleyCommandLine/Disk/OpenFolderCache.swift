/// The folders along the path last asked for, held open, so that the next path, which is mostly a
/// neighbour, costs few look-ups. Links are never followed.
struct OpenFolderCache {
  private let root: Folder
  private var open: [(name: Substring, folder: Folder)] = []
  /// Whether the folder last asked for was made for it, so that there is nothing in it yet.
  private(set) var isNew = false

  /// Starts at the output folder.
  init(root: Folder) { self.root = root }

  /// The folder that a path's file is in, if it is there.
  mutating func existingFolder(of path: String) throws(DiskError) -> Folder? {
    try folder(of: path) { (parent, name) throws(DiskError) in try parent.existingFolder(name) }
  }

  /// The folder that a path's file is in, if it is there.
  ///
  /// - Throws: also where something else is in its way.
  mutating func unobstructedFolder(of path: String) throws(DiskError) -> Folder? {
    try folder(of: path) { (parent, name) throws(DiskError) in try parent.folder(name) }
  }

  /// The folder that a path's file is in, made where it is missing.
  ///
  /// - Parameter beginning: called before a folder is made.
  mutating func folder(
    of path: String, beginning: () throws(DiskError) -> Void
  ) throws(DiskError) -> Folder? {
    var isNew = false
    let folder = try folder(of: path) { (parent, name) throws(DiskError) in
      if let existing = try parent.folder(name) { return existing }
      try beginning()
      isNew = try parent.makeFolder(name)
      return try parent.folder(name)
    }
    self.isNew = isNew
    return folder
  }

  private mutating func folder(
    of path: String, step: (Folder, String) throws(DiskError) -> Folder?
  ) throws(DiskError) -> Folder? {
    let parts = path.split(separator: "/").dropLast()
    var depth = 0
    while depth < parts.count, depth < open.count, open[depth].name == parts[depth] { depth += 1 }
    open.removeSubrange(depth...)
    for part in parts.dropFirst(depth) {
      guard let next = try step(open.last?.folder ?? root, String(part)) else { return nil }
      open.append((part, next))
    }
    return open.last?.folder ?? root
  }
}

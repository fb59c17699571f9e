import ParleyModel

/// The site of a project in a repository that tracks it: what a git tree contains of it, what it should
/// hold, and how to bring that into an index.
///
/// Only files that the generator made are ever added, changed or removed: those of the manifest that is
/// committed with them, and those of the site that is made now.
struct CommittedSite: Sendable {
  /// The folder the site is tracked in.
  static let folder = "public"

  /// One file of the site that is not as it should be.
  struct Change: Sendable {
    /// The path from the site's folder.
    let path: String
    /// What the tree contains there.
    let old: GitSnapshot.Entry?
    /// The name of the object it should contain; `nil` for a page that is no longer made.
    let new: String?
  }

  /// The tree.
  let snapshot: GitSnapshot
  private let pages: [String: OutputFile]
  private let order: [OutputFile]
  private let manifest: SiteManifest
  private let ours: Set<String>

  /// Whether a tree contains a site at all.
  static func isTracked(in snapshot: GitSnapshot) -> Bool {
    snapshot.entries["\(folder)/\(SiteManifest.name)"] != nil
  }

  /// Compares the lists of files.
  ///
  /// - Throws: where a page would take the place of a file that the generator did not make.
  init(_ files: [OutputFile], in snapshot: GitSnapshot) async throws {
    self.snapshot = snapshot
    manifest = SiteManifest(paths: files.map(\.path), isFinished: true)
    let bytes = manifest.bytes
    order = files + [OutputFile(path: SiteManifest.name) { bytes }]
    pages = Dictionary(order.map { ($0.path, $0) }) { first, _ in first }
    // A page may be in the last commit and gone from the list that was staged since.
    let places = [
      snapshot.entries["\(Self.folder)/\(SiteManifest.name)"].map { String($0.id) },
      "HEAD:\(snapshot.prefix)\(Self.folder)/\(SiteManifest.name)",
    ].compactMap { $0 }
    var ours: Set<String> = [SiteManifest.name]
    for found in try await snapshot.repository.blobs(places) {
      guard let found else { continue }
      guard let known = SiteManifest(found) else {
        throw DiskError(
          "\(Self.folder)/\(SiteManifest.name)",
          "is not a manifest this version of Parley can read",
          help: "commit with a newer Parley, or remove the site from the repository once")
      }
      ours.formUnion(known.paths)
    }
    self.ours = ours
    try await refuseStrangers()
  }

  /// Everything that has to change, in the order of paths; the new objects are in the repository.
  func changes() async throws -> [Change] {
    var changes: [Change] = []
    for path in ours where pages[path] == nil {
      if let old = entry(path) { changes.append(Change(path: path, old: old, new: nil)) }
    }
    let size = 512
    for start in stride(from: 0, to: order.count, by: size) {
      let some = Array(order[start..<min(start + size, order.count)])
      let rendered = await some.concurrentMap(chunk: 16) { $0.render() }
      let present = try await bytes(of: some.map(\.path))
      let different = zip(some, zip(rendered, present)).filter { $1.0 != $1.1 }
      let names = try await snapshot.repository.store(different.map { $0.1.0 })
      for (file, name) in zip(different.map(\.0), names) {
        changes.append(Change(path: file.path, old: entry(file.path), new: name))
      }
    }
    return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Writes changes to an index.
  ///
  /// - Parameters:
  ///   - index: its file; `nil` for the one that git means.
  ///   - untouched: whether entries stay that differ from those of the tree.
  func stage(
    _ changes: [Change], in index: String? = nil, keepingOthers untouched: Bool
  ) async throws {
    let root = "\(snapshot.prefix)\(Self.folder)/"
    var changes = changes
    if untouched {
      let staged = try await staged(root, in: index)
      changes.removeAll { staged[root + $0.path] != $0.old?.id }
    }
    guard let width = changes.compactMap({ $0.new?.count ?? $0.old?.id.count }).first else {
      return
    }
    var lines = ""
    // What goes makes room for what comes.
    for change in changes where change.new == nil {
      lines += "0 \(String(repeating: "0", count: width))\t\(root)\(change.path)\0"
    }
    for change in changes {
      if let new = change.new { lines += "100644 \(new)\t\(root)\(change.path)\0" }
    }
    try await snapshot.repository.git(
      ["update-index", "-z", "--index-info"], input: Array(lines.utf8), index: index,
      doing: "stage the site")
  }

  /// Brings the working tree's site along, if all of the files in question are there as the tree had
  /// them; says whether that was so. Otherwise it is as somebody wants it, and stays.
  func bringAlong(_ changes: [Change]) async throws -> Bool {
    let root = try Folder(at: "\(snapshot.repository.top)/\(snapshot.prefix)")
    guard let folder = try root.existingFolder(Self.folder) else { return false }
    try OutputFolder.lock(folder) {}
    var behind: [Change] = []
    let size = 512
    for start in stride(from: 0, to: changes.count, by: size) {
      let some = changes[start..<min(start + size, changes.count)]
      let old = try await bytes(of: some.map(\.path))
      var openFolders = OpenFolderCache(root: folder)
      for (change, old) in zip(some, old) {
        let (parent, name) = try place(of: change.path, along: &openFolders)
        let present = try parent?.bytes(of: name)
        if present == wanted(change) { continue }
        let isFree = present != nil || parent?.kind(of: name) == nil
        guard present == old, isFree else { return false }
        behind.append(change)
      }
    }
    guard !behind.isEmpty else { return true }
    // Without a change to it, there are no new pages, and the list may be one that somebody wants.
    let isListChanged = changes.contains { $0.path == SiteManifest.name }
    if isListChanged {
      // If this is cut short, the next build knows every file of ours by this list.
      let unfinished = SiteManifest(paths: ours.union(manifest.paths), isFinished: false)
      try folder.replace(SiteManifest.name, with: unfinished.bytes)
    }
    try write(behind, into: folder)
    if isListChanged { try folder.replace(SiteManifest.name, with: manifest.bytes) }
    return true
  }

  // MARK: The tree

  private func entry(_ path: String) -> GitSnapshot.Entry? {
    snapshot.entries["\(Self.folder)/\(path)"]
  }

  private func bytes(of paths: [String]) async throws -> [[UInt8]?] {
    let known = paths.compactMap { path in entry(path).map { (path, String($0.id)) } }
    let blobs = try await snapshot.repository.blobs(known.map(\.1))
    var found: [String: [UInt8]] = [:]
    for (place, blob) in zip(known, blobs) { found[place.0] = blob }
    return paths.map { found[$0] }
  }

  private func refuseStrangers() async throws {
    var folders: Set<Substring> = []
    let root = "\(Self.folder)/"
    let strangers = Set(
      snapshot.entries.keys.lazy.filter { $0.hasPrefix(root) }
        .map { String($0.dropFirst(root.count)) }
    ).subtracting(ours)
    guard !strangers.isEmpty else { return }
    for path in strangers { folders.formUnion(Self.folders(above: path)) }
    var same: [OutputFile] = []
    for file in order where !ours.contains(file.path) {
      if strangers.contains(file.path) { same.append(file) }
      let above = Self.folders(above: file.path).first { strangers.contains(String($0)) }
      guard !folders.contains(file.path[...]), above == nil else {
        throw Self.inTheWay(above.map(String.init) ?? file.path)
      }
    }
    // One that contains exactly the bytes of the page is taken over: that is how a merge of two branches
    // ends.
    for (file, bytes) in zip(same, try await bytes(of: same.map(\.path)))
    where bytes != file.render() { throw Self.inTheWay(file.path) }
  }

  private static func inTheWay(_ path: String) -> DiskError {
    DiskError(
      "\(folder)/\(path)", "is in the way of a page, and Parley did not write it",
      help: "move it elsewhere, or give the page another name")
  }

  private static func folders(above path: String) -> [Substring] {
    zip(path.utf8.indices, path.utf8).filter { $1 == UInt8(ascii: "/") }.map { path[..<$0.0] }
  }

  private func staged(_ root: String, in index: String?) async throws -> [String: Substring] {
    var staged: [String: Substring] = [:]
    let list = try await snapshot.repository.git(
      ["ls-files", "-s", "-z", "--", root], index: index, doing: "list what is staged")
    for line in list.output.split(separator: 0) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let words = parts.first?.split(separator: " ") ?? []
      if parts.count == 2, words.count == 3 { staged[String(parts[1])] = words[1] }
    }
    return staged
  }

  // MARK: The working tree

  private func wanted(_ change: Change) -> [UInt8]? {
    change.new == nil ? nil : pages[change.path]?.render()
  }

  private func place(
    of path: String, along openFolders: inout OpenFolderCache
  ) throws(DiskError) -> (Folder?, String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return (try openFolders.existingFolder(of: path), name)
  }

  private func write(_ changes: [Change], into folder: Folder) throws(DiskError) {
    var openFolders = OpenFolderCache(root: folder)
    for change in changes where change.new == nil {
      let (parent, name) = try place(of: change.path, along: &openFolders)
      try parent?.remove(name)
    }
    for change in changes where change.new == nil {
      try folder.removeEmptyFolders(above: change.path)
    }
    openFolders = OpenFolderCache(root: folder)
    for change in changes {
      guard change.path != SiteManifest.name, let bytes = wanted(change) else { continue }
      let parent = try openFolders.folder(of: change.path) { () throws(DiskError) in }
      try parent?.replace(place(of: change.path, along: &openFolders).1, with: bytes)
    }
  }
}

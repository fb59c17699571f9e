/// A folder, here or on another host, that rsync brings up to date.
///
/// Parley's list of its files is there too. It names old and new files together before the first
/// change and the new ones alone after the last, so that a run that broke off is completed by the next.
struct RsyncDestination: PublishDestination {
  /// The folder as rsync writes it, with a slash at its end.
  let path: String
  let isTakingOver: Bool
  private let rsync: ExternalTool

  init(path: String, project: String, isTakingOver: Bool) {
    self.path = path.hasSuffix("/") ? path : path + "/"
    self.isTakingOver = isTakingOver
    rsync = ExternalTool("rsync", in: project)
  }

  var title: String { String(path.dropLast()) }

  /// Whether a path, as rsync reads it, is on this machine.
  static func isLocal(_ path: String) -> Bool {
    guard let colon = path.firstIndex(of: ":") else { return true }
    return path[..<colon].contains("/")
  }

  /// No words of ours are read by a shell of the other side; names come as they are.
  private static let manners = ["--secluded-args", "--8-bit-output"]

  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan {
    try await requireVersion()
    let site = try await StagedSite(files, in: scratch)
    let (isFolder, known) = try await publishedManifest(in: scratch)
    let ours = Set(known?.paths ?? [])
    let there =
      isFolder ? try await existing(ours.union(site.files.map(\.path)), in: scratch) : [:]
    let standing = site.files.map(\.path).filter { there[$0] == false }
    let different = Set(try await differences(standing, of: site, in: scratch))
    var changes = PublishChanges(
      site: site, known: known, isThere: { there[$0] != nil },
      isEqual: { there[$0.path] == false && !different.contains($0.path) })
    changes.removed.removeAll { there[$0] != false }
    let foreign = there.filter { path, isFolder in !isFolder && !ours.contains(path) }.map(\.key)
    try ForeignFiles(foreign).check(changes.sent, isTakingOver: isTakingOver, at: title)
    for file in changes.sent where there[file.path] == true {
      guard ours.contains(where: { $0.hasPrefix("\(file.path)/") }) else {
        throw UsageError(
          "a folder at \(title) is in the way of `\(file.path)`, and Parley did not make it",
          help: "move it away")
      }
    }
    let needed = ForeignFiles.folders(above: site.files.map(\.path))
    let stale = ForeignFiles.folders(above: ours).subtracting(needed).map(String.init)
      .filter { there[$0] == true }
    let found = changes
    return PublishPlan(changes: found) { progress in
      try await carryOut(found, staleFolders: stale, of: site, after: known, progress: progress)
      return "\(title) is up to date"
    }
  }

  private func requireVersion() async throws {
    let version = try await rsync.succeed(["--version"], doing: "say its version")
    let line = version.text.prefix { $0 != "\n" }
    guard line.contains("version 3.") || line.contains("version 4."),
      !["version 3.0."].contains(where: { line.contains($0) })
    else {
      throw ProgramFailure(
        "rsync 3.1 or newer is needed, and this one says `\(line)`",
        help:
          "install it with `apt install rsync` on Debian and Ubuntu, `brew install rsync` on macOS")
    }
  }

  private func succeed(
    _ arguments: [String], doing action: String
  ) async throws -> ExternalTool.Result {
    let result = try await rsync.run(arguments)
    guard result.isSuccess else { throw failure(result, doing: action) }
    return result
  }

  // MARK: What is there

  /// Whether the folder is there, and what an earlier publication lists in it.
  private func publishedManifest(
    in scratch: ScratchFolder
  ) async throws -> (isFolder: Bool, SiteManifest?) {
    let copy = "published-manifest"
    let result = try await rsync.run(
      Self.manners + [
        "--ignore-missing-args", "--", path + SiteManifest.name, scratch(copy),
      ])
    guard result.isSuccess else {
      // The folder alone may be missing, and then rsync makes it when it sends the first file.
      let isMissing =
        result.status == .exited(23) && result.errors.contains("change_dir ")
        && result.errors.contains("No such file or directory (2)")
      if isMissing { return (false, nil) }
      throw failure(result, doing: "look into \(title)")
    }
    guard let bytes = try Folder(at: scratch.path).bytes(of: copy) else { return (true, nil) }
    return (true, try .published(bytes, at: title))
  }

  /// Which of some paths and their folders there are, and whether each is a folder.
  private func existing(
    _ paths: Set<String>, in scratch: ScratchFolder
  ) async throws -> [String: Bool] {
    let folders = ForeignFiles.folders(above: paths).map(String.init)
    let list = try scratch.write(folders.sorted() + paths.sorted(), to: "paths", end: 0)
    let listing = try await rsync.run(
      Self.manners + [
        "--list-only", "--dirs", "--no-implied-dirs", "--ignore-missing-args", "--from0",
        "--files-from=\(list)", "--", path, ".",
      ])
    // A file where we look for a folder is just what we want to find out.
    let errors = listing.errors.split(separator: "\n").filter { $0.hasPrefix("rsync: ") }
    let isListed =
      listing.isSuccess
      || (listing.status == .exited(23) && !errors.isEmpty
        && errors.allSatisfy { $0.contains("failed: Not a directory (20)") })
    guard isListed else { throw failure(listing, doing: "list \(title)") }
    var found: [String: Bool] = [:]
    for line in listing.text.split(separator: "\n") {
      // `-rw-r--r--          1,234 2026/02/05 12:00:00 path`
      let fields = line.split(separator: " ", maxSplits: 4)
      guard fields.count == 5, let kind = fields[0].first else { continue }
      found[Self.decoded(fields[4])] = kind == "d"
    }
    return found
  }

  /// Which of the site's files, of those that are there, have other bytes there.
  private func differences(
    _ paths: [String], of site: StagedSite, in scratch: ScratchFolder
  ) async throws -> [String] {
    guard !paths.isEmpty else { return [] }
    let list = try scratch.write(paths, to: "paths", end: 0)
    let result = try await succeed(
      Self.manners + Self.copying + [
        "--dry-run", "--from0", "--files-from=\(list)", "--out-format=%i %n", "--",
        site.root + "/", path,
      ], doing: "compare the site with \(title)")
    return result.text.split(separator: "\n").compactMap { line in
      // `<f+++++++++ path` or `>fc.......... path`; folders and mere modes are of no interest.
      guard let space = line.firstIndex(of: " "), line.hasPrefix("<f") || line.hasPrefix(">f")
      else { return nil }
      return Self.decoded(line[line.index(after: space)...])
    }
  }

  /// Undoes what rsync does to names with control characters in its output: `\#012`.
  static func decoded(_ name: some StringProtocol) -> String {
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if index + 4 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "#"),
        let code = UInt8(
          String(decoding: bytes[(index + 2)...(index + 4)], as: UTF8.self), radix: 8)
      {
        result.append(code)
        index += 5
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Changing it

  /// Files go by their bytes, never by their times; folders that the other side has linked elsewhere are
  /// used as they are.
  private static let copying = [
    "--checksum", "--keep-dirlinks", "--chmod=D755,F644", "--no-implied-dirs",
  ]

  private func carryOut(
    _ changes: PublishChanges, staleFolders: [String], of site: StagedSite,
    after known: SiteManifest?, progress: @Sendable (String) -> Void
  ) async throws {
    let old = known ?? SiteManifest(paths: [], isFinished: true)
    if !changes.sent.isEmpty || !changes.removed.isEmpty || !staleFolders.isEmpty {
      try await send([SiteManifest.name], of: site, having: old.unfinished(with: site.manifest))
      // A file goes first where a folder takes its place, and the reverse.
      let isBlocking = SiteWriter.blocking(site.manifest.paths)
      let files = Set(site.manifest.paths)
      func isInFile(_ path: String) -> Bool {
        files.contains(path) || files.contains { path.hasPrefix("\($0)/") }
      }
      try await remove(
        changes.removed.filter(isBlocking), folders: staleFolders.filter(isInFile), of: site)
      progress("sending assets")
      let sent = changes.sent.map(\.path)
      try await send(sent.filter { !MediaType(path: $0).isPage }, of: site)
      progress("sending pages")
      try await send(sent.filter { MediaType(path: $0).isPage }, of: site)
      progress("removing old files")
      try await remove(
        changes.removed.filter { !isBlocking($0) }, folders: staleFolders.filter { !isInFile($0) },
        of: site)
    }
    try await send([SiteManifest.name], of: site, having: site.manifest)
  }

  private func send(
    _ paths: [String], of site: StagedSite, having manifest: SiteManifest? = nil
  ) async throws {
    guard !paths.isEmpty else { return }
    if let manifest { try site.write(manifest) }
    // Their folders are named, too, or they would have the modes of a private folder.
    let list = try site.scratch.write(Self.folders(of: paths) + paths, to: "paths", end: 0)
    _ = try await succeed(
      Self.manners + Self.copying + [
        "--dirs", "--from0", "--files-from=\(list)", "--", site.root + "/", path,
      ], doing: "send files to \(title)")
  }

  private static func folders(of paths: [String]) -> [String] {
    ForeignFiles.folders(above: paths).map(String.init)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes files, and then folders, the deepest first, if they are empty.
  private func remove(_ paths: [String], folders: [String], of site: StagedSite) async throws {
    try await removeEach(paths, of: site)
    let levels = Dictionary(grouping: folders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, folders) in levels.sorted(by: { $0.key > $1.key }) {
      try await removeEach(folders.sorted(), of: site)
    }
  }

  /// What is named and not in our folder is removed from the other; a folder only if it is empty.
  private func removeEach(_ paths: [String], of site: StagedSite) async throws {
    guard !paths.isEmpty else { return }
    let list = try site.scratch.write(paths, to: "paths", end: 0)
    // Folders that contain nothing but the folders above what is to go: rsync wants to see those.
    let nothing = site.scratch("nothing")
    try ScratchFolder.makeEmpty(nothing)
    var openFolders = OpenFolderCache(root: try Folder(at: nothing))
    for path in paths { _ = try openFolders.folder(of: path) { () throws(DiskError) in } }
    _ = try await succeed(
      Self.manners + [
        "--dirs", "--no-implied-dirs", "--keep-dirlinks", "--delete-missing-args", "--from0",
        "--files-from=\(list)", "--", nothing + "/", path,
      ], doing: "remove old files from \(title)")
  }
}

import ParleyModel

/// A bucket of an object store that speaks S3.
///
/// What has changed is found by digests, so only that is sent; Parley's list of its files is beside
/// them, and only what it names is ever removed.
struct BucketDestination: PublishDestination {
  let bucket: PublishTarget.Bucket
  let isTakingOver: Bool

  var title: String { bucket.title }
  var stage: String { "asking \(bucket.store)" }

  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan {
    let client = try await client()
    let site = try await StagedSite(files, in: scratch)
    let there = try await client.list()
    let known =
      there[SiteManifest.name] == nil
      ? nil : try SiteManifest.published(await client.bytes(of: SiteManifest.name), at: title)
    let digests = try await Self.digests(of: site)
    var changes = PublishChanges(
      site: site, known: known, isThere: { there[$0] != nil },
      isEqual: { there[$0.path] == digests[$0.path] })
    changes.removed.removeAll { there[$0] == nil }
    let ours = Set(known?.paths ?? [])
    // A store knows no folders, so nothing but the same path is in the way.
    let paths = Set(changes.sent.map(\.path))
    let foreign = there.keys.filter { !ours.contains($0) && paths.contains($0) }.sorted()
    try ForeignFiles(foreign).check(changes.sent, isTakingOver: isTakingOver, at: title)
    let found = changes
    return PublishPlan(changes: found) { progress in
      try await carryOut(found, of: site, after: known, with: client, progress: progress)
      return "\(title) is up to date"
    }
  }

  private func client() async throws -> any BucketClient {
    let clients: [any BucketClient] =
      switch bucket.tool {
      case .rclone: [RcloneClient(bucket)]
      case .aws: [AWSClient(bucket)]
      case nil: [RcloneClient(bucket), AWSClient(bucket)]
      }
    for client in clients where await client.isInstalled { return client }
    guard bucket.tool == nil else { throw ProgramFailure.missing(bucket.tool?.rawValue ?? "") }
    throw ProgramFailure(
      "`rclone` or `aws` is needed for this target, and neither is installed",
      help:
        "install one with `apt install rclone` on Debian and Ubuntu, `brew install rclone` on macOS"
    )
  }

  private static func digests(of site: StagedSite) async throws -> [String: String] {
    let results = await site.files.concurrentMap { file -> Result<String, DiskError> in
      do throws(DiskError) {
        return .success(MD5.hexadecimal(try site.bytes(of: file.path)))
      } catch {
        return .failure(error)
      }
    }
    var digests: [String: String] = [:]
    for (file, result) in zip(site.files, results) { digests[file.path] = try result.get() }
    return digests
  }

  // MARK: Changing it

  private func carryOut(
    _ changes: PublishChanges, of site: StagedSite, after known: SiteManifest?,
    with client: any BucketClient, progress: @Sendable (String) -> Void
  ) async throws {
    let old = known ?? SiteManifest(paths: [], isFinished: true)
    if !changes.sent.isEmpty || !changes.removed.isEmpty {
      try await send(old.unfinished(with: site.manifest), of: site, with: client)
      let byType = Dictionary(grouping: changes.sent.map(\.path)) { MediaType(path: $0) }
      // Pages come after all that they lead to.
      let order = byType.keys.sorted { ($0.isPage ? 1 : 0, $0.text) < ($1.isPage ? 1 : 0, $1.text) }
      for (index, type) in order.enumerated() {
        let paths = byType[type] ?? []
        progress("sending \(NumberFormat.count(paths.count, "file")) of type \(type.text)")
        try await client.send(
          try Self.batch("batch-\(index)", of: paths, in: site), as: type)
      }
      progress("removing old files")
      try await client.remove(changes.removed, in: site.scratch)
    }
    try await send(site.manifest, of: site, with: client)
  }

  private func send(
    _ manifest: SiteManifest, of site: StagedSite, with client: any BucketClient
  ) async throws {
    try site.write(manifest)
    let name = manifest.isFinished ? "list-finished" : "list-unfinished"
    try await client.send(
      try Self.batch(name, of: [SiteManifest.name], in: site), as: MediaType(path: "list.txt"))
  }

  /// A folder that has some of the site's files and no others, as those programs like it best.
  private static func batch(
    _ name: String, of paths: [String], in site: StagedSite
  ) throws(DiskError) -> String {
    let root = try Folder(at: site.scratch.path)
    try root.makeFolder(name)
    var openFolders = OpenFolderCache(root: try Folder(at: site.scratch(name)))
    for path in paths {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      guard let folder = try openFolders.folder(of: path, beginning: { () throws(DiskError) in }),
        linkat(AT_FDCWD, "\(site.root)/\(path)", folder.descriptor, file, 0) == 0
      else { throw DiskError(site.scratch("\(name)/\(path)"), code: errno, while: "link the file") }
    }
    return site.scratch(name)
  }
}

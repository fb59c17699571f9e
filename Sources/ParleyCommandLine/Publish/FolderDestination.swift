/// A folder on this machine, kept as `parley build` keeps its own.
struct FolderDestination: PublishDestination {
  let path: String

  var title: String { path }

  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan {
    let site = try await StagedSite(files, in: scratch)
    try refuseOtherThanFolder()
    let changes = try compare(site)
    let path = path
    return PublishPlan(changes: changes) { progress in
      progress("writing")
      do throws(DiskError) {
        let output = try OutputFolder(at: path)
        _ = try await SiteWriter(output: output).write(files)
      } catch {
        throw Self.reworded(error)
      }
      return "\(path) is up to date"
    }
  }

  /// Refuses a path at which there is something else.
  private func refuseOtherThanFolder() throws(UsageError) {
    switch Self.kind(of: path) {
    case nil, .folder: return
    case .link:
      throw UsageError(
        "\(path) is a symbolic link, and Parley does not write through links",
        help: "name the folder it leads to in content/site.yml")
    case .file, .other:
      throw UsageError(
        "\(path) is a file, and the site needs a folder",
        help: "move it away, or name another folder in content/site.yml")
    }
  }

  private func compare(_ site: StagedSite) throws -> PublishChanges {
    var changes = PublishChanges()
    guard Self.kind(of: path) != nil else {
      changes.added = site.files
      changes.isListStale = true
      return changes
    }
    let folder = try Folder(at: path, followingLink: false)
    var known: SiteManifest?
    if let bytes = try folder.bytes(of: SiteManifest.name) {
      known = try .published(bytes, at: title)
    }
    var openFolders = OpenFolderCache(root: folder)
    for file in site.files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      guard let inner = try openFolders.existingFolder(of: file.path), inner.kind(of: name) != nil
      else {
        changes.added.append(file)
        continue
      }
      if try !inner.holds(site.bytes(of: file.path), in: name) { changes.changed.append(file) }
    }
    // The writer refuses the same; but a dry run and a question come before it.
    let ours = Set(known?.paths ?? [])
    if let stranger = changes.changed.first(where: { !ours.contains($0.path) }) {
      throw Self.refusal(of: "\(path)/\(stranger.path)")
    }
    for inner in ForeignFiles.folders(above: changes.added.map(\.path)).map(String.init).sorted()
    where !ours.contains(inner) {
      let name = inner.split(separator: "/").last.map(String.init) ?? inner
      let kind = try openFolders.existingFolder(of: inner)?.kind(of: name)
      guard kind == nil || kind == .folder else { throw Self.refusal(of: "\(path)/\(inner)") }
    }
    if known == nil,
      let other = try folder.entries().map(\.name).sorted().first(where: { !$0.hasPrefix(".") })
    {
      throw UsageError(
        "\(path) contains files that Parley did not write, such as `\(other)`",
        help: "empty the folder, or name another one in site.yml")
    }
    let kept = Set(site.files.map(\.path))
    changes.removed = (known?.paths ?? []).filter { !kept.contains($0) }
    changes.isListStale = known != site.manifest
    return changes
  }

  private static func refusal(of path: String) -> UsageError {
    UsageError(
      "\(path) is in the way of a page, and Parley did not write it",
      help: "move it out of that folder")
  }

  private static func kind(of path: String) -> EntryKind? {
    guard let slash = path.lastIndex(of: "/") else { return kind(of: "./\(path)") }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    do throws(DiskError) {
      return try Folder(at: parent).kind(of: String(path[path.index(after: slash)...]))
    } catch {
      return nil
    }
  }

  /// `--output` is an option of `build`; here the folder is named in site.yml.
  private static func reworded(_ error: DiskError) -> DiskError {
    guard let range = error.help.firstRange(of: "with --output") else { return error }
    var help = error.help
    help.replaceSubrange(range, with: "in site.yml")
    return DiskError(error.path, error.trouble, help: help)
  }
}

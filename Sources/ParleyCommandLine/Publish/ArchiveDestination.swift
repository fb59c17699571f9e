import ParleyModel

/// One file with the complete site: the same bytes for the same site, on every run.
struct ArchiveDestination: PublishDestination {
  let path: String
  let format: ArchiveFormat
  /// Whether a file of others is replaced.
  let isTakingOver: Bool

  var title: String { path }

  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan {
    let folder = try openFolder()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try refuseForeign(name, in: folder)
    let site = try await StagedSite(files, in: scratch)
    guard let made = ArchiveMark.marking(try await pack(site), as: format) else {
      throw ProgramFailure(
        "the archive program here made an archive that Parley cannot mark as its own",
        help: "install Info-ZIP's `zip`, or GNU `tar` and `gzip`")
    }
    var changes = PublishChanges()
    if try !folder.holds(made, in: name) {
      let file = PublishChanges.File(path: name, bytes: made.count)
      if folder.kind(of: name) == nil { changes.added = [file] } else { changes.changed = [file] }
    }
    let count = site.files.count
    return PublishPlan(changes: changes) { progress in
      progress("writing")
      try folder.replace(name, with: made)
      return "\(path) holds \(NumberFormat.count(count, "file"))"
    }
  }

  /// Opens the folder that the archive goes to.
  private func openFolder() throws(DiskError) -> Folder {
    do throws(DiskError) {
      return try Folder(at: Self.folder(of: path))
    } catch {
      throw DiskError(
        error.path, error.trouble,
        help: error.help.isEmpty
          ? "make the folder, or name another `path` in content/site.yml" : error.help)
    }
  }

  /// Refuses to go on where there is something at the path that no publication of ours put there.
  private func refuseForeign(_ name: String, in folder: Folder) throws {
    guard let kind = folder.kind(of: name) else { return }
    if kind == .folder {
      throw UsageError(
        "\(path) is a folder, and the archive is one file",
        help: "move it away, or name another `path` in content/site.yml")
    }
    if isTakingOver { return }
    if kind == .link {
      throw UsageError(
        "\(path) is a symbolic link, and Parley does not write through links",
        help: "name the file it leads to in content/site.yml, or replace the link with --take-over")
    }
    let ends = try folder.ends(of: name, ArchiveMark.reach)
    guard let ends, ArchiveMark.isOn(first: ends.first, last: ends.last, as: format) else {
      throw UsageError(
        "\(path) is there already, and it is not an archive that Parley made",
        help: "move it away, or let it be replaced with --take-over")
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The site's files at the top of the archive, in the order of their paths, all of one day and with no
  /// owner.
  private func pack(_ site: StagedSite) async throws -> [UInt8] {
    let list = try site.scratch.write(
      site.files.map(\.path), to: "paths", end: UInt8(ascii: "\n"))
    switch format {
    case .zip:
      // Its clock is local; its names are marked as UTF-8 only where the locale is.
      let zip = ExternalTool(
        "zip", environment: ["TZ": "UTC", "LC_ALL": "C.UTF-8", "ZIPOPT": "", "ZIP": ""],
        in: site.root)
      try await zip.succeed(
        ["-X", "-D", "-q", "-9", site.scratch("archive.zip"), "-@"], input: list,
        doing: "make the archive")
      return try bytes(of: "archive.zip", in: site.scratch)
    case .gzippedTar:
      let tar = ExternalTool(
        "tar", environment: ["TAR_OPTIONS": "", "TZ": "UTC"], in: site.root)
      try await tar.succeed(
        [
          "--create", "--file=\(site.scratch("archive.tar"))", "--format=gnu",
          "--mtime=@\(StagedSite.day)", "--owner=0", "--group=0", "--numeric-owner",
          "--mode=u=rw,go=r", "--no-recursion", "--verbatim-files-from", "--files-from=\(list)",
        ], doing: "make the archive")
      try await ExternalTool("gzip", environment: ["GZIP": ""], in: site.scratch.path).succeed(
        ["--no-name", "--best", "archive.tar"], doing: "compress the archive")
      return try bytes(of: "archive.tar.gz", in: site.scratch)
    }
  }

  private func bytes(of name: String, in scratch: ScratchFolder) throws -> [UInt8] {
    guard let bytes = try Folder(at: scratch.path).bytes(of: name) else {
      throw DiskError(scratch(name), "was not made")
    }
    return bytes
  }
}

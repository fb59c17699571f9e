import ParleyModel

/// One file with the whole site: the same bytes for the same site, on every run.
struct ArchiveDestination: PublishDestination {
  let path: String
  let format: ArchiveFormat

  var title: String { path }

  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan {
    let site = try await StagedSite(files, in: scratch)
    let made = try await pack(site)
    let folder = try Folder(at: Self.folder(of: path))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var changes = PublishChanges()
    if try !folder.holds(made, in: name) {
      let file = PublishChanges.File(path: name, bytes: made.count)
      if folder.kind(of: name) == nil { changes.added = [file] } else { changes.changed = [file] }
    }
    let count = site.files.count
    return PublishPlan(changes: changes) { progress in
      progress("writing")
      try folder.replace(name, with: made)
      return "\(path) holds \(Wording.count(count, "file"))"
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
      // Its clock is local; its names are told to be UTF-8 only where the locale is.
      let zip = ForeignProgram(
        "zip", environment: ["TZ": "UTC", "LC_ALL": "C.UTF-8", "ZIPOPT": "", "ZIP": ""],
        in: site.root)
      try await zip.succeed(
        ["-X", "-D", "-q", "-9", site.scratch("archive.zip"), "-@"], input: list,
        doing: "make the archive")
      return try bytes(of: "archive.zip", in: site.scratch)
    case .gzippedTar:
      let tar = ForeignProgram(
        "tar", environment: ["TAR_OPTIONS": "", "TZ": "UTC"], in: site.root)
      try await tar.succeed(
        [
          "--create", "--file=\(site.scratch("archive.tar"))", "--format=gnu",
          "--mtime=@\(StagedSite.day)", "--owner=0", "--group=0", "--numeric-owner",
          "--mode=u=rw,go=r", "--no-recursion", "--verbatim-files-from", "--files-from=\(list)",
        ], doing: "make the archive")
      try await ForeignProgram("gzip", environment: ["GZIP": ""], in: site.scratch.path).succeed(
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

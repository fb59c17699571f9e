/// A complete site as files, ready for programs that copy files elsewhere.
///
/// Files can be read by everyone and are all of one day, so that neither a person's `umask` nor the
/// clock gets into what is published.
struct StagedSite: Sendable {
  /// The folder they are in.
  let root: String
  /// The files, sorted by the bytes of their paths, without the manifest.
  let files: [PublishChanges.File]
  /// The list of them, as it is published beside them.
  let manifest: SiteManifest
  /// For whatever else is needed.
  let scratch: ScratchFolder

  /// The first of January 1980, which is the first day that a zip file can name.
  static let day = 315_532_800

  /// Renders a site into a scratch folder.
  init(_ files: [OutputFile], in scratch: ScratchFolder) async throws(DiskError) {
    self.scratch = scratch
    root = scratch("site")
    let output = try OutputFolder(at: root)
    _ = try await SiteWriter(output: output).write(files)
    manifest = SiteManifest(paths: files.map(\.path), isFinished: true)
    let root = root
    self.files = try manifest.paths.map { (path) throws(DiskError) in
      PublishChanges.File(path: path, bytes: try Self.settle("\(root)/\(path)"))
    }
    _ = try Self.settle("\(root)/\(SiteManifest.name)")
  }

  /// The bytes of one of its files.
  func bytes(of path: String) throws(DiskError) -> [UInt8] {
    var openFolders = OpenFolderCache(root: try Folder(at: root))
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let bytes = try openFolders.existingFolder(of: path)?.bytes(of: name) else {
      throw DiskError("\(root)/\(path)", "was removed while the site was published")
    }
    return bytes
  }

  /// Puts a manifest in the place of the site's own; it is there until the next one.
  func write(_ manifest: SiteManifest) throws(DiskError) {
    try Folder(at: root).replace(SiteManifest.name, with: manifest.bytes)
    _ = try Self.settle("\(root)/\(SiteManifest.name)")
  }

  /// Sets mode and time of a file, and returns its size.
  private static func settle(_ path: String) throws(DiskError) -> Int {
    var status = stat()
    let times = [timeval(tv_sec: day, tv_usec: 0), timeval(tv_sec: day, tv_usec: 0)]
    guard chmod(path, 0o644) == 0, utimes(path, times) == 0, lstat(path, &status) == 0 else {
      throw DiskError(path, code: errno, while: "make the file ready")
    }
    return Int(status.st_size)
  }
}

import ParleyModel
import ParleySite

/// Where the templates, assets and strings of a site come from.
struct TemplateFolders: Sendable {
  /// The folder that holds the site's own `templates/`; `nil` where it has none.
  let own: String?
  /// The folder that holds the `templates/` that come with the program, which hold where the site has no
  /// file of its own; `nil` where the site's own are these, or all there is.
  let program: String?

  /// Looks for those of a project.
  ///
  /// - Parameter root: The folder that holds the project's `templates/`, if it has any.
  init(of root: String) throws(UsageError) {
    let path = "\(root)/\(Self.name)"
    let hasOwn = Self.exists(path)
    own = hasOwn ? root : nil
    do throws(UsageError) {
      let installed = try InstalledFiles.near(ProgramPath.ofThisProcess()).root
      // In Parley's own repository, the project's templates are the program's.
      let isProgram = hasOwn && Self.resolve(path) == Self.resolve("\(installed)/\(Self.name)")
      program = isProgram ? nil : installed
    } catch {
      guard hasOwn else {
        throw UsageError("there is no \(Self.name)/ in \(root), and \(error)", help: error.help)
      }
      program = nil
    }
  }

  init(own: String?, program: String?) {
    self.own = own
    self.program = program
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path without links.
  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Reads both.
  func read() async throws(DiskError) -> TemplateFiles {
    var files = TemplateFiles()
    if let own { files.own = try await FolderReader(project: own).files(in: Self.name) }
    if let program {
      files.setProgram(
        try await FolderReader(project: program).files(in: Self.name), at: program)
    }
    files.notes = try TemplateCopy.notes(of: copies(of: files))
    return files
  }

  /// The site's own files beside those of the program that they take the place of.
  func copies(of files: TemplateFiles) throws(DiskError) -> [TemplateCopy] {
    guard let own, let program, !files.own.isEmpty else { return [] }
    return try TemplateCopy.all(
      files, originals: Folder(at: own), versions: TemplateVersions(at: program))
  }

  /// What the folders are called.
  static let name = "templates"
}

/// The template files of a site, as they were read.
struct TemplateFiles: Sendable {
  /// The site's own.
  var own: [SourceFile] = []
  /// Those that come with the program.
  private(set) var program: TemplateLayer?
  /// What there is to say about them besides what they hold.
  var notes: [Diagnostic] = []

  /// All of them.
  var all: [SourceFile] { own + (program?.files ?? []) }

  /// Puts the site's own over files of the program.
  ///
  /// - Parameters:
  ///   - files: With paths from the folder they were read in, as `templates/base.mustache`.
  ///   - root: That folder.
  mutating func setProgram(_ files: [SourceFile], at root: String) {
    // Named by their paths on the disk: the site has no such files.
    program = TemplateLayer(
      folder: "\(root)/\(TemplateFolders.name)/",
      files: files.map { SourceFile(path: "\(root)/\($0.path)", contents: $0.contents) })
  }

  /// The file of a name in the program's set, and in the site's own, which holds above it.
  func layers(of name: String) -> [SourceFile] {
    let below = program.flatMap { layer in layer.files.first { layer.name(of: $0) == name } }
    let above = own.first { $0.path == "\(TemplateFolders.name)/\(name)" }
    return [below, above].compactMap { $0 }
  }

  /// Whether both hold the same files with the same contents.
  func isSame(as other: TemplateFiles) -> Bool { all.isSame(as: other.all) }
}

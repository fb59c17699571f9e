import ParleyModel

/// The files of one project as a git tree contains them, whatever the working tree looks like.
struct GitSnapshot: Sendable {
  /// A path in the tree.
  struct Entry: Equatable, Sendable {
    /// What it is: `100644` and `100755` are files, `120000` links, `160000` other repositories.
    let mode: Substring
    /// The name of its object.
    let id: Substring

    fileprivate var isFile: Bool { mode.hasPrefix("100") }
    fileprivate var isLink: Bool { mode == "120000" }
  }

  let repository: GitRepository
  /// The project's folder from the top of the working tree, with a slash at its end, or empty.
  let prefix: String
  /// All paths, from the project's folder.
  let entries: [String: Entry]
  /// Paths that are not UTF-8, with replacement characters.
  private let unreadable: [String]

  /// Lists a tree.
  init(of tree: String, in repository: GitRepository, prefix: String) async throws {
    self.repository = repository
    self.prefix = prefix
    let output = try await repository.git(
      ["ls-tree", "-r", "-z", "--full-tree", tree] + (prefix.isEmpty ? [] : ["--", prefix]),
      doing: "list a tree"
    ).output
    var entries: [String: Entry] = [:]
    var unreadable: [String] = []
    for line in output.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      let path = line[(tab + 1)...].dropFirst(prefix.utf8.count)
      guard words.count == 3 else { continue }
      if let valid = String(validating: path, as: UTF8.self) {
        entries[valid] = Entry(mode: words[0], id: words[2])
      } else {
        unreadable.append(String(decoding: path, as: UTF8.self))
      }
    }
    self.entries = entries
    self.unreadable = unreadable
  }

  /// Whether there is anything below a folder.
  func has(_ folder: String) -> Bool { entries.keys.contains { $0.hasPrefix("\(folder)/") } }

  /// Every file below a folder, just as `FolderReader` would give it of these files on the disk.
  func files(in folder: String) async throws -> [SourceFile] {
    var files: [SourceFile] = []
    var wanted: [(path: String, id: Substring)] = []
    var namesOfFolders: Set<String> = []
    for path in unreadable where path.hasPrefix("\(folder)/") {
      files.append(
        Self.problem(
          path, .unreadableFile, "the name of the file is not UTF-8", help: "rename the file"))
    }
    for (path, entry) in entries
    where path.hasPrefix("\(folder)/") && !Self.isHidden(path)
      && !path.hasPrefix("\(ArticleCapture.folder)/")
    {
      if let above = Self.folderLikeFile(path) {
        if namesOfFolders.insert(above).inserted {
          files.append(
            Self.problem(
              above, .notAFile, "this is a folder, and its name is that of a file",
              help: "rename the folder, or move its files out and remove it"))
        }
      } else if entry.isFile, FolderReader.isOnlyListed(path) {
        files.append(SourceFile(path: path, contents: .unread))
      } else if entry.isFile {
        wanted.append((path, entry.id))
      } else if entry.isLink {
        switch try await destination(ofLink: path) {
        case .success(let id): wanted.append((path, id))
        case .failure(let problem): files.append(problem.file)
        }
      } else {
        files.append(
          Self.problem(
            path, .notAFile,
            "this is a separate repository, so commits here do not contain its files",
            help: "put the files themselves here"))
      }
    }
    let blobs = try await repository.blobs(wanted.map { String($0.id) })
    for (place, bytes) in zip(wanted, blobs) {
      guard let bytes else {
        throw DiskError(place.path, "its object \(place.id) is missing from the repository")
      }
      if bytes.count > FolderReader.largestFile {
        files.append(
          Self.problem(
            place.path, .fileTooLarge,
            "the file has \(bytes.count) bytes; Parley reads files of up to "
              + "\(FolderReader.largestFile)", help: "save its text only, or split it"))
      } else {
        files.append(SourceFile(path: place.path, contents: .bytes(bytes)))
      }
    }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// What the tree contains at a path; `nil` where that is no file. For files that are not read with their
  /// folders.
  func file(at path: String) async -> SourceFile.Contents? {
    guard let entry = entries[path], entry.isFile else { return nil }
    do {
      let blob = try await repository.blobs([String(entry.id)]).first.flatMap { $0 }
      return blob.map { .bytes($0) }
    } catch {
      return .problem(.unreadableFile, message: "\(error)", help: "")
    }
  }

  // MARK: Links

  private struct BadLink: Error {
    let file: SourceFile
  }

  /// The object a link leads to, if that is a file of this project.
  private func destination(
    ofLink link: String
  ) async throws -> Result<Substring, BadLink> {
    func bad(_ code: DiagnosticCode, _ message: String, help: String) -> Result<Substring, BadLink>
    { .failure(BadLink(file: Self.problem(link, code, message, help: help))) }
    var path = link
    for _ in 0..<40 {
      guard let entry = entries[path] else {
        return entries.keys.contains { $0.hasPrefix("\(path)/") }
          ? bad(
            .notAFile, "the symbolic link leads to something that is not a file",
            help: "links to files are followed, links to folders are not")
          : bad(
            .unreadableFile, "the symbolic link to `\(path)` is broken",
            help: "put the file itself here, or remove the link")
      }
      guard entry.isLink else { return .success(entry.id) }
      let bytes = try await repository.blobs([String(entry.id)]).first.flatMap { $0 }
      let target = String(decoding: bytes ?? [], as: UTF8.self)
      guard let next = Self.resolve(target, from: path) else {
        return bad(
          .linkOutside, "the symbolic link points outside the project, to `\(target)`",
          help: "put a copy of the file here; nothing outside the project is read")
      }
      path = next
    }
    return bad(
      .unreadableFile, "the symbolic link leads back to itself",
      help: "put the file itself here, or remove the link")
  }

  /// The path that a link's target means; `nil` for one outside of the project.
  private static func resolve(_ target: String, from link: String) -> String? {
    guard !target.hasPrefix("/") else { return nil }
    var parts = link.split(separator: "/").dropLast()
    for part in target.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  // MARK: Names

  private static func problem(
    _ path: String, _ code: DiagnosticCode, _ message: String, help: String
  ) -> SourceFile {
    SourceFile(path: path, contents: .problem(code, message: message, help: help))
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The folder on the way to a path whose name is that of a file.
  private static func folderLikeFile(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/").dropLast() {
      parts.append(part)
      if FolderReader.looksLikeFile(part) { return parts.joined(separator: "/") }
    }
    return nil
  }
}

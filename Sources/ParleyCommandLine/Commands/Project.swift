import ArgumentParser

/// Where a project is on the disk, and what it brings.
struct Project: Sendable {
  /// The folder that contains `content/`.
  let root: String

  /// - Parameter root: the folder the user named; else the nearest one, from here upwards, that contains
  ///   `content/`.
  init(root: String?) throws(UsageError) {
    if let root {
      guard Self.isFolder("\(root)/content") else {
        throw UsageError(
          "there is no content/ in \(root)", help: "name the folder that contains content/")
      }
      self.root = root
      return
    }
    guard let here = getcwd(nil, 0) else { throw UsageError("the current folder no longer exists") }
    defer { free(here) }
    var path = String(cString: here)
    let start = path
    while !Self.isFolder("\(path)/content") {
      guard let slash = path.lastIndex(of: "/"), !path.isEmpty else {
        throw UsageError(
          "there is no content/ in \(start), or in any folder above it",
          help: "go to a project, or name one with --root")
      }
      path = String(path[..<slash])
    }
    // The working folder itself is `.`, so that messages name files as one would type them.
    self.root = path == start ? "." : (path.isEmpty ? "/" : path)
  }

  /// The same project, named by its full path.
  func atItsPath() -> Project {
    guard let path = realpath(root, nil) else { return self }
    defer { free(path) }
    return Project(path: String(cString: path))
  }

  private init(path: String) { root = path }

  /// Where the site's templates come from: the project's own `templates/`, and those that came with this
  /// program.
  func templateFolders() throws(UsageError) -> TemplateFolders {
    try TemplateFolders(of: root)
  }

  /// Where the site goes unless the user says otherwise.
  var standardOutput: String { root == "." ? "public" : "\(root)/public" }

  /// A path from site.yml: it starts at the project's folder unless it is absolute.
  func path(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.hasPrefix("/") || root == "." ? path : "\(root)/\(path)"
  }

  /// Refuses to write the site among its own sources, or over the project.
  func check(output: String) throws(UsageError) {
    guard let root = Self.resolve(root) else { return }
    // What does not exist yet is where the part of it that exists leads.
    var known = output
    var rest = ""
    while Self.resolve(known.isEmpty ? "." : known) == nil {
      let slash = known.lastIndex(of: "/")
      rest = "/" + (slash.map { known[known.index(after: $0)...] } ?? known[...]) + rest
      known = slash.map { $0 == known.startIndex ? "/" : String(known[..<$0]) } ?? ""
    }
    guard let start = Self.resolve(known.isEmpty ? "." : known) else { return }
    let path = (start == "/" ? "" : start) + rest
    for folder in ["content", "templates"] where "\(path)/".hasPrefix("\(root)/\(folder)/") {
      throw UsageError(
        "the site cannot be written into \(folder)/, which it is made from",
        help: "name another folder with --output")
    }
    guard !"\(root)/".hasPrefix("\(path)/") else {
      throw UsageError(
        "the site cannot be written over the project itself",
        help: "name another folder with --output")
    }
  }

  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && EntryKind(mode: status.st_mode) == .folder
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

/// That the program was called in a way that makes no sense.
struct UsageError: Error, CustomStringConvertible {
  /// What makes no sense.
  let description: String
  /// What would.
  let help: String

  init(_ description: String, help: String = "") {
    self.description = description
    self.help = help
  }
}

/// Where the project is.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp(
      "The project's folder; by default the nearest one, from here upwards, with content/.",
      valueName: "dir"))
  var root: String?
}

/// The files that come with the program: templates, and the site that `parley init` starts from.
struct InstalledFiles: Sendable {
  /// The folder that contains `templates/`.
  let root: String
  /// The folder of the starter site; `nil` where it did not come along.
  let starter: String?

  /// Looks for them above the program: in `share/parley`, as installed, or in the repository that the
  /// program was built in, as `.build/<triple>/release/parley` is below it.
  static func near(_ program: String?) throws(UsageError) -> InstalledFiles {
    let program = program ?? "this program"
    var above = program[...]
    while let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      let places = [
        (root: "\(above)/share/parley", starter: "starter"),
        (root: "\(above)", starter: "Sources/ParleyCommandLine/Starter"),
      ]
      for place in places where exists("\(place.root)/templates/strings/en.yml") {
        let starter = "\(place.root)/\(place.starter)"
        return InstalledFiles(root: place.root, starter: exists(starter) ? starter : nil)
      }
    }
    throw UsageError(
      "no templates came with \(program)",
      help: "install Parley with `make install`, or copy its templates/ into the project")
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }
}

/// Where this program is on the disk.
enum ProgramPath {
  /// Its path without links; `nil` where the system does not say.
  static func ofThisProcess() -> String? {
    Platform.executablePath().flatMap(resolving)
  }

  /// The path that a person would call it by: the one on the `PATH`, where that leads to this very
  /// program, because it stays the same when a package manager puts a newer version behind it.
  static func asCalled() -> String? {
    guard let own = ofThisProcess() else { return nil }
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
      let candidate = folder.hasSuffix("/") ? "\(folder)parley" : "\(folder)/parley"
      if resolving(candidate) == own { return candidate }
    }
    return own
  }

  /// A path without links; `nil` where there is nothing.
  static func resolving(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

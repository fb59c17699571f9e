/// Where this program lies on the disk.
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

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where this program is on the disk.
enum ProgramPath {
  /// Its path without links; `nil` where the system does not say.
  static func ofThisProcess() -> String? {
    #if canImport(Glibc)
      return resolving("/proc/self/exe")
    #else
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(size)) { buffer in
        guard let start = buffer.baseAddress, _NSGetExecutablePath(start, &size) == 0 else {
          return nil
        }
        return resolving(String(cString: start))
      }
    #endif
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

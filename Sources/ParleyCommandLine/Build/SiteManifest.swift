/// The list of files in an output folder that are Parley's own, as it is in that folder.
///
/// It is what lets a build remove a page that is no longer made and leave alone what others put there.
/// One path a line, sorted by bytes, and nothing that changes from day to day, so that it can be
/// committed with the site and merged like any text (`merge=union`). Lines that are not paths, such as the
/// marks of a merge, are skipped.
struct SiteManifest: Equatable, Sendable {
  /// Its name in the output folder.
  static let name = ".parley-manifest"
  /// What a temporary file's name starts with; its file's own name follows.
  static let temporaryPrefix = ".parley-tmp-"

  private static let header = "parley manifest 1"
  private static let unfinished = "unfinished"

  /// The paths, from the output folder, sorted by bytes.
  let paths: [String]
  /// Whether all files are there: a build that was cut short leaves this false, and then temporary
  /// files may be beside any of the paths.
  let isFinished: Bool

  /// Sorts the paths.
  init(paths: some Sequence<String>, isFinished: Bool) {
    // Sorted before repeats go: they mostly are in order already, which a set would undo.
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.paths = sorted.indices.lazy
      .filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    self.isFinished = isFinished
  }

  /// Reads a manifest; `nil` for anything that is not one, or is one of a later version.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.contains(Substring(Self.header)) else { return nil }
    self.init(
      paths: lines.lazy.filter { $0.hasPrefix("/") && Self.isSafe($0.dropFirst()) }
        .map { String($0.dropFirst()) },
      isFinished: !lines.contains(Substring(Self.unfinished)))
  }

  /// What is in the file.
  var bytes: [UInt8] {
    var bytes = Array("\(Self.header)\n".utf8)
    if !isFinished { bytes += Array("\(Self.unfinished)\n".utf8) }
    for path in paths {
      bytes.append(UInt8(ascii: "/"))
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether a path stays in the output folder and can be none of Parley's own notes there.
  static func isSafe(_ path: some StringProtocol) -> Bool {
    guard !path.utf8.contains(where: { $0 == 0 || $0 == 0x0A }) else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && $0 != Self.name
        && !$0.hasPrefix(Self.temporaryPrefix)
    }
  }
}

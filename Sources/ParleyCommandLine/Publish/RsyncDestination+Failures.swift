/// What to do when rsync fails.
extension RsyncDestination {
  /// A run that ended badly, with how to get on.
  func failure(_ result: ExternalTool.Result, doing action: String) -> ProgramFailure {
    ProgramFailure("rsync", result, doing: action, help: help(after: result))
  }

  /// The codes of rsync(1) for a connection that was not made, or broke, and that of ssh(1).
  private static let lostConnections = [5, 10, 12, 30, 35, 255]

  private func help(after result: ExternalTool.Result) -> String {
    if let host = Self.host(of: path), case .exited(let code) = result.status,
      Self.lostConnections.contains(code)
    {
      if host.utf8.count == 1 {
        return
          "what is before the colon is a host, here `\(host)`; the path of a folder on this "
          + "machine has no colon"
      }
      return path.hasPrefix("rsync://") || path.contains("::")
        ? "check that \(host) can be reached, and that it has what `path` in content/site.yml names"
        : "check that `ssh \(host)` lets you in without a question, and that rsync is installed there"
    }
    let helps = [
      ("Permission denied (13)", "check who may read and write there"),
      ("Operation not permitted (1)", "check who may read and write there"),
      ("Read-only file system (30)", "check who may read and write there"),
      ("No space left on device (28)", "free some space there and publish again"),
      (
        "Too many levels of symbolic links (40)",
        "a link is there instead of a folder of the site: replace it with the folder itself"
      ),
      (
        "failed: File exists (17)",
        "there is a broken link or a file: remove it, or name another `path` in "
          + "content/site.yml"
      ),
      (
        "Not a directory (20)",
        "there is a file instead of a folder: move it away, or name another `path` in content/site.yml"
      ),
      (
        "No such file or directory (2)",
        "make the folder above it, or name another `path` in content/site.yml"
      ),
    ]
    return helps.first { result.errors.contains($0.0) }?.1
      ?? "fix the cause and publish again; what is there already is not sent again"
  }

  /// The host, with the user if there is one, that a path names; `nil` for a folder of this machine.
  private static func host(of path: String) -> Substring? {
    if isLocal(path) { return nil }
    let scheme = "rsync://"
    return path.hasPrefix(scheme)
      ? path.dropFirst(scheme.count).prefix { $0 != "/" } : path.prefix { $0 != ":" }
  }
}

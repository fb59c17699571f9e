/// A git repository with a working tree, spoken to through git's own plumbing.
struct GitRepository: Sendable {
  /// The top of the working tree, without links.
  let top: String
  /// git, run at the top of the working tree, taking paths for what they say.
  let git: ForeignProgram

  /// Finds the repository that a folder lies in.
  init(containing folder: String) async throws {
    var git = ForeignProgram.git
    git.firstArguments = ["-C", folder]
    let found = try await git.result(["rev-parse", "--show-toplevel"])
    guard found.status == 0 else {
      throw UsageError(
        "\(folder == "." ? "this folder" : folder) is in no working tree of git: \(found.errors)",
        help: "go to one, or make one with `git init`")
    }
    top = found.text
    git.firstArguments = ["-C", top, "--literal-pathspecs"]
    self.git = git
  }

  /// The folder that git takes hooks from, as `core.hooksPath` has it.
  func hooksFolder() async throws(DiskError) -> String {
    absolute(try await git.text(["rev-parse", "--git-path", "hooks"]))
  }

  /// The folder of the repository itself, which its worktrees share, without links.
  func commonFolder() async throws(DiskError) -> String {
    let path = absolute(try await git.text(["rev-parse", "--git-common-dir"]))
    return ProgramPath.resolving(path) ?? path
  }

  /// A folder of the working tree as git names it: from the top, with a slash at its end; empty for
  /// the top itself. `nil` for one that lies elsewhere.
  func prefix(of folder: String) -> String? {
    guard let path = ProgramPath.resolving(folder), let root = ProgramPath.resolving(top) else {
      return nil
    }
    if path == root { return "" }
    let start = root == "/" ? root : "\(root)/"
    return path.hasPrefix(start) ? "\(path.dropFirst(start.count))/" : nil
  }

  /// Whether git would never take up a path.
  func ignores(_ path: String) async throws(DiskError) -> Bool {
    // This command alone takes no paths for what they say; ours begin with no magic.
    var git = git
    git.firstArguments = ["-C", top]
    return try await git.result(["check-ignore", "-q", "--no-index", "--", "./\(path)"]).status == 0
  }

  /// The tree that a commit of the index would have: no unmerged paths, nothing that is only intended to
  /// be added.
  func treeOfIndex() async throws(DiskError) -> String { try await git.text(["write-tree"]) }

  /// The tree of the last commit; `nil` before the first.
  func treeOfHead() async throws(DiskError) -> String? {
    let found = try await git.result(["rev-parse", "-q", "--verify", "HEAD^{tree}"])
    return found.status == 0 ? found.text : nil
  }

  /// The bytes of objects, in the order asked for; `nil` for one that is not there.
  func blobs(_ names: [String]) async throws(DiskError) -> [[UInt8]?] {
    guard !names.isEmpty else { return [] }
    let input = names.map { "\($0)\n" }.joined()
    let output = try await git.output(["cat-file", "--batch"], input: Array(input.utf8))
    var blobs: [[UInt8]?] = []
    var rest = output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      let words = head.split(separator: " ")
      guard words.count == 3, let size = Int(words[2]), rest.count > size else {
        blobs.append(nil)
        continue
      }
      blobs.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    guard blobs.count == names.count else {
      throw DiskError("git cat-file", "gave \(blobs.count) objects, not \(names.count)")
    }
    return blobs
  }

  /// Writes blobs, as they are, into the repository and gives back their names. Nothing refers to them
  /// yet.
  func store(_ blobs: [[UInt8]]) async throws(DiskError) -> [String] {
    guard !blobs.isEmpty else { return [] }
    var input: [UInt8] = []
    for (index, bytes) in blobs.enumerated() {
      input += "blob\nmark :\(index + 1)\ndata \(bytes.count)\n".utf8
      input += bytes
      input += "\nget-mark :\(index + 1)\n".utf8
    }
    input += "done\n".utf8
    let names = try await git.text(["fast-import", "--quiet", "--done"], input: input)
      .split(separator: "\n").map(String.init)
    guard names.count == blobs.count else {
      throw DiskError("git fast-import", "wrote \(names.count) objects, not \(blobs.count)")
    }
    return names
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(top)/\(path)" }
}

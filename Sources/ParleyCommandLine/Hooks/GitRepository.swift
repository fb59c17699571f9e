/// A git repository with a working tree, spoken to through git's own plumbing.
struct GitRepository: Sendable {
  /// The top of the working tree, without links.
  let top: String
  private let git: ExternalTool

  /// Finds the repository that a folder is in.
  ///
  /// - Parameter isHook: whether git has called us, so that its variables name repository and index.
  init(containing folder: String, isHook: Bool = false) async throws {
    var git = ExternalTool("git", in: folder)
    git.obeysGitVariables = isHook
    let found = try await git.run(["rev-parse", "--show-toplevel"])
    guard found.isSuccess else {
      throw UsageError(
        "\(folder == "." ? "this folder" : folder) is in no working tree of git "
          + "(\(found.errors.split(separator: "\n").first ?? ""))",
        help: "go to one, or make one with `git init`")
    }
    top = found.text
    git.folder = top
    self.git = git
  }

  /// Runs git at the top of the working tree; it takes paths for what they say.
  ///
  /// - Parameters:
  ///   - action: what is attempted, for the message where it fails.
  ///   - index: the file of an index to work on, if not the usual one.
  @discardableResult
  func git(
    _ arguments: [String], input: [UInt8]? = nil, index: String? = nil, doing action: String
  ) async throws -> ExternalTool.Result {
    let result = try await tryGit(arguments, input: input, index: index)
    guard result.isSuccess else { throw ProgramFailure("git", result, doing: action) }
    return result
  }

  /// Runs git, whatever comes of it.
  func tryGit(
    _ arguments: [String], input: [UInt8]? = nil, index: String? = nil
  ) async throws -> ExternalTool.Result {
    var git = git
    if let index { git.environment["GIT_INDEX_FILE"] = index }
    let all = ["--literal-pathspecs"] + arguments
    guard let input else { return try await git.run(all) }
    return try await git.run(all, bytes: input)
  }

  /// The folder that git takes hooks from, as `core.hooksPath` has it.
  func hooksFolder() async throws -> String {
    absolute(
      try await git(["rev-parse", "--git-path", "hooks"], doing: "name its hooks' folder").text)
  }

  /// The folder of the repository itself, which its worktrees share, without links.
  func commonFolder() async throws -> String {
    let path = absolute(
      try await git(["rev-parse", "--git-common-dir"], doing: "name its folder").text)
    return ProgramPath.resolving(path) ?? path
  }

  /// A folder of the working tree as git names it: from the top, with a slash at its end; empty for
  /// the top itself. `nil` for one that is elsewhere.
  func prefix(of folder: String) -> String? {
    guard let path = ProgramPath.resolving(folder), let root = ProgramPath.resolving(top) else {
      return nil
    }
    if path == root { return "" }
    let start = root == "/" ? root : "\(root)/"
    return path.hasPrefix(start) ? "\(path.dropFirst(start.count))/" : nil
  }

  /// Whether git would never take up a path.
  func ignores(_ path: String) async throws -> Bool {
    // This command alone takes no paths for what they say; ours begin with no magic.
    try await git.run(["check-ignore", "-q", "--no-index", "--", "./\(path)"]).isSuccess
  }

  /// Whether what is committed, or was just now, differs from what was before in a project's content or
  /// templates; before a commit also in its site, which a commit that was called off may have left.
  func hasContent(in prefix: String, at kind: HookKind) async throws -> Bool {
    let commits = kind.isBefore ? ["--cached"] : ["HEAD@{1}", "HEAD"]
    return try await !tryGit(
      ["diff", "--quiet", "--no-ext-diff"] + commits
        + ["--", "\(prefix)content", "\(prefix)templates"]
        + (kind == .preCommit ? ["\(prefix)\(CommittedSite.folder)"] : [])
    ).isSuccess
  }

  /// The tree that a commit of the index would have: no unmerged paths, nothing that is only intended to
  /// be added.
  func treeOfIndex() async throws -> String {
    try await git(["write-tree"], doing: "write the tree of what is staged").text
  }

  /// The tree of a commit; `nil` where there is none of that name, as before the first.
  func tree(of commit: String = "HEAD") async throws -> String? {
    let found = try await tryGit(["rev-parse", "-q", "--verify", "\(commit)^{tree}"])
    return found.isSuccess ? found.text : nil
  }

  /// The bytes of objects, in the order asked for; `nil` for one that is not there.
  func blobs(_ names: [String]) async throws -> [[UInt8]?] {
    guard !names.isEmpty else { return [] }
    let input = names.map { "\($0)\n" }.joined()
    let output = try await git(
      ["cat-file", "--batch"], input: Array(input.utf8), doing: "read objects"
    ).output
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
      throw ProgramFailure("git gave \(blobs.count) objects, not \(names.count)")
    }
    return blobs
  }

  /// Writes blobs, as they are, into the repository and gives back their names. Nothing refers to them
  /// yet.
  func store(_ blobs: [[UInt8]]) async throws -> [String] {
    guard !blobs.isEmpty else { return [] }
    var input: [UInt8] = []
    for (index, bytes) in blobs.enumerated() {
      input += "blob\nmark :\(index + 1)\ndata \(bytes.count)\n".utf8
      input += bytes
      input += "\nget-mark :\(index + 1)\n".utf8
    }
    input += "done\n".utf8
    let names = try await git(
      ["fast-import", "--quiet", "--done"], input: input, doing: "write objects"
    ).text.split(separator: "\n").map(String.init)
    guard names.count == blobs.count else {
      throw ProgramFailure("git wrote \(names.count) objects, not \(blobs.count)")
    }
    return names
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(top)/\(path)" }
}

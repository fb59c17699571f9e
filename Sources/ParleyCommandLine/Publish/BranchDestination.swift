import ParleyModel

/// A branch of a git repository, brought up to date by one commit on top of what it contains.
///
/// The commit is made with git's plumbing from what is in the object store: no working tree, no index
/// and no branch is touched. It is pushed without force, so whatever else was pushed meanwhile stays.
struct BranchDestination: PublishDestination {
  let branch: PublishTarget.Branch
  let git: ExternalTool
  /// The title of the site, for the commit's subject.
  let siteTitle: String
  /// Whether to build on commits and files of others.
  let isTakingOver: Bool

  init(
    _ branch: PublishTarget.Branch, project: String, siteTitle: String, isTakingOver: Bool
  ) {
    self.branch = branch
    self.siteTitle = siteTitle
    self.isTakingOver = isTakingOver
    git = ExternalTool("git", environment: ["GIT_NO_REPLACE_OBJECTS": "1"], in: project)
  }

  /// What the last line of our commits' messages says.
  static let mark = "Published-by: parley"

  var title: String { "the branch \(branch.name) of \(branch.remote)" }

  private var reference: String { "refs/heads/\(branch.name)" }
  private static let scratchReferences = "refs/parley/publish/"
  /// Holds a new commit until it is pushed.
  private var scratchReference: String { Self.scratchReferences + branch.name }

  func plan(for files: [OutputFile], in scratch: ScratchFolder) async throws -> PublishPlan {
    try await requireRepository()
    try await removeScratchReferences()
    let tip = try await remoteTip()
    if let tip { try await refuseForeignCommits(below: tip) }
    let site = try await StagedSite(files + hostFiles, in: scratch)
    let ids = try await objectIDs(of: site)
    let tree = try await tree(of: tip)
    var known: SiteManifest?
    if let entry = tree[SiteManifest.name] {
      let blob = try await git.succeed(["cat-file", "blob", entry.id], doing: "read the old list")
      known = try .published(blob.output, at: title)
    }
    let ours = Set(known?.paths ?? [])
    var changes = PublishChanges(
      site: site, known: known, isThere: { tree[$0] != nil },
      isEqual: { tree[$0.path] == Entry(mode: "100644", id: ids[$0.path] ?? "") })
    // What someone else has removed from the branch need not be removed again.
    changes.removed.removeAll { tree[$0] == nil }
    let foreign = tree.keys.filter { !ours.contains($0) && $0 != SiteManifest.name }
    try ForeignFiles(foreign).check(changes.sent, isTakingOver: isTakingOver, at: title)
    let found = changes
    let origin = try await origin()
    return PublishPlan(changes: found, remarks: origin.map(\.remarks) ?? []) { progress in
      progress("committing")
      let commit = try await commit(found, of: site, from: origin, onto: tip)
      do {
        progress("pushing")
        try await push(commit)
      } catch {
        _ = try await git.run(["update-ref", "-d", scratchReference, commit])
        throw error
      }
      try await moveLocalBranch(to: commit)
      _ = try await git.run(["update-ref", "-d", scratchReference, commit])
      return "pushed \(commit.prefix(10)) to \(title)"
    }
  }

  /// Files that hosts of branches look for.
  private var hostFiles: [OutputFile] {
    var files = [OutputFile(path: ".nojekyll") { [] }]
    if let cname = branch.cname {
      files.append(OutputFile(path: "CNAME") { Array("\(cname)\n".utf8) })
    }
    return files
  }

  // MARK: What is there

  private func requireRepository() async throws {
    let result = try await git.run(["rev-parse", "--git-dir"])
    guard !result.isSuccess else { return }
    throw ProgramFailure(
      "git", result, doing: "find the project's repository",
      help: "begin one with `git init`, and say where it is kept with `git remote add origin URL`")
  }

  /// Removes what a run that was killed has left. A run to another branch, at this very moment, does
  /// without: no object goes so soon.
  private func removeScratchReferences() async throws {
    let left = try await git.succeed(
      ["for-each-ref", "--format=delete %(refname)", Self.scratchReferences],
      doing: "look for what an earlier run has left")
    guard !left.output.isEmpty else { return }
    _ = try await git.run(["update-ref", "--stdin"], bytes: left.output)
  }

  /// The newest commit of the branch at the remote, fetched; `nil` where there is no such branch.
  private func remoteTip() async throws -> String? {
    let listing = try await git.run(["ls-remote", "--", branch.remote, reference])
    guard listing.isSuccess else {
      throw ProgramFailure(
        "git", listing, doing: "ask \(branch.remote) for its branches",
        help: "name a remote that `git remote` lists, or an address, under `remote` in site.yml")
    }
    let line = listing.text.split(separator: "\n").first { $0.hasSuffix("\t\(reference)") }
    guard let tip = line?.split(separator: "\t").first.map(String.init) else { return nil }
    if try await !has(tip) {
      try await git.succeed(
        [
          "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--",
          branch.remote, reference,
        ], doing: "fetch \(title)")
      guard try await has(tip) else {
        throw ProgramFailure("\(title) changed while it was fetched", help: "publish again")
      }
    }
    return tip
  }

  private func has(_ commit: String) async throws -> Bool {
    try await git.run(["cat-file", "-e", "\(commit)^{commit}"]).isSuccess
  }

  /// Refuses a branch whose newest commits were not made here: whoever made them may not know that the
  /// next publication replaces what they changed.
  private func refuseForeignCommits(below tip: String) async throws {
    guard !isTakingOver else { return }
    let log = try await git.succeed(
      [
        "log", "--first-parent", "--max-count=100", "--encoding=UTF-8",
        "--format=%(trailers:key=Published-by,valueonly,separator=%x2C)%x09%h %an: %s", tip,
      ], doing: "read the history of \(title)")
    let lines = log.text.split(separator: "\n", omittingEmptySubsequences: false)
    let foreign = lines.prefix { !$0.hasPrefix("parley\t") }.map {
      $0.drop { $0 != "\t" }.dropFirst()
    }
    guard !foreign.isEmpty else { return }
    var text = "\(title) contains commits that Parley did not make"
    for line in foreign.prefix(5) { text += "\n  | \(line)" }
    if foreign.count > 5 {
      text += "\n  | … and \(foreign.count == 100 ? "more" : "\(foreign.count - 5) more")"
    }
    throw UsageError(
      text,
      help:
        "check whether they matter, or name another branch in site.yml; with --take-over the site is "
        + "committed on top of them, and their files that are not pages of the site stay")
  }

  private struct Entry: Equatable {
    let mode: String
    let id: String
  }

  /// Every file of a commit.
  private func tree(of commit: String?) async throws -> [String: Entry] {
    guard let commit else { return [:] }
    let listing = try await git.succeed(
      ["ls-tree", "-r", "-z", "--full-tree", commit], doing: "list \(title)")
    var tree: [String: Entry] = [:]
    for line in listing.output.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let fields = line[..<tab].split(separator: UInt8(ascii: " "))
      guard fields.count == 3 else { continue }
      tree[String(decoding: line[(tab + 1)...], as: UTF8.self)] = Entry(
        mode: String(decoding: fields[0], as: UTF8.self),
        id: String(decoding: fields[2], as: UTF8.self))
    }
    return tree
  }

  /// What git would call each file's contents.
  private func objectIDs(of site: StagedSite) async throws -> [String: String] {
    let list = try site.scratch.write(
      site.files.map { "\(site.root)/\($0.path)" }, to: "paths", end: UInt8(ascii: "\n"))
    let hashes = try await git.succeed(
      ["hash-object", "--no-filters", "--stdin-paths"], input: list, doing: "compare the files")
    let ids = hashes.text.split(separator: "\n").map(String.init)
    guard ids.count == site.files.count else {
      throw ProgramFailure("git compared \(ids.count) of \(site.files.count) files")
    }
    return Dictionary(uniqueKeysWithValues: zip(site.files.map(\.path), ids))
  }

  /// What the site was made from.
  private struct Origin {
    let commit: String
    /// Whether the working tree differs from the commit in what a site is made of.
    let hasChanges: Bool

    /// For the commit's message.
    var text: String { Self.text(commit, hasChanges) }
    /// For the person who is asked.
    var remarks: [String] {
      hasChanges ? ["made from \(Self.text(String(commit.prefix(10)), true))"] : []
    }

    private static func text(_ commit: String, _ hasChanges: Bool) -> String {
      hasChanges ? "\(commit), with uncommitted changes" : commit
    }
  }

  /// The commit that is checked out; `nil` where there is none yet.
  private func origin() async throws -> Origin? {
    let head = try await git.run(["rev-parse", "--verify", "--quiet", "HEAD"])
    guard head.isSuccess else { return nil }
    // The index stays as it is; hidden files get into no site.
    let status = try await git.succeed(
      [
        "--no-optional-locks", "status", "--porcelain", "--untracked-files=normal", "--", "content",
        "templates", ":(exclude,glob)**/.*",
      ], doing: "look for uncommitted changes")
    return Origin(commit: head.text, hasChanges: !status.output.isEmpty)
  }

  // MARK: Changing it

  /// Makes a commit and returns its name; only the scratch reference leads to it.
  private func commit(
    _ changes: PublishChanges, of site: StagedSite, from origin: Origin?, onto tip: String?
  ) async throws -> String {
    let help = "say who you are: `git config user.name NAME` and `git config user.email ADDRESS`"
    var people: [String] = []
    for role in ["AUTHOR", "COMMITTER"] {
      let ident = try await git.run(["var", "GIT_\(role)_IDENT"])
      guard ident.isSuccess else {
        throw ProgramFailure("git", ident, doing: "name the author of the commit", help: help)
      }
      people.append("\(role.lowercased()) \(ident.text)\n")
    }
    var stream = FastImportStream()
    stream.line("feature done\ncommit \(scratchReference)\nmark :1")
    stream.bytes += people.joined().utf8
    stream.data(Array(message(changes, from: origin).utf8))
    if let tip { stream.line("from \(tip)") }
    // What goes first makes room for folders of its name.
    for path in changes.removed { stream.remove(path) }
    for file in changes.sent { stream.put(file.path, try site.bytes(of: file.path)) }
    stream.put(SiteManifest.name, site.manifest.bytes)
    stream.line("get-mark :1\ndone")
    let input = try site.scratch.write(stream.bytes, to: "stream")
    return try await git.succeed(
      ["fast-import", "--quiet", "--force", "--date-format=raw"], input: input,
      doing: "make the commit"
    ).text
  }

  private func message(_ changes: PublishChanges, from origin: Origin?) -> String {
    var text = "Publish \(siteTitle)\n\n\(changes.summary)\n\n"
    if let origin { text += "Made-from: \(origin.text)\n" }
    return text + "\(Self.mark)\n"
  }

  private func push(_ commit: String) async throws {
    let result = try await git.run([
      "push", "--porcelain", "--no-follow-tags", "--", branch.remote, "\(commit):\(reference)",
    ])
    guard !result.isSuccess else { return }
    let words = result.text + result.errors
    // The third is said where two pushes meet in the very same moment.
    let moved = ["(fetch first)", "(non-fast-forward)", " but expected "]
      .contains { words.contains($0) }
    throw ProgramFailure(
      "git", result, doing: "push to \(title)",
      help: moved
        ? "someone else has pushed to it in the meantime; nothing was overwritten: publish again"
        : "nothing has changed there; fix the cause and publish again")
  }

  /// A local branch of that name follows, if it only lags behind and is checked out nowhere.
  private func moveLocalBranch(to commit: String) async throws {
    let local = try await git.run(["rev-parse", "--verify", "--quiet", reference])
    guard local.isSuccess, local.text != commit else { return }
    let worktrees = try await git.run(["worktree", "list", "--porcelain"])
    guard worktrees.isSuccess,
      !worktrees.text.split(separator: "\n").contains("branch \(reference)")
    else { return }
    guard try await git.run(["merge-base", "--is-ancestor", local.text, commit]).isSuccess else {
      return
    }
    _ = try await git.run(["update-ref", "-m", "parley publish", reference, commit, local.text])
  }
}

/// What git-fast-import(1) reads.
private struct FastImportStream {
  var bytes: [UInt8] = []

  mutating func line(_ text: String) { bytes += "\(text)\n".utf8 }

  mutating func data(_ data: [UInt8]) {
    line("data \(data.count)")
    bytes += data
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func remove(_ path: String) { line("D \(Self.quoted(path))") }

  mutating func put(_ path: String, _ contents: [UInt8]) {
    line("M 100644 inline \(Self.quoted(path))")
    data(contents)
  }

  private static func quoted(_ path: String) -> String {
    var text = "\""
    for scalar in path.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}

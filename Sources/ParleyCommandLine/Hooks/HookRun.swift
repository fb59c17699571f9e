import ParleyModel

/// What the program does when git runs it: it reads what is committed, never what is only in the working
/// tree.
struct HookRun: Sendable {
  let repository: GitRepository
  /// The project's folder from the top of the working tree, with a slash at its end, or empty.
  let prefix: String
  /// Writes a line for the person who commits.
  let say: @Sendable (String) -> Void
  /// Prints diagnostics.
  let report: @Sendable ([Diagnostic]) -> Void

  /// Answers git for the projects of a repository. Before a commit, nothing of any of them is changed
  /// unless all can be rendered.
  ///
  /// - Throws: `ExitStatus.content` for a commit that is refused.
  static func answer(_ kind: HookKind, for projects: [HookRun]) async throws {
    var hasErrors = false
    var renderings: [(project: HookRun, rendering: Rendering)] = []
    for project in projects {
      do {
        if !kind.isBefore {
          try await project.follow()
        } else if let rendering = try await project.renderStaged(isTaken: kind == .preCommit) {
          renderings.append((project, rendering))
        }
      } catch is ContentErrors {
        hasErrors = true
      }
    }
    if hasErrors { throw ExitStatus.content }
    for (project, rendering) in renderings { try await project.take(rendering) }
  }

  /// That a project cannot be rendered, which has been said.
  private struct ContentErrors: Error {}

  // MARK: Before a commit

  /// What a commit still lacks.
  private struct Rendering {
    let site: CommittedSite
    let changes: [CommittedSite.Change]
    /// What is staged.
    let tree: String
  }

  /// Renders what is staged, and changes nothing.
  ///
  /// - Parameter isTaken: whether git still takes up what is staged now.
  private func renderStaged(isTaken: Bool) async throws -> Rendering? {
    let tree = try await repository.treeOfIndex()
    let staged = try await GitSnapshot(of: tree, in: repository, prefix: prefix)
    guard CommittedSite.isTracked(in: staged) else { return nil }
    guard staged.has("content") else {
      tellOfSiteAlone()
      return nil
    }
    let plan = try await plan(staged)
    report(plan.diagnostics)
    guard let files = plan.files else {
      let place = prefix.isEmpty ? "" : " in \(prefix)"
      say(
        "parley: nothing was committed: \(DiagnosticPrinter.count(plan.diagnostics)) "
          + "in what is staged\(place)")
      say("  help: fix and stage it, or commit without the site: git commit --no-verify")
      throw ContentErrors()
    }
    guard isTaken else { return nil }
    let site = try await CommittedSite(files, in: staged)
    let changes = try await site.changes()
    return changes.isEmpty ? nil : Rendering(site: site, changes: changes, tree: tree)
  }

  private func take(_ rendering: Rendering) async throws {
    let (site, changes) = (rendering.site, rendering.changes)
    try await site.stage(changes, keepingOthers: false)
    // `git commit FILE` makes the commit from an index of its own, and holds back what becomes of the
    // usual one until the commit is made.
    if let usual = Self.heldBackIndex() {
      try await site.stage(changes, in: usual, keepingOthers: true)
    }
    try await finish(site, changes)
    say("parley: \(Self.count(changes)) of \(folder) added to this commit")
    try await tellOfReplaced(changes, in: rendering.tree)
  }

  /// Names pages that somebody had staged, by hand or before the content changed once more, and where
  /// they are kept.
  private func tellOfReplaced(
    _ changes: [CommittedSite.Change], in tree: String
  ) async throws {
    var committed: [GitSnapshot] = []
    for commit in ["HEAD", "MERGE_HEAD"] {
      guard let tree = try await repository.tree(of: commit) else { continue }
      committed.append(try await GitSnapshot(of: tree, in: repository, prefix: folder))
    }
    let replaced = changes.filter { change in
      guard let old = change.old, change.path != SiteManifest.name else { return false }
      return !committed.contains { $0.entries[change.path]?.id == old.id }
    }.map { "\(folder)\($0.path)" }
    guard let first = replaced.first else { return }
    let others = replaced.count - 1
    say(
      "parley: replaced what was staged in \(first)"
        + (others > 0 ? " and \(NumberFormat.count(others, "other page"))" : "")
        + ", because the content makes something else")
    say(
      "  help: change the content or templates; what you had is kept for two weeks: git show "
        + HookScript.quoted("\(tree):\(first)"))
  }

  /// The file that becomes the usual index after a commit of single files; `nil` in other commits.
  private static func heldBackIndex() -> String? {
    guard let path = getenv("GIT_INDEX_FILE").map({ String(cString: $0) }) else { return nil }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard path[slash...].hasPrefix("next-index-") else { return nil }
    return "\(path[..<slash])index.lock"
  }

  private func finish(_ site: CommittedSite, _ changes: [CommittedSite.Change]) async throws {
    if try await site.bringAlong(changes) {
      // Git takes a file for changed until it has seen its times. Its status says no more than that
      // others are changed.
      _ = try await repository.tryGit(["update-index", "-q", "--refresh"])
    } else {
      say(
        "parley: \(folder) in the working tree stays as it is, because it is not what was last staged or committed"
      )
    }
  }

  // MARK: After commits

  private func follow() async throws {
    guard let tree = try await repository.tree() else { return }
    let head = try await GitSnapshot(of: tree, in: repository, prefix: prefix)
    if CommittedSite.isTracked(in: head) {
      try await repair(head)
    } else if try await repository.ignores("\(prefix)\(CommittedSite.folder)/index.html") {
      try await write(head)
    }
  }

  private func repair(_ head: GitSnapshot) async throws {
    guard head.has("content") else { return tellOfSiteAlone() }
    let plan = try await plan(head)
    guard let files = plan.files else {
      report(plan.diagnostics)
      say(
        "parley: the last commit has \(DiagnosticPrinter.count(plan.diagnostics)); \(folder) was left alone"
      )
      return
    }
    let site = try await CommittedSite(files, in: head)
    let changes = try await site.changes()
    guard !changes.isEmpty else { return }
    try await site.stage(changes, keepingOthers: true)
    try await finish(site, changes)
    say(
      "parley: git made this commit without rendering the site; \(Self.count(changes)) of \(folder) are staged"
    )
    say("  help: add them with: git commit --amend --no-edit")
  }

  private func write(_ head: GitSnapshot) async throws {
    guard head.has("content") else { return }
    let plan = try await plan(head)
    report(plan.diagnostics)
    guard let files = plan.files else {
      say(
        "parley: the commit has \(DiagnosticPrinter.count(plan.diagnostics)); \(folder) was left alone"
      )
      throw ContentErrors()
    }
    let output = try OutputFolder(
      at: "\(repository.top)/\(prefix)\(CommittedSite.folder)", isFixed: true)
    let summary = try await SiteWriter(output: output).write(files)
    guard summary.written + summary.removed > 0 else { return }
    say(
      "parley: \(folder): \(NumberFormat.grouped(summary.written)) written, "
        + "\(NumberFormat.grouped(summary.removed)) removed")
  }

  // MARK: Both

  private func tellOfSiteAlone() {
    say("parley: \(prefix)content/ is gone, and \(folder) stays as it is")
    say("  help: remove the site, too: git rm -r -- \(HookScript.quoted(folder))")
  }

  private var folder: String { "\(prefix)\(CommittedSite.folder)/" }

  private func plan(_ snapshot: GitSnapshot) async throws -> SiteBuilder.Plan {
    let content = try await snapshot.files(in: "content")
    let name = TemplateFolders.name
    // Whether the project keeps the program's own set is seen in its folder, not in the commit.
    let folders = try TemplateFolders(of: "\(repository.top)/\(prefix)")
    var templates = TemplateFiles()
    if snapshot.has(name) { templates.own = try await snapshot.files(in: name) }
    if let program = folders.program {
      templates.setProgram(
        try await FolderReader(project: program).files(in: name), at: program)
    }
    return await SiteBuilder.plan(
      content: content, templates: templates,
      originals: SavedOriginals { await snapshot.file(at: $0) })
  }

  private static func count(_ changes: [CommittedSite.Change]) -> String {
    NumberFormat.count(changes.count, "file")
  }
}

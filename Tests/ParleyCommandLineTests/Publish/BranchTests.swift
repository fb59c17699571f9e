import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Publishing to a branch, with a real git and a real remote.
struct BranchTests {
  let project: PublishedProject

  init() async throws {
    project = try PublishedProject(publish: "  pages: { to: branch, cname: talks.example.org }")
    try await project.run("git", "init", "-q", "--bare", "-b", "main", "общий.git", in: "")
    try await project.run("git", "init", "-q", "-b", "main")
    try await project.run("git", "config", "user.name", "Ада")
    try await project.run("git", "config", "user.email", "ada@example.org")
    try await project.run("git", "remote", "add", "origin", "../общий.git")
    try await project.run("git", "add", "-A")
    try await project.run("git", "commit", "-qm", "Begin")
  }

  private func remote(_ arguments: String...) async throws -> String {
    try await ExternalTool(
      "git", environment: project.environment, in: project.folder("общий.git")
    )
    .succeed(arguments, doing: arguments.joined(separator: " ")).text
  }

  private func publish() throws -> RunningProgram.Result { try project.publish("--yes") }

  private func count() async throws -> String {
    try await remote("rev-list", "--count", "gh-pages")
  }

  /// Someone else commits a file to the branch, from a clone of their own.
  private func commitElsewhere(_ path: String, message: String) async throws {
    try await project.run(
      "git", "clone", "-q", "-b", "gh-pages", "общий.git", "чужой", in: "")
    try project.folder.write("theirs\n", to: "чужой/\(path)")
    try await project.run("git", "add", "-A", in: "чужой")
    try await project.run(
      "git", "-c", "user.name=Eve", "-c", "user.email=e@x.org", "commit", "-qm", message,
      in: "чужой")
    try await project.run("git", "push", "-q", in: "чужой")
  }

  private func hook(_ script: String) throws {
    try project.write("#!/bin/sh\n\(script)\n", to: ".git/hooks/pre-push")
    #expect(chmod(project.folder("\(project.name)/.git/hooks/pre-push"), 0o755) == 0)
  }

  @Test func theBranchGetsTheSiteInOneCommitAndNothingElseIsTouched() async throws {
    try project.write("staged\n", to: "notes.txt")
    try await project.run("git", "add", "notes.txt")
    try project.write("changed after staging\n", to: "notes.txt")
    try project.write("untracked\n", to: "draft.txt")
    let before = try await project.run("git", "status", "--porcelain")
    let index = try project.folder.status("\(project.name)/.git/index")

    let result = try publish()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("  added .nojekyll (0 bytes)\n  added 404.html ("))
    #expect(result.output.contains(" added, "))
    #expect(result.output.contains("to the branch gh-pages of origin"))

    #expect(try await project.run("git", "status", "--porcelain") == before)
    #expect(before.contains("AM notes.txt"))
    #expect(try project.folder.status("\(project.name)/.git/index").st_ino == index.st_ino)
    #expect(
      try await project.run("git", "for-each-ref", "--format=%(refname)", "refs/parley") == "")
    #expect(try await count() == "1")
    #expect(
      try await remote("log", "-1", "--format=%an <%ae>%n%s", "gh-pages")
        == "Ада <ada@example.org>\nPublish Переговоры")
    try await project.run("git", "clone", "-q", "-b", "gh-pages", "общий.git", "вид", in: "")
    var expected = try project.site()
    expected[".nojekyll"] = []
    expected["CNAME"] = Array("talks.example.org\n".utf8)
    let list = SiteManifest(
      paths: expected.keys.filter { $0 != SiteManifest.name }, isFinished: true)
    expected[SiteManifest.name] = list.bytes
    #expect(expected["assets/план мира.css"] != nil)
    let published = try PublishedProject.files(at: project.folder("вид"))
      .filter { !$0.key.hasPrefix(".git/") }
    #expect(published == expected)
  }

  @Test func theCommitSaysWhatItWasMadeFrom() async throws {
    let head = try await project.run("git", "rev-parse", "HEAD")
    try project.write("a hidden file is no part of the site\n", to: "content/.notes.swp")
    let clean = try publish()
    #expect(!clean.output.contains("made from"))
    let trailer = [
      "log", "-1", "--format=%(trailers:key=Made-from,valueonly,separator=)", "gh-pages",
    ]
    func madeFrom() async throws -> String {
      try await ExternalTool("git", in: project.folder("общий.git"))
        .succeed(trailer, doing: "read the trailer").text
    }
    #expect(try await madeFrom() == head)

    try project.writeEvent("third")
    let changed = try publish()
    #expect(
      changed.output.contains("\npages: made from \(head.prefix(10)), with uncommitted changes\n"))
    #expect(try await madeFrom() == "\(head), with uncommitted changes")
    try await project.run("git", "add", "content/events")
    try await project.run("git", "commit", "-qm", "Add an event")
    try project.remove("templates/assets/план мира.css")
    let removed = try project.publish("--dry-run")
    #expect(removed.output.contains(", with uncommitted changes\n"))
  }

  @Test func nothingChangedMakesNoCommit() async throws {
    #expect(try publish().status == 0)
    let tip = try await remote("rev-parse", "gh-pages")
    // As runs to this branch and to another leave it when they are killed.
    for name in ["gh-pages", "site/live"] {
      try await project.run("git", "update-ref", "refs/parley/publish/\(name)", "HEAD")
    }
    let again = try publish()
    #expect(again.status == 0)
    #expect(
      again.output
        == "pages: the branch gh-pages of origin is up to date, nothing to publish\n")
    #expect(try await remote("rev-parse", "gh-pages") == tip)
    #expect(try await project.run("git", "for-each-ref", "refs/parley") == "")
  }

  @Test func aSecondCommitFollowsTheFirstAndRemovesWhatIsGone() async throws {
    #expect(try publish().status == 0)
    let first = try await remote("rev-parse", "gh-pages")
    try project.remove("content/events/second.md")
    try project.writeEvent("third")
    let result = try publish()
    #expect(result.output.contains("  added events/third/index.html ("))
    #expect(result.output.contains("  removed events/second/index.html\n"))
    #expect(try await remote("rev-parse", "gh-pages^") == first)
    let names = try await remote("ls-tree", "-r", "--name-only", "gh-pages")
    #expect(names.contains("events/third/index.html"))
    #expect(!names.contains("events/second/index.html"))
  }

  @Test func aDryRunPushesAndCommitsNothing() async throws {
    let result = try project.publish("pages", "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("nothing was published: this was a dry run\n"))
    #expect(try await remote("for-each-ref") == "")
    #expect(try await project.run("git", "count-objects").hasPrefix("0 objects") == false)
    #expect(try await project.run("git", "fsck", "--unreachable", "--no-progress") == "")
  }

  @Test func commitsOfOthersAreRefusedUnlessTakenOver() async throws {
    #expect(try publish().status == 0)
    try await commitElsewhere("googleb1.html", message: "Verify the site")
    try project.writeEvent("third")
    let tip = try await remote("rev-parse", "gh-pages")
    let refused = try publish()
    #expect(refused.status == 2)
    #expect(
      refused.errors.hasPrefix(
        "parley: the branch gh-pages of origin contains commits that Parley did not make\n  | "))
    #expect(refused.errors.contains("Eve: Verify the site\n  help: "))
    #expect(refused.errors.contains("--take-over"))
    #expect(try await remote("rev-parse", "gh-pages") == tip)

    let taken = try project.publish("--yes", "--take-over")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try await remote("rev-parse", "gh-pages^") == tip)
    #expect(try await remote("show", "gh-pages:googleb1.html") == "theirs")
    #expect(try await remote("ls-tree", "-r", "--name-only", "gh-pages").contains("events/third/"))
    // Their file is theirs for good, and the next publication needs no more asking.
    try project.remove("content/events/third.md")
    #expect(try publish().status == 0)
    #expect(try await remote("show", "gh-pages:googleb1.html") == "theirs")
  }

  @Test func aForeignFileInTheWayOfAFolderIsNeverReplaced() async throws {
    #expect(try publish().status == 0)
    try await commitElsewhere("pages", message: "A file")
    try project.write("---\ntitle: X\n---\n\nWords.\n", to: "content/pages/pages.md")
    let refused = try project.publish("--yes", "--take-over")
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains(
        "`pages` at the branch gh-pages of origin is in the way of `pages/index.html`"))
    #expect(try await remote("show", "gh-pages:pages") == "theirs")
  }

  @Test func aBranchThatMovesDuringThePushIsNotOverwritten() async throws {
    #expect(try publish().status == 0)
    try await project.run("git", "clone", "-q", "-b", "gh-pages", "общий.git", "чужой", in: "")
    try hook(
      """
      cd ../чужой && unset GIT_DIR && echo theirs > x.txt && git add x.txt &&
      git -c user.name=Eve -c user.email=e@x.org commit -qm Meanwhile && git push -q
      """)
    try project.writeEvent("third")
    let result = try publish()
    #expect(result.status == 3)
    #expect(
      result.errors.contains(
        "someone else has pushed to it in the meantime; nothing was overwritten: publish again"))
    #expect(try await remote("log", "-1", "--format=%s", "gh-pages") == "Meanwhile")
    #expect(try await project.run("git", "for-each-ref", "refs/parley") == "")
  }

  @Test func aRunKilledBeforeItsPushIsRepeatedFromTheStart() async throws {
    try hook("touch ../начато; sleep 3; exit 1")
    let running = try project.start(["--yes"])
    for _ in 0..<400 where !project.folder.exists("начато") { usleep(20_000) }
    #expect(project.folder.exists("начато"))
    running.terminate()
    #expect(try running.finish().status == -1)
    #expect(try await remote("for-each-ref") == "")
    try project.remove(".git/hooks/pre-push")
    try project.writeEvent("third")
    let result = try publish()
    #expect(result.status == 0, "\(result.errors)")
    #expect(try await count() == "1")
    #expect(try await project.run("git", "for-each-ref", "refs/parley") == "")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aRunEndedByASignalLeavesNoFiles(signal: Int32) async throws {
    try hook("touch ../начато; sleep 3; exit 1")
    try project.folder.makeFolder("tmp")
    let running = try project.start(["--yes"], environment: ["TMPDIR": project.folder("tmp")])
    for _ in 0..<400 where !project.folder.exists("начато") { usleep(20_000) }
    #expect(try project.folder.tree("tmp").keys.contains { $0.hasSuffix("/site/index.html") })
    running.send(signal)
    #expect(try running.finish().status == -1)
    #expect(try project.folder.tree("tmp") == [:])
  }

  @Test func aPushThatIsRefusedSaysWhyAndLeavesNoTrace() async throws {
    try hook("echo 'not on a Friday' >&2; exit 1")
    let result = try publish()
    #expect(result.status == 3)
    #expect(result.errors.contains("  | not on a Friday\n"))
    #expect(try await remote("for-each-ref") == "")
    #expect(try await project.run("git", "for-each-ref", "refs/parley") == "")
  }

  @Test func aFreshCloneGoesOnFromTheRemote() async throws {
    #expect(try publish().status == 0)
    try await project.run("git", "push", "-q", "origin", "main")
    try await project.run(
      "git", "clone", "-q", "--single-branch", "-b", "main", "общий.git", "клон", in: "")
    try project.folder.remove("клон/content/events/second.md")
    let result = try RunningProgram.run(
      ["publish", "--yes"], in: project.folder("клон"),
      environment: project.environment.merging([
        "GIT_AUTHOR_NAME": "B", "GIT_AUTHOR_EMAIL": "b@x", "GIT_COMMITTER_NAME": "B",
        "GIT_COMMITTER_EMAIL": "b@x",
      ]) { _, new in new })
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("  removed events/second/index.html\n"))
    #expect(try await count() == "2")
  }

  @Test func whatAHookHasSetForGitLeadsNowhereElse() async throws {
    let result = try project.publish(
      "--yes",
      environment: [
        "GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere/index", "GIT_WORK_TREE": "/nowhere",
        "GIT_OBJECT_DIRECTORY": "/nowhere/objects",
      ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try await count() == "1")
  }

  @Test func aLocalBranchFollowsUnlessItIsCheckedOut() async throws {
    #expect(try publish().status == 0)
    try await project.run("git", "branch", "-q", "gh-pages", "origin/gh-pages")
    try project.writeEvent("third")
    #expect(try publish().status == 0)
    let tip = try await remote("rev-parse", "gh-pages")
    #expect(try await project.run("git", "rev-parse", "gh-pages") == tip)
    try await project.run("git", "worktree", "add", "-q", "../вид", "gh-pages")
    try project.writeEvent("fourth")
    #expect(try publish().status == 0)
    #expect(try await project.run("git", "rev-parse", "gh-pages") == tip)
    #expect(try await project.run("git", "status", "--porcelain", in: "вид") == "")
  }

  @Test func whatIsMissingIsNamed() async throws {
    try await project.run("git", "config", "user.useConfigOnly", "true")
    try await project.run("git", "config", "--unset", "user.name")
    let nobody = try publish()
    #expect(nobody.status == 3)
    #expect(nobody.errors.contains("  help: say who you are: `git config user.name NAME`"))
    try await project.run("git", "remote", "remove", "origin")
    let nowhere = try publish()
    #expect(nowhere.status == 3)
    #expect(nowhere.errors.contains("git could not ask origin for its branches (exit 128):\n"))
    #expect(nowhere.errors.contains("under `remote` in site.yml"))
  }
}

import Testing

@testable import ParleyCommandLine

/// Hooks that come, stay beside others, and go.
struct HookFolderTests {
  /// Names, bytes and permissions of everything in a folder.
  private func state(_ inner: String, of copy: WorkingCopy) throws -> [String: String] {
    let listing = try copy.run(
      "/usr/bin/env", ["find", inner, "-printf", "%P %M %l\\n"], in: copy.path)
    var state: [String: String] = [:]
    for line in listing.output.split(separator: "\n") {
      let name = String(line.prefix { $0 != " " })
      let path = "\(copy.name)/\(inner)/\(name)"
      let isFile = line.dropFirst(name.count).hasPrefix(" -")
      state[name] = String(line) + (isFile ? try copy.folder.read(path) : "")
    }
    return state
  }

  private func makeHook(_ name: String, _ text: String, in copy: WorkingCopy) throws {
    try copy.folder.write(text, to: "\(copy.name)/.git/hooks/\(name)")
    _ = try copy.run("/usr/bin/env", ["chmod", "+x", ".git/hooks/\(name)"], in: copy.path)
  }

  @Test func uninstallingRestoresEveryByte() throws {
    let copy = try WorkingCopy()
    try makeHook("pre-commit", "#!/usr/bin/env python3\nprint('before')\n", in: copy)
    try copy.folder.write("#!/bin/sh\nexit 1\n", to: "\(copy.name)/.git/hooks/post-merge")
    copy.folder.link("\(copy.name)/.git/hooks/post-commit", to: "../../scripts/hook.sh")
    try makeHook("pre-push", "#!/bin/sh\n", in: copy)
    let before = try state(".git", of: copy)
    let said = try copy.parley("hook", "install").output
    #expect(
      said.contains(
        "pre-commit: the hook that was there is now pre-commit.before-parley and runs first\n"))
    let installed = try state(".git", of: copy)
    #expect(installed != before)
    try copy.parley("hook", "install")
    #expect(try state(".git", of: copy) == installed)
    try copy.parley("hook", "uninstall")
    #expect(try state(".git", of: copy) == before)
    try copy.parley("hook", "uninstall")
    #expect(try state(".git", of: copy) == before)
  }

  @Test func aHookOfBeforeRunsFirstAndMayRefuse() throws {
    let copy = try WorkingCopy.tracked()
    try copy.parley("hook", "uninstall")
    try makeHook(
      "pre-commit",
      """
      #!/bin/sh
      echo "as $(basename "$0")" >>ran.log
      ! grep -rq forbidden content
      exit
      """, in: copy)
    try copy.parley("hook", "install")
    try copy.write("ran.log\n", to: ".git/info/exclude")
    try copy.writeEvent("sailors", "A forbidden title")
    let refused = try copy.tryGit("commit", "-a", "-m", "No")
    #expect(refused.status == 1)
    #expect(try copy.git("diff", "--name-only") == "content/events/sailors.md\n")
    try copy.writeEvent("sailors", "A title")
    try copy.git("commit", "-q", "-a", "-m", "Yes")
    #expect(try copy.committed("public/events/sailors/index.html").contains("A title"))
    #expect(try copy.read("ran.log").split(separator: "\n").count == 2)
  }

  @Test func ownersOfHooksMayCallTheProgramThemselves() throws {
    let copy = try WorkingCopy.tracked(prefix: "site/")
    try copy.parley("hook", "uninstall")
    let program = try Repository.program
    try makeHook(
      "pre-commit", "#!/bin/sh\n'\(program)' hook run pre-commit -C site || exit\n", in: copy)
    try copy.writeEvent("sailors", "A title")
    try copy.git("commit", "-q", "-a", "-m", "Content")
    try copy.expectRightSite()
    // A stale site shows that nothing is rendered without need.
    try copy.write("stale\n", to: "public/index.html")
    try copy.git("commit", "-q", "-a", "--no-verify", "-m", "Stale")
    try copy.write("words\n", to: "README.md")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "No content")
    #expect(try copy.committed("public/index.html") == "stale\n")
  }

  @Test func aHookThatIsNotExecutableStaysAsleep() throws {
    let copy = try WorkingCopy.tracked()
    try copy.parley("hook", "uninstall")
    try copy.folder.write("#!/bin/sh\nexit 1\n", to: "\(copy.name)/.git/hooks/pre-commit")
    #expect(
      try copy.parley("hook", "install").output.hasPrefix(
        "pre-commit: the hook that was there is now pre-commit.before-parley; "
          + "it is not executable, so it is not run, as before\n"))
    try copy.writeEvent("sailors", "A title")
    try copy.git("commit", "-q", "-a", "-m", "Yes")
    try copy.expectRightSite()
  }

  @Test func hooksGoWhereGitLooksForThem() throws {
    let copy = try WorkingCopy.tracked()
    try copy.parley("hook", "uninstall")
    try copy.git("config", "core.hooksPath", ".my hooks")
    try copy.parley("hook", "install", in: copy.folder("\(copy.name)/content/events"))
    #expect(copy.exists(".my hooks/pre-commit"))
    #expect(!copy.exists(".git/hooks/pre-commit"))
    try copy.writeEvent("sailors", "Sailors go home")
    try copy.git("commit", "-q", "-a", "-m", "One")
    try copy.expectRightSite()
    try copy.parley("hook", "uninstall")
    #expect(try copy.folder.tree("\(copy.name)/.my hooks").isEmpty)
  }

  @Test func sharedHooksWorkForTheRepositoriesThatAskedForThem() throws {
    let first = try WorkingCopy.tracked()
    let second = try WorkingCopy.tracked()
    let hooks = first.folder("shared")
    for copy in [first, second] {
      try copy.parley("hook", "uninstall")
      try copy.git("config", "core.hooksPath", hooks)
    }
    try first.parley("hook", "install")
    for copy in [first, second] {
      try copy.writeEvent("sailors", "A new title")
      try copy.git("commit", "-q", "-a", "-m", "One")
    }
    try first.expectRightSite()
    // The second has a folder `content`, too, but never asked.
    #expect(try second.git("show", "--format=", "--name-only") == "content/events/sailors.md\n")
    try second.parley("hook", "install")
    try second.writeEvent("sailors", "A newer title")
    try second.git("commit", "-q", "-a", "-m", "Two")
    try second.expectRightSite()
    // One leaving does not take the other's hooks along.
    try first.parley("hook", "uninstall")
    try second.writeEvent("sailors", "The newest title")
    try second.git("commit", "-q", "-a", "-m", "Three")
    try second.expectRightSite()
    try second.parley("hook", "uninstall")
    #expect(try first.folder.tree("shared").isEmpty)
  }

  @Test func twoProjectsOfOneRepositoryAreBothRendered() throws {
    let copy = try WorkingCopy.tracked(prefix: "one/")
    let other = copy.folder("\(copy.name)/two")
    _ = try copy.run("/usr/bin/env", ["cp", "-r", "one", "two"], in: copy.path)
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Another")
    try copy.parley("hook", "install", in: other)
    for name in ["one", "two"] {
      try copy.folder.write("title: Named \(name)\n", to: "\(copy.name)/\(name)/content/site.yml")
    }
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Names")
    for name in ["one", "two"] {
      #expect(try copy.git("show", "HEAD:\(name)/public/index.html").contains("Named \(name)"))
    }
    try copy.parley("hook", "uninstall", in: other)
    try copy.folder.write("title: Named anew\n", to: "\(copy.name)/two/content/site.yml")
    try copy.writeEvent("sailors", "A title")
    try copy.git("commit", "-q", "-a", "-m", "Both")
    #expect(!(try copy.git("show", "HEAD:two/public/index.html").contains("Named anew")))
    try copy.expectRightSite()
  }

  @Test func aChangeByHandIsKept() throws {
    let copy = try WorkingCopy.tracked()
    let changed = try copy.read(".git/hooks/pre-commit") + "echo mine\n"
    try copy.write(changed, to: ".git/hooks/pre-commit")
    let said = try copy.parley("hook", "uninstall")
    #expect(said.errors.contains("pre-commit: was changed by hand; that version is in "))
    #expect(!copy.exists(".git/hooks/pre-commit"))
    #expect(try copy.read(".git/hooks/pre-commit.changed-by-hand") == changed)
  }

  @Test func twoHooksOfBeforeAreRefused() throws {
    let copy = try WorkingCopy.tracked()
    try makeHook("pre-commit.before-parley", "#!/bin/sh\n", in: copy)
    try makeHook("pre-commit", "#!/bin/sh\n", in: copy)
    let result = try RunningProgram.run(["hook", "install"], in: copy.path)
    #expect(result.status == 3)
    #expect(result.errors.contains("is a hook, as is pre-commit.before-parley"))
  }

  @Test func installingSaysWhatWillHappen() throws {
    let copy = try WorkingCopy()
    #expect(
      try copy.parley("hook", "install").output.contains("public/ is neither tracked nor ignored"))
    try copy.write("public/\n", to: ".gitignore")
    #expect(
      try copy.parley("hook", "install").output.contains(
        "public/ is ignored: it is rendered after each commit"))
    #expect(
      try WorkingCopy.tracked().parley("hook", "install").output.contains(
        "public/ is tracked: it is rendered from what is staged"))
    let outside = try TemporaryFolder()
    try outside.write("title: x\n", to: "content/site.yml")
    let result = try RunningProgram.run(["hook", "install"], in: outside.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("help: go to one, or make one with `git init`"))
  }

  @Test func theScriptsAreReadAsTheyWereWritten() throws {
    for kind in HookKind.allCases {
      let script = HookScript(
        kind: kind, program: "/opt/it's here/parley",
        projects: [
          .init(prefix: "", repository: ""), .init(prefix: "a 'b'/ї/", repository: "/x/.git"),
        ])
      #expect(HookScript(Array(script.text.utf8), kind: kind) == script)
      let changed = HookScript(Array((script.text + " ").utf8), kind: kind)
      #expect(changed?.isAsWritten == false)
      #expect(HookScript(Array("#!/bin/sh\nexit 0\n".utf8), kind: kind) == nil)
    }
  }
}

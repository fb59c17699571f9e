import Testing

@testable import ParleyCommandLine

/// What a hook must neither lose, nor leave behind, nor pass over in silence.
struct HookCareTests {
  private func makeHook(_ name: String, _ text: String, in copy: WorkingCopy) throws {
    try copy.folder.write(text, to: "\(copy.name)/.git/hooks/\(name)")
    _ = try copy.run("/usr/bin/env", ["chmod", "+x", ".git/hooks/\(name)"], in: copy.path)
  }

  @Test(arguments: ["commit -m Readme", "commit -a -m Readme"])
  func theSiteOfACommitThatWasCalledOffIsNotCommitted(_ commit: String) throws {
    let copy = try WorkingCopy.tracked()
    try makeHook("commit-msg", "#!/bin/sh\nexit 1\n", in: copy)
    try copy.writeEvent("sailors", "Called off")
    try copy.writeEvent("ferries", "Called off, too")
    try copy.git("add", "content")
    #expect(try copy.tryGit("commit", "-m", "Refused by another hook").status == 1)
    try copy.folder.remove("\(copy.name)/.git/hooks/commit-msg")
    try copy.git("restore", "--staged", "--worktree", "content")
    #expect(try copy.read("public/timeline/index.html").contains("Called off"))
    try copy.write("words\n", to: "README.md")
    try copy.git("add", "README.md")
    let words = commit.split(separator: " ").map(String.init)
    let result = try copy.run("/usr/bin/env", ["git"] + words, in: copy.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(!(try copy.committed("public/timeline/index.html").contains("Called off")))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aPageEditedByHandIsNamedAndKept() throws {
    let copy = try WorkingCopy.tracked(prefix: "the site/")
    let right = try copy.read("public/index.html")
    try copy.write("by hand\n", to: "public/index.html")
    try copy.write("by hand, too\n", to: "public/timeline/index.html")
    try copy.write("words\n", to: "README.md")
    try copy.git("add", "-A")
    let tree = String(try copy.git("write-tree").prefix { $0 != "\n" })
    let result = try copy.tryGit("commit", "-m", "By hand")
    #expect(
      result.errors.contains(
        """
        parley: replaced what was staged in the site/public/index.html and 1 other page, \
        because the content makes something else
          help: change the content or templates; what you had is kept for two weeks: \
        git show '\(tree):the site/public/index.html'

        """), "\(result.errors)")
    #expect(try copy.read("public/index.html") == right)
    #expect(try copy.git("show", "\(tree):the site/public/index.html") == "by hand\n")
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aPageEditedByHandThatIsNotStagedStays() throws {
    let copy = try WorkingCopy.tracked()
    try copy.write("by hand\n", to: "public/index.html")
    try copy.write("title: Another name\n", to: "content/site.yml")
    try copy.git("add", "content")
    let result = try copy.tryGit("commit", "-m", "Content")
    #expect(!result.errors.contains("replaced"), "\(result.errors)")
    #expect(result.errors.contains("public/ in the working tree stays as it is"))
    #expect(try copy.read("public/index.html") == "by hand\n")
    try copy.expectRightSite()
  }

  @Test func oneProjectThatRefusesKeepsTheOtherAsItIs() throws {
    let copy = try WorkingCopy.tracked(prefix: "one/")
    _ = try copy.run("/usr/bin/env", ["cp", "-r", "one", "./-two"], in: copy.path)
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Another")
    try copy.parley("hook", "install", in: copy.folder("\(copy.name)/-two"))
    try copy.writeEvent("sailors", "A good title")
    for event in ["content/events/broken.md", "public/events/ferries/index.html"] {
      try copy.folder.write("---\ntitle: x\n", to: "\(copy.name)/-two/\(event)")
      try copy.git("add", "-A")
      let (index, tree) = (try copy.git("ls-files", "-s"), try copy.tree())
      let refused = try copy.tryGit("commit", "-m", "One of two")
      #expect(refused.status == 1, "\(refused.errors)")
      #expect(
        refused.errors.contains("parley: nothing was committed: 1 error in what is staged in -two/")
      )
      #expect(try copy.git("ls-files", "-s") == index)
      #expect(try copy.tree() == tree)
    }
    try copy.git("rm", "-q", "-f", "--", "-two/content/events/broken.md")
    try copy.folder.write(
      try copy.read("content/events/strait.md"),
      to: "\(copy.name)/-two/content/events/ferries.md")
    try copy.git("add", "-A")
    let index = try copy.git("ls-files", "-s")
    let blocked = try copy.tryGit("commit", "-m", "A file in the way")
    #expect(blocked.errors.contains("is in the way of a page"), "\(blocked.errors)")
    #expect(try copy.git("ls-files", "-s") == index)
    try copy.git("rm", "-q", "-f", "--", "-two/public/events/ferries/index.html")
    try copy.git("commit", "-q", "-m", "Both")
    try copy.expectRightSite()
    let page = try copy.git("show", "HEAD:-two/public/events/ferries/index.html")
    #expect(page.contains("The strait is opened"))
    try copy.expectClean()
  }

  @Test func contentThatIsTakenOutIsMissed() throws {
    let copy = try WorkingCopy.tracked(prefix: "site/")
    try copy.git("rm", "-q", "-r", "site/content")
    let result = try copy.tryGit("commit", "-m", "No content")
    #expect(result.status == 0)
    #expect(
      result.errors == """
        parley: site/content/ is gone, and site/public/ stays as it is
          help: remove the site, too: git rm -r -- 'site/public/'

        """)
    try copy.git("rm", "-q", "-r", "--", "site/public/")
    #expect(try copy.tryGit("commit", "-m", "No site").errors == "")
    #expect(try copy.git("ls-files") == "")
  }

  @Test func hooksThatAreTurnedOffAreExplained() throws {
    let copy = try WorkingCopy()
    try copy.git("config", "core.hooksPath", "/dev/null")
    let result = try RunningProgram.run(["hook", "install"], in: copy.path)
    #expect(result.status == 3)
    #expect(
      result.errors == """
        parley: /dev/null: is no folder, so git runs no hooks here
          help: name a folder for this repository's hooks: git config core.hooksPath .githooks

        """)
    #expect(
      try copy.parley("hook", "uninstall").output
        == "/dev/null: there were no hooks of this project\n")
    try copy.git("config", "core.hooksPath", ".githooks")
    try copy.parley("hook", "install")
    #expect(copy.exists(".githooks/pre-commit"))
  }

  @Test func filesInTheWayOfAnIgnoredSiteAreExplained() throws {
    let copy = try WorkingCopy()
    try copy.write("public/\npublic\n", to: ".gitignore")
    try copy.write("mine\n", to: "public/notes.txt")
    try copy.parley("hook", "install")
    try copy.git("add", "-A")
    let result = try copy.tryGit("commit", "-m", "Begin")
    #expect(
      result.errors.hasSuffix(
        """
        /public: contains files that Parley did not write, such as `notes.txt`
          help: move them elsewhere

        """), "\(result.errors)")
    copy.folder.rename("\(copy.name)/public", to: "\(copy.name)/elsewhere")
    try copy.write("a file\n", to: "public")
    try copy.git("commit", "-q", "--allow-empty", "-m", "Empty")
    try copy.writeEvent("sailors", "Sailors go home")
    let file = try copy.tryGit("commit", "-a", "-m", "A file")
    #expect(
      file.errors.hasSuffix(
        "/public: is a file, and the site needs a folder\n  help: move it away\n"),
      "\(file.errors)")
  }

  @Test func installingSaysWhyALinkOrASubmoduleGetsNoSite() throws {
    let copy = try WorkingCopy(prefix: "проєкт/")
    let place = "\(copy.name)/\(copy.prefix)public"
    try copy.folder.makeFolder("\(copy.name)/elsewhere")
    copy.folder.link(place, to: "../elsewhere")
    let link = "public is a symbolic link, so nothing happens: "
    #expect(try copy.parley("hook", "install").output.contains(link))
    try copy.write("public\n", to: ".gitignore")
    #expect(try copy.parley("hook", "install").output.contains(link))
    try copy.folder.remove(place)
    try copy.folder.remove("\(copy.name)/\(copy.prefix).gitignore")
    try copy.folder.makeFolder("\(copy.name)/\(copy.prefix)public")
    try copy.git("init", "-q", in: copy.folder(place))
    try copy.git("commit", "-q", "--allow-empty", "-m", "Inner", in: copy.folder(place))
    let submodule = "public/ is a separate repository, so nothing happens: "
    #expect(try copy.parley("hook", "install").output.contains(submodule))
    try copy.git("-c", "advice.addEmbeddedRepo=false", "add", "-A")
    #expect(try copy.git("ls-files", "-s").contains("160000"))
    copy.folder.rename("\(place)/.git", to: "\(copy.name)/taken away")
    #expect(try copy.parley("hook", "install").output.contains(submodule))
  }
}

import Testing

@testable import ParleyCommandLine

/// Commits in repositories that track the site.
struct HookTests {
  private static let page = "public/events/sailors/index.html"

  @Test func aCommitBringsTheSiteAlong() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "Sailors go home")
    try copy.writeEvent("ferries", "Ferries sail again")
    try copy.remove("content/events/strait.md")
    try copy.git("add", "-A")
    try copy.git("commit", "-m", "Change, add and remove")
    #expect(try copy.committed(Self.page).contains("Sailors go home"))
    #expect(try copy.committed("public/events/ferries/index.html").contains("Ferries sail again"))
    #expect(!copy.exists("public/events/strait"))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func onlyWhatIsStagedIsRendered() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "The staged title")
    try copy.git("add", "-A")
    try copy.writeEvent("sailors", "The title in the working tree")
    try copy.write("---\nbroken\n", to: "content/events/broken.md")
    try copy.git("commit", "-m", "Part of a file")
    #expect(try copy.committed(Self.page).contains("The staged title"))
    #expect(try copy.read("content/events/sailors.md").contains("in the working tree"))
    try copy.expectRightSite()
    #expect(
      try copy.git("status", "--porcelain")
        == " M content/events/sailors.md\n?? content/events/broken.md\n")
  }

  @Test func aSiteBuiltFromUnstagedContentStaysInTheWorkingTree() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "The staged title")
    try copy.git("add", "-A")
    try copy.writeEvent("sailors", "The title in the working tree")
    try copy.parley("build")
    let before = try copy.tree()
    let result = try copy.tryGit("commit", "-m", "Part of a file")
    #expect(result.status == 0)
    #expect(result.errors.contains("public/ in the working tree stays as it is"))
    #expect(try copy.tree() == before)
    try copy.expectRightSite()
  }

  @Test func aRefusedCommitChangesNothing() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "A good title")
    try copy.write("---\ntitle: x\n", to: "content/events/broken.md")
    try copy.git("add", "-A")
    try copy.remove("content/events/broken.md")
    let head = try copy.git("rev-parse", "HEAD")
    let (index, tree) = (try copy.git("ls-files", "-s"), try copy.tree())
    let result = try copy.tryGit("commit", "-m", "Errors")
    #expect(result.status == 1)
    #expect(
      result.errors.hasPrefix("content/events/broken.md:1:1: error[unclosed-front-matter]: "))
    #expect(result.errors.contains("parley: nothing was committed: 1 error"))
    #expect(try copy.git("rev-parse", "HEAD") == head)
    #expect(try copy.git("ls-files", "-s") == index)
    #expect(try copy.tree() == tree)
  }

  @Test func aCommitOfAllChangesCarriesTheSite() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "Sailors go home")
    try copy.git("commit", "-q", "-a", "-m", "All")
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aCommitOfOneFileRendersThatFileOnly() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("strait", "Staged, but for another commit")
    try copy.git("add", "-A")
    try copy.writeEvent("sailors", "The one file")
    try copy.git("commit", "-q", "-m", "One file", "--", "content/events/sailors.md")
    #expect(try copy.committed(Self.page).contains("The one file"))
    #expect(!(try copy.committed("public/index.html").contains("for another commit")))
    try copy.expectRightSite()
    // The other file waits, and nothing of the site seems to be changed.
    #expect(try copy.git("status", "--porcelain") == "M  content/events/strait.md\n")
    try copy.git("commit", "-q", "-m", "The other file")
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aCommitOfOneFileThatFailsLeavesTheIndexAlone() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "The one file")
    let index = try copy.git("ls-files", "-s")
    try copy.write("#!/bin/sh\nexit 1\n", to: ".git/hooks/commit-msg")
    try copy.git("config", "core.fileMode", "true")
    _ = try copy.run(
      "/usr/bin/env", ["chmod", "+x", ".git/hooks/commit-msg"], in: copy.path)
    let result = try copy.tryGit("commit", "-m", "No", "--", "content/events/sailors.md")
    #expect(result.status == 1)
    #expect(try copy.git("ls-files", "-s") == index)
  }

  @Test func anAmendedCommitIsRenderedAgain() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "First words")
    try copy.git("commit", "-q", "-a", "-m", "One")
    try copy.writeEvent("sailors", "Better words")
    try copy.git("commit", "-q", "-a", "--amend", "--no-edit")
    #expect(try copy.committed(Self.page).contains("Better words"))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func theFirstCommitIsRendered() throws {
    let copy = try WorkingCopy()
    try copy.parley("build")
    try copy.parley("hook", "install")
    try copy.writeEvent("sailors", "Written after the build")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Begin")
    #expect(try copy.committed(Self.page).contains("Written after the build"))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func whatIsOnlyIntendedToBeAddedIsNotRendered() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("ferries", "Not yet")
    try copy.git("add", "-N", "content/events/ferries.md")
    try copy.writeEvent("sailors", "Sailors go home")
    try copy.git("add", "content/events/sailors.md")
    try copy.git("commit", "-q", "-m", "One")
    try copy.expectRightSite()
    #expect(!(try copy.committed("public/.parley-manifest").contains("ferries")))
  }

  @Test func otherFilesOfTheFolderStayAsTheyAre() throws {
    let copy = try WorkingCopy.tracked()
    try copy.write("example.org\n", to: "public/CNAME")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Name the site")
    try copy.write("not for the commit\n", to: "public/notes.txt")
    try copy.write("changed\n", to: "public/CNAME")
    try copy.writeEvent("sailors", "Sailors go home")
    try copy.git("add", "content")
    try copy.git("commit", "-q", "-m", "Content")
    #expect(try copy.committed("public/CNAME") == "example.org\n")
    #expect(
      try copy.git("status", "--porcelain") == " M public/CNAME\n?? public/notes.txt\n")
  }

  @Test func aFileInTheWayOfAPageIsNotReplaced() throws {
    let copy = try WorkingCopy.tracked()
    try copy.write("mine\n", to: "public/events/ferries/index.html")
    try copy.write("mine\n", to: "public/pier")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Mine")
    try copy.writeEvent("ferries", "Ferries sail again")
    try copy.git("add", "-A")
    let index = try copy.git("ls-files", "-s")
    let result = try copy.tryGit("commit", "-m", "Collide")
    #expect(result.status != 0)
    #expect(
      result.errors.contains("public/events/ferries/index.html: is in the way of a page"),
      "\(result.errors)")
    #expect(try copy.git("ls-files", "-s") == index)
    try copy.git("reset", "-q", "--hard")
    try copy.write("---\ntitle: Pier\n---\nA pier.\n", to: "content/pages/pier.md")
    try copy.git("add", "-A")
    let folder = try copy.tryGit("commit", "-m", "Collide with a folder")
    #expect(folder.errors.contains("public/pier: is in the way of a page"), "\(folder.errors)")
  }

  @Test func aProjectBelowTheTopIsRenderedFromAnywhere() throws {
    let copy = try WorkingCopy.tracked(named: "a 'quoted' name", prefix: "docs/часова лінія/")
    try copy.writeEvent("sailors", "Sailors go home")
    try copy.git("add", "-A")
    try copy.git("commit", "-m", "From below", in: copy.folder("\(copy.name)/docs"))
    #expect(try copy.committed(Self.page).contains("Sailors go home"))
    try copy.expectRightSite()
    try copy.expectClean()
    // A folder called content elsewhere is none of ours.
    try copy.folder.write("---\n", to: "\(copy.name)/content/events/x.md")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Another content")
  }

  @Test func aRepositoryInARepositoryWorks() throws {
    let copy = try WorkingCopy.tracked(named: "inner")
    let outer = try WorkingCopy(named: "outer")
    try outer.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", copy.path, "site")
    let place = outer.folder("outer/site")
    try outer.parley("hook", "install", in: place)
    try outer.folder.write("title: In a submodule\n", to: "outer/site/content/site.yml")
    try outer.git("add", "-A", in: place)
    try outer.git("commit", "-q", "-m", "Name", in: place)
    #expect(try outer.git("show", "HEAD:public/index.html", in: place).contains("In a submodule"))
    #expect(try outer.git("status", "--porcelain", in: place) == "")
  }

  @Test func aWorktreeHasTheSameHooks() throws {
    let copy = try WorkingCopy.tracked()
    let tree = copy.folder("друге дерево")
    try copy.git("worktree", "add", "-q", "-b", "other", tree)
    try copy.folder.write(
      "title: From the other tree\n", to: "друге дерево/content/site.yml")
    try copy.git("add", "-A", in: tree)
    try copy.git("commit", "-q", "-m", "Name", in: tree)
    #expect(try copy.committed("public/index.html", at: "other").contains("From the other tree"))
    #expect(try copy.git("status", "--porcelain", in: tree) == "")
    try copy.expectRightSite(at: "other")
    try copy.expectClean()
  }

  @Test func commitsWithoutContentStartNothing() throws {
    let copy = try WorkingCopy.tracked()
    let hook = try copy.read(".git/hooks/pre-commit")
    let program = try Repository.program
    let gone = hook.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("program=") ? "program='/nowhere/parley'" : String($0)
    }.joined(separator: "\n")
    #expect(gone != hook)
    try copy.write(gone, to: ".git/hooks/pre-commit")
    try copy.write("words\n", to: "README.md")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "No content")
    try copy.writeEvent("sailors", "Sailors go home")
    let refused = try copy.tryGit("commit", "-a", "-m", "Content")
    #expect(refused.status == 1)
    #expect(
      refused.errors == """
        parley: cannot render the site: there is no /nowhere/parley, and no parley on the PATH
          help: install Parley and run `parley hook install` again,
                or commit without the site: git commit --no-verify

        """)
    // One on the PATH will do.
    let folder = String(program.dropLast("/parley".count))
    let found = try copy.run(
      "/usr/bin/env", ["git", "commit", "-q", "-a", "-m", "Content"], in: copy.path,
      path: "\(folder):/usr/bin:/bin")
    #expect(found.status == 0, "\(found.errors)")
    try copy.expectRightSite()
  }

  @Test func aCommitWithoutContentCostsLittle() throws {
    let copy = try WorkingCopy.tracked()
    try copy.write("words\n", to: "README.md")
    try copy.git("add", "-A")
    let clock = ContinuousClock()
    let times = try (0..<9).map { _ in
      try clock.measure {
        let result = try copy.run(
          copy.folder("\(copy.name)/.git/hooks/pre-commit"), [], in: copy.path)
        #expect(result.status == 0 && result.errors == "")
      }
    }
    // The quickest of nine, for other tests run at the same time.
    #expect(try #require(times.min()) < .milliseconds(50), "\(times)")
  }
}

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
        for the content makes something else
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
}

import Testing

@testable import ParleyCommandLine

/// Merges, rebases and what else makes commits; and repositories that leave the site out.
struct HookHistoryTests {
  /// Two branches that changed different events.
  private func branches() throws -> WorkingCopy {
    let copy = try WorkingCopy.tracked()
    try copy.git("switch", "-q", "-c", "side")
    try copy.writeEvent("ferries", "Ferries sail again")
    try copy.writeEvent("strait", "The strait, as the side has it")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Side")
    try copy.git("switch", "-q", "main")
    try copy.writeEvent("sailors", "The sailors, as main has them")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Main")
    return copy
  }

  /// Ends conflicts in the site as the documentation says: with anything at all.
  private func settle(_ copy: WorkingCopy) throws {
    try copy.git("checkout", "-q", "--ours", "--", "public")
    try copy.git("add", "public")
  }

  @Test func aMergeHasTheSiteOfBoth() throws {
    let copy = try branches()
    // Both sides changed the timeline and the home page.
    #expect(try copy.tryGit("merge", "--no-edit", "side").status != 0)
    try settle(copy)
    try copy.git("commit", "-q", "--no-edit")
    #expect(
      try copy.git("rev-list", "--parents", "-n", "1", "HEAD").split(separator: " ").count == 3)
    let home = try copy.committed("public/timeline/index.html")
    #expect(home.contains("as the side has it") && home.contains("as main has them"))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aMergeWithoutConflictsIsFixedByOneCommand() throws {
    let copy = try branches()
    // Taking one side's pages as they are leaves git nothing to ask about, and the site wrong.
    try copy.write("public/** merge=keep\n", to: ".gitattributes")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Keep ours")
    try copy.git("config", "merge.keep.driver", "true")
    let result = try copy.tryGit("merge", "--no-edit", "side")
    #expect(result.errors.contains("without rendering the site; "), "\(result.errors)")
    try copy.git("commit", "-q", "--amend", "--no-edit")
    let page = try copy.committed("public/timeline/index.html")
    #expect(page.contains("as the side has it") && page.contains("as main has them"))
    #expect(
      try copy.git("rev-list", "--parents", "-n", "1", "HEAD").split(separator: " ").count == 3)
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aSquashedMergeIsRenderedWhenItIsCommitted() throws {
    let copy = try WorkingCopy.tracked()
    try copy.git("switch", "-q", "-c", "side")
    try copy.writeEvent("ferries", "Ferries sail again")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "--no-verify", "-m", "Side")
    try copy.git("switch", "-q", "main")
    try copy.git("merge", "-q", "--squash", "side")
    try copy.git("commit", "-q", "-m", "Squashed")
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aMergeWithErrorsIsNotMade() throws {
    let copy = try WorkingCopy.tracked()
    try copy.git("switch", "-q", "-c", "side")
    try copy.write("---\ntitle: x\n", to: "content/events/broken.md")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "--no-verify", "-m", "Side")
    try copy.git("switch", "-q", "main")
    try copy.write("words\n", to: "README.md")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Main")
    let result = try copy.tryGit("merge", "--no-edit", "side")
    #expect(result.status != 0)
    #expect(result.errors.contains("error[unclosed-front-matter]"), "\(result.errors)")
    try copy.git("merge", "--abort")
    try copy.expectClean()
  }

  @Test func aRebaseEndsWithTheSiteOfBothOneCommandAway() throws {
    let copy = try branches()
    try copy.git("switch", "-q", "side")
    var result = try copy.tryGit("rebase", "main")
    for _ in 0..<5 where result.status != 0 {
      try settle(copy)
      result = try copy.tryGit("-c", "core.editor=true", "rebase", "--continue")
    }
    #expect(result.status == 0, "\(result.errors)")
    if try copy.git("diff", "--cached", "--name-only") != "" {
      #expect(
        result.errors.contains("  help: add them with: git commit --amend --no-edit"),
        "\(result.errors)")
      try copy.git("commit", "-q", "--amend", "--no-edit")
    }
    let page = try copy.committed("public/timeline/index.html")
    #expect(page.contains("as the side has it") && page.contains("as main has them"))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aCommitAtAStopOfARebaseIsRendered() throws {
    let copy = try WorkingCopy.tracked()
    for title in ["Second words", "Third words"] {
      try copy.writeEvent("sailors", title)
      try copy.git("commit", "-q", "-a", "-m", title)
    }
    try copy.git("-c", "sequence.editor=sed -i 1s/pick/edit/", "rebase", "-q", "-i", "HEAD~2")
    try copy.write("title: Named at the stop\n", to: "content/site.yml")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "--amend", "--no-edit")
    try copy.expectRightSite()
    var result = try copy.tryGit("rebase", "--continue")
    for _ in 0..<3 where result.status != 0 {
      try settle(copy)
      result = try copy.tryGit("-c", "core.editor=true", "rebase", "--continue")
    }
    #expect(result.status == 0, "\(result.errors)")
    if try copy.git("diff", "--cached", "--name-only") != "" {
      try copy.git("commit", "-q", "--amend", "--no-edit")
    }
    let page = try copy.committed("public/events/sailors/index.html")
    #expect(page.contains("Third words") && page.contains("Named at the stop"))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aRevertIsFixedByOneCommand() throws {
    let copy = try WorkingCopy.tracked()
    try copy.writeEvent("sailors", "Words to take back")
    try copy.git("add", "content")
    try copy.git("commit", "-q", "--no-verify", "-m", "Without the site")
    try copy.writeEvent("strait", "Words to keep")
    try copy.git("commit", "-q", "-a", "-m", "With the site")
    let result = try copy.tryGit("revert", "--no-edit", "HEAD~1")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("without rendering the site; "), "\(result.errors)")
    try copy.git("commit", "-q", "--amend", "--no-edit")
    #expect(!(try copy.committed("public/timeline/index.html").contains("Words to take back")))
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test func aPickedCommitIsFixedByOneCommand() throws {
    let copy = try WorkingCopy.tracked()
    try copy.git("switch", "-q", "-c", "side")
    try copy.writeEvent("ferries", "Ferries sail again")
    try copy.git("add", "content")
    try copy.git("commit", "-q", "--no-verify", "-m", "Without the site")
    try copy.git("switch", "-q", "main")
    let result = try copy.tryGit("cherry-pick", "side")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("parley: git made this commit without rendering the site; "),
      "\(result.errors)")
    try copy.git("commit", "-q", "--amend", "--no-edit")
    try copy.expectRightSite()
    try copy.expectClean()
  }

  @Test(arguments: [true, false])
  func patchesThatAreAppliedGetTheirSite(_ isTracked: Bool) throws {
    let copy = try isTracked ? WorkingCopy.tracked() : WorkingCopy.ignoring()
    try copy.git("switch", "-q", "-c", "side")
    for id in ["ferries", "harbours"] {
      try copy.writeEvent(id, "News of \(id)")
      try copy.git("add", "content")
      try copy.git("commit", "-q", "--no-verify", "-m", id)
    }
    let patches = copy.folder("patches")
    try copy.git("format-patch", "-q", "-o", patches, "main")
    try copy.git("switch", "-q", "main")
    try copy.parley("build", "-q")
    let result = try copy.tryGit(
      "am", "\(patches)/0001-ferries.patch", "\(patches)/0002-harbours.patch")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try copy.read("public/events/ferries/index.html").contains("News of ferries"))
    #expect(try copy.read("public/events/harbours/index.html").contains("News of harbours"))
    if isTracked {
      #expect(result.errors.contains("without rendering the site; "), "\(result.errors)")
      try copy.git("commit", "-q", "--amend", "--no-edit")
      try copy.expectRightSite()
    }
    try copy.expectClean()
  }

  // MARK: Sites that are left out

  @Test func anIgnoredSiteIsWrittenFromWhatWasCommitted() throws {
    let copy = try WorkingCopy.ignoring()
    #expect(try copy.read("public/events/sailors/index.html").contains("Sailors are freed"))
    try copy.writeEvent("sailors", "The committed title")
    try copy.git("add", "-A")
    try copy.writeEvent("sailors", "The title in the working tree")
    try copy.git("commit", "-q", "-m", "Change")
    #expect(try copy.read("public/events/sailors/index.html").contains("The committed title"))
    #expect(try copy.git("ls-files", "public") == "")
  }

  @Test func anIgnoredSiteSurvivesACommitWithErrors() throws {
    let copy = try WorkingCopy.ignoring()
    let before = try copy.folder.tree("\(copy.name)/public")
    try copy.write("---\ntitle: x\n", to: "content/events/broken.md")
    try copy.git("add", "-A")
    let result = try copy.tryGit("commit", "-m", "Errors")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("parley: the commit has 1 error; public/ was left alone"),
      "\(result.errors)")
    #expect(try copy.folder.tree("\(copy.name)/public") == before)
  }

  @Test func anIgnoredSiteFollowsMergesAndRebases() throws {
    let copy = try WorkingCopy.ignoring()
    try copy.git("switch", "-q", "-c", "side")
    try copy.writeEvent("ferries", "Ferries sail again")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Side")
    try copy.git("switch", "-q", "main")
    try copy.writeEvent("sailors", "Sailors, as main has them")
    try copy.git("commit", "-q", "-a", "-m", "Main")
    #expect(!copy.exists("public/events/ferries/index.html"))
    try copy.git("switch", "-q", "-c", "merged")
    try copy.git("merge", "-q", "--no-edit", "side")
    #expect(copy.exists("public/events/ferries/index.html"))
    try copy.parley("build")
    try copy.git("switch", "-q", "side")
    try copy.git("rebase", "-q", "main")
    #expect(try copy.read("public/events/sailors/index.html").contains("as main has them"))
    #expect(copy.exists("public/events/ferries/index.html"))
    try copy.expectClean()
  }
}

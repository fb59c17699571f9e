import Testing

@testable import ParleyCommandLine

/// `parley theme`, run as a process, with the repository's own templates as those of the program.
struct ThemeCommandTests {
  let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.write("title: Talks\n", to: "content/site.yml")
  }

  private func theme(_ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(["theme"] + arguments, in: site.path)
  }

  private func lines(_ text: String, _ name: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.split(separator: " ").first == name[...] }
  }

  @Test func listSaysWhatThereIsAndWhatTheSiteHas() throws {
    let list = try theme("list")
    #expect(list.status == 0)
    #expect(lines(list.output, "footer").count == 1)
    #expect(lines(list.output, "footer")[0].hasSuffix("The foot of every page."))
    #expect(lines(list.output, "assets/site.css").count == 1)
    #expect(lines(list.output, "strings/en.yml")[0].hasSuffix("The words of the site in English."))
    #expect(lines(list.output, ".versions").isEmpty)
    #expect(try theme("copy", "footer", "header", "base").status == 0)
    try ThemeProject.change(
      "templates/header.mustache", in: site, "<header", to: "<!-- x --><header")
    try site.write("<p>", to: "templates/mine.mustache")
    try site.write("menu: Sections\n", to: "templates/strings/en.yml")
    let changed = try theme("list").output
    #expect(lines(changed, "footer")[0].contains("  unchanged "))
    #expect(lines(changed, "header")[0].contains("  changed "))
    #expect(lines(changed, "strings/en.yml")[0].contains("  changed: 1 string "))
    #expect(lines(changed, "mine")[0].hasSuffix("  the site's own"))
    #expect(!lines(changed, "event")[0].contains("changed"))
  }

  @Test func showPrintsAFileAsItComes() throws {
    for name in ["footer", "footer.mustache", "templates/footer.mustache"] {
      #expect(try theme("show", name).output == Repository.read("templates/footer.mustache"))
    }
    #expect(try theme("show", "en").output == Repository.read("templates/strings/en.yml"))
    #expect(try theme("show", "site.css").output == Repository.read("templates/assets/site.css"))
  }

  @Test func copyKeepsTheOriginalAndOverwritesNothing() throws {
    let copied = try theme("copy", "footer", "en")
    #expect(copied.status == 0)
    #expect(copied.output == "templates/footer.mustache\ntemplates/strings/en.yml\n")
    let own = try Repository.read("templates/footer.mustache")
    #expect(try site.read("templates/footer.mustache") == own)
    #expect(try site.read("templates/.base/footer.mustache") == own)
    #expect(site.exists("templates/.base/strings/en.yml"))
    let before = try site.tree()
    let again = try theme("copy", "header", "footer")
    #expect(again.status == 2)
    #expect(
      again.errors == """
        parley: templates/footer.mustache is there already
          help: change it, or remove it first to begin again

        """)
    #expect(try site.tree() == before)
    #expect(try RunningProgram.run(["check", "--strict"], in: site.path).errors.isEmpty)
  }

  @Test func namesThatAreNotThereHaveNearOnes() throws {
    let wrong = try theme("copy", "foter")
    #expect(wrong.status == 2)
    #expect(
      wrong.errors == "parley: no `foter` comes with Parley\n  help: did you mean `footer`?\n")
    #expect(
      try theme("show", "qqqqqq").errors
        == "parley: no `qqqqqq` comes with Parley\n  help: `parley theme list` lists what there is\n"
    )
    #expect(try theme("diff", "footer").status == 2)
    #expect(try theme("copy", "--base-only", "footer").status == 2)
    #expect(!site.exists("templates"))
  }

  @Test func aFolderWithoutContentIsNoProject() throws {
    let empty = try TemporaryFolder()
    for command in [["list"], ["copy", "footer"], ["diff"], ["prune"]] {
      let result = try RunningProgram.run(["theme"] + command, in: empty.path)
      #expect(result.status == 2)
      #expect(result.errors.contains("there is no content/ in "))
    }
  }

  @Test func diffEndsWithOneWhereSomethingIsOutOfDate() throws {
    #expect(try theme("diff").status == 0 && theme("diff").output.isEmpty)
    try site.write(
      try Repository.read("Tests/Templates/ebecb81/base.mustache"), to: "templates/base.mustache")
    let diff = try theme("diff")
    #expect(diff.status == 1)
    #expect(
      diff.output.hasPrefix(
        """
        templates/base.mustache: unchanged, out of date

        What changed in Parley since it was copied:

        --- parley/base.mustache (ebecb81)
        +++ parley/base.mustache
        @@ -
        """))
    let check = try RunningProgram.run(["check"], in: site.path)
    #expect(check.status == 0)
    #expect(check.errors.split(separator: "\n").count { $0.contains("[outdated-template]") } == 1)
  }

  @Test func pruneCanSayWhatItWouldDo() throws {
    #expect(try theme("copy", "footer", "header").status == 0)
    try ThemeProject.change(
      "templates/header.mustache", in: site, "<header", to: "<!-- x --><header")
    try site.write("menu: Parts of the site\n", to: "templates/strings/en.yml")
    try site.write("gone", to: "templates/.base/gone.mustache")
    let before = try site.tree()
    let dry = try theme("prune", "--dry-run")
    #expect(
      dry.output == """
        would remove templates/footer.mustache: the same comes with Parley
        kept templates/header.mustache: changed
        would remove templates/strings/en.yml: all its strings come with Parley
        2 files would be removed, 1 kept

        """)
    #expect(try site.tree() == before)
    #expect(try theme("prune").output.hasSuffix("2 files removed, 1 kept\n"))
    #expect(
      Set(try site.tree("templates").keys) == [
        "header.mustache", ".base", ".base/header.mustache",
      ])
    try site.remove("templates/header.mustache")
    #expect(try theme("prune").output == "0 files removed, 0 kept\n")
    #expect(!site.exists("templates"))
  }

  @Test func nothingIsSaidOfTheProgramsOwnTemplates() throws {
    let here = Repository.path
    let list = try RunningProgram.run(["theme", "list"], in: here)
    #expect(list.status == 0 && !list.output.contains("unchanged"))
    #expect(try RunningProgram.run(["theme", "diff"], in: here).output.isEmpty)
    #expect(
      try RunningProgram.run(["theme", "prune", "--dry-run"], in: here).output
        == "0 files would be removed, 0 kept\n")
    let copy = try RunningProgram.run(["theme", "copy", "footer"], in: here)
    #expect(copy.status == 2)
    #expect(copy.errors.contains("is what comes with Parley, not a copy of it"))
  }

  @Test func thePreviewFollowsFilesThatComeAndGo() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Talks\n", to: "content/site.yml")
    let project = try await ServedProject(folder)
    let own = "<footer>ours</footer>"
    #expect(try !project.get("/").text.contains(own))
    try folder.write(own, to: "templates/footer.mustache")
    try await project.update()
    #expect(try project.get("/").text.contains(own))
    try folder.remove("templates/footer.mustache")
    try await project.update()
    #expect(try !project.get("/").text.contains(own))
    #expect(try project.get("/").text.contains("<footer class=\"site\">"))
  }
}

import Testing

@testable import ParleyCommandLine

/// `parley init`.
struct InitTests {
  @Test func aNewProjectHasNothingToComplainOfAndBuilds() throws {
    let place = try TemporaryFolder()
    let made = try RunningProgram.run(["init", "нова папка/site"], in: place.path)
    #expect(made.status == 0, "\(made.errors)")
    let project = place("нова папка/site")
    let check = try RunningProgram.run(["check", "--strict"], in: project)
    #expect(check.status == 0 && check.errors == "", "\(check.errors)")
    #expect(check.output.hasPrefix("9 records, nothing to report, "), "\(check.output)")
    let build = try RunningProgram.run(["build"], in: project)
    #expect(build.status == 0 && build.errors == "", "\(build.errors)")
    let home = try place.read("нова папка/site/public/index.html")
    #expect(home.contains("The Lake Orrin water talks"))
  }

  @Test func itBringsWhatHostsNeedAndNoTemplates() throws {
    let place = try TemporaryFolder()
    #expect(try RunningProgram.run(["init", "."], in: place.path).status == 0)
    let made = try place.tree()
    for path in [".gitignore", ".gitlab-ci.yml", ".github/workflows/pages.yml", "README.md"] {
      #expect(made[path] != nil, "\(path)")
    }
    #expect(made["templates"] == nil)
  }

  @Test func nothingIsOverwrittenOrHalfDone() throws {
    let place = try TemporaryFolder()
    try place.write("mine\n", to: "content/site.yml")
    try place.write("mine\n", to: "notes.txt")
    let before = try place.tree()
    let result = try RunningProgram.run(["init", "."], in: place.path)
    #expect(result.status == 2)
    #expect(
      result.errors == """
        parley: . has a content/site.yml already
          help: name a new folder, or an empty one

        """)
    #expect(try place.tree() == before)
    try place.remove("content/site.yml")
    #expect(try RunningProgram.run(["init", "."], in: place.path).status == 0)
    #expect(try place.read("notes.txt") == "mine\n")
    let again = try RunningProgram.run(["init", "."], in: place.path)
    #expect(again.status == 2)
  }

  @Test(arguments: [
    ("file", "file is a file"), ("file/x", "file is a file"), ("file/x/y/", "file is a file"),
    ("file/", "file is a file"), ("link", "link is a link that leads nowhere"),
    ("link/x", "link is a link that leads nowhere"),
  ])
  func aFileIsNoPlaceForAProject(folder: String, words: String) throws {
    let place = try TemporaryFolder()
    try place.write("mine\n", to: "file")
    place.link("link", to: "nowhere")
    let result = try RunningProgram.run(["init", folder], in: place.path)
    #expect(result.status == 2)
    #expect(
      result.errors
        == "parley: \(words), and a project needs a folder\n  help: name a new folder, or an empty one\n"
    )
    #expect(Set(try place.tree().keys) == ["file", "link"])
  }

  @Test(arguments: [
    (".github/workflows/pages.yml", ["--builtin-schema", "vendor.github-workflows"]),
    (
      ".gitlab-ci.yml",
      ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]
    ),
  ])
  func theHostsKnowEveryWordOfTheirFiles(path: String, schema: [String]) throws {
    let copy = try WorkingCopy()
    let checker = "\(Repository.path)/.build/test-tools/bin/check-jsonschema"
    let starter = "\(Repository.path)/Sources/ParleyCommandLine/Starter"
    let result = try copy.run(checker, schema + ["\(starter)/\(path)"], in: copy.path)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}

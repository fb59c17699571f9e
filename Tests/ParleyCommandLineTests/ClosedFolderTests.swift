import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders that the user may not look into: what they contain is unknown, which is not nothing.
@Suite(
  .enabled(
    if: RunningProgram.canRunWithoutRights,
    "root may read everything, and here it cannot run the program as another user"))
struct ClosedFolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "---\ntitle: Talks begin\ndate: 2031-03-05\nkind: talks\n---\n\nThey began.\n",
      to: "content/events/talks.md")
    try folder.write(
      "---\ntitle: Ana\nkind: person\n---\n\nSpoke of the [talks](event:talks).\n",
      to: "content/actors/ana.md")
    try folder.copyTemplates()
    if geteuid() == 0 {
      try give("")
      for path in try folder.tree().keys { try give("/\(path)") }
    }
  }

  private func give(_ path: String) throws {
    let (user, path) = (RunningProgram.nobody, folder.path + path)
    try #require(chown(path, user, user) == 0, "\(path)")
  }

  private func parley(_ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(arguments, in: folder.path, withoutRights: true)
  }

  /// Runs a check and a build with a folder closed.
  private func run(
    closing path: String, mode: mode_t
  ) throws -> (check: RunningProgram.Result, build: RunningProgram.Result) {
    let first = try parley("build")
    try #require(first.status == 0, "\(first.errors)")
    let before = try folder.tree("public")
    try #require(chmod(folder(path), mode) == 0)
    let results = (try parley("check"), try parley("build"))
    try #require(chmod(folder(path), 0o755) == 0)
    #expect(try folder.tree("public") == before)
    return results
  }

  @Test(arguments: ["content", "templates"], [mode_t(0o000), 0o444, 0o111])
  func aSourceFolderEndsTheRun(path: String, mode: mode_t) throws {
    let (check, build) = try run(closing: path, mode: mode)
    let action = mode == 0o444 ? "read" : "open"
    for result in [check, build] {
      #expect(result.status == 3)
      #expect(
        result.errors == """
          parley: \(path): cannot \(action) the folder: Permission denied
            help: give yourself permission to read it: `chmod u+rX \(path)`, or ask whoever owns it

          """)
      #expect(result.output == "")
    }
  }

  @Test(
    arguments: [
      "content/events", "templates/assets", "templates/strings",
    ], [mode_t(0o000), 0o444])
  func aFolderFurtherDownIsTheOnlyError(path: String, mode: mode_t) throws {
    let (check, build) = try run(closing: path, mode: mode)
    let action = mode == 0o444 ? "read" : "open"
    for result in [check, build] {
      #expect(result.status == 1)
      #expect(
        result.errors == """
          \(path):1:1: error[unreadable-file]: cannot \(action) the folder: Permission denied
            help: give yourself permission to read it: `chmod u+rX \(path)`, or ask whoever owns it

          """)
    }
  }

  @Test func aFolderThatIsPassedByMayBeClosed() throws {
    try folder.write("words", to: "content/_drafts/later.md")
    if geteuid() == 0 { try give("/content/_drafts") }
    let (check, build) = try run(closing: "content/_drafts", mode: 0)
    #expect(check.status == 0, "\(check.errors)")
    #expect(build.status == 0, "\(build.errors)")
  }
}

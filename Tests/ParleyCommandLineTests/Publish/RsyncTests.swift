import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Publishing with a real rsync, to a folder here and through a remote shell.
struct RsyncTests {
  let project: PublishedProject

  init() throws {
    project = try PublishedProject(publish: "  server: { to: rsync, path: \"../на сервере/www\" }")
    try project.folder.makeFolder("на сервере")
  }

  private var www: String { project.folder("на сервере/www") }

  private func published() throws -> [String: [UInt8]] { try PublishedProject.files(at: www) }

  @Test func theFolderHoldsWhatABuildMakes() throws {
    let result = try project.publish("--yes")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("  added 404.html ("))
    #expect(try published() == project.site())
    #expect(try project.folder.status("на сервере/www/index.html").st_mode & 0o777 == 0o644)
    #expect(try project.folder.status("на сервере/www/events").st_mode & 0o777 == 0o755)
    let again = try project.publish("--yes")
    #expect(again.output == "server: ../на сервере/www is up to date, nothing to publish\n")
  }

  @Test func onlyChangedFilesAreSentAssetsFirstAndTheManifestLast() throws {
    #expect(try project.publish("--yes").status == 0)
    let old = try project.folder.status("на сервере/www/404.html")
    try project.writeEvent("second", title: "Another title")
    try project.write("body { color: red }\n", to: "templates/assets/план мира.css")
    let result = try project.publish("--yes")
    #expect(result.output.contains("  changed assets/план мира.css (20 bytes)\n"))
    #expect(result.output.contains("  changed events/second/index.html ("))
    #expect(try published() == project.site())
    #expect(try project.folder.status("на сервере/www/404.html").st_ino == old.st_ino)
    func time(_ path: String) throws -> Double {
      let time = try project.folder.status("на сервере/www/\(path)").st_ctim
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let (asset, page) = (try time("assets/план мира.css"), try time("events/second/index.html"))
    #expect(asset < page)
    #expect(page < (try time(".parley-manifest")))
  }

  @Test func whatIsGoneIsRemovedWithItsFolderAndNothingOfOthers() throws {
    #expect(try project.publish("--yes").status == 0)
    try project.folder.write("mine", to: "на сервере/www/.well-known/x")
    try project.folder.write("mine", to: "на сервере/www/events/second/photo.jpg")
    try project.writeEvent("third")
    #expect(try project.publish("--yes").status == 0)
    try project.remove("content/events/second.md")
    try project.remove("content/events/third.md")
    let result = try project.publish("--yes")
    #expect(
      result.output.contains(
        "  removed events/second/index.html\n  removed events/third/index.html\n"))
    var expected = try project.site()
    expected[".well-known/x"] = Array("mine".utf8)
    expected["events/second/photo.jpg"] = Array("mine".utf8)
    #expect(try published() == expected)
    #expect(!project.folder.exists("на сервере/www/events/third"))
  }

  @Test func aPageOfOthersIsNotReplacedUnlessTakenOver() throws {
    try project.folder.write("theirs", to: "на сервере/www/index.html")
    let refused = try project.publish("--yes")
    #expect(refused.status == 2)
    #expect(
      refused.errors.hasPrefix(
        "parley: `index.html` is already at ../на сервере/www, and Parley did not put it there\n"))
    #expect(try published() == ["index.html": Array("theirs".utf8)])
    let taken = try project.publish("--yes", "--take-over")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("  changed index.html ("))
    #expect(try published() == project.site())
  }

  @Test func aFileWhereAFolderIsNeededIsNeverReplaced() throws {
    try project.folder.write("theirs", to: "на сервере/www/events")
    let refused = try project.publish("--yes", "--take-over")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("`events` at ../на сервере/www is in the way of `events/"))
    #expect(try published() == ["events": Array("theirs".utf8)])
  }

  @Test func aListThatCannotBeReadIsRefused() throws {
    #expect(try project.publish("--yes").status == 0)
    try project.folder.write("garbled", to: "на сервере/www/.parley-manifest")
    let result = try project.publish("--yes")
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "parley: .parley-manifest at ../на сервере/www is not a list this version of Parley can read\n"
          + "  help: publish with a newer Parley, or remove that file"))
  }

  @Test func aDryRunChangesNothing() throws {
    let first = try project.publish("--dry-run")
    #expect(first.status == 0)
    #expect(!project.folder.exists("на сервере/www"))
    #expect(try project.publish("--yes").status == 0)
    let before = try published()
    try project.remove("content/events/second.md")
    let second = try project.publish("--dry-run")
    #expect(second.output.contains("  removed events/second/index.html\n"))
    #expect(try published() == before)
  }

  @Test func aRunKilledAtAnyMomentIsFinishedByTheNext() async throws {
    for delay in stride(from: UInt32(0), to: 1_200_000, by: 150_000) {
      for event in 0..<40 { try project.writeEvent("e\(event)", title: "After \(delay)") }
      let running = try project.start(["--yes"], environment: project.scratch())
      usleep(delay)
      running.terminate()
      _ = try running.finish()
      // Its rsync may outlive it for a moment.
      try await project.waitForOrphans()
      for event in 20..<40 { try project.remove("content/events/e\(event).md") }
      let result = try project.publish("--yes")
      #expect(result.status == 0, "\(result.errors)")
      // A file that rsync itself was killed at stays under a hidden name, which hosts do not show.
      let left = try published().filter { path, _ in
        let name = path.split(separator: "/").last ?? ""
        return !name.hasPrefix(".") || name == ".parley-manifest"
      }
      #expect(left == (try project.site()), "killed after \(delay)")
    }
  }

  @Test func aRunThatBrokeOffAfterItsFirstFileIsFinished() throws {
    #expect(try project.publish("--yes").status == 0)
    // As it looks when the connection breaks after the list and one new page were sent.
    let bytes = try #require(try published()[".parley-manifest"])
    let list = try #require(SiteManifest(bytes))
    let unfinished = list.unfinished(
      with: SiteManifest(paths: ["events/new/index.html"], isFinished: true))
    try project.folder.write(
      String(decoding: unfinished.bytes, as: UTF8.self), to: "на сервере/www/.parley-manifest")
    try project.folder.write("new", to: "на сервере/www/events/new/index.html")
    let result = try project.publish("--yes")
    #expect(result.output.contains("  removed events/new/index.html\n"))
    #expect(try published() == project.site())
    #expect(!project.folder.exists("на сервере/www/events/new"))
  }

  @Test func aFileMayBecomeAFolderAndTheReverseAlsoAfterABreak() throws {
    func swap(_ isFile: Bool) throws {
      if isFile {
        try project.remove("templates/assets/map/a/b.txt")
        #expect(rmdir(project.folder("\(project.name)/templates/assets/map/a")) == 0)
        #expect(rmdir(project.folder("\(project.name)/templates/assets/map")) == 0)
        try project.write("file", to: "templates/assets/map")
      } else {
        if project.folder.exists("\(project.name)/templates/assets/map") {
          try project.remove("templates/assets/map")
        }
        try project.write("folder", to: "templates/assets/map/a/b.txt")
      }
    }
    var lists: [[UInt8]] = []
    for isFile in [false, true, false] {
      try swap(isFile)
      let result = try project.publish("--yes")
      #expect(result.status == 0, "\(result.errors)")
      #expect(try published() == project.site())
      lists.append(try #require(try published()[".parley-manifest"]))
      // As after a break just before the end.
      let old = try #require(SiteManifest(lists.first ?? []))
      let new = try #require(SiteManifest(lists.last ?? []))
      try project.folder.write(
        String(decoding: old.unfinished(with: new).bytes, as: UTF8.self),
        to: "на сервере/www/.parley-manifest")
      let again = try project.publish("--yes")
      #expect(again.status == 0, "\(again.errors)")
      #expect(try published() == project.site())
    }
  }

  @Test func anotherHostIsReachedThroughItsShellWithNamesAsTheyAre() throws {
    // Like ssh, it hands one line to a shell on the other side.
    try project.folder.write("#!/bin/sh\nshift\nexec sh -c \"$*\"\n", to: "shell")
    #expect(chmod(project.folder("shell"), 0o755) == 0)
    let target = project.folder("на сервере/$(touch взлом) 'x'")
    try project.write(
      "title: T\npublish:\n  server:\n    to: rsync\n    path: \"host:\(target)\"\n",
      to: "content/site.yml")
    for output in ["  added index.html (", "nothing to publish\n"] {
      let result = try project.publish(
        "--yes", "--verbose", environment: ["RSYNC_RSH": project.folder("shell")])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains(output))
    }
    #expect(try PublishedProject.files(at: target) == project.site())
    #expect(!project.folder.exists("\(project.name)/взлом"))
  }

  @Test(arguments: [
    (
      "../there/is/none", "No such file or directory (2)",
      "make the folder above it, or name another"
    ),
    ("../dangling", "File exists (17)", "there is a broken link or a file"),
    ("../file", "Not a directory (20)", "there is a file instead of a folder: move it away"),
    (
      "C:/www", "no host of that name", "what is before the colon is a host, here `C`; the path"
    ),
    (
      "user@h:/srv", "no host of that name",
      "check that `ssh user@h` lets you in without a question"
    ),
    ("hh::www", "rsync error: ", "check that hh can be reached, and that it has what `path`"),
  ])
  func aFolderThatCannotBeReachedOrMadeIsAFailureWithHelp(
    path: String, words: String, help: String
  ) throws {
    project.folder.link("dangling", to: "/nowhere")
    try project.folder.write("theirs", to: "file")
    try project.folder.write("#!/bin/sh\necho no host of that name >&2\nexit 255\n", to: "shell")
    #expect(chmod(project.folder("shell"), 0o755) == 0)
    try project.write(
      "title: T\npublish:\n  server: { to: rsync, path: \"\(path)\" }\n", to: "content/site.yml")
    // The second is how a server of rsync's own is reached.
    let result = try project.publish(
      "--yes",
      environment: [
        "RSYNC_RSH": project.folder("shell"),
        "RSYNC_CONNECT_PROG": "exit 10",
      ])
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("parley: rsync could not "), "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.contains("\n  help: \(help)"), "\(result.errors)")
  }

  @Test(.enabled(if: RunningProgram.canRunWithoutRights))
  func aFolderThatCannotBeWrittenIsAFailureWithHelp() throws {
    try project.folder.makeFolder("closed")
    try project.write(
      "title: T\npublish:\n  server: { to: rsync, path: ../closed }\n", to: "content/site.yml")
    #expect(chmod(project.folder.path, 0o755) == 0)
    #expect(chmod(project.folder("closed"), 0o555) == 0)
    let result = try RunningProgram.run(
      ["publish", "--yes"], in: project.path, environment: ["HOME": "/nonexistent"],
      withoutRights: true)
    #expect(result.status == 3)
    #expect(result.errors.contains("Permission denied (13)"), "\(result.errors)")
    #expect(result.errors.contains("\n  help: check who may read and write there\n"))
  }

  /// Some versions of rsync follow the link, as the option says; others refuse to.
  @Test func aFolderOfOursThatHasBecomeALinkIsFollowedOrAFailureWithHelp() throws {
    #expect(try project.publish("--yes").status == 0)
    project.folder.rename("на сервере/www/events", to: "на сервере/events")
    project.folder.link("на сервере/www/events", to: "../events")
    try project.writeEvent("third")
    let result = try project.publish("--yes")
    if result.status == 0 {
      #expect(project.folder.exists("на сервере/events/third/index.html"))
    } else {
      #expect(result.status == 3)
      #expect(
        result.errors.contains(
          "\n  help: a link is there instead of a folder of the site: replace it with the folder itself\n"
        ),
        "\(result.errors)")
    }
  }
}

import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The command itself, folders and archives.
struct PublishTests {
  let project: PublishedProject

  init() throws {
    project = try PublishedProject(
      publish: """
          copy: { to: folder, path: ../на диске/копия }
          zip: { to: archive, path: ../talks.zip }
          tar: { to: archive, path: ../talks.tar.gz }
        """)
  }

  private func published() throws -> [String: [UInt8]] {
    try PublishedProject.files(at: project.folder("на диске/копия"))
  }

  // MARK: The command

  @Test func whereNoOneCanBeAskedItNeedsYes() throws {
    let result = try project.publish("copy")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "parley: cannot ask whether to publish, because this is not a terminal\n"
        + "  help: publish without asking with --yes, or see what would change with --dry-run\n")
    #expect(!project.folder.exists("на диске"))
  }

  @Test(arguments: [("n", 1), ("", 1), ("y", 0)])
  func aPersonIsAsked(answer: String, status: Int) async throws {
    try project.folder.write("\(answer)\n", to: "answer")
    // A real terminal, as script(1) makes one.
    let script = ExternalTool("script", environment: project.environment, in: project.path)
    let result = try await script.run(
      ["-qec", "'\(try Repository.program)' publish copy", project.folder("log")],
      input: project.folder("answer"))
    #expect(result.status == .exited(status))
    #expect(result.text.contains("Publish? [y/N] "))
    #expect(project.folder.exists("на диске/копия/index.html") == (status == 0))
  }

  @Test func aPersonWhoBreaksOffAtTheQuestionLeavesNoFiles() async throws {
    try project.write(
      "title: T\npublish:\n  server: { to: rsync, path: ../www }\n", to: "content/site.yml")
    try project.folder.makeFolder("tmp")
    // Types Ctrl-C once the question is there.
    let result = try await ExternalTool(
      "sh",
      environment: project.environment.merging(["TMPDIR": project.folder("tmp")]) { $1 },
      in: project.path
    ).run([
      "-c",
      """
      (for i in $(seq 300); do grep -q Publish? ../log && break; sleep 0.1; done
        ls ../tmp >../seen; printf '\\003'; sleep 2) |
        script -qefc "'$0' publish" ../log
      """, try Repository.program,
    ])
    #expect(result.status == .exited(130), "\(result.text)")
    #expect(try project.folder.read("seen").hasPrefix("parley-publish-"))
    #expect(try project.folder.tree("tmp") == [:])
    #expect(!project.folder.exists("www"))
  }

  @Test func contentWithErrorsIsNotPublished() throws {
    #expect(try project.publish("copy", "--yes").status == 0)
    let before = try published()
    try project.write("---\ntitle: x\n", to: "content/events/broken.md")
    let result = try project.publish("copy", "--yes")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("content/events/broken.md:1:1: error[unclosed-front-matter]: "))
    #expect(result.output == "1 error; nothing was published\n")
    #expect(try published() == before)
  }

  @Test func theTargetIsChosenByName() throws {
    // No one can be asked here, but that does not matter yet.
    let none = try project.publish()
    #expect(none.status == 2)
    #expect(
      none.errors
        == "parley: there is more than one target\n  help: say which: `parley publish copy`, "
        + "`parley publish zip`, `parley publish tar`\n")
    let wrong = try project.publish("copi")
    #expect(wrong.status == 2)
    #expect(
      wrong.errors
        == "parley: content/site.yml names no target `copi`\n  help: did you mean `copy`?\n")
    try project.write("title: T\n", to: "content/site.yml")
    let nowhere = try project.publish()
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.hasPrefix("parley: content/site.yml does not say where to publish\n"))
  }

  @Test(arguments: [
    ("{ to: branch }", "git", "apt install git"), ("{ to: rsync, path: x }", "rsync", "rsync"),
    ("{ to: s3, bucket: abc, tool: aws }", "aws", "apt install awscli"),
    ("{ to: s3, bucket: abc, tool: rclone }", "rclone", "apt install rclone"),
    ("{ to: archive, path: x.zip }", "zip", "apt install zip"),
  ])
  func aMissingProgramIsNamedWithHowToInstallIt(target: String, name: String, help: String) throws {
    try project.write("title: T\npublish:\n  x: \(target)\n", to: "content/site.yml")
    let result = try project.publish("--yes", environment: ["PATH": project.folder("nothing")])
    #expect(result.status == 3)
    #expect(
      result.errors.hasPrefix(
        "parley: `\(name)` is needed for this target, and it is not installed\n  help: install it"))
    #expect(result.errors.contains(help))
  }

  // MARK: Folders

  @Test func aFolderHoldsWhatABuildMakes() throws {
    let dry = try project.publish("copy", "--dry-run")
    #expect(dry.status == 0)
    #expect(!project.folder.exists("на диске"))
    let result = try project.publish("copy", "--yes")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try published() == project.site())
    #expect(
      try project.publish("copy", "--yes").output
        == "copy: ../на диске/копия is up to date, nothing to publish\n")
    try project.remove("content/events/second.md")
    let removed = try project.publish("copy", "--yes")
    #expect(removed.output.contains("  removed events/second/index.html\n"))
    #expect(try published() == project.site())
  }

  @Test func aFolderOfOthersIsRefusedBeforeAnyoneIsAsked() throws {
    try project.folder.write("thesis", to: "на диске/копия/thesis.txt")
    for way in ["--dry-run", "--yes"] {
      let result = try project.publish("copy", way)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "parley: ../на диске/копия contains files that Parley did not write, such as "
          + "`thesis.txt`\n  help: empty the folder, or name another one in site.yml\n")
    }
    #expect(try published() == ["thesis.txt": Array("thesis".utf8)])
  }

  @Test func aFileOfOthersInTheWayIsRefusedBeforeAnyoneIsAsked() throws {
    #expect(try project.publish("copy", "--yes").status == 0)
    try project.write("---\ntitle: X\n---\n\nWords.\n", to: "content/pages/about.md")
    try project.folder.write("theirs", to: "на диске/копия/about/index.html")
    let page = try project.publish("copy", "--dry-run")
    #expect(page.status == 2)
    #expect(
      page.errors
        == "parley: ../на диске/копия/about/index.html is in the way of a page, and Parley "
        + "did not write it\n  help: move it out of that folder\n")
    try project.folder.remove("на диске/копия/about/index.html")
    #expect(rmdir(project.folder("на диске/копия/about")) == 0)
    project.folder.link("на диске/копия/about", to: "/nowhere")
    let link = try project.publish("copy", "--dry-run")
    #expect(link.status == 2)
    #expect(link.errors.hasPrefix("parley: ../на диске/копия/about is in the way of a page"))
    try project.folder.remove("на диске/копия/about")
    #expect(try project.publish("copy", "--yes").status == 0)
    #expect(try published() == project.site())
  }

  @Test func whatIsNoFolderOrHasNoReadableListIsRefused() throws {
    #expect(try project.publish("copy", "--yes").status == 0)
    try project.folder.write("garbled", to: "на диске/копия/.parley-manifest")
    let garbled = try project.publish("copy", "--yes")
    #expect(garbled.status == 2)
    #expect(garbled.errors.contains(".parley-manifest at ../на диске/копия is not a list"))
    project.folder.rename("на диске/копия", to: "на диске/иное")
    project.folder.link("на диске/копия", to: "иное")
    let link = try project.publish("copy", "--dry-run")
    #expect(link.status == 2)
    #expect(link.errors.hasPrefix("parley: ../на диске/копия is a symbolic link, and Parley"))
    try project.folder.remove("на диске/копия")
    try project.folder.write("theirs", to: "на диске/копия")
    let file = try project.publish("copy", "--dry-run")
    #expect(file.status == 2)
    #expect(
      file.errors.hasPrefix("parley: ../на диске/копия is a file, and the site needs a folder"))
    #expect(try project.folder.read("на диске/копия") == "theirs")
  }

  @Test func theProjectsOwnSourcesAreNoPlaceForTheSite() throws {
    let places = [
      ("content/x", "into content/, which it is made from"), (".", "over the project itself"),
      ("templates", "into templates/, which it is made from"),
    ]
    for (path, words) in places {
      for method in ["folder", "rsync"] {
        try project.write(
          "title: T\npublish:\n  x:\n    to: \(method)\n    path: \(path)\n",
          to: "content/site.yml")
        let result = try project.publish("--yes")
        #expect(result.status == 2, "\(path)")
        #expect(
          result.errors
            == "parley: content/site.yml:5:11: the site cannot be written \(words)\n"
            + "  help: name another place there\n")
      }
    }
  }

  // MARK: Archives

  @Test(arguments: ["zip", "tar"])
  func anArchiveHasTheSameBytesOnEveryRun(target: String) async throws {
    let name = target == "zip" ? "talks.zip" : "talks.tar.gz"
    let first = try project.publish(target, "--yes", environment: ["TZ": "UTC"])
    #expect(first.status == 0, "\(first.errors)")
    let bytes = try project.folder.tree()[name]
    try project.folder.remove(name)
    usleep(1_100_000)
    let shell = ExternalTool(
      "sh",
      environment: project.environment.merging([
        "TZ": "Pacific/Kiritimati", "GZIP": "-1", "ZIPOPT": "-0",
      ]) { _, new in new }, in: project.path)
    try await shell.succeed(
      ["-c", "umask 077; exec \"$0\" publish \"$1\" --yes", try Repository.program, target],
      doing: "publish with another umask")
    #expect(try project.folder.tree()[name] == bytes)
    #expect(try project.publish(target, "--yes").output.contains("nothing to publish"))

    try project.folder.makeFolder("out")
    if target == "zip" {
      try await project.run("unzip", "-q", "../talks.zip", in: "out")
      try await project.run("zip", "-qT", "../talks.zip", in: "out")
    } else {
      try await project.run("tar", "xzf", "../talks.tar.gz", in: "out")
      try await project.run("gzip", "--test", "../talks.tar.gz", in: "out")
    }
    var expected = try project.site()
    expected[SiteManifest.name] = nil
    #expect(try PublishedProject.files(at: project.folder("out")) == expected)
  }

  @Test(arguments: ["zip", "tar"])
  func aFileThatIsNoArchiveOfOursIsReplacedOnlyWhenAsked(target: String) async throws {
    let name = target == "zip" ? "talks.zip" : "talks.tar.gz"
    // A real archive, and one that even has our files at its top.
    try project.folder.write("theirs", to: "index.html")
    let pack = target == "zip" ? ["zip", "-q", name] : ["tar", "czf", name]
    let packer = ExternalTool(pack[0], environment: project.environment, in: project.folder.path)
    try await packer.succeed(pack.dropFirst() + ["index.html"], doing: "pack")
    let theirs = try project.folder.tree()[name]
    for way in ["--dry-run", "--yes"] {
      let result = try project.publish(target, way)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "parley: ../\(name) is there already, and it is not an archive that Parley made\n"
          + "  help: move it away, or let it be replaced with --take-over\n")
    }
    #expect(try project.folder.tree()[name] == theirs)
    #expect(try project.publish(target, "--yes", "--take-over").status == 0)
    try project.writeEvent("third")
    let again = try project.publish(target, "--yes")
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.output.hasPrefix("  changed \(name) ("))
  }

  @Test func aLinkOrFolderAtTheArchivesPathIsLeftAlone() throws {
    try project.folder.write("", to: "empty")
    project.folder.link("talks.zip", to: "empty")
    let link = try project.publish("zip", "--yes")
    #expect(link.status == 2)
    #expect(link.errors.hasPrefix("parley: ../talks.zip is a symbolic link, and Parley does not"))
    #expect(try project.folder.read("talks.zip") == "")
    try project.folder.remove("talks.zip")
    project.folder.rename("empty", to: "talks.zip")
    #expect(try project.publish("zip", "--yes").status == 2)
    try project.folder.remove("talks.zip")
    try project.folder.makeFolder("talks.zip")
    let folder = try project.publish("zip", "--yes", "--take-over")
    #expect(folder.status == 2)
    #expect(
      folder.errors == "parley: ../talks.zip is a folder, and the archive is one file\n"
        + "  help: move it away, or name another `path` in content/site.yml\n")
  }

  @Test func aFolderThatIsMissingIsToBeMadeFirst() throws {
    try project.write(
      "title: T\npublish:\n  x: { to: archive, path: ../there/is/none.zip }\n",
      to: "content/site.yml")
    let result = try project.publish("--yes")
    #expect(result.status == 3)
    #expect(
      result.errors == "parley: ../there/is: cannot open the folder: No such file or directory\n"
        + "  help: make the folder, or name another `path` in content/site.yml\n")
  }

  // MARK: Parts

  @Test func digestsAreThoseOfTheRFC() {
    let digests = [
      "": "d41d8cd98f00b204e9800998ecf8427e", "abc": "900150983cd24fb0d6963f7d28e17f72",
      "message digest": "f96b697d7cb7938d525a2f31aaf161d0",
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890":
        "57edf4a22be3c955ac49da2e2107b67a",
    ]
    for (text, digest) in digests { #expect(MD5.hexadecimal(Array(text.utf8)) == digest) }
  }

  @Test func programsAreGivenCleanSurroundings() {
    let given = ExternalTool.inherited([
      "PATH": "/bin", "GIT_DIR": "/x", "GIT_INDEX_FILE": "/y", "GIT_SSH_COMMAND": "ssh -v",
      "LC_MESSAGES": "uk_UA.UTF-8", "LANG": "uk_UA.UTF-8", "SSH_AUTH_SOCK": "/s",
    ])
    #expect(
      given == [
        "PATH": "/bin", "GIT_SSH_COMMAND": "ssh -v", "SSH_AUTH_SOCK": "/s", "LC_ALL": "C",
      ])
  }

  @Test func aProgramReportsHowItEndedAndWhatItPrinted() async throws {
    let shell = ExternalTool("sh")
    let killed = try await shell.run(["-c", "kill -9 $$"])
    #expect(killed.status == .killed(signal: 9))
    let failure = await #expect(throws: ProgramFailure.self) {
      try await shell.succeed(["-c", "printf 'no\\tway' >&2; exit 7"], doing: "do it")
    }
    #expect(failure?.description == "sh could not do it (exit 7):\n  | no way")
    let much = try await shell.run([
      "-c", "head -c 3000000 /dev/zero; head -c 200000 /dev/zero >&2",
    ])
    #expect(much.output.count == 3_000_000)
    #expect(much.errors.utf8.count == 200_000)
  }

  @Test func namesThatRsyncEscapesAreReadAsTheyAre() {
    #expect(RsyncDestination.decoded("план \\#134#012 a\\#012b") == "план \\#012 a\nb")
    #expect(RsyncDestination.decoded("\\#9") == "\\#9")
    #expect(RsyncDestination.isLocal("a/b:c"))
    #expect(!RsyncDestination.isLocal("host:/srv"))
  }
}

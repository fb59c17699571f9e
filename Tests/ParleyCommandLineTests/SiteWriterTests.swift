import ParleySite
import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct SiteWriterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func build(_ pages: KeyValuePairs<String, String>) async throws -> SiteWriter.Summary {
    try await build(pages.map { ($0.key, $0.value) })
  }

  @discardableResult
  private func build(_ pages: [(String, String)]) async throws -> SiteWriter.Summary {
    let output = try OutputFolder(at: folder("public"))
    let files = pages.map { page in OutputFile(path: page.0) { Array(page.1.utf8) } }
    return try await SiteWriter(output: output).write(files)
  }

  private func paths() throws -> [String] {
    try folder.tree("public").filter { $0.value != nil }.keys.sorted()
  }

  private func text(_ path: String) throws -> String {
    let file = try #require(try folder.tree("public")[path])
    return String(decoding: try #require(file), as: UTF8.self)
  }

  @Test func theFirstBuildWritesEverythingAndAManifest() async throws {
    let summary = try await build(["index.html": "home", "events/a/index.html": "event a"])
    #expect(summary == SiteWriter.Summary(files: 2, bytes: 11, written: 2, removed: 0))
    #expect(try paths() == [".parley-manifest", "events/a/index.html", "index.html"])
    #expect(try text("events/a/index.html") == "event a")
    #expect(
      try text(".parley-manifest") == "parley manifest 1\n/events/a/index.html\n/index.html\n")
  }

  /// A file that is handed on in pieces.
  private func build(pieces: [String]) async throws -> SiteWriter.Summary {
    let output = try OutputFolder(at: folder("public"))
    let file = OutputFile(path: "data/graph.json") { sink in
      for piece in pieces {
        sink.append(piece)
        sink.passOn()
      }
    }
    return try await SiteWriter(output: output).write([file])
  }

  @Test func aFileInPiecesIsWrittenFromTheFirstThatDiffers() async throws {
    let a = String(repeating: "a", count: 70_000)
    let b = String(repeating: "b", count: 200_000)
    let c = String(repeating: "c", count: 70_000)
    // Each time the file contains what was written before; what is new is in a file of its own.
    for (number, pieces) in [
      [a, b, c], [a, b, c + "d"], [a, b, c], [a, c, b], [a, b], [b], [], ["x"], [a, b, "y"],
    ].enumerated() {
      let all = pieces.joined()
      let summary = try await build(pieces: pieces)
      #expect(
        summary == .init(files: 1, bytes: all.utf8.count, written: 1, removed: 0), "\(number)")
      #expect(try text("data/graph.json") == all, "\(number)")
      let before = try folder.status("public/data/graph.json")
      let again = try await build(pieces: pieces)
      #expect(again == .init(files: 1, bytes: all.utf8.count, written: 0, removed: 0), "\(number)")
      #expect(try folder.status("public/data/graph.json").st_ino == before.st_ino, "\(number)")
    }
    #expect(try paths() == [".parley-manifest", "data/graph.json"])
  }

  @Test func aFileThatIsCutShortIsAsItWasBefore() throws {
    try folder.write("old file", to: "file")
    let place = try Folder(at: folder.path)
    var isBegun = false
    let update = FileUpdate(beginning: { isBegun = true })
    try update.begin("file", in: place, isNew: false)
    update.add(Array("old ".utf8))
    #expect(!isBegun)
    update.add(Array("but ".utf8))
    update.add(Array("new".utf8))
    #expect(isBegun)
    #expect(try folder.read("file") == "old file")
    #expect(try folder.read(SiteManifest.temporaryPrefix + "file") == "old but new")
    let done = try update.end()
    #expect(done.bytes == 11 && done.isWritten)
    #expect(try folder.read("file") == "old but new")
    #expect(!folder.exists(SiteManifest.temporaryPrefix + "file"))
  }

  @Test func aStrangeFileInPiecesIsTakenOverWhereItHoldsTheSame() async throws {
    let pieces = [String(repeating: "a", count: 70_000), String(repeating: "b", count: 70_000)]
    try await build(["index.html": "home"])
    try folder.write(pieces.joined(), to: "public/data/graph.json")
    await #expect(throws: DiskError.self) { try await build(pieces: [pieces[0], "c"]) }
    #expect(try await build(pieces: pieces).written == 0)
  }

  @Test func aBuildThatChangesNothingTouchesNothing() async throws {
    try await build(["index.html": "home", "events/a/index.html": "event a"])
    let before = try ["index.html", "events/a/index.html", ".parley-manifest", "events"].map {
      try folder.status("public/\($0)")
    }
    let summary = try await build(["index.html": "home", "events/a/index.html": "event a"])
    #expect(summary == SiteWriter.Summary(files: 2, bytes: 11, written: 0, removed: 0))
    let after = try ["index.html", "events/a/index.html", ".parley-manifest", "events"].map {
      try folder.status("public/\($0)")
    }
    for (old, new) in zip(before, after) {
      #expect(old.st_ino == new.st_ino)
      #expect(old.st_mtim.tv_sec == new.st_mtim.tv_sec)
      #expect(old.st_mtim.tv_nsec == new.st_mtim.tv_nsec)
    }
  }

  @Test func onlyChangedFilesAreWritten() async throws {
    try await build(["a.html": "a", "b.html": "b"])
    let before = try folder.status("public/a.html")
    let summary = try await build(["a.html": "a", "b.html": "B"])
    #expect(summary.written == 1)
    #expect(try folder.status("public/a.html").st_ino == before.st_ino)
    #expect(try text("b.html") == "B")
  }

  @Test func pagesThatAreNoLongerMadeGoAndTheirEmptyFoldersToo() async throws {
    try await build(["index.html": "home", "events/a/index.html": "a", "events/b/index.html": "b"])
    let summary = try await build(["index.html": "home", "events/a/index.html": "a"])
    #expect(summary.removed == 1)
    #expect(!folder.exists("public/events/b"))
    #expect(folder.exists("public/events/a/index.html"))
    try await build(["index.html": "home"])
    #expect(!folder.exists("public/events"))
  }

  @Test func whatOthersPutThereStays() async throws {
    try await build(["index.html": "home", "events/a/index.html": "a"])
    try folder.write("mine", to: "public/CNAME")
    try folder.write("mine", to: "public/events/a/photo.jpg")
    try await build(["index.html": "home"])
    #expect(
      try paths() == [".parley-manifest", "CNAME", "events/a/photo.jpg", "index.html"])
  }

  @Test func aFileOfOthersIsNotOverwrittenAndNothingElseChanges() async throws {
    try await build(["index.html": "home"])
    try folder.write("mine", to: "public/about/index.html")
    let before = try folder.tree()
    await #expect(
      throws: DiskError(
        folder("public/about/index.html"), "is in the way of a page, and Parley did not write it",
        help: "move it out of the output folder, or give the page another name")
    ) { try await build(["about/index.html": "about", "index.html": "new"]) }
    #expect(try folder.tree() == before)
  }

  @Test func aFileWithTheVeryBytesOfThePageIsAdopted() async throws {
    try await build(["index.html": "home"])
    try folder.write("about", to: "public/about/index.html")
    try await build(["about/index.html": "about", "index.html": "home"])
    #expect(
      try text(".parley-manifest") == "parley manifest 1\n/about/index.html\n/index.html\n")
  }

  @Test func aFolderFullOfOtherThingsIsRefused() async throws {
    try folder.write("thesis", to: "public/thesis.txt")
    await #expect(
      throws: DiskError(
        folder("public"), "contains files that Parley did not write, such as `thesis.txt`",
        help: "empty the folder, or name another one with --output")
    ) { try await build(["index.html": "home"]) }
    #expect(try paths() == ["thesis.txt"])
  }

  @Test func anEmptyFolderOrOneWithHiddenFilesIsTaken() async throws {
    try folder.write("", to: "public/.nojekyll")
    try await build(["index.html": "home"])
    #expect(try paths() == [".nojekyll", ".parley-manifest", "index.html"])
  }

  @Test func aFileAtThePlaceOfTheFolderIsRefused() async throws {
    try folder.write("x", to: "public")
    await #expect(
      throws: DiskError(
        folder("public"), "is a file, and the site needs a folder",
        help: "move it away, or name another folder with --output")
    ) { try await build(["index.html": "home"]) }
    #expect(try folder.read("public") == "x")
  }

  @Test func anOutputFolderThatIsALinkIsRefused() async throws {
    try folder.makeFolder("elsewhere")
    folder.link("public", to: "elsewhere")
    await #expect(throws: DiskError.self) { try await build(["index.html": "home"]) }
    #expect(try folder.tree("elsewhere").isEmpty)
  }

  @Test func aLinkedFolderInsideIsNeverWrittenThrough() async throws {
    try await build(["events/a/index.html": "a"])
    try folder.makeFolder("elsewhere/a")
    try folder.write("precious", to: "elsewhere/a/index.html")
    unlink(folder("public/events/a/index.html"))
    rmdir(folder("public/events/a"))
    rmdir(folder("public/events"))
    folder.link("public/events", to: "../elsewhere")
    await #expect(
      throws: DiskError(
        folder("public/events"), "is a symbolic link, and Parley does not write through links",
        help: "remove the link, or put a real folder in its place")
    ) { try await build(["events/a/index.html": "new"]) }
    // Nor is anything after it removed.
    try await build(["index.html": "home"])
    #expect(try folder.read("elsewhere/a/index.html") == "precious")
    #expect(folder.exists("public/events"))
  }

  @Test func aLinkAtThePlaceOfAFileIsReplacedAndItsTargetLeftAlone() async throws {
    try await build(["index.html": "home"])
    try folder.write("precious", to: "elsewhere.txt")
    unlink(folder("public/index.html"))
    folder.link("public/index.html", to: "../elsewhere.txt")
    try await build(["index.html": "home"])
    #expect(try folder.read("elsewhere.txt") == "precious")
    #expect(try text("index.html") == "home")
  }

  @Test func aHardLinkedFileIsReplacedAndItsTwinLeftAlone() async throws {
    try await build(["index.html": "home"])
    folder.hardLink("public/index.html", to: "twin.html")
    try await build(["index.html": "new"])
    #expect(try folder.read("twin.html") == "home")
  }

  @Test func aManifestCannotMakeABuildRemoveFilesOutside() async throws {
    try folder.write("precious", to: "precious.txt")
    try folder.write("keep", to: "public/index.html")
    try folder.write(
      "parley manifest 1\n/../precious.txt\n/index.html\n//etc/passwd\n/a/../../precious.txt\n",
      to: "public/.parley-manifest")
    try await build(["new.html": "new"])
    #expect(try folder.read("precious.txt") == "precious")
    #expect(try paths() == [".parley-manifest", "new.html"])
  }

  @Test func aMergedManifestCountsForBothSides() throws {
    let manifest = try #require(
      SiteManifest(
        Array(
          "parley manifest 1\n<<<<<<< HEAD\n/a.html\n=======\n/b.html\n>>>>>>> other\n".utf8)))
    #expect(manifest.paths == ["a.html", "b.html"])
    #expect(manifest.isFinished)
  }

  @Test func aFileMayBecomeAFolderAndTheReverse() async throws {
    try await build(["a": "file", "b/index.html": "folder"])
    try await build(["a/index.html": "folder", "b": "file"])
    #expect(try paths() == [".parley-manifest", "a/index.html", "b"])
    try await build(["a": "file", "b/index.html": "folder"])
    #expect(try paths() == [".parley-manifest", "a", "b/index.html"])
  }

  @Test func leftoversOfAKilledBuildAreRemoved() async throws {
    try await build(["a/index.html": "a", "index.html": "home"])
    try folder.write(
      "parley manifest 1\nunfinished\n/a/index.html\n/b/index.html\n/index.html\n",
      to: "public/.parley-manifest")
    try folder.write("half", to: "public/a/.parley-tmp-index.html")
    try folder.write("half", to: "public/b/.parley-tmp-index.html")
    try folder.write("half", to: "public/.parley-tmp-.parley-manifest")
    try await build(["a/index.html": "a", "index.html": "home"])
    #expect(try paths() == [".parley-manifest", "a/index.html", "index.html"])
    #expect(!folder.exists("public/b"))
    #expect(
      try text(".parley-manifest") == "parley manifest 1\n/a/index.html\n/index.html\n")
  }

  @Test func pathsThatLeaveTheFolderAreRefused() async throws {
    for path in ["../x", "a/../../x", "/x", "a//b", "", ".", "a/.", ".parley-manifest", "a\0b"] {
      await #expect(throws: DiskError.self, "\(path)") { try await build([(path, "x")]) }
    }
    await #expect(throws: DiskError.self) { try await build([("a", "x"), ("a", "y")]) }
    #expect(try folder.tree().keys.sorted() == ["public"])
  }

  @Test func manyPagesAreWrittenFromManyTasks() async throws {
    let pages = (0..<1000).map { ("events/\($0 % 50)/\($0).html", "page \($0)") }
    let summary = try await build(pages)
    #expect(summary.written == 1000)
    for (path, page) in pages.prefix(100) {
      #expect(try folder.read("public/\(path)") == page, "\(path)")
    }
    #expect(try await build(pages).written == 0)
  }

  @Test func theSecondOfTwoBuildsWaitsForTheFirst() async throws {
    var first: OutputFolder? = try OutputFolder(at: folder("public"))
    let waited = await withCheckedContinuation { continuation in
      let path = folder("public")
      let thread = Task.detached {
        try OutputFolder(at: path, waiting: { continuation.resume(returning: true) })
      }
      _ = thread
    }
    #expect(waited)
    #expect(first != nil)
    first = nil
  }

  @Test func aFullDiskLeavesEveryFileComplete() async throws {
    let disk = folder("public")
    try folder.makeFolder("public")
    guard mount("parley", disk, "tmpfs", 0, "size=256k") == 0 else {
      // Only root may mount; `aFileOverTheLimitLeavesTheOldOne` shows the same for others.
      return
    }
    defer { umount(disk) }
    let old = (0..<8).map { ("\($0).html", String(repeating: "o", count: 10_000)) }
    try await build(old)
    let new = (0..<8).map { ("\($0).html", String(repeating: "n", count: 60_000)) }
    let error = await #expect(throws: DiskError.self) { try await build(new) }
    #expect(error?.trouble == "cannot write the file: No space left on device")
    for (path, bytes) in try folder.tree("public") where path != ".parley-manifest" {
      let text = String(decoding: try #require(bytes), as: UTF8.self)
      #expect(old.contains { $0 == (path, text) } || new.contains { $0 == (path, text) }, "\(path)")
    }
    // Once there is room again, the next build ends as if nothing had happened.
    try await build(old)
    #expect(try paths() == [".parley-manifest"] + old.map(\.0))
  }
}

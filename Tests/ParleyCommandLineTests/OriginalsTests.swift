import Foundation
import ParleyModel
import Testing

@testable import ParleyCommandLine

/// Originals of articles, as `parley check --originals`, builds, previews and hooks treat them.
struct OriginalsTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: T\n", to: "content/site.yml")
  }

  private func write(_ keys: String, text: String = "The report.\n") throws {
    try folder.write(
      "---\npublished: 2031-03-05\n\(keys)---\n\n\(text)", to: "content/articles/report.md")
  }

  private func parley(_ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(arguments, in: folder.path)
  }

  private static let original = "<script>alert(1)</script>\n"
  private static let sha256 = SHA256.hexadecimal(Array(original.utf8))
  private static let textSHA256 = SHA256.hexadecimal(Array("The report.\n".utf8))
  private static let keys =
    "original: report.html\nsha256: \(sha256)\ntext-sha256: \(textSHA256)\n"
  private static let path = "content/articles/_originals/report.html"

  @Test func digestsAreThoseOfFIPS180() {
    let digests = [
      "": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      String(repeating: "a", count: 119):
        "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb",
    ]
    for (text, digest) in digests { #expect(SHA256.hexadecimal(Array(text.utf8)) == digest) }
  }

  @Test func whatIsAsItWasSavedIsCounted() throws {
    try write(Self.keys)
    try folder.write(Self.original, to: Self.path)
    let result = try parley("check", "--originals")
    #expect(result.status == 0, "\(result.errors)")
    #expect((result.output + result.errors).contains("1 original and 1 text as they were saved"))
    #expect(!(result.output + result.errors).contains("changed"))
  }

  @Test func aChangeIsAnErrorWhereItsDigestIs() throws {
    try write(Self.keys, text: "The report!\n")
    try folder.write(Self.original + "x", to: Self.path)
    let result = try parley("check", "--originals")
    #expect(result.status == 1)
    let place = "content/articles/report.md"
    #expect(
      result.errors.contains(
        "\(place):4:9: error[changed-since-capture]: the original was changed since it was saved"))
    #expect(
      result.errors.contains(
        "\(place):5:14: error[changed-since-capture]: the text was changed since it was saved"))
    // Without being asked, nobody looks.
    #expect(try parley("check").status == 0)
    #expect(try parley("build").status == 0)
  }

  @Test func frontMatterAndLineEndsAreNoChange() throws {
    try folder.write(Self.original, to: Self.path)
    try write("author: A\n" + Self.keys, text: "\nThe report.\r\n\r\n")
    #expect(try parley("check", "--originals").status == 0)
  }

  @Test func aMissingOriginalIsANoteUnlessItIsToBePublished() throws {
    try write(Self.keys)
    let missing = try parley("check", "--originals")
    #expect(missing.status == 0)
    #expect(missing.errors.contains("report.md:3:11: note[missing-original]"))
    #expect(!(try parley("check")).errors.contains("missing-original"))
    try write(Self.keys + "publish-original: true\n")
    for command in [["check"], ["check", "--originals"], ["build"]] {
      let result = try RunningProgram.run(command, in: folder.path)
      #expect(result.status == 1)
      #expect(result.errors.contains("report.md:3:11: error[missing-original]"))
      #expect(result.errors.split(separator: "missing-original]").count == 2)
    }
  }

  @Test func aMissingDigestIsGiven() throws {
    try write("original: report.html\n")
    try folder.write(Self.original, to: Self.path)
    let result = try parley("check", "--originals")
    #expect(result.status == 0)
    #expect(result.errors.contains("add `sha256: \(Self.sha256)`"))
    #expect(result.errors.contains("add `text-sha256: \(Self.textSHA256)`"))
  }

  @Test func anOriginalIsPublishedAsAZipFileAlone() throws {
    try write(Self.keys + "publish-original: true\n")
    try folder.write(Self.original, to: Self.path)
    let result = try parley("build")
    #expect(result.status == 0, "\(result.errors)")
    let files = try folder.tree("public")
    #expect(!files.keys.contains { $0.contains("report.html") || $0.contains("_originals") })
    let zip = try #require(files["articles/report/original.zip"] ?? nil)
    #expect(zip.starts(with: [0x50, 0x4B, 3, 4]))
    // 1 January 1980, whenever it is made.
    #expect(Array(zip[10..<14]) == [0, 0, 0x21, 0])
    let page = try #require(files["articles/report/index.html"] ?? nil)
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("../../articles/report/original.zip\" download"))
    #expect(html.contains(Self.sha256) && html.contains(Self.textSHA256))
    // One that was changed is not published under the digest of another.
    try folder.write(Self.original + "x", to: Self.path)
    let changed = try parley("build")
    #expect(changed.status == 1)
    #expect(changed.errors.contains("changed-since-capture"))
  }

  @Test("no other program finds fault with the zip file")
  func unzips() throws {
    try write(Self.keys + "publish-original: true\n")
    try folder.write(Self.original, to: Self.path)
    #expect(try parley("build").status == 0)
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
      + "assert z.namelist() == ['report.html']; assert len(z.read('report.html')) == int(sys.argv[2])"
    python.arguments = [
      "python3", "-c", script, folder("public/articles/report/original.zip"),
      String(Self.original.utf8.count),
    ]
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
  }

  @Test("are not read with the content, and neither are media")
  func notRead() async throws {
    try write(Self.keys)
    try folder.write(Self.original, to: Self.path)
    try folder.write("\u{0}", to: "content/media/a.png")
    let reader = try FolderReader(project: folder.path)
    let files = try await reader.files(in: "content")
    #expect(
      files.map(\.path)
        == ["content/articles/report.md", "content/media/a.png", "content/site.yml"])
    #expect(files[1].contents == .unread)
    #expect(reader.file(at: Self.path) == .bytes(Array(Self.original.utf8)))
    #expect(reader.file(at: "content/articles/_originals/none.html") == nil)
  }
}

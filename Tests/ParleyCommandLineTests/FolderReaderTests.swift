import ParleyModel
import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct FolderReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("content/events")
  }

  private func files() async throws -> [SourceFile] {
    try await FolderReader(project: folder.path).files(in: "content")
  }

  private func onlyProblem() async throws -> (
    path: String, code: DiagnosticCode, message: String, help: String
  ) {
    let found = try await files()
    try #require(found.count == 1, "\(found)")
    guard case .problem(let code, let message, let help) = found[0].contents else {
      throw DiskError(found[0].path, "is no problem")
    }
    return (found[0].path, code, message, help)
  }

  @Test func filesComeInTheOrderOfTheirBytes() async throws {
    for name in ["b.md", "a.md", "é.md", "a/z.md", "Z.md", "a-b.md"] {
      try folder.write("text of \(name)", to: "content/events/\(name)")
    }
    let found = try await files()
    #expect(
      found.map(\.path) == [
        "content/events/Z.md", "content/events/a-b.md", "content/events/a.md",
        "content/events/a/z.md", "content/events/b.md", "content/events/é.md",
      ])
    guard case .bytes(let bytes) = found[3].contents else { throw DiskError("", "no bytes") }
    #expect(String(decoding: bytes, as: UTF8.self) == "text of a/z.md")
  }

  @Test func hiddenFilesAreLeftOutAndUnderscoredOnesAreNot() async throws {
    try folder.write("x", to: "content/.git/x.md")
    try folder.write("x", to: "content/events/.#x.md")
    try folder.write("x", to: "content/events/_draft.md")
    #expect(try await files().map(\.path) == ["content/events/_draft.md"])
  }

  @Test func manyFilesAreReadCompletely() async throws {
    for number in 0..<300 {
      try folder.write(
        String(repeating: "\(number) ", count: number), to: "content/events/\(number).md")
    }
    try folder.write(String(repeating: "long", count: 1 << 20), to: "content/events/long.md")
    let found = try await files()
    #expect(found.count == 301)
    for file in found {
      guard case .bytes(let bytes) = file.contents else { throw DiskError(file.path, "no bytes") }
      let name = String(file.path.dropFirst("content/events/".count).dropLast(".md".count))
      let expected =
        Int(name).map { String(repeating: "\($0) ", count: $0) }
        ?? String(repeating: "long", count: 1 << 20)
      #expect(bytes == Array(expected.utf8), "\(file.path)")
    }
  }

  @Test func aBrokenLinkIsAProblem() async throws {
    folder.link("content/events/x.md", to: "nowhere.md")
    let problem = try await onlyProblem()
    #expect(problem.path == "content/events/x.md")
    #expect(problem.code == .unreadableFile)
    #expect(problem.message == "the symbolic link to `nowhere.md` is broken")
  }

  @Test func linksInACircleAreAProblem() async throws {
    folder.link("content/events/x.md", to: "x.md")
    let problem = try await onlyProblem()
    #expect(problem.code == .unreadableFile)
    #expect(problem.message == "the symbolic link to `x.md` leads back to itself")
  }

  @Test func aLinkInsideTheProjectIsFollowed() async throws {
    try folder.write("shared", to: "notes/x.txt")
    folder.link("content/events/x.md", to: "../../notes/x.txt")
    let found = try await files()
    #expect(found.map(\.path) == ["content/events/x.md"])
    guard case .bytes(let bytes) = found[0].contents else { throw DiskError("", "no bytes") }
    #expect(bytes == Array("shared".utf8))
  }

  @Test func aLinkOutOfTheProjectIsRefused() async throws {
    folder.link("content/events/x.md", to: "/etc/passwd")
    let problem = try await onlyProblem()
    #expect(problem.code == .linkOutside)
    #expect(problem.message == "the symbolic link points outside the project, to `/etc/passwd`")
  }

  @Test func aLinkToANeighbourWithALongerNameIsOutside() async throws {
    let neighbour = "\(folder.path)-neighbour"
    try #require(mkdir(neighbour, 0o755) == 0)
    defer { rmdir(neighbour) }
    folder.link("content/events/x.md", to: neighbour)
    #expect(try await onlyProblem().code == .linkOutside)
  }

  @Test func aLinkToAFolderIsNotFollowed() async throws {
    folder.link("content/events/self", to: "..")
    let problem = try await onlyProblem()
    #expect(problem.path == "content/events/self")
    #expect(problem.code == .notAFile)
  }

  @Test func aFolderWithTheNameOfAFileIsAProblem() async throws {
    try folder.makeFolder("content/events/x.md")
    let problem = try await onlyProblem()
    #expect(problem.path == "content/events/x.md")
    #expect(problem.code == .notAFile)
    #expect(problem.message == "this is a folder, and its name is that of a file")
  }

  @Test(.timeLimit(.minutes(5))) func aPipeIsAProblemAndIsNotWaitedFor() async throws {
    try #require(mkfifo(folder("content/events/x.md"), 0o644) == 0)
    let problem = try await onlyProblem()
    #expect(problem.code == .notAFile)
    #expect(problem.message == "this is a pipe, a socket or a device, not a file")
  }

  @Test func aNameThatIsNotUTF8IsAProblem() async throws {
    let name = Array(folder("content/events/").utf8CString.dropLast()) + [CChar(-1), 0x2E, 0x6D, 0]
    let file = open(name, O_WRONLY | O_CREAT, 0o644)
    try #require(file >= 0)
    close(file)
    defer { unlink(name) }
    let problem = try await onlyProblem()
    #expect(problem.path == "content/events/\u{FFFD}.m")
    #expect(problem.message == "the name of the file is not UTF-8")
  }

  @Test func aFileThatIsTooLargeIsNotRead() async throws {
    try folder.write("", to: "content/events/x.md")
    try #require(truncate(folder("content/events/x.md"), 300 << 20) == 0)
    let problem = try await onlyProblem()
    #expect(problem.code == .fileTooLarge)
    #expect(
      problem.message == "the file has 314572800 bytes; Parley reads files of up to 268435456")
  }

  @Test func aMissingFolderIsAnErrorThatNamesIt() async throws {
    let reader = try FolderReader(project: folder.path)
    #expect(!reader.has("templates"))
    await #expect(
      throws: DiskError("templates", "there is no such folder in \(folder.path)")
    ) { try await reader.files(in: "templates") }
  }

  @Test func aFolderThatIsALinkIsRefused() async throws {
    folder.link("templates", to: "/etc")
    await #expect(throws: DiskError.self) {
      try await FolderReader(project: folder.path).files(in: "templates")
    }
  }
}

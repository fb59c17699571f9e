import Foundation
import Testing

@testable import ParleyCommandLine

/// A real git repository with a project in it, and the real `parley`.
final class WorkingCopy: Sendable {
  /// What a program left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: TemporaryFolder
  /// The top of the working tree, from the temporary folder.
  let name: String
  /// The project's folder from there, with a slash at its end, or empty.
  let prefix: String

  var path: String { folder(name) }

  /// Makes a repository with a project of two events; nothing is committed yet.
  init(named name: String = "робоча копія", prefix: String = "") throws {
    folder = try TemporaryFolder()
    self.name = name
    self.prefix = prefix
    try folder.makeFolder(name)
    try git("init", "-q", "-b", "main")
    try write(
      "date 2031-03-05 Sailors to go home\n\nBoth sides will free 12 sailors each, an envoy said.\n",
      to: "content/articles/wire.txt")
    try writeEvent("sailors", "Sailors are freed")
    try writeEvent("strait", "The strait is opened")
  }

  /// The same, with its site built and all of it committed before the hooks are installed.
  static func tracked(
    named name: String = "робоча копія", prefix: String = ""
  ) throws -> WorkingCopy {
    let copy = try WorkingCopy(named: name, prefix: prefix)
    try copy.parley("build")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Begin")
    try copy.parley("hook", "install")
    return copy
  }

  /// A project that leaves its site out of the repository, with the hooks installed.
  static func ignoring() throws -> WorkingCopy {
    let copy = try WorkingCopy()
    try copy.write("public/\n", to: ".gitignore")
    try copy.parley("hook", "install")
    try copy.git("add", "-A")
    try copy.git("commit", "-q", "-m", "Begin")
    return copy
  }

  // MARK: Files

  func write(_ text: String, to inner: String) throws {
    try folder.write(text, to: "\(name)/\(prefix)\(inner)")
  }

  func writeEvent(_ id: String, _ title: String, body: String = "Words.") throws {
    try write(
      """
      ---
      title: \(title)
      date: 2031-03-05
      kind: agreement
      ---

      \(body)

      > Both sides will free 12 sailors each
      >
      > — [wire](article:wire)

      """, to: "content/events/\(id).md")
  }

  func read(_ inner: String) throws -> String { try folder.read("\(name)/\(prefix)\(inner)") }
  func exists(_ inner: String) -> Bool { folder.exists("\(name)/\(prefix)\(inner)") }
  func remove(_ inner: String) throws { try folder.remove("\(name)/\(prefix)\(inner)") }

  /// All of the working tree, without git's own folder.
  func tree() throws -> [String: [UInt8]?] {
    try folder.tree(name).filter { $0.key != ".git" && !$0.key.hasPrefix(".git/") }
  }

  // MARK: Programs

  /// Runs git, which has to succeed.
  @discardableResult
  func git(_ arguments: String..., in place: String? = nil) throws -> String {
    let result = try tryGit(arguments, in: place)
    #expect(result.status == 0, "git \(arguments): \(result.output)\(result.errors)")
    return result.output
  }

  /// Runs git, whatever comes of it.
  func tryGit(_ arguments: String..., in place: String? = nil) throws -> Result {
    try tryGit(arguments, in: place)
  }

  /// Runs `parley` in the project, which has to succeed.
  @discardableResult
  func parley(_ arguments: String..., in place: String? = nil) throws -> Result {
    let result = try run(
      Repository.program, arguments, in: place ?? folder("\(name)/\(prefix)"))
    #expect(result.status == 0, "parley \(arguments): \(result.output)\(result.errors)")
    return result
  }

  private func tryGit(_ arguments: [String], in place: String?) throws -> Result {
    try run("/usr/bin/env", ["git"] + arguments, in: place ?? path)
  }

  /// Runs any program with nothing of this machine's settings.
  func run(
    _ program: String, _ arguments: [String], in place: String, path: String = "/usr/bin:/bin"
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: place)
    process.environment = [
      "PATH": path, "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true",
      "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org",
      "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
    ]
    let notes = try TemporaryFolder()
    for name in ["out", "err"] { try notes.write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: notes("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: notes("err")))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try notes.read("out"),
      errors: try notes.read("err"))
  }

  // MARK: What must hold

  /// What a commit holds at a path of the project.
  func committed(_ inner: String, at commit: String = "HEAD") throws -> String {
    try git("show", "\(commit):\(prefix)\(inner)")
  }

  /// Expects that the site a commit holds is, byte for byte, what a build of its content makes.
  func expectRightSite(
    at commit: String = "HEAD", location: SourceLocation = #_sourceLocation
  ) throws {
    let place = try TemporaryFolder()
    try git("archive", "--format=tar", "-o", place("commit.tar"), commit)
    try place.makeFolder("commit")
    let unpacked = try run("/usr/bin/env", ["tar", "xf", place("commit.tar")], in: place("commit"))
    #expect(unpacked.status == 0, "\(unpacked.errors)")
    try parley("build", "-q", "-o", place("built"), in: place("commit/\(prefix)"))
    let committed = try TemporaryFolder.tree(at: place("commit/\(prefix)public"))
    let built = try place.tree("built")
    let wrong = Set(built.keys).union(committed.keys).filter { built[$0] != committed[$0] }
    #expect(wrong.isEmpty, "\(wrong.sorted())", sourceLocation: location)
  }

  /// Expects that nothing is staged, changed or new.
  func expectClean(location: SourceLocation = #_sourceLocation) throws {
    #expect(try git("status", "--porcelain") == "", sourceLocation: location)
  }
}

import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small project in a folder with a space and Cyrillic letters in its name, and what it publishes to
/// beside it.
struct PublishedProject {
  let folder: TemporaryFolder
  /// The project's folder, from the temporary one.
  let name = "мой проект"
  /// Where the real programs are found that only tests need.
  static var tools: String { "\(Repository.path)/.build/test-tools/bin" }

  init(publish: String) throws {
    folder = try TemporaryFolder()
    try write("title: Переговоры\npublish:\n\(publish)\n", to: "content/site.yml")
    try write(
      "date 2031-03-05 Sailors to go home\n\nBoth sides will free 12 sailors each, an envoy said.\n",
      to: "content/articles/wire.txt")
    for name in ["sailors", "second"] { try writeEvent(name) }
    try folder.makeFolder("\(name)/templates")
    try copyTemplates()
    try write("body { color: black }\n", to: "templates/assets/план мира.css")
  }

  /// The project's absolute path.
  var path: String { folder(name) }

  func write(_ text: String, to inner: String) throws {
    try folder.write(text, to: "\(name)/\(inner)")
  }

  func remove(_ inner: String) throws { try folder.remove("\(name)/\(inner)") }

  func writeEvent(_ id: String, title: String = "Sailors are freed") throws {
    try write(
      """
      ---
      title: \(title)
      date: 2031-03-05
      kind: agreement
      ---

      Both sides free sailors.

      > Both sides will free 12 sailors each
      >
      > — [wire](article:wire)

      """, to: "content/events/\(id).md")
  }

  private func copyTemplates() throws {
    for (path, bytes) in try TemporaryFolder.tree(at: "\(Repository.path)/templates") {
      guard let bytes else { continue }
      try write(String(decoding: bytes, as: UTF8.self), to: "templates/\(path)")
    }
  }

  /// What every run of ours is given.
  var environment: [String: String] {
    [
      "PATH": "\(Self.tools):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
      "GIT_CONFIG_NOSYSTEM": "1", "AWS_ACCESS_KEY_ID": "one", "AWS_SECRET_ACCESS_KEY": "two",
    ]
  }

  /// Runs `parley publish` in the project.
  func publish(
    _ arguments: String..., environment extra: [String: String] = [:]
  ) throws -> RunningProgram.Result {
    try start(arguments, environment: extra).finish()
  }

  /// Starts `parley publish`, to be broken off.
  func start(
    _ arguments: [String], environment extra: [String: String] = [:]
  ) throws -> RunningProgram {
    try RunningProgram(
      ["publish"] + arguments, in: path, environment: environment.merging(extra) { _, new in new })
  }

  /// Waits until no program that a killed run has started still reads its files. Whatever starts the run
  /// is to give it ``scratch`` for its temporary files.
  func waitForOrphans() async throws {
    let look = ExternalTool("pgrep")
    for _ in 0..<600 {
      let result = try await look.run(["-f", folder("tmp/parley-publish-")])
      if result.status == .exited(1) { return }
      try #require(result.isSuccess, "\(result.errors)")
      try await Task.sleep(for: .milliseconds(50))
    }
    Issue.record("a program of the killed run does not end")
  }

  /// A folder of its own for temporary files, as a variable of the environment.
  func scratch() throws -> [String: String] {
    try folder.makeFolder("tmp")
    return ["TMPDIR": folder("tmp")]
  }

  /// The files of a clean build, and their bytes.
  func site() throws -> [String: [UInt8]] {
    let built = try RunningProgram.run(["build", "--output", folder("clean")], in: path)
    #expect(built.status == 0, "\(built.errors)")
    return try Self.files(at: folder("clean"))
  }

  /// The files of a folder, without folders.
  static func files(at path: String) throws -> [String: [UInt8]] {
    try TemporaryFolder.tree(at: path).compactMapValues { $0 }
  }

  /// Runs git, or another program, which must succeed; returns its output.
  @discardableResult
  func run(_ program: String, _ arguments: String..., in inner: String? = nil) async throws
    -> String
  {
    let program = ExternalTool(
      program, environment: environment, in: inner.map { folder($0) } ?? path)
    return try await program.succeed(arguments, doing: arguments.joined(separator: " ")).text
  }
}

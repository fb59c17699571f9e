import Testing

@testable import ParleyCommandLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A real server that speaks S3, on a port of its own.
final class BucketServer: Sendable {
  private let process: pid_t
  let address: String

  init(in folder: TemporaryFolder) async throws {
    let server = "\(PublishedProject.tools)/moto_server"
    try #require(access(server, X_OK) == 0, "run scripts/bootstrap-tests first")
    // The shell ends at once and leaves the server behind. It must not keep open what it was born with:
    // Foundation knows by such a descriptor that another program, started meanwhile, has ended.
    let program = "import os, sys; os.closerange(3, 65536); os.execv(sys.argv[1], sys.argv[1:])"
    let script = "\"$0\" -c \"$1\" \"$2\" -H 127.0.0.1 -p 0 >\"$3\" 2>&1 </dev/null & echo $!"
    let started = try await ExternalTool("sh").succeed(
      ["-c", script, "\(PublishedProject.tools)/python3", program, server, folder("moto.log")],
      doing: "start the server")
    process = try #require(pid_t(started.text))
    // It names the port that the system gave it: `Running on http://127.0.0.1:40123`.
    var found: String?
    for _ in 0..<600 where found == nil {
      try await Task.sleep(for: .milliseconds(50))
      guard folder.exists("moto.log") else { continue }
      let text = try folder.read("moto.log")
      found = text.firstRange(of: "http://127.0.0.1:").map { range in
        "http://127.0.0.1:" + text[range.upperBound...].prefix { $0.isNumber }
      }
    }
    address = try #require(found, "moto_server did not start")
  }

  func stop() { kill(process, SIGKILL) }

  deinit { kill(process, SIGKILL) }
}

/// Publishing to a bucket with the real clients. Each talks to a server of its own.
@Suite(.serialized)
struct BucketTests {
  let project: PublishedProject
  let server: BucketServer

  init() async throws {
    project = try PublishedProject(publish: "  x: { to: archive, path: x.zip }")
    server = try await BucketServer(in: project.folder)
  }

  private func prepare(_ tool: String, prefix: String = "talks/год 2026") async throws {
    try project.write(
      """
      title: T
      publish:
        bucket:
          { to: s3, bucket: news, prefix: \(prefix), endpoint: "\(server.address)", tool: \(tool) }

      """, to: "content/site.yml")
    try await aws("create-bucket", "--bucket", "news")
  }

  @discardableResult
  private func aws(_ arguments: String...) async throws -> String {
    let aws = ExternalTool(
      "aws",
      environment: project.environment.merging([
        "AWS_DEFAULT_REGION": "us-east-1", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8",
      ]) { _, new in new }, in: project.folder.path)
    return try await aws.succeed(
      ["--endpoint-url", server.address, "--output", "text", "s3api"] + arguments,
      doing: arguments.joined(separator: " ")
    ).text
  }

  /// Every object of the bucket, by its full key.
  private func objects() async throws -> [String: [UInt8]] {
    let aws = ExternalTool(
      "aws",
      environment: project.environment.merging([
        "AWS_DEFAULT_REGION": "us-east-1", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8",
      ]) { _, new in new }, in: project.folder.path)
    let copy = project.folder("copy-\(UInt64.random(in: 0 ... .max))")
    try await aws.succeed(
      [
        "--endpoint-url", server.address, "s3", "cp", "--recursive", "--only-show-errors",
        "s3://news/", copy,
      ], doing: "copy the bucket")
    return try PublishedProject.files(at: copy)
  }

  private func site(below prefix: String = "talks/год 2026") throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try project.site().map { ("\(prefix)/\($0.key)", $0.value) })
  }

  @Test(arguments: ["aws", "rclone"])
  func theBucketHoldsTheSiteWithTypesAndNothingOfOthersIsTouched(tool: String) async throws {
    try await prepare(tool)
    try project.folder.write("theirs", to: "theirs.txt")
    let foreign = ["talks/год 2026/theirs.txt", "other/index.html"]
    for key in foreign {
      try await aws("put-object", "--bucket", "news", "--key", key, "--body", "theirs.txt")
    }
    let result = try project.publish("--yes")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("  added 404.html ("))
    var expected = try site()
    for key in foreign { expected[key] = Array("theirs".utf8) }
    #expect(try await objects() == expected)
    let headers = [
      ("index.html", "text/html; charset=utf-8\tno-cache"),
      ("assets/план мира.css", "text/css; charset=utf-8\tpublic, max-age=3600"),
      ("robots.txt", "text/plain; charset=utf-8\tno-cache"),
      (".parley-manifest", "text/plain; charset=utf-8\tno-cache"),
    ]
    for (path, header) in headers {
      let found = try await aws(
        "head-object", "--bucket", "news", "--key", "talks/год 2026/\(path)", "--query",
        "[ContentType,CacheControl]")
      #expect(found == header, "\(path)")
    }

    let again = try project.publish("--yes")
    #expect(
      again.output == "bucket: s3://news/talks/год 2026 is up to date, nothing to publish\n")

    // Changed files only, and what is gone is removed.
    let before = try await aws(
      "head-object", "--bucket", "news", "--key", "talks/год 2026/404.html", "--query",
      "LastModified")
    try project.remove("content/events/second.md")
    try project.writeEvent("third")
    try project.write("body { color: red }\n", to: "templates/assets/план мира.css")
    let dry = try project.publish("--dry-run")
    #expect(dry.output.contains("  added events/third/index.html ("))
    #expect(dry.output.contains("  changed assets/план мира.css (20 bytes)\n"))
    #expect(dry.output.contains("  removed events/second/index.html\n"))
    #expect(try await objects() == expected)
    #expect(try project.publish("--yes").status == 0)
    expected = try site()
    for key in foreign { expected[key] = Array("theirs".utf8) }
    #expect(try await objects() == expected)
    let after = try await aws(
      "head-object", "--bucket", "news", "--key", "talks/год 2026/404.html", "--query",
      "LastModified")
    #expect(after == before)
  }

  @Test(arguments: ["aws", "rclone"])
  func anObjectOfOthersIsNotReplacedUnlessTakenOver(tool: String) async throws {
    try await prepare(tool, prefix: "a")
    try project.folder.write("theirs", to: "theirs.txt")
    try await aws("put-object", "--bucket", "news", "--key", "a/index.html", "--body", "theirs.txt")
    let refused = try project.publish("--yes")
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains(
        "`index.html` is already at s3://news/a, and Parley did not put it there"))
    #expect(try await objects() == ["a/index.html": Array("theirs".utf8)])
    #expect(try project.publish("--yes", "--take-over").status == 0)
    #expect(try await objects() == site(below: "a"))
  }

  @Test(arguments: ["aws", "rclone"])
  func aRunKilledAtAnyMomentIsFinishedByTheNext(tool: String) async throws {
    try await prepare(tool, prefix: "a")
    for delay in [600_000, 1_200_000, 2_000_000, 3_000_000] as [UInt32] {
      try project.writeEvent("second", title: "After \(delay)")
      try project.writeEvent("gone")
      let running = try project.start(["--yes"], environment: project.scratch())
      usleep(delay)
      running.terminate()
      _ = try running.finish()
      // The client that it ran may live on for a moment; two at a time are not meant to be.
      try await project.waitForOrphans()
      try project.remove("content/events/gone.md")
      let result = try project.publish("--yes")
      #expect(result.status == 0, "\(result.errors)")
      #expect(try await objects() == site(below: "a"), "killed after \(delay)")
    }
  }

  @Test(arguments: ["aws", "rclone"])
  func aBucketThatIsMissingIsNamedBeforeAnyoneIsAsked(tool: String) async throws {
    try await prepare(tool, prefix: "a")
    let empty = try project.publish("--dry-run")
    #expect(empty.status == 0, "\(empty.errors)")
    try await aws("delete-bucket", "--bucket", "news")
    let result = try project.publish("--dry-run")
    #expect(result.status == 3)
    #expect(
      result.errors == "parley: there is no bucket `news` at \(server.address)\n"
        + "  help: create it there, or correct `bucket` or `endpoint` in content/site.yml\n")
    #expect(result.output == "")
  }

  @Test(arguments: ["aws", "rclone"])
  func aServerThatIsGoneIsAFailureThatSaysWhoFailed(tool: String) async throws {
    try await prepare(tool, prefix: "a")
    server.stop()
    let start = ContinuousClock.now
    let result = try project.publish("--yes")
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("parley: \(tool) could not list s3://news/a (exit "))
    #expect(
      result.errors.contains(
        "  help: check that `endpoint` in content/site.yml, \(server.address), is"))
    // On a terminal, whoever waits is told what they wait for.
    let script = ExternalTool("script", environment: project.environment, in: project.path)
    let shown = try await script.run(
      ["-qec", "'\(try Repository.program)' publish --yes", project.folder("log")])
    #expect(shown.text.contains("asking \(server.address) …"))
  }
}

import ParleyModel
import Testing

@testable import ParleyCommandLine

/// The command itself, as a process of its own.
struct PreviewCommandTests {
  @Test(.timeLimit(.minutes(5))) func aTakenPortIsSaidAndTheNextOneServes() async throws {
    let taken = try ListeningSocket(host: "127.0.0.1", port: 0)
    let folder = try ServedProject.folder()
    let program = try RunningProgram([
      "preview", "-C", folder.path, "--port", String(taken.port),
    ])
    defer { program.terminate() }
    var output = ""
    for _ in 0..<300 where !output.contains("\n") {
      try await Task.sleep(for: .milliseconds(50))
      output = try program.printed().output
    }
    let port = try #require(output.firstMatch(of: /127\.0\.0\.1:(\d+)\//).flatMap { UInt16($0.1) })
    #expect(port > taken.port)
    #expect(
      try program.printed().errors.contains(
        "port \(taken.port) is taken, so this is port \(port)\n"))
    let client = try RawClient(port: port)
    client.send("GET / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    #expect(try client.answer().status == 200)
  }

  @Test(.timeLimit(.minutes(5))) func nothingIsWritten() async throws {
    let folder = try ServedProject.folder()
    try folder.write("mine", to: "public/index.html")
    let before = try folder.tree()
    let preview = try await RunningPreview(folder, ["--poll"])
    #expect(try preview.get("/").status == 200)
    #expect(try preview.get("/timeline/").status == 200)
    #expect(try folder.tree() == before)
  }

  @Test(.timeLimit(.minutes(5))) func aReplacedProjectIsFoundAgain() async throws {
    let folder = try ServedProject.folder()
    try folder.makeFolder("site")
    try folder.makeFolder("copy")
    for place in ["copy", "site"] {
      for (path, bytes) in try TemporaryFolder.tree(at: folder("content")) {
        if let bytes {
          try folder.write(String(decoding: bytes, as: UTF8.self), to: "\(place)/content/\(path)")
        }
      }
    }
    let preview = try await RunningPreview(folder, at: "site")
    folder.rename("site", to: "away")
    try await expectErrors(of: preview, "cannot open the folder")
    folder.rename("copy", to: "site")
    try await expectErrors(of: preview, "1 fixed")
    try folder.write(ServedProject.event("Later"), to: "site/content/events/first.md")
    var text = ""
    for _ in 0..<200 where !text.contains("Later") {
      try await Task.sleep(for: .milliseconds(50))
      text = try preview.get("/events/first/").text
    }
    #expect(text.contains("Later"))
  }

  @Test(.timeLimit(.minutes(5))) func mistakesAndFixesAreInTheTerminal() async throws {
    let folder = try ServedProject.folder()
    let preview = try await RunningPreview(folder)
    try folder.write(
      ServedProject.event("Broken", keys: "round: nowhere\n"), to: "content/events/first.md")
    try await expectErrors(
      of: preview,
      "content/events/first.md:6:8: error[unknown-reference]: there is no round `nowhere`")
    try await expectErrors(of: preview, "1 error, 1 warning, the pages stay as they were")
    try folder.write(ServedProject.event("Mended"), to: "content/events/first.md")
    try await expectErrors(of: preview, "1 fixed")
  }

  private func expectErrors(of preview: RunningPreview, _ text: String) async throws {
    var errors = try preview.errors()
    for _ in 0..<200 where !errors.contains(text) {
      try await Task.sleep(for: .milliseconds(50))
      errors = try preview.errors()
    }
    #expect(errors.contains(text), "\(errors)")
  }

  @Test func wrongUseIsSaid() throws {
    let folder = try ServedProject.folder()
    let host = try RunningProgram.run(["preview", "-C", folder.path, "--host", "no such host"])
    #expect(host.status == 2)
    #expect(host.errors.contains("`no such host` is no address to listen on"))
    let port = try RunningProgram.run(["preview", "-C", folder.path, "--port", "70000"])
    #expect(port.status == 2)
    let place = try RunningProgram.run(["preview", "-C", "/nowhere"])
    #expect(place.status == 2)
    #expect(place.errors.contains("there is no content/ in /nowhere"))
  }
}

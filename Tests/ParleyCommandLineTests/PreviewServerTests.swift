import ParleyModel
import Testing

@testable import ParleyCommandLine

/// The preview's server, asked over real connections.
struct PreviewServerTests {
  @Test func everyFileOfTheSiteIsServedAsItWouldBeWritten() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let plan = try await SiteBuilder(
      contentRoot: project.folder.path, templates: .alone(project.folder.path)
    ).plan()
    let files = try #require(plan.files)
    #expect(files.count > 10)
    for file in files {
      let answer = try project.get("/\(file.path)")
      #expect(answer.status == 200, "\(file.path)")
      #expect(ServedProject.withoutScript(answer.body) == file.render(), "\(file.path)")
    }
  }

  @Test func pagesHaveTheScriptAndOtherFilesHaveNot() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let page = try project.get("/events/first/").text
    #expect(page.contains("defer></script>\n</body>"))
    #expect(page.contains("<h1>The first meeting</h1>"))
    #expect(try !project.get("/assets/site.css").text.contains(".parley"))
    let script = try project.get("/.parley/preview.js")
    #expect(script.fields["content-type"] == "text/javascript; charset=utf-8")
    #expect(script.text.contains("EventSource"))
  }

  @Test func whatIsNotFoundHasItsStyleAndLinksAtEveryDepth() async throws {
    let folder = try ServedProject.folder()
    try folder.write("title: T\nbase-url: https://example.org/talks/\n", to: "content/site.yml")
    let answer = try await ServedProject(folder).get("/a/b/c")
    #expect(answer.status == 404)
    #expect(answer.text.contains("<link rel=\"stylesheet\" href=\"/assets/site.css\">"))
    #expect(answer.text.contains("<a class=\"name\" href=\"/index.html\">"))
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/assets/site.css", "text/css; charset=utf-8"),
    ("/assets/icon.svg", "image/svg+xml; charset=utf-8"),
    ("/robots.txt", "text/plain; charset=utf-8"),
    ("/assets/strange", "application/octet-stream"),
    ("/assets/data.json", "application/json; charset=utf-8"),
  ])
  func typesAreRight(_ path: String, _ type: String) async throws {
    let folder = try ServedProject.folder()
    try folder.write("?", to: "templates/assets/strange")
    try folder.write("{}", to: "templates/assets/data.json")
    let project = try await ServedProject(folder)
    let answer = try project.get(path)
    #expect(answer.status == 200)
    #expect(answer.fields["content-type"] == type)
    #expect(answer.fields["x-content-type-options"] == "nosniff")
  }

  @Test func aFolderWithoutItsSlashIsRedirected() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let answer = try project.get("/events/first?q=1")
    #expect(answer.status == 301)
    #expect(answer.fields["location"] == "/events/first/?q=1")
    #expect(try project.get("/events/first/?q=1").status == 200)
  }

  @Test func whatIsNotThereIsTheSitesOwnPage() async throws {
    let project = try await ServedProject(ServedProject.folder())
    for path in ["/no-such", "/events/first/more", "/events/none/", "/assets/", "/.parley/x"] {
      #expect(try project.get(path).status == 404, "\(path)")
    }
    #expect(try project.get("/no-such").text.contains("<h1>There is no page here</h1>"))
  }

  @Test func headHasTheFieldsAndNoBody() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let whole = try project.get("/")
    let client = try RawClient(port: project.port)
    client.send(project.request("/", method: "HEAD"))
    let head = try client.answer(isHead: true)
    #expect(head.status == 200)
    #expect(head.fields == whole.fields)
    // The connection goes on with the next answer, so no body came between.
    client.send(project.request("/robots.txt", ["Connection: close"]))
    #expect(try client.answer().text.hasPrefix("User-agent: *"))
    #expect(client.receiveAll().isEmpty)
  }

  @Test func whatTheClientHasIsNotSentAgain() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let tag = try #require(project.get("/").fields["etag"])
    for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let answer = try project.get("/", ["If-None-Match: \(known)"])
      #expect(answer.status == 304, "\(known)")
      #expect(answer.fields["etag"] == tag)
      #expect(answer.fields["content-length"] == nil)
    }
    #expect(try project.get("/", ["If-None-Match: \"other\""]).status == 200)
    try project.folder.write(ServedProject.event("Renamed"), to: "content/events/first.md")
    try await project.update()
    #expect(try project.get("/", ["If-None-Match: \(tag)"]).status == 200)
  }

  @Test func partsOfFilesAreSent() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let whole = try project.get("/assets/site.css")
    let (count, tag) = (whole.body.count, try #require(whole.fields["etag"]))
    func part(_ range: String, _ more: [String] = []) throws -> RawClient.Answer {
      try project.get("/assets/site.css", ["Range: \(range)"] + more)
    }
    let first = try part("bytes=0-9")
    #expect(first.status == 206 && first.body == Array(whole.body[..<10]))
    #expect(first.fields["content-range"] == "bytes 0-9/\(count)")
    #expect(try part("bytes=-5").body == Array(whole.body.suffix(5)))
    #expect(try part("bytes=\(count - 3)-").body == Array(whole.body.suffix(3)))
    #expect(try part("bytes=0-99999999999999999999").body == whole.body)
    #expect(try part("bytes=0-1", ["If-Range: \(tag)"]).status == 206)
    #expect(try part("bytes=0-1", ["If-Range: \"other\""]).status == 200)
    for range in ["bytes=0-1,4-5", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2"] {
      #expect(try part(range).body == whole.body, "\(range)")
    }
    for range in ["bytes=\(count)-", "bytes=-0", "bytes=99999999999999999999-"] {
      let answer = try part(range)
      #expect(answer.status == 416 && answer.body.isEmpty, "\(range)")
      #expect(answer.fields["content-range"] == "bytes */\(count)")
    }
  }

  @Test func requestsSentTogetherAreAnsweredInOrder() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let client = try RawClient(port: project.port)
    client.send(
      project.request("/robots.txt") + project.request("/assets/icon.svg") + "\r\n"
        + project.request("/no-such", ["Connection: close"]))
    #expect(try client.answer().fields["content-type"] == "text/plain; charset=utf-8")
    #expect(try client.answer().fields["content-type"] == "image/svg+xml; charset=utf-8")
    #expect(try client.answer().status == 404)
    #expect(client.receiveAll().isEmpty)
  }

  @Test func aRequestMayComeByteByByte() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let client = try RawClient(port: project.port)
    for byte in project.request("/robots.txt").utf8 { client.send([byte]) }
    #expect(try client.answer().status == 200)
  }

  @Test func aTakenPortMovesToTheNext() throws {
    let first = try ListeningSocket(host: "127.0.0.1", port: 0)
    let second = try ListeningSocket(host: "127.0.0.1", port: first.port)
    #expect(second.port > first.port)
    #expect(first.isLoopback && second.isLoopback)
  }

  @Test func onlyLoopbackIsLoopback() throws {
    #expect(try ListeningSocket(host: "localhost", port: 0).isLoopback)
    #expect(try !ListeningSocket(host: "0.0.0.0", port: 0).isLoopback)
    #expect(throws: UsageError.self) { try ListeningSocket(host: "not an address", port: 0) }
  }
}

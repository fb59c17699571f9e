import ParleyModel
import Testing

@testable import ParleyCommandLine

/// What strangers may send to the preview's server: each gets a clean refusal, and it goes on serving.
struct PreviewRefusalTests {
  static let secret = "root:"

  /// Addresses that would lead out of the site on a careless server.
  static let wayOut = [
    "/../etc/passwd", "/..", "/assets/../../etc/passwd", "/%2e%2e/etc/passwd", "/.%2e/etc/passwd",
    "/%2E%2E%2Fetc/passwd", "/..%2fetc/passwd", "/..%5cetc/passwd", "/..\\etc\\passwd",
    "/%5c..%5cetc", "/%c0%ae%c0%ae/etc/passwd", "/%e0%80%ae%e0%80%ae/etc", "/%ff", "//etc/passwd",
    "/%2fetc/passwd", "/%2Fetc%2Fpasswd", "/index.html%00.css", "/%00", "/a%0d%0ab",
    "/./index.html",
    "/%2e/index.html", "/events//first/", "/%", "/%4", "/%zz", "/%u002e%u002e/", "/events/first/..",
    "/.parley/../..", "/.parley/events?page=/../etc/passwd", "/.parley/events?page=/%252e%252e/etc",
  ]

  @Test func noAddressLeadsOut() async throws {
    let project = try await ServedProject(ServedProject.folder())
    for path in Self.wayOut {
      let answer = try project.get(path)
      #expect(answer.status == 400, "\(path)")
      #expect(!answer.text.contains(Self.secret), "\(path)")
    }
    // Encoded twice, it is a name that nobody has.
    for path in ["/%252e%252e/etc/passwd", "/%252fetc", "/etc/passwd", "/.git/config", "/~root"] {
      #expect(try project.get(path).status == 404, "\(path)")
    }
    #expect(try project.get("/").status == 200)
  }

  @Test func cookiesOfOtherProgramsDoNoHarm() async throws {
    let project = try await ServedProject(ServedProject.folder())
    let client = try RawClient(port: project.port)
    client.send(
      Array("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: name=caf".utf8) + [0xE9]
        + Array("\r\n\r\n".utf8))
    #expect(try client.answer().status == 200)
  }

  static let malformed: [(String, Int)] = [
    ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: H\r\n\r\n", 400),
    ("GET / HTTP/1.1 \r\nHost: H\r\n\r\n", 400), ("\r\n\r\n\r\n", 400), ("nonsense\r\n\r\n", 400),
    ("GET / HTTP/1.1\nHost: H\n\n", 400), ("GET / HTTP/1.1\r\nHost: H\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : H\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: H\r\n folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: H\r\nX: a\u{0}b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: H\r\nX: a\rb\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: H\r\nno colon\r\n\r\n", 400),
    ("GET index.html HTTP/1.1\r\nHost: H\r\n\r\n", 400),
    ("GET file:///etc/passwd HTTP/1.1\r\nHost: H\r\n\r\n", 400),
    ("GET * HTTP/1.1\r\nHost: H\r\n\r\n", 400), ("GET /# HTTP/1.1\r\nHost: H\r\n\r\n", 400),
    ("G@T / HTTP/1.1\r\nHost: H\r\n\r\n", 400), ("GET / HTTP/2.0\r\nHost: H\r\n\r\n", 505),
    ("GET / FTP/1.1\r\nHost: H\r\n\r\n", 400), ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    ("POST / HTTP/1.1\r\nHost: H\r\nContent-Length: 3\r\n\r\nabc", 405),
    ("OPTIONS / HTTP/1.1\r\nHost: H\r\n\r\n", 405), ("TRACE / HTTP/1.1\r\nHost: H\r\n\r\n", 405),
    ("BREW / HTTP/1.1\r\nHost: H\r\n\r\n", 501), ("get / HTTP/1.1\r\nHost: H\r\n\r\n", 501),
    ("GET / HTTP/1.1\r\nHost: H\r\nContent-Length: 5\r\n\r\nGET /", 413),
    ("GET / HTTP/1.1\r\nHost: H\r\nContent-Length: -1\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: H\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
    ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: H\r\n\r\n", 414),
    (String(repeating: "A", count: 40000), 414),
    ("GET / HTTP/1.1\r\nHost: H\r\nX: \(String(repeating: "a", count: 20000))\r\n\r\n", 431),
    ("GET / HTTP/1.1\r\nHost: H\r\n" + String(repeating: "X: y\r\n", count: 5000), 431),
  ]

  @Test func whatCannotBeUnderstoodIsRefused() async throws {
    let project = try await ServedProject(ServedProject.folder())
    for (request, status) in Self.malformed {
      let client = try RawClient(port: project.port)
      client.send(request.replacing("Host: H", with: "Host: 127.0.0.1:\(project.port)"))
      let answer = try client.answer()
      #expect(answer.status == status, "\(request.prefix(60).debugDescription)")
      #expect(answer.fields["connection"] == "close")
      #expect(client.receiveAll().isEmpty, "\(request.prefix(60).debugDescription)")
      #expect(try project.get("/").status == 200)
    }
  }

  @Test func bytesThatAreNoTextAreRefused() async throws {
    let project = try await ServedProject(ServedProject.folder())
    for start in [[0x16, 0x03, 0x01, 0x02], [0xFF, 0xFE], [0x00]] as [[UInt8]] {
      let client = try RawClient(port: project.port)
      client.send(start + Array("\r\n\r\n".utf8))
      #expect(try client.answer().status == 400)
    }
    #expect(try project.get("/").status == 200)
  }

  @Test(arguments: [
    "evil.example", "evil.example:PORT", "127.0.0.1:80:80", "127.0.0.1:",
    "127.0.0.1:PORT.evil.example",
    "localhost.evil.example:PORT", "", "127.0.0.2:PORT", "user@127.0.0.1:PORT",
  ])
  func foreignNamesAreRefused(_ host: String) async throws {
    let project = try await ServedProject(ServedProject.folder())
    let client = try RawClient(port: project.port)
    let host = host.replacing("PORT", with: String(project.port))
    client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    let answer = try client.answer()
    #expect(answer.status == 421)
    #expect(!answer.text.contains("The talks"))
    // The name in the request line wins over the field, so both must be ours.
    client.send(
      "GET http://\(host)/ HTTP/1.1\r\nHost: 127.0.0.1:\(project.port)\r\nConnection: close\r\n\r\n"
    )
    #expect(try client.answer().status == 421)
  }

  @Test(arguments: ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"])
  func ourOwnNamesAreNot(_ host: String) async throws {
    let project = try await ServedProject(ServedProject.folder())
    let host = host.replacing("PORT", with: String(project.port))
    let client = try RawClient(port: project.port)
    client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    #expect(try client.answer().status == 200)
    client.send("GET http://\(host)/robots.txt HTTP/1.1\r\nHost: x\r\n\r\n")
    #expect(try client.answer().status == 200)
  }

  @Test func anyNameIsTakenWhereOthersAreToReachIt() async throws {
    let project = try await ServedProject(ServedProject.folder(), hosts: .any)
    let client = try RawClient(port: project.port)
    client.send("GET / HTTP/1.1\r\nHost: desk.example\r\n\r\n")
    #expect(try client.answer().status == 200)
  }

  @Test func hundredsOfIdleConnectionsKeepNobodyOut() async throws {
    var limits = PreviewServer.Limits()
    limits.connections = 100
    let project = try await ServedProject(ServedProject.folder(), limits: limits)
    var idle: [RawClient] = []
    for number in 0..<400 {
      idle.append(try RawClient(port: project.port))
      if number % 3 == 0 { idle[number].send("GET / HT") }
      if number % 50 == 49 { #expect(try project.get("/").status == 200) }
    }
    #expect(try project.get("/events/first/").status == 200)
    // The first ones made way for the last ones.
    #expect(idle[1].receiveAll().isEmpty)
  }

  @Test func whoTakesTooLongOverARequestIsLetGo() async throws {
    var limits = PreviewServer.Limits()
    limits.request = .milliseconds(300)
    let project = try await ServedProject(ServedProject.folder(), limits: limits)
    let client = try RawClient(port: project.port)
    // A byte now and then is not reason to wait on.
    for byte in "GET / HTTP/1.1\r\nX-Slow: ".utf8 {
      client.send([byte])
      try await Task.sleep(for: .milliseconds(30))
    }
    let start = ContinuousClock.now
    #expect(client.receiveAll().isEmpty)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(try project.get("/").status == 200)
  }

  @Test func whoDoesNotReadKeepsNobodyWaitingAndIsLetGo() async throws {
    var limits = PreviewServer.Limits()
    limits.stall = .milliseconds(400)
    let folder = try ServedProject.folder()
    try folder.write(String(repeating: "x", count: 30_000_000), to: "templates/assets/big.txt")
    let project = try await ServedProject(folder, limits: limits)
    let slow = try RawClient(port: project.port, buffer: 4096)
    slow.send(project.request("/assets/big.txt"))
    let start = ContinuousClock.now
    for _ in 0..<20 { #expect(try project.get("/").status == 200) }
    #expect(ContinuousClock.now - start < .seconds(5))
    try await Task.sleep(for: .milliseconds(900))
    // What the system had taken is still to be had; the rest never comes.
    #expect(slow.receiveAll().count < 29_000_000)
  }

  @Test func linksInContentServeNothingFromOutside() async throws {
    let folder = try ServedProject.folder()
    let outside = try TemporaryFolder()
    try outside.write("SECRET words", to: "secret.txt")
    let project = try await ServedProject(folder)
    folder.link("templates/assets/secret.txt", to: outside("secret.txt"))
    folder.link("content/articles/secret.txt", to: outside("secret.txt"))
    folder.link("content/places", to: outside.path)
    try await project.update()
    for path in ["/assets/secret.txt", "/articles/secret/", "/places/secret/"] {
      let answer = try project.get(path)
      #expect(answer.status == 404, "\(path)")
      #expect(!answer.text.contains("SECRET"))
    }
    let client = try RawClient(port: project.port)
    client.send(project.request("/.parley/events?page=/"))
    #expect(try client.receive(until: "event: page").contains("link-outside"))
  }
}

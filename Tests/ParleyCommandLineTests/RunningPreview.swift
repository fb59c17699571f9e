import Testing

@testable import ParleyCommandLine

/// `parley preview` as a process of its own, on a port of its own.
final class RunningPreview {
  let port: UInt16
  private let program: RunningProgram

  /// Starts it and waits until it serves.
  init(
    _ folder: TemporaryFolder, at inner: String = ".", _ arguments: [String] = []
  ) async throws {
    program = try RunningProgram(["preview", "-C", folder(inner), "--port", "0"] + arguments)
    var address: Substring?
    for _ in 0..<300 where address == nil {
      try await Task.sleep(for: .milliseconds(50))
      address = try program.printed().output.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//)?.1
    }
    let errors = try program.printed().errors
    port = try #require(address.flatMap { UInt16($0) }, "it did not begin: \(errors)")
  }

  deinit { program.terminate() }

  /// What it has written to the terminal.
  func errors() throws -> String { try program.printed().errors }

  func get(_ path: String) throws -> RawClient.Answer {
    let client = try RawClient(port: port)
    client.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
    return try client.answer()
  }

  /// The errors that open pages are shown, as JSON.
  func pageErrors() throws -> String {
    let client = try RawClient(port: port)
    client.send("GET /.parley/events?page=/ HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    _ = try client.receive(until: "event: errors\n")
    return try client.receive(until: "\n\n")
  }
}

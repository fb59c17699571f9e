import Dispatch
import ParleyModel
import Synchronization
import Testing

@testable import ParleyCommandLine

/// A project that is served by the preview's own server, without its watcher.
final class ServedProject {
  let folder: TemporaryFolder
  let port: UInt16
  private let current: CurrentEdition
  private let wakeup: WakeupPipe
  private let stopping: Stopping
  private(set) var reader: PreviewProject

  private final class Stopping: Sendable {
    let isWanted = Atomic(true)
  }

  /// Takes a project in which something is to be seen.
  init(
    _ folder: TemporaryFolder, limits: PreviewServer.Limits = .init(), hosts: AllowedHosts? = nil
  ) async throws {
    self.folder = folder
    reader = PreviewProject(try Project(root: folder.path))
    wakeup = try WakeupPipe()
    current = CurrentEdition(wakeup: wakeup)
    let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
    port = socket.port
    let stopping = Stopping()
    self.stopping = stopping
    let (current, wakeup) = (current, wakeup)
    let allowed = hosts ?? .loopback
    try await update()
    DispatchQueue(label: "test.serve").async {
      var server = PreviewServer(
        on: socket, pages: PreviewPages(current, hosts: allowed), wakeup: wakeup, limits: limits)
      server.run { stopping.isWanted.load(ordering: .relaxed) }
    }
  }

  deinit {
    stopping.isWanted.store(false, ordering: .relaxed)
    wakeup.wake()
  }

  /// Reads what has changed and shows it.
  func update() async throws {
    if let edition = await reader.edition() { current.publish(edition) }
  }

  /// Asks for a path over a connection of its own.
  func get(
    _ path: String, _ fields: [String] = [], method: String = "GET"
  ) throws -> RawClient.Answer {
    let client = try RawClient(port: port)
    client.send(request(path, fields, method: method))
    return try client.answer(isHead: method == "HEAD")
  }

  func request(_ path: String, _ fields: [String] = [], method: String = "GET") -> String {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)"] + fields
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// A small project with the repository's own templates.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, bytes) in try TemporaryFolder.tree(at: "\(Repository.path)/templates") {
      guard let bytes else { continue }
      try folder.write(String(decoding: bytes, as: UTF8.self), to: "templates/\(path)")
    }
    try folder.write("title: The talks\n", to: "content/site.yml")
    try folder.write(
      "---\ntitle: Ada Lovelace\n---\n\nA negotiator.\n", to: "content/actors/ada.md")
    try folder.write(
      "date 2031-03-05\n\nThe sides met\n\nThey agreed to meet again in May.\n",
      to: "content/articles/report.txt")
    try folder.write(event("The first meeting"), to: "content/events/first.md")
    try folder.write(event("The second meeting", day: 9), to: "content/events/second.md")
    return folder
  }

  static func event(
    _ title: String, day: Int = 4, keys: String = "", text: String = "They met."
  ) -> String {
    """
    ---
    title: \(title)
    date: 2031-03-0\(day)
    kind: talks
    actors: [ada]
    \(keys)---

    \(text)

    > agreed to meet again in May
    >
    > — [report](article:report)

    """
  }

  /// A page as it would be written, without what the preview adds.
  static func withoutScript(_ body: [UInt8]) -> [UInt8] {
    let start = Array("<script src=\"/.parley/preview.js\"".utf8)
    let end = Array("</script>\n".utf8)
    guard let from = body.firstRange(of: start),
      let to = body[from.lowerBound...].firstRange(of: end)
    else { return body }
    return Array(body[..<from.lowerBound] + body[to.upperBound...])
  }
}

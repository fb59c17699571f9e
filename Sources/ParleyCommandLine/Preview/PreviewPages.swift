import ParleySite

/// Answers requests as a static host would that contains the site, and adds the preview's own script.
struct PreviewPages {
  /// What to do about a request.
  enum Answer {
    case response(Response)
    /// Tell the client of changes to the page at this path for as long as it listens.
    case events(path: [String])
  }

  private let edition: CurrentEdition
  private let hosts: AllowedHosts
  private var state = CurrentEdition.State()
  /// Pages rendered of this edition: a page that is announced is mostly asked for at once.
  private var rendered: [String: [UInt8]] = [:]

  private static let renderedLimit = 32

  /// - Parameter hosts: The names by which the server may be called.
  init(_ edition: CurrentEdition, hosts: AllowedHosts) {
    self.edition = edition
    self.hosts = hosts
  }

  /// The number of the newest edition.
  var number: Int { edition.now.number }

  /// What is wrong with the newest edition.
  mutating func errors() -> PreviewErrors {
    refresh()
    return state.errors
  }

  mutating func answer(to request: RequestHead) -> Answer {
    guard hosts.contains(request.host) else { return .response(.refusal(.misdirected)) }
    refresh()
    let names = request.target.names
    guard names.first == ".parley" else { return .response(page(names, asked: request)) }
    switch names.dropFirst().joined(separator: "/") {
    case "preview.js":
      let type = MediaType(path: "preview.js")
      return .response(.file(Array(PreviewScript.text.utf8), type: type, asked: request))
    case "events":
      guard request.method == .get else {
        return .response(Response(200, [("Content-Type", "text/event-stream")]))
      }
      do throws(Refusal) {
        let page = try RequestTarget(request.target.value(of: "page") ?? "/")
        return .events(path: page.names)
      } catch {
        return .response(.refusal(error))
      }
    default:
      return .response(.words(404, "The preview has no file of that name."))
    }
  }

  /// Distinguishes one state of what the page at a path shows from any other.
  mutating func stamp(of names: [String]) -> String {
    refresh()
    guard let bytes = find(names).bytes else { return "none" }
    return stamp(of: bytes)
  }

  private func stamp(of bytes: [UInt8]) -> String {
    String(ContentHash.mix(state.assets, bytes), radix: 16)
  }

  private mutating func refresh() {
    let now = edition.now
    guard now.number != state.number else { return }
    // Thousands of pages are let go of elsewhere, for a reader waits here.
    let replaced = state
    state = now
    Task.detached { withExtendedLifetime(replaced) {} }
    rendered = [:]
  }

  // MARK: Pages

  /// What a static host finds at a path.
  private enum Finding {
    case file(path: String, [UInt8])
    /// A folder was named without its slash.
    case folder
    /// The site's own page for what is not found.
    case nothing([UInt8]?)

    var bytes: [UInt8]? {
      switch self {
      case .file(_, let bytes): bytes
      case .folder: nil
      case .nothing(let bytes): bytes
      }
    }
  }

  private mutating func find(_ names: [String]) -> Finding {
    let path = names.joined(separator: "/")
    let isFolder = path.isEmpty || path.hasSuffix("/")
    let file = isFolder ? path + "index.html" : path
    if let bytes = bytes(of: file) { return .file(path: file, bytes) }
    if !isFolder, state.site?.page(at: path + "/index.html") != nil { return .folder }
    // Shown at any address, and here the site's root is the host's, whatever `base-url` says.
    return .nothing(state.site?.page(at: "404.html")?.render(root: "/"))
  }

  private mutating func bytes(of path: String) -> [UInt8]? {
    if let known = rendered[path] { return known }
    guard let bytes = state.site?.page(at: path)?.render() else { return nil }
    if rendered.count >= Self.renderedLimit { rendered = [:] }
    rendered[path] = bytes
    return bytes
  }

  private mutating func page(_ names: [String], asked request: RequestHead) -> Response {
    guard state.site != nil else {
      return Response(
        503, [("Content-Type", MediaType.html.text), ("Cache-Control", "no-store")],
        body: withScript(Array(PreviewScript.emptyPage.utf8), stamp: "none"))
    }
    switch find(names) {
    case .file(let path, let bytes):
      let type = MediaType(path: path)
      let served = type.isPage ? withScript(bytes, stamp: stamp(of: bytes)) : bytes
      return .file(served, type: type, asked: request)
    case .folder:
      let query = request.target.query.map { "?\($0)" } ?? ""
      return .words(
        301, "The page is a folder.",
        [("Location", "\(request.target.path)/\(query)"), ("Cache-Control", "no-cache")])
    case .nothing(let bytes):
      guard let bytes else { return .words(404, "There is no such page.") }
      return Response(
        404, [("Content-Type", MediaType.html.text), ("Cache-Control", "no-cache")],
        body: withScript(bytes, stamp: stamp(of: bytes)))
    }
  }

  /// A page with the preview's script before the end of its body.
  private func withScript(_ bytes: [UInt8], stamp: String) -> [UInt8] {
    let script = Array(PreviewScript.tag(stamp: stamp).utf8)
    let end = Array("</body>".utf8)
    var place = bytes.count - end.count
    while place >= 0, !bytes[place..<place + end.count].elementsEqual(end) { place -= 1 }
    guard place >= 0 else { return bytes + script }
    return bytes[..<place] + script + bytes[place...]
  }
}

/// The names by which the server may be called. A page of another site can have its own name point here
/// (DNS rebinding), and could then read all that is served; it cannot change what its browser says it
/// asked for.
struct AllowedHosts: Sendable {
  private let names: Set<String>?

  /// Any name, for a server that others are to reach.
  static let any = AllowedHosts(names: nil)

  private init(names: Set<String>?) { self.names = names }

  /// The names of this machine for itself, at any port: it may be reached through a tunnel.
  static let loopback = AllowedHosts(names: ["127.0.0.1", "localhost", "[::1]"])

  /// - Parameter host: A name, in lower case, and a port, as in the field `Host`.
  func contains(_ host: String) -> Bool {
    guard let names else { return true }
    guard let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") else {
      return names.contains(host)
    }
    let port = host[host.index(after: colon)...]
    return names.contains(String(host[..<colon])) && !port.isEmpty
      && port.utf8.allSatisfy { 48...57 ~= $0 }
  }
}

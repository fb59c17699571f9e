import ArgumentParser
import Dispatch
import ParleyModel

/// `parley preview`: shows the site while it is being written.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Shows the site in the browser while you write.",
    discussion: """
      Serves the site, drafts too, and reloads a page when what it shows has changed. Errors are shown \
      in the page and here, and the last good page stays readable behind them. Nothing is written; \
      Ctrl-C ends it.
      """)

  @Option(help: "The port; if it is taken, the next free one.")
  var port: UInt16 = 8080

  @Option(
    help: ArgumentHelp(
      "The address to listen on. With any but this machine's own, anyone who can reach it can read "
        + "the site.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(name: .customLong("open"), help: "Open the front page in the browser.")
  var opensBrowser = false

  @Flag(name: .customLong("poll"), help: "Check for changes at intervals; for network disks.")
  var polls = false

  @OptionGroup var place: ProjectOptions

  func run() async throws {
    try await reporting {
      let start = ContinuousClock.now
      // Found again by its path where the folder is replaced by another of the same name.
      let project = try Project(root: place.root).atItsPath()
      let folders = try project.templateFolders()
      let socket = try ListeningSocket(host: host, port: port)
      let wakeup = try WakeupPipe()
      let current = CurrentEdition(wakeup: wakeup)
      let watcher = FolderWatcher(
        places: [
          (project.root, "content"), (project.root, TemplateFolders.name),
          (folders.program ?? project.root, TemplateFolders.name),
        ],
        means: polls ? .polling(reason: "it was requested") : .system)
      // Watched before it is read for the first time, so that no change falls in between.
      let changes = watcher.changes()
      var reader = PreviewProject(project)
      let log = PreviewLog()
      if let edition = await reader.edition() {
        current.publish(edition)
        log.report(edition, time: .now - start)
      }
      let hosts = socket.isLoopback ? AllowedHosts.loopback : .any
      DispatchQueue(label: "parley.serve").async {
        var server = PreviewServer(
          on: socket, pages: PreviewPages(current, hosts: hosts), wakeup: wakeup)
        server.run { true }
      }
      let address = Self.address(host: host, port: socket.port)
      log.begin(at: address, wanted: port, port: socket.port, isOpenToOthers: !socket.isLoopback)
      if opensBrowser { Browser.open(address) }
      for await _ in changes {
        let start = ContinuousClock.now
        if let edition = await reader.edition(after: watcher.seen.take()) {
          current.publish(edition)
          log.report(edition, time: .now - start)
        }
      }
    }
  }

  private static func address(host: String, port: UInt16) -> String {
    let name =
      switch host {
      // What listens everywhere is reached here by the name of this machine for itself.
      case "0.0.0.0", "::", "": "127.0.0.1"
      default: host.contains(":") ? "[\(host)]" : host
      }
    return "http://\(name):\(port)/"
  }
}

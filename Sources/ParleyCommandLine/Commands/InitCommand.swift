import ArgumentParser

/// `parley init`: begins a project.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Creates a project: a small site that builds at once, with CI.",
    discussion: """
      The folder is created if it does not exist; one with files in it is fine as long as none of \
      them has the name of a new file. Existing files are never changed.
      """)

  @Argument(help: "The project's folder.")
  var folder: String

  func run() async throws {
    try await reporting {
      let files = try StarterSite.files(of: .near(ProgramPath.ofThisProcess()))
      try refuseOtherThanFolder()
      try OutputFolder.make(folder)
      let root = try Folder(at: folder)
      // Looked at as a whole before the first file is written.
      if let other = files.first(where: { Self.exists("\(folder)/\($0.path)") }) {
        throw UsageError(
          "\(folder) has a \(other.path) already", help: "name a new folder, or an empty one")
      }
      for file in files { try root.create(file.path, with: file.bytes) }
      Terminal.output.write(
        """
        \(folder): \(NumberFormat.count(files.count, "file"))
          cd \(folder)
          parley preview --open   # see it in your browser while you write
          parley build            # render it into public/

        """)
    }
  }

  /// Refuses a path at which, or on the way to which, something other than a folder is.
  private func refuseOtherThanFolder() throws(UsageError) {
    var path = folder[...]
    var status = stat()
    while lstat(String(path), &status) != 0 {
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
      path = path[..<slash]
    }
    let isLinkToNowhere = stat(String(path), &status) != 0
    guard isLinkToNowhere || EntryKind(mode: status.st_mode) != .folder else { return }
    throw UsageError(
      "\(path) is \(isLinkToNowhere ? "a link that leads nowhere" : "a file"), "
        + "and a project needs a folder", help: "name a new folder, or an empty one")
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

import ArgumentParser
import ParleyContent
import ParleyModel
import ParleySite

/// `parley import`: events from a table.
struct ImportCommand: AsyncParsableCommand {
  /// What can be imported.
  enum Source: String, ExpressibleByArgument, CaseIterable {
    case csv
  }

  /// The largest table that is read, in bytes: a hundred thousand events of a paragraph each.
  static let largestTable = 64 << 20

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns a spreadsheet chronology into files of events.",
    discussion: """
      Reads the columns of TimelineJS, or events.csv as `parley export` writes it. Existing files \
      are never changed; rows with errors are reported and left out. Rows are checked against the records \
      of the project.
      """)

  @Argument(help: "What FILE is: csv.")
  var source: Source

  @Argument(
    help: ArgumentHelp("The table; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where the files are written; by default content/events/.", valueName: "dir"),
    completion: .directory)
  var output: String?

  // A distance to the west begins with a hyphen, like an option.
  @Option(
    parsing: .unconditional,
    help: "The offset from UTC of TimelineJS's times, such as +04:00 or -05:00.")
  var offset: String?

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @OptionGroup var place: ProjectOptions
  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard let offset else { return }
    do {
      _ = try HistoricalDate(edtf: "2026-01-01T00:00\(offset)")
    } catch {
      throw ValidationError("`\(offset)` is not an offset from UTC: write it as +04:00 or Z")
    }
  }

  func run() async throws {
    try await reporting {
      let project = try project()
      let target = try target(in: project)
      var content = try await content(of: project)
      let closed = SiteBuilder.closedFolders(in: [], content)
      guard closed.isEmpty else {
        try options.report(closed)
        throw ExitStatus.content
      }
      var table = ImportedTable.read(
        try InputFile(name: file, limit: Self.largestTable).read(), offset: offset,
        articles: await Self.articles(among: content), unguard: CSVWriter.unguarded)
      if options.strict {
        for index in table.diagnostics.indices where table.diagnostics[index].severity == .warning {
          table.diagnostics[index].severity = .error
        }
      }
      let existing = try existing(in: project, target)
      var events: [ImportedTable.Event] = []
      for event in table.value.events {
        if let path = existing[event.id.name] {
          table.diagnostics.append(
            Diagnostic(
              .existingFile, at: event.span,
              "there is already an event `\(event.id)`: \(path) is left as it is",
              help: "if the row is another event, give it another id or title"))
          if output != nil, !path.hasPrefix("content/") {
            // It is in another folder, and other rows may still refer to it.
            content.append(event.file)
          }
        } else {
          events.append(event)
        }
      }
      if project != nil {
        let checked = await ImportedTable.check(events, among: content)
        table.diagnostics += checked.diagnostics
        events = checked.value
      }
      let written = events.map { (path: target.path(of: $0.id), event: $0) }
      try options.report(table.diagnostics.sorted(by: Diagnostic.precedes))
      try dryRun
        ? conclude(written.map { target.shown($0.path) }, of: table.value)
        : write(written, to: target, of: table.value)
      if table.diagnostics.hasErrors { throw ExitStatus.content }
    }
  }

  /// Makes the files. Where the disk refuses one, those before it stay, and are reported.
  private func write(
    _ events: [(path: String, event: ImportedTable.Event)], to target: Target,
    of table: ImportedTable
  ) throws {
    var written: [String] = []
    do throws(DiskError) {
      if !events.isEmpty {
        let root = try Folder(at: target.root)
        for (path, event) in events {
          try root.create(path, with: Array(event.text.utf8))
          written.append(target.shown(path))
        }
      }
    } catch {
      try conclude(written, of: table)
      let count = NumberFormat.count(written.count, "file")
      throw DiskError(
        target.shown(events[written.count].path),
        "\(error.trouble); before it, \(count) of \(events.count) had been written",
        help: "fix that and import again: files that exist are left as they are")
    }
    try conclude(written, of: table)
  }

  private func conclude(_ paths: [String], of table: ImportedTable) throws(DiskError) {
    guard options.format == .text, !options.quiet else { return }
    var text = paths.map { $0 + "\n" }.joined()
    text +=
      "\(NumberFormat.count(table.rowCount, "row")), \(NumberFormat.count(paths.count, "file")) "
    text += dryRun ? "would be written\n" : "written\n"
    try Terminal.output.deliver(text)
  }

  // MARK: The disk

  /// A folder that exists, and the folders below it in which files are made.
  private struct Target {
    let root: String
    let inner: String

    /// The folder that the files go to, whether or not it exists.
    var folder: String { inner.isEmpty ? root : shown(inner) }

    func path(of id: EventID) -> String { inner.isEmpty ? "\(id).md" : "\(inner)/\(id).md" }

    func shown(_ path: String) -> String {
      root == "." ? path : root == "/" ? "/\(path)" : "\(root)/\(path)"
    }
  }

  /// The project; none is needed where the folder to write into is named.
  private func project() throws(UsageError) -> Project? {
    guard output != nil, place.root == nil else { return try Project(root: place.root) }
    do throws(UsageError) { return try Project(root: nil) } catch { return nil }
  }

  private func target(in project: Project?) throws(UsageError) -> Target {
    guard let output else {
      return Target(root: project?.root ?? ".", inner: "content/events")
    }
    let parts = output.split(separator: "/").filter { $0 != "." }
    guard !parts.contains("..") || Self.isFolder(output) else {
      throw UsageError(
        "there is no folder \(output)", help: "make it, or name it without `..`")
    }
    // What does not exist yet is made below the part of it that exists.
    let start = output.hasPrefix("/") ? "/" : "."
    for count in stride(from: parts.count, through: 0, by: -1) {
      let front = parts[..<count].joined(separator: "/")
      let root = front.isEmpty ? start : (start == "/" ? "/" : "") + front
      if Self.isFolder(root) {
        return Target(root: root, inner: parts[count...].joined(separator: "/"))
      }
    }
    throw UsageError("there is no folder \(output)")
  }

  private static func isFolder(_ path: String) -> Bool {
    do throws(DiskError) {
      _ = try Folder(at: path)
      return true
    } catch {
      return false
    }
  }

  /// The events there are already, wherever below their folder, by id, with their paths.
  private func existing(in project: Project?, _ target: Target) throws(DiskError) -> [String:
    String]
  {
    var paths: [String] = []
    if let project {
      let reader = try FolderReader(project: project.root)
      if reader.has("content"), reader.has("content/events") {
        paths += reader.paths(in: "content/events")
      }
    }
    if output != nil, Self.isFolder(target.folder) {
      let folder = try Folder(at: target.folder)
      paths += try folder.entries().map { folder.joined($0.name) }
    }
    var existing: [String: String] = [:]
    for path in paths {
      let name = path.split(separator: "/").last ?? ""
      if name.hasSuffix(".md") { existing[String(name.dropLast(3))] = path }
    }
    return existing
  }

  /// The files of the project's content.
  private func content(of project: Project?) async throws -> [SourceFile] {
    guard let project else { return [] }
    return try await FolderReader(project: project.root).files(in: "content")
  }

  /// The addresses of articles; what is wrong with them is reported by `check`.
  private static func articles(among content: [SourceFile]) async -> ArticleAddresses {
    let files = content.filter { $0.path.hasPrefix("content/articles/") }
    return ArticleAddresses(await ContentReader.read(files).value.articles)
  }
}

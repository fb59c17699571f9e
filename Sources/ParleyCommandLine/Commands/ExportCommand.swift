import ArgumentParser
import ParleyModel
import ParleySite

/// `parley export`: one of the site's data files, on standard output.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes one of the site's data files to standard output.",
    discussion: "It is the file that a build writes under that name, byte for byte.")

  @Argument(
    help: ArgumentHelp(
      "Which: \(Self.names.joined(separator: ", ")).",
      valueName: "format"),
    completion: .list(Self.names), transform: Self.dataFile)
  var wanted: DataFile

  @OptionGroup var place: ProjectOptions

  // Standard output contains what is exported, so diagnostics can only be text on the other.
  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reporting {
      let project = try Project(root: place.root)
      let builder = SiteBuilder(
        contentRoot: project.root, templates: try project.templateFolders(),
        isStrict: strict)
      let plan = try await builder.plan()
      ReportOptions.print(plan.diagnostics, least: quiet ? .error : .note)
      guard let files = plan.files else { throw ExitStatus.content }
      guard let file = files.first(where: { $0.path == wanted.path }) else {
        throw wanted.emptyExport(in: plan.settings)
      }
      let delivery = Terminal.Delivery(to: .output)
      var sink = ByteSink(handingOnTo: delivery.add)
      file.write(&sink)
      sink.finish()
      try delivery.end()
    }
  }

  private static var names: [String] { DataFile.all.map(\.name) }

  private static func dataFile(_ name: String) throws -> DataFile {
    guard let file = DataFile.all.first(where: { $0.name == name }) else {
      throw ValidationError(
        "there is no format `\(name)`; there are \(names.joined(separator: ", "))")
    }
    return file
  }
}

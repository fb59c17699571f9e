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
      "Which: \(DataFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"),
    completion: .list(DataFormat.allCases.map(\.rawValue)), transform: Self.format)
  var format: DataFormat

  @OptionGroup var place: ProjectOptions

  // Standard output holds what is exported, so complaints can only be text on the other.
  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  func run() async throws {
    try await reporting {
      let project = try Project(root: place.root)
      let builder = SiteBuilder(
        contentRoot: project.root, templateRoot: try project.templateRoot(),
        isStrict: strict)
      let plan = try await builder.plan()
      ReportOptions.print(plan.diagnostics, least: quiet ? .error : .note)
      guard let files = plan.files else { throw ExitStatus.content }
      guard let file = files.first(where: { $0.path == format.path }) else {
        throw LackingContent(for: format, hasAddress: plan.settings.baseURL != nil)
      }
      try Terminal.output.deliver(String(decoding: file.render(), as: UTF8.self))
    }
  }

  private static func format(_ name: String) throws -> DataFormat {
    guard let format = DataFormat(rawValue: name) else {
      let names = DataFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no format `\(name)`; there are \(names)")
    }
    return format
  }
}
